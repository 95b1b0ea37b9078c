import type { Child } from 'hono/jsx';
import type { Stroke } from './time-strokes.ts';

const p = (n: number): string => `${Math.round(n * 100) / 100}%`;
/** Strokes are drawn about this line. */
const MIDDLE = 0;

/** Moves what it holds by per cents, which a transform cannot. */
export function Shift(props: { x?: string; y?: string; children?: Child }) {
  return (
    <svg x={props.x ?? '0'} y={props.y ?? '0'} overflow="visible" aria-hidden="true">
      {props.children}
    </svg>
  );
}

/** Strokes about the middle of what they stand in. */
export function Strokes(props: { strokes: readonly Stroke[] }) {
  return (
    <Shift y="50%">
      {props.strokes.map((stroke) => (
        <StrokeMark stroke={stroke} />
      ))}
    </Shift>
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
          <Shift x={p(to)}>
            <path class="ink" d="M-7,-4.5L0,0L-7,4.5" />
          </Shift>
        </>
      );
    case 'arrow-left':
      return (
        <>
          <line class="ink" x1={p(from)} x2={p(to)} y1={MIDDLE} y2={MIDDLE} />
          <Shift x={p(from)}>
            <path class="ink" d="M7,-4.5L0,0L7,4.5" />
          </Shift>
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
    <Shift x={p(props.at)}>
      <path class="ink" d={props.d} />
    </Shift>
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
