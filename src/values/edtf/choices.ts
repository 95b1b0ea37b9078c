import type { Day } from '../day.ts';
import { fills } from './extent.ts';
import { hullOf, merged, type Stretch, stretchesOf } from './stretches.ts';
import type { Edtf, EdtfBound, EdtfPoint, EdtfRange } from './value.ts';

/**
 * Possible pairs: every start from s0 to s1 with every end from e0 to e1 that isn't before it. Kept tight: each of
 * the four days is part of some pair.
 */
export interface Box {
  readonly s0: Day;
  readonly s1: Day;
  readonly e0: Day;
  readonly e1: Day;
}

/** What a value leaves open: one of the boxes. For `{…}` these are its first start and last end, its members are `parts`. */
export interface Choices {
  readonly boxes: readonly Box[];
  readonly parts?: readonly Choices[];
  /** Not every day between start and end is part of it. */
  readonly gaps: boolean;
}

/** What to leave out of account, to find out what an answer rests on. */
export interface Without {
  readonly startUncertain?: boolean;
  readonly endUncertain?: boolean;
  readonly startApproximate?: boolean;
  readonly endApproximate?: boolean;
  readonly startUnknown?: boolean;
  readonly endUnknown?: boolean;
}

/** Past this many pairs of stretches, one stretch around them stands for all: less sharp, never wrong. */
const MOST_PAIRS = 10_000;
const ANYWHERE: readonly Stretch[] = [{ lo: -Infinity, hi: Infinity }];

/** The pairs of days that a value leaves open (see extent.ts). */
export function choicesOf(e: Edtf, without: Without = {}): Choices {
  if (e.type === 'interval') return { boxes: intervalBoxes(e.start, e.end, without), gaps: false };
  if (e.type !== 'set') return { boxes: pointBoxes(e, without), gaps: false };
  if (e.of === 'one') return { boxes: e.members.flatMap((m) => oneBoxes(m, without)), gaps: false };
  return allOf(e.members.flatMap((m) => partsOf(m, without)));
}

function allOf(parts: readonly Choices[]): Choices {
  const fixed = merged(parts.filter(isFixed).map(({ boxes: [b] }) => ({ lo: b!.s0, hi: b!.e0 })));
  const all: Choices[] = fixed.map(({ lo, hi }) => ({
    boxes: [{ s0: lo, s1: lo, e0: hi, e1: hi }],
    gaps: false,
  }));
  all.push(...parts.filter((part) => !isFixed(part)));
  if (all.length === 1) return all[0]!;
  const hulls = all.map((part) => around(part.boxes));
  const hull = {
    s0: Math.min(...hulls.map((b) => b.s0)),
    s1: Math.min(...hulls.map((b) => b.s1)),
    e0: Math.max(...hulls.map((b) => b.e0)),
    e1: Math.max(...hulls.map((b) => b.e1)),
  };
  return { boxes: [hull], parts: all, gaps: true };
}

function isFixed({ boxes, gaps }: Choices): boolean {
  const [b] = boxes;
  return !gaps && boxes.length === 1 && b!.s0 === b!.s1 && b!.e0 === b!.e1;
}

/** One box around all. */
export function around(boxes: readonly Box[]): Box {
  let { s0, s1, e0, e1 } = boxes[0]!;
  for (const b of boxes) {
    if (b.s0 < s0) s0 = b.s0;
    if (b.s1 > s1) s1 = b.s1;
    if (b.e0 < e0) e0 = b.e0;
    if (b.e1 > e1) e1 = b.e1;
  }
  return { s0, s1, e0, e1 };
}

function within({ lo, hi }: Stretch): Box {
  return { s0: lo, s1: hi, e0: lo, e1: hi };
}

function pointStretches(point: EdtfPoint, side: 'start' | 'end', without: Without): readonly Stretch[] {
  if (point.uncertain && !without[`${side}Uncertain`]) return ANYWHERE;
  return stretchesOf(point, !without[`${side}Approximate`]);
}

function pointBoxes(point: EdtfPoint, without: Without): Box[] {
  return pointStretches(point, 'start', without).map(within);
}

function boundStretches(bound: EdtfBound, side: 'start' | 'end', without: Without): readonly Stretch[] {
  if (typeof bound !== 'string') return pointStretches(bound, side, without);
  if (bound === 'unknown' && !without[`${side}Unknown`]) return ANYWHERE;
  const limit = side === 'start' ? -Infinity : Infinity;
  return [{ lo: limit, hi: limit }];
}

function intervalBoxes(start: EdtfBound, end: EdtfBound, without: Without): Box[] {
  let starts = boundStretches(start, 'start', without);
  let ends = boundStretches(end, 'end', without);
  if (starts.length * ends.length > MOST_PAIRS) {
    starts = [hullOf(starts)];
    ends = [hullOf(ends)];
  }
  const boxes: Box[] = [];
  for (const s of starts) {
    for (const e of ends) if (s.lo <= e.hi) boxes.push(pairs(s, e));
  }
  // Without its widening an approximate interval can be out of order: then it stays widened.
  return boxes.length > 0 ? boxes : intervalBoxes(start, end, {});
}

function pairs(s: Stretch, e: Stretch): Box {
  return { s0: s.lo, s1: Math.min(s.hi, e.hi), e0: Math.max(e.lo, s.lo), e1: e.hi };
}

function oneBoxes(member: EdtfPoint | EdtfRange, without: Without): Box[] {
  if (member.type !== 'range') return pointBoxes(member, without);
  const start = hullOf(boundStretches(member.start, 'start', without));
  const end = hullOf(boundStretches(member.end, 'end', without));
  return start.lo <= end.hi ? [within({ lo: start.lo, hi: end.hi })] : oneBoxes(member, {});
}

/** What `{…}` says by a member. Of the years `1670..1672` the first and last are parts, and all three with gaps. */
function partsOf(member: EdtfPoint | EdtfRange, without: Without): Choices[] {
  if (member.type !== 'range') return [{ boxes: pointBoxes(member, without), gaps: false }];
  const boxes = intervalBoxes(member.start, member.end, without);
  if (fills(member)) return [{ boxes, gaps: false }];
  const parts: Choices[] = [{ boxes, gaps: true }];
  if (member.start !== 'open') parts.push({ boxes: pointBoxes(member.start, without), gaps: false });
  if (member.end !== 'open') parts.push({ boxes: pointBoxes(member.end, without), gaps: false });
  return parts;
}
