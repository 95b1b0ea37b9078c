import { type Money, overBy, parseDay, parseEdtf } from '../../values/index.ts';
import type { Item } from '../item.ts';
import { type Balance, empty, isNothing, isPositive, less, moved } from './balance.ts';
import type { FundBooks } from './books.ts';

/** How a pledge or commitment stands. */
export interface PromiseStanding {
  readonly item: Item;
  /** What fulfils it, in time: commitments and payments, and payments through those commitments. */
  readonly by: readonly Item[];
  /** What is still to come in each currency; empty where the promise has no figure. */
  readonly outstanding: readonly Balance[];
  readonly state: 'fulfilled' | 'over-paid' | 'overdue' | 'outstanding' | 'cannot be told';
  /** In what else than the promised currency it was paid: never set against it without a rate. */
  readonly otherwise: readonly Item[];
}

/**
 * The pledges and commitments of a fund with what fulfils them on a day. A pledge that became a commitment is
 * fulfilled by it: what is paid on the commitment is not counted a second time.
 */
export function promisesOf(books: FundBooks, trueAt: string): PromiseStanding[] {
  const fulfilling = new Map<string, Item[]>();
  for (const item of books.items) {
    const promise = item.amount.fulfils;
    if (promise !== undefined) fulfilling.set(promise, [...(fulfilling.get(promise) ?? []), item]);
  }
  return books.items
    .filter((item) => item.stage === 'pledge' || item.stage === 'commitment')
    .map((item) => standing(item, fulfilling.get(item.id) ?? [], trueAt));
}

function standing(item: Item, by: readonly Item[], trueAt: string): PromiseStanding {
  const promised = moneyOf(item);
  if (!promised || (promised.min === undefined && promised.max === undefined))
    return {
      item,
      by,
      outstanding: [],
      state: by.length > 0 ? 'cannot be told' : dueState(item, trueAt),
      otherwise: [],
    };
  const whole = moved(empty(promised.currency), promised, '+');
  let paid = empty(promised.currency);
  const otherwise: Item[] = [];
  for (const one of by) {
    const money = moneyOf(one) ?? { currency: promised.currency };
    if (money.currency === promised.currency && money.per === promised.per) paid = moved(paid, money, '+');
    else otherwise.push(one);
  }
  const outstanding = less(whole, paid);
  return {
    item,
    by,
    outstanding: [outstanding],
    state: stateOf(outstanding, item, trueAt, otherwise),
    otherwise,
  };
}

function stateOf(
  left: Balance,
  item: Item,
  trueAt: string,
  otherwise: readonly Item[],
): PromiseStanding['state'] {
  if (isNothing(left)) return 'fulfilled';
  if (left.max !== undefined && isPositive(left) === 'no') return 'over-paid';
  if (otherwise.length > 0 || isPositive(left) === 'maybe') return 'cannot be told';
  return dueState(item, trueAt);
}

/** Overdue where it was certainly to be paid before the day that is asked about. */
function dueState(item: Item, trueAt: string): 'overdue' | 'outstanding' {
  const due = item.amount.due === undefined ? undefined : parseEdtf(item.amount.due);
  const day = parseDay(trueAt);
  return due?.ok && day !== null && overBy(due.value, day).answer === 'yes' ? 'overdue' : 'outstanding';
}

function moneyOf(item: Item): Money | undefined {
  return item.amount.inKind === undefined ? item.money : item.amount.valuation;
}
