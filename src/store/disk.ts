import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** An open file. Offsets and lengths are in bytes. */
export interface DiskFile {
  size(): Promise<number>;
  /** The bytes from `start`, at most `length`; fewer only at the file's end. */
  read(start: number, length: number): Promise<Buffer>;
  /** One write at the file's end; answers how many bytes were taken, which may be fewer than given. */
  append(bytes: Uint8Array): Promise<number>;
  /** fdatasync: content and length are on the disk once it resolves. */
  datasync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * The few things the journal and the archive ask of a disk. Small, so that a test can put an instrument in its
 * place and watch the order of writes and syncs, or cut and fail them.
 */
export interface Disk {
  /** `read`: must be there. `append`: made where absent. `replace`: made, or emptied. `mode`: who may read what is made. */
  open(path: string, how: 'read' | 'append' | 'replace', mode?: number): Promise<DiskFile>;
  /** The names in a folder; none where there is no such folder. */
  list(folder: string): Promise<string[]>;
  /** Makes a folder and those above it, and syncs the folder that each new one is named in. */
  folder(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** fsync of a folder: the names in it are on the disk once it resolves. */
  syncFolder(path: string): Promise<void>;
}

const FLAGS = { read: 'r', append: 'a+', replace: 'w+' } as const;

/** The machine's own disk. */
export const disk: Disk = {
  async open(path, how, mode = 0o640) {
    const handle = await open(path, FLAGS[how], mode);
    return {
      size: async () => (await handle.stat()).size,
      async read(start, length) {
        const bytes = Buffer.allocUnsafe(length);
        let had = 0;
        while (had < length) {
          const { bytesRead } = await handle.read(bytes, had, length - had, start + had);
          if (bytesRead === 0) break;
          had += bytesRead;
        }
        return bytes.subarray(0, had);
      },
      append: async (bytes) => (await handle.write(bytes, 0, bytes.byteLength, null)).bytesWritten,
      datasync: () => handle.datasync(),
      truncate: (length) => handle.truncate(length),
      close: () => handle.close(),
    };
  },
  async list(folder) {
    try {
      return await readdir(folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  },
  async folder(path) {
    let first = await mkdir(path, { recursive: true });
    // `first` is the topmost folder that was made; its name stands in the one above it, and so on down.
    for (let at = path; first !== undefined; at = dirname(at)) {
      await this.syncFolder(dirname(at));
      if (at === first || at === dirname(at)) first = undefined;
    }
  },
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  async syncFolder(path) {
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

/** Whether a fault says that there is no such file. */
export function isAbsent(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === 'ENOENT';
}

/** Writes a whole file so that either the old or the new one is there, never half of one; durable once it resolves. */
export async function replaceFile(
  on: Disk,
  path: string,
  bytes: Uint8Array,
  temporary = `${path}.new`,
  mode?: number,
): Promise<void> {
  const file = await on.open(temporary, 'replace', mode);
  try {
    await appendAll(file, bytes);
    await file.datasync();
  } finally {
    await file.close();
  }
  await on.rename(temporary, path);
  await on.syncFolder(dirname(path));
}

/** Appends all bytes, or throws `ShortWrite` where the disk took fewer. */
export async function appendAll(file: DiskFile, bytes: Uint8Array): Promise<void> {
  const taken = await file.append(bytes);
  if (taken !== bytes.byteLength) throw new ShortWrite(taken, bytes.byteLength);
}

/** The disk took only a part of what was to be written: it is full, or at a quota's end. */
export class ShortWrite extends Error {
  override readonly name = 'ShortWrite';
  constructor(taken: number, given: number) {
    super(`The disk took ${taken} of ${given} bytes; it is probably full. Nothing was put on record.`);
  }
}
