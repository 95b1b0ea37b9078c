import type { Json, Ref } from '../journal/index.ts';
import type { Place } from '../values/index.ts';

/** What somebody asks to be put on record: the whole of a thing's next state in its book. */
export interface Draft {
  readonly book: string;
  readonly ref: Ref;
  /** null: withdraw it. */
  readonly value: Json | null;
  /** The author stands by the statement as it is worded, against these values. */
  readonly confirm?: boolean;
  /** Where it was written, for findings. */
  readonly at?: Place;
}
