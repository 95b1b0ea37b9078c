import { oneOf } from '../one-of.ts';
import { perWord } from '../per-word.ts';
import { isDash, type Token } from '../tokens.ts';
import { atomAt } from './day.ts';
import { stretchOf } from './edtf.ts';
import { addedInBrackets, monthOfLine } from './in-brackets.ts';
import { NUMBERS, relative } from './relative.ts';
import { resolved } from './resolve.ts';
import { betweenAnd, closing, endAt, fromTo, opened } from './stretch.ts';
import { vague } from './vague.ts';
import type { Clock, When } from './when.ts';

const SINCE = new Set(['since']);
const AT = new Set([
  'in',
  'on',
  'at',
  'during',
  'of',
  'for',
  'over',
  'throughout',
  'within',
  'around',
  'circa',
  'dated',
  'effective',
]);

/** The dates of a sentence, left to right; the clock moves with them. */
export function timesOf(tokens: readonly Token[], from: number, to: number, clock: Clock): When[] {
  const found: When[] = [];
  for (let i = from; i < to; ) {
    const when =
      timeAt(tokens, i, to, clock) ??
      addedInBrackets(tokens, i, from, found) ??
      monthOfLine(tokens, i, clock);
    if (when && when.to <= to + 1) {
      // In "offered in 2019 … between 2020 and 2022" what follows goes on from 2019.
      const isAside =
        when.sort === 'aside' ||
        when.sort === 'by' ||
        isForce(tokens, when.from) ||
        // What is to come gives no year to what is told after it.
        (clock.day !== undefined && (when.point?.y ?? 0) > clock.day.y) ||
        (when.sort === 'range' && found.some((w) => w.sort === 'point'));
      found.push(when);
      if (when.point && !isAside) {
        clock.last = when.point;
        if (when.sort === 'point') clock.recent = when.edtf;
      }
      i = Math.max(when.to, i + 1);
    } else i++;
  }
  return found;
}

/** "in force since 2019": an aside to what is told. */
function isForce(tokens: readonly Token[], i: number): boolean {
  return (
    oneOf('force|effect').test(tokens[i - 1]?.n ?? '') &&
    oneOf('in|into').test(tokens[i - 2]?.n ?? '') &&
    oneOf('[,;(]').test(tokens[i - 3]?.t ?? '')
  );
}

/** Words that a time can begin with; every other word is passed over at once. */
const opensTime = perWord(
  (n) =>
    SINCE.has(n) ||
    AT.has(n) ||
    NUMBERS.has(n) ||
    oneOf(
      'as|beginning|starting|commencing|dating|back|from|between|until|till|through|up|by|before|after|following|prior|ahead|preceding|later|earlier|the|that|this|those|last|next|early|mid|late|middle|start|end|fy|fiscal|financial|spring|summer|autumn|winter|currently|now|presently|nowadays|regularly|annually|today|recently|lately|formerly|previously|used|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december',
    ).test(n) ||
    n.endsWith('day'),
);

function timeAt(tokens: readonly Token[], i: number, to: number, clock: Clock): When | undefined {
  const n = tokens[i]!.n;
  if (tokens[i]!.kind === 'word' && !opensTime(n)) return undefined;
  const next = tokens[i + 1]?.n ?? '';
  if (SINCE.has(n)) return opened(tokens, i, i + 1, clock);
  if (
    (n === 'as' && next === 'of') ||
    (oneOf('beginning|starting|effective|commencing|dating').test(n) && oneOf('in|from|on|back').test(next))
  )
    return opened(tokens, i, n === 'dating' && tokens[i + 2]?.n === 'to' ? i + 3 : i + 2, clock);
  if (n === 'back' && next === 'to') return opened(tokens, i, i + 2, clock);
  if (n === 'from') return fromTo(tokens, i, clock) ?? opened(tokens, i, i + 1, clock);
  if (n === 'between') return betweenAnd(tokens, i, clock);
  if (
    oneOf('until|till|through').test(n) ||
    (n === 'up' && oneOf('to|until').test(next)) ||
    (n === 'up' && next === 'till')
  ) {
    const at = n === 'up' ? i + 2 : i + 1;
    // "through the Red Cross in 2011", "up to 60 soldiers in 2011" tell no end.
    const end = oneOf('until|till').test(tokens[at - 1]!.n)
      ? endAt(tokens, at, clock)
      : resolved(tokens, at, clock);
    return end
      ? {
          from: i,
          to: end.to,
          edtf: `/${end.edtf.split('/').at(-1)!}`,
          sort: 'until',
          relative: end.relative,
          point: end.point,
        }
      : undefined;
  }
  if (n === 'by') {
    const end = resolved(tokens, i + 1, clock) ?? closing(tokens, i + 1, clock);
    return end
      ? {
          from: i,
          to: end.to,
          edtf: `[..${end.edtf.split('/').at(-1)!}]`,
          sort: 'by',
          relative: end.relative,
          point: end.point,
        }
      : undefined;
  }
  if (oneOf('before|after|following|prior|ahead|preceding').test(n)) {
    const at = n === 'prior' || n === 'ahead' ? i + 2 : i + 1;
    const atom = resolved(tokens, at, clock);
    if (atom)
      return { from: i, to: atom.to, edtf: atom.edtf, sort: 'aside', relative: false, point: atom.point };
    return undefined;
  }
  if (AT.has(n) || (n === 'as' && next === 'early')) {
    let at = i + 1;
    if (n === 'as') at = tokens[i + 2]?.n === 'as' ? i + 3 : i + 2;
    if (oneOf('in|on').test(tokens[at]?.n ?? '')) at++;
    const r = resolved(tokens, at, clock) ?? relative(tokens, at, clock);
    if (r) return onward(tokens, { ...r, from: i }, clock);
    return vague(tokens, i, to, clock);
  }
  const r = resolved(tokens, i, clock, true) ?? relative(tokens, i, clock);
  if (r) return onward(tokens, r, clock);
  return vague(tokens, i, to, clock);
}

/** "2015 onwards", "July 2005-December 2007". */
function onward(tokens: readonly Token[], when: When, _clock: Clock): When {
  const n = tokens[when.to]?.n;
  if (when.sort === 'point' && when.point?.m !== undefined && isDash(tokens[when.to])) {
    const last = atomAt(tokens, when.to + 1);
    const end =
      last?.y !== undefined && last.m !== undefined && !last.end ? { ...last, y: last.y } : undefined;
    const until = end && stretchOf(end).split('/').at(-1)!;
    if (until && until > when.edtf && !when.edtf.includes('/'))
      return { ...when, to: last!.to, edtf: `${when.edtf}/${until}`, sort: 'range' };
  }
  // "covering 2017 to 2021", "January 2013 to June 2014"
  if (when.sort === 'point' && n === 'to' && /^\d{4}(?:-\d\d)?$/.test(when.edtf)) {
    const last = atomAt(tokens, when.to + 1);
    const end =
      last?.y !== undefined && last.d === undefined && !last.end ? stretchOf({ ...last, y: last.y }) : '';
    if (end.length === when.edtf.length && end > when.edtf)
      return { ...when, to: last!.to, edtf: `${when.edtf}/${end}`, sort: 'range' };
  }
  if ((n === 'onwards' || n === 'onward') && when.sort === 'point')
    return { ...when, to: when.to + 1, edtf: `${when.edtf.split('/')[0]!}/..`, sort: 'since' };
  return when;
}
