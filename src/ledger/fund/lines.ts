import {
  dateOf,
  extent,
  type Finding,
  fail,
  type Money,
  parseDay,
  parseEdtf,
  type Result,
  warning,
} from '../../values/index.ts';
import { CONTRIBUTION_STAGES } from '../../vocabulary/index.ts';
import type { Item } from '../item.ts';
import { type Balance, empty, moved } from './balance.ts';
import type { FundBooks } from './books.ts';
import { type Converted, convert, type Rates } from './rates.ts';

/** What came to one sum: a line of a statement, opening into its entries. */
export interface Line {
  /** A donor's reference, a year, a purpose; empty where none is named. */
  readonly key: string;
  readonly stage: string;
  readonly stageLabel: string;
  readonly balance: Balance;
  /** Set where it is paid every year or month: never added to what is paid once. */
  readonly per?: Money['per'];
  readonly items: readonly Item[];
  /** In one currency, where that was asked for and every entry has a rate on its own day. */
  readonly converted?: { readonly balance: Balance; readonly rates: readonly Converted[] };
}

/** Sums in one currency too, by named rates: each entry at the rate of its day. */
export interface InOneCurrency {
  readonly currency?: string;
  readonly rates?: Rates;
}

/** Whose an entry is: its donor; of a refund, the donor of what it gives back. */
export function donorOf(item: Item, books: Pick<FundBooks, 'item'>): string | undefined {
  const back = item.amount.returns === undefined ? undefined : books.item(item.amount.returns);
  return item.amount.donor ?? back?.amount.donor;
}

/** The one year in which it fell, the years it spans (`2013–2015`), or nothing where that is not told. */
export function yearOf(item: Item): string {
  if (item.year !== undefined) return String(item.year);
  const when = parseEdtf(item.record.value.when);
  if (!when.ok) return '';
  const { end, start } = extent(when.value);
  return Number.isFinite(start.min) && Number.isFinite(end.max)
    ? `${dateOf(start.min).year}–${dateOf(end.max).year}`
    : '';
}

/**
 * Entries as lines: one for each key, stage and currency, apart what is in kind and what is paid every year or month. Where
 * one currency was asked for, an entry without a rate leaves its line in its own, and that is a finding.
 */
export function linesOf(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  { currency, rates }: InOneCurrency,
  findings: Finding[],
): Line[] {
  type Group = Pick<Line, 'key' | 'stage' | 'balance' | 'per'> & { readonly items: Item[] };
  const groups = new Map<string, Group>();
  for (const item of items) {
    const money = moneyOf(item);
    const [key, stage] = [keyOf(item), item.stage];
    // Gifts in kind are counted apart: a valuation is not money.
    const kind = item.amount.inKind === undefined ? '' : 'in kind';
    const per = money?.per;
    const id = [key, stage, kind, money?.currency ?? '', per ?? ''].join('\u0000');
    const fresh = { key, stage, balance: empty(money?.currency ?? ''), items: [], ...(per ? { per } : {}) };
    const group: Group = groups.get(id) ?? fresh;
    groups.set(id, {
      ...group,
      balance: money
        ? moved(group.balance, money, '+')
        : { ...group.balance, unstated: group.balance.unstated + 1 },
      items: [...group.items, item],
    });
  }
  const order = [...CONTRIBUTION_STAGES.codes.keys()];
  return [...groups.values()]
    .map((group): Line => {
      const label = Object.values(CONTRIBUTION_STAGES.codes.get(group.stage) ?? {})[0] ?? group.stage;
      const inKind = group.items[0]!.amount.inKind !== undefined;
      const converted = currency && rates ? inCurrency(group.items, currency, rates, findings) : undefined;
      return {
        ...group,
        stageLabel: inKind ? `${label}, in kind` : label,
        ...(converted ? { converted } : {}),
      };
    })
    .sort(
      (a, b) =>
        (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) ||
        order.indexOf(a.stage) - order.indexOf(b.stage) ||
        (a.balance.currency < b.balance.currency ? -1 : 1),
    );
}

/** All in one currency, each entry at the rate of its own day; undefined as soon as one of them has none. */
function inCurrency(
  items: readonly Item[],
  currency: string,
  rates: Rates,
  findings: Finding[],
): Line['converted'] | undefined {
  let balance = empty(currency);
  const used: Converted[] = [];
  let whole = true;
  for (const item of items) {
    const money = moneyOf(item);
    if (!money) {
      balance = { ...balance, unstated: balance.unstated + 1 };
      continue;
    }
    const turned = convertedItem(item, money, currency, rates);
    if (!turned.ok) {
      whole = false;
      findings.push(...turned.findings);
      continue;
    }
    used.push(turned.value);
    balance = moved(balance, turned.value.money, '+');
  }
  return whole ? { balance, rates: used } : undefined;
}

/** An entry's sum at the rate of its own day. Codes: rate-missing, as a warning about the entry. */
export function convertedItem(item: Item, money: Money, currency: string, rates: Rates): Result<Converted> {
  const { when } = item.record.value;
  const at = { path: item.id };
  if (money.currency !== currency && parseDay(when) === null)
    return fail(
      warning(
        'rate-missing',
        `${item.id} has no single day (${when}), so there is no rate for it.`,
        at,
        'It stays in its own currency.',
      ),
    );
  const turned = convert(money, currency, when, rates);
  return turned.ok
    ? turned
    : fail(...turned.findings.map((f) => ({ ...f, severity: 'warning' as const, at })));
}

/** The sum of an entry; of a gift in kind what it is said to be worth, which is no money. */
export function moneyOf(item: Item): Money | undefined {
  return item.amount.inKind === undefined ? item.money : item.amount.valuation;
}

/** An entry's sum in the currency that was asked for, if it has a rate on its own day; else in its own. */
export function sumIn(item: Item, { currency, rates }: InOneCurrency): Money | undefined {
  if (!item.money || !currency || !rates || item.money.currency === currency) return item.money;
  const turned = convertedItem(item, item.money, currency, rates);
  return turned.ok ? turned.value.money : item.money;
}

/** Each finding once. */
export function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((f) => {
    const key = `${f.code} ${f.at?.path ?? ''} ${f.message}`;
    return !seen.has(key) && seen.add(key);
  });
}
