import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onPostgres } from '../../house/postgres/versions.ts';
import { derivedCases } from './derived-cases.ts';
import { openEmbeddedTables } from './embedded-tables.ts';
import { openJournalFiles } from './journal-files.ts';
import { openJournalTable } from './journal-table.ts';
import { migrate } from './migrate.ts';
import { openServer } from './server.ts';

const folders: string[] = [];

derivedCases(
  'PGlite, with the journal on files',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'entente-derived-'));
    folders.push(folder);
    const database = await openEmbeddedTables(folder);
    return {
      database,
      async done() {
        await database.close();
        for (const one of folders) await rm(one, { recursive: true, force: true });
      },
    };
  },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'entente-derived-'));
    folders.push(folder);
    return openJournalFiles(folder);
  },
);

onPostgres({}, (name, server) => {
  derivedCases(
    name,
    async () => {
      const database = openServer(await server().fresh());
      await migrate(database);
      return { database, done: () => database.close() };
    },
    async (database) => openJournalTable(database),
  );
});
