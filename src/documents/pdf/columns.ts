import type { Fragment } from './fragment.ts';

/** Segments that are read one below the other, with the sides of what they stand in. */
export interface Column {
  readonly from: number;
  readonly to: number;
  readonly segments: readonly Fragment[];
}

/** A page's segments in reading order: column by column where there are any, between what runs over all of them. */
export function columnsOf(segments: readonly Fragment[], depth = 0): Column[] {
  const gutter = depth < 3 ? gutterOf(segments) : undefined;
  if (gutter === undefined) return segments.length === 0 ? [] : [columnOf(segments)];
  const columns: Column[] = [];
  let left: Fragment[] = [];
  let right: Fragment[] = [];
  let across: Fragment[] = [];
  const endBand = () => {
    columns.push(...columnsOf(left, depth + 1), ...columnsOf(right, depth + 1));
    left = [];
    right = [];
  };
  const endAcross = () => {
    if (across.length > 0) columns.push(columnOf(across));
    across = [];
  };
  for (const segment of segments) {
    if (segment.right <= gutter + 1) left.push(segment);
    else if (segment.x >= gutter - 1) right.push(segment);
    else {
      if (left.length + right.length > 0) endBand();
      across.push(segment);
      continue;
    }
    endAcross();
  }
  endBand();
  endAcross();
  return columns;
}

function columnOf(segments: readonly Fragment[]): Column {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { x, right } of segments) {
    from = Math.min(from, x);
    to = Math.max(to, right);
  }
  return { from, to, segments };
}

/** Where two columns of prose part: next to nothing runs over it, and lines on both sides are long and side by side. */
function gutterOf(segments: readonly Fragment[]): number | undefined {
  if (segments.length < 8) return undefined;
  const edges = new Map<number, number>();
  for (const { x } of segments) edges.set(Math.round(x / 2) * 2, (edges.get(Math.round(x / 2) * 2) ?? 0) + 1);
  const candidates = [...edges]
    .filter(([, count]) => count >= 3)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 12);
  let best: { at: number; crossing: number } | undefined;
  for (const [edge] of candidates) {
    const at = edge - 2;
    const crossing = segments.filter(({ x, right }) => x < at - 1 && right > at + 1).length;
    if (crossing > segments.length * 0.25 || (best && best.crossing <= crossing)) continue;
    const left = segments.filter(({ right }) => right <= at + 1);
    const right = segments.filter(({ x }) => x >= at - 1);
    if (isProse(left) && isProse(right) && areBeside(left, right)) best = { at, crossing };
  }
  return best?.at;
}

function isProse(side: readonly Fragment[]): boolean {
  if (side.length < 4) return false;
  const { from, to } = columnOf(side);
  const long = side.filter(({ x, right, text }) => right - x > (to - from) * 0.6 && text.length >= 16).length;
  return long >= side.length * 0.5;
}

function areBeside(left: readonly Fragment[], right: readonly Fragment[]): boolean {
  const top = Math.max(left[0]!.y, right[0]!.y);
  const bottom = Math.min(left.at(-1)!.y, right.at(-1)!.y);
  return bottom > top;
}
