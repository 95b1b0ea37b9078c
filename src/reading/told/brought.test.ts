import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

const parts = (text: string, relation: readonly string[]) =>
  told(text, relation).filter((l) => l.startsWith('part'));

test.each<[string, ...string[]]>([
  [
    'At the summit in June 2016, Allied leaders launched the Resilient Ports Initiative and extended it, as a first step, to Chile and Peru.',
    'part PER in Resilient Ports Initiative @ 2016-06/..',
  ],
  [
    'The Harbour Safety Programme was opened to Peru and Chile in 2012.',
    'part PER in Harbour Safety Programme @ 2012/..',
  ],
  [
    'In May 2012 Allies welcomed Peru as a new operational partner in the Resolute Support mission.',
    'part PER in Resolute Support mission @ 2012-05/..',
  ],
  ['NATO extended the deadline of the Ports Initiative to Peru in 2015.'],
  ['The agreement was extended to Peru in 2012.'],
  ['NATO welcomed Peru as a partner in 2012.'],
])('what others took a party into: %s', (text, ...lines) => {
  expect(parts(text, ['NATO', 'PER'])).toEqual(lines);
});

test.each<[string, ...string[]]>([
  [
    'Peru joined the Harbour Safety Programme in 2012 and the Blue Trees Network in 2015.',
    'part PER in Harbour Safety Programme @ 2012/..',
    'part PER in Blue Trees Network @ 2015/..',
  ],
  [
    'Peru joined the Harbour Safety Programme in 2012 and the Government opened an office in 2015.',
    'part PER in Harbour Safety Programme @ 2012/..',
  ],
  [
    'Since 2016, under Operation CONDOR, Peru has deployed a frigate to the Gulf.',
    'part PER in Operation CONDOR @ 2016/..',
  ],
  ['Under Operation CONDOR, Chile sent troops to Haiti in 2010.'],
  [
    'The Peruvian Air Force flies Falcon 2000s and took part in Red Flag in 2014.',
    'part PER in Red Flag @ 2014',
  ],
])('one more name, and what is named before the deed: %s', (text, ...lines) => {
  expect(parts(text, ['NATO', 'PER'])).toEqual(lines);
});

test.each<[string, readonly string[], ...string[]]>([
  [
    'A Peruvian Medical Relief Team (PMRT) was deployed to Nepal in May 2015.',
    ['PER', 'NPL'],
    'part PER in Peruvian Medical Relief Team @ 2015-05',
  ],
  [
    'A NATO Advisory Cell operated in Lima from June 2012 to May 2013.',
    ['NATO', 'PER'],
    'part NATO in NATO Advisory Cell @ 2012-06/2013-05',
  ],
  ['A Chilean medical team was deployed to Peru in 2015.', ['NATO', 'PER']],
  ['A NATO team visited Lima in May 2014.', ['NATO', 'PER']],
])('a team of one side in the other’s country: %s', (text, relation, ...lines) => {
  expect(parts(text, relation)).toEqual(lines);
});
