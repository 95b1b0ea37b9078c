import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

/** What a text tells of gifts. */
const gifts = (text: string, relation: readonly string[]): string[] =>
  told(text, relation).filter((line) =>
    /^(?:requirement|pledge|commitment|deposit|disbursement|expenditure|support) by /.test(line),
  );

test.each<[string, ...string[]]>([
  [
    "A grant of US$ 10 million was announced in May 2018 for Kenya's first cancer hospital.",
    'pledge by IND USD 10000000..10000000 to KEN @ 2018-05',
  ],
  [
    'An additional US$ 100 million was extended in October 2016.',
    'commitment by IND USD 100000000..100000000 to KEN @ 2016-10',
  ],
  [
    'A soft loan of US$ 25 million for the modernisation of the Kenyan textile industry had been provided in 2009.',
    'support by IND USD 25000000..25000000 to KEN @ 2009',
  ],
  [
    'An earlier LoC of US$ 30 million, agreed in May 2009, was meant for the Centre of Excellence for Leather Technology.',
    'commitment by IND USD 30000000..30000000 fund Centre of Excellence for Leather Technology to KEN @ 2009-05',
  ],
  [
    'The Mahatma Gandhi Institute of Technology was set up in Nairobi with Indian assistance.',
    'support by IND fund Mahatma Gandhi Institute of Technology to KEN @ [..2018-06-01]',
  ],
  [
    "An IT Centre was established in Mombasa with India's assistance and inaugurated in 2004.",
    'support by IND fund IT Centre to KEN @ 2004',
  ],
  ['A Small Hydro Plant is being built with Indian assistance.', 'support by IND to KEN @ /..'],
  [
    'The renovation of the parliament building was completed in 2012 with a grant of Rs. 12 lakh from India.',
    'support by IND INR 1200000..1200000 to KEN @ 2012',
  ],
  ['Over 2,000 Kenyan nationals have been trained under ITEC since 1998.', 'support by IND to KEN @ 1998/..'],
  ['In 2014-15, 250 ITEC slots were allotted to Kenya.', 'support by IND to KEN @ 2014/2015'],
  ['India offers 48 ICCR scholarships to Kenyan students every year.', 'support by IND to KEN @ /..'],
  [
    'India gifted relief material worth Rs. 2 crore in 2011.',
    'support by IND INR 20000000..20000000 to KEN @ 2011',
  ],
  [
    'India donated 200 computers to the University of Nairobi in August 2015.',
    'support by IND fund University of Nairobi to KEN @ 2015-08',
  ],
  ['30 ambulances were gifted to Kenya in June 2013.', 'support by IND to KEN @ 2013-06'],
  [
    'In March 2017 a cheque of US$ 50,000 was handed over by the High Commissioner to the Kenya Red Cross.',
    'support by IND USD 50000..50000 to KEN @ 2017-03',
  ],
  [
    'India has so far provided development assistance amounting to Rs. 500 crore.',
    'support by IND INR 5000000000..5000000000 to KEN @ [..2018-06-01]',
  ],
  [
    'Kenya has availed of a US$ 60 million Line of Credit.',
    'support by IND USD 60000000..60000000 to KEN @ [..2018-06-01]',
  ],
  ['Indian companies have invested over US$ 500 million in Kenya.'],
  ['Kenya imported medicines worth US$ 250 million from India in 2017.'],
  ['India will provide 400 ITEC slots in 2021.'],
  ['The LoC could be raised to US$ 200 million.'],
])('IND and KEN: %s', (text, ...expected) => {
  expect(gifts(text, ['IND', 'KEN'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'The Lake Programme, launched in 2015 and endowed with €45 million for 2015-2017, was the first of its kind.',
    'commitment by EU EUR 45000000..45000000 fund Lake Programme to ZMB @ 2015',
  ],
  [
    "The Water Facility has been the main source of funding for Zambia's rural areas, with an overall amount of more than €200 million.",
    'support by EU EUR 200000000.. fund Water Facility to ZMB @ [..2018-06-01]',
  ],
  [
    'The EU finances, inter alia, the Seed Security Programme (€12 million), the Zambia Academic Mobility Scheme and the Copper Belt Initiative.',
    'support by EU EUR 12000000..12000000 fund Seed Security Programme @ /..',
    'support by EU fund Zambia Academic Mobility Scheme @ /..',
    'support by EU fund Copper Belt Initiative @ /..',
  ],
  [
    'In 2016 the Zambia Recovery Fund was launched, to which over €50 million has been contributed since.',
    'support by EU EUR 50000000.. fund Zambia Recovery Fund to ZMB @ 2016/..',
  ],
  [
    'In the framework of the Public Finance Support Programme II, EUR 15 million was provided to the Ministry of Finance between 2012 and 2016.',
    'support by EU EUR 15000000..15000000 fund Public Finance Support Programme II to ZMB @ 2012/2016',
  ],
  [
    'In April 2017 the EU allotted €10 million to the Zambia Water Institute and 50,000 test kits were delivered by France to Zambia.',
    'commitment by EU EUR 10000000..10000000 fund Zambia Water Institute to ZMB @ 2017-04',
    'support by FRA to ZMB @ 2017-04',
  ],
  [
    'The School Meals project, financed by the EU with a sum of €4.1 million from 2009 to 2011, has come to an end.',
    'support by EU EUR 4100000..4100000 fund School Meals project to ZMB @ 2009/2011',
  ],
  [
    "The EU is Zambia's largest donor, having provided more than €1.2 billion since 2000.",
    'support by EU EUR 1200000000.. to ZMB @ 2000/..',
  ],
  [
    'The EU contributed €4 million to the 2016 elections, alongside £3 million from the United Kingdom.',
    'support by EU EUR 4000000..4000000 to ZMB @ 2016',
    'support by GBR GBP 3000000..3000000 to ZMB @ 2016',
  ],
  [
    'The budget support programme, worth €95 million, was approved in December 2016. Of this, €40 million went to Luapula Province, including €10 million for the Mansa hospital.',
    'commitment by EU EUR 95000000..95000000 to ZMB @ 2016-12',
    'commitment by EU EUR 40000000..40000000 to ZMB @ 2016-12',
    'commitment by EU EUR 10000000..10000000 to ZMB @ 2016-12',
  ],
  [
    'The conference resulted in pledges totalling €300 million.',
    'pledge by undefined EUR 300000000..300000000 @ [..2018-06-01]',
  ],
  [
    'The EU thanked Zambia for the support it extended to the evacuation of EU citizens in August 2017.',
    'support by ZMB @ 2017-08',
  ],
  [
    "The EU supports Zambia's justice sector through the EnTrust programme, with a budget of €20 million.",
    'support by EU EUR 20000000..20000000 fund EnTrust programme to ZMB @ /..',
  ],
  [
    'The Roads Programme, co-funded by the EU and Germany, covers four provinces.',
    'support by EU fund Roads Programme to ZMB @ [..2018-06-01]',
  ],
  ['In 2014 the EU gave €2 million to a project in Malawi.'],
  [
    'The EU pledged in 2016 €500 million to Zambia, including the €300 million which had been announced in 2015.',
    'pledge by EU EUR 500000000..500000000 to ZMB @ 2016',
    'pledge by EU EUR 300000000..300000000 to ZMB @ 2015',
  ],
  ['EU-Zambia trade reached €1.2 billion in 2017.'],
  ['Zambia has a budget of €2 billion.'],
  ['The forum resulted in investment deals totalling €300 million.'],
])('EU and ZMB: %s', (text, ...expected) => {
  expect(gifts(text, ['EU', 'ZMB'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'Over the years 1991-2011 USAID provided Armenia with about $300 million in grant assistance.',
    'support by USA USD 300000000..300000000~ to ARM @ 1991/2011',
  ],
  [
    'The first compact, signed on March 27, 2006 in the amount of $235 million and closed out in September 2011 after $177 million had been disbursed, focused on rural roads.',
    'commitment by USA USD 235000000..235000000 to ARM @ 2006-03-27',
    'disbursement by USA USD 177000000..177000000 to ARM @ 2011-09',
  ],
  [
    'U.S. assistance to Armenia has totaled nearly $3 billion.',
    'support by USA USD 3000000000..3000000000~ to ARM @ [..2018-06-01]',
  ],
  [
    'In FY 2016, the United States provided $15 million in military assistance to Armenia.',
    'support by USA USD 15000000..15000000 to ARM @ 2015-10/2016-09',
  ],
  [
    'A $20 million energy efficiency program was launched by USAID in 2017.',
    'commitment by USA USD 20000000..20000000 to ARM @ 2017',
  ],
  ['Armenia hosts a mission of USAID. More recently, it allocated $5 million to the health sector.'],
  ['U.S. investment in Armenia reached $50 million in 2016.'],
])('USA and ARM: %s', (text, ...expected) => {
  expect(gifts(text, ['USA', 'ARM'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    "Japan's ODA: (1) Loans: 25.7 billion yen (FY2016, cumulative) (2) Grant Aid: 8.3 billion yen (FY2016, cumulative)",
    'support by JPN JPY 25700000000..25700000000 to LSO @ [..2017-03]',
    'support by JPN JPY 8300000000..8300000000 to LSO @ [..2017-03]',
  ],
  [
    'The Metolong Bridge was built with Japanese grant aid and opened in 2014.',
    'support by JPN fund Metolong Bridge to LSO @ 2014',
  ],
  [
    'Japan provided emergency relief goods worth 10 million yen after the drought of 2016.',
    'support by JPN JPY 10000000..10000000 to LSO @ 2016',
  ],
  ['JICA has dispatched 120 volunteers to Lesotho since 1995.', 'support by JPN to LSO @ 1995/..'],
  [
    "The cumulative total of Japan's ODA stands at 40 billion yen.",
    'support by JPN JPY 40000000000..40000000000 to LSO @ [..2018-06-01]',
  ],
  ['Exports: 2.5 billion yen (2016)'],
])('JPN and LSO: %s', (text, ...expected) => {
  expect(gifts(text, ['JPN', 'LSO'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'A Trust Fund project, led by Norway with contributions from Canada, Denmark and Switzerland, helped to destroy 300 tonnes of rocket fuel in 2008.',
    'support by NATO fund Trust Fund to GEO @ 2008',
    'support by CAN fund Trust Fund to GEO @ [..2018-06-01]',
    'support by DNK fund Trust Fund to GEO @ [..2018-06-01]',
    'support by CHE fund Trust Fund to GEO @ [..2018-06-01]',
  ],
  [
    'Through a NATO/PfP Trust Fund project, completed in 2005, 9,500 anti-personnel mines were destroyed. A second project, led by Italy, dealt with the clearance of ordnance at Skra between 2010 and 2012.',
    'support by NATO fund NATO/PfP Trust Fund to GEO @ 2005',
    'support by ITA fund NATO/PfP Trust Fund to GEO @ 2010/2012',
  ],
  [
    'To this end a Professional Development Trust Fund was set up in 2010 with a budget of €1.7 million, to which Norway (€500,000), Latvia and the United Kingdom (£100,000) have contributed.',
    'requirement by undefined EUR 1700000..1700000 fund Professional Development Trust Fund to GEO @ 2010',
    'support by NOR EUR 500000..500000 fund Professional Development Trust Fund to GEO @ [..2018-06-01]',
    'support by LVA fund Professional Development Trust Fund to GEO @ [..2018-06-01]',
    'support by GBR GBP 100000..100000 fund Professional Development Trust Fund to GEO @ [..2018-06-01]',
  ],
  ['With SPS support, a seismology laboratory was opened in Gori in 2013.', 'support by NATO to GEO @ 2013'],
  [
    'Under the SPS Programme, a project launched in 2015 and completed in 2017 helped to establish a Cyber Lab at the university, at a cost of some €250,000.',
    'support by NATO EUR 250000..250000~ fund Cyber Lab to GEO @ 2015/2017',
  ],
  [
    'The Defence Education Enhancement Programme has assisted Georgia in reforming its academy since 2009.',
    'support by NATO to GEO @ 2009/..',
  ],
  [
    'Scientists from Georgia have been awarded more than 40 grants under the SPS Programme since 1993.',
    'support by NATO fund SPS Programme to GEO @ 1993/..',
  ],
  [
    'At the Wales Summit in September 2014, Allied leaders offered Georgia a Substantial Package.',
    'pledge by NATO to GEO @ 2014-09',
  ],
  [
    'When Georgia was struck by floods in May 2015, it received assistance from twelve Allies through the EADRCC.',
    'support by NATO to GEO @ 2015-05',
  ],
  [
    'Following the floods of 2015, eleven Allies and partners sent tents, boats and pumps.',
    'support by NATO to GEO @ 2015',
  ],
  [
    'Mobile training teams have since February 2016 delivered courses in Tbilisi.',
    'support by NATO to GEO @ 2016-02/..',
  ],
  ['Allies are considering offering Georgia a package.'],
  ['A new Trust Fund project is expected to be launched next year.'],
  ['A second meeting was completed in 2012.'],
  ['The Trust Fund was closed in 2014.'],
])('NATO and GEO: %s', (text, ...expected) => {
  expect(gifts(text, ['NATO', 'GEO'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'Fifteen projects, worth more than EUR 4 million altogether, were implemented between 2009 and 2014; the largest donors were the United States (EUR 2 million), Germany and Japan, which put in EUR 400,000 in FY2012.',
    'support by OSCE EUR 4000000.. to MNG @ 2009/2014',
    'support by USA EUR 2000000..2000000 to MNG @ [..2018-06-01]',
    'support by DEU to MNG @ [..2018-06-01]',
    'support by JPN EUR 400000..400000 to MNG @ 2012-04/2013-03',
  ],
  [
    'Germany has trained officers of the Mongolian Border Police at the academy.',
    'support by DEU to MNG @ [..2018-06-01]',
  ],
  [
    'The Partnership Fund has covered the travel of some 200 Mongolian participants.',
    'support by OSCE fund Partnership Fund to MNG @ [..2018-06-01]',
  ],
  [
    'A workshop in Ulaanbaatar was funded by Norway with EUR 60,000.',
    'support by NOR EUR 60000..60000 to MNG @ [..2018-06-01]',
  ],
  ['The Mongolian delegation was led by Norway.'],
])('OSCE and MNG: %s', (text, ...expected) => {
  expect(gifts(text, ['OSCE', 'MNG'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'In 2014 Japan gave €2 million to a project in Malawi and, in Mozambique, €3 million to the Water School.',
    'support by JPN EUR 2000000..2000000 to MWI @ 2014',
    'support by JPN EUR 3000000..3000000 fund Water School to MOZ @ 2014',
  ],
  [
    'At the conference of May 2013 the EU pledged €60 million for renewable energy and Japan $65 million.',
    'pledge by EU EUR 60000000..60000000 @ 2013-05',
    'pledge by JPN USD 65000000..65000000 @ 2013-05',
  ],
  [
    'Japan donated €15,000 to the Peace Fund in 2006 and followed this up with two more contributions of €25,000 each in 2010 and 2014.',
    'support by JPN EUR 15000..15000 fund Peace Fund @ 2006',
    'support by JPN EUR 25000..25000 @ 2010',
    'support by JPN EUR 25000..25000 @ 2014',
  ],
])('JPN and EU: %s', (text, ...expected) => {
  expect(gifts(text, ['JPN', 'EU'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  ['A Guardian-class patrol boat was gifted to Tonga in June 2017.', 'support by AUS to TON @ 2017-06'],
  [
    'The $16 million Tonga Skills Program (2012-2016) has trained over 7,000 people.',
    'support by AUS AUD 16000000..16000000 to TON @ 2012/2016',
  ],
  [
    'Two projects, “Rural Jobs” (RJ, $9.9 million, 2012-2016) and “Good Governance” ($6.8 million), are on-going.',
    'support by AUS AUD 9900000..9900000 fund Rural Jobs to TON @ 2012/2016',
    'support by AUS AUD 6800000..6800000 fund Good Governance to TON @ /..',
  ],
  ['Two-way trade totalled $16 million in 2016.'],
  ['New Zealand also supports the programme with NZ$2 million.'],
])('AUS and TON: %s', (text, ...expected) => {
  expect(gifts(text, ['AUS', 'TON'])).toEqual(expected);
});

/** Look-alikes of gifts. */
test.each([
  'The Council was set up in 2002 with the support of both parties.',
  'The Committee welcomed the support of the EU for the reforms.',
  "Jordan's exports to the EU, worth €350 million, were supported by relaxed rules of origin.",
  'A joint declaration was adopted with the support of all Member States.',
  'The new headquarters was built at a cost of €20 million.',
  'The EU mission, launched in December 2014, supports civilian reform.',
  'The Commission has proposed assistance of €500 million.',
  'The IMF approved a loan of US$1.3 billion for Jordan in 2017.',
  'The EU thanked Jordan for its hospitality.',
  'The EU pledged €3 million to Zambia in 2016.',
])('no gift of the EU and Jordan: %s', (text) => {
  expect(gifts(text, ['EU', 'JOR'])).toEqual([]);
});

test.each([
  'Georgia contributes troops with the support of the United States.',
  'Georgian soldiers were trained by US Marines under a bilateral programme.',
  'The NATO Liaison Office was opened in Tbilisi in 2010 with the support of Romania.',
  'NATO has trained Iraqi officers since 2015.',
  'The Package includes 13 measures and was launched in 2014.',
])('no gift of NATO and Georgia: %s', (text) => {
  expect(gifts(text, ['NATO', 'GEO'])).toEqual([]);
});
