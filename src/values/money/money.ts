/**
 * A sum as its source gives it. Bounds and amounts are decimal strings in whole units of the currency (dollars, not
 * cents). "US$20 million": min = max. "over": min alone. "up to": max alone. "several million": neither.
 */
export interface Money {
  /** ISO 4217 alphabetic code. */
  readonly currency: string;
  /** It was this much or more. */
  readonly min?: string;
  /** It was this much or less. */
  readonly max?: string;
  /** The source says "about", "nearly", "some". */
  readonly approx?: true;
  /** The sum is paid again every year or month. */
  readonly per?: 'year' | 'month';
  /** The source's own words for it. */
  readonly text?: string;
}
