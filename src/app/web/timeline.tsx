import { scaleLinear } from 'd3-scale';
import type { View, ViewRecord } from '../../access/index.ts';
import { dayInWords } from '../../pages/index.ts';
import { type Timeline, type TimelineItem, timelineOf } from '../../timeline/index.ts';
import { type Day, dateOf, dayOf, parseDay } from '../../values/index.ts';
import { type Where, within } from './address.ts';
import { relationPage } from './frame.tsx';
import { Fades, Strokes } from './time-marks.tsx';
import { type Stroke, strokesOf } from './time-strokes.ts';
import { typeset } from './typeset.ts';
import { count, upperFirst } from './words.ts';

/** What happened and what held: a chart with a lane for each kind, and the same as a table. */
export function timelinePage(view: View, where: Where): string {
  const timeline = withDay(view);
  const { lanes, undated } = timeline;
  return relationPage({
    view,
    where,
    part: 'timeline',
    title: 'Timeline',
    formats: ['json', 'csv'],
    children:
      lanes.length + undated.length === 0 ? (
        <p class="nothing">Nothing on record has a place on the timeline at these times.</p>
      ) : (
        <>
          <Chart view={view} timeline={timeline} where={where} />
          <Table view={view} timeline={timeline} where={where} />
        </>
      ),
  });
}

/** The timeline with the day that is asked about on it, unless that day lies far off what is on record. */
function withDay(view: View): Timeline {
  const found = timelineOf(view);
  const asked = parseDay(view.times.trueAt);
  if (asked === null || found.lanes.length === 0 || (asked >= found.from && asked <= found.to)) return found;
  const span = found.to - found.from;
  if (asked < found.from || asked > found.to + span) return found;
  return timelineOf(view, { from: found.from, to: dayOf(dateOf(asked).year, 12, 31) });
}

interface Axis {
  at(day: Day): number;
  readonly years: readonly { readonly label: string; readonly at: number }[];
  readonly asked?: number;
}

function axisOf(timeline: Timeline): Axis {
  const scale = scaleLinear().domain([timeline.from, timeline.to]).range([0, 100]).clamp(true);
  const at = (day: Day): number => Math.round(scale(day) * 100) / 100;
  return {
    at,
    years: timeline.ticks.map((t) => ({ label: t.label, at: at(t.day) })),
    ...(timeline.trueAt === undefined ? {} : { asked: at(timeline.trueAt) }),
  };
}

