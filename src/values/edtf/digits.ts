import { daysInMonth } from '../day.ts';
import type { Digits } from './value.ts';

/** Whether a number can be what the digits leave open: `matches('1X', 12)`. Both sides have the same width. */
export function matches(digits: Digits, value: number): boolean {
  if (typeof digits === 'number') return digits === value;
  const negative = digits.charCodeAt(0) === 45;
  if (negative !== value < 0) return false;
  let rest = Math.abs(value);
  for (let i = digits.length - 1; i >= (negative ? 1 : 0); i--) {
    const c = digits.charCodeAt(i);
    if (c !== 88 && c - 48 !== rest % 10) return false;
    rest = Math.floor(rest / 10);
  }
  return rest === 0;
}

/** The months that the digits leave open, ascending. */
export function monthsOf(digits: Digits): number[] {
  if (typeof digits === 'number') return [digits];
  const found: number[] = [];
  for (let m = 1; m <= 12; m++) if (matches(digits, m)) found.push(m);
  return found;
}

/** The days that the digits leave open in a month of `length` days, ascending. */
export function daysOf(digits: Digits, length: number): number[] {
  if (typeof digits === 'number') return digits <= length ? [digits] : [];
  const found: number[] = [];
  for (let d = 1; d <= length; d++) if (matches(digits, d)) found.push(d);
  return found;
}

/** How many of the last digits are unspecified: 1 in `199X`, 2 in `19XX`, 0 in `19X0`. */
export function trailing(digits: Digits): number {
  if (typeof digits === 'number') return 0;
  let n = 0;
  while (n < digits.length && digits.charCodeAt(digits.length - 1 - n) === 88) n++;
  return n;
}

/** The smallest and the largest year that the digits leave open (no year −0000). */
export function yearLimits(digits: Digits): { lo: number; hi: number } {
  if (typeof digits === 'number') return { lo: digits, hi: digits };
  if (digits.charCodeAt(0) === 45) {
    const near = Number(digits.slice(1).replaceAll('X', '0'));
    return { lo: -Number(digits.slice(1).replaceAll('X', '9')), hi: near === 0 ? -1 : -near };
  }
  return { lo: Number(digits.replaceAll('X', '0')), hi: Number(digits.replaceAll('X', '9')) };
}

/** Whether every unspecified digit of the year is at its end, so that the years left open follow one another. */
export function unbroken(digits: Digits): boolean {
  if (typeof digits === 'number') return true;
  return digits.indexOf('X') === digits.length - trailing(digits);
}

/** The years that the digits leave open, ascending; at most 10,000. */
export function yearsOf(digits: Digits): number[] {
  const { lo, hi } = yearLimits(digits);
  const found: number[] = [];
  for (let y = lo; y <= hi; y++) if (matches(digits, y)) found.push(y);
  return found;
}

/** Whether any choice of the digits is a day of the calendar. */
export function isPossible(year: Digits, month: Digits, day: Digits): boolean {
  if (typeof year === 'number' && typeof month === 'number' && typeof day === 'number') {
    return day >= 1 && day <= daysInMonth(year, month);
  }
  for (const m of monthsOf(month)) {
    if (daysOf(day, m === 2 ? 28 : daysInMonth(2000, m)).length > 0) return true;
    if (m === 2 && matches(day, 29) && yearsOf(year).some((y) => daysInMonth(y, 2) === 29)) return true;
  }
  return false;
}
