import { canonicalAmount, compareAmounts, isZero } from './amount.ts';
import { CURRENCIES } from './currencies.ts';
import type { Money } from './money.ts';
import type { Sum } from './sum.ts';

const SYMBOLS: Readonly<Record<string, string>> = {
  USD: 'US$',
  EUR: '€',
  JPY: '¥',
  GBP: '£',
  AUD: 'A$',
  CAD: 'C$',
  NZD: 'NZ$',
  KRW: '₩',
};

/** Powers of ten that have a word, largest first. Thousands are clearer in digits. */
const SCALES: readonly (readonly [power: number, word: string])[] = [
  [12, 'trillion'],
  [9, 'billion'],
  [6, 'million'],
];

/**
 * A sum in words: "US$20 million", "at least US$1.3 billion", "about €3 million", "up to ¥2 billion",
 * "between €2 million and €3 million", "US$100 million a year", "an unstated sum in US dollars".
 * No digit is ever lost: US$1,304,567,891.37 is printed in full.
 */
export function sayMoney(m: Money, _options: { language?: 'en' } = {}): string {
  return sayBounds(m.currency, m.min, m.max, m.approx === true, m.per);
}

/**
 * A total in words, with what it leaves out: "at least US$1.32 billion, and 2 contributions without a figure".
 * A lower bound of zero isn't said, for it says nothing.
 */
export function saySum(s: Sum): string {
  const without =
    s.unstated === 1 ? '1 contribution without a figure' : `${s.unstated} contributions without a figure`;
  if (s.counted === 0 && s.unstated > 0) {
    return `${without} in ${nameOf(s.currency)}${every(s.per)}`;
  }
  const none = isZero(s.min) && (s.max === undefined || !isZero(s.max));
  const said = sayBounds(s.currency, none ? undefined : s.min, s.max, s.approx, s.per);
  return s.unstated > 0 ? `${said}, and ${without}` : said;
}

/** A currency's name in the plural, in English ("US dollars"); its code where we know no name. */
function nameOf(currency: string): string {
  return (Object.hasOwn(CURRENCIES, currency) ? CURRENCIES[currency] : undefined) ?? currency;
}

function every(per: 'year' | 'month' | undefined): string {
  return per === undefined ? '' : ` a ${per}`;
}

function sayBounds(
  currency: string,
  min: string | undefined,
  max: string | undefined,
  approx: boolean,
  per: 'year' | 'month' | undefined,
): string {
  const about = approx ? 'about ' : '';
  const figure = (amount: string) => sayAmount(currency, amount);
  let said: string;
  if (min === undefined && max === undefined) said = `an unstated sum in ${nameOf(currency)}`;
  else if (max === undefined) said = `at least ${about}${figure(min!)}`;
  else if (min === undefined) said = `up to ${about}${figure(max)}`;
  else if (compareAmounts(min, max) === 0) said = `${about}${figure(min)}`;
  else said = `between ${about}${figure(min)} and ${about}${figure(max)}`;
  return said + every(per);
}

/**
 * An amount with its currency, exact: a scale word only where at most three decimals are left before it
 * ("US$1.304 billion"), all digits otherwise ("US$1,304,567,891.37"). A negative amount bears a minus sign (U+2212).
 */
export function sayAmount(currency: string, amount: string): string {
  const canonical = canonicalAmount(amount);
  const [sign, digits] = canonical.startsWith('-') ? ['−', canonical.slice(1)] : ['', canonical];
  const symbol = SYMBOLS[currency] ?? `${currency} `;
  return sign + symbol + (scaled(digits) ?? inFull(digits));
}

function scaled(amount: string): string | undefined {
  const [whole, fraction] = halves(amount);
  const scale = SCALES.find(([power]) => whole.length > power);
  if (scale === undefined) return undefined;
  const [power, word] = scale;
  const rest = (whole.slice(-power) + fraction).replace(/0+$/, '');
  if (rest.length > 3) return undefined;
  return `${grouped(whole.slice(0, -power))}${rest ? `.${rest}` : ''} ${word}`;
}

function inFull(amount: string): string {
  const [whole, fraction] = halves(amount);
  // One digit after the point looks like a slip in money: US$7.50, not US$7.5.
  return grouped(whole) + (fraction ? `.${fraction.padEnd(2, '0')}` : '');
}

function halves(amount: string): [whole: string, fraction: string] {
  const point = amount.indexOf('.');
  return point < 0 ? [amount, ''] : [amount.slice(0, point), amount.slice(point + 1)];
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
