import { expect, test } from 'vitest';
import { read } from './index.ts';

const records = (text: string, relation = ['NATO', 'MNG']) =>
  read(text, { date: '2018-06-01', relation }).records;
const first = (text: string, relation?: string[]) => records(text, relation)[0];

test('a signed text has its title, type and date', () => {
  expect(
    first('NATO and Mongolia signed an Individual Partnership and Cooperation Programme in March 2012.'),
  ).toMatchObject({
    type: 'programme',
    title: 'Individual Partnership and Cooperation Programme',
    when: '2012-03',
  });
});

test('a visit has people, place and days, and its citation holds', () => {
  const text =
    'Secretary General Jens Stoltenberg visited Ulaanbaatar on 3-4 May 2017 for talks with Prime Minister Jargaltulga Erdenebat.';
  const found = first(text)!;
  expect(found).toMatchObject({ type: 'visit', place: 'Ulaanbaatar', when: '2017-05-03/2017-05-04' });
  expect((found.people as { name: string }[]).map((p) => p.name)).toEqual([
    'Jens Stoltenberg',
    'Jargaltulga Erdenebat',
  ]);
  expect(text.slice(found.citations[0]!.start, found.citations[0]!.end)).toContain('visited Ulaanbaatar');
});

test('sums keep their bounds', () => {
  expect(
    first('Mongolia pledged over US$1.5 million to the Afghan National Army Trust Fund in May 2012.'),
  ).toMatchObject({
    stage: 'pledge',
    donor: 'MNG',
    recipient: 'AFG',
    money: { currency: 'USD', min: '1500000' },
    when: '2012-05',
  });
});

test('taking part in a mission is a participation', () => {
  expect(
    first('Mongolia has contributed troops to the Resolute Support mission since January 2015.'),
  ).toMatchObject({
    in: 'Resolute Support mission',
    party: ['MNG'],
    when: '2015-01/..',
  });
});

test.each([
  'Mongolia is considering joining the Partnership for Peace.',
  'Mongolia could contribute troops to KFOR in 2020.',
  'The Secretary General will visit Ulaanbaatar in May 2019.',
  'Mongolia did not sign the agreement in 2015.',
  'Russia and China signed a Treaty of Friendship in July 2001.',
  'Two-way trade stood at US$200 million in 2017.',
])('no record from: %s', (text) => {
  expect(records(text)).toEqual([]);
});
