import type { JournalStore } from '../journal/index.ts';
import type { ArchiveStore } from './archive.ts';
import { openArchiveFiles } from './archive-files.ts';
import { openArchiveTable } from './archive-table.ts';
import type { Derived, DeriveRows } from './derived.ts';
import { openDerivedTables } from './derived-tables.ts';
import { dropEmbeddedTables, openEmbeddedTables } from './embedded-tables.ts';
import { type Hold, holdFolder } from './folder-lock.ts';
import { followed } from './followed-journal.ts';
import { openJournalFiles, type TornTail } from './journal-files.ts';
import { openJournalTable } from './journal-table.ts';
import { migrate } from './migrate.ts';
import type { Operational } from './operational.ts';
import { openOperationalFile } from './operational-file.ts';
import { openOperationalTables } from './operational-tables.ts';
import { checkServer, openServer } from './server.ts';

/** Where the record is kept, and what is handed in. */
export interface StoreSettings {
  /** The data folder; not touched where `databaseUrl` is given. */
  readonly folder: string;
  /** `postgres://…` of a PostgreSQL 15+ server; the journal and the archive are then its tables. */
  readonly databaseUrl?: string | undefined;
  /** How derived rows follow from entries (`record`). */
  readonly derive: DeriveRows;
  /** Told where a torn tail was put aside. */
  readonly torn?: ((tail: TornTail) => void) | undefined;
}

/** The store as the app uses it. */
export interface Store {
  /** What is appended through it is derived right after; who appends doesn't wait for that. */
  readonly journal: JournalStore;
  readonly archive: ArchiveStore;
  /** Accounts and sessions; looked at only when they are asked for. */
  readonly operational: Operational;
  /** The hold of the data folder; undefined on a server, which needs none. */
  readonly hold: Hold | undefined;
  /**
   * The derived tables, holding all that was acknowledged before the call. Embedded, they are started at the first
   * call, which may take seconds; reading the journal and the archive never waits for them.
   */
  derived(): Promise<Derived>;
  close(): Promise<void>;
}

/**
 * Opens the store. Embedded, it takes the data folder: throws `FolderHeld` where another process has it. On a server,
 * it brings the tables to their newest form: throws `ServerTooOld`, `NewerTables`, or what the connection says.
 */
export async function openStore(settings: StoreSettings): Promise<Store> {
  return settings.databaseUrl ? await onServer(settings, settings.databaseUrl) : await onFiles(settings);
}

async function onFiles({ folder, derive, torn }: StoreSettings): Promise<Store> {
  const hold = await holdFolder(folder);
  const files = openJournalFiles(hold.folder, torn ? { torn } : {});
  const start = async () => {
    const database = await openEmbeddedTables(hold.folder);
    return { ...openDerivedTables(database, files, derive), close: () => database.close() };
  };
  const { journal, derived, stop } = followed(files, start, () => dropEmbeddedTables(hold.folder));
  return {
    journal,
    archive: openArchiveFiles(hold.folder),
    operational: openOperationalFile(hold.folder),
    hold,
    derived,
    async close() {
      await stop();
      await files.close();
      await hold.release();
    },
  };
}

async function onServer({ derive }: StoreSettings, url: string): Promise<Store> {
  const database = openServer(url);
  try {
    await checkServer(database);
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  const table = openJournalTable(database);
  const start = async () => openDerivedTables(database, table, derive);
  const { journal, derived, stop } = followed(table, start, async () => undefined);
  // Other processes rely on each one to derive what it appends.
  derived().catch(() => undefined);
  return {
    journal,
    archive: openArchiveTable(database),
    operational: openOperationalTables(database),
    hold: undefined,
    derived,
    async close() {
      await stop();
      await database.close();
    },
  };
}
