import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSheet } from '../../exchange/index.ts';
import { ARCADIA, sampleRuns } from './sample-run.ts';

const runs = sampleRuns();
const off = { env: { ENTENTE_DATA: runs.path('data'), ENTENTE_BY: 'Iris Vale', ENTENTE_FOUR_EYES: 'off' } };
const GIFTS = `Donor,Stage,Amount (EUR),Date,Fund,Reference,Fulfils
Ruritania,pledge,"1,304,567,891.37",2021-05-06,Elm Bridge Fund,R-1,
Ruritania,deposit,5000000,2021-07-01,Elm Bridge Fund,R-2,R-1
`;

beforeAll(async () => {
  const { status, stderr } = await runs.entente('import', ARCADIA);
  expect(status, stderr).toBe(0);
  writeFileSync(runs.path('gifts.csv'), GIFTS);
});
afterAll(() => runs.clear());

describe('entente sheet', () => {
  it('maps, corrects, shows and imports, and the same file again changes nothing', async () => {
    const { entente, path } = { entente: runs.entente.bind(runs), path: runs.path };
    const map = await entente('sheet', 'map', path('gifts.csv'), '--out', path('mapping.yaml'));
    expect(map.status, map.stderr).toBe(0);
    expect(readFileSync(path('mapping.yaml'), 'utf8')).toContain('# its header says “donor”');
    const args = [path('gifts.csv'), '--relation', 'arcadia-ruritania', '--mapping', path('mapping.yaml')];
    const dry = await entente('sheet', 'import', ...args, '--dry-run');
    expect(dry.status, dry.stderr).toBe(0);
    expect(dry.stdout).toContain('Ruritania pledged €1,304,567,891.37 to the Elm Bridge Fund on 6 May 2021.');
    expect(dry.stderr).toContain('gifts.csv:3:58: warning: “R-1” is another row of this sheet');
    expect((await entente('queue', 'arcadia-ruritania')).stdout).not.toContain('pledged');
    const first = await entente('sheet', 'import', ...args);
    expect(first.stdout).toContain('2 new proposals');
    const again = await entente('sheet', 'import', ...args);
    expect(again.stdout).toContain('0 new proposals, 2 proposals there before');
    const eyes = await entente('sheet', 'import', ...args, '--publish');
    expect(eyes.status).toBe(1);
    expect(eyes.stderr).toContain('[approver-is-author]');
  });

  it('publishes where one person may, and makes the links between its rows', async () => {
    const published = await runs.ententeWith(
      off,
      'sheet',
      'import',
      runs.path('gifts.csv'),
      '--relation',
      'arcadia-ruritania',
      '--publish',
      '--format',
      'json',
    );
    expect(published.status, published.stderr).toBe(0);
    const { published: records } = published.json<{ published: string[] }>();
    expect(records).toHaveLength(2);
    const file = await runs.entente('export', 'arcadia-ruritania', '--format', 'json');
    const text = file.stdout;
    expect(text).toContain('1304567891.37');
    expect(text).toContain(`"fulfils": "${records[0]}"`);
    const out = runs.path('money.xlsx');
    expect((await runs.entente('sheet', 'export', 'arcadia-ruritania', '--out', out)).status).toBe(0);
    const read = await readSheet(readFileSync(out), 'money.xlsx');
    expect(read.ok && read.value.rows.flatMap((r) => r.cells.map((c) => c.text))).toContain('1304567891.37');
    const verified = await runs.entente('verify');
    expect(verified.status, verified.stdout + verified.stderr).toBe(0);
  });

  it('tells all errors by line and column, and stores nothing', async () => {
    writeFileSync(
      runs.path('wrong.csv'),
      `${GIFTS}Ruritania,pledgd,drei,2021-13-01,,,\nRuritania,deposit,5,2021,,,R-99\n`,
    );
    const before = (await runs.entente('history', 'arcadia-ruritania', '--format', 'json')).stdout;
    const ran = await runs.entente(
      'sheet',
      'import',
      runs.path('wrong.csv'),
      '--relation',
      'arcadia-ruritania',
    );
    expect(ran.status).toBe(1);
    for (const place of [':4:11: ', ':4:18: ', ':4:23: ', ':5:28: '])
      expect(ran.stderr).toContain(`wrong.csv${place}`);
    expect(ran.stdout).toContain('Nothing was stored.');
    expect((await runs.entente('history', 'arcadia-ruritania', '--format', 'json')).stdout).toBe(before);
  });

  it('says where a mapping is wrong', async () => {
    writeFileSync(runs.path('bad.yaml'), 'columns:\n  - { column: A, to: doner }\n');
    const ran = await runs.entente(
      'sheet',
      'map',
      runs.path('gifts.csv'),
      '--mapping',
      runs.path('bad.yaml'),
    );
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('Did you mean “donor”?');
    writeFileSync(runs.path('bad.yaml'), 'columns: [');
    const broken = await runs.entente(
      'sheet',
      'map',
      runs.path('gifts.csv'),
      '--mapping',
      runs.path('bad.yaml'),
    );
    expect(broken.stderr).toContain('[mapping-form]');
    const none = await runs.entente('sheet', 'map', runs.path('none.csv'));
    expect(none.stderr).toContain('[file-missing]');
  });

  it('writes its templates', async () => {
    expect((await runs.entente('sheet', 'template')).stdout).toMatch(/^Stage,Donor,Amount/);
    expect((await runs.entente('sheet', 'template', '--format', 'xlsx')).status).toBe(2);
    const out = runs.path('t.xlsx');
    expect((await runs.entente('sheet', 'template', '--format', 'xlsx', '--out', out)).status).toBe(0);
    expect((await readSheet(readFileSync(out), 't.xlsx')).ok).toBe(true);
  });
});
