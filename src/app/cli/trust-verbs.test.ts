import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleActivity, sampleFile } from '../../exchange/in/iati/sample-activities.ts';
import type { Entry } from '../../journal/index.ts';
import { NATO_JAPAN, sampleRuns } from './sample-run.ts';

const runs = sampleRuns();
const { path } = runs;
const run = runs.entente.bind(runs);
const IN = ['--relation', 'nato-japan'];
const WHY = ['--reason', 'Its books are audited'];

const entries = (book = 'nato-japan'): Entry[] =>
  readFileSync(path(`data/journal/${book}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry);
const taking = (file: string, ...more: string[]) =>
  run('iati', 'import', path(file), ...IN, '--trusted', ...more);

beforeAll(async () => {
  expect((await run('import', NATO_JAPAN)).status).toBe(0);
  const other = sampleActivity('XX-RUR-9-ROAD', (a) =>
    a
      .replace('Bridge Fund', 'Road Fund')
      .replace('ref="XX-ARC-7" type="40"', 'ref="XX-RUR-9" type="10"')
      .replace(
        '<narrative>Arcadian League</narrative></reporting-org>',
        "<narrative>$(Rur's)</narrative></reporting-org>",
      ),
  );
  writeFileSync(path('bridge.xml'), sampleFile(sampleActivity('XX-ARC-7-BRIDGE')));
  writeFileSync(path('both.xml'), sampleFile(sampleActivity('XX-ARC-7-BRIDGE'), other));
});
afterAll(() => runs.clear());

describe('the decision to trust a publisher', () => {
  it('is needed: without it a file is refused with the way out, and nothing is stored', async () => {
    const before = entries().length;
    const { status, stderr } = await taking('bridge.xml');
    expect([status, stderr]).toEqual([1, expect.stringContaining('[iati-untrusted]')]);
    expect(stderr).toContain(
      'entente iati trust XX-ARC-7 --name \'Arcadian League\' --relation nato-japan --reason "…"',
    );
    expect(entries()).toHaveLength(before);
    const dry = await taking('bridge.xml', '--dry-run');
    expect([dry.status, dry.stderr]).toEqual([0, expect.stringMatching(/warning: .*\[iati-untrusted\]/)]);
    expect(dry.stdout).toContain('nothing was stored');
    expect((await run('iati', 'trusted', ...IN)).stdout).toContain('No publisher is trusted');
  });

  it('needs a reason, and somebody who is known', async () => {
    expect((await run('iati', 'trust', 'XX-ARC-7', ...IN)).status).toBe(2);
    expect((await run('iati', 'trust', 'XX-ARC-7', ...IN, ...WHY)).stderr).toContain('[publisher-unknown]');
    expect((await run('iati', 'trust', 'NATO', ...IN, ...WHY)).stderr).toContain('[publisher-identifier]');
  });

  it('stands in the journal before what is taken in under it, and each of those entries names it', async () => {
    const before = entries().length;
    const name = ['--name', 'Arcadian League'];
    const made = await run('iati', 'trust', 'XX-ARC-7', ...name, ...IN, ...WHY);
    expect([made.status, made.stdout]).toEqual([0, expect.stringContaining('+ trust:xx-arc-7')]);
    const again = await run('iati', 'trust', 'XX-ARC-7', ...IN, '--reason', 'Once more');
    expect(again.stdout).toContain('= trust:xx-arc-7 stands since');
    const { status, stdout } = await taking('bridge.xml');
    expect([status, stdout]).toEqual([0, expect.stringContaining('nato-japan: 5 added')]);
    const [decision, ...rows] = entries().slice(before);
    expect(decision).toMatchObject({
      by: 'Iris Vale',
      why: 'Its books are audited',
      body: {
        act: {
          ref: 'trust:xx-arc-7',
          value: { publisher: 'party:arcadian-league', identifier: 'XX-ARC-7', marking: 'internal' },
        },
      },
    });
    expect(rows.map((e) => e.body!.act.ref.split(':')[0])).toEqual(['source', 'record', 'record']);
    for (const row of rows) {
      expect(row.body!.internal).toBe(
        `Under trust:xx-arc-7 (entry ${decision!.n} of nato-japan, by Iris Vale).`,
      );
      // What everybody may read does not tell whom the office trusts.
      expect(row.why).not.toContain('trust');
    }
    const listed = await run('iati', 'trusted', ...IN, '--format', 'json');
    expect(listed.json()).toMatchObject({ trusted: [{ ref: 'trust:xx-arc-7', n: decision!.n }] });
    expect((await run('verify')).status).toBe(0);
  });

  it('is asked for each organisation that reports in the file', async () => {
    const { status, stderr } = await taking('both.xml');
    expect([status, stderr]).toEqual([1, expect.stringContaining('XX-RUR-9')]);
    // A name out of a file is written so that a shell takes it as it stands.
    expect(stderr).toContain(`--name '$(Rur'\\''s)'`);
    expect(stderr).not.toContain('trust XX-ARC-7');
  });

  it('is for the office alone', async () => {
    const seen = async (as: string) =>
      (await run('history', 'nato-japan', '--as', as)).stdout +
      (await run('export', 'nato-japan', '--as', as)).stdout;
    expect(await seen('internal')).toContain('trust:xx-arc-7 added');
    expect(await seen('public')).not.toMatch(/trust:|to trust|Its books are audited/);
    expect((await run('export', 'nato-japan', '--as', 'internal')).stdout).not.toContain('trust:xx-arc-7');
  });

  it('is taken back: the file is refused again, and the journal keeps both', async () => {
    const none = await run('iati', 'distrust', 'XX-RUR-9', ...IN, ...WHY);
    expect(none.stderr).toContain('[trust-absent]');
    const gone = await run(
      'iati',
      'distrust',
      'Arcadian League',
      ...IN,
      '--reason',
      'Its last file was wrong',
    );
    expect([gone.status, gone.stdout]).toEqual([0, '- trust:xx-arc-7\n']);
    expect((await taking('bridge.xml')).stderr).toContain('[iati-untrusted]');
    const acts = entries().filter((e) => e.body?.act.ref === 'trust:xx-arc-7');
    expect(acts.map((e) => [e.body!.act.act, e.why])).toEqual([
      ['put', 'Its books are audited'],
      ['withdraw', 'Its last file was wrong'],
    ]);
    // Decided anew, it stands where it stood, as a party's by now.
    const anew = await run('iati', 'trust', 'arcadian-league', ...IN, ...WHY);
    expect(anew.stdout).toContain('+ trust:xx-arc-7');
    expect((await taking('bridge.xml')).status).toBe(0);
  });
});
