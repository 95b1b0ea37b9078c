import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../journal/index.ts';
import { secondProcesses } from './folder-process.ts';
import { openJournalFiles } from './journal-files.ts';

describe('a process killed while it appends', () => {
  let processes: Awaited<ReturnType<typeof secondProcesses>>;
  let folder: string;
  beforeAll(async () => {
    processes = await secondProcesses();
    folder = await mkdtemp(join(tmpdir(), 'entente-killed-'));
  });
  afterAll(async () => {
    await processes.done();
    await rm(folder, { recursive: true, force: true });
  });

  it('loses nothing that it acknowledged and leaves nothing half-written to be seen, at 50 random points', async () => {
    const acknowledged = new Map<number, string>();
    let known = 0;
    for (let kills = 0; kills < 50; kills++) {
      const one = processes.start('append', folder);
      await one.said(1 + Math.floor(Math.random() * 4));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 25));
      await one.kill();
      for (const line of one.lines) {
        const [n, hash] = line.split(' ');
        acknowledged.set(Number(n), hash!);
      }
      expect(one.lines.length, 'each takes over from the one that was killed').toBeGreaterThan(0);
      const after = await openJournalFiles(folder).read('book', known);
      expect(after.at(-1)?.part).toBe(after.at(-1)?.parts);
      for (const [n, hash] of acknowledged) if (n > known) expect(after[n - known - 1]?.hash).toBe(hash);
      known = after.at(-1)?.n ?? known;
    }
    const all = await openJournalFiles(folder).read('book');
    expect(verifyChain('book', all)).toEqual([]);
    for (const [n, hash] of acknowledged) expect(all[n - 1]?.hash).toBe(hash);
  }, 120_000);
});
