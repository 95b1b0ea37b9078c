import { type Day, dateOf, dayOf } from '../values/index.ts';

/** A mark on the axis: the first of January of a year. */
export interface Tick {
  readonly day: Day;
  /** The year; empty where marks stand too close for words. */
  readonly label: string;
  /** The first year of a decade (of a century where there are many). */
  readonly major: boolean;
}

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** Years, or steps of years, from `from` to `to`: at most about `most` marks, at round years. */
export function ticksOf(from: Day, to: Day, most = 14): Tick[] {
  const [first, last] = [dateOf(from).year, dateOf(to).year];
  const step = STEPS.find((s) => (last - first) / s <= most) ?? Math.ceil((last - first) / most);
  const ticks: Tick[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const day = dayOf(year, 1, 1);
    if (day < from || day > to) continue;
    ticks.push({ day, label: yearLabel(year), major: year % (step < 10 ? 10 : step * 10) === 0 });
  }
  return ticks;
}

function yearLabel(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}
