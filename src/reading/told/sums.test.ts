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

test.each<[string, ...string[]]>([
  [
    'The third phase of the River Programme was launched in 2016 with a budget of €7 million.',
    'support by EU EUR 7000000..7000000 fund River Programme to ZMB @ 2016',
  ],
  [
    'The EU contribution to the road works was €4 million in 2011.',
    'support by EU EUR 4000000..4000000 to ZMB @ 2011',
  ],
  [
    'For the wells the European Union put up €900,000 in 2013.',
    'support by EU EUR 900000..900000 to ZMB @ 2013',
  ],
  [
    'The total assistance of the EU to Zambia since 1999 exceeds €300 million.',
    'support by EU EUR 300000000.. to ZMB @ 1999/..',
  ],
  [
    'After the cholera outbreak of January 2018 the EU released €500,000 in February 2018.',
    'disbursement by EU EUR 500000..500000 to ZMB @ 2018-02',
  ],
  [
    'Ongoing projects include a clinic in Kitwe, built by a foundation with a grant of €2 million from the EU.',
    'support by EU EUR 2000000..2000000 to ZMB @ [..2018-06-01]',
  ],
  [
    'Of the costs, which were shared, the European Union bore €800,000.',
    'support by EU EUR 800000..800000 to ZMB @ [..2018-06-01]',
  ],
  ['Trade between the EU and Zambia reached €900 million in 2016.'],
  ['European companies put €40 million into mines in 2012.'],
  ['A copper contract of €60 million was signed with a firm from the EU.'],
  ['The EU could put up €900,000 for the wells.'],
  ['No grant of €5 million was given by the EU.'],
  ['The budget of the Ministry of Health was €90 million in 2015.'],
  ['The drought caused losses of €30 million, for which the EU has expressed its sympathy.'],
])('sums by a noun or a verb of giving: %s', (text, ...expected) => {
  expect(gifts(text, ['EU', 'ZMB'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'India announced US$ 90 million for roads in Kenya in 2014, of which US$ 20 million was to be disbursed in 2015.',
    'pledge by IND USD 90000000..90000000 to KEN @ 2014',
    'pledge by IND USD 20000000..20000000 to KEN @ 2015',
  ],
  [
    'The India-Kenya Venture Fund was set up in 2011 with an initial capital of US$ 3 million. A second tranche of US$ 2 million followed in 2013.',
    'commitment by IND USD 3000000..3000000 fund India-Kenya Venture Fund to KEN @ 2011',
    'support by IND USD 2000000..2000000 fund India-Kenya Venture Fund to KEN @ 2013',
  ],
  ['Indian firms exported goods worth US$ 2 million to Kenya, a further US$ 1 million to Uganda.'],
])('parts and tranches: %s', (text, ...expected) => {
  expect(gifts(text, ['IND', 'KEN'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'From 2001 Norway gave US$2 million a year to the Partnership Fund. The sum was raised to US$4 million in 2006 and US$5 million in 2009.',
    'support by NOR USD 2000000..2000000 per year fund Partnership Fund @ 2001/..',
    'support by NOR USD 4000000..4000000 fund Partnership Fund @ 2006',
    'support by NOR USD 5000000..5000000 fund Partnership Fund @ 2009',
  ],
  [
    'Norway helped to fund several projects in other states, among them one in Armenia for wells (EUR 40,000 in 2012) and another in Tajikistan (EUR 30,000).',
    'support by NOR EUR 40000..40000 to ARM @ 2012',
    'support by NOR EUR 30000..30000 to TJK @ [..2018-06-01]',
  ],
  [
    'The chairman welcomed the decision by which Norway, on 4 May 2016, made available NOK 8 million for observers.',
    'support by NOR NOK 8000000..8000000 @ 2016-05-04',
  ],
  [
    'A school for border guards, into which Norway has put NOK 9 million, opened in 2010.',
    'support by NOR NOK 9000000..9000000 @ [..2018-06-01]',
  ],
  [
    'Besides the NOK 70 million in technical, medical and other aid which Norway has given since 2012, it sends experts.',
    'support by NOR NOK 70000000..70000000 @ 2012/..',
  ],
])('sums of Norway: %s', (text, ...expected) => {
  expect(gifts(text, ['OSCE', 'NOR'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'A trust fund for the clearance of mines was set up in 2012. Norway put in EUR 400,000; Latvia and Spain contributed the remaining EUR 200,000. EUR 1 million is still needed.',
    'support by NOR EUR 400000..400000 to MDA @ [..2018-06-01]',
    'support by LVA EUR 200000..200000 to MDA @ [..2018-06-01]',
    'requirement by undefined EUR 1000000..1000000 to MDA @ /..',
  ],
  ['Norway put EUR 400,000 into a refinery of its own.'],
])('members of NATO and Moldova: %s', (text, ...expected) => {
  expect(gifts(text, ['NATO', 'MDA'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'For the school, UNICEF put up $2 million in March 2015.',
    'support by UNICEF USD 2000000..2000000 to TCD @ 2015-03',
  ],
])('agencies of the UN and Chad: %s', (text, ...expected) => {
  expect(gifts(text, ['UN', 'TCD'])).toEqual(expected);
});
