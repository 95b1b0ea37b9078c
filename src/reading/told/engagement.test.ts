import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

const MNG = ['NATO', 'MNG'];

test.each<[string, ...string[]]>([
  [
    'On 12 March 2013, Foreign Minister Luvsanvandan Bold met NATO Secretary General Anders Fogh Rasmussen at NATO Headquarters in Brussels.',
    'meeting Luvsanvandan Bold, Anders Fogh Rasmussen in NATO Headquarters in Brussels @ 2013-03-12',
  ],
  [
    'President Tsakhiagiin Elbegdorj paid an official visit to NATO Headquarters in May 2007.',
    'visit Tsakhiagiin Elbegdorj in NATO Headquarters @ 2007-05',
  ],
  [
    'The Secretary General, Jens Stoltenberg, visited Ulaanbaatar on 3 May 2017. He met with President Khaltmaagiin Battulga and addressed students.',
    'visit Jens Stoltenberg, Khaltmaagiin Battulga in Ulaanbaatar @ 2017-05-03',
  ],
  [
    'NATO Deputy Secretary General Rose Gottemoeller travelled to Mongolia from 4 to 6 September 2017.',
    'visit Rose Gottemoeller in Mongolia @ 2017-09-04/2017-09-06',
  ],
  [
    'During a visit to Ulaanbaatar in June 2012, Ambassador James Appathurai held talks with Deputy Foreign Minister Damba Gankhuyag.',
    'meeting James Appathurai, Damba Gankhuyag in Ulaanbaatar @ 2012-06',
  ],
  ['The first visit by a Mongolian President to NATO took place in April 2014.', 'visit in NATO @ 2014-04'],
  [
    'The visit of Defence Minister Dashdemberel Bat-Erdene to Allied Command Operations on 7 February 2013 was a milestone.',
    'visit Dashdemberel Bat-Erdene in Allied Command Operations @ 2013-02-07',
  ],
  [
    'Prime Minister Sukhbaatar Batbold addressed the North Atlantic Council in November 2010.',
    'address Sukhbaatar Batbold @ 2010-11',
  ],
  [
    'In October 2016, Mongolia hosted a seminar on peacekeeping in Ulaanbaatar.',
    'conference in Ulaanbaatar on peacekeeping @ 2016-10',
  ],
  [
    'Political consultations between NATO and Mongolia were held in Brussels in January 2016.',
    'consultation in Brussels @ 2016-01',
  ],
  [
    'Staff talks took place in Ulaanbaatar on 14 and 15 March 2017.',
    'meeting in Ulaanbaatar @ 2017-03-14/2017-03-15',
  ],
  [
    'Foreign Minister Tsend Munkh-Orgil was received by Secretary General Jens Stoltenberg in Brussels on 9 November 2017.',
    'meeting Tsend Munkh-Orgil, Jens Stoltenberg in Brussels @ 2017-11-09',
  ],
  [
    'Mongolia took part in the Chicago Summit in May 2012, where President Tsakhiagiin Elbegdorj met Allied leaders.',
    'summit Tsakhiagiin Elbegdorj in Chicago @ 2012-05',
  ],
  [
    'President Tsakhiagiin Elbegdorj attended the NATO Summit in Chicago on 20-21 May 2012.',
    'summit Tsakhiagiin Elbegdorj in Chicago @ 2012-05-20/2012-05-21',
  ],
  ['Mr. Stoltenberg will travel to Ulaanbaatar in October 2018.'],
  ['A visit by the Secretary General to Ulaanbaatar is planned for October 2018.'],
  ['A meeting that had been scheduled for March 2016 was postponed.'],
  [
    'Relations\n\n2008\nOn 20 March, the Foreign Minister, Sanjaasuren Oyun, visits NATO Headquarters for talks with Secretary General Jaap de Hoop Scheffer.',
    'visit Sanjaasuren Oyun, Jaap de Hoop Scheffer in NATO Headquarters @ 2008-03-20',
  ],
])('NATO and Mongolia: %s', (text, ...lines) => {
  expect(told(text, MNG)).toEqual(lines);
});

