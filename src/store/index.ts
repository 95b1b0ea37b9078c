export { type ArchiveStore, verifyArchive } from './archive.ts';

export { type BackedUp, backup, type Manifest } from './backup.ts';
export { DamagedBook } from './book-file.ts';

export type { Database, Session } from './database.ts';
export type { BookLine, Derived, DeriveRows, Hit, SearchQuery, Shown } from './derived.ts';
export type { Disk, DiskFile } from './disk.ts';
export { openEmbeddedTables } from './embedded-tables.ts';

export type { Holder } from './folder-holder.ts';
export { FolderHeld, type Hold } from './folder-lock.ts';
export { askHolder, HolderSilent, serveFolder } from './folder-socket.ts';
export type { TornTail } from './journal-files.ts';
export { migrate } from './migrate.ts';
export { openStore } from './open-store.ts';
export {
  type Account,
  AccountExists,
  type KeptSession,
  type Operational,
} from './operational.ts';
export { openOperationalFile } from './operational-file.ts';

export { restore } from './restore.ts';
export type { Store, StoreSettings } from './store.ts';
export { workerProgram } from './worker-program.ts';
