import { daysInMonth } from '../day.ts';
import { isPossible, monthsOf } from './digits.ts';
import { MONTH_NAMES } from './names.ts';
import { isDigit, named, refuse, type Scan, wayOut } from './scan.ts';
import { scanTime } from './scan-time.ts';
import { type ScannedYear, scanYear } from './scan-year.ts';
import type { Digits, EdtfDate, EdtfPoint, EdtfSeason } from './value.ts';

const UNCERTAIN = 1;
const APPROXIMATE = 2;

/** Reads a year, month, day or season with its marks; a full date with its time of day where `timed` allows. */
export function scanPoint(scan: Scan, timed: boolean): EdtfPoint | null {
  const { text } = scan;
  const from = scan.at;
  const plain = scanPlain(scan);
  if (plain) return plain;
  let left = scanMark(scan);
  if (left < 0) return null;
  const year = scanYear(scan);
  if (!year) return null;
  let right = scanMark(scan);
  if (right < 0) return null;
  let uncertain = (left | right) & UNCERTAIN ? 1 : 0;
  let approximate = (left | right) & APPROXIMATE ? 1 : 0;
  let month: Digits | undefined;
  let day: Digits | undefined;
  let season: number | undefined;
  for (let bit = 2; text.charCodeAt(scan.at) === 45; bit <<= 1) {
    const hyphen = scan.at;
    if (bit > 4) return refuse(scan, 'edtf-syntax', 'nothing follows the day', hyphen);
    if (season !== undefined)
      return refuse(
        scan,
        'edtf-season',
        'a season, quarter or half has no days',
        hyphen,
        'Leave the day out.',
      );
    if (year.long || year.significant !== undefined)
      return refuse(scan, 'edtf-year', 'a year with Y or S stands alone, without a month', hyphen);
    scan.at++;
    left = scanMark(scan);
    if (left < 0) return null;
    const at = scan.at;
    const two = scanTwo(scan, bit === 2 ? 'month' : 'day');
    if (two === null) return null;
    right = scanMark(scan);
    if (right < 0) return null;
    const all = (bit << 1) - 1; // a mark on the right speaks of the component and all to its left
    uncertain |= (left & UNCERTAIN ? bit : 0) | (right & UNCERTAIN ? all : 0);
    approximate |= (left & APPROXIMATE ? bit : 0) | (right & APPROXIMATE ? all : 0);
    if (bit === 4) {
      if (!isDay(scan, year.year, month!, two, at)) return null;
      day = two;
    } else if (typeof two === 'number' && two >= 21 && two <= 41) season = two;
    else if (isMonth(scan, two, at)) month = two;
    else return null;
  }
  if (season !== undefined)
    return marked({ type: 'season', year: year.year, season }, uncertain, approximate);
  const date = marked(dated(year, month, day), uncertain, approximate);
  if (text.charCodeAt(scan.at) !== 84) return date;
  if (!timed || typeof day !== 'number' || !isWhole(date) || uncertain || approximate) {
    const what = timed
      ? 'a time of day needs a full date without marks'
      : 'a time of day stands on a single date, not in an interval or set';
    return refuse(scan, 'edtf-time', what, scan.at, `Leave the time out: ${text.slice(from, scan.at)}.`);
  }
  return scanTime(scan, date);
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The date without marks, absent components left out. */
function dated(year: ScannedYear, month: Digits | undefined, day: Digits | undefined): Writable<EdtfDate> {
  const date: Writable<EdtfDate> = { type: 'date', year: year.year };
  if (month !== undefined) date.month = month;
  if (day !== undefined) date.day = day;
  if (year.significant !== undefined) date.significant = year.significant;
  if (year.exponent !== undefined) date.exponent = year.exponent;
  return date;
}

function marked<T extends EdtfDate | EdtfSeason>(
  point: Writable<T>,
  uncertain: number,
  approximate: number,
): T {
  if (uncertain) point.uncertain = uncertain;
  if (approximate) point.approximate = approximate;
  return point as T;
}

function isWhole(date: EdtfDate): boolean {
  return typeof date.year === 'number' && typeof date.month === 'number' && typeof date.day === 'number';
}

/** The fast path: `1985`, `1985-04`, `1985-04-12`, `2001-21` with nothing else to them; null for the slow one. */
function scanPlain(scan: Scan): EdtfDate | EdtfSeason | null {
  const { text, at } = scan;
  const year = two(text, at) * 100 + two(text, at + 2);
  if (!(year >= 0)) return null;
  if (ends(text, at + 4)) {
    scan.at = at + 4;
    return { type: 'date', year };
  }
  if (text.charCodeAt(at + 4) !== 45) return null;
  const month = two(text, at + 5);
  if (month >= 21 && month <= 41 && ends(text, at + 7)) {
    scan.at = at + 7;
    return { type: 'season', year, season: month };
  }
  if (!(month >= 1 && month <= 12)) return null;
  if (ends(text, at + 7)) {
    scan.at = at + 7;
    return { type: 'date', year, month };
  }
  if (text.charCodeAt(at + 7) !== 45) return null;
  const day = two(text, at + 8);
  if (!(day >= 1 && day <= 28) && !(day >= 1 && day <= daysInMonth(year, month))) return null;
  if (!ends(text, at + 10)) return null;
  scan.at = at + 10;
  return { type: 'date', year, month, day };
}

/** Two digits as a number, NaN where they are none. */
function two(text: string, at: number): number {
  const a = text.charCodeAt(at) - 48;
  const b = text.charCodeAt(at + 1) - 48;
  return a >= 0 && a <= 9 && b >= 0 && b <= 9 ? a * 10 + b : Number.NaN;
}

/** Whether nothing more of a point can follow: the text's end, or `/`, `,`, `.`, `]`, `}`. */
function ends(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const c = text.charCodeAt(at);
  return c === 47 || c === 44 || c === 46 || c === 93 || c === 125;
}

/** Reads one of `?`, `~`, `%`; 0 where there is none, -1 where there are two. */
function scanMark(scan: Scan): number {
  const mark = markAt(scan.text, scan.at);
  if (mark === 0) return 0;
  scan.at++;
  if (markAt(scan.text, scan.at) === 0) return mark;
  const hint = 'Uncertain and approximate at once is written %.';
  refuse(scan, 'edtf-qualifier', 'one mark (?, ~ or %) was expected, not two', scan.at, hint);
  return -1;
}

function markAt(text: string, at: number): number {
  const c = text.charCodeAt(at);
  return c === 63 ? UNCERTAIN : c === 126 ? APPROXIMATE : c === 37 ? UNCERTAIN | APPROXIMATE : 0;
}

/** Reads the two digits of a month or day; text where some are unspecified. */
function scanTwo(scan: Scan, what: 'month' | 'day'): Digits | null {
  const { text, at } = scan;
  let end = at;
  while (isDigit(text.charCodeAt(end)) || text.charCodeAt(end) === 88) end++;
  if (end === at) {
    const stray = /[xu]/.test(text.charAt(at));
    const code = stray ? 'edtf-unspecified' : 'edtf-syntax';
    const message = `the two digits of the ${what} were expected, not ${named(text, at)}`;
    return refuse(scan, code, message, at, wayOut(text, at));
  }
  if (end !== at + 2) {
    if (/[xu]/.test(text.charAt(end)) && end === at + 1) {
      const message = `an unspecified digit is a capital X, not ${named(text, end)}`;
      return refuse(scan, 'edtf-unspecified', message, end, wayOut(text, end));
    }
    const given = text.slice(at, end);
    const hint = given.length === 1 && given !== 'X' ? `Write 0${given}.` : undefined;
    const message = `a ${what} has two digits, “${given}” has ${given.length}`;
    return refuse(scan, `edtf-${what}`, message, at, hint);
  }
  scan.at = end;
  const number = two(text, at);
  return number >= 0 ? number : text.slice(at, end);
}

function isMonth(scan: Scan, month: Digits, at: number): boolean {
  if (monthsOf(month).some((m) => m >= 1 && m <= 12)) return true;
  if (typeof month === 'number' && month > 41) {
    refuse(
      scan,
      'edtf-season',
      `there is no month or season ${month}`,
      at,
      'Months are 01–12, seasons 21–41.',
    );
  } else {
    const name = typeof month === 'number' ? String(month).padStart(2, '0') : month;
    refuse(scan, 'edtf-month', `there is no month ${name}`, at, 'Months are 01–12, seasons 21–41.');
  }
  return false;
}

function isDay(scan: Scan, year: Digits, month: Digits, day: Digits, at: number): boolean {
  if (isPossible(year, month, day)) return true;
  const name = typeof day === 'number' ? String(day).padStart(2, '0') : day;
  if (typeof month === 'number' && typeof day === 'number' && day >= 1 && day <= 31) {
    const length = month === 2 ? 28 : daysInMonth(2000, month);
    const whose = `${MONTH_NAMES[month - 1]}${typeof year === 'number' ? ` ${year}` : ''}`;
    const any = typeof year === 'string' && day === 29 ? ' in every year it can be' : '';
    const most = typeof year === 'string' && month === 2 && day > 29 ? 'at most 29' : length;
    const days = typeof year === 'number' && month === 2 ? daysInMonth(year, 2) : most;
    refuse(scan, 'edtf-day', `${whose} has ${days} days${any}`, at);
  } else {
    refuse(scan, 'edtf-day', `there is no day ${name} in the month`, at, 'Days are 01–31.');
  }
  return false;
}
