import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

/** Somebody was somewhere or with others, by whatever verb or participle says so. */
test.each<[string, ...string[]]>([
  [
    'President Sauli Niinistö visited NATO Headquarters on 4 May 2012 and returned on 25 October 2014.',
    'visit Sauli Niinistö in NATO Headquarters @ 2012-05-04',
    'visit Sauli Niinistö in NATO Headquarters @ 2014-10-25',
  ],
  [
    'James Appathurai, the Special Representative, has been to Helsinki two times, most recently in October 2013.',
    'visit James Appathurai in Helsinki @ 2013-10',
  ],
  [
    'Secretary General Jens Stoltenberg was last in Finland in May and June 2015.',
    'visit Jens Stoltenberg in Finland @ 2015-05/2015-06',
  ],
  [
    'Secretary General Jens Stoltenberg spent two days in Finland in June 2015.',
    'visit Jens Stoltenberg in Finland @ 2015-06',
  ],
  [
    'On 8 April 2016 Secretary General Jens Stoltenberg toured the naval base at Turku.',
    'visit Jens Stoltenberg in Turku @ 2016-04-08',
  ],
  [
    'Secretary General Jens Stoltenberg inspected Upinniemi Naval Base on 5 May 2017.',
    'visit Jens Stoltenberg in Upinniemi Naval Base @ 2017-05-05',
  ],
  ['The North Atlantic Council came to see the President in November 2016.', 'visit @ 2016-11'],
  ['The first such trip was made by Jens Stoltenberg in April 2015.', 'visit Jens Stoltenberg @ 2015-04'],
  [
    'On 2 October 2017, Foreign Minister Timo Soini took part in the inauguration of the Centre in Helsinki.',
    'meeting Timo Soini in Helsinki @ 2017-10-02',
  ],
  [
    'Foreign Minister Timo Soini joined NATO Foreign Ministers in April 2017.',
    'meeting Timo Soini @ 2017-04',
  ],
  [
    'On 20 January 2015, Ambassador Veronika Karlsson briefed Allies on the search for a submarine.',
    'address Veronika Karlsson on search for a submarine @ 2015-01-20',
  ],
  [
    'In Madrid, on 29 June 2017, Minister of Defence Jussi Niinistö thanked Allies for their help.',
    'meeting Jussi Niinistö in Madrid @ 2017-06-29',
  ],
  [
    'Secretary General Jens Stoltenberg and Foreign Minister Timo Soini opened the exhibition in Turku on 3 May 2015.',
    'meeting Jens Stoltenberg, Timo Soini in Turku @ 2015-05-03',
  ],
  [
    'Prime Minister Juha Sipilä was the guest of honour at a dinner given by Secretary General Jens Stoltenberg in Brussels on 4 May 2016.',
    'meeting Juha Sipilä, Jens Stoltenberg in Brussels @ 2016-05-04',
  ],
  [
    'Foreign Minister Timo Soini had a telephone call with Secretary General Jens Stoltenberg on 12 March 2015.',
    'meeting Timo Soini, Jens Stoltenberg @ 2015-03-12',
  ],
  [
    'Meeting in Brussels on 10 July 2017, Secretary General Jens Stoltenberg and President Sauli Niinistö put their names to a text.',
    'meeting Jens Stoltenberg, Sauli Niinistö in Brussels @ 2017-07-10',
  ],
  [
    'In May 2016 Secretary General Jens Stoltenberg and Prime Minister Juha Sipilä, meeting in Turku, agreed to do more.',
    'meeting Jens Stoltenberg, Juha Sipilä in Turku @ 2016-05',
  ],
  ['The work is overseen by a Joint Committee meeting once a year.', 'meeting @ /..'],
  [
    'Staff talks have been under way since 2012, the most recent round being held in Turku in May 2017.',
    'consultation in Turku @ 2017-05',
  ],
  ['Political directors meet once a year.', 'meeting @ /..'],
  [
    'Finland takes part in the project, and consultations on cyber policy and arms control are held regularly.',
    'consultation on cyber policy; arms-control @ /..',
  ],
  [
    'President Sauli Niinistö has attended every summit since 2014, most recently in Brussels in June 2017.',
    'summit Sauli Niinistö in Brussels @ 2017-06',
  ],
  ['The North Atlantic Council came to Helsinki in May 2008.', 'visit in Helsinki @ 2008-05'],
  [
    'NATO-Finland Commission meetings were devoted to the Arctic on 4 December 2016 and on 4 April 2017.',
    'meeting on Arctic @ 2016-12-04',
    'meeting on Arctic @ 2017-04-04',
  ],
  [
    'President Sauli Niinistö raised the matter at the Warsaw Summit in July 2016.',
    'summit Sauli Niinistö in Warsaw @ 2016-07',
  ],
  [
    'His successor, Timo Soini, who first came on 9 October 2016, was also at Headquarters on 14 February 2017.',
    'visit Timo Soini @ 2016-10-09',
    'visit Timo Soini in Headquarters @ 2017-02-14',
  ],
  [
    'Exchanges have included a visit by a group of the NATO Parliamentary Assembly to Turku in April 2017 and a keynote speech by Minister Timo Soini at a conference in Rome in October 2016.',
    'visit in Turku @ 2017-04',
    'address Timo Soini in Rome @ 2016-10',
  ],
  [
    'Secretary General Jens Stoltenberg also received, on Monday, 9 October 2017, Foreign Minister Timo Soini.',
    'meeting Jens Stoltenberg, Timo Soini @ 2017-10-09',
  ],
  [
    'Summits bring leaders together. After Riga they were held in Warsaw (July 2016) and Brussels (May 2017).',
    'summit in Warsaw @ 2016-07',
    'summit in Brussels @ 2017-05',
  ],
  [
    'Minister Timo Soini attended the Conference in Warsaw on 8 July 2016. In the margins of the Conference he met Minister Margot Wallström.',
    'conference Timo Soini in Warsaw @ 2016-07-08',
    'meeting Timo Soini, Margot Wallström in Warsaw @ 2016-07-08',
  ],
  ['At the Wales Summit in September 2014, Secretary General Anders Fogh Rasmussen announced a package.'],
  ['Negotiations on the text were concluded on 25 March 2014.'],
  ['The talks focused on a text signed in 2012.'],
  ['The Council came to an understanding in May 2015.'],
  // What was written, what others did among themselves, and what is only planned.
  ['Secretary General Jens Stoltenberg wrote to Prime Minister Juha Sipilä on 3 May 2015.'],
  ['NATO leaders met in Wales in September 2014.'],
  ['On 9 May 2016 the Minister met the Chinese Foreign Minister in Beijing.'],
  ['Prime Minister Juha Sipilä thanked Allies on 3 May 2016.'],
  ['Secretary General Jens Stoltenberg is to tour the naval base at Turku in April 2019.'],
  ['The opening of the mission took a year, and Finland attended to it in 2014.'],
])('%s', (text, ...lines) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(lines);
});
