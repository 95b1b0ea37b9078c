/**
 * EDTF values as plain readonly data: what was written, nothing computed. Levels 0, 1 and 2 of the Extended
 * Date/Time Format (ISO 8601-2:2019 and https://www.loc.gov/standards/datetime/).
 */

/** Bits of `uncertain` and `approximate`: which components a `?`, `~` or `%` speaks of. This one: the year. */
export const YEAR = 1;
/** The month, or the season, which stands in its place. */
export const MONTH = 2;
/** The day. */
export const DAY = 4;

/**
 * The digits of a component: a number where all are stated, else the text with `X` for each unspecified digit
 * (`'156X'`, `'-1XXX'`, `'1X'`).
 */
export type Digits = number | string;

/** A time of day as written on a full date. `zone`: minutes east of UTC, `'Z'` for UTC, absent for local time. */
export interface EdtfTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly zone?: 'Z' | number;
}

/** A year, month or day. */
export interface EdtfDate {
  readonly type: 'date';
  /** Astronomical: 0 is 1 BC. */
  readonly year: Digits;
  readonly month?: Digits;
  readonly day?: Digits;
  /** How many leading digits of the year are significant, as in `1950S2`. */
  readonly significant?: number;
  /** The power of ten the year was written with, as in `Y-17E7` (year −170000000, exponent 7). */
  readonly exponent?: number;
  readonly time?: EdtfTime;
  readonly uncertain?: number;
  readonly approximate?: number;
}

/** A part of a year by its code: 21–24 seasons, 25–28 northern, 29–32 southern, 33–36 quarters, 37–39 thirds, 40–41 halves. */
export interface EdtfSeason {
  readonly type: 'season';
  readonly year: Digits;
  readonly season: number;
  readonly uncertain?: number;
  readonly approximate?: number;
}

/** What may stand at the end of an interval or in a set. */
export type EdtfPoint = EdtfDate | EdtfSeason;

/** The end of an interval: a point, `..` (open: it goes on, or has always been) or nothing (unknown). */
export type EdtfBound = EdtfPoint | 'open' | 'unknown';

/** `A/B`. */
export interface EdtfInterval {
  readonly type: 'interval';
  readonly start: EdtfBound;
  readonly end: EdtfBound;
}

/** `A..B`, `..B` or `A..` as a member of a set. */
export interface EdtfRange {
  readonly type: 'range';
  readonly start: EdtfPoint | 'open';
  readonly end: EdtfPoint | 'open';
}

/** `[…]`, one of the members, or `{…}`, all of them. */
export interface EdtfSet {
  readonly type: 'set';
  readonly of: 'one' | 'all';
  readonly members: readonly (EdtfPoint | EdtfRange)[];
}

/** Any value of EDTF. */
export type Edtf = EdtfDate | EdtfSeason | EdtfInterval | EdtfSet;

/** The years that can be reckoned with: the day numbers of larger ones are no exact numbers. */
export const LARGEST_YEAR = 9_999_999_999_999;
