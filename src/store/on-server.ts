import { openArchiveTable } from './archive-table.ts';
import { openDerivedTables } from './derived-tables.ts';
import { followed } from './followed-journal.ts';
import { openJournalTable } from './journal-table.ts';
import { migrate } from './migrate.ts';
import { openOperationalTables } from './operational-tables.ts';
import { checkServer, openServer } from './server.ts';
import type { Store, StoreSettings } from './store.ts';

/** Opens the store on a PostgreSQL server; see `openStore`. Loaded where there is one: its driver takes a while. */
export async function onServer({ derive }: StoreSettings, url: string): Promise<Store> {
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
