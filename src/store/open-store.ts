import { join } from 'node:path';
import type { JournalStore } from '../journal/index.ts';
import type { ArchiveStore } from './archive.ts';
import { openArchiveFiles } from './archive-files.ts';
import type { Derived, DeriveRows } from './derived.ts';
import { type Hold, holdFolder } from './folder-lock.ts';
import { openJournalFiles, type TornTail } from './journal-files.ts';

/** Where the record is kept, and what is handed in. */
export interface StoreSettings {
  /** The data folder. */
  readonly folder: string;
  /** `postgres://…` of a PostgreSQL 15+ server; the journal and the archive are then its tables. */
  readonly databaseUrl?: string;
  /** How derived rows follow from entries (`record`). */
  readonly derive: DeriveRows;
  /** Told where a torn tail was put aside. */
  readonly torn?: (tail: TornTail) => void;
}

/** The store as the app uses it. */
export interface Store {
  readonly journal: JournalStore;
  readonly archive: ArchiveStore;
  /** The hold of the data folder; undefined on a server, which needs none. */
  readonly hold: Hold | undefined;
  /** The derived tables, started at the first call and caught up; reading the journal never waits for them. */
  derived(): Promise<Derived>;
  close(): Promise<void>;
}

/** Opens the store. Embedded, it takes the data folder and throws `FolderHeld` where another process has it. */
export async function openStore(settings: StoreSettings): Promise<Store> {
  const hold = await holdFolder(settings.folder);
  const journal = openJournalFiles(hold.folder, settings.torn ? { torn: settings.torn } : {});
  return {
    journal,
    archive: openArchiveFiles(hold.folder),
    hold,
    derived: () => Promise.reject(new Error(`No derived tables yet in ${join(hold.folder, 'index')}.`)),
    async close() {
      await journal.close();
      await hold.release();
    },
  };
}
