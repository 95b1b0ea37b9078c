import { parseDay, type Span, sayDay } from '../values/index.ts';

/** Something that wants a person's look: what, about which record or source, where. */
export interface Concern {
  /** Told in docs/findings.md. */
  readonly code: 'proof-gone' | 'proof-moved' | 'expected-past' | 'recent-past' | 'period-over' | 'facts-old';
  readonly message: string;
  /** What a person can do about it. */
  readonly hint: string;
  /** The record's id. */
  readonly record?: string;
  /** The source's id, and the passage in its text. */
  readonly source?: string;
  readonly span?: Span;
}

/** `2017-11-07` as 7 November 2017; what is no day stays as it is. */
export function dayInWords(day: string): string {
  const number = parseDay(day);
  return number === null ? day : sayDay(number);
}
