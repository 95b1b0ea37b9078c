import { parseDay } from '../values/index.ts';
import { SeenRecord } from './seen-record.ts';
import { standingAt } from './standing.ts';
import type { View, ViewRecord } from './view.ts';

/**
 * The same view at another day: of all that it holds, only how its records stand depends on the day. What `window`
 * would give for that day, without looking at every version and citation again.
 */
export function atDay(view: View, trueAt: string): View {
  const day = parseDay(trueAt)!;
  const records = view.records.map(
    (record): ViewRecord =>
      record instanceof SeenRecord
        ? record.at(day)
        : { ...record, standing: standingAt(record.kind, record.value, trueAt, record.asOf) },
  );
  let byId: ReadonlyMap<string, ViewRecord> | undefined;
  return {
    ...view,
    times: { ...view.times, trueAt },
    records,
    record: (id) => {
      byId ??= new Map(records.map((record) => [record.id, record]));
      return byId.get(id);
    },
    // Made once for all days.
    get changes() {
      return view.changes;
    },
  };
}
