import type { Verdict } from '../result.ts';
import { type Answer, allOf, anyOf } from './answer.ts';
import { around, type Box, type Choices, choicesOf, type Without } from './choices.ts';
import { extent } from './extent.ts';
import { printEdtf } from './print.ts';
import { causeOf, whyMaybe } from './reason.ts';
import { sayDay } from './say-date.ts';
import { merged } from './stretches.ts';
import type { Edtf } from './value.ts';

/**
 * before: a ends before b starts. after: the reverse. overlaps: they share a day. contains: every day of b is one
 * of a. within: the reverse. equals: they have the same days.
 */
export type Relation = 'before' | 'after' | 'overlaps' | 'contains' | 'within' | 'equals';

/**
 * Whether the relation holds between two values: yes if it does for every choice of what they leave open (each
 * value's independently of the other's), no if for none, else maybe. Exact for all but `{…}` and values of several
 * hundred stretches (`1XXX-12`), for which it may say maybe where looking at every choice would tell; never wrong.
 */
export function relate(a: Edtf, relation: Relation, b: Edtf): Verdict {
  const ask = (withoutA: Without, withoutB: Without): Answer =>
    answer(choicesOf(a, withoutA), relation, choicesOf(b, withoutB));
  const found = ask({}, {});
  if (found !== 'maybe') return { answer: found, reason: reasonFor(a, relation, b, found) };
  const [ofA, ofB] = [` of ${printEdtf(a)}`, ` of ${printEdtf(b)}`];
  const askA = (without: Without) => ask(without, {});
  const askB = (without: Without) => ask({}, without);
  const reason =
    causeOf(a, askA, ofA) ??
    causeOf(b, askB, ofB) ??
    (isSingleDay(a) ? whyMaybe(b, askB, 'both', undefined, ofB) : whyMaybe(a, askA, 'both', undefined, ofA));
  return { answer: found, reason };
}

function isSingleDay(e: Edtf): boolean {
  const { start, end } = extent(e);
  return start.min === start.max && end.min === end.max && !start.uncertain && !end.uncertain;
}

const MOST_PAIRS = 100_000;

function answer(a: Choices, relation: Relation, b: Choices): Answer {
  switch (relation) {
    case 'before':
      return weigh(a, b, surelyBefore, possiblyBefore);
    case 'after':
      return weigh(b, a, surelyBefore, possiblyBefore);
    case 'overlaps':
      return overlaps(a, b);
    case 'contains':
      return contains(a, b);
    case 'within':
      return contains(b, a);
    case 'equals':
      return equals(a, b);
  }
}

/** Every box of the one with every box of the other; past a number of pairs, one box around each. */
function weigh(
  a: Choices,
  b: Choices,
  surely: (a: Box, b: Box) => boolean,
  possibly: (a: Box, b: Box) => boolean,
): Answer {
  const many = a.boxes.length * b.boxes.length > MOST_PAIRS;
  const left = many ? [around(a.boxes)] : a.boxes;
  const right = many ? [around(b.boxes)] : b.boxes;
  let all = true;
  let some = false;
  for (const x of left) {
    for (const y of right) {
      if (all && !surely(x, y)) all = false;
      if (!some && possibly(x, y)) some = true;
      if (some && !all) return 'maybe';
    }
  }
  return all ? 'yes' : some ? 'maybe' : 'no';
}

const surelyBefore = (a: Box, b: Box) => a.e1 < b.s0;
const possiblyBefore = (a: Box, b: Box) => a.e0 < b.s1;
const surelyOverlaps = (a: Box, b: Box) => a.s1 <= b.e0 && b.s1 <= a.e0;
const possiblyOverlaps = (a: Box, b: Box) => a.s0 <= b.e1 && b.s0 <= a.e1;
const surelyContains = (a: Box, b: Box) => a.s1 <= b.s0 && b.e1 <= a.e0;
// Boxes are tight, so that a start and an end that are possible each by itself are possible together.
const possiblyContains = (a: Box, b: Box) => Math.max(a.s0, b.s0) <= b.s1 && b.e0 <= Math.min(a.e1, b.e1);
const surelyEquals = (a: Box, b: Box) =>
  a.s0 === a.s1 && a.s0 === b.s0 && b.s0 === b.s1 && a.e0 === a.e1 && a.e0 === b.e0 && b.e0 === b.e1;
