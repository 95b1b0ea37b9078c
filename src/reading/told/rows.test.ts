import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, ...string[]]>([
  [
    'ETS No. 300 Convention on the Care of Lighthouses – signature 03/11/2011, ratification 28/06/2013, entry into force 01/10/2013',
    'treaty “Convention on the Care of Lighthouses” @ 2011-11-03 in force 2013-10-01/..',
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
    'The Participation Agreement (PA), concluded on 23 May 2014 and in force since December 2016, eases the work.',
    'agreement “Participation Agreement” @ 2014-05-23 in force 2016-12/..',
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
    'partnership “Partnership on Clean Harbours” @ 2016-09-27',
  ],
  [
    'On 23 July 2017 the leaders launched the EU-Finland Timber Alliance.',
    'partnership “EU-Finland Timber Alliance” @ 2017-07-23',
  ],
  ['The two sides signed nothing, yet the Eastern Partnership of 2009 goes on.'],
  [
    'The first Waterways Fund (WWF) compact was signed in October 2007.',
    'agreement “Waterways Fund (WWF) compact” @ 2007-10',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['EU', 'FIN'])).toEqual(expected);
});
