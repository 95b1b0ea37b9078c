import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { sha256 } from '../values/index.ts';
import { disk } from './disk.ts';
import { entryLine } from './entry-line.ts';
import { ACCOUNTS_FILE, accountsBytes } from './operational-form.ts';
import type { Store } from './store.ts';
import { padding, TAR_END, tarHeader } from './tar.ts';

/** One file of a backup. */
export interface BackedUp {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a backup holds; the file `manifest.json` in it. */
export interface Manifest {
  /** The form of the backup. */
  readonly entente: 1;
  /** When it was made, an instant in UTC. */
  readonly made: string;
  /** Each book with its head. */
  readonly books: readonly (BackedUp & {
    readonly book: string;
    readonly n: number;
    readonly hash: string;
  })[];
  readonly archive: readonly BackedUp[];
  /** The accounts, which are no record, without their sessions; there only where there are any. */
  readonly operational?: BackedUp;
}

type Kept = Pick<Store, 'journal' | 'archive' | 'operational'>;

/**
 * Writes one file with all books, the archive and the accounts of a store, from files and from a server alike: a tar
 * archive laid out as a data folder, `manifest.json` and its sha-256 last. The file appears when it is whole. Each book
 * is whole in itself; a change of two books that is under way may be there by its first half. Sessions are left out.
 */
export async function backup(from: Kept, target: string, made = new Date().toISOString()): Promise<Manifest> {
  const path = resolve(target);
  await mkdir(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}.part`;
  const file = await open(aside, 'wx', 0o600);
  const seconds = Math.floor(Date.parse(made) / 1000);
  async function add(name: string, content: Uint8Array): Promise<BackedUp> {
    const parts = [tarHeader(name, content.byteLength, seconds), content, padding(content.byteLength)];
    for (const part of parts) if (part.byteLength > 0) await file.appendFile(part);
    return { name, bytes: content.byteLength, sha256: sha256(content) };
  }
  try {
    const books: Manifest['books'][number][] = [];
    for (const book of await from.journal.books()) {
      const entries = await from.journal.read(book);
      const { n, hash } = entries.at(-1)!;
      const lines = Buffer.from(entries.map((e) => `${entryLine(e)}\n`).join(''));
      books.push({ book, n, hash, ...(await add(`journal/${book}.jsonl`, lines)) });
    }
    const archive: BackedUp[] = [];
    for (const hash of await from.archive.list()) {
      const bytes = await from.archive.get(hash);
      if (bytes) archive.push(await add(`archive/${hash.slice(0, 2)}/${hash}`, bytes));
    }
    const accounts = await from.operational.accounts();
    const operational =
      accounts.length > 0 && (await add(ACCOUNTS_FILE, accountsBytes({ accounts, sessions: [] })));
    const manifest: Manifest = { entente: 1, made, books, archive, ...(operational ? { operational } : {}) };
    const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
    await add('manifest.json', text);
    await add('manifest.sha256', Buffer.from(`${sha256(text)}  manifest.json\n`));
    await file.appendFile(TAR_END);
    await file.sync();
    await file.close();
    await rename(aside, path);
    await disk.syncFolder(dirname(path));
    return manifest;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(aside, { force: true });
    throw error;
  }
}
