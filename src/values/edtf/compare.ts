import type { Day } from '../day.ts';
import { extent } from './extent.ts';
import { printEdtf } from './print.ts';
import type { Edtf } from './value.ts';

/**
 * The order of lists: by the earliest start, then by the latest end (shorter first), then by the latest start and
 * the earliest end, last by the canonical text; 0 only for the same value. What has no known start (`/2014`, `..`,
 * `[..D]`) sorts by its latest end, so that `/..`, which has neither, comes last.
 */
export function compareEdtf(a: Edtf, b: Edtf): number {
  const [x, y] = [extent(a), extent(b)];
  return (
    order(
      x.start.min === -Infinity ? x.end.max : x.start.min,
      y.start.min === -Infinity ? y.end.max : y.start.min,
    ) ||
    order(x.end.max, y.end.max) ||
    order(x.start.max, y.start.max) ||
    order(x.end.min, y.end.min) ||
    byText(printEdtf(a), printEdtf(b))
  );
}

function order(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
