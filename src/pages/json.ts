import type { View, ViewCitation, ViewRecord, ViewVariant } from '../access/index.ts';
import type { Texts } from '../values/index.ts';
import type { Slots } from '../vocabulary/index.ts';
import type { PageModel, SentenceModel } from './model.ts';

/** The name and version of these shapes; a change that a reader could trip over gives them a new number. */
export const PAGE_FORM = 'entente-page/1';

/** A citation as data: the source with its day, the place of the passage, its hash, its first and last words. */
export interface ProofJson {
  readonly source: string;
  readonly title: Texts;
  readonly day: string;
  /** Our summary of another source: no second voice. */
  readonly derived?: true;
  readonly url?: string;
  /** The address at the passage. */
  readonly link?: string;
  /** sha-256 of the text that `start` and `end` count in (UTF-16 code units). */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly hash: string;
  readonly first: string;
  readonly last?: string;
  /** The whole passage, where it may be copied. */
  readonly quote?: string;
  /** How it stands to its text, and the passage in its context: of a record alone, for it depends on the texts at hand. */
  readonly state?: ViewCitation['state'];
  readonly passage?: ViewCitation['passage'];
}

/** An account of one fact: values in stored form (docs/vocabulary.md), with what proves them. */
export interface AccountJson {
  readonly statement: Texts;
  /** EDTF. */
  readonly when: string;
  readonly ended?: true;
  readonly slots: Slots;
  /** The latest day of its sources. */
  readonly asOf: string;
  readonly proofs: readonly ProofJson[];
}

/** Another account than the printed one. */
export interface VariantJson extends AccountJson {
  /** The slots (and `when`) in which it differs. */
  readonly differs: readonly string[];
}

/** One printed sentence. */
export interface SentenceJson extends AccountJson {
  readonly number: number;
  readonly id: string;
  /** Path of its own page. */
  readonly address: string;
  readonly kind: string;
  /** What is printed, and in which language. */
  readonly text: string;
  readonly language: string;
  readonly note?: string;
  readonly standing: StandingJson;
  readonly partOf?: string;
  readonly parts?: readonly string[];
  readonly variants?: readonly VariantJson[];
}

/** How a record stands at the day that is asked about. */
export interface StandingJson {
  readonly as: 'event' | 'state';
  readonly answer: 'yes' | 'no' | 'maybe';
  readonly reason: string;
  readonly tense: 'present' | 'past' | 'future';
  readonly note?: string;
  readonly printed: boolean;
}

/** The page as data. */
export interface PageJson {
  readonly form: typeof PAGE_FORM;
  readonly relation: string;
  readonly address: string;
  readonly title: string;
  readonly language: string;
  readonly invented?: true;
  readonly description?: string;
  readonly parties: readonly { readonly ref: string; readonly name: string }[];
  readonly times: PageModel['times'];
  readonly lastUpdated: string;
  readonly lastStated: string;
  /** How many sentences the whole page has. */
  readonly sentences: number;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly as: 'prose' | 'list';
    readonly paragraphs: readonly (readonly SentenceJson[])[];
    readonly more?: { readonly total: number; readonly next: number };
  }[];
  readonly unprinted: PageModel['unprinted'];
}

/** One record as data, whether it is printed or not. */
export interface RecordJson extends AccountJson {
  readonly form: typeof PAGE_FORM;
  readonly relation: string;
  readonly id: string;
  readonly address: string;
  readonly kind: string;
  readonly planned?: true;
  readonly statementIs: 'confirmed' | 'wording';
  /** Its values were amended since statement and citations were confirmed. */
  readonly reopened: boolean;
  readonly standing: StandingJson;
  readonly variants: readonly VariantJson[];
  /** Its states from the first on; `value` is null where it was withdrawn. */
  readonly versions: readonly {
    readonly number: number;
    readonly since: string;
    readonly by: string;
    readonly why: string;
    readonly changed: readonly string[];
    readonly value: { readonly statement?: Texts; readonly when: string; readonly slots: Slots } | null;
  }[];
}

