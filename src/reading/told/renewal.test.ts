import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, ...string[]]>([
  [
    'Work follows the lines of an Individual Partnership Action Plan (IPAP), drawn up and agreed in June 2003, then renewed in March 2008, in 2012 and, most recently, for the period 2015-2017.',
    'action-plan “Individual Partnership Action Plan” @ 2003-06',
    'action-plan “Individual Partnership Action Plan” @ 2008-03',
    'action-plan “Individual Partnership Action Plan” @ 2012',
    'action-plan “Individual Partnership Action Plan” @ 2015/2017',
  ],
  [
    'NATO and Finland agreed an Individual Partnership and Cooperation Programme in March 2012, which was last renewed in July 2016.',
    'programme “Individual Partnership and Cooperation Programme” @ 2012-03',
    'programme “Individual Partnership and Cooperation Programme” @ 2016-07',
  ],
  [
    'The Individual Partnership and Cooperation Programme with Finland was signed in 2012 and last renewed in February 2017.',
    'programme “Individual Partnership and Cooperation Programme” @ 2012',
    'programme “Individual Partnership and Cooperation Programme” @ 2017-02',
  ],
  [
    'Work is taken forward through an Individual Partnership and Cooperation Programme, signed in February 2013 and last renewed in February 2017.',
    'programme “Individual Partnership and Cooperation Programme” @ 2013-02',
    'programme “Individual Partnership and Cooperation Programme” @ 2017-02',
  ],
  [
    'A Fisheries Cooperation Agreement, signed in 1991 and renewed in April 1999, is being applied by a mixed commission.',
    'agreement “Fisheries Cooperation Agreement” @ 1991',
    'agreement “Fisheries Cooperation Agreement” @ 1999-04',
  ],
  [
    'NATO and Finland signed a joint political declaration in June 2012 at the NATO-Finland meeting, followed by an Individual Partnership and Cooperation Programme in February 2013.',
    'declaration “joint political declaration” @ 2012-06',
    'programme “Individual Partnership and Cooperation Programme” @ 2013-02',
  ],
  [
    'The two sides adopted an Action Plan in 2010, updated it in 2013 and replaced it by a Partnership Programme in 2016.',
    'action-plan “Action Plan” @ 2010',
    'programme “Partnership Programme” @ 2016',
    'action-plan “Action Plan” @ 2013',
  ],
  [
    'The Joint Declaration and the Plan of Action were adopted at the summit in Helsinki on 3 April 2000.',
    'declaration “Joint Declaration” @ 2000-04-03',
    'action-plan “Plan of Action” @ 2000-04-03',
  ],
  [
    'The first NATO-Finland Summit was held in Helsinki on 3 and 4 April 2000, at which the Helsinki Declaration and Plan of Action were adopted.',
    'declaration “Helsinki Declaration” @ 2000-04-03/2000-04-04',
    'action-plan “Plan of Action” @ 2000-04-03/2000-04-04',
    'summit in Helsinki @ 2000-04-03/2000-04-04',
  ],
  [
    'The partnership is guided by the Joint NATO-Finland Strategy, adopted by Heads of State and Government in Lisbon on 9 December 2007.',
    'programme “Joint NATO-Finland Strategy” @ 2007-12-09',
  ],
  [
    'The strategy has been implemented through the First Action Plan (2004-2006), adopted in Oslo; a Second Action Plan (2007-2009), agreed at a summit held in Riga on 28-29 October 2006; and the Roadmap 2010-2013, adopted in Vienna on 3 May 2010.',
    'action-plan “Action Plan” @ [..2018-06-01]',
    'action-plan “Action Plan” @ 2006-10-28/2006-10-29',
    'action-plan “Roadmap 2010-2013” @ 2010-05-03',
  ],
  [
    'During his visit to Helsinki on 5 May 2014, the Secretary General signed a Memorandum of Understanding with Finland on host nation support.',
    'memorandum “Memorandum of Understanding with Finland on host nation support” @ 2014-05-05',
  ],
  [
    'MoUs were signed on disaster management, on outer space and on animal health in September 2019.',
    'memorandum “memorandum on disaster management” @ 2019-09',
    'memorandum “memorandum on outer space” @ 2019-09',
    'memorandum “memorandum on animal health” @ 2019-09',
  ],
  [
    'Five agreements, including the Road Transport Agreement and a Treaty on Extradition, were concluded on the occasion of the visit on 9 June 2011.',
    'agreement “Road Transport Agreement” @ 2011-06-09',
    'treaty “Treaty on Extradition” @ 2011-06-09',
  ],
  [
    'NATO has signed cooperation arrangements with Kuwait (July 2016), Qatar (March 2018) and Oman (September 2018).',
    'agreement “cooperation arrangements” @ 2016-07',
  ],
  [
    'The previous Joint Action Programme for 2010-2013, adopted in Luxembourg on 14 June 2010, has expired.',
    'programme “Joint Action Programme” @ 2010-06-14',
  ],
  [
    'In 2016, Finland and NATO agreed on a new Joint Cooperation Programme for the period 2016-2018.',
    'programme “Joint Cooperation Programme” @ 2016',
  ],
  [
    'Finland signed a Framework for cooperation on cyber defence with NATO on 16 February 2017.',
    'agreement “Framework for cooperation on cyber defence” @ 2017-02-16',
  ],
  [
    'A Technical Arrangement on cyber defence was concluded in February 2017 between NATO and Finland.',
    'agreement “Technical Arrangement on cyber defence” @ 2017-02',
  ],
  [
    'In February 2017, a Political Framework Arrangement on cyber defence cooperation was signed.',
    'agreement “Political Framework Arrangement on cyber defence cooperation” @ 2017-02',
  ],
  [
    "Finland's first Partnership Interoperability programme dates from 1995.",
    'programme “Partnership Interoperability programme” @ 1995',
  ],
  ['Finland signed the PfP Framework Document in May 1994.', 'agreement “PfP Framework Document” @ 1994-05'],
  [
    'Finland joined the PfP by signing the Framework Document on 9 May 1994.',
    'agreement “Framework Document” @ 1994-05-09',
    'standing Partnership for Peace @ 1994-05-09/..',
  ],
  [
    'An Agreement on the Security of Information was concluded on 22 September 1994 and has been in force since 1995.',
    'agreement “Agreement on the Security of Information” @ 1994-09-22 in force 1995/..',
  ],
  [
    'Leaders agreed in the Abidjan Declaration of 30 November 2017 on four priorities.',
    'declaration “Abidjan Declaration” @ 2017-11-30',
  ],
  [
    'The agreement on the liaison office was signed on 29 November 2016 by the Secretary General and the Prime Minister.',
    'agreement “agreement on the liaison office” @ 2016-11-29',
  ],
  ['Finland and NATO concluded a transit agreement in 2012.', 'agreement “transit agreement” @ 2012'],
  [
    'In 2012 a transit agreement between NATO and Finland entered into force.',
    'agreement “transit agreement” @ 2012 in force 2012/..',
  ],
  [
    'The Individual Partnership Cooperation Programme (IPCP), the first of its kind, was finalised in July 2010.',
    'programme “Individual Partnership Cooperation Programme” @ 2010-07',
  ],
  ['Since the signing of the IPCP in 2012, cooperation has grown.'],
  [
    'The IPCP, which was jointly approved in 2012 and renewed every two years, covers seven fields.',
    'programme “Individual Partnership and Cooperation Programme” @ 2012',
  ],
  ['The document was endorsed by the North Atlantic Council on 15 June 2011.'],
  [
    'The previous Joint Action Programme for 2010-2013, adopted in Luxembourg on 14 June 2010, has expired.',
    'programme “Joint Action Programme” @ 2010-06-14',
  ],
  [
    'The Joint Action Programme, adopted in Luxembourg on 14 June 2010, has expired.',
    'programme “Joint Action Programme” @ 2010-06-14',
  ],
  [
    'The two sides adopted an Action Plan in 2010, updated it in 2013 and replaced it by a Partnership Programme in 2016.',
    'action-plan “Action Plan” @ 2010',
    'programme “Partnership Programme” @ 2016',
    'action-plan “Action Plan” @ 2013',
  ],
  [
    'MoUs were signed on disaster management, on outer space and on animal health in September 2019.',
    'memorandum “memorandum on disaster management” @ 2019-09',
    'memorandum “memorandum on outer space” @ 2019-09',
    'memorandum “memorandum on animal health” @ 2019-09',
  ],
  [
    'Agreements were signed on customs and on science in 2010.',
    'agreement “agreement on customs” @ 2010',
    'agreement “agreement on science” @ 2010',
  ],
  [
    'The MoU on logistics was signed on 3 May 2010 and its protocol on 4 June 2011.',
    'memorandum “MoU on logistics” @ 2010-05-03',
  ],
  [
    'In May 2010, Finland and NATO signed agreements on cyber defence and on host nation support.',
    'agreement “agreement on cyber defence” @ 2010-05',
    'agreement “agreement on host nation support” @ 2010-05',
  ],
  [
    'The Agreement on customs (2010) and the Agreement on science (2011) are in force.',
    'agreement “Agreement on customs” @ 2010',
    'agreement “Agreement on science” @ 2011 in force 2010/..',
  ],
  [
    'A Joint Statement was issued after the meeting on 5 May 2010.',
    'statement “Joint Statement” @ 2010-05-05',
    'meeting @ 2010-05-05',
  ],
  [
    'In a Joint Statement issued on 5 May 2010, they agreed to work together.',
    'statement “Joint Statement” @ 2010-05-05',
  ],
  [
    'The Finnish-NATO Joint Declaration of 2012 set out the way.',
    'declaration “Finnish-NATO Joint Declaration” @ 2012',
  ],
  [
    'The signing, on 5 May 2010, of a Host Nation Support agreement opened a new chapter.',
    'agreement “Host Nation Support agreement” @ 2010-05-05',
  ],
  [
    'On 5 May 2010, a Host Nation Support agreement was signed between NATO and Finland by General Lindberg and General Breedlove.',
    'agreement “Host Nation Support agreement” @ 2010-05-05',
  ],
  [
    'Under the terms of the Host Nation Support agreement, signed by General Lindberg and General Breedlove on 4 September 2014, forces may be received.',
    'agreement “Host Nation Support agreement” @ 2014-09-04',
  ],
  ['Finland ratified the Protocol in 2011.', 'agreement “Protocol” @ 2011'],
  ['Finland acceded to the Convention in 2010.', 'treaty “Convention” @ 2010'],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'In 1987, a cultural accord, a Youth Corps accord, a fisheries convention and a transit agreement were signed.',
    'treaty “fisheries convention” @ 1987',
    'agreement “transit agreement” @ 1987',
    'agreement “Youth Corps accord” @ 1987',
    'agreement “cultural accord” @ 1987',
  ],
  [
    'Finland and NATO signed a cultural accord, a consular convention and an investment agreement in 1989.',
    'agreement “cultural accord” @ 1989',
    'treaty “consular convention” @ 1989',
    'agreement “investment agreement” @ 1989',
  ],
  [
    'The Cooperation Agreement on Fisheries (CAF), talks about which ended on 3 June 2011 and which was signed in Oslo on 7 May 2012, covers all fields.',
  ],
  [
    'Cooperation rests on the Partnership Agreement, negotiations for which ended on 3 June 2011 and which was signed in Oslo on 7 May 2012.',
    'agreement “Partnership Agreement” @ 2012-05-07',
  ],
  [
    'The Agreement on Transparency (also known as the "Transparency Agreement") entered into force on April 4, 2013.',
    'agreement “Agreement on Transparency” @ 2013-04-04 in force 2013-04-04/..',
  ],
  [
    'An agreement setting terms for Finnish units in operations (the Framework Participation Agreement, FPA) was signed on 6 June 2009.',
    'agreement “Framework Participation Agreement” @ 2009-06-06',
  ],
  [
    'A second Plan, covering 2012 to 2016, was signed in Helsinki by Foreign Minister Erkki Tuomioja on April 3, 2012.',
    'action-plan “Plan” @ 2012-04-03',
  ],
  [
    'In December 2018, a memorandum of cooperation on the "Specified Worker" system was exchanged.',
    'memorandum “memorandum of cooperation on the "Specified Worker" system” @ 2018-12',
  ],
  ['1974	Agreement on Cultural Exchange', 'agreement “Agreement on Cultural Exchange” @ 1974'],
  ['1990	Trade Agreement', 'agreement “Trade Agreement” @ 1990'],
  [
    'Cooperation is guided by NATO Council Decision No. 537 of 3 April 2003.',
    'decision “NATO Council Decision No. 537” @ 2003-04-03',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});

