import type { Money } from '../../values/index.ts';
import type { Item } from '../item.ts';
import type { FundBooks } from './books.ts';
import type { PromiseStanding } from './promises.ts';

/** Where money stands on its way: promised, signed for, come in, gone out, spent by who was advanced it. */
export const STREAM_COLUMNS = ['pledge', 'commitment', 'received', 'out', 'spent'] as const;
export type StreamColumn = (typeof STREAM_COLUMNS)[number];

/** What a phase of a fund requires. */
export interface Requirement {
  readonly phase: string;
  readonly money: Money;
}

/** One fund's books with what the stream needs beside them. */
export interface StreamPart {
  readonly books: FundBooks;
  readonly promises: readonly PromiseStanding[];
  /** What the fund's phases require, where no entry says it. */
  readonly required: readonly Requirement[];
}

/** An entry at its place. */
export interface Placed {
  readonly item: Item;
  readonly money: Money;
  readonly column: StreamColumn;
  readonly part: StreamPart;
  readonly donor?: string;
  readonly fund?: string;
}
