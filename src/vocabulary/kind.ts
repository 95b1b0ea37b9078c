import type { Citation, Finding, Money, Texts } from '../values/index.ts';
import type { Slot } from './slot.ts';

/** What a record holds in its kind's own slots, in stored form (see SlotType). */
export type Slots = Readonly<Record<string, unknown>>;

/** A second account of the same fact, by a source that differs: the slots that differ and what proves them. */
export interface Variant {
  readonly when?: string;
  readonly slots?: Slots;
  readonly statement?: Texts;
  readonly citations: readonly Citation[];
}

/** A record as it is put on record: one thing that happened, was agreed, was promised or given, or holds. */
export interface RecordValue {
  readonly kind: string;
  /** EDTF: when it was true in the world. */
  readonly when: string;
  /** Known to be over, the day not known. */
  readonly ended?: true;
  /** Announced but not happened: kept for the desk, never printed as a fact. */
  readonly planned?: true;
  readonly slots: Slots;
  /** One plain sentence, as a page would print it. */
  readonly statement?: Texts;
  /** Hash of the values (`valuesHash`) that statement and citations were confirmed against. */
  readonly confirmed?: string;
  readonly citations: readonly Citation[];
  readonly variants?: readonly Variant[];
  readonly marking: string;
}

/** The names of things for a sentence in one language. */
export interface Names {
  readonly language: string;
  /** Of `party:JPN`, `person:abe-shinzo`, `fund:lotfa`; the reference's own id where it is not on record. */
  of(ref: string): string;
  /** A person with the office held at that time: "Prime Minister Shinzo Abe". */
  person(person: { readonly person: string; readonly office?: Texts }, when: string): string;
  text(texts: unknown): string;
}

/** What a rule may ask about the rest of the dossier. */
export interface Surroundings {
  record(id: string): RecordValue | undefined;
  /** Whether `party:…`, `person:…`, `fund:…`, `source:…` is on record (a country with an ISO code always is). */
  has(ref: string): boolean;
}

/** How a record stands at a day: an event is printed once it has begun, a state in the tense that fits. */
export interface Nature {
  readonly as: 'event' | 'state';
  readonly when: string;
}

/** What a record adds to sums, or is shown under. */
export interface Amount {
  readonly stage: string;
  readonly money?: Money;
  readonly donor?: string;
  readonly fund?: string;
  readonly recipients: readonly string[];
  /** The id of the record it is included in: shown under it, never added to it. */
  readonly partOf?: string;
  readonly purpose?: Texts;
  /** What was given, where it was no money, and what that is said to be worth. */
  readonly inKind?: Texts;
  readonly valuation?: Money;
  /** EDTF: when it is to be paid. */
  readonly due?: string;
  /** Ids of the promise that it fulfils, and of the payment that it gives back. */
  readonly fulfils?: string;
  readonly returns?: string;
  /** What alone it may be spent on. */
  readonly earmark?: Texts;
  readonly phase?: Texts;
  readonly payee?: string;
  readonly through?: string;
  readonly toFund?: string;
  readonly reference?: Texts;
}

/** A kind of record declares everything about itself here; the rest of the house asks and never branches on names. */
export interface Kind {
  readonly name: string;
  readonly label: Texts;
  readonly plural: Texts;
  /** One sentence for docs and forms. */
  readonly doc: string;
  readonly slots: readonly Slot[];
  /** The slots by which two accounts are known to speak of one fact; the other slots are what they say of it. */
  readonly identity: readonly string[];
  /** The section of a page where it stands when no outline names it. */
  readonly chapter: Chapter;
  /** Whether it is drawn on the timeline. */
  readonly timeline: boolean;
  nature(value: RecordValue): Nature;
  /** Rules beyond each slot's own. */
  rules(value: RecordValue, id: string, around: Surroundings): Finding[];
  /** A sentence in the kind's own wording, used until somebody confirms a better one. */
  readonly wording: { readonly en: (value: RecordValue, names: Names) => string };
  /** Present where records of this kind count in sums. */
  amount?(value: RecordValue): Amount;
  /** `partOf` of its amount, for who asks nothing else of it. */
  whole?(value: RecordValue): string | undefined;
}

/** The sections of a page without an outline, in this order. */
export const CHAPTERS = {
  'key-points': { en: 'Key points' },
  cooperation: { en: 'Practical cooperation' },
  dialogue: { en: 'Dialogue and consultation' },
} as const satisfies Record<string, Texts>;

export type Chapter = keyof typeof CHAPTERS;
