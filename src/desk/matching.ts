import type { Span } from '../values/index.ts';
import {
  type Account,
  differences,
  KINDS,
  type Kind,
  likeness,
  type RecordValue,
  type SlotDifference,
  surelyApart,
} from '../vocabulary/index.ts';
import { citationsOf, type RecordIndex } from './record-index.ts';

/** How a proposal stands to what is on record. */
export type Match =
  | { readonly as: 'new' }
  /** The record says it already, and cites this very passage. */
  | { readonly as: 'known'; readonly record: string }
  /** The record says the same: this passage is one more proof of it. */
  | { readonly as: 'corroborates'; readonly record: string }
  /** The record speaks of the same fact, and something is said otherwise, or more. */
  | { readonly as: 'differs'; readonly record: string; readonly differences: readonly SlotDifference[] };

/** Whether a record is of another fact than the proposal, whatever they have in common: for sure, or if they differ at all. */
export type Apart = (record: string) => 'surely' | 'if it differs' | undefined;

/**
 * Finds the record that speaks of the same fact: of the same kind, with nothing that stands against it among what
 * identifies a fact of that kind; of several, the one with most in common. A passage that both cite outweighs much.
 * Where two have as much in common, none is taken: the proposal is new, and a person sees it. What is apart by the
 * reader's own word (a whole and its part, two stages of one row) is never taken.
 */
export function match(
  account: Account,
  passages: { readonly text: string; readonly spans: readonly Span[] },
  index: RecordIndex,
  apart: Apart = () => undefined,
): Match {
  const kind = KINDS.get(account.kind);
  if (!kind) return { as: 'new' };
  const needed = Math.min(2, kind.identity.length);
  const whole = kind.whole?.({ ...account, citations: [], marking: 'internal' });
  let best: { id: string; value: RecordValue; score: number; cited: boolean } | undefined;
  let tie = false;
  for (const { id, value } of index.near(kind, account, passages, needed)) {
    const cited = cites(value, passages);
    // Most of what is alike happened at another time: that is told before all else is compared.
    if (!cited && surelyApart(value.when, account.when)) continue;
    const { shared, against, alsoShared, sameTime } = likeness(kind, value, account);
    // What cites the same words speaks of the same fact, even where one thing that names it is told otherwise.
    if (cited ? against.length > 1 || shared.length === 0 : against.length > 0) continue;
    const score =
      (cited ? 8 : 0) + shared.length + alsoShared.length * 2 + (sameTime ? 2 : 0) - against.length * 3;
    // Little in common and another time: "gave to Afghanistan" twice is two gifts until somebody says otherwise.
    const enough = shared.length >= needed && (sameTime || alsoShared.length > 0);
    if (!cited && !enough) continue;
    if (best && score < best.score) continue;
    if (id === whole || isApart(apart(id), kind, value, account)) continue;
    tie = best !== undefined && score === best.score;
    if (!best || score > best.score) best = { id, value, score, cited };
  }
  if (!best || tie) return { as: 'new' };
  const found = differences(kind, best.value, account);
  const { id: record } = best;
  if (found.length > 0 && !isTold(best.value, found)) return { as: 'differs', record, differences: found };
  return best.cited ? { as: 'known', record } : { as: 'corroborates', record };
}

function isApart(apart: ReturnType<Apart>, kind: Kind, value: RecordValue, account: Account): boolean {
  if (apart !== 'if it differs') return apart === 'surely';
  return differences(kind, value, account).length > 0 || differences(kind, account, value).length > 0;
}

/** Whether the record, or an account beside it, cites a passage that shares half of one of these. */
function cites(value: RecordValue, { text, spans }: { text: string; spans: readonly Span[] }): boolean {
  return citationsOf(value).some((c) => c.text === text && overlap([c], spans));
}

/** Whether two sets of passages of one text share half of the shorter of some two. */
export function overlap(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((x) =>
    b.some((y) => {
      const common = Math.min(x.end, y.end) - Math.max(x.start, y.start);
      return common > 0.5 * Math.min(x.end - x.start, y.end - y.start);
    }),
  );
}

/** Whether another account beside the record says just what differs already. */
function isTold(value: RecordValue, found: readonly SlotDifference[]): boolean {
  return (value.variants ?? []).some((v) =>
    found.every(
      ({ slot, said }) => JSON.stringify(slot === 'when' ? v.when : v.slots?.[slot]) === JSON.stringify(said),
    ),
  );
}
