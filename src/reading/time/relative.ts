import { oneOf } from '../one-of.ts';
import type { Token } from '../tokens.ts';
import { monthAt } from './day.ts';
import { pointOf } from './edtf.ts';
import type { Clock, Point, When } from './when.ts';

/** Numbers in words, for "two years later". */
export const NUMBERS = new Map(
  'a one two three four five six seven eight nine ten eleven twelve fifteen twenty'
    .split(' ')
    .map((w, i) => [w, i === 0 ? 1 : w === 'fifteen' ? 15 : w === 'twenty' ? 20 : i]),
);

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** "the same year", "the following month", "a year later", "later that year", "the same day", "on that occasion". */
export function relative(tokens: readonly Token[], i: number, clock: Clock): When | undefined {
  let at = i;
  const last = clock.last;
  if (oneOf('later|earlier').test(tokens[at]?.n ?? '')) at++;
  if (tokens[at]?.n === 'in' && at > i) at++;
  const count = NUMBERS.get(tokens[at]?.n ?? '');
  const unit = tokens[at + 1]?.n ?? '';
  if (
    count !== undefined &&
    oneOf('years?|months?').test(unit) &&
    oneOf('later|earlier|afterwards|before').test(tokens[at + 2]?.n ?? '') &&
    last
  ) {
    const sign = oneOf('earlier|before').test(tokens[at + 2]!.n) ? -1 : 1;
    const point = unit.startsWith('year') ? { y: last.y + sign * count } : shiftMonth(last, sign * count);
    return point && { from: i, to: at + 3, edtf: pointOf(point), sort: 'point', relative: true, point };
  }
  const day = WEEKDAYS.indexOf(tokens[at]?.n ?? '');
  if (
    day >= 0 &&
    tokens[at]!.cap &&
    clock.press?.d &&
    oneOf('on|last|since|by|earlier|late|and|next|from').test(tokens[at - 1]?.n ?? '')
  ) {
    // "On Monday" in a press release: the last one up to its day.
    if (
      tokens[at + 1]?.t === '(' ||
      tokens[at + 1]?.t === ',' ||
      tokens[at + 1]?.kind === 'number' ||
      tokens[at - 1]!.n === 'next'
    )
      return undefined;
    const { y, m, d } = clock.press;
    const back = (new Date(Date.UTC(y, m! - 1, d)).getUTCDay() - day + 7) % 7;
    const point = shiftDay(clock.press, -back);
    return point && { from: i, to: at + 1, edtf: pointOf(point), sort: 'point', relative: false, point };
  }
  const det = tokens[at]?.n ?? '';
  if (!oneOf('the|that|this|those|last|next').test(det)) return undefined;
  let word = det === 'last' || det === 'next' ? det : '';
  let j = at + 1;
  if (
    oneOf('same|very|following|next|previous|preceding|subsequent|second|first|ensuing').test(
      tokens[j]?.n ?? '',
    )
  )
    word = tokens[j++]!.n;
  const what = tokens[j]?.n ?? '';
  // "the following February": the first one after the date told last.
  const month =
    det === 'the' && oneOf('following|next|subsequent').test(word) ? monthAt(tokens, j) : undefined;
  if (month && last?.y !== undefined && !/^\d{4}$/.test(tokens[month.to]?.t ?? '')) {
    const point = { y: (last.m ?? 0) < month.m && last.m !== undefined ? last.y : last.y + 1, m: month.m };
    return { from: i, to: month.to, edtf: pointOf(point), sort: 'point', relative: false, point };
  }
  if (
    oneOf('occasion|visit|trip|stay|summit|meeting').test(what) &&
    (what !== 'summit' || det !== 'the') &&
    (what !== 'meeting' || det !== 'the')
  ) {
    const told =
      what === 'occasion' && !(det === 'this' && clock.occasion)
        ? (clock.recent ?? clock.occasion)
        : clock.occasion;
    if (!told || word === 'next' || word === 'following' || det === 'next' || det === 'last')
      return undefined;
    if (det === 'the' && word === '' && what !== 'visit') return undefined;
    if (!oneOf('during|on|at|of|in').test(tokens[i - 1]?.n ?? '')) return undefined;
    if (what === 'visit' && oneOf('of|to|by').test(tokens[j + 1]?.n ?? '')) return undefined;
    return { from: i, to: j + 1, edtf: told, sort: 'point', relative: true };
  }
  if (!oneOf('year|month|day').test(what)) return undefined;
  if (word === '' && det === 'the' && !(tokens[j + 1]?.n === 'after' || tokens[j + 1]?.n === 'before'))
    return undefined;
  const base = (det === 'this' && word === '') || det === 'last' ? clock.day : last;
  if (!base) return undefined;
  let to = j + 1;
  let shift = oneOf('following|next|subsequent|ensuing').test(word)
    ? 1
    : oneOf('previous|preceding|last').test(word)
      ? -1
      : 0;
  if (det === 'the' && word === '') {
    shift = tokens[to]!.n === 'after' ? 1 : -1;
    to++;
  }
  const point =
    what === 'year'
      ? { y: base.y + shift }
      : what === 'month'
        ? shiftMonth(base, shift)
        : shift === 0
          ? base
          : shiftDay(base, shift);
  return point && { from: i, to, edtf: pointOf(point), sort: 'point', relative: true, point };
}

function shiftMonth(base: Point, by: number): Point | undefined {
  if (base.m === undefined) return undefined;
  const all = base.y * 12 + base.m - 1 + by;
  return { y: Math.floor(all / 12), m: (all % 12) + 1 };
}

function shiftDay(base: Point, by: number): Point | undefined {
  if (base.m === undefined || base.d === undefined) return undefined;
  const t = new Date(Date.UTC(base.y, base.m - 1, base.d + by));
  return { y: t.getUTCFullYear(), m: t.getUTCMonth() + 1, d: t.getUTCDate() };
}
