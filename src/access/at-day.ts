import { type Day, parseDay } from '../values/index.ts';
import { standingOn } from './standing.ts';
import type { View } from './view.ts';

/**
 * The same view at another day: of all that it holds, only how its records stand depends on the day. What `window`
 * would give for that day, without looking at every version and citation again.
 */
export function atDay(view: View, trueAt: string): View {
  const day = parseDay(trueAt)!;
  const days = new Map<string, Day | null>();
  const dayOf = (asOf: string): Day | null => {
    const known = days.get(asOf);
    if (known !== undefined) return known;
    const read = parseDay(asOf);
    days.set(asOf, read);
    return read;
  };
  const records = view.records.map((record) => ({
    ...record,
    standing: standingOn(record.kind, record.value, day, dayOf(record.asOf)),
  }));
  const byId = new Map(records.map((record) => [record.id, record]));
  return { ...view, times: { ...view.times, trueAt }, records, record: (id) => byId.get(id) };
}
