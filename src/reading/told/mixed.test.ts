import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, ...string[]]>([
  ['In September 2014 Finland was one of the 24 partners that took part in the meeting.'],
  ['Cooperation between NATO and Finland, which is accommodated by the EAPC and the PfP, has grown.'],
  ['The exercise became an exercise in the spirit of the Partnership for Peace in 2006.'],
  [
    'Finland is one of six countries commonly referred to as the “Western European partners”.',
    'standing Western European partners @ /..',
  ],
  [
    'Finland has been engaged in the Partnership for Peace (PfP) since 1994.',
    'standing Partnership for Peace @ 1994/..',
  ],
  [
    'In 2014 the two sides agreed to elevate their relations to the level of a strategic partnership.',
    'standing strategic partnership @ 2014/..',
  ],
  ['Finland is an Associate Member of CERN since January 2017.'],
  [
    'In accordance with United Nations Security Council Resolution 1546, NATO establishes a Training Implementation Mission in Finland.',
  ],
  [
    '27 May 1994 – Finland signs the PfP Framework Document.',
    'agreement “PfP Framework Document” @ 1994-05-27',
  ],
  [
    '2016 – A new Individual Partnership Action Plan, for 2016-2018, is agreed.',
    'action-plan “Individual Partnership Action Plan” @ 2016',
  ],
  [
    'The Joint Declaration was followed in April 2003 by the Agenda for Cooperation and in October 2008 by the Finland-NATO Partnership Framework.',
    'action-plan “Agenda for Cooperation” @ 2003-04',
    'agreement “Finland-NATO Partnership Framework” @ 2008-10',
  ],
  [
    'Finland concluded with NATO in 2010 an Agreement on the Security of Classified Information.',
    'agreement “Agreement on the Security of Classified Information” @ 2010',
  ],
  [
    'A cooperation agreement with NATO has been in place since 2007.',
    'agreement “cooperation agreement” @ 2007 in force 2007/..',
  ],
  [
    'Trade benefits from the Mutual Recognition Agreement on Conformity Assessment, in force since 1 January 1999.',
    'agreement “Mutual Recognition Agreement on Conformity Assessment” @ 1999-01-01 in force 1999-01-01/..',
  ],
  [
    'The visit included the signing in Helsinki in July 2004 of the Framework Agreement on Economic, Trade, Investment and Technological Cooperation.',
    'agreement “Framework Agreement on Economic, Trade, Investment and Technological Cooperation” @ 2004-07',
  ],
  [
    "At the summit on 15 July 2020 the leaders adopted the 'Strategic Partnership: A Roadmap to 2025'.",
    'action-plan “Roadmap to 2025” @ 2020-07-15',
  ],
  ['The Delegation of NATO in Helsinki was set up in 1983.', 'post mission to Helsinki @ 1983/..'],
  [
    'Mr Ugo Astuto is the Head of the NATO Delegation in Helsinki.',
    'post ambassador to Helsinki (Ugo Astuto) @ /..',
  ],
  ['The NATO Delegation to Finland, based in Helsinki, opened in 1981.', 'post mission to Finland @ 1981/..'],
  [
    'The sides signed the Action Plan for 2014-2017, which covers cooperation in trade, investment, energy, environmental protection and climate change.',
    'action-plan “Action Plan” @ [..2018-06-01]',
    'area economic energy-security environment climate @ /..',
  ],
  [
    "The Agreement establishing a framework for Finland's participation in NATO operations was signed in Brussels on 22 April 2015.",
    "agreement “Agreement establishing a framework for Finland's participation in NATO operations” @ 2015-04-22",
  ],
  [
    "Finland's work is pursued through a mission established in Brussels in 2000.",
    'post mission to Brussels @ 2000/..',
  ],
  [
    'Finland has a mission to NATO, headed, since October 2016, by Ambassador Helena Nolan.',
    'post mission to NATO (Helena Nolan) @ 2016-10/..',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'Agreement on Customs (signed in January 2008); Agreement on Cooperation on Competition (signed and entered into force in 2003); Agreement on Legal Assistance (signed in December 2009, entered into force in January 2011).',
    'agreement “Agreement on Customs” @ 2008-01',
    'agreement “Agreement on Cooperation on Competition” @ 2003 in force 2003/..',
    'agreement “Agreement on Legal Assistance” @ 2009-12 in force 2011-01/..',
  ],
  [
    'The Memorandum of Understanding on logistics, signed in 2014 and ratified in February 2016, covers transit.',
    'memorandum “Memorandum of Understanding on logistics” @ 2014',
  ],
  [
    'Finland joined the Partnership for Peace programme and the Euro-Atlantic Partnership Council in 2006.',
    'standing Partnership for Peace @ 2006/..',
    'standing Euro-Atlantic Partnership Council @ 2006/..',
  ],
  [
    'Relations rest on a first Joint Declaration dating from May 1999.',
    'declaration “Joint Declaration” @ 1999-05',
  ],
  [
    'In July 1991, Prime Minister Esko Aho and Secretary General Manfred Wörner announced in The Hague the “Joint Declaration on Relations between NATO and Finland”.',
    'declaration “Joint Declaration on Relations between NATO and Finland” @ 1991-07',
  ],
  [
    'Since the establishment of relations between the two sides in 1990, much has been done.',
    'standing relations @ 1990/..',
  ],
  [
    'A NATO Military Liaison Office in Helsinki, opened in December 2006, helps with reforms.',
    'post mission to Helsinki @ 2006-12/..',
  ],
  [
    'The work is coordinated by the Mission of Finland to NATO in Brussels, headed at present by Ambassador Klaus Korhonen.',
    'post ambassador to NATO @ /..',
  ],
  [
    'A Finnish liaison officer was embedded at the operational headquarters in Northwood in 2014.',
    'post liaison-officer to operational headquarters in Northwood @ 2014/..',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'Relations were placed on a formal footing through the Joint Declaration on Relations between Finland and NATO, signed in Luxembourg on 26 June 1997.',
    'declaration “Joint Declaration on Relations between Finland and NATO” @ 1997-06-26',
  ],
  [
    'Trade is helped by the Veterinary Agreement on sanitary measures applicable to trade in live animals, signed in December 1996.',
    'agreement “Veterinary Agreement on sanitary measures applicable” @ 1996-12',
  ],
  [
    'Much has been done since the signing in Helsinki in July 2004 of the Framework Agreement.',
    'agreement “Framework Agreement” @ 2004-07',
  ],
  [
    'Finland is among the five countries that were granted enhanced opportunities for cooperation in September 2014.',
    'standing Enhanced Opportunities Partner @ /..',
    'standing Enhanced Opportunities Partner @ 2014-09/..',
  ],
  [
    'Cooperation is set out in an Individual Partnership and Cooperation Programme (IPCP), covering the years 2017 to 2019.',
    'programme “Individual Partnership and Cooperation Programme” @ 2017/2019 in force 2017/2019',
  ],
  [
    'The summit was held in Helsinki on 3 April 2000, and at it the Helsinki Declaration and Plan of Action were adopted.',
    'declaration “Helsinki Declaration” @ 2000-04-03',
    'action-plan “Plan of Action” @ 2000-04-03',
    'summit in Helsinki @ 2000-04-03',
  ],
  [
    'Prime Minister Sanna Marin met Secretary General Jens Stoltenberg in Brussels on 27 September 2019. They signed the document titled “The Partnership on Sustainable Connectivity between Finland and NATO”.',
    'meeting Sanna Marin, Jens Stoltenberg in Brussels @ 2019-09-27',
    'agreement “The Partnership on Sustainable Connectivity between Finland and NATO” @ 2019-09-27',
  ],
  [
    'The NATO Delegation to Finland, based in Helsinki, opened in 1981, and its head is also accredited to Sweden.',
    'post mission to Finland @ 1981/..',
  ],
  [
    "Finland's representative at NATO is Klaus Korhonen, who has held the post since February 2018.",
    'post ambassador to NATO (Klaus Korhonen) @ 2018-02/..',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});

test('a row of a chronicle is read however short it is, and a row of a table is dated by its first column', () => {
  const page =
    'NATO and Finland\n\nThe two sides work together.\n\nMilestones\n\n9 May 1994 – Finland signs the PfP Framework Document\n2016 – Finland joins the Strategic Airlift Capability\nDecember 13, 2018\tMeeting in Helsinki (a memorandum of understanding on logistics was exchanged)\n';
  expect(told(page, ['NATO', 'FIN'])).toEqual([
    'agreement “PfP Framework Document” @ 1994-05-09',
    'part FIN in Strategic Airlift Capability @ 2016/..',
    'memorandum “memorandum of understanding on logistics” @ 2018-12-13',
  ]);
});

test.each<[string, ...string[]]>([
  [
    'At the 25th NATO-Finland Summit, which was held in Tokyo on July 17, 2018, both sides signed the Economic Partnership Agreement.',
    'agreement “Economic Partnership Agreement” @ 2018-07-17',
    'summit in Tokyo @ 2018-07-17',
  ],
  [
    'The Joint NATO-Finland Strategy, adopted by 80 Heads of State and Government at the second Summit, in Lisbon, on 9 December 2007, guides the work.',
    'programme “Joint NATO-Finland Strategy” @ 2007-12-09',
  ],
  [
    'NATO and Finland agreed an Individual Partnership and Cooperation Programme on 19 March 2012, which was the first to be launched under a policy adopted in April 2011.',
    'programme “Individual Partnership and Cooperation Programme” @ 2012-03-19',
  ],
  [
    'An Agreement on Legal Assistance was signed in November and December 2009.',
    'agreement “Agreement on Legal Assistance” @ 2009-11',
  ],
  ['The Fund was established in 2007 by decision of the Permanent Council.'],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});

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
