import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

/** What a text tells of gifts. */
const gifts = (text: string, relation: readonly string[]): string[] =>
  told(text, relation).filter((line) =>
    /^(?:requirement|pledge|commitment|deposit|disbursement|expenditure|support) by /.test(line),
  );

test.each<[string, ...string[]]>([
  [
    'Norway provided several hundred thousand dollars to the Partnership Trust Fund in 2010.',
    'support by NOR USD .. fund Partnership Trust Fund @ 2010',
  ],
  [
    'Half a million euros was donated by Norway in 2013 to the Clean Skies Facility.',
    'support by NOR EUR 500000..500000 fund Clean Skies Facility @ 2013',
  ],
  [
    'Norway contributed more than two and a half million euros to the Trust Fund in 2011.',
    'support by NOR EUR 2500000.. fund Trust Fund @ 2011',
  ],
  [
    'Norway gave 20 million Saudi riyals to the Trust Fund in 2011.',
    'support by NOR SAR 20000000..20000000 fund Trust Fund @ 2011',
  ],
  [
    'Norway made an annual contribution of €200,000 to the Trust Fund.',
    'support by NOR EUR 200000..200000 per year fund Trust Fund @ [..2018-06-01]',
  ],
  ['Norway won the tender of COP27 in 2022.'],
  ['Two million visitors came to Oslo in 2014.'],
])('sums of NATO and Norway: %s', (text, ...expected) => {
  expect(gifts(text, ['NATO', 'NOR'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'Norway paid US$ 3 million towards the Global Programme on Border Security in 2016.',
    'deposit by NOR USD 3000000..3000000 fund Global Programme on Border Security @ 2016',
  ],
  [
    'Norway earmarked €5 million for the Recovery Plan for Moldova in January 2017.',
    'commitment by NOR EUR 5000000..5000000 fund Recovery Plan for Moldova to MDA @ 2017-01',
  ],
  [
    'In 2015 Norway gave €2 million for two Clean Water Initiatives in Jordan.',
    'support by NOR EUR 2000000..2000000 fund Clean Water Initiatives in Jordan to JOR @ 2015',
  ],
  [
    'Norway accompanied the Copper Valley Programme from the start and contributed €1 million to it in 2017.',
    'support by NOR EUR 1000000..1000000 fund Copper Valley Programme @ 2017',
  ],
  [
    'The Copper Valley Programme was launched in Oslo in 2012. Norway gave €3 million to the programme in 2014.',
    'support by NOR EUR 3000000..3000000 fund Copper Valley Programme @ 2014',
  ],
  ['Norway has a Recovery Plan of €5 million.'],
])('funds of NATO and Norway: %s', (text, ...expected) => {
  expect(gifts(text, ['NATO', 'NOR'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'In 2011, at the request of Kabul, Norway granted 20 million dollars for literacy courses of the police there.',
    'support by NOR USD 20000000..20000000 to AFG @ 2011',
  ],
  [
    'Norway announced 3 million euros in aid to Kyiv at the meeting in Brussels in May 2016.',
    'pledge by NOR EUR 3000000..3000000 to UKR @ 2016-05',
  ],
  [
    'In May 2015 Norway gave €1 million for the clearance of mines in Jordan; a further €300,000 was provided in 2017.',
    'support by NOR EUR 1000000..1000000 to JOR @ 2015-05',
    'support by NOR EUR 300000..300000 to JOR @ 2017',
  ],
  [
    'Norway gave €2 million to the Copper Valley Fund through the Red Cross in 2011.',
    'support by NOR EUR 2000000..2000000 fund Copper Valley Fund @ 2011',
  ],
  [
    'Relations\n\nNorway has long worked with NATO.\n\nMoldova\n\nNorway contributed €400,000 in 2014, before the project came to its end.',
    'support by NOR EUR 400000..400000 to MDA @ 2014',
  ],
])('recipients of NATO and Norway: %s', (text, ...expected) => {
  expect(gifts(text, ['NATO', 'NOR'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'UNDP provided US$ 3 million to the ECOWAS Early Warning Facility in 2016.',
    'support by UNDP USD 3000000..3000000 fund ECOWAS Early Warning Facility to ECOWAS @ 2016',
  ],
  [
    'In 2017 the United Nations Industrial Development Organization gave $2 million to ECOWAS for its industrial policy.',
    'support by UNIDO USD 2000000..2000000 to ECOWAS @ 2017',
  ],
  ['The Asian Development Bank lent US$ 12 million to ECOWAS in 2011.'],
])('agencies of the UN and ECOWAS: %s', (text, ...expected) => {
  expect(gifts(text, ['UN', 'ECOWAS'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'In 2015 a Trust Fund was set up for the police of Moldova. Norway paid in €500,000 in 2016.',
    'deposit by NOR EUR 500000..500000 fund Trust Fund @ 2016',
  ],
  [
    'Relations\n\nNorway works with NATO.\n\nTRUST FUNDS\n\nThe funds serve the army.\n\nBorder Posts\n\nNorway contributed €250,000 in 2015.',
    'support by NOR EUR 250000..250000 fund Border Posts @ 2015',
  ],
  [
    'NATO runs a joint programme of training for border guards, to which Norway has given €300,000 since 2014.',
    'support by NOR EUR 300000..300000 fund joint programme of training for border guards @ 2014/..',
  ],
  [
    'Through the Copper Valley Facility, which operated from 2004 until 2012, Norway gave €3 million.',
    'support by NOR EUR 3000000..3000000 fund Copper Valley Facility @ 2004/2012',
  ],
  [
    'The 12th Summit was held in Oslo on 4 May 2014. At the 12th Summit Norway announced €7 million for the Copper Valley Facility.',
    'pledge by NOR EUR 7000000..7000000 fund Copper Valley Facility @ 2014-05-04',
  ],
  [
    'Since joining the Copper Valley Facility in 2009, Norway has paid €3 million to the school.',
    'deposit by NOR EUR 3000000..3000000 fund Copper Valley Facility @ 2009/..',
  ],
  [
    'In connection with the Aurora satellite navigation project, Norway signed an agreement in 2006 and promised €5 million.',
    'pledge by NOR EUR 5000000..5000000 fund Aurora satellite navigation project @ [..2018-06-01]',
  ],
  [
    'The work rests on gifts to the Building Integrity Trust Fund: Norway has given €1 million for Moldova.',
    'support by NOR EUR 1000000..1000000 fund Building Integrity Trust Fund to MDA @ [..2018-06-01]',
  ],
  [
    'Norway gave not less than €2 million to the Copper Valley Facility in 2015.',
    'support by NOR EUR 2000000.. fund Copper Valley Facility @ 2015',
  ],
  ['Norway is one of the largest non-NATO donors.'],
])('what NATO and Norway told before: %s', (text, ...expected) => {
  expect(gifts(text, ['NATO', 'NOR'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'Norway has paid for the National Police (NP) Trust Fund, to which it gave €2 million in 2014.',
    'support by NOR EUR 2000000..2000000 fund National Police (NP) Trust Fund @ 2014',
  ],
  [
    'One of them is the Recovery Plan for Georgia, to which Norway gave €3 million in May 2016.',
    'support by NOR EUR 3000000..3000000 fund Recovery Plan for Georgia to GEO @ 2016-05',
  ],
  [
    'Norway supported the Staff College through contributions to the Clean Skies Project, which totalled €4 million in 2012.',
    'support by NOR EUR 4000000..4000000 fund Clean Skies Project @ 2012',
  ],
])('what NATO and Norway name before the pronoun: %s', (text, ...expected) => {
  expect(gifts(text, ['NATO', 'NOR'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'As of May 2012, the contributions to the Clean Skies Facility stood at €5 million.',
    'support by NOR EUR 5000000..5000000 fund Clean Skies Facility @ [..2012-05]',
  ],
  ['Training in first aid was held in Spain for 20 Moldovan officers in 2013.'],
])('as of a day: %s', (text, ...expected) => {
  expect(gifts(text, ['NATO', 'NOR'])).toEqual(expected);
});
