import { oneOf } from '../one-of.ts';
import { isDash, type Token } from '../tokens.ts';

/** A point or stretch of time as far as words give it; what is missing is taken from the context. */
export interface Atom {
  /** Past its last token. */
  readonly to: number;
  readonly y?: number;
  readonly m?: number;
  readonly d?: number;
  /** The end of a stretch ("29-31 October"), where it has one. */
  readonly end?: { readonly y?: number; readonly m?: number; readonly d?: number };
  /** Early, mid or late in the year or the decade. */
  readonly part?: 'early' | 'mid' | 'late';
  readonly decade?: boolean;
  readonly fiscal?: boolean;
  /** Spring, summer, autumn, winter: months from and to. */
  readonly season?: readonly [number, number];
}

const MONTHS = new Map<string, number>();
'january february march april may june july august september october november december'
  .split(' ')
  .forEach((name, i) => {
    MONTHS.set(name, i + 1);
    if (name.length > 3) MONTHS.set(name.slice(0, 3), i + 1);
  });
MONTHS.set('sept', 9);
const SEASONS = new Map<string, readonly [number, number]>([
  ['spring', [3, 5]],
  ['summer', [6, 8]],
  ['autumn', [9, 11]],
  ['winter', [12, 12]],
]);
const WEEKDAYS = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

/** The month that begins at `i`: its number and the token after it; "may" and "march" only with a capital letter. */
export function monthAt(tokens: readonly Token[], i: number): { m: number; to: number } | undefined {
  const token = tokens[i];
  if (token?.kind !== 'word' || !(token.cap || token.n.length > 5)) return undefined;
  const m = MONTHS.get(token.n);
  if (m === undefined) return undefined;
  return { m, to: tokens[i + 1]?.t === '.' && !tokens[i + 1]!.sp && token.n.length < 5 ? i + 2 : i + 1 };
}

/** The year that stands at `i`, 1800 to 2099. */
export function yearAt(tokens: readonly Token[], i: number): number | undefined {
  const t = tokens[i];
  if (t?.kind !== 'number' || !/^(?:1[89]|20)\d\d$/.test(t.t)) return undefined;
  return Number(t.t);
}

/** A day of the month with its "th", if it is one. */
export function dayAt(
  tokens: readonly Token[],
  i: number,
): { d: number; to: number; ordinal: boolean } | undefined {
  const t = tokens[i];
  if (t?.kind !== 'number' || !/^\d{1,2}$/.test(t.t)) return undefined;
  const d = Number(t.t);
  if (d < 1 || d > 31) return undefined;
  const suffix = tokens[i + 1];
  const ordinal = suffix !== undefined && !suffix.sp && oneOf('st|nd|rd|th').test(suffix.n);
  return { d, to: ordinal ? i + 2 : i + 1, ordinal };
}

const isComma = (t: Token | undefined): boolean => t?.t === ',';
const joins = (t: Token | undefined): boolean =>
  isDash(t) || t?.n === 'to' || t?.n === 'and' || t?.t === '/' || t?.t === '&';

/** The date that begins at `i`, without a preposition before it. */
export function atomAt(tokens: readonly Token[], i: number): Atom | undefined {
  const first = tokens[i];
  if (!first) return undefined;
  if (first.kind === 'number') return numbered(tokens, i);
  if (first.kind !== 'word') return undefined;
  if (WEEKDAYS.has(first.n)) {
    const next = isComma(tokens[i + 1]) ? i + 2 : i + 1;
    const atom = atomAt(tokens, next);
    return atom?.d !== undefined ? atom : undefined;
  }
  const month = monthAt(tokens, i);
  if (month) return monthly(tokens, month);
  const n = first.n;
  if (n === 'the' && tokens[i + 1]) {
    const part = parted(tokens, i + 1);
    if (part) return part;
    const next = tokens[i + 1]!;
    if (next.kind === 'number') {
      const day = dayAt(tokens, i + 1);
      const y = yearAt(tokens, i + 1);
      if (y !== undefined) return numbered(tokens, i + 1)?.decade ? numbered(tokens, i + 1) : undefined;
      if (day?.ordinal) {
        const whole = numbered(tokens, i + 1);
        if (whole?.m !== undefined) return whole;
        if (
          oneOf('on|and|from|to|until').test(tokens[i - 1]?.n ?? '') &&
          !tokens[day.to]?.cap &&
          !oneOf('anniversary|summit|meeting|round|session|edition|time|century|year|joint|annual').test(
            tokens[day.to]?.n ?? '',
          )
        )
          return { to: day.to, d: day.d };
      }
    }
    return undefined;
  }
  const part = parted(tokens, i);
  if (part) return part;
  if (n === 'fy' || ((n === 'fiscal' || n === 'financial') && oneOf('years?').test(tokens[i + 1]?.n ?? ''))) {
    const at = n === 'fy' ? i + 1 : i + 2;
    const span = years(tokens, at);
    return span ? { ...span, fiscal: true } : undefined;
  }
  const season = SEASONS.get(n);
  if (season) {
    const at = tokens[i + 1]?.n === 'of' ? i + 2 : i + 1;
    const span = years(tokens, at);
    if (span?.y === undefined) return undefined;
    // "the winter of 2009-2010" goes on into the next year.
    return { to: span.to, y: span.y, season, ...(span.end ? { end: span.end } : {}) };
  }
  return undefined;
}

