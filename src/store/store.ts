import type { JournalStore } from '../journal/index.ts';
import type { ArchiveStore } from './archive.ts';
import type { Derived, DeriveRows } from './derived.ts';
import type { Hold } from './folder-lock.ts';
import type { TornTail } from './journal-files.ts';
import type { Operational } from './operational.ts';

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
