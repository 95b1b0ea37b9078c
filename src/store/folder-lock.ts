import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAbsent } from './disk.ts';
import { type Holder, identity, mayLive, socketOf } from './folder-holder.ts';

/** A data folder held by this process alone. */
export interface Hold {
  readonly folder: string;
  readonly holder: Holder;
  /** Lets go of the folder; does nothing the second time. */
  release(): Promise<void>;
}

/** The lock file's name in a data folder. */
const LOCK = 'entente.lock';

/**
 * Takes a data folder (made where absent) for this process. Throws `FolderHeld` where another one has it, or this
 * one already does. The lock of a process that has ended is taken over.
 */
export async function holdFolder(folder: string): Promise<Hold> {
  await mkdir(folder, { recursive: true });
  const home = await realpath(folder);
  const path = join(home, LOCK);
  const holder: Holder = {
    ...identity(),
    socket: socketOf(home),
    since: new Date().toISOString(),
    nonce: randomBytes(12).toString('hex'),
  };
  await take(path, home, holder);
  let held = true;
  return {
    folder: home,
    holder,
    async release() {
      if (!held) return;
      held = false;
      if ((await holderIn(path))?.nonce === holder.nonce) await rm(path, { force: true });
    },
  };
}

/** Who holds a folder; undefined where nobody does, or only one who has ended. */
export async function holderOf(folder: string): Promise<Holder | undefined> {
  const holder = await holderIn(join(folder, LOCK));
  return holder && mayLive(holder) ? holder : undefined;
}

/**
 * Makes the lock at `path` ours. To replace a dead one's lock, the lock of `<path>.next` is needed, taken in the same
 * way: so at any time one process alone may replace it, and whoever looked at it earlier looks again. Two that find
 * the same dead lock can't both win, nor remove the winner's.
 */
async function take(path: string, home: string, ours: Holder): Promise<void> {
  for (;;) {
    if (await create(path, ours)) return;
    const found = await holderIn(path);
    if (!found) continue;
    if (mayLive(found)) throw new FolderHeld(home, found);
    const next = `${path}.next`;
    await take(next, home, ours);
    try {
      if ((await holderIn(path))?.nonce === found.nonce) {
        await replace(path, ours);
        return;
      }
    } finally {
      await rm(next, { force: true });
    }
  }
}

/** Puts the whole lock file in place if there is none: never an empty or half-written one. */
async function create(path: string, ours: Holder): Promise<boolean> {
  const aside = `${path}.${ours.nonce}`;
  await writeFile(aside, text(ours), { mode: 0o640 });
  try {
    await link(aside, path);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error;
    return await createWithoutLinks(path, ours);
  } finally {
    await rm(aside, { force: true });
  }
}

/** For the few file systems that have no hard links. */
async function createWithoutLinks(path: string, ours: Holder): Promise<boolean> {
  try {
    await writeFile(path, text(ours), { flag: 'wx', mode: 0o640 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function replace(path: string, ours: Holder): Promise<void> {
  const aside = `${path}.${ours.nonce}`;
  await writeFile(aside, text(ours), { mode: 0o640 });
  await rename(aside, path);
}

async function holderIn(path: string): Promise<Holder | undefined> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
  try {
    return JSON.parse(content) as Holder;
  } catch {
    throw new UnreadableLock(path);
  }
}

function text(holder: Holder): string {
  return `${JSON.stringify(holder, null, 2)}\n`;
}

/** Another process has the data folder. */
export class FolderHeld extends Error {
  override readonly name = 'FolderHeld';
  readonly folder: string;
  readonly holder: Holder;
  constructor(folder: string, holder: Holder) {
    super(
      `The data folder ${folder} is in use by process ${holder.pid} on ${holder.host} since ${holder.since}. ` +
        `Stop that process, or give another folder by ENTENTE_DATA. ` +
        `Only if you are sure that it no longer runs, remove ${join(folder, LOCK)}.`,
    );
    this.folder = folder;
    this.holder = holder;
  }
}

/** The lock file holds something else than a lock. */
export class UnreadableLock extends Error {
  override readonly name = 'UnreadableLock';
  constructor(path: string) {
    super(`${path} can't be read as a lock. If no other process uses the folder, remove that file.`);
  }
}
