import type { Day } from '../values/index.ts';

/** Something that takes room from one day to another. */
export interface Taking {
  readonly from: Day;
  readonly to: Day;
}

/**
 * Puts each into the first row where it overlaps with nothing, `gap` days kept free behind each; in the order given,
 * which is by beginning. Gives the row of each, from 0, and how many rows there are.
 */
export function stack(items: readonly Taking[], gap: number): { rows: number[]; count: number } {
  const free: Day[] = [];
  const rows = items.map(({ from, to }) => {
    let row = free.findIndex((day) => day < from);
    if (row < 0) row = free.push(0) - 1;
    free[row] = to + gap;
    return row;
  });
  return { rows, count: free.length };
}
