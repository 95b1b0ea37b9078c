import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARCADIA, sampleRuns } from './sample-run.ts';

describe('the life of a dossier on the command line', () => {
  const here = sampleRuns();
  const { entente } = { entente: here.entente.bind(here) };
  afterAll(here.clear);

  it('opens a relation', async () => {
    const ran = await entente(
      'new',
      'arcadia-elbonia',
      '--parties',
      'arcadia,JP',
      '--party',
      'arcadia=Arcadia:country',
      '--title',
      'Relations with Japan',
    );
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toContain('arcadia-elbonia is on record, between party:arcadia and party:JPN');
    expect(ran.status).toBe(0);
  });

  it('imports a dossier beside it, then the same again without a change', async () => {
    const first = await entente('import', ARCADIA, '--reason', 'A test');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toContain('+ record:bridge-pledge');
    const again = await entente('import', ARCADIA, '--format', 'json');
    expect(again.json()).toMatchObject({ added: [], amended: [], withdrawn: [] });
  });
});
