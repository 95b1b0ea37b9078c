import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

/** What a text tells of gifts. */
const gifts = (text: string, relation: readonly string[]): string[] =>
  told(text, relation).filter((line) =>
    /^(?:requirement|pledge|commitment|deposit|disbursement|expenditure|support) by /.test(line),
  );

test('items under a line that tells of gifts', () => {
  const page = `Norway and the OSCE work together in many fields, and the ties have grown.

In 2015 Norway gave NOK 90 million in assistance to the OSCE. Programmes include:

- NOK 20 million for a border programme, announced by the Prime Minister in March 2014
- up to NOK 5 million for a library, opened in 2016
- a visit of experts`;
  expect(gifts(page, ['OSCE', 'NOR'])).toEqual([
    'support by NOR NOK 90000000..90000000 to OSCE @ 2015',
    'pledge by NOR NOK 20000000..20000000 @ 2014-03',
    'support by NOR NOK ..5000000 @ 2016',
  ]);
});

test('rows of years under a heading that gives the currency', () => {
  const page = `Norway and the OSCE work together in many fields, and the ties have grown.

Contributions of Norway (in euros)

Year | Amount
2011 | 1,250,000
2012 | 980,500

The two sides met in Vienna.`;
  expect(gifts(page, ['OSCE', 'NOR'])).toEqual([
    'support by NOR EUR 1250000..1250000 to OSCE @ 2011',
    'support by NOR EUR 980500..980500 to OSCE @ 2012',
  ]);
});

test('rows of trade are no gifts', () => {
  const page = `India and Kenya work together in many fields, and the ties have grown.

Bilateral trade (in US dollars)

2011 | 1,250,000
2012 $980,500

Exports of Kenya include:

- US$ 5 million of tea
- US$ 2 million of coffee`;
  expect(gifts(page, ['IND', 'KEN'])).toEqual([]);
});

test.each<[string, ...string[]]>([
  [
    'The trust fund of NATO has grown: Latvia and Spain have each given €1 million for Moldova, Japan has contributed some US$ 2 million for hospital beds, and in May 2017 Australia pledged A$ 100,000.',
    'support by LVA EUR 1000000..1000000 to MDA @ [..2018-06-01]',
    'support by JPN USD 2000000..2000000~ to MDA @ [..2018-06-01]',
    'pledge by AUS AUD 100000..100000 to MDA @ 2017-05',
  ],
])('each of several givers: %s', (text, ...expected) => {
  expect(gifts(text, ['NATO', 'MDA'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'In May 2016 the Minister announced that Norway would make a first contribution of NOK 7 million to the Partnership Fund.',
    'pledge by NOR NOK 7000000..7000000 fund Partnership Fund @ 2016-05',
  ],
  ['The Minister said that Norway could make a contribution of NOK 7 million.'],
])('promises in a clause of their own: %s', (text, ...expected) => {
  expect(gifts(text, ['OSCE', 'NOR'])).toEqual(expected);
});
