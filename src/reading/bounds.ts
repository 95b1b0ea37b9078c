import { isAdverb } from './forms.ts';
import type { Mention } from './mention.ts';
import { oneOf } from './one-of.ts';
import type { When } from './time/when.ts';
import { isDash, type Token } from './tokens.ts';

/** Types of mention that can act or be joined by "and". */
export const AGENT = new Set([
  'country',
  'organisation',
  'body',
  'person',
  'office',
  'demonym',
  'city',
  'operation',
  'region',
  'standing',
  'fund',
]);
/** Words that part clauses. */
export const STRONG = new Set([
  'and',
  'but',
  'or',
  'while',
  'whereas',
  'although',
  'though',
  'because',
  'who',
  'which',
  'where',
  'when',
  'whose',
  'whom',
  'that',
  'after',
  'before',
  'as',
  'if',
  'unless',
  'once',
  'until',
  'yet',
  'what',
]);
const RELATIVE = new Map([
  ['who', 'who'],
  ['which', 'which'],
  ['whose', 'which'],
  ['whom', 'who'],
  ['that', 'which'],
  ['where', 'where'],
  ['when', 'when'],
] as const);
/** "since Switzerland joined": it opens a clause where no date follows. */
export function opensClause(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return (
    tokens[i]!.n === 'since' &&
    next !== undefined &&
    (oneOf('it|they|he|she|both').test(next.n) || (next.cap && next.kind === 'word' && !MONTH.test(next.n)))
  );
}

const MONTH = oneOf(
  'jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december',
);

/** "December that year", "that same month": the word points to a time and opens no clause. */
function points(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i]!.n === 'that' &&
    oneOf('year|month|week|day|occasion|same|time|decade').test(tokens[i + 1]?.n ?? '')
  );
}

/** The relative pronoun that stands last before a verb, after the clause's first token; -1 where none does. */
export function relativeToken(tokens: readonly Token[], start: number, verb: number): number {
  for (let i = verb - 1; i > start; i--)
    if (oneOf('who|which|whose|that').test(tokens[i]!.n) && !points(tokens, i)) return i;
  return -1;
}

/** The relative pronoun that opens a clause. */
export function relativeAt(
  tokens: readonly Token[],
  start: number,
  verb: number,
): '' | 'who' | 'which' | 'where' | 'when' {
  for (let i = start; i < Math.min(verb, start + 4); i++) {
    const r = points(tokens, i) ? undefined : RELATIVE.get(tokens[i]!.n as 'who');
    if (r) return tokens[i]!.n === 'that' && i > start ? '' : r;
  }
  return '';
}

/** Whether there is more than adverbs and connectors in a run of tokens. */
export function hasSubject(
  tokens: readonly Token[],
  from: number,
  to: number,
  cover: readonly (Mention | undefined)[],
): boolean {
  for (let i = from; i < to; i++) {
    const t = tokens[i]!;
    if (
      isAdverb(t.n) ||
      STRONG.has(t.n) ||
      t.kind === 'sign' ||
      oneOf('in|turn|addition|then|so|far|was|also').test(t.n)
    )
      continue;
    if (t.kind === 'word' || cover[i]) return true;
  }
  return false;
}

