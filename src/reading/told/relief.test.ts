import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

/** What a text tells of gifts. */
const gifts = (text: string, relation: readonly string[]): string[] =>
  told(text, relation).filter((line) =>
    /^(?:requirement|pledge|commitment|deposit|disbursement|expenditure|support) by /.test(line),
  );

test.each<[string, ...string[]]>([
  [
    'When storms hit the region in July 2016, Allies helped with pumps and generators.',
    'support by NATO to MDA @ 2016-07',
  ],
  [
    'After the drought of 2012, relief from Allied nations was channelled by the Euro-Atlantic Disaster Response Coordination Centre.',
    'support by NATO to MDA @ 2012',
  ],
  [
    'Severe floods struck Moldova in August 2008. The Alliance launched a relief operation.',
    'support by NATO to MDA @ 2008-08',
  ],
  ['An earthquake struck Japan in March 2011 and the Alliance helped with tents.'],
  ['An exercise in 2014 was about floods; NATO sent rescue teams to take part in it.'],
  ['When floods hit Moldova, the Alliance could have helped with boats.'],
])('help in a disaster: %s', (text, ...expected) => {
  expect(gifts(text, ['NATO', 'MDA'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  ['In May 2017, 40 network administrators were trained by NATO.', 'support by NATO to MDA @ 2017-05'],
  ['Over six years the mission trained 800 policemen in Moldova.', 'support by NATO to MDA @ [..2018-06-01]'],
  ['Deputies in Chisinau were given advice on the draft law in 2013.', 'support by NATO to MDA @ 2013'],
  ['NATO training of deminers began in Chisinau in May 2015.', 'support by NATO to MDA @ 2015-05'],
  ['The mission trains policemen.'],
  ['Moldova was given observer status in 2001.'],
  ['In 2013 a course for Swiss judges was held in Chisinau.'],
])('training and advice: %s', (text, ...expected) => {
  expect(gifts(text, ['NATO', 'MDA'])).toEqual(expected);
});
