import type { Citation, Span } from '../values/index.ts';
import { differences, KINDS, likeness, type RecordValue, type SlotDifference } from '../vocabulary/index.ts';

/** How a proposal stands to what is on record. */
export type Match =
  | { readonly as: 'new' }
  /** The record says it already, and cites this very passage. */
  | { readonly as: 'known'; readonly record: string }
  /** The record says the same: this passage is one more proof of it. */
  | { readonly as: 'corroborates'; readonly record: string }
  /** The record speaks of the same fact, and something is said otherwise, or more. */
  | { readonly as: 'differs'; readonly record: string; readonly differences: readonly SlotDifference[] };

type Account = Pick<RecordValue, 'kind' | 'when' | 'ended' | 'slots'>;

/**
 * Finds the record that speaks of the same fact: of the same kind, with nothing that stands against it among what
 * identifies a fact of that kind; of several, the one with most in common. A passage that both cite outweighs much.
 * Where two have as much in common, none is taken: the proposal is new, and a person sees it.
 */
export function match(
  account: Account,
  passages: { readonly text: string; readonly spans: readonly Span[] },
  records: readonly { readonly id: string; readonly value: RecordValue }[],
): Match {
  const kind = KINDS.get(account.kind);
  if (!kind) return { as: 'new' };
  let best: { id: string; value: RecordValue; score: number; cited: boolean } | undefined;
  let tie = false;
  for (const { id, value } of records) {
    if (value.kind !== account.kind) continue;
    const cited = cites(value, passages);
    const { shared, against, alsoShared, sameTime } = likeness(kind, value, account);
    // What cites the same words speaks of the same fact, even where one thing that names it is told otherwise.
    if (cited ? against.length > 1 || shared.length === 0 : against.length > 0) continue;
    const score =
      (cited ? 8 : 0) + shared.length + alsoShared.length * 2 + (sameTime ? 2 : 0) - against.length * 3;
    // Little in common and another time: "gave to Afghanistan" twice is two gifts until somebody says otherwise.
    const enough = shared.length >= Math.min(2, kind.identity.length) && (sameTime || alsoShared.length > 0);
    if (!cited && !enough) continue;
    if (best && score === best.score) tie = true;
    if (!best || score > best.score) {
      best = { id, value, score, cited };
      tie = false;
    }
  }
  if (!best || tie) return { as: 'new' };
  const found = differences(kind, best.value, account);
  const { id: record } = best;
  if (found.length > 0 && !isTold(best.value, found)) return { as: 'differs', record, differences: found };
  return best.cited ? { as: 'known', record } : { as: 'corroborates', record };
}

/** Whether the record, or an account beside it, cites a passage that shares half of one of these. */
function cites(value: RecordValue, { text, spans }: { text: string; spans: readonly Span[] }): boolean {
  const all: readonly Citation[] = [
    ...value.citations,
    ...(value.variants ?? []).flatMap((v) => v.citations),
  ];
  return all.some(
    (c) =>
      c.text === text &&
      spans.some((s) => {
        const common = Math.min(c.end, s.end) - Math.max(c.start, s.start);
        return common > 0.5 * Math.min(c.end - c.start, s.end - s.start);
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
