import { limitsOf } from './stretches.ts';
import type { EdtfPoint } from './value.ts';

/** Whether every day that `end` can be lies before every day that `start` can be, approximate ones widened. */
export function outOfOrder(start: EdtfPoint, end: EdtfPoint): boolean {
  if (typeof start.year === 'number' && typeof end.year === 'number') {
    const years = end.year - start.year;
    // the fast path: two years on, no season or significant digit of the start can reach the end
    if (years > 1 && start.type === 'date' && start.significant === undefined && end.type === 'date')
      return false;
  }
  return limitsOf(end).hi < limitsOf(start).lo;
}
