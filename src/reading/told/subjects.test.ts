import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, ...string[]]>([
  [
    'On 5 May 2014 Minister of Trade Rosa Quispe held talks in Brussels with Secretary General Jens Stoltenberg, on 5 May 2014, on fisheries and the outlook in the Pacific.',
    'meeting Rosa Quispe, Jens Stoltenberg in Brussels on fisheries; outlook in the Pacific @ 2014-05-05',
  ],
  [
    'The second Peru-NATO Conference, on the safety of old munitions, was held in Lima on 5 May 2014.',
    'conference in Lima on safety of old munitions @ 2014-05-05',
  ],
  [
    'Peru hosted in May 2014 a seminar devoted to the border between Peru and Chile.',
    'conference on border between Peru and Chile @ 2014-05',
  ],
  [
    'On 5 May 2014, in Lima, Minister of Trade Rosa Quispe discussed fisheries with Secretary General Jens Stoltenberg.',
    'meeting Rosa Quispe, Jens Stoltenberg in Lima on fisheries @ 2014-05-05',
  ],
  [
    'Secretary General Jens Stoltenberg visited Lima on 5 May 2014, when Minister of Trade Rosa Quispe and he took stock of the fisheries and of the outlook in the Pacific.',
    'visit Jens Stoltenberg, Rosa Quispe in Lima on fisheries; outlook in the Pacific @ 2014-05-05',
  ],
  [
    'Fisheries, new vessels and the Pacific are among the topics on which Peru and NATO hold staff talks every year.',
    'meeting on Fisheries; new vessels; Pacific @ /..',
  ],
  [
    'Consultations of NATO and Peru in the “2+1” (now “3+1”) format on the plan of action are held every year.',
    'consultation on plan of action @ /..',
  ],
  [
    'Minister of Trade Rosa Quispe met Secretary General Jens Stoltenberg in Lima on 5 May 2014. Matters discussed included the fate of the fisheries.',
    'meeting Rosa Quispe, Jens Stoltenberg in Lima on fate of the fisheries @ 2014-05-05',
  ],
  // What is no matter of talk.
  [
    'On 5 May 2014 Minister of Trade Rosa Quispe met Secretary General Jens Stoltenberg on the sidelines of the session.',
    'meeting Rosa Quispe, Jens Stoltenberg @ 2014-05-05',
  ],
  [
    'On 5 May 2014 Minister of Trade Rosa Quispe held talks on the invitation of Secretary General Jens Stoltenberg.',
    'meeting Rosa Quispe, Jens Stoltenberg @ 2014-05-05',
  ],
  [
    'On 5 May 2014 Minister of Trade Rosa Quispe and Secretary General Jens Stoltenberg exchanged views on the reform agenda of Peru and its costs.',
    'exchange-of-views Rosa Quispe, Jens Stoltenberg on reform agenda of Peru @ 2014-05-05',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'PER'])).toEqual(expected);
});
