import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARCADIA, sampleRuns } from './sample-run.ts';
import { VERBS } from './verbs.ts';

describe('the command line, called', () => {
  const here = sampleRuns();
  const entente = (...words: string[]) => here.entente(...words);
  afterAll(here.clear);

  it('prints help for each verb, with its examples, in three ways', async () => {
    for (const { name, examples } of VERBS) {
      const words = name.split(' ');
      const helped = await entente('help', ...words);
      expect(helped).toMatchObject({ status: 0, stderr: '' });
      for (const { command } of examples) expect(helped.stdout).toContain(command);
      expect((await entente(...words, '--help')).stdout).toBe(helped.stdout);
    }
    const all = await entente();
    expect(all.status).toBe(0);
    for (const { summary } of VERBS) expect(all.stdout.replace(/\s+/g, ' ')).toContain(summary);
    expect(all.stdout).toContain('source add FILE');
    expect((await entente('--version')).stdout).toMatch(/^\S+\n$/);
  });

  it('says what was probably meant, with status 2', async () => {
    const ran = await entente('imprt', ARCADIA);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toMatch(/imprt[\s\S]*import/);
    expect((await entente('help', 'exprt')).stderr).toContain('export');
    expect((await entente('import', ARCADIA, '--dryrun')).stderr).toContain('--dry-run');
    for (const words of [
      ['page'],
      ['page', 'a', 'b'],
      ['page', 'a', '--format', 'pdf'],
      ['import', ARCADIA, '--by'],
    ])
      expect(await entente(...words)).toMatchObject({ status: 2, stdout: '' });
  });

  it('says where there is no data folder, and makes none', async () => {
    const ran = await entente('history', 'nato-japan');
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('[data-missing]');
    expect(await entente('check', ARCADIA)).toMatchObject({ status: 0 });
    expect(existsSync(here.path('data'))).toBe(false);
  });

  it('says which setting cannot be used', async () => {
    const ran = await here.ententeWith({ env: { PORT: 'many' } }, 'serve');
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('PORT is “many”');
  });

  describe('on an empty record', () => {
    beforeAll(() => mkdirSync(here.path('data')));

    it('says that nothing is on record, and how to begin', async () => {
      const ran = await entente('page', 'nato-japan');
      expect(ran.stderr).toContain('There is no relation “nato-japan” on record. [relation-unknown]');
      expect(ran.stderr).toContain('entente import FILE');
    });

    it('refuses impossible times, names and sums of words', async () => {
      await entente('import', ARCADIA);
      expect((await entente('page', 'arcadia-ruritanja')).stderr).toContain(
        'Did you mean “arcadia-ruritania”?',
      );
      const day = await entente('page', 'arcadia-ruritania', '--true-at', '2019-02-29');
      expect(day).toMatchObject({ status: 2, stdout: '' });
      expect(day.stderr).toContain('--true-at is “2019-02-29”: February 2019 has 28 days.');
      for (const words of [
        ['amend', 'arcadia-ruritania', 'areas', 'when', '--reason', 'x'],
        ['amend', 'arcadia-ruritania', 'areas', '--reason', 'x'],
        ['amend', 'arcadia-ruritania', 'areas', 'when=2014'],
        ['amend', 'arcadia-ruritania', 'areas', 'citations=x', '--reason', 'x'],
        ['amend', 'arcadia-ruritania', 'areas', '--cite', '???', '--reason', 'x'],
        ['amend', 'arcadia-ruritania', 'areas', '--uncite', 'nobody', '--reason', 'x'],
        ['amend', 'arcadia-ruritania', 'areas', 'areas=[a', '--reason', 'x'],
        ['withdraw', 'arcadia-ruritania', 'areas'],
        ['new', 'Not A Name', '--parties', 'FRA,DEU', '--title', 'x'],
        ['new', 'a-b', '--parties', 'FRA', '--title', 'x'],
        ['new', 'a-b', '--parties', 'FRA,DEU'],
        ['new', 'a-b', '--parties', 'FRA,DEU', '--title', 'x', '--party', '=x'],
        ['coverage', 'arcadia-ruritania'],
        ['search', 'x', '--limit', '0'],
      ]) {
        const ran = await entente(...words);
        expect(ran, words.join(' ')).toMatchObject({ status: 2, stdout: '' });
        expect(ran.stderr).toMatch(/^entente: .+\n/);
      }
    });

    it('says what of an amendment is wrong, by slot', async () => {
      const ran = await entente(
        'amend',
        'arcadia-ruritania',
        'areas',
        'when=2014-13',
        'areas=[tea]',
        'foo=1',
        '--reason',
        'x',
      );
      expect(ran).toMatchObject({ status: 1, stdout: '' });
      expect(ran.stderr).toMatch(/^areas\.when: .*\[edtf-month\]$/m);
      expect(ran.stderr).toMatch(/^areas\.areas\.0: .*\[code-unknown\]$/m);
      expect(ran.stderr).toMatch(/^areas\.foo: .*\[slot-unknown\]$/m);
      expect(
        (await entente('amend', 'arcadia-ruritania', 'aeras', 'when=2014', '--reason', 'x')).stderr,
      ).toContain('Did you mean “areas”?');
      expect((await entente('new', 'a-b', '--parties', 'FRA,Elbonia', '--title', 'x')).stderr).toContain(
        'There is no party:Elbonia on record',
      );
    });
  });

  describe('with a file that cannot be imported', () => {
    const at = (name: string, content: string | Uint8Array) => {
      writeFileSync(here.path(name), content);
      return here.path(name);
    };

    it('imports nothing of it, and says file, line and column', async () => {
      const before = (await entente('export', 'arcadia-ruritania')).stdout;
      const file = at(
        'broken.yaml',
        'dossier: arcadia-ruritania\nrecords:\n  fair:\n    kind: engagement\n    when: 2019-02-29\n    type: meeting\n    citations: [{ source: arcadian-bulletin, quote: "friendly" }]\n  tea:\n    kind: tea\n',
      );
      const ran = await entente('import', file);
      expect(ran).toMatchObject({ status: 1, stdout: '' });
      expect(ran.stderr).toContain(`${file}:5:11: 2019-02-29: February 2019 has 28 days [edtf-day]`);
      expect(ran.stderr).toMatch(/:9:11: .*\[kind-unknown\]\n {4}The kinds are: /);
      expect((await entente('check', file)).stdout).toContain(`${file}:5:11: `);
      const asJson = await entente('check', file, '--format', 'json');
      expect(asJson.status).toBe(1);
      expect(asJson.json()).toMatchObject({
        ok: false,
        findings: [{ code: 'edtf-day', at: { line: 5, column: 11 } }, {}, {}],
      });
      expect((await entente('export', 'arcadia-ruritania')).stdout).toBe(before);
    });

    it.each([
      ['broken YAML', 'dossier: [a\nrecords: {', 'yaml-broken'],
      ['an empty file', '', 'source-empty'],
      ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 3]), 'encoding-binary'],
      ['a list', '- a\n- b\n', 'dossier-form'],
    ])('refuses %s at its place', async (_, content, code) => {
      const file = at('wrong.yaml', content);
      const ran = await entente('import', file);
      expect(ran).toMatchObject({ status: 1, stdout: '' });
      expect(ran.stderr.startsWith(`${file}:`)).toBe(true);
      expect(ran.stderr).toMatch(/^.+:\d+:\d+: .+/);
      expect(ran.stderr).toContain(`[${code}]`);
    });

    it('takes a file in UTF-16', async () => {
      const { readFileSync } = await import('node:fs');
      const text = (await entente('export', 'arcadia-ruritania')).stdout;
      const file = at('wide.yaml', Buffer.from(`\ufeff${text}`, 'utf16le'));
      expect(readFileSync(file)[0]).toBe(0xff);
      expect(await entente('import', file)).toMatchObject({
        status: 0,
        stdout: 'arcadia-ruritania: 0 added, 0 amended, 30 unchanged\n',
      });
    });

    it('refuses a file that is not there, is a folder, or is too large', async () => {
      const none = await entente('import', 'nowhere.yaml');
      expect(none).toMatchObject({ status: 1, stdout: '' });
      expect(none.stderr).toContain('nowhere.yaml:1:1: There is no such file. [file-missing]');
      expect((await entente('check', 'src')).stdout).toContain(
        'src:1:1: It cannot be read: it is a folder. [file-unreadable]',
      );
      const env = {
        ENTENTE_DATA: here.path('data'),
        ENTENTE_DOSSIER_LIMIT: '100',
        ENTENTE_SOURCE_LIMIT: '100',
      };
      expect((await here.ententeWith({ env }, 'import', ARCADIA)).stderr).toContain('[file-too-large]');
      const source = await here.ententeWith({ env }, 'source', 'add', ARCADIA);
      expect(source.stderr).toContain('Raise the setting ENTENTE_SOURCE_LIMIT');
      expect((await entente('restore', 'nowhere.tar', '--data', here.path('fresh'))).stderr).toContain(
        '[file-missing]',
      );
    });

    it('says that what is to be restored is no backup', async () => {
      const ran = await entente('restore', at('no.tar', 'x'.repeat(2000)), '--data', here.path('fresh'));
      expect(ran.status).toBe(3);
      expect(ran.stderr).toMatch(/^entente: .*no\.tar can't be restored: .*\n$/);
    });
  });
});
