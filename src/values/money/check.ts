import type { Finding, Result } from '../result.ts';
import { fail, ok, problem } from '../result.ts';
import { canonicalAmount, compareAmounts } from './amount.ts';
import { CURRENCIES } from './currencies.ts';
import type { Money } from './money.ts';

const KEYS = ['currency', 'min', 'max', 'approx', 'per', 'text'];

/** Longer than any sum of the world, short enough that nobody can keep us busy with one. */
const MOST_CHARACTERS = 64;

/** Signs and names that are met in place of a code. `$` and `kr` name several currencies and are left out. */
const OFTEN_MEANT: Readonly<Record<string, string>> = {
  US$: 'USD',
  '€': 'EUR',
  EURO: 'EUR',
  EUROS: 'EUR',
  '¥': 'JPY',
  YEN: 'JPY',
  '£': 'GBP',
  UKP: 'GBP',
  STG: 'GBP',
  A$: 'AUD',
  C$: 'CAD',
  NZ$: 'NZD',
  '₩': 'KRW',
  RMB: 'CNY',
  DM: 'DEM',
  SFR: 'CHF',
};

/**
 * A sum from a file or a form, checked and in canonical form ("007.50" becomes "7.5"); all its findings at once.
 * Codes: money-shape, money-unknown-key, money-currency, money-decimal, money-bounds, money-per; `at.path` names the
 * key. A key whose value is undefined counts as absent, and so does `approx: false`.
 */
export function checkMoney(raw: unknown): Result<Money> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    const hint = 'Write it as { currency: USD, min: "20000000", max: "20000000" }.';
    return fail(
      problem('money-shape', `A sum of money is a set of named values, not ${kindOf(raw)}.`, undefined, hint),
    );
  }
  const given = raw as Readonly<Record<string, unknown>>;
  const findings: Finding[] = [];
  const noted = <T>(read: T | Finding | undefined): T | undefined => {
    if (!isFinding(read)) return read;
    findings.push(read);
    return undefined;
  };
  for (const key of Object.keys(given)) if (!KEYS.includes(key)) findings.push(unknownKey(key));
  const currency = noted(readCurrency(given.currency));
  const min = noted(readAmount('min', given.min));
  const max = noted(readAmount('max', given.max));
  if (min !== undefined && max !== undefined && compareAmounts(max, min) < 0)
    findings.push(crossed(min, max));
  const approx = noted(readApprox(given.approx));
  const per = noted(readPer(given.per));
  const text = noted(readText(given.text));
  if (findings.length > 0 || currency === undefined) return fail(...findings);
  return ok({
    currency,
    ...(min !== undefined ? { min } : {}),
    ...(max !== undefined ? { max } : {}),
    ...(approx ? { approx } : {}),
    ...(per ? { per } : {}),
    ...(text !== undefined ? { text } : {}),
  });
}

function isFinding(read: unknown): read is Finding {
  return typeof read === 'object' && read !== null && 'severity' in read;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a set of named values' : `a ${typeof value}`;
}

function shown(value: unknown): string {
  if (typeof value !== 'string') return typeof value === 'object' ? kindOf(value) : String(value);
  return value.length > MOST_CHARACTERS ? `"${value.slice(0, 20)}…"` : JSON.stringify(value);
}

function unknownKey(key: string): Finding {
  const hint = `Known keys: ${KEYS.join(', ')}.`;
  return problem('money-unknown-key', `A sum of money has no key ${shown(key)}.`, { path: key }, hint);
}

function crossed(min: string, max: string): Finding {
  const hint = 'Exchange the two, or leave out the one that the source does not give.';
  return problem(
    'money-bounds',
    `The upper bound ${max} is below the lower bound ${min}.`,
    { path: 'max' },
    hint,
  );
}

function readCurrency(value: unknown): string | Finding {
  const at = { path: 'currency' };
  if (value === undefined) {
    const hint = 'Add the ISO 4217 code of the currency, as in USD.';
    return problem('money-currency', 'The sum has no currency.', at, hint);
  }
  if (typeof value === 'string' && Object.hasOwn(CURRENCIES, value)) return value;
  const upper = typeof value === 'string' ? value.trim().toUpperCase() : '';
  const meant = Object.hasOwn(CURRENCIES, upper)
    ? upper
    : Object.hasOwn(OFTEN_MEANT, upper)
      ? OFTEN_MEANT[upper]
      : undefined;
  const hint = meant
    ? `Write ${meant}.`
    : 'Write the three capital letters of its ISO 4217 code, as in USD, EUR or JPY.';
  return problem('money-currency', `${shown(value)} is not the ISO 4217 code of a currency.`, at, hint);
}

function readAmount(key: 'min' | 'max', value: unknown): string | Finding | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value.length <= MOST_CHARACTERS && /^\d+(?:\.\d+)?$/.test(value)) {
    return canonicalAmount(value);
  }
  const message = `${shown(value)} is not an amount: allowed are digits, with a decimal point and digits after it where needed.`;
  return problem('money-decimal', message, { path: key }, amountHint(value));
}

function amountHint(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint') {
    const plain = /^\d+(?:\.\d+)?$/.test(String(value)) ? String(value) : '20000000';
    return `Put the amount in quotation marks, as in "${plain}": a number would lose digits.`;
  }
  if (typeof value !== 'string') return 'Write the amount as a text, as in "20000000", or leave the key out.';
  if (value.length > MOST_CHARACTERS) return `An amount has at most ${MOST_CHARACTERS} characters.`;
  const text = value.trim();
  if (/^[-−]/.test(text)) return 'Amounts are zero or more: money that flows back is a record of its own.';
  if (/^\d+(?:\.\d+)?e[+-]?\d+$/i.test(text)) return 'Write out the exponent: "1.3e9" is "1300000000".';
  if (/^\d{1,3}(?:[,'’_\s\u00a0\u202f]\d{3})+(?:\.\d+)?$/.test(text)) {
    return `Leave out the separators between thousands: "${text.replace(/[^\d.]/g, '')}".`;
  }
  if (/^\d+,\d+$/.test(text)) return `Write a point before the fraction: "${text.replace(',', '.')}".`;
  if (/[a-z]$/i.test(text)) return 'Write the amount in full, without words: "1.3 billion" is "1300000000".';
  return 'Write digits alone, as in "20000000" or "1304567891.37"; the currency has its own key.';
}

function readApprox(value: unknown): true | Finding | undefined {
  if (value === undefined || value === false) return undefined;
  if (value === true) return true;
  const hint = 'Write approx: true, or leave the key out.';
  return problem('money-shape', `approx is true or absent, not ${shown(value)}.`, { path: 'approx' }, hint);
}

function readPer(value: unknown): 'year' | 'month' | Finding | undefined {
  if (value === undefined || value === 'year' || value === 'month') return value;
  const hint = 'Write per: year or per: month, or leave the key out where the sum is the whole.';
  return problem(
    'money-per',
    `A sum is paid per year or per month, not per ${shown(value)}.`,
    { path: 'per' },
    hint,
  );
}

function readText(value: unknown): string | Finding | undefined {
  if (value === undefined || typeof value === 'string') return value;
  const hint = "Write the source's own words for the sum, or leave the key out.";
  return problem('money-shape', `text is a text, not ${shown(value)}.`, { path: 'text' }, hint);
}
