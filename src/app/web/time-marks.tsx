import type { Day, Extent } from '../../values/index.ts';
import type { TimeScale } from './time-scale.ts';

/** One stroke of a mark, in per cent from left to right. */
export interface Stroke {
  readonly draw:
    | 'bar'
    | 'thin'
    | 'broken'
    | 'fade-in'
    | 'fade-out'
    | 'dot'
    | 'arrow-left'
    | 'arrow-right'
    | 'bracket-left'
    | 'bracket-right';
  readonly from: number;
  readonly to: number;
}

/** Below this share of the width a stretch is drawn as a point, per cent. */
const POINT = 1.1;

/**
 * How a time is drawn. What is certain is a bar; a vague end fades; an open end arrows on, thin beyond the day up to
 * which a source speaks; an unknown end is broken; what lies somewhere within two days is a line between brackets.
 */
export function strokesOf(
  { start, end, whole }: Extent,
  scale: TimeScale,
  statedUntil: Day | null,
): Stroke[] {
  if (!whole) return withinStrokes(start.min, end.max, scale);
  const strokes: Stroke[] = [];
  const stated = statedUntil ?? start.max;
  // The stretch that is certain, as far as a source speaks.
  const sureFrom = Math.min(start.kind === 'unknown' ? stated : start.max, Math.max(end.min, start.min));
  const sureTo =
    end.kind === 'open'
      ? Math.max(stated, sureFrom)
      : end.kind === 'unknown'
        ? sureFrom
        : Math.max(end.min, sureFrom);
  const [a, b] = [scale.at(start.kind === 'open' ? scale.first : sureFrom), scale.at(sureTo)];
  if (start.kind === 'open') strokes.push({ draw: 'arrow-left', from: 0, to: a });
  else if (start.kind === 'unknown') strokes.push({ draw: 'broken', from: 0, to: a });
  else if (scale.at(start.max) - scale.at(start.min) > 0.4)
    strokes.push({ draw: 'fade-in', from: scale.at(start.min), to: a });
  if (b - a < POINT) strokes.push({ draw: 'dot', from: (a + b) / 2, to: (a + b) / 2 });
  else strokes.push({ draw: 'bar', from: a, to: b });
  if (end.kind === 'open') strokes.push({ draw: 'arrow-right', from: b, to: 100 });
  else if (end.kind === 'unknown') strokes.push({ draw: 'broken', from: b, to: 100 });
  else if (scale.at(end.max) - b > 0.4) strokes.push({ draw: 'fade-out', from: b, to: scale.at(end.max) });
  return strokes;
}

/** Something that lies somewhere between two days. */
function withinStrokes(first: Day, last: Day, scale: TimeScale): Stroke[] {
  const [a, b] = [scale.at(first), scale.at(last)];
  if (first === Number.NEGATIVE_INFINITY && last === Number.POSITIVE_INFINITY)
    return [{ draw: 'broken', from: 0, to: 100 }];
  if (first === Number.NEGATIVE_INFINITY)
    return [
      { draw: 'fade-in', from: Math.max(0, b - 18), to: b },
      { draw: 'bracket-right', from: b, to: b },
    ];
  if (last === Number.POSITIVE_INFINITY)
    return [
      { draw: 'bracket-left', from: a, to: a },
      { draw: 'fade-out', from: a, to: Math.min(100, a + 18) },
    ];
  if (b - a < POINT) return [{ draw: 'dot', from: (a + b) / 2, to: (a + b) / 2 }];
  return [
    { draw: 'bracket-left', from: a, to: a },
    { draw: 'thin', from: a, to: b },
    { draw: 'bracket-right', from: b, to: b },
  ];
}

const p = (n: number): string => `${Math.round(n * 100) / 100}%`;
/** Strokes are drawn about this line. */
const MIDDLE = 0;

/** Strokes about the middle of what they stand in. */
export function Strokes(props: { strokes: readonly Stroke[] }) {
  return (
    <svg y="50%" overflow="visible">
      {props.strokes.map((stroke) => (
        <StrokeMark stroke={stroke} />
      ))}
    </svg>
  );
}

/** One stroke as SVG: positions in per cent, so that one drawing serves every width. */
function StrokeMark(props: { stroke: Stroke }) {
  const { draw, from, to } = props.stroke;
  const width = p(Math.max(0, to - from));
  switch (draw) {
    case 'bar':
      return <rect class="bar" x={p(from)} y={MIDDLE - 3.5} width={width} height="7" />;
    case 'fade-in':
    case 'fade-out':
      return <rect x={p(from)} y={MIDDLE - 3.5} width={width} height="7" fill={`url(#${draw})`} />;
    case 'thin':
      return <line class="ink" x1={p(from)} x2={p(to)} y1={MIDDLE} y2={MIDDLE} />;
    case 'broken':
      return <line class="ink broken" x1={p(from)} x2={p(to)} y1={MIDDLE} y2={MIDDLE} />;
    case 'dot':
      return <circle class="bar" cx={p(from)} cy={MIDDLE} r="4.5" />;
    case 'arrow-right':
      return (
        <>
          <line class="ink" x1={p(from)} x2={p(to)} y1={MIDDLE} y2={MIDDLE} />
          <svg x={p(to)} y={MIDDLE} overflow="visible">
            <path class="ink" d="M-7,-4.5L0,0L-7,4.5" />
          </svg>
        </>
      );
    case 'arrow-left':
      return (
        <>
          <line class="ink" x1={p(from)} x2={p(to)} y1={MIDDLE} y2={MIDDLE} />
          <svg x={p(from)} y={MIDDLE} overflow="visible">
            <path class="ink" d="M7,-4.5L0,0L7,4.5" />
          </svg>
        </>
      );
    case 'bracket-left':
      return <Bracket at={from} d="M4,-6H0V6H4" />;
    case 'bracket-right':
      return <Bracket at={from} d="M-4,-6H0V6H-4" />;
  }
}

/** A bracket: a bound that the source gives. */
export function Bracket(props: { at: number; d: string }) {
  return (
    <svg x={p(props.at)} y={MIDDLE} overflow="visible">
      <path class="ink" d={props.d} />
    </svg>
  );
}

/** The two fades that marks refer to; once on a page. */
export function Fades() {
  return (
    <svg class="fades" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <linearGradient id="fade-in">
          <stop class="stop-ink" offset="0" stop-opacity="0" />
          <stop class="stop-ink" offset="1" stop-opacity="1" />
        </linearGradient>
        <linearGradient id="fade-out">
          <stop class="stop-ink" offset="0" stop-opacity="1" />
          <stop class="stop-ink" offset="1" stop-opacity="0" />
        </linearGradient>
      </defs>
    </svg>
  );
}
