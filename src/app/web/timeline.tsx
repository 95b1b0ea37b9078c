import type { View, ViewRecord } from '../../access/index.ts';
import { type Extent, extent, parseDay, parseEdtf } from '../../values/index.ts';
import { type Where, within } from './address.ts';
import { relationPage } from './frame.tsx';
import { Fades, type Stroke, Strokes, strokesOf } from './time-marks.tsx';
import { type TimeScale, timeScale } from './time-scale.ts';
import { dayInWords, timeInWords, upperFirst } from './words.ts';

/** One line of the timeline. */
export interface TimelineRow {
  readonly record: ViewRecord;
  readonly lane: string;
  readonly extent: Extent;
}

/** What happened and what held: a chart with a lane for each kind, and the same as a table. */
export function timelinePage(view: View, rows: readonly TimelineRow[], where: Where): string {
  return relationPage({
    view,
    where,
    part: 'timeline',
    title: 'Timeline',
    formats: ['json', 'csv'],
    children:
      rows.length === 0 ? (
        <p class="nothing">Nothing on record has a place on the timeline at these times.</p>
      ) : (
        <>
          <Chart view={view} rows={rows} where={where} />
          <Table view={view} rows={rows} where={where} />
        </>
      ),
  });
}

function Chart(props: { view: View; rows: readonly TimelineRow[]; where: Where }) {
  const { view, rows, where } = props;
  const asked = parseDay(view.times.trueAt)!;
  const scale = timeScale(
    rows.map((r) => r.extent),
    asked,
  );
  const lanes = [...new Set(rows.map((r) => r.lane))];
  return (
    <section class="chart timeline broad" aria-labelledby="chart">
      <h2 id="chart" class="unseen">
        Chart
      </h2>
      <Fades />
      <Key />
      <div class="chart-row axis">
        <span />
        <svg
          height="34"
          role="img"
          aria-label={`Years from ${scale.years[0]?.year} to ${scale.years.at(-1)?.year}; ${dayInWords(view.times.trueAt)} is marked.`}
        >
          {scale.years.map(({ year, at }) => (
            <text class="tick" x={`${at}%`} y="29" text-anchor="middle">
              {year}
            </text>
          ))}
          <text
            class="asked-label"
            x={`${scale.at(asked)}%`}
            y="11"
            text-anchor={scale.at(asked) > 85 ? 'end' : 'middle'}
          >
            {dayInWords(view.times.trueAt)}
          </text>
        </svg>
      </div>
      {lanes.map((lane) => (
        <section aria-label={lane}>
          <h3 class="label">{lane}</h3>
          <ul class="rows">
            {rows
              .filter((r) => r.lane === lane)
              .map((row) => (
                <li>
                  <Row row={row} view={view} scale={scale} asked={scale.at(asked)} where={where} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Row(props: { row: TimelineRow; view: View; scale: TimeScale; asked: number; where: Where }) {
  const { row, view, scale, where } = props;
  const { record } = row;
  const strokes = strokesOf(row.extent, scale, parseDay(record.asOf));
  return (
    <a class="chart-row" href={within(where, `records/${record.id}`)}>
      <span class="what">{view.names.text(record.statement)}</span>
      <svg height="24" role="img" aria-label={whenOf(record)}>
        {scale.years.map(({ at }) => (
          <line class="grid" x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />
        ))}
        <line class="asked" x1={`${props.asked}%`} x2={`${props.asked}%`} y1="0" y2="100%" />
        <Strokes strokes={strokes} />
      </svg>
    </a>
  );
}

/** A record's time in words, with what must be said beside it. */
function whenOf(record: ViewRecord): string {
  const nature = record.kind.nature(record.value);
  const words = upperFirst(timeInWords(nature.when, nature.as));
  return record.standing.note ? `${words}, ${record.standing.note}` : words;
}

function Key() {
  const items: { label: string; strokes: Stroke[] }[] = [
    { label: 'a day or so', strokes: [{ draw: 'dot', from: 50, to: 50 }] },
    { label: 'certain', strokes: [{ draw: 'bar', from: 0, to: 100 }] },
    { label: 'vague', strokes: [{ draw: 'fade-out', from: 0, to: 100 }] },
    { label: 'open, beyond what a source says', strokes: [{ draw: 'arrow-right', from: 0, to: 100 }] },
    { label: 'end not known', strokes: [{ draw: 'broken', from: 0, to: 100 }] },
    {
      label: 'somewhere within',
      strokes: [
        { draw: 'bracket-left', from: 4, to: 4 },
        { draw: 'thin', from: 4, to: 96 },
        { draw: 'bracket-right', from: 96, to: 96 },
      ],
    },
  ];
  return (
    <ul class="key" aria-label="How times are drawn">
      {items.map((i) => (
        <li>
          <svg width="34" height="24" aria-hidden="true">
            <Strokes strokes={i.strokes} />
          </svg>
          {i.label}
        </li>
      ))}
    </ul>
  );
}

function Table(props: { view: View; rows: readonly TimelineRow[]; where: Where }) {
  const { view, rows, where } = props;
  return (
    <section aria-labelledby="table">
      <h2 id="table">The same as a table</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ record, lane }) => (
            <tr>
              <td class="when">{whenOf(record)}</td>
              <td>
                <a href={within(where, `records/${record.id}`)}>{view.names.text(record.statement)}</a>{' '}
                <span class="quiet">{lane}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The rows of a view's timeline, in the order of their days. */
export function timelineRows(view: View): TimelineRow[] {
  return view.records
    .filter((r) => r.kind.timeline && r.standing.printed)
    .flatMap((record) => {
      const nature = record.kind.nature(record.value);
      const parsed = parseEdtf(nature.when);
      return parsed.ok
        ? [{ record, lane: view.names.text(record.kind.plural), extent: extent(parsed.value) }]
        : [];
    })
    .sort((a, b) => order(a.extent) - order(b.extent));
}

function order(e: Extent): number {
  const first = Number.isFinite(e.start.min) ? e.start.min : e.start.max;
  return Number.isFinite(first) ? first : Number.isFinite(e.end.max) ? e.end.max : -1e9;
}