const possiblyEquals = (a: Box, b: Box) =>
  Math.max(a.s0, b.s0) <= Math.min(a.s1, b.s1) && Math.max(a.e0, b.e0) <= Math.min(a.e1, b.e1);

function overlaps(a: Choices, b: Choices): Answer {
  if (a.parts) return anyOf(a.parts, (part) => overlaps(part, b));
  if (b.parts) return anyOf(b.parts, (part) => overlaps(a, part));
  const found = weigh(a, b, surelyOverlaps, possiblyOverlaps);
  return found === 'yes' && (a.gaps || b.gaps) ? 'maybe' : found;
}

function contains(a: Choices, b: Choices): Answer {
  const whole = weigh(a, b, surelyContains, possiblyContains);
  return whole === 'no' || !a.gaps ? whole : containsByParts(a, b);
}

/** Members are looked at one by one; what several of them contain together is left at maybe. */
function containsByParts(a: Choices, b: Choices): Answer {
  if (!a.parts) return 'maybe';
  if (b.parts) return allOf(b.parts, (part) => contains(a, part));
  const found = anyOf(a.parts, (part) => contains(part, b));
  if (found !== 'no') return found;
  const cover = merged(a.parts.flatMap((part) => part.boxes).map((x) => ({ lo: x.s0, hi: x.e1 })));
  const fits = cover.some(({ lo, hi }) =>
    b.boxes.some((y) => possiblyContains({ s0: lo, s1: lo, e0: hi, e1: hi }, y)),
  );
  return fits ? 'maybe' : 'no';
}

function equals(a: Choices, b: Choices): Answer {
  const whole = weigh(a, b, surelyEquals, possiblyEquals);
  if (whole === 'no' || (!a.gaps && !b.gaps)) return whole;
  return allOf([contains(a, b), contains(b, a)], (part) => part);
}

function reasonFor(a: Edtf, relation: Relation, b: Edtf, found: 'yes' | 'no'): string {
  const [nameA, nameB] = [printEdtf(a), printEdtf(b)];
  if (relation === 'equals') {
    return found === 'yes'
      ? `${nameA} and ${nameB} are the same days`
      : `${nameA} and ${nameB} are never the same days`;
  }
  const apart = separation(a, nameA, b, nameB);
  if (apart && (relation === 'before' || relation === 'after' || found === 'no')) return apart;
  const verb = {
    before: 'ends before',
    after: 'starts after',
    overlaps: 'shares a day with',
    contains: 'contains',
    within: 'lies within',
  };
  const negated = {
    before: 'never ends before',
    after: 'never starts after',
    overlaps: 'shares no day with',
    contains: 'can’t contain',
    within: 'can’t lie within',
  };
  const tail = relation === 'before' ? ' starts' : relation === 'after' ? ' ends' : '';
  return `${nameA} ${(found === 'yes' ? verb : negated)[relation]} ${nameB}${tail}, whatever is chosen for them`;
}

/** Says that one ends before the other starts, where that is so and rests on no uncertain date. */
function separation(a: Edtf, nameA: string, b: Edtf, nameB: string): string | undefined {
  const [x, y] = [extent(a), extent(b)];
  if (x.end.max < y.start.min && !x.end.uncertain && !y.start.uncertain)
    return apartIn(nameA, x.end.max, nameB, y.start.min);
  if (y.end.max < x.start.min && !y.end.uncertain && !x.start.uncertain)
    return apartIn(nameB, y.end.max, nameA, x.start.min);
  return undefined;
}

function apartIn(first: string, end: number, second: string, start: number): string {
  return `${first} is over by ${sayDay(end)}, ${second} starts on ${sayDay(start)} at the earliest`;
}
