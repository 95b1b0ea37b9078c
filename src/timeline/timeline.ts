import type { View, ViewRecord } from '../access/index.ts';
import { compareEdtf, type Day, dateOf, dayOf, parseDay, parseEdtf, sayEdtf } from '../values/index.ts';
import { KINDS } from '../vocabulary/index.ts';
import { stack } from './rows.ts';
import { isBounded, type Reach, reachOf, type TimelineEdge } from './span.ts';
import { type Tick, ticksOf } from './ticks.ts';

/** What is drawn of the time: days, both included; from the data where they are not given. */
export interface TimelineOptions {
  readonly from?: Day;
  readonly to?: Day;
  /** Days kept free behind an item in its row; a hundredth of the whole where it is not given. */
  readonly gap?: number;
}

/** A record on the timeline. Solid from `start.latest` to `end.earliest`, possible from `start.earliest` to `end.latest`. */
export interface TimelineItem {
  readonly id: string;
  readonly record: ViewRecord;
  /** Its time in words: "in April 2013", "since 2007". */
  readonly when: string;
  readonly start: TimelineEdge;
  readonly end: TimelineEdge;
  /** It fills the time between its ends; else it happened somewhere within (`199X`, `[..2017]`). */
  readonly whole: boolean;
  /** It is surely told of up to this day; after it an open end is only as last stated. */
  readonly statedUntil?: Day;
  /** The first and last day that it takes room on, within the timeline. */
  readonly from: Day;
  readonly to: Day;
  /** From 0, from the top of its lane. */
  readonly row: number;
}

/** The records of one kind. */
export interface Lane {
  readonly kind: string;
  readonly label: string;
  readonly items: readonly TimelineItem[];
  readonly rows: number;
}

/** A record that no day bounds, or whose time cannot be read: listed apart. */
export interface Undated {
  readonly id: string;
  readonly record: ViewRecord;
  readonly kind: string;
  readonly label: string;
  readonly when: string;
}

/** What is printed of a view, over time; data only, to be drawn by others. */
export interface Timeline {
  /** Days, both included. */
  readonly from: Day;
  readonly to: Day;
  /** The day that is asked about, where it lies within. */
  readonly trueAt?: Day;
  readonly ticks: readonly Tick[];
  readonly lanes: readonly Lane[];
  readonly undated: readonly Undated[];
  /** How many lie wholly before or after what is drawn. */
  readonly outside: { readonly before: number; readonly after: number };
}

/** The timeline of a view: a lane per kind that is drawn, items by time, stacked so that none overlaps another. */
export function timelineOf(view: View, options: TimelineOptions = {}): Timeline {
  const placed: { record: ViewRecord; reach: Reach }[] = [];
  const undated: Undated[] = [];
  for (const record of inTime(view.records.filter((r) => r.standing.printed && r.kind.timeline))) {
    const reach = reachOf(record);
    if (reach && isBounded(reach)) placed.push({ record, reach });
    else
      undated.push({
        id: record.id,
        record,
        kind: record.kind.name,
        label: view.names.text(record.kind.plural),
        when: inWords(record),
      });
  }
  const { from, to } = domainOf(placed, view, options);
  const gap = options.gap ?? Math.ceil((to - from) / 100);
  const within = placed.filter(({ reach }) => reach.end.latest >= from && reach.start.earliest <= to);
  const lanes: Lane[] = [];
  for (const kind of KINDS.values()) {
    const mine = within.filter((p) => p.record.kind.name === kind.name);
    if (mine.length === 0) continue;
    const items = mine.map(({ record, reach }) => itemOf(record, reach, from, to));
    items.sort((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1));
    const { rows, count } = stack(items, gap);
    lanes.push({
      kind: kind.name,
      label: view.names.text(kind.plural),
      items: items.map((item, i) => ({ ...item, row: rows[i]! })),
      rows: count,
    });
  }
  const asked = parseDay(view.times.trueAt);
  return {
    from,
    to,
    ...(asked !== null && asked >= from && asked <= to ? { trueAt: asked } : {}),
    ticks: ticksOf(from, to),
    lanes,
    undated,
    outside: {
      before: placed.filter(({ reach }) => reach.end.latest < from).length,
      after: placed.filter(({ reach }) => reach.start.earliest > to).length,
    },
  };
}

function itemOf(record: ViewRecord, reach: Reach, from: Day, to: Day): Omit<TimelineItem, 'row'> {
  const clip = (day: Day): Day => Math.min(Math.max(day, from), to);
  const fitted = ({ kind, earliest, latest }: TimelineEdge): TimelineEdge => ({
    kind,
    earliest: clip(earliest),
    latest: clip(latest),
  });
  const stated = parseDay(record.asOf);
  return {
    id: record.id,
    record,
    when: inWords(record),
    start: fitted(reach.start),
    end: fitted(reach.end),
    whole: reach.whole,
    ...(reach.end.kind === 'open' && stated !== null ? { statedUntil: clip(stated) } : {}),
    from: clip(reach.start.earliest),
    to: clip(reach.end.latest),
  };
}

/** From the first to the last day that bounds anything, or was the last that an open end was told of, in whole years, padded. */
function domainOf(
  placed: readonly { readonly record: ViewRecord; readonly reach: Reach }[],
  view: View,
  options: TimelineOptions,
): { from: Day; to: Day } {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const see = (day: Day | null): void => {
    if (day === null || !Number.isFinite(day)) return;
    first = Math.min(first, day);
    last = Math.max(last, day);
  };
  for (const { record, reach } of placed) {
    for (const edge of [reach.start, reach.end]) {
      see(edge.earliest);
      see(edge.latest);
    }
    if (reach.end.kind === 'open') see(parseDay(record.asOf));
  }
  if (first > last) see(parseDay(view.times.trueAt));
  const pad = Math.ceil((last - first) / 50);
  const from = options.from ?? dayOf(dateOf(first - pad).year, 1, 1);
  const to = options.to ?? dayOf(dateOf(last + pad).year, 12, 31);
  return from <= to ? { from, to } : { from: to, to: from };
}

function inTime(records: readonly ViewRecord[]): ViewRecord[] {
  return records
    .map((record) => ({ record, when: parseEdtf(record.kind.nature(record.value).when) }))
    .sort(
      (a, b) =>
        (a.when.ok && b.when.ok
          ? compareEdtf(a.when.value, b.when.value)
          : Number(b.when.ok) - Number(a.when.ok)) || (a.record.id < b.record.id ? -1 : 1),
    )
    .map(({ record }) => record);
}

function inWords(record: ViewRecord): string {
  const { as, when } = record.kind.nature(record.value);
  const parsed = parseEdtf(when);
  return parsed.ok ? sayEdtf(parsed.value, { as }) : when;
}
