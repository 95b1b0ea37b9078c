import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type MemoryDisk, memoryDisk } from './disk-in-memory.ts';
import { secondProcesses } from './folder-process.ts';
import { DamagedAccounts } from './operational.ts';
import { operationalCases, sampleAccount } from './operational-cases.ts';
import { openOperationalFile } from './operational-file.ts';
import { readAccounts } from './operational-form.ts';

operationalCases('a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'entente-accounts-'));
  return {
    kept: openOperationalFile(folder),
    again: async () => openOperationalFile(folder),
    done: () => rm(folder, { recursive: true, force: true }),
  };
});

describe('the file of accounts', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-accounts-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('may be read by its owner alone, also after it was replaced', async () => {
    const kept = openOperationalFile(folder);
    for (const name of ['ada', 'otto']) {
      await kept.addAccount(sampleAccount(name));
      expect((await stat(join(folder, 'accounts.json'))).mode & 0o777).toBe(0o600);
    }
    expect(await readdir(folder)).toEqual(['accounts.json']);
  });

  it('is not there until there is an account', async () => {
    const kept = openOperationalFile(folder);
    expect(await kept.accounts()).toEqual([]);
    await kept.endSession('x');
    await kept.removeAccount('x');
    expect(await readdir(folder)).toEqual([]);
  });

  it('lets nobody in where it is damaged, and is left as it is', async () => {
    for (const text of [
      '',
      '{',
      '{"entente":2,"accounts":[]}',
      '{"entente":1,"accounts":[{"id":"x"}]}',
      'null',
    ]) {
      await writeFile(join(folder, 'accounts.json'), text);
      const kept = openOperationalFile(folder);
      await expect(kept.accounts()).rejects.toBeInstanceOf(DamagedAccounts);
      await expect(kept.addAccount(sampleAccount('ada'))).rejects.toBeInstanceOf(DamagedAccounts);
      expect(await readFile(join(folder, 'accounts.json'), 'utf8')).toBe(text);
    }
  });

  describe('on a disk that is watched', () => {
    let on: MemoryDisk;
    beforeEach(() => {
      on = memoryDisk();
    });

    it('is synced before its name is given, and its folder after', async () => {
      await openOperationalFile('/data', on).addAccount(sampleAccount('ada'));
      expect(on.log).toEqual([
        'create accounts.json.new',
        expect.stringMatching(/^append accounts.json.new \d+$/),
        'sync accounts.json.new',
        'rename accounts.json.new accounts.json',
        'sync-folder data',
      ]);
      const after = openOperationalFile('/data', on.afterPowerCut());
      expect((await after.accounts()).map((a) => a.name)).toEqual(['ada']);
    });

    it('holds what it held where a write fails, and goes on', async () => {
      const kept = openOperationalFile('/data', on);
      await kept.addAccount(sampleAccount('ada'));
      for (const [what, how] of [
        ['append', { taken: 7 }],
        ['datasync', new Error('EIO')],
        ['rename', new Error('EIO')],
      ] as const) {
        on.failNext(what, how);
        await expect(kept.addAccount(sampleAccount('otto'))).rejects.toThrow();
        expect((await kept.accounts()).map((a) => a.name)).toEqual(['ada']);
        const after = openOperationalFile('/data', on.afterPowerCut());
        expect((await after.accounts()).map((a) => a.name)).toEqual(['ada']);
      }
      await kept.addAccount(sampleAccount('otto'));
      expect((await kept.accounts()).map((a) => a.name)).toEqual(['ada', 'otto']);
    });
  });
});

describe('a process killed while it writes the file of accounts', () => {
  let processes: Awaited<ReturnType<typeof secondProcesses>>;
  let folder: string;
  beforeAll(async () => {
    processes = await secondProcesses();
    folder = await mkdtemp(join(tmpdir(), 'entente-accounts-killed-'));
  });
  afterAll(async () => {
    await processes.done();
    await rm(folder, { recursive: true, force: true });
  });

  it('leaves the old or the new one, whole, with all that it acknowledged', async () => {
    let known = 0;
    for (let kills = 0; kills < 12; kills++) {
      const one = processes.start('accounts', folder);
      await one.said(1 + Math.floor(Math.random() * 4));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
      await one.kill();
      known += one.lines.length;
      const { accounts } = readAccounts(await readFile(join(folder, 'accounts.json')), 'accounts.json');
      // One more may be there: written, and killed before it was said.
      expect([known, known + 1]).toContain(accounts.length);
      expect(accounts.map((a) => a.name)).toEqual(accounts.map((_, i) => `n${i}`));
      known = accounts.length;
    }
  }, 60_000);
});
