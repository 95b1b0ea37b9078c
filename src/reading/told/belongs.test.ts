import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, ...string[]]>([
  [
    'Peru has been a member of the Southern Waters Compact since 2004.',
    'part PER in Southern Waters Compact @ 2004/..',
  ],
  ['Peru co-led the Joint Monitoring Panel (JMP) in 2015.', 'part PER in Joint Monitoring Panel @ 2015'],
  [
    'Peru served on the Advisory Circle on Mine Safety from 2005 to 2007.',
    'part PER in Advisory Circle on Mine Safety @ 2005/2007',
  ],
  ['Peru takes part in the work of the Mine Detection Circle.', 'part PER in Mine Detection Circle @ /..'],
  [
    'The “Strong Harbours” pilot, launched in 2014, involves teams from Peru.',
    'part PER in Strong Harbours @ 2014/..',
  ],
  [
    'Peru joined Chile and Bolivia in the Pacific Survey Scheme in 2013.',
    'part PER in Pacific Survey Scheme @ 2013/..',
  ],
  ['Peru joined the International Seabed Authority in 2014.'],
  ['Peru is a member of the Organisation of Small States.'],
  ['Peru joined the consensus on the Lisbon Document.'],
  ['Peru took part in the Global Conference on Tunnels in 2014.', 'conference on Tunnels @ 2014'],
  ['Peru has never taken part in the Andes Watch.'],
  ['Chile joined the Andes Watch in 2016.'],
])('a part in what no table knows: %s', (text, ...lines) => {
  expect(told(text, ['NATO', 'PER'])).toEqual(lines);
});

test.each<[string, ...string[]]>([
  [
    'In 2015, 54 engineers of the Peruvian Army joined the fire-fighting effort in Portugal.',
    'part PER in fire-fighting effort @ 2015',
  ],
  [
    'Some 40 Peruvian engineers were deployed to the earthquake relief effort in Haiti in February 2010.',
    'part PER in earthquake relief effort @ 2010-02',
  ],
  ['Peru joined efforts to fight piracy in 2010.'],
  ['Peruvian officers discussed the reform effort in 2010.'],
])('an effort by its noun: %s', (text, ...lines) => {
  expect(told(text, ['NATO', 'PER'])).toEqual(lines);
});

test.each<[string, ...string[]]>([
  ['Peruvian ships joined exercise Steadfast Jazz in 2013.', 'part PER in Steadfast Jazz @ 2013'],
  [
    'Peru was admitted as a full member of the Southern Ports Forum in October 2011.',
    'part PER in Southern Ports Forum @ 2011-10/..',
  ],
  [
    'Participation in the Planning and Review Process, which Peru joined in 2005, helps it plan.',
    'part PER in Planning and Review Process @ 2005/..',
  ],
  [
    'Peru sent a platoon to KFOR in May 2004, where its soldiers served until March 2011.',
    'part PER in KFOR @ 2004-05/2011-03',
  ],
])('since when and until when: %s', (text, ...lines) => {
  expect(told(text, ['NATO', 'PER'])).toEqual(lines);
});

test.each([
  ['It is run by a KFOR liaison team in Lima.'],
  ['Peru was represented at the meeting of partners in KFOR in May 2014.'],
  ['Peru has supported Operation Sea Guardian through the exchange of shipping data.'],
  ['Peruvian advisers work with the special operations forces.'],
])('what stands beside an operation is no part in it: %s', (text) => {
  expect(told(text, ['NATO', 'PER']).filter((l) => l.startsWith('part'))).toEqual([]);
});

test.each<[string, ...string[]]>([
  [
    'Peru hosts the Regional Training Hub on Floods, opened in 2011.',
    'part PER in Regional Training Hub on Floods @ 2011/..',
  ],
  ['Peru is a beneficiary of the Coastal Trade Scheme.', 'part PER in Coastal Trade Scheme @ /..'],
  ['Peru hosts the Lima Security Conference.'],
])('who hosts what lasts and who benefits: %s', (text, ...lines) => {
  expect(told(text, ['EU', 'PER']).filter((l) => l.startsWith('part'))).toEqual(lines);
});