/** The page as data in the shape of `PageJson`: the same page gives the same bytes, on every machine. */
export function pageJson(page: PageModel): PageJson {
  const { times } = page;
  return {
    form: PAGE_FORM,
    relation: page.book,
    address: `/${page.book}`,
    title: page.title,
    language: page.language,
    ...(page.invented ? { invented: true } : {}),
    ...(page.description ? { description: page.description } : {}),
    parties: page.parties,
    times: {
      trueAt: times.trueAt,
      ...(times.knownAt === undefined ? {} : { knownAt: times.knownAt }),
      ...(times.saidBy === undefined ? {} : { saidBy: times.saidBy }),
    },
    lastUpdated: page.lastUpdated,
    lastStated: page.lastStated,
    sentences: page.sentences,
    sections: page.sections.map(({ id, title, as, paragraphs, more }) => ({
      id,
      title,
      as,
      paragraphs: paragraphs.map((p) => p.map((s) => sentenceJson(s, page.book))),
      ...(more ? { more } : {}),
    })),
    unprinted: page.unprinted,
  };
}

/** A record of a view as data in the shape of `RecordJson`. */
export function recordJson(view: View, record: ViewRecord): RecordJson {
  return {
    form: PAGE_FORM,
    relation: view.book,
    id: record.id,
    address: addressOf(view.book, record.id),
    kind: record.kind.name,
    ...accountJson(record),
    proofs: record.citations.map(proofInContextJson),
    ...(record.value.planned ? { planned: true } : {}),
    statementIs: record.statementIs,
    reopened: record.reopened,
    standing: standingJson(record),
    variants: record.variants.map((variant) => ({
      ...variantJson(variant),
      proofs: variant.citations.map(proofInContextJson),
    })),
    versions: record.versions.map(({ number, since, by, why, changed, value }) => ({
      number,
      since,
      by,
      why,
      changed,
      value: value && {
        ...(value.statement ? { statement: value.statement } : {}),
        when: value.when,
        ...(value.ended ? { ended: true } : {}),
        ...(value.planned ? { planned: true } : {}),
        slots: value.slots,
      },
    })),
  };
}

function sentenceJson(sentence: SentenceModel, book: string): SentenceJson {
  const { record, note, partOf, parts, variants } = sentence;
  return {
    number: sentence.number,
    id: sentence.id,
    address: addressOf(book, sentence.id),
    kind: record.kind.name,
    text: sentence.text,
    language: sentence.language,
    ...(note ? { note } : {}),
    ...accountJson(record),
    standing: standingJson(record),
    ...(partOf === undefined ? {} : { partOf }),
    ...(parts.length > 0 ? { parts } : {}),
    ...(variants.length > 0 ? { variants: variants.map(variantJson) } : {}),
  };
}

function addressOf(book: string, id: string): string {
  return `/${book}/records/${id}`;
}

function accountJson(account: Pick<ViewRecord, 'statement' | 'value' | 'asOf' | 'citations'>): AccountJson {
  const { statement, value, asOf, citations } = account;
  return {
    statement,
    when: value.when,
    ...(value.ended ? { ended: true } : {}),
    slots: value.slots,
    asOf,
    proofs: citations.map(proofJson),
  };
}

function variantJson(variant: ViewVariant): VariantJson {
  // An account has no accounts of its own, which is no difference in what it says.
  return { ...accountJson(variant), differs: variant.differs.filter((key) => key !== 'variants') };
}

function standingJson({ standing }: ViewRecord): StandingJson {
  const { as, verdict, tense, note, printed } = standing;
  return { as, answer: verdict.answer, reason: verdict.reason, tense, ...(note ? { note } : {}), printed };
}

function proofJson({ citation, source, link }: ViewCitation): ProofJson {
  const { text, start, end, hash, first, last, quote } = citation;
  return {
    source: source.id,
    title: source.title,
    day: source.day,
    ...(source.derived ? { derived: true } : {}),
    ...(source.url ? { url: source.url } : {}),
    ...(link ? { link } : {}),
    text,
    start,
    end,
    hash,
    first,
    ...(last === undefined ? {} : { last }),
    ...(quote === undefined ? {} : { quote }),
  };
}

function proofInContextJson(cited: ViewCitation): ProofJson {
  const { state, passage } = cited;
  return { ...proofJson(cited), state, ...(passage ? { passage } : {}) };
}
