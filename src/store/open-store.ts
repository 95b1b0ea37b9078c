import { openArchiveFiles } from './archive-files.ts';
import { dropEmbeddedTables, openEmbeddedTables } from './embedded-tables.ts';
import { holdFolder } from './folder-lock.ts';
import { followed } from './followed-journal.ts';
import { openJournalFiles } from './journal-files.ts';
import { openOperationalFile } from './operational-file.ts';
import type { Store, StoreSettings } from './store.ts';

/**
 * Opens the store. The drivers are loaded where they are needed: a page that is read from files waits for none of them.
 * Embedded, it takes the data folder: throws `FolderHeld` where another process has it. On a server,
 * it brings the tables to their newest form: throws `ServerTooOld`, `NewerTables`, or what the connection says.
 */
export async function openStore(settings: StoreSettings): Promise<Store> {
  if (!settings.databaseUrl) return await onFiles(settings);
  const { onServer } = await import('./on-server.ts');
  return await onServer(settings, settings.databaseUrl);
}

async function onFiles({ folder, derive, torn }: StoreSettings): Promise<Store> {
  const hold = await holdFolder(folder);
  const files = openJournalFiles(hold.folder, torn ? { torn } : {});
  const start = async () => {
    const { openDerivedTables } = await import('./derived-tables.ts');
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
