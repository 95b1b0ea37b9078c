import type { Span } from '../values/index.ts';
import {
  type Account,
  differences,
  KINDS,
  type Kind,
  type RecordValue,
  type Row,
  type Rows,
  type SlotDifference,
} from '../vocabulary/index.ts';
import { citationsOf, type Recorded, type RecordIndex } from './record-index.ts';

/** How a proposal stands to what is on record. */
export type Match =
  | { readonly as: 'new' }
  /** The record says it already, and cites this very passage. */
  | { readonly as: 'known'; readonly record: string }
  /** The record says the same: this passage is one more proof of it. */
  | { readonly as: 'corroborates'; readonly record: string }
  /** The record speaks of the same fact, and something is said otherwise, or more. */
  | { readonly as: 'differs'; readonly record: string; readonly differences: readonly SlotDifference[] };

/** Where something is read from: the sha-256 of a text, and stretches of it. */
export interface Passages {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** What is held against the records. */
export interface Compared {
  readonly account: Account;
  readonly from: Passages;
}

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
  passages: Passages,
  index: RecordIndex,
  apart: Apart = () => undefined,
): Match {
  const kind = KINDS.get(account.kind);
  if (!kind) return { as: 'new' };
  const judged = judgeOf(kind, account, index.rows);
  const whole = kind.whole?.({ ...account, citations: [], marking: 'internal' });
  const { citing, like } = index.near(account, passages);
  let best: { id: string; value: RecordValue; score: number; cited: boolean } | undefined;
  let tie = false;
  const hold = ({ id, value }: Recorded, score: number, cited: boolean): void => {
    // Where two are as near already, a third changes nothing.
    if (best && (score < best.score || (tie && score === best.score))) return;
    if (id === whole || isApart(apart(id), kind, value, account)) return;
    tie = best !== undefined && score === best.score;
    if (!best || score > best.score) best = { id, value, score, cited };
  };
  for (const one of citing) {
    const cited = cites(one.value, passages);
    const score = judged(one.row, cited);
    if (score !== undefined) hold(one, score, cited);
  }
  for (const { row, records } of like) {
    const score = judged(row, false);
    if (score !== undefined) for (const one of records) if (!citing.has(one)) hold(one, score, false);
  }
  if (!best || tie) return { as: 'new' };
  const found = differences(kind, best.value, account);
  const { id: record } = best;
  if (found.length > 0 && !isTold(best.value, found)) return { as: 'differs', record, differences: found };
  return best.cited ? { as: 'known', record } : { as: 'corroborates', record };
}

/**
 * Tells of records whether they count in what `match` gives for an account: where none that came, went or changed does, it
 * gives the same.
 */
export function countsFor(
  { account, from }: Compared,
  rows: Rows,
): (record: Pick<Recorded, 'value' | 'row'>) => boolean {
  const kind = KINDS.get(account.kind);
  if (!kind) return () => false;
  const judged = judgeOf(kind, account, rows);
  return ({ value, row }) => value.kind === kind.name && judged(row, cites(value, from)) !== undefined;
}

/** How much speaks for a record's being of the same fact as an account; no score: it is of another. */
function judgeOf(kind: Kind, account: Account, rows: Rows): (row: Row, cited: boolean) => number | undefined {
  const needed = Math.min(2, kind.identity.length);
  const alike = rows.against(kind, account);
  return (row, cited) => {
    // What cites the same words speaks of the same fact, even where one thing that names it is told otherwise.
    const found = alike(row, cited ? 1 : 0);
    if (!found || found.shared === 0) return undefined;
    const { shared, against, alsoShared, sameTime } = found;
    // Little in common and another time: "gave to Afghanistan" twice is two gifts until somebody says otherwise.
    const enough = shared >= needed && (sameTime || alsoShared > 0);
    if (!cited && !enough) return undefined;
    return (cited ? 8 : 0) + shared + alsoShared * 2 + (sameTime ? 2 : 0) - against * 3;
  };
}

function isApart(apart: ReturnType<Apart>, kind: Kind, value: RecordValue, account: Account): boolean {
  if (apart !== 'if it differs') return apart === 'surely';
  return differences(kind, value, account).length > 0 || differences(kind, account, value).length > 0;
}

/** Whether the record, or an account beside it, cites a passage that shares half of one of these. */
function cites(value: RecordValue, { text, spans }: Passages): boolean {
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
