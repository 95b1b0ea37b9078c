import type { Act, Command, Json, Ref } from '../journal/index.ts';
import { EMPTY, seal } from '../journal/index.ts';
import { countingNonces } from '../journal/store-cases.ts';
import { type Book, emptyBook, foldBook } from '../record/index.ts';
import { type Citation, sha256 } from '../values/index.ts';
import { admit } from './admit.ts';
import type { Draft } from './draft.ts';
import { type Ground, REGISTER } from './ground.ts';

/** The text of the sample sources. */
export const TEXT = 'Arcadia pledged five. Ruritania pledged seven in spring.';

/** Who decides, and why, where nothing else is asked. */
export const COMMAND: Command = { by: 'Ada Brandt', why: 'As the source says.' };

/** A citation of a stretch of the text. */
export function citing(id = 'page', more: Partial<Citation> = {}): Citation {
  const passage = TEXT.slice(0, 21);
  return {
    ...{
      source: `source:${id}`,
      text: sha256(TEXT),
      start: 0,
      end: 21,
      hash: sha256(passage),
      first: 'Arcadia',
    },
    ...more,
  };
}

/** A source in stored form. */
export function source(more: Record<string, Json> = {}): Record<string, Json> {
  return {
    ...{ title: 'A page', language: 'en', day: '2019-06-01', text: sha256(TEXT) },
    ...{ extractor: { name: 'plain-text', version: '1' } },
    ...more,
  };
}

/** The keys of a record that are no slots. */
const COMMON = ['kind', 'when', 'statement', 'confirmed', 'citations', 'variants', 'marking'];

/** A pledge of an exact sum in euros, in stored form; what is said more goes where it belongs. */
export function pledge(sum: string, more: Record<string, unknown> = {}): Json {
  const of = (common: boolean) =>
    Object.fromEntries(Object.entries(more).filter(([key]) => COMMON.includes(key) === common));
  const money = { currency: 'EUR', min: sum, max: sum };
  return {
    ...{ kind: 'contribution', when: '2018', citations: [citing()], ...of(true) },
    slots: { stage: 'pledge', donor: 'arcadia', money, ...of(false) },
  } as unknown as Json;
}

/** A draft for the sample dossier. */
export function draft(ref: string, value: unknown, more: Partial<Draft> = {}): Draft {
  return { book: 'arcadia-ruritania', ref: ref as Ref, value: value as Json | null, ...more };
}

/** What every sample ground begins with. */
export const OPENING: readonly Draft[] = [
  draft('party:arcadia', { name: 'Arcadia', type: 'country' }, { book: REGISTER }),
  draft('party:ruritania', { name: 'Ruritania', type: 'country' }, { book: REGISTER }),
  draft('relation:arcadia-ruritania', { parties: ['arcadia', 'ruritania'], title: 'Relations' }),
  draft('source:page', source()),
  draft('source:summary', source({ derivedFrom: 'page' })),
];

/** Books on which some batches of drafts were admitted, one after the other; throws where one was not. */
export function groundOf(...batches: readonly (readonly Draft[])[]): Ground {
  const books = new Map<string, Book>();
  const nonces = countingNonces();
  const ground: Ground = {
    book: (name) => books.get(name) ?? emptyBook(name),
    shelf: { text: (hash) => (hash === sha256(TEXT) ? TEXT : undefined) },
  };
  for (const drafts of [OPENING, ...batches]) {
    const admitted = admit(drafts, COMMAND, ground);
    if (!admitted.ok) throw new Error(JSON.stringify(admitted.findings));
    for (const { book, acts } of admitted.value.acts) {
      const before = ground.book(book);
      books.set(
        book,
        foldBook(before, seal(book, before.head.n ? before.head : EMPTY, acts as Act[], COMMAND, nonces)),
      );
    }
  }
  return ground;
}
