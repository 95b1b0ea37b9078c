import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, ...string[]]>([
  [
    'NATO and Finland have been strategic partners since March 2007, when they adopted the Joint Declaration on Strategic Partnership during the stay of President Tarja Halonen.',
    'declaration “Joint Declaration on Strategic Partnership” @ 2007-03',
    'standing strategic partners @ 2007-03/..',
  ],
  [
    'Meeting in Riga in November 2006, the Allies endorsed a Special NATO-Finland Package.',
    'programme “Special NATO-Finland Package” @ 2006-11',
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
    'Finland has become a party to the Pacific Comprehensive Economic Partnership Agreement, signed on 3 March 2018.',
    'agreement “Pacific Comprehensive Economic Partnership Agreement” @ 2018-03-03',
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
    'The Joint Political Statement signed in 1990 and the Transit Agreement signed in May 1992 laid the ground.',
    'statement “Joint Political Statement” @ 1990',
    'agreement “Transit Agreement” @ 1992-05',
  ],
  [
    'Reforms are supported through the Annual National Programme, which in June 2006 replaced an Action Plan.',
    'programme “Annual National Programme” @ 2006-06',
  ],
  [
    'On 9 May 2012 the parties signed three agreements, viz. on fisheries, on the carriage of mail and on railways.',
    'agreement “agreement on fisheries” @ 2012-05-09',
    'agreement “agreement on the carriage of mail” @ 2012-05-09',
    'agreement “agreement on railways” @ 2012-05-09',
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
    'The Framework Agreement of 2001 was followed by the conclusion of the Agreement on Fisheries in June 2003.',
    'agreement “Framework Agreement” @ 2001',
    'agreement “Agreement on Fisheries” @ 2003-06',
  ],
  ['It is one of a new generation of broad trade agreements concluded in December 2015.'],
  [
    'The agreement on the security of information was signed in 2013. It was ratified in 2014.',
    'agreement “agreement on the security of information” @ 2013',
  ],
  [
    "In June 2011, NATO and Finland concluded a Tailored Partnership Programme (TPP), the two parties' first formal bilateral programme.",
    'programme “Tailored Partnership Programme” @ 2011-06',
  ],
  ['Finland was among the thirteen partners with which the Council met in 2012.'],
  [
    'Ties were formalised in May 2009 by the signature of a Tailored Cooperation Programme.',
    'programme “Tailored Cooperation Programme” @ 2009-05',
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
    'Canada co-chaired with Indonesia the ADMM-Plus Experts’ Working Group (EWG) on Humanitarian Mine Action from 2011 to 2013.',
    "part CAN in ADMM-Plus Experts' Working Group (EWG) on Humanitarian Mine Action @ 2011/2013",
  ],
  [
    'Canada is currently a co-chair, with Thailand, of the ARF Inter-Sessional Meeting on Disaster Relief.',
    'part CAN in ARF Inter-Sessional Meeting on Disaster Relief @ /..',
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
    'In March 2011, through an exchange of letters between the Secretary-General and Ambassador Wilson, Canada joined the programme.',
    'exchange-of-letters “exchange of letters” @ 2011-03',
  ],
  [
    'At the Summit held in Jakarta on 14 November 2020, the Leaders issued a Joint Leaders’ Statement.',
    "statement “Joint Leaders' Statement” @ 2020-11-14",
    'summit in Jakarta @ 2020-11-14',
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
    'An agreement on the exchange of maps was signed in May 2010 and was ratified by Parliament in 2011 before a court set it aside.',
    'agreement “agreement on the exchange of maps” @ 2010-05',
  ],
  [
    'Formal diplomatic relations between the then North Atlantic Alliance and Finland were established in July 1963.',
    'standing diplomatic relations @ 1963-07/..',
  ],
  [
    'In April 2016, Finland – represented by Foreign Minister Timo Soini – participated in a ministerial meeting of NATO on the Baltic Sea.',
    'meeting Timo Soini @ 2016-04',
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
    'It all rests on a Tailored Partnership Programme first agreed in October 2008 and renewed in 2011.',
    'programme “Tailored Partnership Programme” @ 2008-10',
    'programme “Tailored Partnership Programme” @ 2011',
  ],
  [
    'The Secretary General visited Finland in October 2021, where he delivered a speech at the University of Helsinki and met President Sauli Niinistö.',
    'visit Sauli Niinistö in Finland @ 2021-10',
  ],
  [
    'NATO Secretary General Jens Stoltenberg was received by President Sauli Niinistö in Helsinki on 25 October 2021.',
    'meeting Jens Stoltenberg, Sauli Niinistö in Helsinki @ 2021-10-25',
  ],
  [
    'The Plan of Action (POA) to implement the Joint Statement was adopted in December 2015.',
    'action-plan “Plan of Action to implement the Joint Statement” @ 2015-12',
  ],
  [
    'They signed a Memorandum of Understanding (MOU) on Clean Harbours in May 2016.',
    'memorandum “Memorandum of Understanding on Clean Harbours” @ 2016-05',
  ],
  [
    'The Agreement between the Governments of the Member Countries of NATO and the Government of Finland on Transit and Supplies was signed on 10 May 2015.',
    'agreement “Agreement between the Governments of the Member Countries of NATO and the Government of Finland on Transit and Supplies” @ 2015-05-10',
  ],
  [
    'Five agreements were signed in July 2016, including an MoU on Harbour Police, a revised Double Taxation Agreement (DTA), and a Transit Agreement.',
    'memorandum “MoU on Harbour Police” @ 2016-07',
    'agreement “Double Taxation Agreement” @ 2016-07',
    'agreement “Transit Agreement” @ 2016-07',
  ],
  [
    'The Baltic Transit Agreement (BTA) entered into force on 1 May 2015. Signed on 22 March 2014, it opens the ports.',
    'agreement “Baltic Transit Agreement” @ 2014-03-22 in force 2015-05-01/..',
  ],
  ["Finland's Arctic Strategy, which was released in May 2016, guides its work."],
  [
    'Cooperation is conducted under an Individual Partnership and Cooperation Programme.',
    'programme “Individual Partnership and Cooperation Programme” @ /..',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});
