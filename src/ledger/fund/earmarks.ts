import type { Texts } from '../../values/index.ts';
import type { Item } from '../item.ts';
import { type Balance, empty, isPositive, less as minus, moved, plus } from './balance.ts';
import type { FundBooks } from './books.ts';

/** Money that may be spent on one thing alone, in one currency. */
export interface Earmark {
  readonly purpose: string;
  readonly given: Balance;
  readonly spent: Balance;
  readonly left: Balance;
  readonly items: readonly Item[];
}

/** Spending that took more than was free for it: earmarked money must have gone into it. */
export interface Overspent {
  readonly currency: string;
  /** What was spent beyond all that was free, and earmarked for what it was spent on. */
  readonly by: Balance;
  /** The spending that has no earmark of its own, in time. */
  readonly items: readonly Item[];
  readonly certain: 'yes' | 'maybe';
}

/**
 * What is earmarked, what was spent on it, what is left; and where other spending took more than was free. Spending
 * draws on its own earmark first, then on free money. Purposes are compared by their words, case aside.
 */
export function earmarksOf(books: FundBooks): { earmarks: Earmark[]; overspent: Overspent[] } {
  const given = new Map<string, { purpose: string; balance: Balance; items: Item[] }>();
  const spent = new Map<string, Balance>();
  const free = new Map<string, Balance>();
  const unmarked = new Map<string, Item[]>();
  for (const item of books.items) {
    const money = item.money;
    if (!money || item.amount.inKind !== undefined) continue;
    if (item.stage === 'deposit' || item.stage === 'support') {
      const purpose = textOf(item.amount.earmark);
      if (purpose === undefined)
        free.set(money.currency, moved(free.get(money.currency) ?? empty(money.currency), money, '+'));
      else {
        const key = `${folded(purpose)} ${money.currency}`;
        const held = given.get(key) ?? { purpose, balance: empty(money.currency), items: [] };
        given.set(key, { purpose, balance: moved(held.balance, money, '+'), items: [...held.items, item] });
      }
    } else if (item.stage === 'expenditure') {
      const key = `${folded(textOf(item.amount.purpose) ?? '')} ${money.currency}`;
      spent.set(key, moved(spent.get(key) ?? empty(money.currency), money, '+'));
      unmarked.set(key, [...(unmarked.get(key) ?? []), item]);
    }
  }
  const earmarks: Earmark[] = [];
  const beyond = new Map<string, { balance: Balance; items: Item[] }>();
  const drawn = (currency: string, balance: Balance, items: readonly Item[]) => {
    const held = beyond.get(currency) ?? { balance: empty(currency), items: [] };
    beyond.set(currency, { balance: plus(held.balance, balance), items: [...held.items, ...items] });
  };
  for (const [key, { purpose, balance, items }] of given) {
    const used = spent.get(key) ?? empty(balance.currency);
    const left = minus(balance, used);
    earmarks.push({ purpose, given: balance, spent: used, left, items });
    // What an earmark does not cover comes out of free money.
    if (isPositive(minus(used, balance)) !== 'no')
      drawn(balance.currency, atLeastNothing(minus(used, balance)), unmarked.get(key) ?? []);
  }
  for (const [key, used] of spent) if (!given.has(key)) drawn(used.currency, used, unmarked.get(key) ?? []);
  const overspent = [...beyond].flatMap(([currency, { balance, items }]): Overspent[] => {
    const by = minus(balance, free.get(currency) ?? empty(currency));
    const certain = isPositive(by);
    return certain === 'no' || !earmarks.some((e) => e.given.currency === currency)
      ? []
      : [{ currency, by, items, certain }];
  });
  return { earmarks: earmarks.sort((a, b) => (a.purpose < b.purpose ? -1 : 1)), overspent };
}

/** An overdraft of less than nothing is none. */
function atLeastNothing(b: Balance): Balance {
  const floor = (amount: string | undefined) =>
    amount === undefined || amount.startsWith('-') ? '0' : amount;
  return { ...b, min: floor(b.min), ...(b.max === undefined ? {} : { max: floor(b.max) }) };
}

function textOf(texts: Texts | undefined): string | undefined {
  return texts === undefined ? undefined : Object.values(texts)[0];
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
