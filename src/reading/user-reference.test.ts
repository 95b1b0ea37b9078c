import { expect, test } from 'vitest';
import { read, readReference } from './index.ts';

test('a file adds names that the reader did not know', async () => {
  const reference = await readReference(
    'operations:\n  - name: Operation Clear Water\n    aliases: [Clear Water]\n    type: operation\nareas:\n  space: [orbital safety]\ngivenNames: [Zyx]\n',
  );
  expect(reference.ok).toBe(true);
  if (!reference.ok) return;
  const { records } = read('Malta sent a frigate to Clear Water in 2014.', {
    relation: ['NATO', 'MLT'],
    reference: reference.value,
  });
  expect(records[0]).toMatchObject({ in: 'Clear Water', when: '2014' });
});

test.each([
  ['countries:\n  - names: [Atlantis]\n', 'An entry of “countries” needs “code”.', 2, 5],
  ['funds:\n  - name: A\n    nation: X\n', '“nation” is no field of “funds”: name, aliases, country.', 3, 5],
  ['planets: []\n', '“planets” is no part of a reference file.', 1, 1],
  ['offices: Minister\n', '“offices” is a list of texts.', 1, 10],
  ['areas:\n  space: [1]\n', '“space” holds texts alone.', 2, 11],
])('what is wrong in a file has its line and column: %j', async (yaml, message, line, column) => {
  const found = await readReference(yaml, 'mine.yaml');
  expect(found.ok).toBe(false);
  expect(found.findings[0]).toMatchObject({ message, at: { file: 'mine.yaml', line, column } });
});

test('what is no YAML is told', async () => {
  expect((await readReference('a: [')).findings[0]!.message).toMatch(/^This is not YAML/);
});

test('a page in another language gives a finding and no proposal', () => {
  const page =
    'Le Japon et l’OTAN ont signé une déclaration politique conjointe en avril 2013 à Tokyo. Le secrétaire général a rencontré le premier ministre et les ministres des affaires étrangères et de la défense pour une série de consultations sur la coopération.'.repeat(
      2,
    );
  const reading = read(page, { relation: ['NATO', 'JPN'], date: '2017-11-07' });
  expect(reading.document.language).toBe('fr');
  expect(reading.records).toEqual([]);
  expect(reading.findings[0]!.code).toBe('reading-language');
});

test('with explain each clause says why it gave nothing', () => {
  const { trace } = read(
    'Mongolia could contribute troops to KFOR in 2020. NATO has not signed the agreement. Mongolia joined the Partnership for Peace in 2019.',
    {
      relation: ['NATO', 'MNG'],
      date: '2021-01-01',
      explain: true,
    },
  );
  expect(trace?.map((t) => t.says)).toEqual([
    '“contribute” is told as possible or planned, not as a fact.',
    '“sign” is denied.',
    'standing-named: “Partnership for Peace”',
  ]);
});
