import type { ViewRecord } from '../access/index.ts';
import { compareEdtf, parseEdtf } from '../values/index.ts';

/** Records by the time of which their kind tells, then by id; what cannot be read comes last. */
export function inTime(records: readonly ViewRecord[]): ViewRecord[] {
  if (records.length < 2) return [...records];
  return records
    .map((record) => ({ record, when: parseEdtf(record.kind.nature(record.value).when) }))
    .sort(
      (a, b) =>
        (a.when.ok && b.when.ok
          ? compareEdtf(a.when.value, b.when.value)
          : Number(b.when.ok) - Number(a.when.ok)) || byText(a.record.id, b.record.id),
    )
    .map(({ record }) => record);
}

/** The order of two times (EDTF); what cannot be read comes last. */
export function compareTimes(a: string, b: string): number {
  const [x, y] = [parseEdtf(a), parseEdtf(b)];
  return x.ok && y.ok ? compareEdtf(x.value, y.value) : Number(y.ok) - Number(x.ok);
}

/** By code units: the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
