import type { Mention } from '../../mention.ts';
import { oneOf } from '../../one-of.ts';
import type { Draft, Scene } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import { toldIn } from './fund-again.ts';
import { vesselIn } from './vessel.ts';

/**
 * A sum that is told without what it goes to goes where the text around it says: "…, of which 2 million came from X", "Norway
 * put in 3 million", "It has so far received 4 million", or what the heading above names among others of its kind.
 */
export function heirFund(
  scene: Scene,
  s: Sentence,
  d: Draft,
  made: readonly Draft[],
): { fund: string; of?: string } | undefined {
  const sum = s.sums.find((x) => x.sum === d.slots.money);
  if (!sum || d.slots.fund !== undefined) return undefined;
  const [from, to] = runOf(s, d);
  const listed = beforeColon(s, from);
  if (listed) return { fund: listed.id, ...(listed.of ? { of: listed.of } : {}) };
  if (goesSomewhere(s, sum.to, to) || goesSomewhere(s, from, sum.from)) return undefined;
  const { heading, isUnderFunds, leadAt, last } = toldIn(scene);
  if (heading !== undefined && (isUnderFunds === true || leadAt === scene.block)) return { fund: heading };
  const known = last && { fund: last.fund.id, ...(last.fund.of ? { of: last.fund.of } : {}) };
  // The fund of another sum of the sentence, of which this one is a part or to which it was added.
  const other = made.findLast(
    (o) => o !== d && o.slots.fund !== undefined && o.citations[0]!.start < d.citations[0]!.start,
  );
  if (other && isPartOrShare(s, from, sum.from, sum.to)) return { fund: other.slots.fund as string };
  const front = frontFund(s, from, sum.from);
  if (front) return { fund: front.id, ...(front.of ? { of: front.of } : {}) };
  const isFund = last !== undefined && /\b(?:funds?|facility|compact)\b/.test(last.head);
  const distance = scene.sentence - (last?.sentence ?? -9);
  if (isFund && isPutIn(s, sum.from) && distance <= 2) return known;
  if (isFund && isOfIt(s, from, sum.from) && distance > 0 && distance <= 2) return known;
  return undefined;
}

/** "… come from gifts to the Water Fund: X gave 1 million for the dam, Y 2 million": all that follows goes there. */
function beforeColon(s: Sentence, from: number): Mention | undefined {
  let at = from;
  while (at > s.from && s.tokens[at]?.t !== ':') at--;
  if (s.tokens[at]?.t !== ':') return undefined;
  return s.mentions.findLast((m) => m.type === 'fund' && m.to <= at && m.to >= at - 3);
}

/** "Through the Water Facility, which opened in 2004, X gave", "In connection with the Copper project X promised". */
function frontFund(s: Sentence, from: number, at: number): Mention | undefined {
  const open = s.tokens.slice(s.from, s.from + 4).map((t) => t.n);
  const size = oneOf('through|under|within|via').test(open[0]!)
    ? 1
    : /^(?:in connection with|as part of|in the framework|in the context)/.test(open.join(' '))
      ? 3
      : 0;
  if (size === 0 || from < s.from) return undefined;
  let end = s.from + size;
  while (end < at && !oneOf('[,;:]').test(s.tokens[end]!.t) && end - s.from < 16) end++;
  return s.tokens[end]?.t === ',' ? vesselIn(s, s.from + size, end) : undefined;
}

/** The tokens of a record's citation. */
export function runOf(s: Sentence, d: Draft): [number, number] {
  const { start, end } = d.citations[0]!;
  let from = s.from;
  while (from < s.to && s.tokens[from]!.e <= start) from++;
  let to = from;
  while (to < s.to && s.tokens[to]!.s < end) to++;
  return [from, to];
}

/** "for the police", "to the School of X", "through the Bank": its own way; "for the first year" tells a time. */
function goesSomewhere(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to && !oneOf('[;:(]').test(s.tokens[i]!.t); i++) {
    const n = s.tokens[i]!.n;
    const isWay =
      oneOf('to|into|towards?|for|through|via').test(n) ||
      (n === 'in' && (oneOf('support|aid|favour').test(s.tokens[i + 1]?.n ?? '') || isPlace(s, i + 1)));
    if (
      isWay &&
      !s.times.some((w) => w.from <= i && i < w.to) &&
      s.tokens[i + 1]?.kind === 'word' &&
      !isTime(s, i)
    )
      return true;
  }
  return false;
}

const isPlace = (s: Sentence, i: number): boolean =>
  oneOf('country|region|city').test(s.cover[i]?.type ?? '');

const isTime = (s: Sentence, i: number): boolean =>
  s.tokens
    .slice(i + 1, i + 5)
    .some((t) => oneOf('year|years|period|month|months|biennium|date|time|term|end').test(t.n)) ||
  (oneOf('the|which|this').test(s.tokens[i + 1]?.n ?? '') === false && s.groups.some((g) => g.from === i));

/** "of which 2 million", "half a million of it", "; X gave the remaining 3 million", "while X bore". */
function isPartOrShare(s: Sentence, from: number, at: number, to: number): boolean {
  if (s.tokens[to]?.n === 'of' && oneOf('it|them|this|which').test(s.tokens[to + 1]?.n ?? '')) return true;
  const lead = s.tokens.slice(Math.max(s.from, from - 3), at);
  return lead.some((t, k) =>
    oneOf('remaining|rest|balance|remainder').test(t.n)
      ? true
      : (t.n === 'which' && lead[k - 1]?.n === 'of') || (t.n === 'while' && k < 4) || (t.t === ';' && k < 4),
  );
}

/** "paid in 3 million", "has put in 5 million": into what was named before. */
function isPutIn(s: Sentence, at: number): boolean {
  let i = at - 1;
  while (i > s.from && oneOf('a|an|the|total|of|some|over|about|further|another|sum').test(s.tokens[i]!.n))
    i--;
  return s.tokens[i]?.n === 'in' && oneOf('pay|paid|put|puts|pays').test(s.tokens[i - 1]?.n ?? '');
}

/** "It has so far received", "Since 2000 it has contributed", "has a target of": the pronoun's sentence. */
function isOfIt(s: Sentence, from: number, at: number): boolean {
  const run = s.tokens.slice(Math.max(s.from, from - 6), at);
  return (
    run.some((t) => oneOf('it|they').test(t.n)) &&
    run.some((t) =>
      oneOf('received|attracted|collected|raised|contributed|paid|gathered|mobilised').test(t.n),
    )
  );
}
