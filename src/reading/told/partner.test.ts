import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, ...string[]]>([
  [
    'Since 2005, Finland has been cooperating with NATO on a range of issues.',
    'standing cooperation @ 2005/..',
  ],
  [
    'Since the early 1990s, NATO and Finland have developed a political dialogue and practical cooperation.',
    'standing political dialogue and practical cooperation @ 1990~/..',
  ],
  [
    'In 2017, Finland and NATO agreed to elevate their relations to a Strategic Partnership.',
    'standing Strategic Partnership @ 2017/..',
  ],
  [
    'At the summit in 2010, the two sides agreed to establish a Comprehensive Partnership.',
    'standing Comprehensive Partnership @ 2010/..',
  ],
  ['Finland was accepted as a partner in 2009.', 'standing partner @ 2009/..'],
  ['Partners since 1995, NATO and Finland cooperate closely.', 'standing partner @ 1995/..'],
  ['Finland, a partner since 1994, has contributed to operations.', 'standing partner @ 1994/..'],
  ["Finland is one of the Alliance's closest partners.", 'standing closest partners @ /..'],
  ["Finland is one of NATO's most active partners.", 'standing active partners @ /..'],
  [
    'Finland is counted among the countries often called “partners across the globe”.',
    'standing partners across the globe @ /..',
  ],
  ['NATO and Finland have been partners since 1994.', 'standing partner @ 1994/..'],
  ['Finland has been a partner of the Alliance since 1994.', 'standing partner @ 1994/..'],
  ['Finland became an official partner of NATO in March 2012.', 'standing official partner @ 2012-03/..'],
  [
    "Finland is NATO's longest-standing partner outside Europe.",
    'standing longest-standing partner outside Europe @ /..',
  ],
  [
    'An Intensified Dialogue with Finland, begun in 2005, has since grown.',
    'standing Intensified Dialogue @ 2005/..',
  ],
  [
    'Finland has been an Enhanced Opportunities Partner since 2014.',
    'standing Enhanced Opportunities Partner @ 2014/..',
  ],
  [
    'Finland enjoys the status of Enhanced Opportunities Partner.',
    'standing Enhanced Opportunities Partner @ /..',
  ],
  ['NATO-Finland relations date back to 1992.', 'standing relations @ 1992/..'],
  ['Relations between NATO and Finland go back to the early 1990s.', 'standing relations @ 1990~/..'],
  [
    'Formal relations between NATO and Finland started in 1992, when Finland joined the North Atlantic Cooperation Council.',
    'standing diplomatic relations @ 1992/..',
    'standing North Atlantic Cooperation Council @ 1992/..',
  ],
  [
    'After exploratory contacts in the early 1990s, relations were formalised in 1994.',
    'standing relations @ 1994/..',
  ],
  [
    'Diplomatic relations between Finland and NATO were established on 24 December 1955.',
    'standing diplomatic relations @ 1955-12-24/..',
  ],
  ['Relations were upgraded to a Strategic Partnership in 2015.', 'standing Strategic Partnership @ 2015/..'],
  ['Finland acquired observer status in 2004.', 'standing observer @ 2004/..'],
  [
    'Finland was granted Enhanced Opportunities Partner status in September 2014.',
    'standing Enhanced Opportunities Partner @ 2014-09/..',
  ],
  ['Finland is a member of the Partnership for Peace.', 'standing Partnership for Peace @ /..'],
  [
    'Finland has been a member of the Partnership for Peace (PfP) since 1994.',
    'standing Partnership for Peace @ 1994/..',
  ],
  [
    "Finland's status was raised to that of Enhanced Opportunities Partner in 2014.",
    'standing Enhanced Opportunities Partner @ 2014/..',
  ],
  ["NATO's relationship with Finland began in 1992.", 'standing relationship @ 1992/..'],
  [
    'NATO and Finland have a long-standing partnership that dates back to 1994.',
    'standing partnership @ 1994/..',
  ],
  ['NATO has been working with Finland since 1994.', 'standing cooperation @ 1994/..'],
  ['Finland began its cooperation with NATO in 1994.', 'standing cooperation @ 1994/..'],
  ['Finland has cooperated with the Alliance since the mid-1990s.', 'standing cooperation @ 1994~/..'],
  ['NATO and Finland first established contacts in 1992.', 'standing contacts @ 1992/..'],
  [
    'Finland has been engaged in practical cooperation with NATO since 1994.',
    'standing practical cooperation @ 1994/..',
  ],
  ['Cooperation between NATO and Finland was launched in 1994.', 'standing cooperation @ 1994/..'],
  ['Finland is a valued partner of NATO.', 'standing valued partner @ /..'],
  ['NATO and Finland are natural partners.', 'standing natural partners @ /..'],
  ['NATO and Finland have been engaged in dialogue since 1992.', 'standing dialogue @ 1992/..'],
  ['Cooperation began in 1992 and has expanded since then.', 'standing cooperation @ 1992/..'],
  ['Bilateral dialogue was initiated in 1992.', 'standing bilateral dialogue @ 1992/..'],
  ['The partnership was established in 2000.', 'standing partnership @ 2000/..'],
  [
    'Finland has been an observer at the NATO Parliamentary Assembly since 1999.',
    'standing observer @ 1999/..',
  ],
  ['Finland remains one of the main partners of NATO in the region.', 'standing main partners @ /..'],
  [
    'Since the establishment of the partnership in 1994, Finland has developed ties with NATO.',
    'standing partnership @ 1994/..',
  ],
  ['Finland and NATO discussed how to deepen their partnership in 2010.'],
  ['Swedish relations with NATO began in 1992.'],
  ['Finland and Sweden have been cooperating since 1992.'],
  ["NATO's cooperation with Ukraine started in 1991."],
  ['Finland hopes to become an Enhanced Opportunities Partner in 2014.'],
  ['Trade between Finland and Sweden has grown since 1994.'],
  ['NATO has established relations with 40 countries since 1990.'],
  ['In 2010, NATO and Finland opened consultations on a trust fund.', 'consultation on trust fund @ 2010'],
  ['Finland is a partner in the project.'],
  ["Finland's main trading partner is Sweden."],
  ['The two sides agreed to consider a Strategic Partnership in 2015.'],
  ['Since 2005, Finnish companies have been working with NATO.'],
  [
    'Finland established a programme of cooperation with universities in 2010.',
    'programme “programme of cooperation with universities” @ 2010',
  ],
  ["Finland is one of the world's oldest democracies."],
  ['In 2014, NATO launched the Partnership Interoperability Initiative with 24 partners.'],
  ['NATO and Finland started a dialogue on cyber defence in 2015.'],
  ['NATO consulted with Finland and other partners in 2012.'],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});
