/**
 * What EDTF values mean, in days. Everything else here (relations, holding, sorting) follows from this.
 *
 * A value denotes a set of possible (start day, end day) pairs, start <= end.
 *
 * - A date or season coarser than a day is something that lies within it: start and end both anywhere in it.
 * - `A/B`: the start anywhere in A, the end anywhere in B. `..` is an open end: it goes on without end (or has
 *   always been), the day ±Infinity. An empty end is unknown: any day that start <= end allows, none preferred.
 * - `[a,b..c]`: one of the members, unknown which. A range in it is something that lies within it, so that
 *   `[..D]` is something up to D.
 * - `{a,b..c}`: all of the members; a range stands for each of its units (years, months, days). As a pair it
 *   reaches from the first start to the last end; for the days between, each member is looked at by itself.
 * - `X`: any digits that give a valid date. Days that follow one another are one stretch within which it lies
 *   (`199X`: something in the 1990s); else it is one of several (`156X-12-25`: one of ten days).
 *   Past 12,000 stretches (`XXXX-XX-24`) the one around all stands for them.
 * - `1950S2`: a year of the 1900s, as far as its significant digits say.
 * - `~` moves each edge one unit of its own precision outwards: a day, a month, a year, with `199X~` a decade, with
 *   `19XX~` a century, a season its own length. Where only some components are marked, the finest of them counts.
 * - `?`: the edge could be any day, so that no answer that rests on it is surer than maybe. The extent still
 *   shows what was stated, flagged. `%` is both.
 * - Seasons are those of meteorology, whole months, and winter has the year it begins in: northern spring is March
 *   to May, winter December to February. 21–24 don't say the hemisphere, so they are one of two stretches.
 *   33–36 are quarters, 37–39 thirds and 40–41 halves of the year.
 * - A time of day doesn't change the day: it is the day as written, in the zone it was written in.
 */
import type { Day } from '../day.ts';
import { limitsOf } from './stretches.ts';
import type { Edtf, EdtfBound, EdtfPoint, EdtfRange, EdtfSet } from './value.ts';

/** Where something starts or ends: on a day from `min` to `max`, both possible. */
export interface Edge {
  readonly min: Day;
  readonly max: Day;
  /** `open`: without end (min = max = ±Infinity); `unknown`: it has one, the value doesn't say where. */
  readonly kind: 'known' | 'open' | 'unknown';
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** From where to where a value reaches. */
export interface Extent {
  readonly start: Edge;
  readonly end: Edge;
  /** Whether it fills the time from start to end (intervals, single days); else it lies somewhere within. */
  readonly whole: boolean;
}

/** The extent of a value in days; see the head of this file for the meaning. */
export function extent(e: Edtf): Extent {
  if (e.type === 'set') return setExtent(e);
  if (e.type !== 'interval') {
    const both = pointEdge(e);
    return { start: both, end: both, whole: both.min === both.max && !both.uncertain };
  }
  const start = boundEdge(e.start, Number.NEGATIVE_INFINITY);
  const end = boundEdge(e.end, Number.POSITIVE_INFINITY);
  return {
    start: start.max <= end.max ? start : edge(start.min, end.max, start),
    end: end.min >= start.min ? end : edge(start.min, end.max, end),
    whole: true,
  };
}

interface Flags {
  readonly kind: Edge['kind'];
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

function edge(min: Day, max: Day, { kind, approximate, uncertain }: Flags): Edge {
  return { min, max, kind, approximate, uncertain };
}

function pointEdge(point: EdtfPoint): Edge {
  const { lo, hi } = limitsOf(point);
  return {
    min: lo,
    max: hi,
    kind: 'known',
    approximate: point.approximate !== undefined,
    uncertain: point.uncertain !== undefined,
  };
}

function boundEdge(bound: EdtfBound, limit: Day): Edge {
  if (typeof bound !== 'string') return pointEdge(bound);
  const min = bound === 'open' ? limit : -Infinity;
  const max = bound === 'open' ? limit : Infinity;
  return { min, max, kind: bound, approximate: false, uncertain: false };
}

function setExtent(set: EdtfSet): Extent {
  const [first] = set.members;
  if (set.members.length === 1) return memberEdges(first!, set.of);
  const members = set.members.map((m) => memberEdges(m, set.of));
  const starts = members.map((m) => m.start);
  const ends = members.map((m) => m.end);
  const all = set.of === 'all';
  return {
    start: joined(
      starts,
      all ? Math.min(...starts.map((s) => s.max)) : Math.max(...starts.map((s) => s.max)),
    ),
    end: {
      ...joined(ends, Math.max(...ends.map((s) => s.max))),
      min: all ? Math.max(...ends.map((s) => s.min)) : Math.min(...ends.map((s) => s.min)),
    },
    whole: false,
  };
}

function joined(edges: readonly Edge[], max: Day): Edge {
  return {
    min: Math.min(...edges.map((s) => s.min)),
    max,
    kind: edges.find((s) => s.kind !== 'known')?.kind ?? 'known',
    approximate: edges.some((s) => s.approximate),
    uncertain: edges.some((s) => s.uncertain),
  };
}

function memberEdges(member: EdtfPoint | EdtfRange, of: 'one' | 'all'): Extent {
  if (member.type !== 'range') return extent(member);
  const { start, end } = member;
  if (of === 'all') {
    const reach = extent({ type: 'interval', start, end });
    return { start: reach.start, end: reach.end, whole: fills(member) };
  }
  // One of the range: it lies within, so a missing end isn't one that goes on for ever.
  const from = boundEdge(start === 'open' ? 'unknown' : start, -Infinity);
  const to = boundEdge(end === 'open' ? 'unknown' : end, Infinity);
  const approximate = from.approximate || to.approximate;
  const uncertain = from.uncertain || to.uncertain;
  return {
    start: edge(from.min, to.max, { kind: from.kind, approximate, uncertain }),
    end: edge(from.min, to.max, { kind: to.kind, approximate, uncertain }),
    whole: false,
  };
}

/** Whether `{a..b}` fills every day: its units are days that are stated in full. */
export function fills(range: EdtfRange): boolean {
  return isStatedDay(range.start) && isStatedDay(range.end);
}

function isStatedDay(bound: EdtfPoint | 'open'): boolean {
  if (bound === 'open') return true;
  if (bound.type !== 'date' || bound.uncertain || bound.approximate) return false;
  return typeof bound.year === 'number' && typeof bound.month === 'number' && typeof bound.day === 'number';
}
