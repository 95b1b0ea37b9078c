import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, ...string[]]>([
  [
    'The leaders of NATO and Peru met in Lima on 5 May 2014. Peru was represented by President Julio Ramos and NATO by Secretary General Jens Stoltenberg.',
    'meeting Julio Ramos, Jens Stoltenberg in Lima @ 2014-05-05',
  ],
  [
    'Secretary General Jens Stoltenberg visited Peru on 5 May 2014; President Julio Ramos and Minister of Trade Rosa Quispe received him.',
    'visit Jens Stoltenberg, Julio Ramos, Rosa Quispe in Peru @ 2014-05-05',
  ],
  [
    'The Peru-NATO Committee met in Lima on 5 May 2014. Minister of Trade Rosa Quispe led the Peruvian delegation.',
    'meeting Rosa Quispe in Lima @ 2014-05-05',
  ],
  [
    'On 5 May 2014 President Julio Ramos took part in a meeting of the Council and discussed fisheries with Secretary General Jens Stoltenberg.',
    'meeting Julio Ramos, Jens Stoltenberg on fisheries @ 2014-05-05',
  ],
  // The page names one Secretary General: "the Secretary General" is he, however far below.
  [
    'Secretary General Jens Stoltenberg leads the Alliance. It has many partners. Peru is one of them. Ties are good. Trade grows. President Julio Ramos met the Secretary General in Lima on 5 May 2014.',
    'meeting Julio Ramos, Jens Stoltenberg in Lima @ 2014-05-05',
  ],
  [
    'Secretary General Anders Fogh Rasmussen came first. Secretary General Jens Stoltenberg leads the Alliance. Peru is one of its partners. Ties are good. Trade grows. President Julio Ramos met the Secretary General in Lima on 5 May 2014.',
    'meeting Julio Ramos in Lima @ 2014-05-05',
  ],
  [
    'President Julio Ramos delivered a speech at the second session of the Committee, Lima, Peru, 5 May 2014.',
    'address Julio Ramos in Lima @ 2014-05-05',
  ],
  ['The second Peru-NATO Dialogue was hosted by Lima on 5 May 2014.', 'consultation in Lima @ 2014-05-05'],
  [
    'President Julio Ramos met Secretary General Jens Stoltenberg in the Round Room on 5 May 2014.',
    'meeting Julio Ramos, Jens Stoltenberg in Round Room @ 2014-05-05',
  ],
  [
    'In 2014 President Julio Ramos took part in the Newport Summit, on 4 and 5 September.',
    'summit Julio Ramos in Newport @ 2014-09-04/2014-09-05',
  ],
  [
    'On 5 May 2014 Minister of Economy, Trade and Industry Zoran Muto met Secretary General Jens Stoltenberg in Lima.',
    'meeting Zoran Muto, Jens Stoltenberg in Lima @ 2014-05-05',
  ],
  [
    'On 5 May 2014 Zoran Muto, Deputy Prime Minister and Minister of Trade and European Integration, called on Secretary General Jens Stoltenberg.',
    'meeting Zoran Muto, Jens Stoltenberg @ 2014-05-05',
  ],
  [
    'Secretary General Jens Stoltenberg visited Lima on 5 May 2014, where he met the members of the Council – Zorislav Muto, Ana Torres and Luis Paredes.',
    'visit Jens Stoltenberg, Zorislav Muto, Ana Torres, Luis Paredes in Lima @ 2014-05-05',
  ],
  // Another day is another event.
  [
    'The Peru-NATO Committee met in Lima on 5 May 2014. Minister of Trade Rosa Quispe led the Peruvian delegation to Quito in June 2015.',
    'meeting in Lima @ 2014-05-05',
    'visit Rosa Quispe in Quito @ 2015-06',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'PER'])).toEqual(expected);
});
