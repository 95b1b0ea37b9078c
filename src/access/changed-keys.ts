import type { RecordValue } from '../vocabulary/index.ts';

/** The names of what differs between two values: slots by name, and `when`, `ended`, `planned`, `statement`, `citations` … */
export function changedKeys(before: RecordValue, after: RecordValue): string[] {
  const flat = (v: RecordValue): Record<string, unknown> => {
    const { slots, confirmed: _, ...rest } = v;
    return { ...rest, ...slots };
  };
  const [a, b] = [flat(before), flat(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (k) => JSON.stringify(a[k]) !== JSON.stringify(b[k]),
  );
}
