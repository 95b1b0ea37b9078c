import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT, sampleRuns } from './sample-run.ts';

interface Report {
  readonly machine: Readonly<Record<string, unknown>>;
  readonly figures: readonly { part: string; name: string; value: number; unit: string }[];
  readonly notRun: readonly { part: string; name: string; notRun: string }[];
}

describe('the bench', () => {
  const here = sampleRuns();
  afterAll(here.clear);

  it('gives figures with units for all its parts, small as they are', { timeout: 300_000 }, async () => {
    expect(existsSync(join(ROOT, 'dist/entente.js')), 'it measures the built program').toBe(true);
    const out = here.path('figures.json');
    const ran = await here.entente('bench', '--quick', '--out', out, '--format', 'json');
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    const report = ran.json<Report>();
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(report);
    expect(Object.keys(report.machine)).toEqual(
      expect.arrayContaining(['cpu', 'cores', 'memoryGB', 'node', 'system']),
    );
    const parts = ['edtf', 'start', 'hot', 'cold', 'many', 'desk', 'bulk', 'reading', 'iati'];
    expect([...new Set(report.figures.map(({ part }) => part))]).toEqual(parts);
    const broken = report.figures.filter(
      ({ name, value, unit }) => !name || !Number.isFinite(value) || value <= 0 || !unit,
    );
    expect(broken).toEqual([]);
    for (const { notRun } of report.notRun) expect(notRun).toMatch(/\S/);
  });

  it('says which of its names it does not know', async () => {
    const ran = await here.entente('bench', 'hott');
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain('hot, cold');
  });
});
