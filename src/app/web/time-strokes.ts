import type { TimelineItem } from '../../timeline/index.ts';
import type { Day } from '../../values/index.ts';

/** One stroke of a mark, in per cent of the width from left to right. */
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

/** Below this share of the width a stretch is drawn as a point, a fade not at all; per cent. */
const POINT = 1.1;
const FADE = 0.4;

/** Brackets closer than this would touch on a narrow screen; per cent. */
const BRACKETS = 3;

/** Where nothing bounds one side, the fade towards the other is so long; per cent. */
const LONG_FADE = 18;

/**
 * How a time is drawn. What is certain is a bar; a vague end fades; an open end arrows on, thin beyond the day up to
 * which a source speaks; an unknown end is broken; what lies somewhere within two days is a line between brackets.
 * `at` gives a day's place in per cent.
 */
export function strokesOf(
  item: Pick<TimelineItem, 'start' | 'end' | 'whole' | 'statedUntil'>,
  at: (day: Day) => number,
): Stroke[] {
  const { start, end } = item;
  if (!item.whole) return withinStrokes(item, at);
  const sureFrom = start.kind === 'unknown' ? lastSure(item) : start.latest;
  const sureTo = Math.max(end.kind === 'unknown' ? sureFrom : lastSure(item), sureFrom);
  const [a, b] = [at(sureFrom), at(sureTo)];
  const strokes: Stroke[] = [];
  if (start.kind === 'open') strokes.push({ draw: 'arrow-left', from: 0, to: a });
  else if (start.kind === 'unknown') strokes.push({ draw: 'broken', from: 0, to: a });
  else if (a - at(start.earliest) > FADE) strokes.push({ draw: 'fade-in', from: at(start.earliest), to: a });
  if (b - a < POINT) strokes.push({ draw: 'dot', from: (a + b) / 2, to: (a + b) / 2 });
  else strokes.push({ draw: 'bar', from: a, to: b });
  if (end.kind === 'open') strokes.push({ draw: 'arrow-right', from: b, to: 100 });
  else if (end.kind === 'unknown') strokes.push({ draw: 'broken', from: b, to: 100 });
  else if (at(end.latest) - b > FADE) strokes.push({ draw: 'fade-out', from: b, to: at(end.latest) });
  return strokes;
}

/** The last day on which it surely held. */
function lastSure({ end, statedUntil, start }: Pick<TimelineItem, 'start' | 'end' | 'statedUntil'>): Day {
  return end.kind === 'open' ? (statedUntil ?? start.latest) : end.earliest;
}

/** Something that lies somewhere between two days. */
function withinStrokes(
  { start, end }: Pick<TimelineItem, 'start' | 'end'>,
  at: (day: Day) => number,
): Stroke[] {
  const [a, b] = [at(start.earliest), at(end.latest)];
  const noStart = start.kind === 'unknown' || start.kind === 'open';
  const noEnd = end.kind === 'unknown' || end.kind === 'open';
  if (noStart && noEnd) {
    // "Something up to 7 November 2017": both its ends share that day.
    if (b < 100) return upTo(b);
    return a > 0 ? from(a) : [{ draw: 'broken', from: 0, to: 100 }];
  }
  if (noStart) return upTo(b);
  if (noEnd) return from(a);
  if (b - a < BRACKETS) return [{ draw: 'dot', from: (a + b) / 2, to: (a + b) / 2 }];
  return [
    { draw: 'bracket-left', from: a, to: a },
    { draw: 'thin', from: a, to: b },
    { draw: 'bracket-right', from: b, to: b },
  ];
}

function upTo(b: number): Stroke[] {
  return [
    { draw: 'fade-in', from: Math.max(0, b - LONG_FADE), to: b },
    { draw: 'bracket-right', from: b, to: b },
  ];
}

function from(a: number): Stroke[] {
  return [
    { draw: 'bracket-left', from: a, to: a },
    { draw: 'fade-out', from: a, to: Math.min(100, a + LONG_FADE) },
  ];
}