test.each<[string, ...string[]]>([
  [
    'ASEAN and Canada initiated sectoral dialogue relations in 1996.',
    'standing sectoral dialogue relations @ 1996/..',
  ],
  [
    'ASEAN-Canada Dialogue Relations were formally established in 1977.',
    'standing dialogue relations @ 1977/..',
  ],
  ['Canada became a full Dialogue Partner of ASEAN in July 1999.', 'standing Dialogue Partner @ 1999-07/..'],
  ["Canada is one of ASEAN's oldest Dialogue Partners.", 'standing Dialogue Partner @ /..'],
  [
    'Canada was accorded full Dialogue Partner status at the 10th AMM in 1977.',
    'standing Dialogue Partner @ 1977/..',
  ],
  [
    'The relations were elevated to a strategic partnership in November 2010.',
    'standing strategic partnership @ 2010-11/..',
  ],
  ['ASEAN and Canada established dialogue relations in 1977.', 'standing dialogue relations @ 1977/..'],
  ['Canada has been a Dialogue Partner of ASEAN since 1977.', 'standing Dialogue Partner @ 1977/..'],
  [
    'Canada acceded to the Treaty of Amity and Cooperation in 2010 and was elevated to Strategic Partner in 2023.',
    'treaty “Treaty of Amity and Cooperation” @ 2010',
    'standing strategic partner @ 2023/..',
  ],
  [
    'The ASEAN-Canada Comprehensive Strategic Partnership was established at the Summit in 2021.',
    'standing Comprehensive Strategic Partnership @ 2021/..',
  ],
  ['At the Summit, the Leaders agreed to upgrade the relations to a Comprehensive Strategic Partnership.'],
])('%s', (text, ...expected) => {
  expect(told(text, ['ASEAN', 'CAN'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'Finland is one of six partners that have enhanced opportunities for cooperation.',
    'standing Enhanced Opportunities Partner @ /..',
  ],
  [
    'Since 2014, Finland is one of six countries (known as “Enhanced Opportunities Partners”) that make particularly significant contributions.',
    'standing Enhanced Opportunities Partner @ 2014/..',
  ],
  [
    'Ties were elevated to a "Comprehensive Partnership" in 2006, and to a "Strategic Partnership" as of June 2011.',
    'standing Comprehensive Partnership @ 2006/..',
    'standing Strategic Partnership @ 2011-06/..',
  ],
  ['Finland was granted associated partner status in June 1999.', 'standing associated partner @ 1999-06/..'],
  ['Finland was granted the status of Partner in April 2003.', 'standing Partner @ 2003-04/..'],
  ['The High Level Policy Dialogue on Science, which goes back to 2010, co-ordinates research.'],
  [
    'Finland joined the Partnership for Peace in 1994 and the Euro-Atlantic Partnership Council in 1997.',
    'standing Partnership for Peace @ 1994/..',
    'standing Euro-Atlantic Partnership Council @ 1997/..',
  ],
  [
    'Finland, which was admitted to the North Atlantic Cooperation Council in 1993, has belonged to the Partnership for Peace since 1995 and to the Euro-Atlantic Partnership Council since 1997.',
    'standing North Atlantic Cooperation Council @ 1993/..',
    'standing Partnership for Peace @ 1995/..',
    'standing Euro-Atlantic Partnership Council @ 1997/..',
  ],
  ['At the summit in Helsinki on 5 May 2014, Leaders agreed in the Helsinki Declaration on four priorities.'],
  [
    'The leaders met in Helsinki on 5 May 2014. Four documents, including the Joint Statement on Trade and the Air Services Agreement, were concluded on the occasion.',
    'meeting in Helsinki @ 2014-05-05',
    'statement “Joint Statement on Trade” @ 2014-05-05',
    'agreement “Air Services Agreement” @ 2014-05-05',
  ],
  [
    'President Jones visited Helsinki on 5 May 2014 where he held talks with the Prime Minister; MoUs were signed on disaster management and on animal health.',
    'memorandum “memorandum on disaster management” @ 2014-05-05',
    'memorandum “memorandum on animal health” @ 2014-05-05',
    'visit Jones in Helsinki @ 2014-05-05',
  ],
  [
    'NATO has signed cooperation arrangements with Finland (July 2016), Sweden and Austria (March 2018).',
    'agreement “cooperation arrangement with Finland” @ 2016-07',
  ],
  [
    'Agriculture ministers of NATO and Finland met in Helsinki on 5 June 2014, adopting an Action Agenda on rural development.',
    'action-plan “Action Agenda on rural development” @ 2014-06-05',
    'meeting in Helsinki @ 2014-06-05',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});
