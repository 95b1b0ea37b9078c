import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenOffice, openOffice } from '../open-office.ts';
import { readSettings } from '../settings.ts';
import { type SampleEndpoint, sampleEndpoint, tells } from './sample-endpoint.ts';

const KEY = 'sk-very-secret-0123456789';
const SIGNED = 'A joint political declaration between NATO and Japan was signed in April 2013';
const VISITED = 'Prime Minister Shinzo Abe visited NATO Headquarters on 6 May 2014';
const TEXT = `Relations with Japan\n\n${SIGNED}. ${VISITED}.\n`;
const COMMAND = { by: 'An officer', why: 'A page to read' };

let endpoint: SampleEndpoint;
let office: OpenOffice;
const data = mkdtempSync(join(tmpdir(), 'entente-two-readers-'));
beforeAll(async () => {
  endpoint = await sampleEndpoint();
  const settings = readSettings({
    ENTENTE_DATA: data,
    ENTENTE_MODEL_URL: endpoint.url,
    ENTENTE_MODEL: 'sample-7b',
    ENTENTE_MODEL_KEY: KEY,
  });
  if (!settings.ok) throw new Error(JSON.stringify(settings.findings));
  office = await openOffice(settings.value);
  const value = { parties: ['party:nato', 'party:JPN'], title: { en: 'NATO and Japan' }, marking: 'public' };
  const nato = { name: { en: 'NATO' }, type: 'organisation' };
  const done = await office.admit(
    [
      { book: 'register', ref: 'party:nato', value: nato },
      { book: 'nato-japan', ref: 'relation:nato-japan', value },
    ],
    COMMAND,
  );
  if (!done.ok) throw new Error(JSON.stringify(done.findings));
});
afterAll(async () => {
  await office.close();
  await endpoint.close();
  rmSync(data, { recursive: true, force: true });
});

const propose = async () => {
  const file = { name: 'page.txt', bytes: new TextEncoder().encode(TEXT) };
  const added = await office.sources.add('nato-japan', file, { published: '2017-11-07' }, COMMAND);
  if (!added.ok) throw new Error(JSON.stringify(added.findings));
  return office.sources.read('nato-japan', added.value.id, COMMAND);
};
const declaration = { kind: 'instrument', type: 'declaration', title: 'joint political declaration' };
const shown = async () =>
  (await office.desk.queue('nato-japan')).map(({ proposal: p }) => [
    p.said.kind,
    p.said.when,
    p.reader.name,
    p.agrees?.map((r) => r.name) ?? [],
  ]);

test('what two readers read alike is one proposal, what they read otherwise two, and a failing one hinders none', async () => {
  // The endpoint refuses: the grammar's proposals stand.
  endpoint.answer((response) => response.writeHead(401).end(KEY));
  const alone = await propose();
  expect(alone.findings.map((f) => f.code)).toEqual(['model-refused']);
  const first = await shown();
  expect(first).toEqual([
    ['instrument', '2013-04', 'entente-grammar', []],
    ['engagement', '2014-05-06', 'entente-grammar', []],
  ]);

  // Later it answers: one alike in a wider quote, one otherwise, one made up.
  endpoint.answer(
    tells(
      { ...declaration, quote: SIGNED, when: '2013-04' },
      {
        kind: 'engagement',
        type: 'meeting',
        quote: VISITED,
        when: '2014-05-06',
        people: [{ name: 'Shinzo Abe' }],
      },
      { ...declaration, quote: 'A declaration was signed in 2015', when: '2015' },
    ),
  );
  const both = await propose();
  expect(both.findings.map((f) => f.message)).toEqual([
    'The model reader (sample-7b) proposed 3 facts, of which 1 was dropped: 1 quotes words that its part of the text does not have.',
  ]);
  const second = await shown();
  expect(second).toHaveLength(3);
  expect(second).toContainEqual(['instrument', '2013-04', 'entente-grammar', ['model']]);
  expect(second).toContainEqual(['engagement', '2014-05-06', 'entente-grammar', []]);
  expect(second).toContainEqual(['engagement', '2014-05-06', 'model', []]);

  // Read once more, nothing changes.
  expect(await propose()).toMatchObject({ value: { fresh: [], drafts: [] } });
  expect(await shown()).toEqual(second);

  // The key is in no file.
  const files = readdirSync(data, { recursive: true, encoding: 'utf8' }).map((name) => join(data, name));
  const written = files.filter((f) => statSync(f).isFile()).map((f) => readFileSync(f, 'latin1'));
  expect(written.join('')).toContain('sample-7b');
  expect(written.join('')).not.toContain(KEY);
});
