import { join } from 'node:path';
import { sha256 } from '../values/index.ts';
import { type ArchiveStore, checked, isHash, textOf } from './archive.ts';
import { type Disk, isAbsent, disk as machine, replaceFile } from './disk.ts';

/**
 * The archive kept as files: `<folder>/archive/<first two digits>/<sha256>`, each written aside, synced and renamed,
 * so that a file of that name is whole.
 */
export function openArchiveFiles(folder: string, disk: Disk = machine): ArchiveStore {
  const home = join(folder, 'archive');
  const shelfOf = (hash: string) => join(home, hash.slice(0, 2));
  let writes = 0;

  async function read(hash: string): Promise<Uint8Array | undefined> {
    if (!isHash(hash)) return undefined;
    try {
      const file = await disk.open(join(shelfOf(hash), hash), 'read');
      try {
        return await file.read(0, await file.size());
      } finally {
        await file.close();
      }
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  }

  const store: ArchiveStore = {
    async put(bytes) {
      const hash = sha256(bytes);
      const there = await read(hash);
      if (there && sha256(there) === hash) return hash;
      await disk.folder(shelfOf(hash));
      const path = join(shelfOf(hash), hash);
      writes += 1;
      await replaceFile(disk, path, bytes, `${path}.${process.pid}-${writes}.new`);
      return hash;
    },
    async get(hash) {
      const bytes = await read(hash);
      return bytes && checked(hash, bytes);
    },
    putText: (text) => store.put(Buffer.from(text)),
    async text(hash) {
      const bytes = await store.get(hash);
      return bytes && textOf(bytes);
    },
    has: async (hash) => isHash(hash) && (await disk.list(shelfOf(hash))).includes(hash),
    async list() {
      const shelves = (await disk.list(home)).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort();
      const hashes: string[] = [];
      for (const shelf of shelves) hashes.push(...(await disk.list(join(home, shelf))).filter(isHash).sort());
      return hashes;
    },
  };
  return store;
}
