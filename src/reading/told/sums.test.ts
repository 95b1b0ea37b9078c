import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

/** What a text tells of gifts. */
const gifts = (text: string, relation: readonly string[]): string[] =>
  told(text, relation).filter((line) =>
    /^(?:requirement|pledge|commitment|deposit|disbursement|expenditure|support) by /.test(line),
  );

test.each<[string, ...string[]]>([
  [
    'Norway has over the years given NOK 40 million to the Partnership Fund.',
    'support by NOR NOK 40000000..40000000 fund Partnership Fund @ [..2018-06-01]',
  ],
  [
    'Norway had, by the close of the century, given NOK 5 million to the Partnership Fund.',
    'support by NOR NOK 5000000..5000000 fund Partnership Fund @ [..2018-06-01]',
  ],
  [
    'Norway has on several occasions financed the training of Ukrainian officers.',
    'support by NOR to UKR @ [..2018-06-01]',
  ],
  ['Norway has in its fleet converted trawlers.'],
])('a phrase between “has” and its participle: %s', (text, ...expected) => {
  expect(gifts(text, ['OSCE', 'NOR'])).toEqual(expected);
});
