import { expect, test } from 'vitest';
import { blocksOf } from './layout.ts';

const parts = (text: string) => blocksOf(text).map((b) => text.slice(b.start, b.end));

test('lines that only a narrow page broke are one', () => {
  const lines = [
    'The two sides have worked together since the early years of the decade, when staff first',
    'met in Lima, and they have agreed that this is to go on. The work is led by a board that',
    'has members from both.',
  ];
  expect(parts(lines.join('\n'))).toEqual([lines.join('\n')]);
});

test('lines that each say of what they tell, and then tell it, stand for themselves', () => {
  const lines = [
    '5th Summit, Lima, 3 and 4 May 2014 – Presidents Ana Torres and Julio Ramos; the scheme for ports was launched there',
    '6th Summit, Quito, 12 June 2016 – a declaration on rivers was adopted, and a fund for the towns on them was set up',
    '7th Summit, Lima, 8 July 2018 – President Julio Ramos',
  ];
  expect(parts(lines.join('\n'))).toEqual(lines);
  const fields = [
    'Training of the river guards: the sum of USD 200,000 was given by Peru in the spring of the year after',
    'Women in the police service of the river towns: a first course began in 2016 at the school in the capital',
  ];
  expect(parts(fields.join('\n'))).toEqual(fields);
});
