import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

/** Dates that a sentence gives by what ended, by the year before or by the meeting told last. */
test.each<[string, ...string[]]>([
  [
    'Swedish troops served with ISAF from 2003 until the handover of its last base at the end of 2014.',
    'part SWE in ISAF @ 2003/2014-12~',
  ],
  ['Swedish officers served in KFOR until its reduction in 2010.', 'part SWE in KFOR @ /2010'],
  [
    'By the end of last year Sweden had given USD 9 million to the ANA Trust Fund.',
    'support by SWE USD 9000000..9000000 fund ANA Trust Fund to AFG @ [..2017-12]',
  ],
  [
    'On 31 January and 1 February 2017, the Secretary General visited Sweden.',
    'visit in Sweden @ 2017-01-31/2017-02-01',
  ],
  [
    'In the winter of 2009-2010 Sweden gave €1.5 million to the ANA Trust Fund.',
    'support by SWE EUR 1500000..1500000 fund ANA Trust Fund to AFG @ 2009-12~/2010-02~',
  ],
  // A year to come is part of a name, and dates nothing that follows.
  [
    'An office was opened on 3 May 2016. The 2030 Agenda remains a guide. On 4 June the two sides signed an Agreement on Training.',
    'agreement “Agreement on Training” @ 2016-06-04',
  ],
  // What those who met did next has the day of their meeting.
  [
    'The fourth NATO-Sweden Conference took place in Stockholm on 22 May 2017. Leaders used the opportunity to adopt a joint statement.',
    'conference in Stockholm @ 2017-05-22',
    'statement “joint statement” @ 2017-05-22',
  ],
  [
    'The fourth NATO-Sweden Conference took place in Stockholm on 22 May 2017. Sweden has also signed a Memorandum of Understanding.',
    'conference in Stockholm @ 2017-05-22',
    'memorandum “Memorandum of Understanding” @ [..2018-06-01]',
  ],
])('%s', (text, ...lines) => {
  expect(told(text, ['NATO', 'SWE'])).toEqual(lines);
});

const TITLED = (title: string, text: string): string => `${title}\n\n${text}\n`;

test.each<[string, string, ...string[]]>([
  // A headline in the present, or one with the meeting's day, tells of one day.
  [
    'NATO-Sweden meeting, Stockholm, 4 May 2018',
    'The two sides adopted a joint statement.',
    'statement “joint statement” @ 2018-05-04',
  ],
  [
    'NATO Secretary General welcomes deeper ties with Sweden',
    'The two sides adopted a joint statement.',
    'statement “joint statement” @ 2018-06-01',
  ],
  // "today" as in "is today one of" dates nothing.
  [
    'Relations with Sweden',
    'Sweden is today one of the closest partners in the North. The two sides adopted a joint statement.',
    'standing closest partners in the North @ /..',
    'statement “joint statement” @ [..2018-06-01]',
  ],
  [
    'Relations with Sweden',
    'The Secretary General today met Foreign Minister Margot Wallström in Stockholm.',
    'meeting Margot Wallström in Stockholm @ 2018-06-01',
  ],
])('a page headed %s: %s', (title, text, ...lines) => {
  expect(told(TITLED(title, text), ['NATO', 'SWE'])).toEqual(lines);
});
