import type { TextShelf } from '../archive/index.ts';
import type { Act, Entry, Ref } from '../journal/index.ts';
import { type Book, emptyBook, foldBook } from '../record/index.ts';
import { type Citation, sha256 } from '../values/index.ts';
import { type RecordValue, type Slots, type Variant, valuesHash } from '../vocabulary/index.ts';
import type { View } from './view.ts';

/** The text of every sample source. */
export const TEXT = 'Arcadia and Ruritania met in spring. They met again in autumn, and agreed on ships.';

/** Where that text, and no other, is at hand. */
export const SHELF: TextShelf = { text: (hash) => (hash === sha256(TEXT) ? TEXT : undefined) };

/** A source in stored form. */
export function source(id: string, day: string, more: Record<string, unknown> = {}) {
  return {
    id,
    title: { en: `The ${id}` },
    language: 'en',
    day,
    text: sha256(TEXT),
    extractor: { name: 'plain-text', version: '1' },
    marking: 'public',
    ...more,
  };
}

/** A citation of a stretch of the text, by a source. */
export function citing(id: string, start = 0, end = 36): Citation {
  const passage = TEXT.slice(start, end);
  return {
    source: `source:${id}`,
    text: sha256(TEXT),
    start,
    end,
    hash: sha256(passage),
    first: passage.split(' ')[0]!,
  };
}

/** A record in stored form, proven by `page` where nothing else is said. */
export function record(
  kind: string,
  when: string,
  slots: Slots,
  more: Partial<RecordValue> & { confirm?: boolean; variants?: readonly Variant[] } = {},
): RecordValue {
  const { confirm, ...rest } = more;
  const value: RecordValue = { kind, when, slots, citations: [citing('page')], marking: 'public', ...rest };
  return confirm ? { ...value, confirmed: valuesHash(value) } : value;
}

/** One transaction: when, and what it puts (null: withdraws), in order. */
export interface Step {
  readonly at: string;
  readonly tx: string;
  readonly why?: string;
  readonly internal?: string;
  readonly acts: readonly (readonly [ref: string, value: unknown])[];
}

/** A book folded from steps. Hashes are left out: a fold does not look at them. */
export function bookOf(name: string, steps: readonly Step[]): Book {
  let n = 0;
  const entries = steps.flatMap(({ at, tx, why = 'As the source says.', internal, acts }) =>
    acts.map(([ref, value], i): Entry => {
      n++;
      const act =
        value === null
          ? { act: 'withdraw', ref: ref as Ref }
          : { act: 'put', ref: ref as Ref, value: JSON.parse(JSON.stringify(value)) };
      return {
        ...{ v: 1, book: name, n, at, by: 'Ada Brandt', why, tx, part: i + 1, parts: acts.length },
        ...{ salt: '', bodyHash: '', prev: '', hash: String(n) },
        body: { act: act as Act, ...(internal === undefined ? {} : { internal }) },
      };
    }),
  );
  return foldBook(emptyBook(name), entries);
}

/** All that a view says, maps included, as JSON. */
export function allOf(view: View | undefined): unknown {
  return JSON.parse(
    JSON.stringify(view ?? null, (_, value: unknown) => (value instanceof Map ? [...value] : value)),
  );
}

/** The register of the samples. */
export const REGISTER = bookOf('register', [
  {
    at: '2020-01-01T00:00:00.000Z',
    tx: 'register',
    acts: [
      ['party:arcadia', { name: { en: 'Arcadia' }, type: 'country' }],
      ['party:ruritania', { name: { en: 'Ruritania' }, type: 'country' }],
      ['person:stern-otto', { name: { en: 'Otto Stern' } }],
      ['person:vale-iris', { name: { en: 'Iris Vale' } }],
      ['person:hidden-hugo', { name: { en: 'Hugo HIDDEN' } }],
      ['fund:bridge', { name: { en: 'Bridge Fund' } }],
    ],
  },
]);

/** What opens every sample dossier. */
export const OPENING: Step = {
  at: '2020-01-01T00:00:00.000Z',
  tx: 'opening',
  acts: [
    [
      'relation:arcadia-ruritania',
      { parties: ['party:arcadia', 'party:ruritania'], title: { en: 'Relations' }, marking: 'public' },
    ],
    ['source:page', source('page', '2019-06-01')],
  ],
};