test('rows of a list of texts begin or end with their date', () => {
  const page =
    'Treaties and Agreements\n\nMay 2001: Memorandum on Transport\n2003 – Agreement between Finland and NATO on Customs\nAgreement on Technical Cooperation (2004)\n';
  expect(told(`NATO and Finland\n\nThe two sides cooperate.\n\n${page}`, ['NATO', 'FIN'])).toEqual([
    'memorandum “Memorandum on Transport” @ 2001-05',
    'agreement “Agreement between Finland and NATO on Customs” @ 2003',
    'agreement “Agreement on Technical Cooperation” @ 2004',
  ]);
});

test.each<[string, ...string[]]>([
  [
    'Relations rest on an agreement on scientific, cultural, sporting and technical exchanges, which dates from 2006.',
    'agreement “agreement on scientific, cultural, sporting and technical exchanges” @ 2006',
  ],
  [
    'The mission to NATO is at present headed by Ambassador Klaus Korhonen.',
    'post mission to NATO (Klaus Korhonen) @ /..',
  ],
  [
    'The mission to NATO is since September 2020 headed by Ambassador Klaus Korhonen.',
    'post mission to NATO (Klaus Korhonen) @ 2020-09/..',
  ],
  [
    'From 5 May 2013 to the end of June 2014 a Finnish diplomat worked in the Resolute Support Mission as a reporting officer.',
    'part FIN in Resolute Support Mission @ 2013-05-05/2014-06',
  ],
  [
    'Finland and NATO signed an agreement on economic, scientific and technical cooperation in 2010.',
    'agreement “agreement on economic, scientific and technical cooperation” @ 2010',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});
