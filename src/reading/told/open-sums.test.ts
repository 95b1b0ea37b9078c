import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

/** What a text tells of gifts. */
const gifts = (text: string, relation: readonly string[]): string[] =>
  told(text, relation).filter((line) =>
    /^(?:requirement|pledge|commitment|deposit|disbursement|expenditure|support) by /.test(line),
  );

test.each<[string, ...string[]]>([
  [
    'Relations are close.\n\nCooperation of Japan (up to FY2015)\nLoan Aid: 11 billion yen\nGrant Aid: 7.5 billion yen',
    'support by JPN JPY 11000000000..11000000000 to KEN @ [..2015]',
    'support by JPN JPY 7500000000..7500000000 to KEN @ [..2015]',
  ],
  [
    'Relations are close.\n\nWells project in Nakuru: EUR 150,000, pledged in March 2014',
    'pledge by JPN EUR 150000..150000 fund Wells project to KEN @ 2014-03',
  ],
  ['The talks went well.\n\nExports to Kenya: EUR 150 million in 2014'],
  ['The talks went well.\n\nBilateral trade (2014): 7.5 billion yen'],
])('lines of a label and a sum: %s', (text, ...expected) => {
  expect(gifts(text, ['JPN', 'KEN'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'Its second phase, launched in 2016 with EUR 3 million, is for border guards.',
    'support by EU EUR 3000000..3000000 to KEN @ 2016',
  ],
  [
    'The Clean Ports Programme, a EUR 12 million initiative, was launched in May 2015.',
    'commitment by EU EUR 12000000..12000000 fund Clean Ports Programme to KEN @ 2015-05',
  ],
  [
    'In May 2015 the EU announced a package of EUR 90 million for Kenya, of which EUR 50 million for roads, EUR 30 million for schools and EUR 10 million for wells.',
    'pledge by EU EUR 90000000..90000000 to KEN @ 2015-05',
    'pledge by EU EUR 50000000..50000000 to KEN @ 2015-05',
    'pledge by EU EUR 30000000..30000000 to KEN @ 2015-05',
    'pledge by EU EUR 10000000..10000000 to KEN @ 2015-05',
  ],
  [
    'In May 2015 the President announced that the EU would mobilise EUR 3 billion in investments in Kenya.',
    'pledge by EU EUR 3000000000..3000000000 to KEN @ 2015-05',
  ],
  ['Companies of the EU invested EUR 3 billion in Kenya in 2015.'],
  ['A EUR 3 billion market opened in Kenya in 2015.'],
])('sums of programmes and packages: %s', (text, ...expected) => {
  expect(gifts(text, ['EU', 'KEN'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'At the Cardiff Summit in May 2012 the Allies undertook to help finance the Afghan police.',
    'commitment by NATO to AFG @ 2012-05',
  ],
  [
    'At the Cardiff Summit in May 2012 the Allies undertook to help finance the Afghan police; the commitment was extended in July 2014.',
    'commitment by NATO to AFG @ 2012-05',
    'pledge by NATO to AFG @ 2014-07',
  ],
  [
    'In June 2013 the Alliance announced that it would send four training teams to Afghanistan.',
    'pledge by NATO to AFG @ 2013-06',
  ],
  ['In June 2013 the Alliance pledged support for the sovereignty of Afghanistan.'],
  ['In June 2013 the Allies agreed to step up their dialogue with Afghanistan.'],
  ['The Alliance could pledge support for the Afghan police.'],
])('promises without a sum: %s', (text, ...expected) => {
  expect(gifts(text, ['NATO', 'AFG'])).toEqual(expected);
});

test('a promise at a meeting told before has its day', () => {
  expect(
    gifts(
      'President Xi met President Kenyatta in Nairobi on 3 May 2014. On that occasion he announced a loan of US$ 5 million for Kenya.',
      ['CHN', 'KEN'],
    ),
  ).toEqual(['pledge by CHN USD 5000000..5000000 to KEN @ 2014-05-03']);
});
