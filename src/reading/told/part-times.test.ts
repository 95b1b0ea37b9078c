import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, readonly string[], ...string[]]>([
  [
    'Chile sent troops to Bosnia and Herzegovina from 1996 as part of IFOR and its successor, SFOR.',
    ['NATO', 'CHL'],
    'part CHL in IFOR @ 1996/',
    'part CHL in SFOR @ 1996/',
  ],
  [
    'Chile has contributed to KFOR on the basis of an agreement signed in 2012.',
    ['NATO', 'CHL'],
    'part CHL in KFOR @ [..2018-06-01]',
  ],
  ['NATO took the lead of KFOR on 12 June 1999.', ['NATO', 'XKX'], 'part NATO in KFOR @ 1999-06-12/'],
  [
    'IFOR was replaced on 20 December 1996 by the smaller SFOR.',
    ['NATO', 'BIH'],
    'part NATO in SFOR @ 1996-12-20/',
  ],
  [
    'Between 2000 and 2003, a Chilean battlegroup served in the southern sector of Kosovo.',
    ['NATO', 'CHL'],
    'part CHL in Kosovo @ 2000/2003',
  ],
  [
    'Chile first contributed to KFOR in 2001, when it sent a battalion to Kosovo.',
    ['NATO', 'CHL'],
    'part CHL in KFOR @ 2001',
  ],
  ['Chile trains police personnel for African Union peace missions.', ['NATO', 'CHL']],
  [
    'In 2013, Chilean forces took part in the NATO Response Force exercise Steadfast Jazz.',
    ['NATO', 'CHL'],
    'part CHL in Steadfast Jazz @ 2013',
  ],
])('when a part was taken, and in what alone: %s', (text, relation, ...lines) => {
  expect(told(text, relation)).toEqual(lines);
});

test.each<[string, readonly string[], ...string[]]>([
  ['Chilean soldiers served in KFOR from 2001 onwards.', ['NATO', 'CHL'], 'part CHL in KFOR @ 2001/..'],
  [
    'When the mission began in May 2014, Chile deployed a frigate to Operation Ocean Shield.',
    ['NATO', 'CHL'],
    'part CHL in Operation Ocean Shield @ 2014-05',
  ],
  [
    'Chilean troops served under NATO command in Afghanistan from 2003 until May last year.',
    ['NATO', 'CHL'],
    'part CHL in Afghanistan @ 2003/2017-05',
  ],
  [
    'Established in 2009, the Joint Border Panel brings together officers of Chile and Bolivia.',
    ['NATO', 'CHL'],
    'part CHL in Joint Border Panel @ 2009/..',
  ],
  [
    'Chilean officers regularly attend courses at Allied training institutions.',
    ['NATO', 'CHL'],
    'part CHL in courses at Allied training institutions @ /..',
  ],
  ['The visit brought together Chile and NATO.', ['NATO', 'CHL']],
])('a time told beside the clause, and who is brought together: %s', (text, relation, ...lines) => {
  expect(told(text, relation)).toEqual(lines);
});
