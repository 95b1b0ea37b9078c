import type { View } from '../../access/index.ts';
import { summing } from '../figure.ts';
import { inclusionOf } from '../inclusion.ts';
import { type Item, itemsOf } from '../item.ts';
import { type Balance, empty, moved } from './balance.ts';
import { claimsAmong } from './cumulative.ts';
import { type Movement, movementsOf } from './movement.ts';

/** A fund's books over what a window shows: its movements, and what they come to. Nothing here is stored. */
export interface FundBooks {
  readonly fund: string;
  /** What counts, in time; a part that stands within its whole makes no movement of its own. */
  readonly items: readonly Item[];
  readonly included: readonly Item[];
  /** Sums for years whose single entries are here too: what they say is not money once more. */
  readonly claimed: readonly Item[];
  readonly movements: readonly Movement[];
  item(id: string): Item | undefined;
  /** The balance of an account in each currency: debits less credits, for every account alike. */
  balances(account: string): readonly Balance[];
  /** How many movements of an account have no figure in any currency: never silently nothing. */
  unstated(account: string): number;
  readonly accounts: readonly string[];
}

/**
 * Keeps the books of a fund from the records that name it (`fund`, or `toFund` of a transfer); of the empty name, those of
 * all that names no fund.
 */
export function fundBooks(view: View, fund: string): FundBooks {
  const all = itemsOf(view).filter(({ amount }) =>
    fund === '' ? amount.fund === undefined : amount.fund === fund || amount.toFund === fund,
  );
  const byId = new Map(all.map((item) => [item.id, item]));
  const inclusion = inclusionOf(all.map((i) => ({ id: i.id, partOf: i.amount.partOf })));
  const isPart = (item: Item): boolean => {
    for (let at = inclusion.wholeOf(item.id); at !== undefined; at = inclusion.wholeOf(at))
      if (byId.get(at)!.stage === item.stage) return true;
    return false;
  };
  const sums = summing(all, inclusion);
  const claimed = claimsAmong(all)
    .filter(({ check }) => check.rows.length > 0)
    .map(({ item }) => item);
  const items = all
    .filter((item) => !isPart(item) && !claimed.includes(item))
    .flatMap((item) => atLeastItsParts(item, sums));
  const advanced = new Set(
    items.filter((i) => i.stage === 'disbursement').map((i) => i.amount.payee ?? i.amount.recipients[0]),
  );
  const around = {
    fund,
    item: (id: string) => byId.get(id),
    isAdvanced: (payee: string) => advanced.has(payee),
  };
  const movements = items.flatMap((item) => movementsOf(item, around));
  const held = new Map<string, Map<string, Balance>>();
  const without = new Map<string, number>();
  for (const { money, postings } of movements)
    for (const { account, side } of postings) {
      const currencies = held.get(account) ?? new Map<string, Balance>();
      held.set(account, currencies);
      // What is paid every year or month comes to no total that is known.
      if (!money || money.per) {
        without.set(account, (without.get(account) ?? 0) + 1);
        continue;
      }
      const before = currencies.get(money.currency) ?? empty(money.currency);
      currencies.set(money.currency, moved(before, money, side === 'debit' ? '+' : '-'));
    }
  return {
    fund,
    items,
    included: all.filter(isPart),
    claimed,
    movements,
    item: (id) => byId.get(id),
    balances: (account) =>
      [...(held.get(account) ?? new Map<string, Balance>()).values()].sort((a, b) =>
        a.currency < b.currency ? -1 : 1,
      ),
    unstated: (account) => without.get(account) ?? 0,
    accounts: [...held.keys()].sort(),
  };
}

/**
 * A whole is at least what is stated of its parts: with no figure of its own it takes theirs as its least, one currency
 * at a time, and says so.
 */
function atLeastItsParts(item: Item, sums: ReturnType<typeof summing>): Item[] {
  if (item.amount.inKind !== undefined) return [item];
  const { figures } = sums.figures([item.id]);
  const told = figures.filter(({ counted, remarks }) => counted > 0 && remarks.length > 0);
  if (told.length === 0) return [item];
  return told.map(({ currency, min, max, approx, per, remarks }) => ({
    ...item,
    remarks: [...new Set([...(item.remarks ?? []), ...remarks.map(({ text }) => text)])],
    money: {
      currency,
      ...(min === '0' && item.money?.min === undefined && max !== undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(approx ? { approx: true as const } : {}),
      ...(per ? { per } : {}),
    },
  }));
}
