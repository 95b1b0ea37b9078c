import type { Book, Version } from '../record/index.ts';
import type { RecordValue } from '../vocabulary/index.ts';
import { changedKeys } from './resolve.ts';
import type { Change } from './view.ts';

/**
 * The history of a book in transactions, the latest first, made of the versions that may be seen (as `visible`
 * says per thing) and nothing else, so that neither a count nor a gap tells of what is hidden.
 */
export function historyOf(
  book: Book,
  visible: (ref: string, versions: readonly Version[]) => readonly Version[],
  knownAt: string | undefined,
): Change[] {
  const changes = new Map<string, { n: number; change: Change & { items: Change['items'][number][] } }>();
  for (const [ref, versions] of book.things) {
    const seen = visible(ref, versions);
    let before: Version | undefined;
    for (const v of seen) {
      if (knownAt !== undefined && v.since > knownAt) break;
      let held = changes.get(v.tx);
      if (!held) {
        held = { n: v.n, change: { tx: v.tx, at: v.since, by: v.by, why: v.why, items: [] } };
        changes.set(v.tx, held);
      }
      held.change.items.push({ ref, did: didOf(ref, before, v), changed: changedOf(ref, before, v) });
      before = v;
    }
  }
  return [...changes.values()].sort((a, b) => b.n - a.n).map((c) => c.change);
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
