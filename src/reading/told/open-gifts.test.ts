import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

/** What a text tells of gifts. */
const gifts = (text: string, relation: readonly string[]): string[] =>
  told(text, relation).filter((line) =>
    /^(?:requirement|pledge|commitment|deposit|disbursement|expenditure|support) by /.test(line),
  );

test.each<[string, ...string[]]>([
  [
    'In March 2015 INS Deepak brought 20 tonnes of rice to Mombasa, Kenya.',
    'support by IND to KEN @ 2015-03',
  ],
  [
    'The Defence Minister also handed over eight interceptor boats to Kenya.',
    'support by IND to KEN @ [..2018-06-01]',
  ],
  ['India shared 2 million doses of vaccine with Kenya in 2016.', 'support by IND to KEN @ 2016'],
  ['In 2012 two transformers were provided to Kenya.', 'support by IND to KEN @ 2012'],
  [
    'A gift of 5,000 doses of vaccine from India reached Nairobi in May 2016.',
    'support by IND to KEN @ 2016-05',
  ],
  [
    'The help of India for Kenya, which has included tents, began in 2011.',
    'support by IND to KEN @ [..2018-06-01]',
  ],
  ['India bought 20 tonnes of tea from Kenya in 2015.'],
  ['India exported 300 tractors to Kenya in 2015.'],
  ['India will share 2 million doses of vaccine with Kenya.'],
  ['India provided 200 troops for the parade in Kenya in 2015.'],
])('goods whatever the verb: %s', (text, ...expected) => {
  expect(gifts(text, ['IND', 'KEN'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'Allied instructors have run six courses for Moldovan officers.',
    'support by NATO to MDA @ [..2018-06-01]',
  ],
  [
    'A team from the Alliance gave a three-week course in Chisinau for 30 Moldovan officers in May 2014.',
    'support by NATO to MDA @ 2014-05',
  ],
  ['Advice was given to Moldova on its defence budget in 2013.', 'support by NATO to MDA @ 2013'],
  [
    'Some 40 Moldovan officers benefited from training courses which the Alliance held.',
    'support by NATO to MDA @ [..2018-06-01]',
  ],
  [
    'Mobile training teams have been sent to Chisinau each year since 2012.',
    'support by NATO to MDA @ 2012/..',
  ],
  [
    'In 2011 three NATO advisers were sent to the Ministry of Defence of Moldova.',
    'support by NATO to MDA @ 2011',
  ],
  ['Moldovan officers have attended courses at the NATO School.'],
  ['Moldova sent two experts to the NATO-led mission in Kosovo in 2014.'],
  ['The Alliance plans to run courses for Moldovan officers.'],
  ['The mission, in the course of which 90 Moldovan officers were trained, ended in 2011.'],
])('training and experts whatever the verb: %s', (text, ...expected) => {
  expect(gifts(text, ['NATO', 'MDA'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  ['Some 800 peacekeepers of the AU were flown to Darfur in May 2006.', 'support by NATO to AU @ 2006-05'],
  ['NATO ships have given relief goods to the AU since 2010.', 'support by NATO to AU @ 2010/..'],
])('transport: %s', (text, ...expected) => {
  expect(gifts(text, ['NATO', 'AU'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  ['SFOR gave much support to the OSCE in the local elections of 1997.', 'support by NATO to OSCE @ 1997'],
  ['SFOR gave its support to local staff in 1997.'],
  ['SFOR could give support to the OSCE.'],
])('help by an operation: %s', (text, ...expected) => {
  expect(gifts(text, ['NATO', 'OSCE'])).toEqual(expected);
});
