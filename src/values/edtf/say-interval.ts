import { MONTH_NAMES } from './names.ts';
import { printPoint } from './print.ts';
import { bare, full, phraseOf, sayYear } from './say-date.ts';
import type { EdtfBound, EdtfDate, EdtfInterval, EdtfPoint } from './value.ts';

/** The words for an interval; see sayEdtf. */
export function sayInterval({ start, end }: EdtfInterval, as: 'event' | 'state'): string {
  if (typeof start !== 'string' && typeof end !== 'string') return sayBetween(start, end, as);
  if (end === 'open') {
    if (start === 'open') return 'at all times';
    return start === 'unknown' ? 'ongoing when stated' : `since ${sayOpening(start)}`;
  }
  if (end === 'unknown') {
    return start === 'open' || start === 'unknown'
      ? 'at all times until an end that is not stated'
      : `from ${bare(phraseOf(start))}, end not stated`;
  }
  const until = `until ${bare(phraseOf(end))}`;
  return start === 'open' ? `at all times ${until}` : until;
}

/** The words for a start whose end is open: the early 1990s of `1990~/..`. */
function sayOpening(start: EdtfPoint): string {
  const year = aboutYear(start);
  if (year !== undefined && year % 10 === 0 && year >= 1000) return `the early ${year}s`;
  const month = aboutMonth(start);
  if (month?.month === 1) return `early ${sayYear(month.year)}`;
  return bare(phraseOf(start));
}

function sayBetween(start: EdtfPoint, end: EdtfPoint, as: 'event' | 'state'): string {
  if (printPoint(start) === printPoint(end)) return full(phraseOf(start));
  const part = sayPart(start, end);
  if (part) return part;
  const days = isPlain(start) && isPlain(end) ? sayPlain(start, end, as) : undefined;
  return days ?? `from ${bare(phraseOf(start))} to ${bare(phraseOf(end))}`;
}

/** The early, middle and late parts of decades and years that the vocabulary writes as approximate intervals. */
function sayPart(start: EdtfPoint, end: EdtfPoint): string | undefined {
  const [y0, y1] = [aboutYear(start), aboutYear(end)];
  if (y0 !== undefined && y1 !== undefined && y0 >= 1000) {
    const decade = Math.floor(y0 / 10) * 10;
    const part = `${y0 - decade}-${y1 - decade}`;
    if (part === '0-3') return `in the early ${decade}s`;
    if (part === '4-6') return `in the mid-${decade}s`;
    return part === '7-9' ? `in the late ${decade}s` : undefined;
  }
  const [m0, m1] = [aboutMonth(start), aboutMonth(end)];
  if (!m0 || !m1 || m0.year !== m1.year) return undefined;
  const part = `${m0.month}-${m1.month}`;
  const year = sayYear(m0.year);
  if (part === '1-4') return `in early ${year}`;
  if (part === '5-8') return year.includes(' ') ? `in the middle of ${year}` : `in mid-${year}`;
  return part === '9-12' ? `in late ${year}` : undefined;
}

/** The year of `1990~`; undefined for anything else. */
function aboutYear(point: EdtfPoint): number | undefined {
  if (point.type !== 'date' || point.month !== undefined || point.approximate !== 1) return undefined;
  if (point.uncertain || point.significant !== undefined || typeof point.year !== 'number') return undefined;
  return point.year <= 9999 ? point.year : undefined;
}

/** Year and month of `2013-01~`; undefined for anything else. */
function aboutMonth(point: EdtfPoint): { year: number; month: number } | undefined {
  if (point.type !== 'date' || point.day !== undefined || point.approximate !== 3) return undefined;
  if (point.uncertain || typeof point.year !== 'number' || typeof point.month !== 'number') return undefined;
  return { year: point.year, month: point.month };
}

interface PlainDate extends EdtfDate {
  readonly year: number;
  readonly month: number;
}

function isPlain(bound: EdtfBound): bound is PlainDate {
  if (typeof bound === 'string' || bound.type !== 'date' || bound.uncertain || bound.approximate)
    return false;
  return typeof bound.year === 'number' && typeof bound.month === 'number' && typeof bound.day !== 'string';
}

/** Days and months with what they share said once. */
function sayPlain(start: PlainDate, end: PlainDate, as: 'event' | 'state'): string | undefined {
  const sameYear = start.year === end.year;
  const [first, last] = [MONTH_NAMES[start.month - 1], MONTH_NAMES[end.month - 1]];
  if (start.day === undefined || end.day === undefined) {
    if (start.day !== end.day || !sameYear) return undefined;
    return `from ${first} to ${last} ${sayYear(end.year)}`;
  }
  const to = `${end.day} ${last} ${sayYear(end.year)}`;
  if (sameYear && start.month === end.month)
    return as === 'event' ? `${start.day}–${to}` : `from ${start.day} to ${to}`;
  const from = `${start.day} ${first}${sameYear ? '' : ` ${sayYear(start.year)}`}`;
  return as === 'event' ? `${from} – ${to}` : `from ${from} to ${to}`;
}
