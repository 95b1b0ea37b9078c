import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Server, startPostgres } from '../../house/postgres/server.ts';
import { type Act, Conflict, seal } from '../journal/index.ts';
import { countingNonces, put } from '../journal/store-cases.ts';
import { FolderHeld } from './folder-lock.ts';
import { openStore } from './open-store.ts';
import { simpleDerive } from './sample-derive.ts';
import type { Store, StoreSettings } from './store.ts';

describe('the store', () => {
  let server: Server;
  let home: string;
  const open: Store[] = [];
  const nonces = countingNonces();
  const COMMAND = { by: 'clerk', why: 'why' };
  beforeAll(async () => {
    server = await startPostgres(18);
    home = await mkdtemp(join(tmpdir(), 'entente-store-'));
  });
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close();
  });
  afterAll(async () => {
    await server?.stop();
    await rm(home, { recursive: true, force: true });
  });

  async function start(settings: Omit<StoreSettings, 'derive'>): Promise<Store> {
    const store = await openStore({ ...settings, derive: simpleDerive });
    open.push(store);
    return store;
  }
  async function append(store: Store, book: string, ...acts: Act[]): Promise<void> {
    const head = await store.journal.head(book);
    await store.journal.append(book, head, seal(book, head, acts, COMMAND, nonces));
  }
  const found = async (store: Store, words: string) => (await (await store.derived()).search(words)).total;

  it('reads and writes on files before any table is started, and derives all of it once one is asked for', async () => {
    const folder = join(home, 'embedded');
    const store = await start({ folder });
    await append(store, 'nato-japan', put('a', { title: 'Tokyo' }));
    expect(await store.journal.read('nato-japan')).toHaveLength(1);
    expect(existsSync(join(folder, 'index'))).toBe(false);
    expect(await found(store, 'tokyo')).toBe(1);
    await append(store, 'nato-japan', put('b', { title: 'Tokyo again' }));
    await append(store, 'lotfa', put('c', { title: 'A fund in Tokyo' }));
    expect(await found(store, 'tokyo')).toBe(3);
    await store.journal.erase('nato-japan', 2);
    expect(await found(store, 'tokyo')).toBe(2);
    expect(await (await store.derived()).compare()).toEqual([]);
    await store.close();
    await store.close();

    const again = await start({ folder });
    await append(again, 'lotfa', put('d', { title: 'Another in Tokyo' }));
    expect(await found(again, 'tokyo')).toBe(3);
    await again.close();

    // What was erased while no table was started is in none of them afterwards.
    const later = await start({ folder });
    await later.journal.erase('nato-japan', 1);
    expect(await found(later, 'tokyo')).toBe(2);
    await later.close();

    // An index that can't be opened is begun again from the journal.
    await rm(join(folder, 'index'), { recursive: true });
    await mkdir(join(folder, 'index'));
    await writeFile(join(folder, 'index', 'PG_VERSION'), '3');
    const mended = await start({ folder });
    expect(await found(mended, 'tokyo')).toBe(2);
  }, 240_000);

  it('is held by one at a time', async () => {
    const folder = join(home, 'held');
    await start({ folder });
    await expect(openStore({ folder, derive: simpleDerive })).rejects.toBeInstanceOf(FolderHeld);
  });

  it('on a server, is shared by processes, and each finds what the others put on record', async () => {
    const databaseUrl = await server.fresh();
    const folder = join(home, 'unused');
    const [one, two] = await Promise.all([start({ folder, databaseUrl }), start({ folder, databaseUrl })]);
    await append(one, 'nato-japan', put('a', { title: 'Tokyo' }));
    await append(two, 'nato-japan', put('b', { title: 'Tokyo' }));
    expect((await found(one, 'tokyo')) + (await found(two, 'tokyo'))).toBeGreaterThanOrEqual(3);
    expect(await found(one, 'tokyo')).toBe(2);
    // What is refused has left no row, however far its rows were when that was told.
    const { n, hash } = (await one.journal.read('nato-japan'))[0]!;
    const stale = seal('nato-japan', { n, hash }, [put('c', { title: 'Tokyo' })], COMMAND, nonces);
    await expect(one.journal.append('nato-japan', { n, hash }, stale)).rejects.toBeInstanceOf(Conflict);
    expect(await found(one, 'tokyo')).toBe(2);
    expect(await (await one.derived()).compare()).toEqual([]);
    const text = await one.archive.putText('A passage.');
    expect(await two.archive.text(text)).toBe('A passage.');
    expect(existsSync(folder)).toBe(false);
  });

  it('says what the connection says where there is no server', async () => {
    const databaseUrl = `postgres://postgres@localhost/x?host=${encodeURIComponent(join(home, 'nowhere'))}`;
    await expect(openStore({ folder: home, databaseUrl, derive: simpleDerive })).rejects.toThrow('ENOENT');
  });
});
