import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierSchema } from '../../vocabulary/index.ts';
import { ARCADIA, NATO_JAPAN, ROOT, sampleRuns } from './sample-run.ts';

const SEED = join(ROOT, '../shared/seed/relations-with-japan-2017-11-07.txt');

describe('what is on record, asked on the command line', () => {
  const here = sampleRuns();
  const entente = (...words: string[]) => here.entente(...words);
  afterAll(here.clear);
  beforeAll(async () => {
    expect((await entente('import', NATO_JAPAN)).status).toBe(0);
    expect((await entente('import', ARCADIA)).status).toBe(0);
  });

  it('prints a page as Markdown, as a web page and as data', async () => {
    const md = await entente('page', 'NATO,JPN');
    expect(md).toMatchObject({ status: 0, stderr: '' });
    expect(md.stdout).toContain('Relations with Japan');
    const html = await entente('page', 'nato-japan', '--format', 'html');
    expect(html.stdout).toMatch(/^<!doctype html>/i);
    const json = await entente('page', 'nato-japan', '--format', 'json');
    expect(json.json()).toMatchObject({ title: 'Relations with Japan' });
  });

  it('prints the page of another day, of another reader, into a file', async () => {
    const early = await entente('page', 'nato-japan', '--true-at', '2012-01-01');
    expect(early.stdout).not.toContain('Stoltenberg');
    const open = await entente('page', 'arcadia-ruritania');
    expect(open.stdout).not.toContain('timber');
    const ran = await entente('page', 'arcadia-ruritania', '--as', 'internal', '--out', here.path('page.md'));
    expect(ran.stdout).toContain('page.md holds the page of arcadia-ruritania');
    expect(readFileSync(here.path('page.md'), 'utf8')).toContain('timber');
  });

  it('says at which instant nothing was on record', async () => {
    const ran = await entente('page', 'nato-japan', '--known-at', '2001-01-01');
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('[not-yet-on-record]');
  });

  it('publishes editions and says where they stand', async () => {
    const first = await entente('publish', 'nato-japan', '--reason', 'The first');
    expect(first).toMatchObject({ status: 0 });
    expect(first.stdout).toContain('Edition 1 of nato-japan is published at /nato-japan/editions/1');
    const second = (await entente('publish', 'nato-japan', '--format', 'json')).json<{
      number: number;
      stored: object;
    }>();
    expect(second.number).toBe(2);
    expect(Object.keys(second.stored).sort()).toEqual(['html', 'json', 'md']);
  });

  it('tells the history, in words and as data', async () => {
    const ran = await entente('history', 'nato-japan');
    expect(ran.stdout).toContain(
      `Iris Vale: Import of ${NATO_JAPAN}\n  1 relation added\n  2 sources added\n`,
    );
    const open = await entente('history', 'arcadia-ruritania', '--as', 'public', '--format', 'json');
    expect(open.stdout).not.toContain('timber');
    expect(await entente('history', 'nato-japan', '--limit', 'many')).toMatchObject({ status: 2 });
    expect((await entente('history', 'nato-japan', '--limit', '1')).stdout).toContain('earlier change');
  });

  it('searches everywhere, in one relation, and for one reader', async () => {
    expect((await entente('search', 'trust', 'fund')).stdout).toContain('nato-japan/lotfa-donations');
    expect((await entente('search', 'timber')).stdout).toContain('arcadia-ruritania/timber-talk-2021');
    expect((await entente('search', 'timber', '--as', 'public')).stdout).toBe('Nothing was found.\n');
    const one = await entente('search', '"medical supplies"', '--relation', 'nato-japan', '--format', 'json');
    expect(one.json()).toMatchObject({
      total: 1,
      hits: [{ id: 'ana-medical-supplies', kind: 'contribution' }],
    });
    expect((await entente('search', '--', 'medical', '-supplies')).stdout).not.toContain(
      'ana-medical-supplies',
    );
  });

  it('finds nothing uncited or uncovered on the page that the dossier was made from', async (context) => {
    if (!existsSync(SEED) && !process.env.ENTENTE_REQUIRE_ALL) return context.skip(`${SEED} is not here`);
    const ran = await entente('coverage', 'nato-japan', '--source', SEED, '--format', 'json');
    const { sentences, uncited, setAside } = ran.json<{
      sentences: { records: string[]; uncovered: unknown[] }[];
      uncited: unknown[];
      setAside: unknown[];
    }>();
    expect(ran.status).toBe(0);
    expect(sentences.length).toBeGreaterThan(25);
    expect(sentences.flatMap((s) => s.uncovered)).toEqual([]);
    expect(uncited).toEqual([]);
    expect(setAside.length).toBeGreaterThan(0);
  });

  it('brings the text that is cited to hand', async (context) => {
    if (!existsSync(SEED) && !process.env.ENTENTE_REQUIRE_ALL) return context.skip(`${SEED} is not here`);
    const ran = await entente('source', 'add', SEED);
    expect(ran.stdout).toMatch(
      /^the text of source nato-relations-with-japan \(nato-japan\) is now at hand, \d+ passages can be shown\n$/,
    );
    const again = await entente('import', NATO_JAPAN);
    expect(again).toMatchObject({ stderr: '', stdout: 'nato-japan: 0 added, 0 amended, 63 unchanged\n' });
    writeFileSync(here.path('crlf.txt'), readFileSync(SEED, 'utf8').replaceAll('\n', '\r\n'));
    const other = await entente('source', 'add', here.path('crlf.txt'));
    expect(other.status).toBe(1);
    expect(other.stderr).toContain('It would be the text of a source on record with LF as its line ends');
  });

  it('covers the text of a source that is at hand', async () => {
    const ran = await entente('coverage', 'arcadia-ruritania', '--source', 'gazette-de-ruritanie');
    expect(ran.stdout).toMatch(/sentences?: \d+ uncited, \d+ stretch(es)? uncovered, \d+ set aside\n$/);
    expect(ran.status).toBe(1);
    const none = await entente('coverage', 'arcadia-ruritania', '--source', 'README.md');
    expect(none.stderr).toMatch(
      /^README\.md:1:1: (There is no such file|No source of arcadia-ruritania counts)/,
    );
  });

  it('puts a new source on record, which can be cited', async () => {
    const file = here.path('note.txt');
    writeFileSync(file, Buffer.from('Les ministres se sont réunis à Elmstadt.', 'latin1'));
    const words = [
      'source',
      'add',
      file,
      '--relation',
      'arcadia-ruritania',
      '--title',
      'Note of the meeting',
    ];
    expect(await entente('source', 'add', file)).toMatchObject({ status: 1 });
    const ran = await entente(
      ...words,
      '--published',
      '2020-01-02',
      '--publisher',
      'arcadia',
      '--encoding',
      'latin1',
      '--format',
      'json',
    );
    expect(ran.json()).toMatchObject({
      added: true,
      source: { id: 'note-of-the-meeting', day: '2020-01-02', publisher: 'party:arcadia', marking: 'public' },
    });
    const cited = await entente(
      'amend',
      'arcadia-ruritania',
      'yearly-consultations',
      '--cite',
      'note-of-the-meeting=se sont réunis',
      '--reason',
      'x',
    );
    expect(cited).toMatchObject({ status: 0, stderr: '' });
    writeFileSync(file, 'Another text');
    expect((await entente(...words, '--id', 'note-of-the-meeting')).stderr).toContain('[source-exists]');
    expect((await entente(...words, '--id', 'b', '--published', '2020-02-30')).stderr).toContain(
      '[source-day]',
    );
  });

  it('lets a quotable source travel with its dossier', async () => {
    const file = here.path('ours.md');
    copyFileSync(join(ROOT, 'CONTRIBUTING.md'), file);
    await entente('source', 'add', file, '--relation', 'nato-japan', '--title', 'Ours', '--quotable');
    await entente('export', 'nato-japan', '--out', here.path('nato/dossier.yaml'));
    expect(existsSync(here.path('nato/sources/ours.md'))).toBe(true);
    expect(await entente('withdraw', 'nato-japan', 'source:ours', '--reason', 'x')).toMatchObject({
      status: 0,
    });
  });

  it('prints the schema of dossier files', async () => {
    expect((await entente('schema')).json()).toEqual(dossierSchema());
  });
});
