import {
  addAmounts,
  compareAmounts,
  isZero,
  type Money,
  sayAmount,
  subtractAmounts,
} from '../../values/index.ts';

/** What an account holds in one currency: between `min` and `max`, signed; absent where no limit is known. */
export interface Balance {
  readonly currency: string;
  readonly min?: string;
  readonly max?: string;
  readonly approx: boolean;
  /** How many of its postings have no figure at all: with one of them, the rest is what is stated. */
  readonly unstated: number;
}

/** An account with nothing on it. */
export function empty(currency: string): Balance {
  return { currency, min: '0', max: '0', approx: false, unstated: 0 };
}

/** The balance after money came in (`+`) or went out (`-`). A bound that is not stated leaves that side open. */
export function moved(before: Balance, money: Money, sign: '+' | '-'): Balance {
  if (money.min === undefined && money.max === undefined) return { ...before, unstated: before.unstated + 1 };
  const [low, high] = sign === '+' ? [money.min, money.max] : [money.max, money.min];
  const join = sign === '+' ? addAmounts : subtractAmounts;
  const min = before.min === undefined || low === undefined ? undefined : join(before.min, low);
  const max = before.max === undefined || high === undefined ? undefined : join(before.max, high);
  return {
    currency: before.currency,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    approx: before.approx || money.approx === true,
    unstated: before.unstated,
  };
}

/** `a + b`, bound by bound. */
export function plus(a: Balance, b: Balance): Balance {
  const join = (x: string | undefined, y: string | undefined) =>
    x === undefined || y === undefined ? undefined : addAmounts(x, y);
  const [min, max] = [join(a.min, b.min), join(a.max, b.max)];
  return {
    currency: a.currency,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    approx: a.approx || b.approx,
    unstated: a.unstated + b.unstated,
  };
}

/** Some balances of one currency together. */
export function sumOfBalances(balances: readonly Balance[]): Balance {
  return balances.reduce(plus);
}

/** `a - b`, bounds crossed; what has no figure on either side stays told. */
export function less(a: Balance, b: Balance): Balance {
  const min = a.min === undefined || b.max === undefined ? undefined : subtractAmounts(a.min, b.max);
  const max = a.max === undefined || b.min === undefined ? undefined : subtractAmounts(a.max, b.min);
  return {
    currency: a.currency,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    approx: a.approx || b.approx,
    unstated: a.unstated + b.unstated,
  };
}

/** The same, with nothing in place of what is below nothing: a rest that was more than paid is no rest. */
export function floored(b: Balance): Balance {
  const raised = (amount: string) => (compareAmounts(amount, '0') < 0 ? '0' : amount);
  return {
    ...b,
    ...(b.min === undefined ? {} : { min: raised(b.min) }),
    ...(b.max === undefined ? {} : { max: raised(b.max) }),
  };
}

/** Whether it is more than nothing: certainly, certainly not, or not to be told. */
export function isPositive(b: Balance): 'yes' | 'no' | 'maybe' {
  if (b.min !== undefined && compareAmounts(b.min, '0') > 0) return 'yes';
  if (b.max !== undefined && compareAmounts(b.max, '0') <= 0 && b.unstated === 0) return 'no';
  return 'maybe';
}

/** Whether nothing is left of it, for certain. */
export function isNothing(b: Balance): boolean {
  return b.min !== undefined && b.max !== undefined && isZero(b.min) && isZero(b.max) && b.unstated === 0;
}

/** A balance in words: "US$2.5 million", "at least €3 million", "about ¥1 billion, and 1 entry without a figure". */
export function sayBalance(b: Balance): string {
  const { currency, min, max, approx, unstated } = b;
  const exact = min !== undefined && max !== undefined && compareAmounts(min, max) === 0;
  const about = approx ? 'about ' : '';
  const said = exact
    ? `${about}${sayAmount(currency, min)}`
    : min !== undefined && max !== undefined
      ? `${about}between ${sayAmount(currency, min)} and ${sayAmount(currency, max)}`
      : min !== undefined
        ? `at least ${about}${sayAmount(currency, min)}`
        : max !== undefined
          ? `at most ${about}${sayAmount(currency, max)}`
          : `not stated (${currency})`;
  const without = unstated === 1 ? '1 entry without a figure' : `${unstated} entries without a figure`;
  if (unstated === 0) return said;
  const nothing = min !== undefined && max !== undefined && isZero(min) && isZero(max);
  return nothing ? without : `${said}, and ${without}`;
}
