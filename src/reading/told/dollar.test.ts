import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

const GIFT = 'Australia contributed $2 million to the Trust Fund in 2014.';
const AUD = 'AUD 2000000..2000000';
const USD = 'USD 2000000..2000000';

test.each<[string, string[], string, string]>([
  ['a page of others', ['NATO', 'AUS'], GIFT, USD],
  ['a page of its own', ['NATO', 'AUS'], `${GIFT}\n\nDepartment of Foreign Affairs and Trade`, AUD],
  ['a neighbourhood that counts in it', ['PIF', 'AUS'], GIFT, AUD],
  ['written out elsewhere', ['PIF', 'AUS'], `${GIFT}\n\nIt gave A$3 million before.`, USD],
  ['the United States', ['USA', 'AUS'], GIFT, USD],
  ['US$ said', ['PIF', 'AUS'], GIFT.replace('$', 'US$'), USD],
])('“$” alone on %s', (_, relation, text, expected) => {
  expect(told(text, relation)[0]).toContain(expected);
});
