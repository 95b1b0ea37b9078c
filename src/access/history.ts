import type { Ref } from '../journal/index.ts';
import type { Version } from '../record/index.ts';
import type { RecordValue } from '../vocabulary/index.ts';
import { changedKeys } from './changed-keys.ts';
import type { Change } from './view.ts';

/**
 * The history of a book in transactions, the latest first, made of what has been released and nothing else, so that
 * neither a count nor a gap nor an order tells of what is hidden.
 */
export function historyOf(released: ReadonlyMap<Ref, readonly Version[]>): Change[] {
  const steps: { ref: Ref; before: Version | undefined; v: Version }[] = [];
  for (const [ref, versions] of released)
    versions.forEach((v, i) => {
      steps.push({ ref, before: versions[i - 1], v });
    });
  steps.sort((a, b) => a.v.n - b.v.n);
  const changes = new Map<string, Change & { items: Change['items'][number][] }>();
  for (const { ref, before, v } of steps) {
    let held = changes.get(v.tx);
    if (!held) {
      held = { tx: v.tx, at: v.since, by: v.by, why: v.why, items: [] };
      changes.set(v.tx, held);
    }
    held.items.push({ ref, did: didOf(ref, before, v), changed: changedOf(ref, before, v) });
  }
  return [...changes.values()].reverse();
}

/** The instant of the last transaction in that history, empty where there is none, without making all of it. */
export function lastUpdated(released: ReadonlyMap<Ref, readonly Version[]>): string {
  let last: Version | undefined;
  for (const versions of released.values()) {
    const newest = versions.at(-1)!;
    if (!last || newest.n > last.n) last = newest;
  }
  let first = last;
  for (const versions of released.values())
    for (const v of versions) if (v.tx === last!.tx && v.n < first!.n) first = v;
  return first?.since ?? '';
}

function didOf(ref: string, before: Version | undefined, v: Version): Change['items'][number]['did'] {
  if (v.value === null) return 'withdrawn';
  if (ref.startsWith('edition:')) return 'published';
  if (!before) return 'added';
  return before.value === null ? 'restored' : 'amended';
}

function changedOf(ref: string, before: Version | undefined, v: Version): string[] {
  if (!ref.startsWith('record:') || !before?.value || !v.value) return [];
  return changedKeys(before.value as unknown as RecordValue, v.value as unknown as RecordValue);
}
