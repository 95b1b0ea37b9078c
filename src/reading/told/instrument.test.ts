import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, ...string[]]>([
  [
    'NATO and Colombia signed an Agreement on the Security of Information in June 2013.',
    'agreement “Agreement on the Security of Information” @ 2013-06',
  ],
  [
    'Cooperation is based on an Individual Partnership and Cooperation Programme (IPCP), which was agreed in May 2017.',
    'programme “Individual Partnership and Cooperation Programme” @ 2017-05',
  ],
  [
    'The IPCP was renewed in March 2018.',
    'programme “Individual Partnership and Cooperation Programme” @ 2018-03',
  ],
  [
    'A joint political declaration was signed by the Secretary General and the Foreign Minister in Bogotá on 25 June 2013.',
    'declaration “joint political declaration” @ 2013-06-25',
  ],
  [
    'The two sides concluded a Memorandum of Understanding on logistic support in 2015.',
    'memorandum “Memorandum of Understanding on logistic support” @ 2015',
  ],
  [
    'The security agreement, signed in Brussels on 4 April 2014, entered into force on 1 July 2015.',
    'agreement “security agreement” @ 2014-04-04 in force 2015-07-01/..',
  ],
  [
    'With the signature of a Status of Forces Agreement in 2014, cooperation entered a new phase.',
    'agreement “Status of Forces Agreement” @ 2014',
  ],
  [
    'Since 2012, cooperation has been taken forward through an Individual Partnership and Cooperation Programme.',
    'programme “Individual Partnership and Cooperation Programme” @ 2012 in force 2012/..',
  ],
  [
    'Colombia adopted its first Individual Partnership Action Plan (IPAP) in 2016 and a second one in 2018.',
    'action-plan “Individual Partnership Action Plan” @ 2016',
    'action-plan “Individual Partnership Action Plan” @ 2018',
  ],
  [
    'An exchange of letters in March 2014 laid the ground for cooperation.',
    'exchange-of-letters “exchange of letters” @ 2014-03',
  ],
  [
    'In 2016, the Individual Partnership and Cooperation Programme was replaced by an Individually Tailored Partnership Programme.',
    'programme “Individually Tailored Partnership Programme” @ 2016',
  ],
  ['NATO and Colombia may sign an agreement in 2019.'],
  ['The two sides are negotiating a Status of Forces Agreement.'],
  ['Negotiations on a Participation Agreement began in 2016.'],
  ['No agreement has been signed.'],
  ['Russia and China signed a joint declaration in 2016.'],
])('NATO and Colombia: %s', (text, ...lines) => {
  expect(told(text, ['NATO', 'COL'])).toEqual(lines);
});

test.each<[string, ...string[]]>([
  [
    'The EU-Korea Free Trade Agreement was signed on 6 October 2010 and entered into force on 13 December 2015.',
    'agreement “EU-Korea Free Trade Agreement” @ 2010-10-06 in force 2015-12-13/..',
  ],
  [
    'Relations are governed by the Framework Agreement, signed in May 2010 and in force since June 2014.',
    'agreement “Framework Agreement” @ 2010-05 in force 2014-06/..',
  ],
  [
    'The Framework Participation Agreement, which entered into force in December 2016, allows Korea to join missions.',
    'agreement “Framework Participation Agreement” @ 2016-12 in force 2016-12/..',
  ],
  [
    'The EU and Korea launched a Green Partnership on 22 May 2023 and a Digital Partnership in November 2022.',
    'agreement “Green Partnership” @ 2023-05-22',
    'agreement “Digital Partnership” @ 2022-11',
  ],
  [
    'On 4 November 2024, the EU and the Republic of Korea announced a Security and Defence Partnership.',
    'agreement “Security and Defence Partnership” @ 2024-11-04',
  ],
  ['At the 10th summit they adopted a Joint Statement.', 'statement “Joint Statement” @ [..2025-01-01]'],
  [
    '• Agreement on Customs Cooperation (signed on 10 April 1997)',
    'agreement “Agreement on Customs Cooperation” @ 1997-04-10',
  ],
  [
    '• Memorandum of Understanding on Energy – 12 March 2014',
    'memorandum “Memorandum of Understanding on Energy” @ 2014-03-12',
  ],
  [
    '• 2001: Framework Agreement for Trade and Cooperation enters into force',
    'agreement “Framework Agreement for Trade and Cooperation” @ 2001 in force 2001/..',
  ],
])('the EU and Korea: %s', (text, ...lines) => {
  expect(told(text, ['EU', 'KOR'], '2025-01-01')).toEqual(lines);
});

