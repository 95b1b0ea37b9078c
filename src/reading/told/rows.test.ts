import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, ...string[]]>([
  [
    'ETS No. 300 Convention on the Care of Lighthouses – signature 05/02/2009, ratification 19/08/2010, entry into force 01/12/2010',
    'treaty “Convention on the Care of Lighthouses” @ 2009-02-05 in force 2010-12-01/..',
  ],
  [
    'Memorandum of Understanding with the Harbour Commission for the North (HCN), 28 January 2008, Tallinn\nMemorandum of Understanding with the Office on Tides, signed in Riga on 9 June 2018',
    'memorandum “Memorandum of Understanding with the Harbour Commission for the North” @ 2008-01-28',
    'memorandum “Memorandum of Understanding with the Office on Tides” @ 2018-06-09',
  ],
  [
    'Administrative Agreement on the Financing of Ferries, OFF – GS/OAS, December 17, 2014',
    'agreement “Administrative Agreement on the Financing of Ferries” @ 2014-12-17',
  ],
  [
    'Joint Declaration on Fishing in the North (Helsinki, October 22, 2015)',
    'declaration “Joint Declaration on Fishing in the North” @ 2015-10-22',
  ],
  [
    'Documents\n\n2016 – Framework for the Care of Forests, signed on 27 January; Joint Declaration on Peatlands, 6 December',
    'agreement “Framework for the Care of Forests” @ 2016-01-27',
    'declaration “Joint Declaration on Peatlands” @ 2016-12-06',
  ],
  ['The text, signed in Riga in May 2004, is old.'],
  [
    'The Participation Agreement (PA), concluded on 9 June 2013 and in force since March 2015, eases the work.',
    'agreement “Participation Agreement” @ 2013-06-09 in force 2015-03/..',
  ],
  ['They all lean on an Action Plan first agreed in October 2008.', 'action-plan “Action Plan” @ 2008-10'],
  ['• Negotiations on a Transit Agreement, 4 May 2012'],
  ['• 10th anniversary of the Treaty of Friendship, 4 May 2012'],
])('%s', (text, ...expected) => {
  expect(told(`Texts\n\n${text}`, ['NATO', 'FIN'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'The two sides signed the Partnership on Clean Harbours in Helsinki on 27 September 2016.',
    'agreement “Partnership on Clean Harbours” @ 2016-09-27',
  ],
  [
    'On 23 July 2017 the leaders launched the EU-Finland Timber Alliance.',
    'agreement “EU-Finland Timber Alliance” @ 2017-07-23',
  ],
  ['The two sides signed nothing, yet the Eastern Partnership of 2009 goes on.'],
  [
    'The first Waterways Fund (WWF) compact was signed in October 2007.',
    'agreement “Waterways Fund (WWF) compact” @ 2007-10',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['EU', 'FIN'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'They recalled the Harbour Agreement which the two ministers, Anna Berg and Jon Dahl, had signed in Riga in May 2004.',
    'agreement “Harbour Agreement” @ 2004-05',
  ],
  [
    'Having signed the Framework Document in Brussels on 14 December 2006, Finland became a partner.',
    'agreement “Framework Document” @ 2006-12-14',
  ],
  [
    'The Partnership Plan gave way to an Individual Partnership and Cooperation Programme in 2013.',
    'programme “Individual Partnership and Cooperation Programme” @ 2013',
  ],
  [
    'Meeting in Helsinki on 10 July 2013, the two put their names to a second Joint Declaration.',
    'declaration “Joint Declaration” @ 2013-07-10',
  ],
  [
    'Priorities are set out in an Individual Partnership and Cooperation Programme, which is jointly agreed for two years.',
    'programme “Individual Partnership and Cooperation Programme” @ /..',
  ],
  [
    'Priorities are set out in an Individual Partnership and Cooperation Programme. This programme was agreed in May 2012.',
    'programme “Individual Partnership and Cooperation Programme” @ 2012-05',
  ],
  [
    'Since June 2014 work has been stepped up through a Tailored Support Package.',
    'programme “Tailored Support Package” @ 2014-06 in force 2014-06/..',
  ],
  [
    'Finland agreed its first Individual Partnership Action Plan in May 2005; a second followed in March 2008, a third in December 2011, and the latest version covers the years 2015 and 2016.',
    'action-plan “Individual Partnership Action Plan” @ 2005-05',
    'action-plan “Individual Partnership Action Plan” @ 2008-03',
    'action-plan “Individual Partnership Action Plan” @ 2011-12',
    'action-plan “Individual Partnership Action Plan” @ 2015/2016',
  ],
  [
    'The Presentation Document was handed to the Secretary General on 5 September 2007.',
    'statement “Presentation Document” @ 2007-09-05',
  ],
  ['On 4 May 2012 the minister praised the Harbour Agreement.'],
  ['The Harbour Agreement was discussed in Helsinki on 4 May 2012.'],
  ['The sides agreed to strengthen the Harbour Agreement in May 2012.'],
  ['On 4 May 2012 the minister put forward a 10-point plan for the harbours.'],
  ['It was agreed in May 2012 that the Harbour Agreement needs care.'],
  ['Its National Action Plan on Forests, approved in May 2012, is long.'],
  ['The Council took note of it in Resolution 2199, adopted in May 2012.'],
  ['A second visit followed in May 2012.'],
])('by whatever verb: %s', (text, ...expected) => {
  expect(
    told(text, ['NATO', 'FIN']).filter((line) => !/^(?:visit|meeting|standing|area)/.test(line)),
  ).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'Secretary General Jens Stoltenberg met Prime Minister Juha Sipilä in Helsinki on 8 May 2015. In a joint statement issued after the talks they called for calm.',
    'statement “joint statement” @ 2015-05-08',
  ],
  [
    'Secretary General Jens Stoltenberg met Prime Minister Juha Sipilä in Helsinki on 8 May 2015. They announced a Harbour Declaration.',
    'declaration “Harbour Declaration” @ 2015-05-08',
  ],
])('at the meeting told before: %s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN']).slice(1)).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'They recalled the Harbour Declaration which their predecessors, Mr Anders Berg and Mr Jon Dahl, signed at the Office on 15 April 2013, and in which they looked ahead.',
    'declaration “Harbour Declaration” @ 2013-04-15',
  ],
  [
    'Signed on 23 May 2016, the Memorandum of Understanding on Peat covers the north.',
    'memorandum “Memorandum of Understanding on Peat” @ 2016-05-23',
  ],
  [
    'The Malta Agreement, signed in Riga on 15 November 2003 and applied since January 2004, covers trade.',
    'agreement “Malta Agreement” @ 2003-11-15',
  ],
  [
    'Leaders adopted at the annual gathering in May 2012 a Joint Statement.',
    'statement “Joint Statement” @ 2012-05',
  ],
  [
    'The two have been bound by a Timber Partnership Agreement since 4 May 2009.',
    'agreement “Timber Partnership Agreement” @ 2009-05-04',
  ],
  [
    'The Agreement on Timber, in force for Finland since 9 May 2003.',
    'agreement “Agreement on Timber” @ 2003-05-09 in force 2003-05-09/..',
  ],
  [
    '(2) Harbour Cooperation Programme (HCP)\nSigned in Brussels on 6 May 2014, when the minister came; revised in May 2016 and again in June 2017.',
    'programme “Harbour Cooperation Programme” @ 2014-05-06',
    'programme “Harbour Cooperation Programme” @ 2016-05',
    'programme “Harbour Cooperation Programme” @ 2017-06',
  ],
  [
    'In July 2013 the two sides published a “Shared Approach for the Northern Ports”.',
    'agreement “Shared Approach for the Northern Ports” @ 2013-07',
  ],
  ['In July 2013 the two sides published a “frank” report.'],
  ['Signed copies were sent to Riga in May 2012, and the Harbour Agreement rests.'],
])('beside the name: %s', (text, ...expected) => {
  expect(told(`Texts\n\n${text}`, ['NATO', 'FIN'])).toEqual(expected);
});
