import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { ARCADIA, sampleRuns } from './sample-run.ts';

interface Changes {
  readonly added: string[];
  readonly amended: { ref: string; changed: { what: string; before: unknown; after: unknown }[] }[];
  readonly withdrawn: string[];
  readonly unchanged: string[];
}

describe('the life of a dossier on the command line', () => {
  const here = sampleRuns();
  const entente = (...words: string[]) => here.entente(...words);
  afterAll(here.clear);

  it('begins with a relation that is opened, its parties put on record with it', async () => {
    const words = [
      '--parties',
      'arcadia,JP',
      '--party',
      'arcadia=Arcadia:country',
      '--title',
      'Relations with Japan',
    ];
    const ran = await entente('new', 'arcadia-japan', ...words);
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout).toContain('arcadia-japan is on record, between party:arcadia and party:JPN');
    const again = await entente('new', 'arcadia-japan', ...words);
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('arcadia-japan is on record already. [relation-exists]');
  });

  it('says what an import would do, and stores nothing on a dry run', async () => {
    const dry = await entente('import', ARCADIA, '--dry-run');
    expect(dry.stdout).toContain('+ record:bridge-pledge');
    expect(dry.stdout).toMatch(/29 added, 1 amended, 0 unchanged; nothing was stored\n$/);
    expect((await entente('page', 'arcadia-ruritania')).stderr).toContain('[relation-unknown]');
  });

  it('imports a dossier, then the same again without a change', async () => {
    const first = await entente('import', ARCADIA, '--reason', 'A test');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toContain('~ party:arcadia\n    name: “Arcadia” → {"en":"Arcadia","fr":"Arcadie"}');
    const again = (await entente('import', ARCADIA, '--format', 'json')).json<Changes>();
    expect(again).toMatchObject({ added: [], amended: [], withdrawn: [] });
    expect(again.unchanged).toHaveLength(30);
  });

  it('amends a slot, and says that the statement is to be confirmed again', async () => {
    const ran = await entente(
      'amend',
      'arcadia-ruritania',
      'bridge-payment',
      'money=EUR 4600000',
      '--reason',
      'Corrected',
    );
    expect(ran.status).toBe(0);
    expect(ran.stdout).toContain('~ record:bridge-payment\n    money: ');
    expect(ran.stderr).toContain('[statement-reopened]');
    const page = await entente('page', 'arcadia-ruritania', '--format', 'md');
    expect(page.stdout).toContain('Ruritania paid in €4.6 million');
    const confirmed = await entente(
      'amend',
      'arcadia-ruritania',
      'bridge-payment',
      '--confirm',
      '--reason',
      'It fits',
    );
    expect(confirmed).toMatchObject({ status: 0, stderr: '' });
  });

  it('amends time, statement, marking and citations, and parts of slots', async () => {
    const ran = await entente(
      'amend',
      'arcadia-ruritania',
      'elm-patrol',
      'strength.people=41',
      'strength.units=',
      '--when',
      '2003/2021',
      '--statement',
      'Ruritania took part in the Elm Patrol from 2003 to 2021.',
      '--cite',
      'arcadian-bulletin=joined the Elm Patrol in 2003',
      '--by',
      'Ada Brandt',
      '--reason',
      'The patrol has ended',
      '--format',
      'json',
    );
    const [amended] = ran.json<Changes>().amended;
    expect(amended!.changed.map((c) => c.what).sort()).toEqual([
      'citations',
      'statement',
      'strength',
      'when',
    ]);
    expect(amended!.changed.find((c) => c.what === 'strength')!.after).toEqual({ people: 41 });
    const back = await entente(
      'amend',
      'arcadia-ruritania',
      'elm-patrol',
      '--uncite',
      'arcadian-bulletin',
      '--reason',
      'x',
    );
    expect(back.stderr).toContain('[citation-missing]');
    const history = await entente('history', 'arcadia-ruritania', '--record', 'elm-patrol');
    expect(history.stdout).toMatch(/Ada Brandt: The patrol has ended\n {2}record:elm-patrol amended: /);
  });

  it('adds a record of a kind', async () => {
    const ran = await entente(
      'amend',
      'arcadia-ruritania',
      'tea',
      'type=meeting',
      'parties=arcadia,ruritania',
      '--kind',
      'engagement',
      '--when',
      '2019-05-20',
      '--cite',
      'arcadian-bulletin=received Chancellor Otto Stern',
      '--reason',
      'They had tea',
    );
    expect(ran).toMatchObject({ status: 0, stdout: '+ record:tea\n', stderr: '' });
  });

  it('withdraws a record, which the outline lets go of too', async () => {
    const ran = await entente(
      'withdraw',
      'arcadia-ruritania',
      'flood-tents',
      'film-week-1987',
      '--reason',
      'Not so',
    );
    expect(ran).toMatchObject({ status: 0, stdout: '- record:flood-tents\n- record:film-week-1987\n' });
    const whole = await entente('withdraw', 'arcadia-ruritania', 'bridge-payment', '--reason', 'Not so');
    expect(whole).toMatchObject({ status: 1, stdout: '' });
    expect(whole.stderr).toContain('the record bridge-lamps refers to it. [reference-lost]');
  });

  it('exports what is on record, and importing that changes nothing', async () => {
    const out = await entente('export', 'arcadia-ruritania', '--out', here.path('out/dossier.yaml'));
    expect(out.stdout).toContain('and 3 files beside it');
    expect(existsSync(here.path('out/sources/desk-note.md'))).toBe(true);
    const again = (
      await entente('import', here.path('out/dossier.yaml'), '--format', 'json')
    ).json<Changes>();
    expect(again).toMatchObject({ added: [], amended: [], withdrawn: [] });
    const whole = await entente(
      'import',
      here.path('out/dossier.yaml'),
      '--withdraw-missing',
      '--format',
      'json',
    );
    expect(whole.json<Changes>()).toMatchObject({ added: [], amended: [], withdrawn: [] });
    const asJson = await entente('export', 'arcadia-ruritania', '--format', 'json');
    const third = await here.ententeWith({ input: asJson.stdout }, 'import', '-', '--format', 'json');
    expect(third.json<Changes>()).toMatchObject({ added: [], amended: [], withdrawn: [] });
  });

  it('imports the export into another data folder, and exports the same from there', async () => {
    const data = here.path('other');
    await entente('import', here.path('out/dossier.yaml'), '--data', data);
    const there = await entente('export', 'ARCADIA,RURITANIA', '--data', data);
    expect(there.stdout).toBe(readFileSync(here.path('out/dossier.yaml'), 'utf8'));
  });

  it('withdraws what a file that is the whole truth does not have', async () => {
    const ran = (await entente('import', ARCADIA, '--withdraw-missing', '--format', 'json')).json<Changes>();
    expect(ran.withdrawn).toEqual(['record:tea']);
    expect(ran.added).toEqual(['record:flood-tents', 'record:film-week-1987']);
  });

  it('exports to the public what the public may see', async () => {
    const open = await entente('export', 'arcadia-ruritania', '--as', 'public');
    expect(open.stdout).toContain('bridge-pledge');
    expect(open.stdout).not.toMatch(/timber|desk-note/);
    const journal = await entente('export', 'arcadia-ruritania', '--journal', '--as', 'public');
    expect(journal).toMatchObject({ status: 2, stdout: '' });
  });

  it('exports the journal, an entry a line', async () => {
    const lines = (await entente('export', 'arcadia-ruritania', '--journal')).stdout.trimEnd().split('\n');
    const entries = lines.map((line) => JSON.parse(line) as { n: number; hash: string; prev: string });
    expect(entries.map((e) => e.n)).toEqual(entries.map((_, i) => i + 1));
    expect(entries.slice(1).every((e, i) => e.prev === entries[i]!.hash)).toBe(true);
  });

  it('does not write over another file of a source that travels with the dossier', async () => {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(here.path('out/sources/desk-note.md'), 'Something else');
    const before = readFileSync(here.path('out/dossier.yaml'), 'utf8');
    const ran = await entente('export', 'arcadia-ruritania', '--out', here.path('out/dossier.yaml'));
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('[export-differs]');
    expect(readFileSync(here.path('out/dossier.yaml'), 'utf8')).toBe(before);
  });

  it('verifies, backs up and restores', async () => {
    expect(await entente('verify', '--rebuild')).toMatchObject({
      status: 0,
      stdout:
        '3 books: all is as it was put on record; what is derived was derived afresh, and is the same\n',
    });
    const file = here.path('all.tar');
    expect((await entente('backup', file)).stdout).toMatch(
      /holds 3 books \(\d+ entries\) and 3 files of the archive/,
    );
    expect(await entente('backup', file)).toMatchObject({ status: 2 });
    expect(await entente('backup', file, '--force')).toMatchObject({ status: 0 });
    const data = here.path('restored');
    expect(await entente('restore', file, '--data', data)).toMatchObject({ status: 0, stderr: '' });
    const [here1, there] = [
      await entente('export', 'arcadia-ruritania'),
      await entente('export', 'arcadia-ruritania', '--data', data),
    ];
    expect(there.stdout).toBe(here1.stdout);
    const twice = await entente('restore', file, '--data', data);
    expect(twice.status).toBe(3);
    expect(twice.stderr).toContain('There is something on record here already');
  });
});
