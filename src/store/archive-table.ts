import { sha256 } from '../values/index.ts';
import { type ArchiveStore, checked, isHash, textOf } from './archive.ts';
import type { Database } from './database.ts';

/** The archive kept as a table of a PostgreSQL server (migrate it first). */
export function openArchiveTable(database: Database): ArchiveStore {
  const store: ArchiveStore = {
    async put(bytes) {
      const hash = sha256(bytes);
      // base64 reaches both drivers alike; bytea would be a Buffer to one and an array to the other.
      await database.query(
        `INSERT INTO archive (sha256, bytes) VALUES ($1, decode($2, 'base64')) ON CONFLICT (sha256)
         DO UPDATE SET bytes = excluded.bytes WHERE archive.bytes <> excluded.bytes`,
        [hash, Buffer.from(bytes).toString('base64')],
      );
      return hash;
    },
    async get(hash) {
      if (!isHash(hash)) return undefined;
      const { rows } = await database.query<{ text: string }>(
        `SELECT encode(bytes, 'base64') AS text FROM archive WHERE sha256 = $1`,
        [hash],
      );
      return rows[0] && checked(hash, Buffer.from(rows[0].text, 'base64'));
    },
    putText: (text) => store.put(Buffer.from(text)),
    async text(hash) {
      const bytes = await store.get(hash);
      return bytes && textOf(bytes);
    },
    async has(hash) {
      return (await database.query('SELECT 1 FROM archive WHERE sha256 = $1', [hash])).rows.length > 0;
    },
    async list() {
      const { rows } = await database.query<{ sha256: string }>('SELECT sha256 FROM archive ORDER BY sha256');
      return rows.map((row) => row.sha256);
    },
  };
  return store;
}
