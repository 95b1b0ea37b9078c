import type { View } from '../../access/index.ts';
import { inclusionOf } from '../inclusion.ts';
import { type Item, itemsOf } from '../item.ts';
import { type ClaimCheck, checkClaim } from './claims.ts';
import { rowOf } from './rows.ts';

/** A sum that is claimed of a stretch of time, with what the other entries say to it. */
export interface Claim {
  readonly item: Item;
  readonly check: ClaimCheck;
}

/** The cumulative claims about a fund in a view; see `claimsAmong`. */
export function claimsOf(view: View, fund: string): Claim[] {
  return claimsAmong(itemsOf(view).filter(({ amount }) => amount.fund === fund));
}

/**
 * The cumulative claims among some items ("over US$1.3 billion since 2007"): a figure for a stretch of time, each held
 * against the single entries. A part is no second entry beside its whole, and no claim proves another one.
 */
export function claimsAmong(items: readonly Item[]): Claim[] {
  const claims = items.filter(isClaim);
  if (claims.length === 0) return [];
  const single = items.filter((item) => !isClaim(item));
  const inclusion = inclusionOf(single.map((i) => ({ id: i.id, partOf: i.amount.partOf })));
  const stageOf = new Map(single.map((i) => [i.id, i.stage]));
  const entries = single.filter((item) => stageOf.get(inclusion.wholeOf(item.id) ?? '') !== item.stage);
  return claims.map((item) => ({ item, check: checkClaim(rowOf(item), entries.map(rowOf)) }));
}

function isClaim({ record, money, amount }: Item): boolean {
  return money !== undefined && amount.inKind === undefined && record.value.when.includes('/');
}
