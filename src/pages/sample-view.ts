import { type Actor, PUBLIC, type Times, type View, window } from '../access/index.ts';
import { cite, type Source } from '../archive/index.ts';
import { type Act, EMPTY, type Head, type Json, type Nonces, type Ref, seal } from '../journal/index.ts';
import { type Book, emptyBook, foldBook } from '../record/index.ts';
import { sha256, type Texts } from '../values/index.ts';
import { type RecordValue, type Slots, type Variant, valuesHash } from '../vocabulary/index.ts';

/** One transaction: what it puts on record (by reference) and what it withdraws. */
export interface Step {
  readonly put?: Readonly<Record<string, unknown>>;
  readonly withdraw?: readonly string[];
  readonly why?: string;
  readonly by?: string;
}

/** The text that every sample source has; each citation is of the whole of it. */
const TEXT = 'Arcadia and Ruritania are good neighbours.';

/** Days and ids that count up: the same steps give the same books. */
function countingNonces(): Nonces {
  let n = 0;
  return {
    now: () => `2020-01-${String(++n).padStart(2, '0')}T09:00:00.000Z`,
    id: () => `tx-${n}`,
    salt: () => String(n).padStart(32, '0'),
  };
}

/** A source that bears a day. */
export function sampleSource(id: string, day: string, more: Partial<Source> = {}): Record<string, Source> {
  return {
    [`source:${id}`]: {
      id,
      title: { en: `The ${id}` },
      url: `https://example.org/${id}`,
      language: 'en',
      day,
      text: sha256(TEXT),
      extractor: { name: 'plain-text', version: '1' },
      marking: 'public',
      ...more,
    },
  };
}

/** A citation of a sample source. */
export function citing(id: string) {
  return cite({ id, text: sha256(TEXT) }, TEXT, { start: 0, end: TEXT.length });
}

/** A record as it is stored; proven by the source `page` where nothing else is said, its statement confirmed. */
export function sampleRecord(
  kind: string,
  when: string,
  slots: Slots,
  more: {
    statement?: Texts;
    sources?: readonly string[];
    ended?: true;
    planned?: true;
    marking?: string;
    variants?: readonly (Omit<Variant, 'citations'> & { sources: readonly string[] })[];
  } = {},
): RecordValue {
  const { sources = ['page'], variants, marking = 'public', ...rest } = more;
  const value: RecordValue = {
    kind,
    when,
    slots,
    ...rest,
    citations: sources.map(citing),
    ...(variants
      ? { variants: variants.map(({ sources: s, ...v }) => ({ ...v, citations: s.map(citing) })) }
      : {}),
    marking,
  };
  return { ...value, confirmed: valuesHash(value) };
}

/** What every sample dossier begins with: two parties, a fund, a relation, a source of 2019-12-31. */
const BEGINNING: Step = {
  why: 'The dossier is opened.',
  put: {
    'party:ruritania': { name: { en: 'Ruritania', fr: 'Ruritanie' }, type: 'country' },
    'party:arcadia': { name: { en: 'Arcadia' }, type: 'country' },
    'fund:bridge': { name: { en: 'Bridge Fund' } },
    'fund:river': { name: { en: 'River Fund' } },
    'person:stern-otto': {
      name: { en: 'Otto Stern' },
      sort: 'Stern, Otto',
      offices: [{ title: { en: 'Chancellor of Ruritania' }, of: 'party:ruritania', period: '2018/..' }],
    },
    'person:vale-iris': { name: { en: 'Iris Vale' }, sort: 'Vale, Iris' },
    'relation:arcadia-ruritania': {
      parties: ['party:arcadia', 'party:ruritania'],
      title: { en: 'Relations with Ruritania', fr: 'Relations avec la Ruritanie' },
      invented: true,
      marking: 'public',
    },
    ...sampleSource('page', '2019-12-31'),
  },
};

/** Books folded from the sealed entries of the steps: registers apart from the dossier, one transaction a step. */
export function sampleBooks(steps: readonly Step[]): { dossier: Book; register: Book } {
  const nonces = countingNonces();
  let [dossier, register] = [emptyBook('arcadia-ruritania'), emptyBook('register')];
  const fold = (book: Book, acts: readonly Act[], step: Step): Book => {
    if (acts.length === 0) return book;
    const head: Head = book.head.n === 0 ? EMPTY : book.head;
    const command = { by: step.by ?? 'Ada Brandt', why: step.why ?? 'As the source says.' };
    return foldBook(book, seal(book.name, head, acts, command, nonces));
  };
  for (const step of [BEGINNING, ...steps]) {
    const acts: Act[] = [
      ...Object.entries(step.put ?? {}).map(
        ([ref, value]): Act => ({ act: 'put', ref: ref as Ref, value: value as Json }),
      ),
      ...(step.withdraw ?? []).map((ref): Act => ({ act: 'withdraw', ref: ref as Ref })),
    ];
    const registered = (a: Act) => /^(party|person|fund):/.test(a.ref);
    register = fold(register, acts.filter(registered), step);
    dossier = fold(
      dossier,
      acts.filter((a) => !registered(a)),
      step,
    );
  }
  return { dossier, register };
}

/** What somebody sees of the steps; the world on 2020-06-01 where nothing else is asked. */
export function sampleView(
  steps: readonly Step[],
  asked: { actor?: Actor; times?: Partial<Times>; language?: string } = {},
): View {
  const shelf = { text: (hash: string) => (hash === sha256(TEXT) ? TEXT : undefined) };
  const view = window(
    { ...sampleBooks(steps), shelf },
    asked.actor ?? PUBLIC,
    { trueAt: '2020-06-01', ...asked.times },
    asked.language,
  );
  if (!view) throw new Error('The sample has nothing to see.');
  return view;
}

/** The view of one step that puts these records on record, by their ids. */
export function viewOfRecords(
  records: Readonly<Record<string, RecordValue>>,
  asked: Parameters<typeof sampleView>[1] = {},
): View {
  const put = Object.fromEntries(Object.entries(records).map(([id, value]) => [`record:${id}`, value]));
  return sampleView([{ put }], asked);
}
