import { STREAM_COLUMNS, type Stream, sayBalance, sumOfBalances } from '../../ledger/index.ts';
import { CURRENCIES } from '../../values/index.ts';
import { layoutOf, OPEN, type Place, type Ribbon, type StreamLayout } from './stream-layout.ts';
import { headOf, keysOf, type Mark, marksOf, type StreamAround, wrapped } from './stream-marks.ts';

/** How thick a place is along the stream. */
const THICK = 10;
/** How deep the box of what is still to come is, beside its place. */
const REST = 16;
const LINE = 15;
/** About how wide a character of a label is. */
const CHARACTER = 6.3;

/** Where things are drawn: along the stream and across it, as x and y or the other way round. */
interface Frame {
  readonly width: number;
  readonly height: number;
  readonly downward: boolean;
  /** Where each column begins along the stream. */
  readonly at: readonly number[];
  /** Where the stream begins across. */
  readonly from: number;
}

/**
 * Money in one currency from who gave it to what it was spent on: to the right where there is room, downward on a narrow
 * page, where contributors have numbers. Widths are sums; what is not stated has none.
 */
export function StreamChart(props: { stream: Stream; around: StreamAround }) {
  const { stream, around } = props;
  const marks = marksOf(stream, around);
  const keys = keysOf(stream, around);
  return (
    <figure class="stream">
      <Wide stream={stream} marks={marks} />
      <Narrow stream={stream} marks={marks} />
      {keys.length > 0 ? (
        <ol class="stream-keys">
          {keys.map(({ name }) => (
            <li>{name}</li>
          ))}
        </ol>
      ) : null}
    </figure>
  );
}

/** A single contributor needs no more room than a line of text or three. */
function acrossOf({ segments, need }: Stream, most: number): number {
  const many = Math.max(...STREAM_COLUMNS.map((c) => segments.filter(({ column }) => column === c).length));
  return Math.min(most, 40 + 55 * (many + (need ? 1 : 0)));
}

function titleOf(stream: Stream): string {
  return `The way of money in ${CURRENCIES[stream.currency] ?? stream.currency}; the table below says the same.`;
}

function Wide({ stream, marks }: { stream: Stream; marks: Map<string, Mark> }) {
  const width = 968;
  const names = 124;
  const { length } = layoutOf(stream, { across: 1, slotOf: () => 1 }).columns;
  const hasDonors = stream.donors.length > 0;
  const left = hasDonors ? names : 4;
  const pitch = Math.min(230, (width - left - 124) / Math.max(1, length - 1));
  const most = Math.floor((pitch - THICK - 14) / CHARACTER);
  // What is still to come stands as a box at the side of its place; its words begin beyond it.
  const beyond = new Set(stream.segments.flatMap(({ id, left }) => (left ? [id] : [])));
  const linesOf = (id: string) =>
    (marks.get(id)?.lines ?? []).flatMap((line) =>
      wrapped(
        line,
        id.startsWith('donor ')
          ? Math.floor((names - 16) / CHARACTER)
          : most - (beyond.has(id) ? Math.ceil(REST / CHARACTER) : 0),
      ),
    );
  const layout = layoutOf(stream, {
    across: acrossOf(stream, 240),
    slotOf: (id) => linesOf(id).length * LINE + 4,
  });
  const heads = layout.columns.map((column) => {
    const { title, lines } = headOf(stream, column);
    return { title: wrapped(title, most), lines: lines.flatMap((line) => wrapped(line, most)) };
  });
  const head = Math.max(...heads.map((h) => h.title.length + h.lines.length)) * LINE + 14;
  const frame: Frame = {
    width,
    height: head + layout.across + 6,
    downward: false,
    at: layout.columns.map((_, i) => left + i * pitch - (hasDonors && i === 0 ? THICK : 0)),
    from: head,
  };
  return (
    <svg class="to-the-right" viewBox={`0 0 ${frame.width} ${Math.ceil(frame.height)}`}>
      <title>{titleOf(stream)}</title>
      <Flow layout={layout} stream={stream} frame={frame} marks={marks} />
      {heads.map(({ title, lines }, i) => {
        const donors = layout.columns[i] === 'donors';
        return (
          <text class="stream-head" text-anchor={donors ? 'end' : 'start'}>
            {[...title, ...lines].map((line, n) => (
              <tspan
                class={n < title.length ? 'head' : ''}
                x={donors ? left - 12 : frame.at[i]!}
                y={12 + n * LINE}
              >
                {line}
              </tspan>
            ))}
          </text>
        );
      })}
      {[...layout.places.values()].map((place) => {
        const donor = place.id.startsWith('donor ');
        const x = frame.at[place.column]! + (donor ? -8 : THICK + 5 + (beyond.has(place.id) ? REST : 0));
        return (
          <Linked mark={marks.get(place.id)}>
            <rect
              class="hit"
              x={donor ? 0 : frame.at[place.column]!}
              y={frame.from + place.start}
              width={donor ? left : pitch - 4}
              height={Math.max(24, Math.min(place.slot, linesOf(place.id).length * LINE + 4))}
            />
            <text text-anchor={donor ? 'end' : 'start'}>
              {linesOf(place.id).map((line, n) => (
                <tspan x={x} y={frame.from + place.start + 12 + n * LINE}>
                  {line}
                </tspan>
              ))}
            </text>
          </Linked>
        );
      })}
    </svg>
  );
}

