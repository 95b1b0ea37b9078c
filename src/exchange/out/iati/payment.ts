import type { ViewRecord } from '../../../access/index.ts';
import { type Money, parseDay } from '../../../values/index.ts';
import type { Amount } from '../../../vocabulary/index.ts';
import type { LossCode } from './loss.ts';

/** A contribution as the vocabulary counts it. */
export interface Counted {
  readonly record: ViewRecord;
  readonly amount: Amount;
  /** The years it covers, where it says so. */
  readonly period?: string;
  readonly form?: string;
}

/** A record as it counts in sums; undefined where its kind does not. */
export function counted(record: ViewRecord): Counted | undefined {
  const amount = record.kind.amount?.(record.value);
  if (!amount) return undefined;
  const { period, form } = record.value.slots;
  return {
    record,
    amount,
    ...(typeof period === 'string' ? { period } : {}),
    ...(typeof form === 'string' ? { form } : {}),
  };
}

/** A single payment: one sum, exactly known, on one day. Only such a one is a transaction. */
export interface Payment {
  readonly day: string;
  readonly currency: string;
  readonly amount: string;
  readonly inKind: boolean;
}

/** The single payment that a contribution is, or why it is none. */
export function paymentOf(
  one: Counted,
  whole: (id: string) => Counted | undefined,
): { readonly payment: Payment } | { readonly losses: readonly LossCode[] } {
  const { amount, record, period } = one;
  const inKind = amount.money === undefined && amount.inKind !== undefined;
  const money = amount.money ?? amount.valuation;
  const losses = new Set<LossCode>(inKind && !money ? ['in-kind'] : moneyLosses(money));
  const { when, planned } = record.value;
  if (planned) losses.add('planned');
  if (!isDay(when)) losses.add(when.includes('/') ? 'cumulative' : 'vague');
  if (period !== undefined) losses.add('period');
  if (amount.stage === 'requirement') losses.add('requirement');
  if (amount.stage === 'refund' && amount.returns === undefined) losses.add('refund');
  if (isWithinWritten(one, whole)) losses.add('part');
  if (losses.size > 0 || !money?.min) return { losses: [...losses] };
  return { payment: { day: when, currency: money.currency, amount: money.min, inKind } };
}

/** Whether a whole that it is part of, at any remove, is a payment itself: then it would be counted twice. */
function isWithinWritten({ amount }: Counted, whole: (id: string) => Counted | undefined): boolean {
  const seen = new Set<string>();
  for (let id = amount.partOf; id !== undefined && !seen.has(id); ) {
    seen.add(id);
    const above = whole(id);
    if (!above) return false;
    if ('payment' in paymentOf({ ...above, amount: without(above.amount) }, () => undefined)) return true;
    id = above.amount.partOf;
  }
  return false;
}

function without({ partOf: _, ...amount }: Amount): Amount {
  return amount;
}

function moneyLosses(money: Money | undefined): LossCode[] {
  if (!money || (money.min === undefined && money.max === undefined)) return ['amount-unknown'];
  const losses: LossCode[] = [];
  if (money.min !== money.max) losses.push('bound');
  if (money.approx) losses.push('about');
  if (money.per) losses.push('per');
  return losses;
}

/** Whether a time is one full day. */
export function isDay(when: string): boolean {
  return parseDay(when) !== null;
}

/** How a sum stands to the figure: for readers of our attributes. */
export function boundOf(money: Money | undefined): string {
  if (!money || (money.min === undefined && money.max === undefined)) return 'unknown';
  if (money.approx) return 'about';
  if (money.max === undefined) return 'at-least';
  if (money.min === undefined) return 'up-to';
  return money.min === money.max ? 'exactly' : 'between';
}
