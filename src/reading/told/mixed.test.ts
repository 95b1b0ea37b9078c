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
    'Finland has been engaged in the Partnership for Peace since 1996.',
    'standing Partnership for Peace @ 1996/..',
  ],
  [
    'In 2011 both sides agreed to raise their relations to the level of a strategic partnership.',
    'standing strategic partnership @ 2011/..',
  ],
  ['Finland is an Associate Member of CERN since January 2017.'],
  [
    'In accordance with United Nations Security Council Resolution 1701, NATO sends a Training Implementation Mission to Finland.',
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
    'The Joint Declaration was succeeded in June 2001 by the Agenda for Partnership and in May 2006 by the Finland-NATO Partnership Framework.',
    'action-plan “Agenda for Partnership” @ 2001-06',
    'agreement “Finland-NATO Partnership Framework” @ 2006-05',
  ],
  [
    'Finland concluded with NATO in 2007 an Agreement on the Exchange of Maps.',
    'agreement “Agreement on the Exchange of Maps” @ 2007',
  ],
  [
    'A cooperation agreement with NATO has been in place since 2007.',
    'agreement “cooperation agreement” @ 2007 in force 2007/..',
  ],
  [
    'Trade benefits from the Transit Agreement on Road Haulage, in force since 1 March 2001.',
    'agreement “Transit Agreement on Road Haulage” @ 2001-03-01 in force 2001-03-01/..',
  ],
  [
    'The visit included the signing in Helsinki in May 2002 of the Framework Agreement on Scientific, Cultural, Sporting and Technical Exchanges.',
    'agreement “Framework Agreement on Scientific, Cultural, Sporting and Technical Exchanges” @ 2002-05',
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
    "Finland's work rests with a mission established in Brussels in 1998.",
    'post mission to Brussels @ 1998/..',
  ],
  [
    'Finland has a mission to NATO, headed, since October 2016, by Ambassador Helena Nolan.',
    'post mission to NATO (Helena Nolan) @ /..',
    'post ambassador to NATO (Helena Nolan) @ 2016-10/..',
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
    'Finland entered the Partnership for Peace programme and the Euro-Atlantic Partnership Council in 2004.',
    'standing Partnership for Peace @ 2004/..',
    'standing Euro-Atlantic Partnership Council @ 2004/..',
  ],
  [
    'Relations rest on a first Joint Declaration dating from May 1999.',
    'declaration “Joint Declaration” @ 1999-05',
  ],
  [
    'In May 1993, Prime Minister Esko Aho and Secretary General Manfred Wörner announced in Geneva the “Solemn Declaration on Relations between NATO and Finland”.',
    'declaration “Solemn Declaration on Relations between NATO and Finland” @ 1993-05',
  ],
  [
    'Since the establishment of ties between both sides in 1988, much has been done.',
    'standing ties @ 1988/..',
  ],
  [
    'A NATO Military Liaison Office in Helsinki, opened in December 2006, helps with reforms.',
    'post mission to Helsinki @ 2006-12/..',
  ],
  [
    'The work is coordinated by the Mission of Finland to NATO in Brussels, headed at present by Ambassador Klaus Korhonen.',
    'post ambassador to NATO (Klaus Korhonen) @ /..',
  ],
  [
    'A Finnish liaison officer was placed at the regional headquarters in Naples in 2011.',
    'post liaison-officer to regional headquarters in Naples @ 2011/..',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'Their work rests on the Solemn Declaration on Relations between Finland and NATO, signed in Luxembourg on 4 May 1995.',
    'declaration “Solemn Declaration on Relations between Finland and NATO” @ 1995-05-04',
  ],
  [
    'Trade is helped by the Plant Agreement on sanitary measures applicable to trade in seeds and bulbs, signed in March 1993.',
    'agreement “Plant Agreement on sanitary measures applicable” @ 1993-03',
  ],
  [
    'Much has been done since the signing in Helsinki in July 2004 of the Framework Agreement.',
    'agreement “Framework Agreement” @ 2004-07',
  ],
  [
    'Finland is among six partners that were granted enhanced opportunities for cooperation in June 2013.',
    'standing Enhanced Opportunities Partner @ /..',
    'standing Enhanced Opportunities Partner @ 2013-06/..',
  ],
  [
    'Work is laid down in a Tailored Partnership Programme (TPP), covering the years 2010 to 2012.',
    'programme “Tailored Partnership Programme” @ 2010/2012 in force 2010/2012',
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
    'At the 4th NATO-Finland Summit, held in Tampere on May 9, 2015, both sides signed the Economic Partnership Agreement.',
    'agreement “Economic Partnership Agreement” @ 2015-05-09',
    'summit in Tampere @ 2015-05-09',
  ],
  [
    'The Joint NATO-Finland Strategy, adopted by the leaders of 30 countries at their third meeting, in Oslo, on 4 June 2005, guides the work.',
    'programme “Joint NATO-Finland Strategy” @ 2005-06-04',
  ],
  [
    'NATO and Finland agreed a Tailored Partnership Programme on 8 May 2009, which was the only one to be launched under a policy adopted in June 2008.',
    'programme “Tailored Partnership Programme” @ 2009-05-08',
  ],
  [
    'An Agreement on Legal Assistance was signed in November and December 2009.',
    'agreement “Agreement on Legal Assistance” @ 2009-11',
  ],
  ['The Fund was established in 2007 by decision of the Permanent Council.'],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});
