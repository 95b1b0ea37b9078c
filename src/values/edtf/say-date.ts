import { type Day, dateOf, daysInMonth } from '../day.ts';
import { daysOf, monthsOf, trailing, unbroken, yearLimits } from './digits.ts';
import { MONTH_NAMES, partOfYear } from './names.ts';
import { printPoint } from './print.ts';
import type { Digits, EdtfDate, EdtfPoint, EdtfTime } from './value.ts';

/** Words for a date: `on` + `12 July 2017`, with what is said in brackets after it. */
export interface Phrase {
  readonly preposition: 'in' | 'on';
  readonly noun: string;
  readonly notes: readonly string[];
}

/** A day in words: `7 November 2017`. */
export function sayDay(day: Day): string {
  if (!Number.isFinite(day)) return day < 0 ? 'the beginning of time' : 'the end of time';
  const { year, month, day: number } = dateOf(day);
  return `${number} ${MONTH_NAMES[month - 1]} ${sayYear(year)}`;
}

/** A year in words: `2017`, `AD 44`, `44 BC` (year −43), `170,000,002`. */
export function sayYear(year: number): string {
  if (year <= 0) return `${grouped(1 - year)} BC`;
  return year < 1000 ? `AD ${year}` : grouped(year);
}

function grouped(number: number): string {
  const digits = String(number);
  if (number < 10_000) return digits;
  let found = '';
  for (let i = 0; i < digits.length; i++) {
    if (i > 0 && (digits.length - i) % 3 === 0) found += ',';
    found += digits[i];
  }
  return found;
}

/** The words of a phrase with its notes, without the preposition. */
export function bare({ noun, notes }: Phrase): string {
  return notes.length > 0 ? `${noun} (${notes.join('; ')})` : noun;
}

/** The words of a phrase with its preposition. */
export function full(phrase: Phrase): string {
  return `${phrase.preposition} ${bare(phrase)}`;
}

/** The words for a date or season. */
export function phraseOf(point: EdtfPoint): Phrase {
  const stated = statedPhrase(point);
  const size = componentsOf(point).length;
  const all = (1 << size) - 1;
  const { uncertain = 0, approximate = 0 } = point;
  const about = approximate === all;
  const notes = [...stated.notes];
  if (uncertain === all) notes.push('uncertain');
  else if (uncertain && uncertain === approximate)
    notes.push(`${marked(point, uncertain)} uncertain and approximate`);
  else if (uncertain) notes.push(`${marked(point, uncertain)} uncertain`);
  if (approximate && !about && uncertain !== approximate)
    notes.push(`${marked(point, approximate)} approximate`);
  return { preposition: stated.preposition, noun: about ? `about ${stated.noun}` : stated.noun, notes };
}

function componentsOf(point: EdtfPoint): string[] {
  if (point.type === 'season') return ['year', 'part of the year'];
  const found = ['year'];
  if (point.month !== undefined) found.push('month');
  if (point.day !== undefined) found.push('day');
  return found;
}

function marked(point: EdtfPoint, bits: number): string {
  return listed(
    componentsOf(point).filter((_, i) => bits & (1 << i)),
    'and',
  );
}

/** `a, b and c`. */
export function listed(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
}

function statedPhrase(point: EdtfPoint): Phrase {
  if (point.type === 'season') {
    return { preposition: 'in', noun: partOfYear(point.season, yearNoun(point.year, true)), notes: [] };
  }
  const { month, day } = point;
  if (month === undefined) return { preposition: 'in', noun: loneYear(point), notes: [] };
  if (month === 'XX' && (day === undefined || day === 'XX')) {
    const what = day === undefined ? 'month not stated' : 'month and day not stated';
    return { preposition: 'in', noun: yearNoun(point.year, false), notes: [what] };
  }
  if (day === undefined) return { preposition: 'in', noun: monthNoun(month, point.year), notes: [] };
  if (day === 'XX')
    return { preposition: 'in', noun: monthNoun(month, point.year), notes: ['day not stated'] };
  return {
    preposition: 'on',
    noun: dayNoun(point, month, day) + (point.time ? clock(point.time) : ''),
    notes: [],
  };
}

function loneYear(date: EdtfDate): string {
  if (date.significant === undefined || typeof date.year === 'string') return yearNoun(date.year, false);
  const size = Math.abs(date.year);
  const block = 10 ** (String(size).length - date.significant);
  const near = Math.floor(size / block) * block;
  const [from, to] = date.year < 0 ? [-(near + block - 1), -near] : [near, near + block - 1];
  if (from === to) return sayYear(date.year);
  return `a year from ${sayYear(from)} to ${sayYear(to)}, perhaps ${sayYear(date.year)}`;
}

/** Words for a year; `inside`: as they follow a month or season (`June 2004`, `June of a year in the 1990s`). */
function yearNoun(year: Digits, inside: boolean): string {
  if (typeof year === 'number') return sayYear(year);
  const of = inside ? 'of ' : '';
  const { lo, hi } = yearLimits(year);
  if (lo === 0 && hi === 9999) return `${of}a year not stated`;
  if (!unbroken(year)) return `${of}a year of the form ${year}`;
  if (trailing(year) === 1 && lo >= 1000) return inside ? `of a year in the ${lo}s` : `the ${lo}s`;
  return `${of}a year from ${sayYear(lo)} to ${sayYear(hi)}`;
}

function monthNoun(month: Digits, year: Digits): string {
  const whose = yearNoun(year, true);
  if (typeof month === 'number') return `${MONTH_NAMES[month - 1]} ${whose}`;
  if (month === 'XX') return `a month ${typeof year === 'number' ? `of ${whose}` : whose}`;
  const months = monthsOf(month);
  const names = months.map((m) => MONTH_NAMES[m - 1]!);
  if (months.length > 2) return `a month from ${names[0]} to ${names[names.length - 1]} ${whose}`;
  return `${listed(names, 'or')} ${whose}`;
}

function dayNoun(date: EdtfDate, month: Digits, day: Digits): string {
  if (typeof day === 'number') {
    if (typeof month === 'number') return `${day} ${monthNoun(month, date.year)}`;
    return `the ${ordinal(day)} of ${monthNoun(month, date.year)}`;
  }
  if (typeof month !== 'number')
    return `a day of the form ${printPoint({ ...date, uncertain: 0, approximate: 0 })}`;
  const days = daysOf(day, daysInMonth(typeof date.year === 'number' ? date.year : 2000, month));
  const whose = monthNoun(month, date.year);
  if (day.charCodeAt(1) === 88 && days.length > 2)
    return `a day from ${days[0]} to ${days[days.length - 1]} ${whose}`;
  return `${listed(days.map(String), 'or')} ${whose}`;
}

function ordinal(n: number): string {
  const tail = n % 10;
  const teen = n >= 11 && n <= 13;
  return `${n}${teen ? 'th' : tail === 1 ? 'st' : tail === 2 ? 'nd' : tail === 3 ? 'rd' : 'th'}`;
}

function clock({ hour, minute, second, zone }: EdtfTime): string {
  const at = [hour, minute, second].map((n) => String(n).padStart(2, '0')).join(':');
  if (zone === undefined) return ` at ${at}`;
  if (zone === 'Z' || zone === 0) return ` at ${at} UTC`;
  const size = Math.abs(zone);
  const minutes = size % 60 ? `:${String(size % 60).padStart(2, '0')}` : '';
  return ` at ${at} (UTC${zone < 0 ? '−' : '+'}${Math.floor(size / 60)}${minutes})`;
}
