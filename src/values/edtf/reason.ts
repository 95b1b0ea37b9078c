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
    const lone = e.type === 'date' || e.type === 'season';
    const sides = sidesWith(e, cause).filter((side) => lone || about === 'both' || side === about);
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
      : `any time in the range${of} is possible`;
  }
  if (e.type !== 'interval') return known(e, of);
  const side = about === 'both' ? sideFor(e, day) : about;
  const bound = side === 'start' ? e.start : e.end;
  return typeof bound === 'string' ? `the ${side}${of} is ${bound}` : known(bound, ` of the ${side}${of}`);
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

/** What alone of a date is known: `only the year of the start is known`. */
function known(point: EdtfPoint, of: string): string {
  if (point.type === 'season') {
    return point.season <= 24 && typeof point.year === 'number'
      ? `the hemisphere of the season${of} is not stated`
      : `only the ${partName(point.season)}${of} is known`;
  }
  const { month, day, significant } = point;
  const finest =
    day !== undefined && day !== 'XX' ? day : month !== undefined && month !== 'XX' ? month : point.year;
  const broken = stretchesOf(point).length > 1;
  if (broken || (finest !== point.year && typeof finest === 'string'))
    return `some digits${of} are unspecified`;
  if (finest === day) return `only about the day${of} is known`;
  if (finest === month) return `only the month${of} is known`;
  if (significant !== undefined) return `only the first digits of the year${of} are known`;
  const what = ['year', 'decade', 'century', 'millennium', 'calendar'][trailing(point.year)];
  return `only the ${what}${of} is known`;
}