/** Where the clause of a verb begins, and where its subject does: walks back over the subject. */
export function boundary(
  tokens: readonly Token[],
  floor: number,
  verb: number,
  first: number,
  times: readonly When[],
  cover: readonly (Mention | undefined)[],
): { clause: number; subject: number } {
  const isTime = (a: number, b: number): boolean =>
    times.some((w) => w.from >= a - 1 && w.from <= a + 2 && w.to >= b - 2 && w.to <= b);
  const marks: number[] = [];
  for (let i = floor; i < verb; i++) {
    const t = tokens[i]!;
    // What stands in brackets parts nothing.
    if (t.t === '(') {
      const close = closingBracket(tokens, i, verb);
      if (close > 0) {
        i = close;
        continue;
      }
    }
    // "Minister of Trade, Crafts and Tourism X met": a comma within an office parts nothing.
    const of = cover[i];
    if (of?.type === 'person' && of.from < i && i < of.to && t.t === ',' && tokens[of.to]?.t !== ',')
      continue;
    if (oneOf('[,;:()—]').test(t.t) || (isDash(t) && t.sp)) marks.push(i);
    else if (opensClause(tokens, i)) marks.push(i);
    else if (STRONG.has(t.n) && !points(tokens, i) && !(cover[i] && cover[i]!.to - cover[i]!.from > 1))
      marks.push(i);
  }
  let k = marks.length - 1;
  // "Ban Ki-moon, then Foreign Minister, became": a pair of commas holds an apposition.
  if (k > 0 && marks[k] === verb - 1 && tokens[verb - 1]!.t === ',') {
    let open = k - 1;
    while (open > 0 && tokens[marks[open]!]!.t !== ',') open--;
    if (
      tokens[marks[open]!]!.t === ',' &&
      hasSubject(tokens, floor, marks[open]!, cover) &&
      !isAdjunct(tokens, floor, marks[open]!)
    )
      k = open - 1;
  }
  // "NATO and Japan signed": the connector joins two agents.
  // "The Irish ministries and scientists received": before the first verb "and" joins nouns.
  const joins = (i: number): boolean => floor === first && tokens[i]!.n === 'and' && tokens[i - 1]?.t !== ',';
  while (k >= 0 && (joins(marks[k]!) || isJoined(tokens, marks[k]!, cover, floor))) k--;
  if (k < 0) return { clause: floor === first ? first : verb, subject: floor === first ? first : verb };
  const subject = RELATIVE.has(tokens[marks[k]!]!.n as 'who') ? marks[k]! : marks[k]! + 1;
  let clause = marks[k]!;
  const last = clause;
  // What stands between the comma and an earlier connector may be this clause's own adjunct ("and, in May 2014, met").
  while (
    k > 0 &&
    tokens[marks[k]!]!.t === ',' &&
    (STRONG.has(tokens[marks[k - 1]!]!.n) || oneOf('[;:,]').test(tokens[marks[k - 1]!]!.t)) &&
    (marks[k]! - marks[k - 1]! <= 1 ||
      isTime(marks[k - 1]! + 1, marks[k]!) ||
      oneOf('in|on|at|during|following|under|as|from|by|through|with').test(
        tokens[marks[k - 1]! + 1]?.n ?? '',
      ))
  ) {
    k--;
    clause = marks[k]!;
  }
  // "X, which was adopted at the summit, in Lisbon, on 8 May, is …": right before the verb the adjuncts are the clause's before.
  if (
    floor !== first &&
    last === verb - 1 &&
    tokens[last]!.t === ',' &&
    clause !== last &&
    !STRONG.has(tokens[clause]!.n)
  )
    return { clause: verb, subject: verb };
  if (k === 0 && floor === first) return { clause: first, subject };
  // A connector stands before its clause; punctuation and "and" are left out of it.
  const t = tokens[clause]!;
  if (t.kind === 'sign' || t.n === 'and' || t.n === 'but') clause++;
  return { clause: Math.min(Math.max(clause, floor), verb), subject: Math.max(subject, floor) };
}

function closingBracket(tokens: readonly Token[], open: number, stop: number): number {
  for (let i = open + 1; i < Math.min(stop, open + 60); i++) if (tokens[i]!.t === ')') return i;
  return -1;
}

/** "In May 2014,": what stands between a connector and the comma is no subject. */
function isAdjunct(tokens: readonly Token[], floor: number, comma: number): boolean {
  let at = comma - 1;
  while (at > floor && !(oneOf('[,;:]').test(tokens[at]!.t) || STRONG.has(tokens[at]!.n))) at--;
  if (oneOf('[,;:]').test(tokens[at]!.t) || STRONG.has(tokens[at]!.n)) at++;
  const n = tokens[at]?.n ?? '';
  return (
    oneOf(
      'in|on|at|during|following|under|from|by|through|with|since|for|as|today|also|recently|currently|additionally|moreover|furthermore',
    ).test(n) ||
    comma - at === 0 ||
    tokens[at]?.kind === 'number'
  );
}

/** "NATO and Japan", "Japan, Korea and India": the connector stands between agents of a list that "and" closes. */
function isJoined(
  tokens: readonly Token[],
  at: number,
  cover: readonly (Mention | undefined)[],
  floor: number,
): boolean {
  const t = tokens[at]!;
  if ((t.n !== 'and' && t.t !== ',') || at <= floor) return false;
  // "Individual Partnership and Cooperation Programme" is one name.
  const [left, right] = [tokens[at - 1]!, tokens[at + 1]];
  if (t.n === 'and' && left.cap && right?.cap && cover[at + 1] === cover[at - 1]) return true;
  let i = at - 1;
  if (tokens[i]!.t === ',') i--;
  const a = cover[i];
  // "where he and Minister X discussed"
  if (t.n === 'and' && oneOf('he|she').test(tokens[i]?.n ?? '')) {
    const b = oneOf('the|his|her').test(right?.n ?? '') ? at + 2 : at + 1;
    return oneOf('person|office').test(cover[b]?.type ?? '');
  }
  // "the EU and its Member States", "NATO and its partners"
  if (
    a?.type === 'organisation' &&
    t.n === 'and' &&
    tokens[at + 1]?.n === 'its' &&
    [2, 3].some((k) => oneOf('member|partners?|allies|institutions|agencies').test(tokens[at + k]?.n ?? ''))
  )
    return true;
  if (!a || a.from < floor || !(AGENT.has(a.type) || a.type === 'event')) return false;
  for (let k = at, closed = false; k < at + 40; ) {
    closed ||= tokens[k]!.n === 'and';
    let b = k + 1;
    while (
      oneOf(
        'the|its|his|her|their|both|then|and|republic|kingdom|state|sultanate|government|islamic|federal|of',
      ).test(tokens[b]?.n ?? '')
    ) {
      closed = closed || tokens[b]!.n === 'and';
      b++;
    }
    const c = cover[b];
    if (!c || !AGENT.has(c.type)) return false;
    if (closed) return true;
    if (c.type !== a.type || tokens[c.to]?.t !== ',') {
      if (tokens[c.to]?.n !== 'and') return false;
    }
    k = c.to;
  }
  return false;
}
