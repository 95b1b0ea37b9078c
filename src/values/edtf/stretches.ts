import { type Day, dateOf, dayOf, daysInMonth } from '../day.ts';
import { daysOf, matches, monthsOf, trailing, unbroken, yearLimits, yearsOf } from './digits.ts';
import { DAY, type EdtfDate, type EdtfPoint, type EdtfSeason, MONTH, YEAR } from './value.ts';

/** Days that follow one another, both ends included. */
export interface Stretch {
  readonly lo: Day;
  readonly hi: Day;
}

/**
 * The stretches of days in one of which a date or season lies: one stretch for most, several where digits are
 * unspecified before others (`156X-12-25`) or a season's hemisphere isn't stated. Ascending, apart from one another.
 * `widened`: with one unit of the date's precision on each side where it is approximate. Where there would be more
 * than MOST of them, as in `XXXX-XX-24`, it is the one around all: less sharp, never wrong.
 */
export function stretchesOf(point: EdtfPoint, widened = true): Stretch[] {
  const found = countOf(point) > MOST ? [limitsOf(point, false)] : stated(point);
  if (!widened || !point.approximate) return found;
  const unit = unitOf(point);
  return merged(found.map((stretch) => moved(stretch, unit)));
}

const MOST = 12_000;

/** How many stretches the unspecified digits could make at most. */
function countOf(point: EdtfPoint): number {
  if (typeof point.year === 'number') return 1;
  const years = 10 ** (point.year.split('X').length - 1);
  if (point.type === 'season') return years * PARTS[point.season - 21]!.length;
  const months = typeof point.month === 'string' ? 12 : 1;
  return years * months * (typeof point.day === 'string' && point.day !== 'XX' ? 10 : 1);
}

function moved({ lo, hi }: Stretch, unit: Unit): Stretch {
  return { lo: shifted(lo, unit, -1), hi: shifted(hi, unit, 1) };
}

/** The first and the last day of the stretches, widened, without listing those between. */
export function limitsOf(point: EdtfPoint, widened = true): Stretch {
  let found: Stretch;
  if (
    typeof point.year === 'number' ||
    (point.type === 'date' && point.month === undefined && unbroken(point.year))
  )
    found = hullOf(stated(point));
  else {
    const { lo, hi } = yearLimits(point.year);
    found = { lo: nearest(point, lo, hi, 1).lo, hi: nearest(point, hi, lo, -1).hi };
  }
  return widened && point.approximate ? moved(found, unitOf(point)) : found;
}

/** The stretches of the first year, counted from `from` to `to`, that the digits leave open and that has any. */
function nearest(point: EdtfPoint, from: number, to: number, step: 1 | -1): Stretch {
  for (let year = from; year !== to + step; year += step) {
    if (!matches(point.year, year)) continue;
    const found = stated({ ...point, year });
    if (found.length > 0) return hullOf(found);
  }
  throw new Error(`no year of ${point.year} has the day`); // parsing refuses such dates
}

/** One stretch around all. */
export function hullOf(stretches: readonly Stretch[]): Stretch {
  return { lo: stretches[0]!.lo, hi: stretches[stretches.length - 1]!.hi };
}

/** Stretches in order, those that overlap or touch made one. */
export function merged(stretches: readonly Stretch[]): Stretch[] {
  if (stretches.length < 2) return [...stretches];
  const found: { lo: Day; hi: Day }[] = [];
  const sorted = stretches.every((s, i) => i === 0 || stretches[i - 1]!.lo <= s.lo);
  const ordered = sorted
    ? stretches
    : [...stretches].sort((a, b) => (a.lo < b.lo ? -1 : a.lo > b.lo ? 1 : 0));
  for (const { lo, hi } of ordered) {
    const last = found[found.length - 1];
    if (last && lo <= last.hi + 1) last.hi = Math.max(last.hi, hi);
    else found.push({ lo, hi });
  }
  return found;
}

/** First month and length in months of each reading of a part of the year; winter begins in the year it is named for. */
const PARTS: readonly (readonly (readonly [number, number])[])[] = [
  [3, 9].map((m) => [m, 3] as const), // 21–24: spring … winter, north or south
  [6, 12].map((m) => [m, 3] as const),
  [9, 3].map((m) => [m, 3] as const),
  [12, 6].map((m) => [m, 3] as const),
  ...[3, 6, 9, 12].map((m) => [[m, 3] as const]), // 25–28: northern
  ...[9, 12, 3, 6].map((m) => [[m, 3] as const]), // 29–32: southern
  ...[1, 4, 7, 10].map((m) => [[m, 3] as const]), // 33–36: quarters
  ...[1, 5, 9].map((m) => [[m, 4] as const]), // 37–39: thirds
  ...[1, 7].map((m) => [[m, 6] as const]), // 40–41: halves
];

