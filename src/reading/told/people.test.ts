import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

/** The people of the first meeting or post that a text tells. */
test.each<[string, ...string[]]>([
  [
    'On 3 May 2018 Commissioner Karl Berg met Ruvan Tesheni, who leads the agency.',
    'meeting Karl Berg, Ruvan Tesheni @ 2018-05-03',
  ],
  [
    'On 3 May 2018 the Special Envoy, Air Marshal (Ret.) Ruvan Tesheni, addressed the European Parliament.',
    'address Ruvan Tesheni in European Parliament @ 2018-05-03',
  ],
  [
    'On 3 May 2018 Commissioner Karl Berg met the Chairman of the Kenya National Chamber of Trade, Ruvan Tesheni.',
    'meeting Karl Berg, Ruvan Tesheni @ 2018-05-03',
  ],
  [
    'On 3 May 2018 Commissioner Karl Berg met the Senior Adviser on Gender, Odile TESHENI, in Nairobi.',
    'meeting Karl Berg, Odile TESHENI in Nairobi @ 2018-05-03',
  ],
  // Who held an office once is not meant by it.
  [
    'The then Foreign Minister, Monica Juma, visited Brussels in May 2012. On 3 May 2018 the Foreign Minister met Commissioner Karl Berg.',
    'visit Monica Juma in Brussels @ 2012-05',
    'meeting Karl Berg @ 2018-05-03',
  ],
  // A memorial bears a name and is nobody.
  ['On 3 May 2018 Commissioner Karl Berg visited the Queen Olga Memorial.', 'visit Karl Berg @ 2018-05-03'],
])('%s', (text, ...expected) => {
  expect(told(text, ['EU', 'KEN'])).toEqual(expected);
});
