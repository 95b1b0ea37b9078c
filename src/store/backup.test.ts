import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Server, startPostgres } from '../../house/postgres/server.ts';
import { seal, verifyChain } from '../journal/index.ts';
import { countingNonces, put } from '../journal/store-cases.ts';
import { backup } from './backup.ts';
import { openStore } from './open-store.ts';
import { DamagedBackup, NotEmpty, restore } from './restore.ts';
import { simpleDerive } from './sample-derive.ts';
import type { Store } from './store.ts';

const ADA = {
  id: '00000000-0000-7000-8000-000000000001',
  name: 'ada',
  fullName: 'Ada Brandt',
  password: '$scrypt$…',
  madeAt: '2026-11-24T08:00:00.000Z',
  passwordAt: '2026-11-24T08:00:00.000Z',
};

describe('a backup', () => {
  let server: Server;
  let home: string;
  const stores: Store[] = [];
  beforeAll(async () => {
    server = await startPostgres(18);
  });
  afterAll(() => server?.stop());
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'entente-backup-'));
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    await rm(home, { recursive: true, force: true });
  });

  const onFiles = async (name: string) => {
    const store = await openStore({ folder: join(home, name), derive: simpleDerive });
    stores.push(store);
    return store;
  };
  const onServer = async () => {
    const store = await openStore({ folder: home, databaseUrl: await server.fresh(), derive: simpleDerive });
    stores.push(store);
    return store;
  };
  async function fill(store: Store): Promise<void> {
    const nonces = countingNonces();
    for (const [book, ids] of [
      ['nato-japan', ['a', 'b', 'c']],
      ['lotfa', ['lotfa']],
      ['nato-japan', ['d']],
    ] as const) {
      const head = await store.journal.head(book);
      const acts = ids.map((id) => put(id, { title: `Tōkyō ${id}\u0000\n` }));
      await store.journal.append(book, head, seal(book, head, acts, { by: 'clerk', why: 'why' }, nonces));
    }
    await store.journal.erase('nato-japan', 2);
    await store.archive.put(Buffer.from([0, 255, 10, 13]));
    await store.archive.putText('\ufeffA text with a byte-order mark, 日本.');
  }
  async function content(store: Store): Promise<unknown> {
    const books: Record<string, unknown> = {};
    for (const book of await store.journal.books()) books[book] = await store.journal.read(book);
    const archive: Record<string, unknown> = {};
    for (const hash of await store.archive.list())
      archive[hash] = Buffer.from((await store.archive.get(hash))!);
    return { books, archive };
  }

  it('goes from files to a server and back, and every byte of it is the same', async () => {
    const first = await onFiles('first');
    await fill(first);
    await first.operational.addAccount(ADA);
    const session = {
      token: 't'.repeat(64),
      account: ADA.id,
      madeAt: '2026-11-24T08:00:00.000Z',
      until: '2026-11-24T20:00:00.000Z',
    };
    expect(await first.operational.openSession(session, ADA)).toBe(true);
    const manifest = await backup(first, join(home, 'one.tar'), '2026-11-24T09:00:00.000Z');
    expect(manifest.books.map((b) => [b.book, b.n])).toEqual([
      ['lotfa', 1],
      ['nato-japan', 4],
    ]);
    expect(manifest.archive).toHaveLength(2);
    const second = await onServer();
    expect(await restore(join(home, 'one.tar'), second)).toEqual(manifest);
    expect(await content(second)).toEqual(await content(first));
    await backup(second, join(home, 'two.tar'), '2026-11-24T09:00:00.000Z');
    const third = await onFiles('third');
    await restore(join(home, 'two.tar'), third);
    expect(await content(third)).toEqual(await content(first));
    const fourth = await onFiles('fourth');
    await restore(join(home, 'one.tar'), fourth);
    for (const store of [second, third, fourth]) {
      expect(await store.operational.accounts()).toEqual([ADA]);
      // Who was signed in is not: a session that was ended since would be back.
      expect(await store.operational.session(session.token, session.madeAt)).toBeUndefined();
    }
    await backup(fourth, join(home, 'three.tar'), '2026-11-24T09:00:00.000Z');
    expect(await readFile(join(home, 'three.tar'))).toEqual(await readFile(join(home, 'one.tar')));
    expect(verifyChain('nato-japan', await fourth.journal.read('nato-japan'))).toEqual([]);
  });

  it('is a tar archive laid out as a data folder', async () => {
    const store = await onFiles('first');
    await fill(store);
    await backup(store, join(home, 'deep', 'one.tar'));
    execFileSync('tar', ['xf', join(home, 'deep', 'one.tar'), '-C', home]);
    for (const book of ['nato-japan', 'lotfa'])
      expect(await readFile(join(home, 'journal', `${book}.jsonl`))).toEqual(
        await readFile(join(home, 'first', 'journal', `${book}.jsonl`)),
      );
    expect(await readdir(join(home, 'deep'))).toEqual(['one.tar']);
  });

  it('is not restored where something is on record', async () => {
    const store = await onFiles('first');
    await fill(store);
    await backup(store, join(home, 'one.tar'));
    await expect(restore(join(home, 'one.tar'), store)).rejects.toBeInstanceOf(NotEmpty);
    const other = await onFiles('other');
    await other.archive.putText('x');
    await expect(restore(join(home, 'one.tar'), other)).rejects.toBeInstanceOf(NotEmpty);
  });

  it('is refused where it was cut or changed anywhere, and nothing is written', async () => {
    const store = await onFiles('first');
    await fill(store);
    const path = join(home, 'one.tar');
    await backup(store, path);
    const whole = await readFile(path);
    const target = await onFiles('target');
    const hurt = join(home, 'hurt.tar');
    const refused = async (bytes: Buffer) => {
      await writeFile(hurt, bytes);
      await expect(restore(hurt, target)).rejects.toBeInstanceOf(DamagedBackup);
    };
    for (let cut = 0; cut < whole.length - 1024; cut += 301) await refused(whole.subarray(0, cut));
    for (const text of [
      'Tōkyō a',
      'byte-order',
      '"entente": 1',
      'lotfa.jsonl',
      '"by":"clerk"',
      'manifest.sha256',
    ]) {
      const changed = Buffer.from(whole);
      const at = changed.indexOf(text);
      expect(at).toBeGreaterThan(0);
      changed[at + 3]! ^= 1;
      await refused(changed);
    }
    expect(await target.journal.books()).toEqual([]);
    expect(await target.archive.list()).toEqual([]);
  });
});
