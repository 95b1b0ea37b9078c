/** A date, stretch or word of time in a sentence. */
export interface When {
  readonly from: number;
  readonly to: number;
  /** EDTF; empty for `now`, `recent` and `past`, which depend on the tense. */
  readonly edtf: string;
  readonly sort: 'point' | 'since' | 'until' | 'range' | 'by' | 'now' | 'today' | 'recent' | 'past' | 'aside';
  /** It came from the context ("that year", "21 January" without a year). */
  readonly relative: boolean;
  /** The atom's own fields after completion, for what refers to it later. */
  readonly point?: Point | undefined;
}

/** A year, with month and day where they are told. */
export interface Point {
  readonly y: number;
  readonly m?: number;
  readonly d?: number;
}

/** What dates without a year, and words like "the following year", refer to. */
export interface Clock {
  /** The day the page bears, as year, month, day. */
  readonly day?: Point;
  /** The day of which a press release tells. */
  press?: Point;
  /** The point that was told last. */
  last?: Point;
  /** The EDTF of the date that was told last. */
  recent?: string;
  /** The EDTF of the event that was told last ("during this visit"). */
  occasion?: string;
  /** The EDTF of the first event of its month that a press release told. */
  main?: string;
  /** Whose fiscal years: an ISO code. */
  fiscal?: string;
}
