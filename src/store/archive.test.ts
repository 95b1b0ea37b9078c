import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onPostgres } from '../../house/postgres/versions.ts';
import { sha256 } from '../values/index.ts';
import { type ArchiveStore, DamagedArchive, shelve, verifyArchive } from './archive.ts';
import { openArchiveFiles } from './archive-files.ts';
import { openArchiveTable } from './archive-table.ts';
import { memoryDisk } from './disk-in-memory.ts';
import { migrate } from './migrate.ts';
import { openServer } from './server.ts';

interface Under {
  readonly archive: ArchiveStore;
  damage(hash: string): Promise<void>;
  done(): Promise<void>;
}

function archiveCases(name: string, open: () => Promise<Under>): void {
  describe(`the archive on ${name}`, () => {
    let under: Under;
    let archive: ArchiveStore;
    beforeEach(async () => {
      under = await open();
      archive = under.archive;
    });
    afterEach(() => under.done());

    it('gives back bytes and texts by their sha-256, each kept once, byte-order marks and all', async () => {
      const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, i) => i % 256));
      const hash = await archive.put(bytes);
      expect(hash).toBe(sha256(bytes));
      expect(await archive.put(bytes)).toBe(hash);
      const text = '\ufeffTōkyō\r\n𝒳 \u0000';
      expect(await archive.putText(text)).toBe(sha256(text));
      const empty = await archive.put(Buffer.alloc(0));
      expect(Buffer.from((await archive.get(hash))!).equals(bytes)).toBe(true);
      expect(await archive.text(sha256(text))).toBe(text);
      expect(await archive.text(empty)).toBe('');
      expect(await archive.has(hash)).toBe(true);
      expect(await archive.list()).toEqual([hash, sha256(text), empty].sort());
      expect(await verifyArchive(archive)).toEqual([]);
    });

    it('has nothing of what it was not given, and looks up nothing but a sha-256', async () => {
      for (const hash of [sha256('x'), '', '../../etc/passwd', 'AB'.repeat(32)]) {
        expect(await archive.get(hash)).toBeUndefined();
        expect(await archive.text(hash)).toBeUndefined();
        expect(await archive.has(hash)).toBe(false);
      }
      expect(await archive.list()).toEqual([]);
    });

    it('never gives out damaged bytes, says which they are, and takes them anew', async () => {
      const hash = await archive.putText('A passage.');
      await under.damage(hash);
      await expect(archive.get(hash)).rejects.toBeInstanceOf(DamagedArchive);
      expect((await verifyArchive(archive)).map((f) => [f.code, f.at?.path])).toEqual([
        ['archive-damaged', `archive.${hash}`],
      ]);
      await archive.putText('A passage.');
      expect(await archive.text(hash)).toBe('A passage.');
    });

    it('keeps what is longer than any piece of it, whole', async () => {
      const bytes = Buffer.from(Array.from({ length: 2_621_440 }, (_, i) => (i * 7) % 251));
      for (const one of [bytes, bytes.subarray(0, 1 << 20), bytes.subarray(0, 1 << 21)]) {
        const hash = await archive.put(one);
        expect(await archive.put(one)).toBe(hash);
        expect(Buffer.from((await archive.get(hash))!).equals(one)).toBe(true);
      }
      for (const text of ['', 'a', 'ab', '\ud800'].map((first) => first + '𝒳é–a'.repeat(350_000))) {
        const hash = await archive.putText(text);
        expect(hash).toBe(sha256(text));
        expect(sha256((await archive.text(hash))!)).toBe(hash);
      }
      expect(await archive.list()).toHaveLength(7);
      expect(await verifyArchive(archive)).toEqual([]);
    });

    it('makes a shelf of the texts at hand', async () => {
      const hash = await archive.putText('A passage.');
      const shelf = await shelve(archive, [hash, hash, sha256('other')]);
      expect(shelf.text(hash)).toBe('A passage.');
      expect(shelf.text(sha256('other'))).toBeUndefined();
    });
  });
}

archiveCases('files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'entente-archive-'));
  return {
    archive: openArchiveFiles(folder),
    damage: (hash) => writeFile(join(folder, 'archive', hash.slice(0, 2), hash), 'a passage.'),
    async done() {
      for (const shelf of await readdir(join(folder, 'archive')).catch(() => []))
        for (const name of await readdir(join(folder, 'archive', shelf)))
          expect(name).toMatch(/^[0-9a-f]{64}$/);
      await rm(folder, { recursive: true, force: true });
    },
  };
});

onPostgres({}, (name, server) => {
  archiveCases(name, async () => {
    const database = openServer(await server().fresh());
    await migrate(database);
    return {
      archive: openArchiveTable(database),
      damage: async (hash) => {
        await database.query(`UPDATE archive SET bytes = 'a passage.' WHERE sha256 = $1`, [hash]);
      },
      done: () => database.close(),
    };
  });
});

onPostgres({}, (name, server) => {
  it(`tells on ${name} of a piece that was damaged or lost, and takes it anew`, async () => {
    const database = openServer(await server().fresh());
    await migrate(database);
    try {
      const archive = openArchiveTable(database);
      const hash = await archive.put(Buffer.alloc(3_000_000, 'passage'));
      for (const sql of [
        `UPDATE archive_piece SET bytes = 'another' WHERE n = 2`,
        'DELETE FROM archive_piece WHERE n = 3',
      ]) {
        await database.query(sql);
        await expect(archive.get(hash)).rejects.toBeInstanceOf(DamagedArchive);
        expect((await verifyArchive(archive)).map((f) => f.code)).toEqual(['archive-damaged']);
        await archive.put(Buffer.alloc(3_000_000, 'passage'));
        expect(await verifyArchive(archive)).toEqual([]);
      }
    } finally {
      await database.close();
    }
  });
});

describe('the archive on an instrumented disk', () => {
  it('has what it acknowledged after a power cut, and never half of it', async () => {
    const disk = memoryDisk();
    const hash = await openArchiveFiles('/data', disk).putText('A passage.');
    expect(disk.log.slice(1).map((line) => line.replace(/[0-9a-f]{64}\S*/g, 'file'))).toEqual([
      'create file',
      'append file 10',
      'sync file',
      'rename file file',
      `sync-folder ${hash.slice(0, 2)}`,
    ]);
    const path = `/data/archive/${hash.slice(0, 2)}/${hash}`;
    expect(disk.afterPowerCut().bytes(path)?.toString()).toBe('A passage.');
    const full = memoryDisk();
    full.failNext('append', { taken: 3 });
    await expect(openArchiveFiles('/data', full).putText('A passage.')).rejects.toThrow(
      'The disk took 3 of 10',
    );
    expect(full.bytes(path)).toBeUndefined();
  });
});
