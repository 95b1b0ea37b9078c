import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, ...string[]]>([
  [
    'NATO and Finland have been strategic partners since January 2009, when the Joint Declaration on Strategic Partnership was adopted during the visit of President Tarja Halonen.',
    'declaration “Joint Declaration on Strategic Partnership” @ 2009-01',
    'standing strategic partners @ 2009-01/..',
  ],
  [
    'At the Wales Summit in September 2014, the Allies endorsed a Substantial NATO-Finland Package.',
    'programme “Substantial NATO-Finland Package” @ 2014-09',
  ],
  ["Finland's Mission to NATO has existed since 1998.", 'post mission to NATO @ 1998/..'],
  [
    'The Joint Action Plan was adopted in April 2011, as were an Agreement for Cooperation in Space and a Mutual Legal Assistance Treaty.',
    'action-plan “Joint Action Plan” @ 2011-04',
    'agreement “Agreement for Cooperation in Space” @ 2011-04',
    'treaty “Mutual Legal Assistance Treaty” @ 2011-04',
  ],
  [
    'The two sides signed the Agreement on Defence and an agreement on supplies during 2015-19 in Helsinki on 7 July 2015.',
    'agreement “Agreement on Defence” @ 2015-07-07',
    'agreement “agreement on supplies” @ 2015-07-07',
  ],
  [
    'Finland is also a party to the Regional Comprehensive Economic Partnership Agreement, signed on 15 November 2020.',
    'agreement “Regional Comprehensive Economic Partnership Agreement” @ 2020-11-15',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'President Jones met Secretary General Jens Stoltenberg in Helsinki on 8 May 2021. A Connectivity Partnership was launched at the Meeting.',
    'meeting Jones, Jens Stoltenberg in Helsinki @ 2021-05-08',
    'agreement “Connectivity Partnership” @ 2021-05-08',
  ],
  [
    'The Joint Political Statement signed in 1993 and the Cooperation Agreement signed in December 1994 laid the ground.',
    'statement “Joint Political Statement” @ 1993',
    'agreement “Cooperation Agreement” @ 1994-12',
  ],
  [
    'Reforms are supported through the Annual National Programme, which in December 2008 replaced the Individual Partnership Action Plan.',
    'action-plan “Annual National Programme” @ 2008-12',
  ],
  [
    'On 7 July 2015 the two sides signed five agreements, viz. on defence cooperation, on transfer of sentenced persons and on railways.',
    'agreement “agreement on defence cooperation” @ 2015-07-07',
    'agreement “agreement on transfer of sentenced persons” @ 2015-07-07',
    'agreement “agreement on railways” @ 2015-07-07',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  ['Finland joined the Partnership for Peace in May 1994.', 'standing Partnership for Peace @ 1994-05/..'],
  [
    '2002 – Finnish soldiers join the International Security Assistance Force.',
    'part FIN in International Security Assistance Force @ 2002/..',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  ['Finland has no troops in the Resolute Support mission.'],
  ['Finland has deployed no fewer than 200 soldiers to KFOR.', 'part FIN in KFOR @ [..2018-06-01]'],
  ['Since then, relations between NATO and Finland have grown in depth.'],
  [
    'Finland became an observer in the annual exercise Cyber Coalition in November 2016.',
    'part FIN in Cyber Coalition @ 2016-11/..',
  ],
  [
    'The Framework Agreement of 2005 was followed by the signing of the Agreement on Trade in Goods in August 2006.',
    'agreement “Framework Agreement” @ 2005',
    'agreement “Agreement on Trade in Goods” @ 2006-08',
  ],
  ['It is the first of a new generation of comprehensive trade agreements concluded in December 2015.'],
  [
    'The agreement on the security of information was signed in 2013. It was ratified in 2014.',
    'agreement “agreement on the security of information” @ 2013',
  ],
  [
    "In May 2017, NATO and Finland concluded an Individual Partnership and Cooperation Programme (IPCP), the two sides' first formal bilateral programme.",
    'programme “Individual Partnership and Cooperation Programme” @ 2017-05',
  ],
  ['Finland was among the thirteen partners with which the Council met in 2012.'],
  [
    'Cooperation was formalised in June 2012 with the signature of an Individual Partnership Cooperation Programme.',
    'programme “Individual Partnership Cooperation Programme” @ 2012-06',
  ],
  [
    'The Plan of Action (POA) to Implement the Joint Statement on Partnership, which was adopted on 12 September 2020, guides the work.',
    'action-plan “Plan of Action to Implement the Joint Statement on Partnership” @ 2020-09-12',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'Canada co-chaired with Indonesia the ADMM-Plus Experts’ Working Group (EWG) on Maritime Security from 2014 to 2016.',
    "part CAN in ADMM-Plus Experts' Working Group (EWG) on Maritime Security @ 2014/2016",
  ],
  [
    'Canada is currently a co-chair, alongside Viet Nam, of the ARF Inter-Sessional Meeting on Maritime Security.',
    'part CAN in ARF Inter-Sessional Meeting on Maritime Security @ /..',
  ],
  [
    'Canada has been an active participant in the ASEAN Regional Forum since 1994.',
    'part CAN in ASEAN Regional Forum @ 1994/..',
  ],
  [
    'Canada co-chaired the 6th ASEAN-Canada Meeting in Jakarta on 3 May 2014.',
    'meeting in Jakarta @ 2014-05-03',
  ],
  [
    'In January 2014, by means of an exchange of letters between the Secretary-General and Ambassador Wilson, Canada joined the programme.',
    'exchange-of-letters “exchange of letters” @ 2014-01',
  ],
  [
    'At the Summit held in Jakarta on 14 November 2020, the Leaders issued a Joint Leaders’ Statement.',
    "statement “Joint Leaders' Statement” @ 2020-11-14",
  ],
  [
    'The Co-Chairs’ Statement was adopted on 26 November 2019.',
    "statement “Co-Chairs' Statement” @ 2019-11-26",
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['ASEAN', 'CAN'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'An agreement on the security of information was signed in June 2013 and was ratified by Congress in 2014 before being declared void the following year.',
    'agreement “agreement on the security of information” @ 2013-06',
  ],
  [
    'Formal diplomatic relations between the then North Atlantic Alliance and Finland were established in July 1963.',
    'standing diplomatic relations @ 1963-07/..',
  ],
  [
    'In December 2020, Finland – represented by Foreign Minister Pekka Haavisto – participated for the first time in a NATO Foreign Ministers’ meeting along with Australia and New Zealand.',
    'meeting Pekka Haavisto @ 2020-12',
  ],
  [
    'Foreign Minister Pekka Haavisto participated in the NATO Foreign Ministers’ meeting in Brussels in April 2022.',
    'meeting Pekka Haavisto in Brussels @ 2022-04',
  ],
  [
    'Prime Minister Sanna Marin participated in the NATO Summit in Madrid in June 2022, the first time that a Finnish Prime Minister had done so.',
    'summit Sanna Marin in Madrid @ 2022-06',
  ],
  [
    'President Niinistö took part in the summit of Allied and partner leaders in Vilnius on 11 July 2023.',
    'summit Niinistö in Vilnius @ 2023-07-11',
  ],
  [
    'Cooperation is set out in an Individual Partnership and Cooperation Programme first agreed in September 2012 and renewed in 2015.',
    'programme “Individual Partnership and Cooperation Programme” @ 2012-09',
    'programme “Individual Partnership and Cooperation Programme” @ 2015',
  ],
  [
    'The Secretary General visited Finland in October 2021, where he delivered a speech at the University of Helsinki and met President Sauli Niinistö.',
    'visit Sauli Niinistö in Finland @ 2021-10',
  ],
  [
    'NATO Secretary General Jens Stoltenberg was received by President Sauli Niinistö in Helsinki on 25 October 2021.',
    'meeting Jens Stoltenberg, Sauli Niinistö in Helsinki @ 2021-10-25',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});
