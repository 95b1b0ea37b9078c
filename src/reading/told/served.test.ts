import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

/** Who served where, and who merely opens a house. */
test.each<[string, ...string[]]>([
  [
    'The NATO Liaison Office in Helsinki, which was opened by Secretary General Anders Fogh Rasmussen on 3 May 2011, has ten staff.',
    'post mission to Helsinki @ 2011-05-03/..',
  ],
  [
    'A NATO Liaison Office in Helsinki, set up in May 2014, assists it.',
    'post mission to Helsinki @ 2014-05/..',
  ],
  [
    'Klaus Korhonen has held the post of Head of the NATO Liaison Office in Helsinki since June 2015.',
    'post ambassador to Helsinki (Klaus Korhonen) @ 2015-06/..',
  ],
  [
    'Klaus Korhonen represented the Alliance in Helsinki from March 2004 until May 2006.',
    'post envoy to Helsinki (Klaus Korhonen) @ 2004-03/2006-05',
  ],
  ['Finland is represented at NATO through its Embassy in Brussels.', 'post mission to NATO @ /..'],
  ['NATO Headquarters Helsinki was set up in 2004.', 'post mission to Helsinki @ 2004/..'],
  [
    'The Finnish office was upgraded from a Liaison Office, opened in 2001, to a Mission to NATO in 2010.',
    'post mission to NATO @ 2010/..',
  ],
  [
    'Finland opened a Mission to NATO in May 2012, with Ambassador Klaus Korhonen as first Head.',
    'post mission to NATO @ 2012-05/..',
    'post ambassador to NATO (Klaus Korhonen) @ 2012-05/',
  ],
  ['A NATO liaison office in Helsinki was discussed in 2010, on which no decision has been taken.'],
  ['Klaus Korhonen represented Finland at the Partnership Council in Brussels on 8 May 2012.'],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});

/** Houses of two countries. */
test.each<[string, ...string[]]>([
  ['India also maintains consulates in Darkhan and Erdenet.', 'post mission to Darkhan @ /..'],
  [
    'India opened a consulate in Ulaanbaatar in 1961. The consulate was converted into an embassy in 1971.',
    'post mission to Ulaanbaatar @ 1961/..',
    'post mission to Ulaanbaatar @ 1971/..',
  ],
  [
    'After Mongolian independence in 1963, a High Commission was opened.',
    'post mission to Mongolia @ 1963/..',
  ],
  ['India has had a consulate in Darkhan since 1990.', 'post mission to Darkhan @ 1990/..'],
  ['Since 2010 an Indian officer has been seconded to the KSTC.', 'post seconded-staff to KSTC @ 2010/..'],
  [
    'The Ambassador of India to Mongolia is Mohan Singh, who presented credentials on 29 March 2019.',
    'post ambassador to Mongolia (Mohan Singh) @ 2019-03-29/..',
  ],
  ['The Norwegian consulate was converted into an embassy in 1971.'],
])('%s', (text, ...expected) => {
  expect(told(text, ['IND', 'MNG'])).toEqual(expected);
});
