import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleActivity, sampleFile } from '../../exchange/in/iati/sample-activities.ts';
import { ARCADIA, NATO_JAPAN, sampleRuns } from './sample-run.ts';

const runs = sampleRuns();
const { entente, path } = runs;
const run = entente.bind(runs);
/** The official schemas and files lie beside the project and are not copied into it. */
const official = resolve(import.meta.dirname, '../../../../shared/iati');
const absent = !existsSync(official);
const xsd = `${official}/xsd-2.03`;

const first = sampleFile(
  sampleActivity('XX-ARC-7-BRIDGE'),
  sampleActivity('XX-ARC-7-ROAD', (a) => a.replace('Bridge Fund', 'Road Fund')),
);
const later = first
  .replace(
    '<value currency="EUR" value-date="2020-06-30">-12.5<',
    '<value currency="EUR" value-date="2020-06-30">-13<',
  )
  .replace('1304567891.37', '1304567891.38');

beforeAll(async () => {
  for (const file of [ARCADIA, NATO_JAPAN]) expect((await run('import', file)).status).toBe(0);
  writeFileSync(path('first.xml'), first);
  writeFileSync(path('later.xml'), later);
});
afterAll(() => runs.clear());

describe('entente iati check', () => {
  it('finds nothing in a valid file', async () => {
    const { status, stdout } = await run('iati', 'check', path('first.xml'));
    expect([status, stdout]).toEqual([
      0,
      `${path('first.xml')}: 2 activities of version 2.03, 4 transactions, no findings\n`,
    ]);
  });

  it('tells everything that is wrong with file, line and column', async () => {
    const bad = first
      .replace('code="2"/>', 'code="9"/>')
      .replace('>5000000.00<', '>lots<')
      .replace('<title>', '<titel>')
      .replace('</title>', '</titel>');
    writeFileSync(path('bad.xml'), bad);
    const { status, stdout } = await run('iati', 'check', path('bad.xml'));
    expect(status).toBe(1);
    for (const code of ['iati-code', 'iati-value', 'iati-element', 'iati-missing'])
      expect(stdout).toMatch(new RegExp(`bad\\.xml:\\d+:\\d+: .*\\[${code}\\]`));
    expect(stdout.split('\n').find((l) => l.includes('[iati-element]'))).toContain(
      `:${bad.slice(0, bad.indexOf('<titel>')).split('\n').length}:`,
    );
  });

  it('refuses what is no activity file', async () => {
    expect((await run('iati', 'check', 'README.md')).stdout).toContain('[iati-not-xml]');
    expect((await run('iati', 'check', path('none.xml'))).status).toBe(1);
  });

  it.skipIf(absent && !process.env.ENTENTE_REQUIRE_ALL)(
    'holds a file to the official schema too',
    async () => {
      expect((await run('iati', 'check', path('first.xml'), '--xsd', xsd)).status).toBe(0);
      const bad = first.replace('<activity-status code="2"/>', '');
      writeFileSync(path('unfit.xml'), bad);
      const { status, stdout } = await run('iati', 'check', path('unfit.xml'), '--xsd', xsd);
      expect(status).toBe(1);
      const line = bad.slice(0, bad.indexOf('<activity-date')).split('\n').length;
      expect(stdout).toMatch(new RegExp(`unfit\\.xml:${line}:\\d+: .*activity-date.*\\[iati-schema\\]`));
      expect((await run('iati', 'check', path('first.xml'), '--xsd', runs.folder)).stdout).toContain(
        '[iati-xsd-missing]',
      );
    },
  );
});