function stated(point: EdtfPoint): Stretch[] {
  return point.type === 'season' ? seasonal(point) : dated(point);
}

function seasonal(point: EdtfSeason): Stretch[] {
  const found: Stretch[] = [];
  for (const year of yearsOf(point.year)) {
    for (const [month, length] of PARTS[point.season - 21]!) {
      found.push({ lo: monthStart(year, month), hi: monthStart(year, month + length) - 1 });
    }
  }
  return merged(found);
}

function monthStart(year: number, month: number): Day {
  return month > 12 ? dayOf(year + 1, month - 12, 1) : dayOf(year, month, 1);
}

function dated(date: EdtfDate): Stretch[] {
  const { year, month, day } = date;
  if (typeof year === 'number' && month === undefined && date.significant === undefined)
    return [years(year, year)];
  if (typeof year === 'number' && typeof month === 'number') {
    if (typeof day === 'number') {
      if (day > 28 && day > daysInMonth(year, month)) return []; // a year that the digits of 200X-02-29 rule out
      const only = dayOf(year, month, day);
      return [{ lo: only, hi: only }];
    }
    if (day === undefined)
      return [{ lo: dayOf(year, month, 1), hi: dayOf(year, month, daysInMonth(year, month)) }];
  }
  if (date.significant !== undefined) {
    const block = blockOf(date);
    const near = Math.floor(Math.abs(Number(year)) / block) * block;
    const far = near + block - 1;
    return Number(year) < 0 ? [years(-far, -near)] : [years(near, far)];
  }
  if ((month === undefined || month === 'XX') && (day === undefined || day === 'XX') && unbroken(year)) {
    const { lo, hi } = yearLimits(year);
    return [years(lo, hi)];
  }
  const found: Stretch[] = [];
  for (const y of yearsOf(year)) {
    if (month === undefined || (month === 'XX' && (day === undefined || day === 'XX')))
      found.push(years(y, y));
    else for (const m of monthsOf(month)) pushDays(found, y, m, day);
  }
  return merged(found);
}

function years(from: number, to: number): Stretch {
  return { lo: dayOf(from, 1, 1), hi: dayOf(to, 12, 31) };
}

function pushDays(found: Stretch[], year: number, month: number, day: EdtfDate['day']): void {
  const first = dayOf(year, month, 1);
  const length = daysInMonth(year, month);
  if (day === undefined || day === 'XX') found.push({ lo: first, hi: first + length - 1 });
  else for (const d of daysOf(day, length)) found.push({ lo: first + d - 1, hi: first + d - 1 });
}

/** How many years the significant digits leave open: 100 in `1950S2`. */
function blockOf(date: EdtfDate): number {
  return 10 ** (String(Math.abs(Number(date.year))).length - date.significant!);
}

/** A length of time in the calendar. */
interface Unit {
  readonly months: number;
  readonly days: number;
}

/**
 * One unit of the precision that is approximate: of the finest component that is marked and stated at least in
 * part (`2004-06~-11`: a month; `199X~`: a decade; `1950S2~`: a century).
 */
function unitOf(point: EdtfPoint): Unit {
  const marks = point.approximate ?? 0;
  const years = 12 * 10 ** trailing(point.year);
  if (point.type === 'season') {
    return marks & MONTH ? { months: PARTS[point.season - 21]![0]![1], days: 0 } : { months: years, days: 0 };
  }
  const dayMarked = (marks & DAY) !== 0 && point.day !== undefined;
  const monthMarked = (marks & MONTH) !== 0 && point.month !== undefined;
  if (dayMarked && point.day !== 'XX') return { months: 0, days: 1 };
  if (monthMarked && point.month !== 'XX') return { months: 1, days: 0 };
  if (marks & YEAR) return { months: point.significant === undefined ? years : 12 * blockOf(point), days: 0 };
  return monthMarked ? { months: 1, days: 0 } : { months: 0, days: 1 };
}

/** A day moved by a unit; the end of a month stays one when moved on, and days that a month lacks become its last. */
function shifted(day: Day, unit: Unit, sign: 1 | -1): Day {
  if (unit.months === 0) return day + sign * unit.days;
  const from = dateOf(day);
  const months = from.year * 12 + from.month - 1 + sign * unit.months;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  const length = daysInMonth(year, month);
  const last = sign === 1 && from.day === daysInMonth(from.year, from.month);
  return dayOf(year, month, last ? length : Math.min(from.day, length));
}
