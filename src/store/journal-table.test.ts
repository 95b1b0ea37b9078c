import { onPostgres } from '../../house/postgres/versions.ts';
import { storeCases } from '../journal/store-cases.ts';
import { openJournalTable } from './journal-table.ts';
import { migrate } from './migrate.ts';
import { openServer } from './server.ts';

async function template(url: string): Promise<void> {
  const database = openServer(url);
  await migrate(database);
  await database.close();
}

onPostgres({ template }, (name, server) => {
  storeCases(name, async () => {
    const url = await server().fresh();
    const databases = [openServer(url)];
    return {
      store: openJournalTable(databases[0]!),
      async again() {
        databases.push(openServer(url));
        return openJournalTable(databases.at(-1)!);
      },
      async done() {
        for (const database of databases) await database.close();
      },
    };
  });
});
