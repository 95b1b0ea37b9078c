import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

/** What a text tells of gifts. */
const gifts = (text: string, relation: readonly string[]): string[] =>
  told(text, relation).filter((line) =>
    /^(?:requirement|pledge|commitment|deposit|disbursement|expenditure|support) by /.test(line),
  );

test.each<[string, ...string[]]>([
  [
    'India sent three shipments of cholera medicines to Kenya in June 2014.',
    'support by IND to KEN @ 2014-06',
  ],
  ['In 2016 India donated 12 X-ray scanners to hospitals in Kenya.', 'support by IND to KEN @ 2016'],
  ['Kenya received 200,000 doses of vaccine from India in 2015.', 'support by IND to KEN @ 2015'],
  ['India sent 40 officers to Kenya in 2014.'],
  ['The Minister delivered three speeches in Nairobi in 2014.'],
  ['India supplied Kenya with arguments.'],
])('goods of India: %s', (text, ...expected) => {
  expect(gifts(text, ['IND', 'KEN'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'Norway stood by Armenia after the earthquake. It has supplied blankets, tents and winter clothing.',
    'support by NOR to ARM @ [..2018-06-01]',
  ],
  [
    'Norway has contributed to the clearance of mines in Tajikistan, the removal of rocket fuel in Armenia and the resettlement of veterans in Georgia.',
    'support by NOR to TJK @ [..2018-06-01]',
    'support by NOR to ARM @ [..2018-06-01]',
    'support by NOR to GEO @ [..2018-06-01]',
  ],
  [
    'Norway made contributions to Trust Fund projects for the burning of mélange in Albania, of pesticides in Moldova, and of small arms in Georgia.',
    'support by NOR fund Trust Fund to ALB @ [..2018-06-01]',
    'support by NOR fund Trust Fund to MDA @ [..2018-06-01]',
    'support by NOR fund Trust Fund to GEO @ [..2018-06-01]',
  ],
  ['Norway contributed to the debate on mines in Tajikistan.'],
])('goods and works of Norway: %s', (text, ...expected) => {
  expect(gifts(text, ['OSCE', 'NOR'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'Answering requests of the Moldovan authorities, Allies donated masks and ventilators: Latvia delivered 9,000 doses of vaccine in May 2017.',
    'support by NATO to MDA @ [..2018-06-01]',
    'support by LVA to MDA @ 2017-05',
  ],
  [
    'Blankets and 30 pumps were delivered by Allies – Hungary and Spain – to Moldova in 2013.',
    'support by NATO to MDA @ 2013',
  ],
  ['Latvia delivered 9,000 doses of vaccine to Kenya in May 2017.'],
])('goods of Allies for Moldova: %s', (text, ...expected) => {
  expect(gifts(text, ['NATO', 'MDA'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'Under the Research Programme, the Irish ministries and scientists received grants for 20 projects.',
    'support by NATO fund Research Programme to IRL @ [..2018-06-01]',
  ],
])('two nouns of a party: %s', (text, ...expected) => {
  expect(gifts(text, ['NATO', 'IRL'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'The minister saw 40 tents donated by Norway to Armenia in May 2011 and a hospital.',
    'support by NOR to ARM @ 2011-05',
  ],
  ['From May 2012, Norway contributed officers to the Training Mission in Iraq.'],
])('goods that a participle tells of: %s', (text, ...expected) => {
  expect(gifts(text, ['OSCE', 'NOR'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'The Presentation Document, in which the wishes of the country are set out, was delivered to the Secretary General of NATO on 5 May 2009.',
  ],
  [
    'The 90 tents, which NATO delivered to Moldova in June 2010, were put up.',
    'support by NATO to MDA @ 2010-06',
  ],
])('what is delivered: %s', (text, ...expected) => {
  expect(gifts(text, ['NATO', 'MDA'])).toEqual(expected);
});
