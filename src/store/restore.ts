import { type FileHandle, open } from 'node:fs/promises';
import { EMPTY, type Entry, verifyChain } from '../journal/index.ts';
import { sha256 } from '../values/index.ts';
import type { BackedUp, Manifest } from './backup.ts';
import { readLine } from './entry-line.ts';
import { type Account, AccountExists, DamagedAccounts } from './operational.ts';
import { readAccounts } from './operational-form.ts';
import type { Store } from './store.ts';
import { BLOCK, readTarHeader, type TarMember } from './tar.ts';

/**
 * Puts a backup's content into an empty store, on files or on a server, wherever it was made. The whole backup is
 * checked before anything is written, and what was written is read again. Throws `DamagedBackup`, `NotEmpty` or
 * `RestoreFailed`. Its accounts are added to those that are there; one that is there by its name stays as it is.
 */
export async function restore(
  source: string,
  to: Pick<Store, 'journal' | 'archive' | 'operational'>,
): Promise<Manifest> {
  const file = await open(source, 'r');
  try {
    const members = await membersOf(file, source);
    const manifest = await manifestOf(file, members, source);
    const read = (one: BackedUp) => contentOf(file, members, one, source);
    for (const book of manifest.books) bookOf(await read(book), book, source);
    for (const one of manifest.archive) await read(one);
    const accounts = manifest.operational ? accountsOf(await read(manifest.operational), source) : [];
    if ((await to.journal.books('', 1)).length > 0 || (await to.archive.list()).length > 0)
      throw new NotEmpty();

    // Sources first: no record may stand without what proves it.
    for (const one of manifest.archive) await to.archive.put(await read(one));
    for (const book of manifest.books) await appendAll(to, bookOf(await read(book), book, source));
    for (const account of accounts)
      await to.operational.addAccount(account).catch((error) => {
        if (!(error instanceof AccountExists)) throw error;
      });
    await verify(manifest, to);
    return manifest;
  } finally {
    await file.close();
  }
}

async function membersOf(file: FileHandle, source: string): Promise<Map<string, TarMember>> {
  const members = new Map<string, TarMember>();
  for (let at = 0; ; ) {
    const member = readTarHeader(await bytesAt(file, at, BLOCK), at);
    if (member === undefined) throw new DamagedBackup(source, `it breaks off or is no backup at byte ${at}`);
    if (member === null) return members;
    members.set(member.name, member);
    at = member.start + Math.ceil(member.size / BLOCK) * BLOCK;
  }
}

async function manifestOf(
  file: FileHandle,
  members: Map<string, TarMember>,
  source: string,
): Promise<Manifest> {
  const [text, sum] = ['manifest.json', 'manifest.sha256'].map((name) => members.get(name));
  if (!text || !sum) throw new DamagedBackup(source, 'it has no manifest');
  const bytes = await bytesAt(file, text.start, text.size);
  const stated = (await bytesAt(file, sum.start, sum.size)).toString('utf8').slice(0, 64);
  if (sha256(bytes) !== stated)
    throw new DamagedBackup(source, 'its manifest is not the one that was written');
  const manifest = JSON.parse(bytes.toString('utf8')) as Manifest;
  if (manifest.entente !== 1)
    throw new DamagedBackup(source, `its form ${manifest.entente} is not known here; use a newer version`);
  return manifest;
}

async function contentOf(
  file: FileHandle,
  members: Map<string, TarMember>,
  one: BackedUp,
  source: string,
): Promise<Buffer> {
  const member = members.get(one.name);
  if (!member) throw new DamagedBackup(source, `it lacks ${one.name}`);
  const bytes = await bytesAt(file, member.start, member.size);
  if (bytes.length !== one.bytes || sha256(bytes) !== one.sha256)
    throw new DamagedBackup(source, `${one.name} in it was changed`);
  return bytes;
}

function bookOf(bytes: Buffer, stated: Manifest['books'][number], source: string): Entry[] {
  const entries: Entry[] = [];
  for (const line of bytes.toString('utf8').split('\n').slice(0, -1)) {
    const entry = readLine(line);
    if (!entry) throw new DamagedBackup(source, `line ${entries.length + 1} of ${stated.name} is no entry`);
    entries.push(entry);
  }
  const [wrong] = verifyChain(stated.book, entries);
  if (wrong) throw new DamagedBackup(source, wrong.message);
  if (entries.at(-1)?.n !== stated.n || entries.at(-1)?.hash !== stated.hash)
    throw new DamagedBackup(source, `${stated.name} ends elsewhere than its manifest says`);
  return entries;
}

function accountsOf(bytes: Buffer, source: string): readonly Account[] {
  try {
    return readAccounts(bytes, source).accounts;
  } catch (error) {
    if (error instanceof DamagedAccounts)
      throw new DamagedBackup(source, 'its accounts are not of their form');
    throw error;
  }
}

async function appendAll({ journal }: Pick<Store, 'journal'>, entries: Entry[]): Promise<void> {
  let head = EMPTY;
  for (let from = 0; from < entries.length; ) {
    const transaction = entries.slice(from, from + entries[from]!.parts);
    await journal.append(transaction[0]!.book, head, transaction);
    const last = transaction.at(-1)!;
    head = { n: last.n, hash: last.hash };
    from += transaction.length;
  }
}

async function verify(manifest: Manifest, to: Pick<Store, 'journal' | 'archive'>): Promise<void> {
  for (const { book, n, hash } of manifest.books) {
    const entries = await to.journal.read(book);
    const last = entries.at(-1);
    if (verifyChain(book, entries).length > 0 || last?.n !== n || last.hash !== hash)
      throw new RestoreFailed(book);
  }
  const kept = new Set(await to.archive.list());
  for (const one of manifest.archive)
    if (!kept.has(one.sha256) || !(await to.archive.get(one.sha256))) throw new RestoreFailed(one.name);
}

async function bytesAt(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
  return buffer.subarray(0, bytesRead);
}

/** A backup is not as it was written. */
export class DamagedBackup extends Error {
  override readonly name = 'DamagedBackup';
  constructor(path: string, why: string) {
    super(`${path} can't be restored: ${why}. Nothing was written. Use another copy.`);
  }
}

/** There is something on record where a backup was to be restored. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty';
  constructor() {
    super(
      'There is something on record here already; a backup is restored into an empty data folder or database only. ' +
        'Give another one by ENTENTE_DATA or DATABASE_URL (a restore that was broken off is repeated in a fresh one).',
    );
  }
}

/** What was restored does not read as it was written. */
export class RestoreFailed extends Error {
  override readonly name = 'RestoreFailed';
  constructor(what: string) {
    super(
      `After the restore, ${what} does not read as it was written. Don't use this copy; look at the disk.`,
    );
  }
}