function Narrow({ stream, marks }: { stream: Stream; marks: Map<string, Mark> }) {
  const width = 328;
  const layout = layoutOf(stream, { across: 290, slotOf: (id) => (id.startsWith('donor ') ? 12 : 25) });
  const squeeze = Math.min(1, (width - 4) / layout.across);
  const at: number[] = [];
  const heads = layout.columns.map((column) => {
    const { title, lines } = headOf(stream, column);
    const own = [...layout.places.values()]
      .filter((p) => layout.columns[p.column] === column && marks.get(p.id)?.number === undefined)
      .map((p) => marks.get(p.id)!)
      .map(({ name }) => name);
    const said =
      column === 'donors'
        ? [own.length > 3 ? 'as numbered below' : own.join(', ')]
        : [...lines, ...restOf(stream, column), ...own];
    return { title, lines: said.flatMap((line) => wrapped(line, 46)) };
  });
  let y = 0;
  for (const { lines } of heads) {
    at.push(y + (lines.length + 1) * LINE + 8);
    y = at.at(-1)! + THICK + 52;
  }
  const frame: Frame = { width, height: at.at(-1)! + THICK + 26, downward: true, at, from: 2 };
  return (
    <svg class="downward" viewBox={`0 0 ${width} ${Math.ceil(frame.height)}`}>
      <title>{titleOf(stream)}</title>
      <g transform={squeeze < 1 ? `scale(${squeeze} 1)` : undefined}>
        <Flow layout={layout} stream={stream} frame={frame} marks={marks} />
      </g>
      {heads.map(({ title, lines }, i) => (
        <text class="stream-head">
          {[title, ...lines].map((line, n) => (
            <tspan class={n === 0 ? 'head' : ''} x="0" y={at[i]! - 8 - (lines.length - n) * LINE}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
      {[...layout.places.values()].map((place) => {
        const mark = marks.get(place.id);
        if (!mark || place.id.startsWith('donor ')) return null;
        const x = (frame.from + place.start) * squeeze;
        return (
          <Linked mark={mark} number={mark.number !== undefined}>
            <rect
              class="hit"
              x={x}
              y={at[place.column]! - 2}
              width={Math.max(24, place.slot * squeeze)}
              height="30"
            />
            <text x={x + 1} y={at[place.column]! + THICK + 14}>
              {mark.number ?? ''}
            </text>
          </Linked>
        );
      })}
    </svg>
  );
}

/** What is still to come of all promises of a stage. */
function restOf({ segments }: Stream, column: string): string[] {
  const left = segments.flatMap((s) => (s.column === column && s.left ? [s.left] : []));
  return left.length > 0 ? [`${sayBalance(sumOfBalances(left))} still to come`] : [];
}

/** A mark that leads to its entries; its name says all that its label leaves out. */
function Linked(props: { mark: Mark | undefined; number?: boolean; children?: unknown }) {
  const { mark, children } = props;
  const inner = children as never;
  if (!mark?.href) return <g>{inner}</g>;
  return (
    <a href={mark.href}>
      <title>{props.number ? `${mark.number}: ${mark.name}` : mark.name}</title>
      {inner}
    </a>
  );
}

function Flow(props: { layout: StreamLayout; stream: Stream; frame: Frame; marks: Map<string, Mark> }) {
  const { layout, stream, frame, marks } = props;
  return (
    <>
      {layout.ribbons.map((ribbon) => (
        <Band ribbon={ribbon} frame={frame} to={marks.get(ribbon.to)} />
      ))}
      {[...layout.places.values()].map((place) =>
        place.id.startsWith('donor ') ? null : <Spot place={place} frame={frame} />,
      )}
      {stream.segments.map(({ id, left }) => {
        const place = layout.places.get(id);
        if (!left || !place) return null;
        const gone = layout.ribbons
          .filter(({ from }) => from === id)
          .reduce((sum, { width }) => sum + width.reach, 0);
        const rest = Number(left.max ?? left.min ?? 0) * layout.scale;
        const [along, across] = [frame.at[place.column]! + THICK, frame.from + place.start + gone];
        return <path class="rest" d={box(frame, along, across, REST, Math.max(rest, 1.5))} />;
      })}
    </>
  );
}

/** Something that stands at a place: filled for what is sure, pale up to its upper bound, broken where none is stated. */
function Spot(props: { place: Place; frame: Frame }) {
  const { frame } = props;
  const { id, column, start, width } = props.place;
  const [along, across] = [frame.at[column]!, frame.from + start];
  const ghost = id === 'uncovered' || id === 'left' || id === 'advanced';
  return (
    <>
      {width.sure > 0 ? (
        <path
          class={ghost ? 'ghost' : 'spot'}
          d={box(frame, along, across, THICK, Math.max(1.5, width.sure))}
        />
      ) : null}
      {width.reach > width.sure ? (
        <path class="ghost" d={box(frame, along, across + width.sure, THICK, width.reach - width.sure)} />
      ) : null}
      {width.open ? (
        <path
          class="rest"
          d={box(frame, along, across + width.reach, THICK, width.reach > 0 ? OPEN - 2 : 0)}
        />
      ) : null}
    </>
  );
}

function Band(props: { ribbon: Ribbon; frame: Frame; to: Mark | undefined }) {
  const { ribbon, frame, to } = props;
  const { sure, reach, open } = ribbon.width;
  const inner = (
    <>
      {sure >= 1 ? <path class="band" d={band(ribbon, frame, 0, sure)} /> : null}
      {sure > 0 && sure < 1 ? <path class="thread" d={edge(ribbon, frame, 0)} /> : null}
      {reach > sure ? <path class="maybe" d={band(ribbon, frame, sure, reach)} /> : null}
      {reach > sure ? <path class="bound" d={edge(ribbon, frame, reach)} /> : null}
      {open ? <path class="broken" d={edge(ribbon, frame, reach > 0 ? reach + 2 : 1)} /> : null}
    </>
  );
  // Keys go by the places alone; a ribbon is for who points at it.
  return to?.href ? (
    <a href={to.href} tabindex={-1} aria-label={to.name.startsWith('To ') ? to.name : `To ${to.name}`}>
      {inner}
    </a>
  ) : (
    <g>{inner}</g>
  );
}

const r = (n: number) => Math.round(n * 10) / 10;

function point({ downward }: Frame, along: number, across: number): string {
  return downward ? `${r(across)},${r(along)}` : `${r(along)},${r(across)}`;
}

function box(frame: Frame, along: number, across: number, deep: number, wide: number): string {
  const p = (a: number, b: number) => point(frame, along + a, across + b);
  return `M${p(0, 0)}L${p(deep, 0)}L${p(deep, wide)}L${p(0, wide)}Z`;
}

/** The line of a ribbon so far from where it begins across; `back` the other way. */
function edge({ points }: Ribbon, frame: Frame, off: number, back = false): string {
  const ordered = back ? [...points].reverse() : points;
  const along = (i: number, leaving: boolean) =>
    frame.at[ordered[i]!.column]! + (leaving !== back ? THICK : 0);
  let path = '';
  for (let i = 0; i + 1 < ordered.length; i++) {
    const [from, to] = [along(i, true), along(i + 1, false)];
    const [a, b] = [ordered[i]!.start + off + frame.from, ordered[i + 1]!.start + off + frame.from];
    const middle = (from + to) / 2;
    path += `${i === 0 && !back ? 'M' : 'L'}${point(frame, from, a)}C${point(frame, middle, a)} ${point(frame, middle, b)} ${point(frame, to, b)}`;
  }
  return path;
}

function band(ribbon: Ribbon, frame: Frame, near: number, far: number): string {
  return `${edge(ribbon, frame, near)}${edge(ribbon, frame, far, true)}Z`;
}
