import { ok, type Result } from '../result.ts';
import { outOfOrder } from './order.ts';
import { named, refuse, type Scan, wayOut } from './scan.ts';
import { scanPoint } from './scan-point.ts';
import type { Edtf, EdtfBound, EdtfInterval, EdtfPoint, EdtfRange, EdtfSet } from './value.ts';

/**
 * Reads an EDTF text of level 0, 1 or 2. Refusals have a code for the class of error, the offset of the
 * character at which the text can't be EDTF, and where there is one a way out:
 * edtf-empty, edtf-syntax, edtf-year, edtf-month, edtf-day, edtf-season, edtf-unspecified, edtf-qualifier,
 * edtf-time, edtf-hour, edtf-minute, edtf-second, edtf-zone, edtf-interval, edtf-order, edtf-set.
 */
export function parseEdtf(text: string): Result<Edtf> {
  const scan: Scan = { text, at: 0, finding: null };
  const value = scanValue(scan);
  return value === null ? { ok: false, findings: [scan.finding!] } : ok(value);
}

function scanValue(scan: Scan): Edtf | null {
  const { text } = scan;
  if (text.length === 0) return refuse(scan, 'edtf-empty', 'a date was expected, the text is empty', 0);
  const first = text.charCodeAt(0);
  if (first === 91 || first === 123) return scanSet(scan);
  if (first === 47 || first === 46) return scanInterval(scan, scanBound(scan, 'start'));
  const point = scanPoint(scan, text.indexOf('/') < 0);
  if (point === null || scan.at === text.length) return point;
  if (text.charCodeAt(scan.at) === 47) return scanInterval(scan, point);
  if (text.startsWith('..', scan.at)) {
    const start = text.slice(0, scan.at);
    const end = text.slice(scan.at + 2);
    const hint = end
      ? `Write ${start}/${end} for an interval, [${text}] for some time within.`
      : `Write ${start}/.. for an open end, [${start}..] for then or later.`;
    return refuse(scan, 'edtf-set', 'a range with .. stands in a set', scan.at, hint);
  }
  return trailing(scan);
}

function trailing(scan: Scan): null {
  const what = `nothing more was expected, ${named(scan.text, scan.at)} follows`;
  return refuse(scan, 'edtf-syntax', what, scan.at, wayOut(scan.text, scan.at));
}

/** Reads what stands before or after the stroke. */
function scanBound(scan: Scan, side: 'start' | 'end'): EdtfBound | null {
  const { text, at } = scan;
  const c = text.charCodeAt(at);
  if (side === 'start' ? c === 47 : at >= text.length) return 'unknown';
  if (c !== 46) return scanPoint(scan, false);
  if (text.charCodeAt(at + 1) !== 46)
    return refuse(scan, 'edtf-syntax', 'an open end is two full stops, not one', at, 'Write 2007/..');
  scan.at += 2;
  return 'open';
}

function scanInterval(scan: Scan, start: EdtfBound | null): EdtfInterval | null {
  const { text } = scan;
  if (start === null) return null;
  if (text.charCodeAt(scan.at) !== 47) {
    if (start === 'open' && scan.at < text.length) {
      const hint = `Write [${text}] for then or earlier, ../${text.slice(scan.at)} for what has always been.`;
      return refuse(scan, 'edtf-set', 'a range with .. stands in a set', 0, hint);
    }
    const what = `the stroke of an interval was expected, not ${named(text, scan.at)}`;
    return refuse(scan, 'edtf-interval', what, scan.at, 'Open ends are written ../1985 and 1985/..');
  }
  scan.at++;
  const from = scan.at;
  const end = scanBound(scan, 'end');
  if (end === null) return null;
  if (scan.at < text.length) {
    if (text.charCodeAt(scan.at) !== 47) return trailing(scan);
    return refuse(scan, 'edtf-interval', 'an interval has one stroke, this is the second', scan.at);
  }
  if (start === 'unknown' && end === 'unknown')
    return refuse(scan, 'edtf-interval', 'an interval of which neither end is stated says nothing', 0);
  if (typeof start !== 'string' && typeof end !== 'string' && outOfOrder(start, end)) {
    const hint = `Write ${text.slice(from)}/${text.slice(0, from - 1)} if the ends were exchanged.`;
    return refuse(scan, 'edtf-order', 'the interval ends before it starts', from, hint);
  }
  return { type: 'interval', start, end };
}

function scanSet(scan: Scan): EdtfSet | null {
  const { text } = scan;
  const all = text.charCodeAt(0) === 123;
  const close = all ? 125 : 93;
  const members: (EdtfPoint | EdtfRange)[] = [];
  scan.at = 1;
  if (text.charCodeAt(1) === close) return refuse(scan, 'edtf-set', 'a set has at least one member', 1);
  for (;;) {
    const member = scanMember(scan, members.length > 0);
    if (member === null) return null;
    members.push(member);
    const c = text.charCodeAt(scan.at);
    if (c === close) break;
    if (c !== 44) return unclosed(scan, all);
    if (member.type === 'range' && member.end === 'open')
      return refuse(scan, 'edtf-set', 'a range without an end can only be the last member', scan.at);
    scan.at++;
    if (text.charCodeAt(scan.at) === 32) scan.at++; // the specification's own examples have a space there
  }
  scan.at++;
  if (scan.at < text.length) return trailing(scan);
  return { type: 'set', of: all ? 'all' : 'one', members };
}

function unclosed(scan: Scan, all: boolean): null {
  const { text, at } = scan;
  if (text.charCodeAt(at) === 47) {
    const hint = 'Write 1670..1672 for a range in a set.';
    return refuse(scan, 'edtf-set', 'an interval can’t be the member of a set', at, hint);
  }
  const what = `a comma or the closing ${all ? '}' : ']'} was expected, not ${named(text, at)}`;
  return refuse(scan, 'edtf-set', what, at);
}

function scanMember(scan: Scan, later: boolean): EdtfPoint | EdtfRange | null {
  const { text } = scan;
  const from = scan.at;
  if (text.startsWith('..', from)) {
    if (later) return refuse(scan, 'edtf-set', 'a range without a start can only be the first member', from);
    scan.at += 2;
    const c = text.charCodeAt(scan.at);
    if (c === 93 || c === 125 || c === 44)
      return refuse(scan, 'edtf-set', 'a range needs a start or an end', from, 'Write [..1984] or [1984..].');
    const end = scanPoint(scan, false);
    return end === null ? null : { type: 'range', start: 'open', end };
  }
  const start = scanPoint(scan, false);
  if (start === null || !text.startsWith('..', scan.at)) return start;
  scan.at += 2;
  const c = text.charCodeAt(scan.at);
  if (c === 93 || c === 125 || c === 44) return { type: 'range', start, end: 'open' };
  const at = scan.at;
  const end = scanPoint(scan, false);
  if (end === null) return null;
  if (outOfOrder(start, end)) return refuse(scan, 'edtf-order', 'the range ends before it starts', at);
  return { type: 'range', start, end };
}
