import { isDigit, named, refuse, type Scan, wayOut } from './scan.ts';
import { type Digits, LARGEST_YEAR } from './value.ts';

/** A year as read: its digits, and how it was written. */
export interface ScannedYear {
  year: Digits;
  significant?: number;
  exponent?: number;
  /** Written with Y: stands alone, without month or day. */
  long: boolean;
}

/** Reads `1985`, `-1985`, `156X`, `Y170000002`, `Y-17E7`, `Y171010000S3`, `1950S2`. */
export function scanYear(scan: Scan): ScannedYear | null {
  return scan.text.charCodeAt(scan.at) === 89 ? scanLong(scan) : scanFour(scan);
}

function scanFour(scan: Scan): ScannedYear | null {
  const { text } = scan;
  const from = scan.at;
  const negative = text.charCodeAt(from) === 45;
  const first = negative ? from + 1 : from;
  let at = first;
  let value = 0;
  let unspecified = false;
  for (; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === 88) unspecified = true;
    else if (isDigit(c)) value = value * 10 + c - 48;
    else break;
  }
  const count = at - first;
  if (count !== 4) return miscounted(scan, first, count, at);
  scan.at = at;
  if (!unspecified && negative && value === 0)
    return refuse(scan, 'edtf-year', 'the year 0 has no sign', from, 'Write 0000 for the year 1 BC.');
  const year = unspecified ? text.slice(from, at) : negative ? -value : value;
  return scanSignificant(scan, { year, long: false });
}

function miscounted(scan: Scan, first: number, count: number, after: number): null {
  const { text } = scan;
  const digits = text.slice(first, after);
  if (count === 0) {
    const what = `a year was expected, not ${named(text, first)}`;
    return refuse(scan, 'edtf-syntax', what, first, wayOut(text, first) ?? 'A date is written 1985-04-12.');
  }
  if (/^[xu]/.test(text.slice(after)) && count < 4) {
    const what = `an unspecified digit is a capital X, not ${named(text, after)}`;
    return refuse(scan, 'edtf-unspecified', what, after, wayOut(text, after));
  }
  const hint =
    count === 8
      ? `Write ${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)} for a day, Y${digits} for a year.`
      : count > 4
        ? `A year of more than four digits begins with Y: Y${digits}.`
        : count === 3
          ? `Write ${digits}X for the decade, 0${digits} for the year.`
          : 'Fill the year up to four digits: 0044 for the year 44, 19XX for the 1900s.';
  return refuse(scan, 'edtf-year', `a year has four digits, “${digits}” has ${count}`, first, hint);
}

function scanLong(scan: Scan): ScannedYear | null {
  const { text } = scan;
  const from = scan.at;
  const negative = text.charCodeAt(from + 1) === 45;
  const first = negative ? from + 2 : from + 1;
  let at = first;
  let value = 0;
  for (; isDigit(text.charCodeAt(at)); at++) value = value * 10 + text.charCodeAt(at) - 48;
  const count = at - first;
  if (count === 0) {
    const what = `the digits of the year were expected after Y, not ${named(text, first)}`;
    return refuse(scan, 'edtf-year', what, first, 'A long year is written Y170000002 or Y-17E7.');
  }
  if (text.charCodeAt(first) === 48)
    return refuse(scan, 'edtf-year', 'a year with Y does not begin with 0', first, 'Leave the zeros out.');
  let exponent: number | undefined;
  if (text.charCodeAt(at) === 69) {
    const mark = at++;
    let power = 0;
    for (; isDigit(text.charCodeAt(at)); at++) power = power * 10 + text.charCodeAt(at) - 48;
    if (at === mark + 1)
      return refuse(scan, 'edtf-year', `the power of ten was expected after E, not ${named(text, at)}`, at);
    exponent = power;
    for (let i = 0; i < power && value <= LARGEST_YEAR; i++) value *= 10;
  } else if (count <= 4) {
    const plain = text.slice(first, at).padStart(4, '0');
    const what = 'Y is for years of more than four digits';
    return refuse(scan, 'edtf-year', what, from, `Write ${negative ? '-' : ''}${plain}.`);
  }
  if (value > LARGEST_YEAR)
    return refuse(scan, 'edtf-year', 'the year is too large to reckon with', from, 'Give at most 13 digits.');
  scan.at = at;
  const year: ScannedYear = { year: negative ? -value : value, long: true };
  if (exponent !== undefined) year.exponent = exponent;
  return scanSignificant(scan, year);
}

function scanSignificant(scan: Scan, year: ScannedYear): ScannedYear | null {
  const { text } = scan;
  if (text.charCodeAt(scan.at) !== 83) return year;
  const mark = scan.at;
  let at = mark + 1;
  let count = 0;
  for (; isDigit(text.charCodeAt(at)); at++) count = count * 10 + text.charCodeAt(at) - 48;
  if (at === mark + 1)
    return refuse(scan, 'edtf-year', `the number of significant digits was expected after S`, at);
  if (typeof year.year === 'string')
    return refuse(
      scan,
      'edtf-year',
      'unspecified digits and S exclude each other',
      mark,
      'Write one of them.',
    );
  const digits = String(Math.abs(year.year)).length;
  if (count < 1 || count > digits || text.charCodeAt(mark + 1) === 48) {
    const what = `of the ${digits} digits of the year, 1 to ${digits} can be significant`;
    return refuse(scan, 'edtf-year', what, mark + 1);
  }
  scan.at = at;
  year.significant = count;
  return year;
}