/** "early 1990s", "mid-2013", "late May 2014", "the end of 2012", "the first half of 2014". */
function parted(tokens: readonly Token[], i: number): Atom | undefined {
  const n = tokens[i]?.n ?? '';
  let at = i + 1;
  let part: Atom['part'];
  if (n === 'early' || n === 'mid' || n === 'late' || n === 'middle') {
    part = n === 'middle' ? 'mid' : n;
    if (isDash(tokens[at])) at++;
    if (tokens[at]?.n === 'to' && isDash(tokens[at + 1])) return undefined;
  } else if (oneOf('beginning|start|end|middle').test(n)) {
    part = n === 'end' ? 'late' : n === 'middle' ? 'mid' : 'early';
    if (isDash(tokens[at])) at++;
  } else return undefined;
  while (oneOf('of|the|in').test(tokens[at]?.n ?? '')) at++;
  if (/^(?:of)$/.test(tokens[at - 1]?.n ?? '') && n === 'early') return undefined;
  const month = monthAt(tokens, at);
  const atom = month
    ? monthly(tokens, month)
    : yearAt(tokens, at) !== undefined
      ? numbered(tokens, at)
      : undefined;
  if (!atom || atom.d !== undefined) return undefined;
  return atom.m !== undefined ? atom : { ...atom, part };
}

/** "April 2013", "April 21st, 2013", "April–May 2013", "April 29 – May 2, 2013", "April". */
function monthly(tokens: readonly Token[], month: { m: number; to: number }): Atom {
  const { m } = month;
  let at = month.to;
  const day = dayAt(tokens, at);
  if (day && yearAt(tokens, at) === undefined) {
    let end: { m?: number; d?: number } | undefined;
    let to = day.to;
    if (joins(tokens[to])) {
      const other = monthAt(tokens, to + 1);
      const last = dayAt(tokens, other ? other.to : to + 1);
      if (
        last &&
        (!joins(tokens[to]) ||
          isDash(tokens[to]) ||
          tokens[to]!.n !== 'and' ||
          last.ordinal ||
          last.d === day.d + 1 ||
          yearAfter(tokens, last.to) !== undefined)
      ) {
        end = other ? { m: other.m, d: last.d } : { d: last.d };
        to = last.to;
      }
    }
    const y = yearAfter(tokens, to);
    return { to: y ? y.to : to, m, d: day.d, ...(y ? { y: y.y } : {}), ...(end ? { end } : {}) };
  }
  if (joins(tokens[at])) {
    const other = monthAt(tokens, at + 1);
    const y = other ? yearAfter(tokens, other.to) : undefined;
    // "in November and December 2009": the year is both months'.
    if (other && y && tokens[at]!.n === 'and') return { to: month.to, y: y.y, m };
    if (other && y) return { to: y.to, y: y.y, m, end: { y: y.y, m: other.m } };
  }
  if (isComma(tokens[at])) at++;
  else if (tokens[at]?.n === 'of' || isDash(tokens[at])) at++;
  const y = yearAt(tokens, at);
  return y === undefined ? { to: month.to, m } : { to: at + 1, y, m };
}

function yearAfter(tokens: readonly Token[], i: number): { y: number; to: number } | undefined {
  const at = isComma(tokens[i]) || isDash(tokens[i]) ? i + 1 : i;
  const y = yearAt(tokens, at);
  return y === undefined ? undefined : { y, to: at + 1 };
}

