import type { Finding } from '../values/index.ts';

/** A span of the text that proves a proposal, in UTF-16 code units. */
export interface Proof {
  readonly start: number;
  readonly end: number;
}

/** A person as the text names them, with the office it gives. */
export interface Someone {
  readonly name: string;
  readonly office?: string;
}

/** A sum as the text gives it: ISO 4217, decimal strings, bounds only where they are said. */
export interface Sum {
  readonly currency: string;
  readonly min?: string;
  readonly max?: string;
  readonly approx?: true;
  readonly per?: 'year' | 'month';
  readonly text: string;
}

/** What the reader proposes to put on record: one fact of one kind with the passages that prove it. */
export interface Proposal {
  kind: string;
  when: string;
  asOf: string;
  ended?: true;
  statement: string;
  citations: Proof[];
  reader: { name: string; version: string; rule: string };
  why?: string[];
  /** Of which other contribution it is a part: that one's place in `records`, from 0. */
  partOf?: number;
  [slot: string]: unknown;
}

/** A block of the page and what it was taken for. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly as: string;
}

/** What a clause gave and why, or why it gave nothing. */
export interface Step {
  readonly start: number;
  readonly end: number;
  readonly says: string;
}

/** All that was read from one page. */
export interface Reading {
  readonly document: { readonly day?: string; readonly title?: string; readonly language?: string };
  readonly passages: readonly Passage[];
  readonly records: readonly Proposal[];
  /** What has to be said about the reading as a whole. */
  readonly findings: readonly Finding[];
  /** With `explain`: a step for each clause of the text. */
  readonly trace?: readonly Step[];
}

/** Additions to the reference data, as a user's YAML file gives them. */
export interface Reference {
  readonly countries?: readonly {
    readonly code: string;
    readonly names?: readonly string[];
    readonly adjectives?: readonly string[];
    readonly cities?: readonly string[];
  }[];
  readonly organisations?: readonly { readonly name: string; readonly aliases?: readonly string[] }[];
  readonly bodies?: readonly {
    readonly name: string;
    readonly aliases?: readonly string[];
    readonly of?: string;
  }[];
  readonly operations?: readonly {
    readonly name: string;
    readonly aliases?: readonly string[];
    readonly type?: string;
    readonly country?: string;
  }[];
  readonly funds?: readonly {
    readonly name: string;
    readonly aliases?: readonly string[];
    readonly country?: string;
  }[];
  readonly standings?: readonly { readonly category: string; readonly aliases?: readonly string[] }[];
  readonly offices?: readonly string[];
  readonly givenNames?: readonly string[];
  readonly areas?: Readonly<Record<string, readonly string[]>>;
}

/** What the reader is told beside the text. */
export interface Options {
  /** The day the page bears, where the caller knows it better than the page. */
  readonly date?: string;
  /** The parties whose relation is kept, e.g. `['NATO', 'JPN']`. */
  readonly relation: readonly string[];
  readonly reference?: Reference;
  /** Adds to each proposal the steps that led to it. */
  readonly explain?: boolean;
  /** False for what the rules tell alone, without what is weighed. */
  readonly weigh?: boolean;
  /** Is given all that the text could tell with what speaks for and against it, to learn the weights from. */
  readonly chance?: (chance: {
    readonly draft: {
      readonly kind: string;
      readonly when: string;
      readonly slots: Readonly<Record<string, unknown>>;
      readonly citations: readonly Proof[];
    };
    readonly marks: readonly string[];
  }) => void;
}