function Chart(props: { view: View; timeline: Timeline; where: Where }) {
  const { view, timeline, where } = props;
  const axis = axisOf(timeline);
  const named = axis.years.filter((y) => y.label !== '');
  const day = dayInWords(view.times.trueAt);
  return (
    <section class="chart timeline broad" aria-labelledby="chart">
      <h2 id="chart" class="unseen">
        Chart
      </h2>
      <Fades />
      <Key />
      {timeline.lanes.length > 0 ? (
        <div class="chart-row axis">
          <span />
          <svg
            height="34"
            role="img"
            aria-label={`Years from ${named[0]?.label} to ${named.at(-1)?.label}${axis.asked === undefined ? '' : `; ${day} is marked`}.`}
          >
            {named.map(({ label, at }, i) => (
              <text class={i % 2 ? 'tick every-other' : 'tick'} x={`${at}%`} y="29" text-anchor="middle">
                {label}
              </text>
            ))}
            {axis.asked === undefined ? null : (
              <text
                class="asked-label"
                x={`${axis.asked}%`}
                y="11"
                text-anchor={axis.asked > 80 ? 'end' : axis.asked < 20 ? 'start' : 'middle'}
              >
                {day}
              </text>
            )}
          </svg>
        </div>
      ) : null}
      {timeline.lanes.map((lane) => (
        <section aria-label={upperFirst(lane.label)}>
          <h3 class="label">{lane.label}</h3>
          <ul class="rows">
            {lane.items.map((item) => (
              <li>
                <Row item={item} view={view} axis={axis} where={where} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {timeline.undated.length > 0 ? (
        <section aria-label="Without a day">
          <h3 class="label">Without a day</h3>
          <ul class="rows">
            {timeline.undated.map((u) => (
              <li>
                <a class="chart-row" href={within(where, `records/${u.id}`)}>
                  <span class="what">{typeset(view.names.text(u.record.statement))}</span>
                  <span class="quiet">{whenOf(u.when, u.record)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {timeline.outside.before + timeline.outside.after > 0 ? (
        <p class="quiet">
          Outside of what is drawn: {count(timeline.outside.before + timeline.outside.after, 'record')}.
        </p>
      ) : null}
    </section>
  );
}

function Row(props: { item: TimelineItem; view: View; axis: Axis; where: Where }) {
  const { item, view, axis, where } = props;
  return (
    <a class="chart-row" href={within(where, `records/${item.id}`)}>
      <span class="what">{typeset(view.names.text(item.record.statement))}</span>
      <svg height="24" role="img" aria-label={whenOf(item.when, item.record)}>
        {axis.years.map(({ at }) => (
          <line class="grid" x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />
        ))}
        {axis.asked === undefined ? null : (
          <line class="asked" x1={`${axis.asked}%`} x2={`${axis.asked}%`} y1="0" y2="100%" />
        )}
        <Strokes strokes={strokesOf(item, axis.at)} />
      </svg>
    </a>
  );
}

/** A time in words, with what must be said beside it. */
function whenOf(when: string, record: ViewRecord): string {
  const words = upperFirst(when);
  const { note } = record.standing;
  return note ? `${words}, ${note}` : words;
}

const DRAWN: readonly { readonly label: string; readonly strokes: readonly Stroke[] }[] = [
  { label: 'a day, a short time', strokes: [{ draw: 'dot', from: 50, to: 50 }] },
  { label: 'certain', strokes: [{ draw: 'bar', from: 0, to: 100 }] },
  { label: 'vague', strokes: [{ draw: 'fade-out', from: 0, to: 100 }] },
  { label: 'open, past what a source says', strokes: [{ draw: 'arrow-right', from: 0, to: 100 }] },
  { label: 'end not known', strokes: [{ draw: 'broken', from: 0, to: 100 }] },
  {
    label: 'somewhere within',
    strokes: [
      { draw: 'bracket-left', from: 4, to: 4 },
      { draw: 'thin', from: 4, to: 96 },
      { draw: 'bracket-right', from: 96, to: 96 },
    ],
  },
  {
    label: 'at some time up to',
    strokes: [
      { draw: 'fade-in', from: 0, to: 96 },
      { draw: 'bracket-right', from: 96, to: 96 },
    ],
  },
];

function Key() {
  return (
    <ul class="key">
      {DRAWN.map((d) => (
        <li>
          <svg width="34" height="24" aria-hidden="true">
            <Strokes strokes={d.strokes} />
          </svg>
          {d.label}
        </li>
      ))}
    </ul>
  );
}

function Table(props: { view: View; timeline: Timeline; where: Where }) {
  const { view, timeline, where } = props;
  return (
    <section class="broad" aria-labelledby="table">
      <h2 id="table">The same as a table</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        {[
          ...timeline.lanes,
          ...(timeline.undated.length > 0
            ? [{ kind: 'undated', label: 'without a day', items: timeline.undated }]
            : []),
        ].map((lane) => (
          <tbody>
            <tr>
              <th scope="rowgroup" colspan={2}>
                {upperFirst(lane.label)}
              </th>
            </tr>
            {lane.items.map((item) => (
              <tr>
                <td class="when">{whenOf(item.when, item.record)}</td>
                <td>
                  <a href={within(where, `records/${item.id}`)}>
                    {typeset(view.names.text(item.record.statement))}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
