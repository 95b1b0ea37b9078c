import type { Day } from '../day.ts';
import type { Answer } from './answer.ts';
import type { Without } from './choices.ts';
import { trailing } from './digits.ts';
import { extent } from './extent.ts';
import { partName } from './names.ts';
import { stretchesOf } from './stretches.ts';
import type { Edtf, EdtfPoint } from './value.ts';

type Side = 'start' | 'end';

/** What can make an answer unsure, in the order in which it is blamed. */
const CAUSES = ['Uncertain', 'Unknown', 'Approximate'] as const;

/**
 * Why the answer about a value is maybe, as a clause: what makes it so is found by leaving one cause after another
 * out of account and asking again. `of` is put behind the words for the edge (` of 2003/`) where there are two values.
 */
export function whyMaybe(
  e: Edtf,
  ask: (without: Without) => Answer,
  about: Side | 'both',
  day?: Day,
  of = '',
): string {
  return causeOf(e, ask, of) ?? presentOf(e, about, of) ?? precisionOf(e, about, day, of);
}

/** The single cause without which the answer would be sure; undefined where no single one is. */
export function causeOf(e: Edtf, ask: (without: Without) => Answer, of = ''): string | undefined {
  for (const cause of CAUSES) {
    const sides = sidesWith(e, cause);
    for (const side of sides) {
      if (ask({ [`${side}${cause}`]: true }) !== 'maybe') return blamed(e, side, cause, of);
    }
    if (sides.length === 2 && ask({ [`start${cause}`]: true, [`end${cause}`]: true }) !== 'maybe')
      return blamed(e, 'both', cause, of);
  }
  return undefined;
}

function presentOf(e: Edtf, about: Side | 'both', of: string): string | undefined {
  for (const cause of CAUSES.slice(0, 2)) {
    const sides = sidesWith(e, cause).filter((side) => about === 'both' || side === about);
    if (sides.length > 0) return blamed(e, sides.length === 2 ? 'both' : sides[0]!, cause, of);
  }
  return undefined;
}

function sidesWith(e: Edtf, cause: (typeof CAUSES)[number]): Side[] {
  const { start, end } = extent(e);
  const has = (edge: typeof start) =>
    cause === 'Uncertain' ? edge.uncertain : cause === 'Unknown' ? edge.kind === 'unknown' : edge.approximate;
  // A lone date has one edge for both; its start stands for it.
  if (e.type === 'date' || e.type === 'season') return has(start) ? ['start'] : [];
  return (['start', 'end'] as const).filter((side) => has(side === 'start' ? start : end));
}

function blamed(e: Edtf, side: Side | 'both', cause: (typeof CAUSES)[number], of: string): string {
  const word = cause.toLowerCase();
  if (e.type === 'date' || e.type === 'season')
    return of ? `${of.slice(4)} is ${word}` : `the date is ${word}`;
  if (e.type === 'set' && cause !== 'Unknown') return `a member${of} is ${word}`;
  return side === 'both' ? `the start and the end${of} are ${word}` : `the ${side}${of} is ${word}`;
}

function precisionOf(e: Edtf, about: Side | 'both', day: Day | undefined, of: string): string {
  if (e.type === 'set') {
    if (e.of === 'all') return `the days between the members${of} are not stated`;
    return e.members.length > 1
      ? `it is not stated which of the members${of} it is`
      : `only a range${of} is known`;
  }
  if (e.type !== 'interval') return `only ${known(e)} is known`.replace(' is known', `${of} is known`);
  const side = about === 'both' ? sideFor(e, day) : about;
  const bound = side === 'start' ? e.start : e.end;
  if (typeof bound === 'string') return `the ${side}${of} is ${bound}`;
  return `only ${known(bound)} of the ${side}${of} is known`;
}

/** The end of the interval whose imprecision matters: the one the day falls into, else the first that is no day. */
function sideFor(e: Extract<Edtf, { type: 'interval' }>, day: Day | undefined): Side {
  const { start, end } = extent(e);
  if (day !== undefined) return day <= start.max && start.min !== start.max ? 'start' : 'end';
  return typeof e.start !== 'string' && start.min !== start.max
    ? 'start'
    : typeof e.end === 'string' && end.kind !== 'known'
      ? 'start'
      : 'end';
}

/** What of a date is known: `the year`, `the decade`, `the month`. */
function known(point: EdtfPoint): string {
  if (stretchesOf(point).length > 1) {
    return point.type === 'season' && typeof point.year === 'number'
      ? 'the season and not the hemisphere'
      : 'a part of the digits';
  }
  if (point.type === 'season') return `the ${partName(point.season)}`;
  if (point.day !== undefined && point.day !== 'XX')
    return typeof point.day === 'string' ? 'a part of the digits' : 'about the day';
  if (point.month !== undefined && point.month !== 'XX')
    return typeof point.month === 'string' ? 'a part of the digits' : 'the month';
  if (point.significant !== undefined) return 'the beginning of the year’s digits';
  return ['the year', 'the decade', 'the century', 'the millennium', 'the calendar'][trailing(point.year)]!;
}
