import { named, refuse, type Scan } from './scan.ts';
import type { EdtfDate } from './value.ts';

/** Reads `T23:20:30`, with `Z`, `-04` or `+04:30` after it, and puts it on the date. */
export function scanTime(scan: Scan, date: EdtfDate): EdtfDate | null {
  const { text } = scan;
  scan.at++;
  const hour = scanPair(scan, 'edtf-hour', 'hour', 23, 'Midnight is 00:00:00 of the day that begins.');
  if (hour < 0 || !colon(scan)) return null;
  const minute = scanPair(scan, 'edtf-minute', 'minute', 59);
  if (minute < 0 || !colon(scan)) return null;
  const second = scanPair(scan, 'edtf-second', 'second', 59);
  if (second < 0) return null;
  const sign = text.charCodeAt(scan.at);
  if (sign === 90) {
    scan.at++;
    return { ...date, time: { hour, minute, second, zone: 'Z' } };
  }
  if (sign !== 43 && sign !== 45) return { ...date, time: { hour, minute, second } };
  const from = scan.at++;
  const hours = scanPair(scan, 'edtf-zone', 'offset’s hour', 23);
  if (hours < 0) return null;
  let minutes = 0;
  if (text.charCodeAt(scan.at) === 58) {
    scan.at++;
    minutes = scanPair(scan, 'edtf-zone', 'offset’s minute', 59);
    if (minutes < 0) return null;
  }
  const zone = hours * 60 + minutes;
  if (zone === 0 && sign === 45)
    return refuse(scan, 'edtf-zone', 'an offset of nothing has no minus sign', from, 'Write Z for UTC.');
  return { ...date, time: { hour, minute, second, zone: sign === 45 ? -zone : zone } };
}

function colon(scan: Scan): boolean {
  if (scan.text.charCodeAt(scan.at) === 58) {
    scan.at++;
    return true;
  }
  const what = `a colon was expected, not ${named(scan.text, scan.at)}`;
  refuse(scan, 'edtf-time', what, scan.at, 'A time of day has hours, minutes and seconds: T23:20:30.');
  return false;
}

function scanPair(scan: Scan, code: string, what: string, most: number, hint?: string): number {
  const { text, at } = scan;
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  if (!(tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9)) {
    refuse(scan, code, `the two digits of the ${what} were expected, not ${named(text, at)}`, at);
    return -1;
  }
  const value = tens * 10 + ones;
  if (value > most) {
    refuse(scan, code, `the ${what} is 00 to ${most}, not ${value}`, at, hint);
    return -1;
  }
  scan.at = at + 2;
  return value;
}
