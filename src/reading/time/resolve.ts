import { oneOf } from '../one-of.ts';
import { isDash, type Token } from '../tokens.ts';
import { type Atom, atomAt, yearAt } from './day.ts';
import { fiscalYear, stretchOf } from './edtf.ts';
import { relative } from './relative.ts';
import type { Clock, Point, When } from './when.ts';

/** In a press release "14 February" is the last one before its day. */
function yearBefore(atom: Atom, clock: Clock): number | undefined {
  const { press } = clock;
  if (!press?.d || press.m === undefined || atom.m === undefined || atom.d === undefined || atom.end)
    return undefined;
  const isLater = atom.m > press.m || (atom.m === press.m && atom.d > press.d);
  return isLater && atom.m - press.m > 2 ? press.y - 1 : press.y;
}

/** A date made whole by the year before it, or the month. */
export function complete(atom: Atom, clock: Clock): Point | undefined {
  const y = atom.y ?? yearBefore(atom, clock) ?? clock.last?.y;
  if (y === undefined) return undefined;
  const m = atom.m ?? (atom.d !== undefined ? clock.last?.m : undefined);
  if (atom.d !== undefined && m === undefined) return undefined;
  return { y, ...(m === undefined ? {} : { m }), ...(atom.d === undefined ? {} : { d: atom.d }) };
}

/** A date as EDTF, from the token it begins at. */
export function finish(from: number, atom: Atom, clock: Clock, sort?: 'range'): When | undefined {
  const point = complete(atom, clock);
  if (!point) return undefined;
  const edtf = atom.fiscal
    ? fiscalYear(point.y, atom.end?.y, clock.fiscal)
    : stretchOf({ ...atom, ...point });
  return {
    from,
    to: atom.to,
    edtf,
    sort: sort ?? (atom.end && atom.d === undefined ? 'range' : 'point'),
    relative: atom.y === undefined,
    point,
  };
}

/** The date at `i`. `bare`: without a preposition only what can't be a mere number is taken. */
export function resolved(tokens: readonly Token[], i: number, clock: Clock, bare = false): When | undefined {
  if (!tokens[i]) return undefined;
  // "Agenda for Action-2020", "Vision-2030": the number belongs to the word before it.
  if (
    isDash(tokens[i - 1]) &&
    !tokens[i]!.sp &&
    !tokens[i - 1]!.sp &&
    tokens[i - 2]?.kind === 'word' &&
    tokens[i - 2]!.cap
  )
    return undefined;
  // "A Roadmap to 2025"
  if (
    oneOf('Roadmap|Vision').test(tokens[i - (tokens[i - 1]?.n === 'to' ? 2 : 1)]?.t ?? '') &&
    !isDash(tokens[i + 1])
  )
    return undefined;
  const atom = atomAt(tokens, i);
  if (!atom) return undefined;
  // "the 2030 Agenda", "the 2063 Vision": a year that the page has not seen yet is part of a name.
  if (
    atom.m === undefined &&
    !atom.end &&
    clock.day &&
    (atom.y ?? 0) > clock.day.y &&
    tokens[atom.to]?.cap &&
    tokens[atom.to]!.kind === 'word'
  )
    return undefined;
  if (bare && atom.y === undefined && atom.d === undefined) return undefined;
  if (bare && atom.m === undefined && atom.d !== undefined) return undefined;
  let { to } = atom;
  let completed = atom;
  // "9 June of the same year", "in August of that year"
  if (atom.y === undefined) {
    const at = tokens[to]?.n === 'of' || tokens[to]?.t === ',' ? to + 1 : to;
    const year = relative(tokens, at, clock);
    if (year?.point && year.point.m === undefined) {
      completed = { ...atom, y: year.point.y };
      to = year.to;
    } else if (bare && clock.last === undefined) return undefined;
  }
  // "1,550 in 2013" is a date; "2000 troops" is none.
  if (
    bare &&
    atom.m === undefined &&
    !atom.decade &&
    !atom.end &&
    !atom.part &&
    !atom.fiscal &&
    yearAt(tokens, i) !== undefined &&
    oneOf(
      'troops|personnel|soldiers|people|million|billion|police|tons|tonnes|kilometres|km|students|participants|experts|officers|refugees|families|houses|men|women|children|households',
    ).test(tokens[atom.to]?.n ?? '')
  )
    return undefined;
  const done = finish(i, completed, clock);
  return done && { ...done, to };
}
