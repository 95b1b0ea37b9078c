import type { ViewRecord } from '../access/index.ts';
import { type Day, type Edge, extent, parseEdtf } from '../values/index.ts';

/** How an end is drawn: a line, a fade, an arrow on, or a fade into what nobody says. */
export type EdgeKind = 'known' | 'approximate' | 'open' | 'unknown';

/** One end of something on the timeline: on a day from `earliest` to `latest`, both days within the timeline. */
export interface TimelineEdge {
  readonly kind: EdgeKind;
  readonly earliest: Day;
  readonly latest: Day;
}

/** From where to where something reaches, before it is fitted to a timeline. ±Infinity where there is no limit. */
export interface Reach {
  readonly start: TimelineEdge;
  readonly end: TimelineEdge;
  /** It fills the time between its ends; else it lies somewhere within. */
  readonly whole: boolean;
}

/** An end that can be anywhere in more than a year is vague, however it was written (`199X`). */
const VAGUE = 366;

/** Where a record reaches in time, by its kind's own account; undefined where its time cannot be read. */
export function reachOf(record: ViewRecord): Reach | undefined {
  const parsed = parseEdtf(record.kind.nature(record.value).when);
  if (!parsed.ok) return undefined;
  const { start, end, whole } = extent(parsed.value);
  return { start: edgeOf(start), end: edgeOf(end), whole };
}

function edgeOf({ kind, min, max, approximate, uncertain }: Edge): TimelineEdge {
  const vague = approximate || uncertain || max - min >= VAGUE;
  return { kind: kind === 'known' && vague ? 'approximate' : kind, earliest: min, latest: max };
}

/** Whether any day bounds it at all. */
export function isBounded({ start, end }: Reach): boolean {
  return [start.earliest, start.latest, end.earliest, end.latest].some(Number.isFinite);
}
