import { compareAmounts, type Money } from '../values/index.ts';

/** What the accounts of one sum come to together. */
export interface Envelope {
  /** From the least that one account allows to the most that one allows; absent where none gives a sum. */
  readonly money?: Money;
  /** The accounts do not say the same. */
  readonly differs: boolean;
  /** Some account is in another currency, or paid per another time, and is not within these bounds. */
  readonly otherwise: boolean;
}

/**
 * The bounds that hold all accounts of one sum, the printed account first. An account without a figure contradicts
 * none and bounds nothing. Accounts in another currency than the first one's are never converted: they stay outside.
 */
export function envelopeOf(accounts: readonly (Money | undefined)[]): Envelope {
  const sums = accounts.filter((m) => m !== undefined);
  const stated = sums.filter((m) => m.min !== undefined || m.max !== undefined);
  const first = stated[0] ?? sums[0];
  if (!first) return { differs: false, otherwise: false };
  const alike = stated.filter((m) => m.currency === first.currency && m.per === first.per);
  const differs = new Set(stated.map(inBounds)).size > 1;
  if (alike.length < 2) return { money: first, differs, otherwise: stated.length > alike.length };
  const min = least(alike.map((m) => m.min));
  const max = most(alike.map((m) => m.max));
  return {
    money: {
      currency: first.currency,
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(alike.some((m) => m.approx) ? { approx: true } : {}),
      ...(first.per ? { per: first.per } : {}),
    },
    differs,
    otherwise: stated.length > alike.length,
  };
}

function inBounds({ currency, min, max, per, approx }: Money): string {
  return [currency, min, max, per, approx].join(' ');
}

/** The smallest; none where one of them is without. */
function least(amounts: readonly (string | undefined)[]): string | undefined {
  return amounts.reduce((a, b) =>
    a === undefined || b === undefined ? undefined : compareAmounts(a, b) <= 0 ? a : b,
  );
}

function most(amounts: readonly (string | undefined)[]): string | undefined {
  return amounts.reduce((a, b) =>
    a === undefined || b === undefined ? undefined : compareAmounts(a, b) >= 0 ? a : b,
  );
}
