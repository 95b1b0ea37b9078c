import { daysInMonth } from '../../values/index.ts';
import { MONTHS } from './months.ts';

/** A date in a text: the day it is, or undefined where day and month could be exchanged. */
export interface DateSeen {
  readonly day: string | undefined;
  readonly start: number;
  readonly end: number;
}

const WORD = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|');
const YEAR = '((?:19|20)\\d\\d)(?!\\d)';
const FORMS: readonly { form: RegExp; read: (m: RegExpExecArray) => string | undefined }[] = [
  { form: new RegExp(`${YEAR}-(\\d\\d?)-(\\d\\d?)(?!\\d)`, 'y'), read: (m) => iso(m[1], m[2], m[3]) },
  { form: new RegExp(`${YEAR}([/.])(\\d\\d?)\\2(\\d\\d?)(?!\\d)`, 'y'), read: (m) => iso(m[1], m[3], m[4]) },
  {
    form: new RegExp(`${YEAR}\\s*年\\s*(\\d\\d?)\\s*月\\s*(\\d\\d?)\\s*日`, 'y'),
    read: (m) => iso(m[1], m[2], m[3]),
  },
  {
    form: new RegExp(
      `(\\d\\d?)(?:st|nd|rd|th|er|\\.|º|°)?(?:\\s+|-)(?:de\\s+|of\\s+)?(${WORD})\\.?,?(?:\\s+|-)(?:de\\s+|del\\s+)?${YEAR}`,
      'y',
    ),
    read: (m) => iso(m[3], monthOf(m[2]), m[1]),
  },
  {
    form: new RegExp(`(${WORD})\\.?\\s+(\\d\\d?)(?:st|nd|rd|th)?,?\\s+${YEAR}`, 'y'),
    read: (m) => iso(m[3], monthOf(m[1]), m[2]),
  },
  { form: new RegExp(`(\\d\\d?)\\.\\s?(\\d\\d?)\\.\\s?${YEAR}`, 'y'), read: (m) => iso(m[3], m[2], m[1]) },
  { form: new RegExp(`(\\d\\d?)([/-])(\\d\\d?)\\2${YEAR}`, 'y'), read: (m) => either(m[4], m[1], m[3]) },
];

const WEEKDAY =
  /(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)[.,]?\s+/iy;

/** No date is longer than so many characters. */
const LONGEST = 60;

/** The date that begins at an offset, a weekday before it included. */
export function dateAt(text: string, at: number): DateSeen | undefined {
  WEEKDAY.lastIndex = at;
  const start = at + (WEEKDAY.exec(text)?.[0].length ?? 0);
  // Small letters, so that the forms need not mind the case of months in a dozen languages: that made them slow to set up.
  const piece = text.slice(start, start + LONGEST).toLowerCase();
  for (const { form, read } of FORMS) {
    form.lastIndex = 0;
    const m = form.exec(piece);
    if (!m) continue;
    const day = read(m);
    if (day !== '') return { day, start: at, end: start + form.lastIndex };
  }
  return undefined;
}

/** A day as records write it, from what a machine wrote: `2017-11-07`, `2017-11-07T10:00:00Z`, `20171107`, RFC 2822. */
export function dayOfStamp(stamp: string): string | undefined {
  const text = stamp.trim();
  const m = /^(?:D:)?((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?=$|[T\s\dZ+])/.exec(text);
  if (m) return iso(m[1], m[2], m[3]) || undefined;
  return dateAt(text, 0)?.day || undefined;
}

function monthOf(word: string | undefined): string {
  return String(MONTHS.get(word!.toLowerCase()));
}

/** The date in ISO 8601; empty where there is no such day. */
function iso(year = '', month = '', day = ''): string {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return '';
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** Day first or month first: told by a number above 12, or undefined. */
function either(year = '', a = '', b = ''): string | undefined {
  const dayFirst = iso(year, b, a);
  const monthFirst = iso(year, a, b);
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return undefined;
  return dayFirst || monthFirst;
}