test.each<[string, ...string[]]>([
  [
    'India acceded to the Treaty of Amity and Cooperation in Southeast Asia (TAC) in October 2003.',
    'treaty “Treaty of Amity and Cooperation in Southeast Asia” @ 2003-10',
  ],
  [
    'The ASEAN-India Plan of Action 2016-2020 was adopted at the 14th ASEAN-India Summit in September 2016.',
    'action-plan “ASEAN-India Plan of Action 2016-2020” @ 2016-09',
    'summit @ 2016-09',
  ],
  [
    'The Leaders adopted the Delhi Declaration on 25 January 2018.',
    'declaration “Delhi Declaration” @ 2018-01-25',
  ],
  [
    'The ASEAN-India Trade in Goods Agreement was signed in Bangkok on 13 August 2009 and came into effect on 1 January 2010.',
    'agreement “ASEAN-India Trade in Goods Agreement” @ 2009-08-13 in force 2010-01-01/..',
  ],
  ['ASEAN and India launched negotiations on a free trade agreement in November 2003.'],
])('ASEAN and India: %s', (text, ...lines) => {
  expect(told(text, ['ASEAN', 'IND'])).toEqual(lines);
});

test.each<[string, ...string[]]>([
  [
    'Since 2013, dialogue has been pursued through an Individual Partnership and Cooperation Programme, which was renewed in May 2015 and again in June 2017.',
    'programme “Individual Partnership and Cooperation Programme” @ 2013 in force 2013/..',
    'programme “Individual Partnership and Cooperation Programme” @ 2015-05',
    'programme “Individual Partnership and Cooperation Programme” @ 2017-06',
  ],
  ['Work on visas is based on an agreement of 1999.', 'agreement “agreement” @ 1999'],
  [
    'Mongolia and NATO agreed an Individual Partnership Programme in 2012. The current programme was agreed in April 2017.',
    'programme “Individual Partnership Programme” @ 2012',
    'programme “Individual Partnership Programme” @ 2017-04',
  ],
  [
    'On 3 May 2017, NATO and Mongolia deepened their ties with the signing of a Framework Arrangement on cyber defence.',
    'agreement “Framework Arrangement on cyber defence” @ 2017-05-03',
  ],
  [
    'NATO and Mongolia agreed a Tailored Support Package in 2014.',
    'programme “Tailored Support Package” @ 2014',
  ],
  ['NATO and Mongolia adopted a package of measures in 2014.'],
  ['NATO and Mongolia are working towards the conclusion of an Agreement on Transit in 2019.'],
  [
    'The Plan of Action to Implement the NATO-Mongolia Partnership (2016-2020) was adopted on 4 August 2015.',
    'action-plan “Plan of Action to Implement the NATO-Mongolia Partnership” @ 2015-08-04',
  ],
  [
    'The leaders of NATO and Mongolia agreed on “A Shared Vision for 2030” on 3 May 2017.',
    'declaration “Shared Vision for 2030” @ 2017-05-03',
  ],
  [
    'June 2016: Mongolia and NATO sign an agreement on the exchange of classified information.',
    'agreement “agreement on the exchange of classified information” @ 2016-06',
  ],
])('texts renewed, covered by years or told in a line of a chronicle: %s', (text, ...lines) => {
  expect(told(text, ['NATO', 'MNG'])).toEqual(lines);
});

test.each<[string, ...string[]]>([
  [
    'The fifth summit between NATO and Mongolia was held in Brussels on 3 May 2016. The leaders adopted a Joint Declaration on cyber defence.',
    'summit in Brussels @ 2016-05-03',
    'declaration “Joint Declaration on cyber defence” @ 2016-05-03',
  ],
  [
    'Since December 2009, Mongolia’s cooperation has been set out in an Individual Partnership Programme.',
    'programme “Individual Partnership Programme” @ 2009-12 in force 2009-12/..',
  ],
  ['NATO and Mongolia agreed an EU package in 2015.'],
  ['The Alliance’s Maritime Strategy was adopted in March 2011.'],
])('texts of the occasion told before: %s', (text, ...lines) => {
  expect(told(text, ['NATO', 'MNG'])).toEqual(lines);
});
