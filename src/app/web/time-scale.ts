import { scaleLinear } from 'd3-scale';
import { type Day, dateOf, dayOf, type Extent } from '../../values/index.ts';

/** Days laid out from left to right, in per cent of the width. */
export interface TimeScale {
  readonly first: Day;
  readonly last: Day;
  /** Position of a day in per cent, never outside 0 to 100. */
  at(day: Day): number;
  readonly years: readonly { readonly year: number; readonly at: number }[];
}

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** A scale on which everything finite stands, and the day that is asked about; with a little air on both sides. */
export function timeScale(extents: readonly Extent[], asked: Day, most = 8): TimeScale {
  const finite = extents
    .flatMap(({ start, end }) => [start.min, start.max, end.min, end.max])
    .filter((d) => Number.isFinite(d));
  const low = Math.min(asked, ...finite);
  const high = Math.max(asked, ...finite);
  const air = Math.max(200, (high - low) * 0.04);
  const [first, last] = [low - air, high + air];
  const scale = scaleLinear().domain([first, last]).range([0, 100]).clamp(true);
  const [from, to] = [dateOf(Math.round(first)).year + 1, dateOf(Math.round(last)).year];
  const step = STEPS.find((s) => (to - from) / s <= most) ?? 1000;
  const years = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step)
    years.push({ year, at: scale(dayOf(year, 1, 1)) });
  return { first, last, at: (day) => scale(day), years };
}
