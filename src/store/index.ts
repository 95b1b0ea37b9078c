export { type ArchiveStore, DamagedArchive, shelve, verifyArchive } from './archive.ts';
export { openArchiveFiles } from './archive-files.ts';
export { type BackedUp, backup, type Manifest } from './backup.ts';
export { DamagedBook } from './book-file.ts';
export { BadBookName } from './book-name.ts';
export type { Database, Session } from './database.ts';
export type { BookLine, Derived, DeriveRows, Hit, SearchQuery, Shown } from './derived.ts';
export { type Disk, type DiskFile, disk, ShortWrite } from './disk.ts';
export { openEmbeddedTables } from './embedded-tables.ts';
export { NoSuchEntry, NotATransaction } from './entry-line.ts';
export type { Holder } from './folder-holder.ts';
export { FolderHeld, type Hold, holderOf, holdFolder, UnreadableLock } from './folder-lock.ts';
export { askHolder, HolderRefused, HolderSilent, serveFolder } from './folder-socket.ts';
export { openJournalFiles, type TornTail } from './journal-files.ts';
export { migrate, NewerTables } from './migrate.ts';
export { openStore } from './open-store.ts';
export {
  type Account,
  AccountExists,
  DamagedAccounts,
  type KeptSession,
  type Operational,
} from './operational.ts';
export { openOperationalFile } from './operational-file.ts';
export { PgliteEnded, SqlFault } from './pglite.ts';
export { DamagedBackup, NotEmpty, RestoreFailed, restore } from './restore.ts';
export type { Store, StoreSettings } from './store.ts';
