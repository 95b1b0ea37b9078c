import type { Someone } from './proposal.ts';
import type { Draft } from './scene.ts';

/**
 * One fact told twice is one record: the same kind, time and slots that tell it apart; citations are gathered, and parts
 * of either are parts of the one.
 */
export function merge(drafts: readonly Draft[]): Draft[] {
  const seen = new Map<string, Draft>();
  const into = new Map<Draft, Draft>();
  const out: Draft[] = [];
  for (const d of drafts) {
    const key = keyOf(d);
    const was = seen.get(key);
    if (!was) {
      seen.set(key, d);
      out.push(d);
      continue;
    }
    was.citations.push(...d.citations.filter((c) => !was.citations.some((o) => o.start === c.start)));
    for (const [slot, value] of Object.entries(d.slots))
      if (was.slots[slot] === undefined) was.slots[slot] = value;
    if (d.partOf) was.partOf ??= d.partOf;
    into.set(d, was);
  }
  for (const d of out) {
    const whole = d.partOf && (into.get(d.partOf) ?? d.partOf);
    if (whole && whole !== d) d.partOf = whole;
    else delete d.partOf;
  }
  return out;
}

function keyOf(d: Draft): string {
  const { people, place, topics, inForce, holder, ...rest } = d.slots;
  void inForce;
  void holder;
  void topics;
  const names = ((people as Someone[] | undefined) ?? []).map((p) => p.name).sort();
  if (d.slots.donor !== undefined && d.slots.fund === undefined && d.slots.money === undefined)
    return `${d.citations[0]!.start}`;
  return JSON.stringify([d.kind, d.when, d.same ? { ...rest, in: d.same } : rest, names, place ?? '']);
}
