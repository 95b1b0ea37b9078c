import { addAmounts } from './amount.ts';
import type { Money } from './money.ts';

/** What several sums in one currency come to, with the bounds that their sources allow. */
export interface Sum {
  readonly currency: string;
  /** The total is this much or more; a member without a lower bound adds nothing to it. */
  readonly min: string;
  /** The total is this much or less; absent as soon as one member has no upper bound. */
  readonly max?: string;
  /** At least one member is approximate. */
  readonly approx: boolean;
  /** How many members have a figure. */
  readonly counted: number;
  /** How many members have none. */
  readonly unstated: number;
  readonly per?: 'year' | 'month';
}

/**
 * Totals: one per currency and `per`, never mixed, ordered by currency, then whole sums, monthly, yearly ones.
 * What is part of another contribution, and stages that must not be added, are the caller's to leave out.
 * The members have been through checkMoney; throws AmountFault otherwise.
 */
export function addMoney(items: readonly Money[]): readonly Sum[] {
  const totals = new Map<string, Sum>();
  for (const item of items) {
    const key = `${item.currency} ${item.per ?? ''}`;
    const sofar = totals.get(key);
    totals.set(key, sofar ? plus(sofar, item) : plus(nothing(item), item));
  }
  return [...totals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}

function nothing({ currency, per }: Money): Sum {
  const base = { currency, min: '0', max: '0', approx: false, counted: 0, unstated: 0 };
  return per === undefined ? base : { ...base, per };
}

function plus(sum: Sum, item: Money): Sum {
  const { max: sofar, ...rest } = sum;
  const stated = item.min !== undefined || item.max !== undefined;
  const max = sofar === undefined || item.max === undefined ? undefined : addAmounts(sofar, item.max);
  return {
    ...rest,
    min: item.min === undefined ? sum.min : addAmounts(sum.min, item.min),
    ...(max === undefined ? {} : { max }),
    approx: sum.approx || item.approx === true,
    counted: sum.counted + (stated ? 1 : 0),
    unstated: sum.unstated + (stated ? 0 : 1),
  };
}