function numbered(tokens: readonly Token[], i: number): Atom | undefined {
  const t = tokens[i]!;
  // "2006.8", as tables of visits have it.
  const short = /^((?:19|20)\d\d)\.(0?[1-9]|1[0-2])$/.exec(t.t);
  if (short && (tokens[i + 1] === undefined || (tokens[i + 1]!.cap && i === 0)))
    return { to: i + 1, y: Number(short[1]), m: Number(short[2]) };
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(t.t);
  if (dotted) {
    const begin = checked(i + 1, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
    // "03.05.2012 – 05.05.2012"
    const other = isDash(tokens[i + 1])
      ? /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tokens[i + 2]?.t ?? '')
      : null;
    const end = other && checked(i + 3, Number(other[3]), Number(other[2]), Number(other[1]));
    return begin && end ? { ...begin, to: end.to, end: { y: end.y!, m: end.m!, d: end.d! } } : begin;
  }
  if (tokens[i + 1]?.t === '/' && tokens[i + 3]?.t === '/') {
    const y = yearAt(tokens, i + 4);
    const [a, b] = [Number(t.t), Number(tokens[i + 2]?.t)];
    if (y !== undefined && a <= 31 && b <= 31)
      return b > 12 ? checked(i + 5, y, a, b) : checked(i + 5, y, b, a);
  }
  const y = yearAt(tokens, i);
  if (y !== undefined) {
    if (isDash(tokens[i + 1]) && isDash(tokens[i + 3]) && !tokens[i + 1]!.sp) {
      const [m, d] = [Number(tokens[i + 2]?.t), Number(tokens[i + 4]?.t)];
      if (m >= 1 && m <= 12 && d >= 1 && d <= 31) return { to: i + 5, y, m, d };
    }
    // "2018 October", "2018, August:", "2018, August-September" at the head of a line.
    if (i === 0) {
      const at = isComma(tokens[1]) ? 2 : 1;
      const m = monthAt(tokens, at);
      const other = m && joins(tokens[m.to]) ? monthAt(tokens, m.to + 1) : undefined;
      const to = other?.to ?? m?.to ?? 0;
      if (m && tokens[to]?.kind !== 'number')
        return { to, y, m: m.m, ...(other ? { end: { y, m: other.m } } : {}) };
    }
    // "2010/06/04"
    if (tokens[i + 1]?.t === '/' && tokens[i + 3]?.t === '/') {
      const [m, d] = [Number(tokens[i + 2]?.t), Number(tokens[i + 4]?.t)];
      if (m >= 1 && m <= 12 && d >= 1 && d <= 31) return { to: i + 5, y, m, d };
    }
    return years(tokens, i);
  }
  const day = dayAt(tokens, i);
  if (!day) return undefined;
  let at = day.to;
  let last: ReturnType<typeof dayAt>;
  // "19, 20 and 21 March" and "29-31 October": the last one names the month.
  while (joins(tokens[at]) || isComma(tokens[at])) {
    const next = dayAt(tokens, at + 1);
    if (!next || yearAt(tokens, at + 1) !== undefined) break;
    last = next;
    at = next.to;
  }
  if (isDash(tokens[at])) at++;
  if (tokens[at]?.n === 'of') at++;
  const month = monthAt(tokens, at);
  if (!month) return undefined;
  const year = yearAfter(tokens, month.to);
  const to = year ? year.to : month.to;
  const first: Atom = { to, m: month.m, d: day.d, ...(year ? { y: year.y } : {}) };
  if (last) return { ...first, end: { m: month.m, d: last.d } };
  // "29 October – 2 November 2017", "31 January and 1 February 2023"
  if (joins(tokens[to])) {
    const other = dayAt(tokens, to + 1);
    const otherMonth = other ? monthAt(tokens, other.to) : undefined;
    const isNext = other?.d === 1 && otherMonth?.m === (month.m % 12) + 1 && day.d > 27;
    if (other && otherMonth && (tokens[to]!.n !== 'and' || isNext)) {
      const otherYear = yearAfter(tokens, otherMonth.to);
      return {
        ...first,
        ...(first.y === undefined && otherYear ? { y: otherYear.y } : {}),
        to: otherYear ? otherYear.to : otherMonth.to,
        end: { m: otherMonth.m, d: other.d, ...(otherYear ? { y: otherYear.y } : {}) },
      };
    }
  }
  return first;
}

function checked(to: number, y: number, m: number, d: number): Atom | undefined {
  return m >= 1 && m <= 12 && d >= 1 && d <= 31 ? { to, y, m, d } : undefined;
}

/** "six Falcon 2000s": a name in capitals before the number, no decade. */
const isModel = (before: Token | undefined): boolean =>
  before?.kind === 'word' &&
  before.cap &&
  !oneOf('the|early|mid|late|since|in|by|during|from|until|throughout|through').test(before.n);

/** "2013", "2009-2013", "2015–17", "2018/19", "1990s". */
function years(tokens: readonly Token[], i: number): Atom | undefined {
  const y = yearAt(tokens, i);
  if (y === undefined) return undefined;
  const next = tokens[i + 1];
  if (next && !next.sp && next.n === 's')
    return isModel(tokens[i - 1]) ? undefined : { to: i + 2, y, decade: true };
  if (next && (isDash(next) || next.t === '/')) {
    const t = tokens[i + 2]?.t ?? '';
    const full = yearAt(tokens, i + 2);
    if (full !== undefined && full >= y) return { to: i + 3, y, end: { y: full } };
    if (/^\d\d$/.test(t) && !next.sp && !tokens[i + 2]!.sp) {
      const short = Math.floor(y / 100) * 100 + Number(t);
      if (short > y) return { to: i + 3, y, end: { y: short } };
    }
  }
  return { to: i + 1, y };
}