test.each<[string, ...string[]]>([
  [
    'BRUSSELS, 5 May 2023 – NATO Secretary General Jens Stoltenberg today met the Prime Minister of Iceland, Katrín Jakobsdóttir, at NATO Headquarters.',
    'meeting Jens Stoltenberg, Katrín Jakobsdóttir in NATO Headquarters @ 2023-05-05',
  ],
  [
    'Today, NATO Secretary General Jens Stoltenberg met with Foreign Minister Winston Peters in Wellington to discuss maritime security, cyber defence and climate change.',
    'meeting Jens Stoltenberg, Winston Peters in Wellington on maritime-security; cyber-defence; climate change @ 2023-05-05',
  ],
  [
    'On Friday (5 May 2023), Secretary General Jens Stoltenberg welcomed Defence Minister Andrew Little to NATO Headquarters.',
    'meeting Jens Stoltenberg, Andrew Little in NATO Headquarters @ 2023-05-05',
  ],
  [
    'The meeting in Wellington on 4 May 2023 was co-chaired by Foreign Minister Nanaia Mahuta and Deputy Secretary General Mircea Geoană.',
    'meeting Nanaia Mahuta, Mircea Geoană in Wellington @ 2023-05-04',
  ],
])('press releases: %s', (text, ...lines) => {
  expect(told(text, ['NATO', 'NZL', 'ISL'], '2023-05-05')).toEqual(lines);
});

test.each<[string, ...string[]]>([
  ['The 15th ASEAN-India Summit was held in Manila on 14 November 2017.', 'summit in Manila @ 2017-11-14'],
  [
    'At the 19th ASEAN-India Dialogue, held in Delhi on 12 July 2017, senior officials reviewed progress.',
    'consultation in Delhi @ 2017-07-12',
  ],
  [
    'The first ASEAN-India Summit took place in Phnom Penh on 5 November 2002.',
    'summit in Phnom Penh @ 2002-11-05',
  ],
  [
    'The ASEAN-India Commemorative Summit was convened in New Delhi on 25 January 2018 and was attended by Prime Minister Narendra Modi.',
    'summit Narendra Modi in New Delhi @ 2018-01-25',
  ],
  [
    'The Secretary-General of ASEAN, Lim Jock Hoi, met External Affairs Minister Sushma Swaraj in New Delhi on 9 April 2018.',
    'meeting Lim Jock Hoi, Sushma Swaraj in New Delhi @ 2018-04-09',
  ],
  ['The Delhi Dialogue is held annually.', 'consultation @ /..'],
  [
    'The 18th ASEAN-India Dialogue was held in Winnipeg, Canada, on 28 May 2016.',
    'consultation in Winnipeg @ 2016-05-28',
  ],
  ['Both sides look forward to the 20th ASEAN-India Dialogue in 2019.'],
])('ASEAN and India: %s', (text, ...lines) => {
  expect(told(text, ['ASEAN', 'IND'])).toEqual(lines);
});

test.each<[string, ...string[]]>([
  [
    'The 2017 OSCE Asian Conference took place in Berlin on 19 and 20 June.',
    'conference in Berlin @ 2017-06-19/2017-06-20',
  ],
  [
    'Thailand hosted the OSCE-Thailand Conference in Bangkok on 6-7 June 2016.',
    'conference in Bangkok @ 2016-06-06/2016-06-07',
  ],
  [
    'OSCE Secretary General Thomas Greminger visited Bangkok in March 2018 at the invitation of Foreign Minister Don Pramudwinai.',
    'visit Thomas Greminger, Don Pramudwinai in Bangkok @ 2018-03',
  ],
  [
    'Foreign Minister Surapong Tovichakchaikul addressed the Permanent Council on 18 April 2013.',
    'address Surapong Tovichakchaikul @ 2013-04-18',
  ],
  [
    'Deputy Foreign Minister Virasakdi Futrakul led the Thai delegation to the Ministerial Council in Milan on 6 and 7 December 2018.',
    'meeting Virasakdi Futrakul in Milan @ 2018-12-06/2018-12-07',
  ],
  [
    'Thailand has hosted two OSCE–Thailand conferences, in 2002 and 2016.',
    'conference @ 2002',
    'conference @ 2016',
  ],
])('OSCE and Thailand: %s', (text, ...lines) => {
  expect(told(text, ['OSCE', 'THA'])).toEqual(lines);
});

test('a joint communiqué tells of one meeting and of what was adopted there', () => {
  const page = [
    'Joint Communiqué of the Second Ministerial Meeting of the Strategic Dialogue',
    '(Kuwait City, 17 October 2010) The Second Joint Ministerial Meeting of the Strategic Dialogue between the Gulf Cooperation Council and the Republic of Turkey was convened on 17 October 2010 in Kuwait City. The Turkish side was led by H.E. Mr. Ahmet Davutoğlu, Minister of Foreign Affairs. H.E. Abdulrahman Al-Attiyah, Secretary General of the GCC, took part in the meeting.',
    'They adopted a Joint Action Plan for the period 2011–2012. Both sides reaffirmed their support for the sovereignty and territorial integrity of Iraq. The GCC Ministers commended the humanitarian assistance to Pakistan. They agreed to hold the next meeting in Istanbul in 2011. Trade between the two sides rose to USD 17 billion in 2008.',
  ].join('\n\n');
  expect(told(page, ['GCC', 'TUR'], '2010-10-17')).toEqual([
    'meeting Ahmet Davutoğlu, Abdulrahman Al-Attiyah in Kuwait City @ 2010-10-17',
    'action-plan “Joint Action Plan” @ 2010-10-17',
  ]);
});

