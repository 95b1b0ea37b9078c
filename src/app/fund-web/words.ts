import { type Balance, type Line, sayBalance } from '../../ledger/index.ts';
import type { Money } from '../../values/index.ts';

/** What came to one sum in words, with how often it is paid: "US$100 million a year". */
export function sayFigure({
  balance,
  per,
}: {
  readonly balance: Balance;
  readonly per?: Money['per'];
}): string {
  return per ? `${sayBalance(balance)} a ${per}` : sayBalance(balance);
}

/** Several sums side by side, never added: "€330,000; US$700,000"; nothing at all is told as such. */
export function sayAll(balances: readonly Balance[], without = 0): string {
  const told = balances.map(sayBalance);
  if (without > 0) told.push(`${without} without a figure`);
  return told.join('; ') || 'nothing';
}

/** The id of the cell of a table that a line stands in. */
export function lineId(base: string, by: string, { key, stageLabel, balance, per }: Line): string {
  return anchor('l', base, by, key, stageLabel, balance.currency, per ?? '');
}

/** A name that can stand in an address: for the anchors of a page. */
export function anchor(...parts: readonly string[]): string {
  return parts
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