describe('entente iati export', () => {
  it.each(['nato-japan', 'arcadia-ruritania', 'lotfa'])(
    'writes %s as a valid file that comes back unchanged',
    async (name) => {
      const out = path(`${name}.xml`);
      const written = await run('iati', 'export', name, '--as', 'internal', '--out', out);
      expect([written.status, written.stderr]).toEqual([0, '']);
      const checked = await run('iati', 'check', out, ...(absent ? [] : ['--xsd', xsd]));
      expect([checked.status, checked.stdout]).toEqual([0, expect.stringContaining('no findings')]);
      const relation = name === 'lotfa' ? 'nato-japan' : name;
      const again = await run('iati', 'import', out, '--relation', relation, '--trusted', '--dry-run');
      expect([again.status, again.stdout, again.stderr]).toEqual([
        0,
        expect.stringMatching(/: would have 0 added, 0 amended, \d+ unchanged\n/),
        expect.anything(),
      ]);
    },
  );

  it('sums nothing that was never paid, and lists what it could not say', async () => {
    const xml = readFileSync(path('nato-japan.xml'), 'utf8');
    expect(xml).not.toContain('<transaction ');
    expect(xml).toContain('ent:bound="at-least"');
    const { losses } = (await run('iati', 'export', 'nato-japan', '--losses', '--format', 'json')).json<{
      losses: { code: string; record?: string }[];
    }>();
    const of = (id: string) => losses.filter((l) => l.record === id).map((l) => l.code);
    expect(of('lotfa-donations')).toEqual(expect.arrayContaining(['bound', 'cumulative']));
    expect(of('afghanistan-pledge')).toEqual(expect.arrayContaining(['vague', 'period', 'pledge-alone']));
    expect(of('ana-medical-supplies')).toContain('amount-unknown');
  });

  it('knows no relation or fund that is not there', async () => {
    expect((await run('iati', 'export', 'nowhere')).status).toBe(1);
  });
});

describe('entente iati import', () => {
  const trusted = ['--relation', 'nato-japan', '--trusted'];

  beforeAll(async () => {
    const of = ['--name', 'Arcadian League', '--relation', 'nato-japan', '--reason', 'Its books are audited'];
    expect((await run('iati', 'trust', 'XX-ARC-7', ...of)).status).toBe(0);
  });

  it('puts a file onto the desk, once', async () => {
    const dry = await run(
      'iati',
      'import',
      path('first.xml'),
      '--relation',
      'arcadia-ruritania',
      '--dry-run',
    );
    expect(dry.stdout).toContain('would have 4 new proposals');
    const done = await run('iati', 'import', path('first.xml'), '--relation', 'arcadia-ruritania');
    expect([done.status, done.stdout]).toEqual([
      0,
      expect.stringContaining('4 new proposals, 0 there already'),
    ]);
    const again = await run('iati', 'import', path('first.xml'), '--relation', 'arcadia-ruritania');
    expect(again.stdout).toContain('0 new proposals, 4 there already');
  });

  it('says what it would add, adds it with a citation each, and changes nothing the second time', async () => {
    const dry = await run('iati', 'import', path('first.xml'), ...trusted, '--dry-run');
    expect(dry.stdout).toMatch(/would have 7 added, 1 amended, 0 unchanged/);
    const done = await run('iati', 'import', path('first.xml'), ...trusted);
    expect([done.status, done.stdout]).toEqual([0, expect.stringContaining('nato-japan: 7 added')]);
    const again = await run('iati', 'import', path('first.xml'), ...trusted);
    expect(again.stdout).toMatch(/0 added, 0 amended, 5 unchanged/);
    expect((await run('verify')).status).toBe(0);
    const page = await run('export', 'nato-japan', '--format', 'json');
    expect(page.stdout).toContain('"1304567891.37"');
  });

  it('shows what a newer file of the publisher changes', async () => {
    const { stdout } = await run('iati', 'import', path('later.xml'), ...trusted, '--dry-run');
    expect(stdout).toMatch(
      /~ record:iati-[0-9a-f]+\n {4}citations: .*\n {4}money: .*1304567891\.37.*1304567891\.38/,
    );
    expect(stdout).toMatch(/\? record:iati-[0-9a-f]+ is no longer in the file/);
    const gone = await run('iati', 'import', path('later.xml'), ...trusted, '--withdraw-missing');
    expect([gone.status, gone.stdout]).toEqual([0, expect.stringMatching(/1 withdrawn/)]);
  });

  it('leaves everything as it was where a file is none', async () => {
    writeFileSync(path('cut.xml'), first.slice(0, -300));
    const { status, stderr } = await run('iati', 'import', path('cut.xml'), ...trusted);
    expect([status, stderr]).toEqual([1, expect.stringContaining('[iati-cut-off]')]);
  });
});

describe('entente iati diff', () => {
  it('says what is new, changed and withdrawn', async () => {
    const { status, stdout } = await run('iati', 'diff', path('first.xml'), path('later.xml'));
    expect(status).toBe(0);
    expect(stdout).toContain('~ XX-ARC-7-BRIDGE');
    expect(stdout).toContain('    + 2020-06-30 type 4 EUR -13');
    expect(stdout).toContain('    - 2020-06-30 type 4 EUR -12.5');
    expect(stdout).toContain('0 activities new, 1 changed, 0 withdrawn, 1 unchanged');
  });
});