test.each<[string, ...string[]]>([
  [
    '4-5 May 2016: Secretary General Jens Stoltenberg visits Ulaanbaatar, where he has talks with President Tsakhiagiin Elbegdorj.',
    'visit Jens Stoltenberg, Tsakhiagiin Elbegdorj in Ulaanbaatar @ 2016-05-04/2016-05-05',
  ],
  [
    'May 2014 – President Tsakhiagiin Elbegdorj addresses the North Atlantic Council.',
    'address Tsakhiagiin Elbegdorj @ 2014-05',
  ],
  ['In October 2015, an Information Day was held in Ulaanbaatar.', 'conference in Ulaanbaatar @ 2015-10'],
  [
    'In March 2016, Mongolian experts co-directed a workshop in Ulaanbaatar.',
    'conference in Ulaanbaatar @ 2016-03',
  ],
  [
    'The ninth consultations were held in 2015. The latest ones were put off. The latest one was held by videoconference on 30 June 2017.',
    'consultation @ 2015',
    'consultation @ 2017-06-30',
  ],
  ['Mongolia participates in the NATO Regional Forum.'],
])('chronicles, days of information and the latest of a series: %s', (text, ...lines) => {
  expect(told(text, MNG)).toEqual(lines);
});

test.each<[string, ...string[]]>([
  [
    'In May 2012 a bridge was opened. In December that year, Foreign Minister Luvsanvandan Bold met Mr Rasmussen in Brussels.',
    'meeting Luvsanvandan Bold, Rasmussen in Brussels @ 2012-12',
  ],
  [
    'Secretary General Jens Stoltenberg met Foreign Minister Damdin Tsogtbaatar in Brussels on 5 May 2018. The talks focused on border security and Afghanistan.',
    'meeting Jens Stoltenberg, Damdin Tsogtbaatar in Brussels on border-security; Afghanistan @ 2018-05-05',
  ],
  [
    'Staff talks have been held since 2015, alternating between Brussels and Ulaanbaatar.',
    'meeting in Brussels and Ulaanbaatar @ 2015/..',
  ],
  [
    'The visit of Foreign Minister Damdin Tsogtbaatar to Brussels on 15 February 2018 included a meeting with Secretary General Jens Stoltenberg.',
    'visit Damdin Tsogtbaatar, Jens Stoltenberg in Brussels @ 2018-02-15',
  ],
  [
    'Consultations were held in Brussels on 5 May 2018. Ms Rose Gottemoeller represented the Alliance.',
    'consultation Rose Gottemoeller in Brussels @ 2018-05-05',
  ],
  ['The Secretary General may visit Ulaanbaatar in December 2019. Energy was not discussed.'],
  [
    'Relations with Mongolia\n\nSome lines of text on the relations stand here.\n\nHigh-level exchanges\n\nFrom Mongolia\nMonth\tName\nMay 2014\tPresident Elbegdorj (address at the Council)\nJune 2016\tForeign Minister Bold\n',
    'address Elbegdorj @ 2014-05',
    'visit Bold @ 2016-06',
  ],
])('what was spoken of, by whom and where by turns: %s', (text, ...lines) => {
  expect(told(text, MNG)).toEqual(lines);
});

test.each<[string, ...string[]]>([
  [
    'President Tsakhiagiin Elbegdorj attended the summit, which was held in Lisbon on 3 May 2010.',
    'summit Tsakhiagiin Elbegdorj in Lisbon @ 2010-05-03',
  ],
  [
    'President Tsakhiagiin Elbegdorj visited NATO Headquarters on 3 May 2010. During this visit, he also addressed the North Atlantic Council.',
    'visit Tsakhiagiin Elbegdorj in NATO Headquarters @ 2010-05-03',
    'address Tsakhiagiin Elbegdorj @ 2010-05-03',
  ],
])('an event dated in a clause of its own, and one more of a visit: %s', (text, ...lines) => {
  expect(told(text, MNG)).toEqual(lines);
});

test('the numbered summit of others is none of the two', () => {
  expect(
    told('At the second summit, in Minsk on 3 May 2016, Russia signed a treaty with China.', ['EU', 'MNG']),
  ).toEqual([]);
});
