import type { SumAt } from './money.ts';
import { oneOf } from './one-of.ts';
import type { Token } from './tokens.ts';

/** Whose dollar: party, its currency, how it is written out, who publishes at home. */
const DOLLARS: readonly (readonly [string, string, RegExp, RegExp])[] = [
  [
    'AUS',
    'AUD',
    /A\$|AU\$|AUD|Australian dollars/,
    /\bDFAT\b|Australian Government|Department of Foreign Affairs and Trade/,
  ],
  [
    'NZL',
    'NZD',
    /NZ\$|NZD|New Zealand dollars/,
    /\bMFAT\b|New Zealand Government|Ministry of Foreign Affairs and Trade/,
  ],
  [
    'CAN',
    'CAD',
    /C\$|CA\$|CAD|Canadian dollars/,
    /Global Affairs Canada|Government of Canada|\bCanada\.ca\b/,
  ],
  ['SGP', 'SGD', /S\$|SGD|Singapore dollars/, /Singapore Government|Ministry of Foreign Affairs Singapore/],
];
/** These publish in their own or in United States dollars. */
const ABROAD = oneOf('NATO|OSCE|UN|USA');

/**
 * What "$" alone means on a page: the dollar of a party where the page is that party's own, or tells of no organisation that counts in US
 * dollars, and does not write that dollar out elsewhere; else the United States dollar.
 */
export function dollarOf(text: string, relation: readonly string[]): string {
  if (relation.includes('USA')) return 'USD';
  const row = DOLLARS.find(([party]) => relation.includes(party));
  if (!row || row[2].test(text)) return 'USD';
  return row[3].test(text) || !relation.some((p) => ABROAD.test(p)) ? row[1] : 'USD';
}

/** The sums of a sentence with "$" alone read as that dollar. */
export function inDollars(sums: SumAt[], tokens: readonly Token[], currency: string): SumAt[] {
  if (currency === 'USD') return sums;
  return sums.map((s) => {
    let at = s.from;
    while (at < s.to && tokens[at]!.t !== '$') at++;
    const isBare =
      at < s.to && (at === s.from || tokens[at]!.sp || !/^[A-Z]{1,2}$/.test(tokens[at - 1]?.t ?? ''));
    return isBare && s.sum.currency === 'USD' ? { ...s, sum: { ...s.sum, currency } } : s;
  });
}
