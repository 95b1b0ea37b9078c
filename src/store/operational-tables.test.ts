import { expect, it } from 'vitest';
import { onPostgres } from '../../house/postgres/versions.ts';
import { openDerivedTables } from './derived-tables.ts';
import { openJournalTable } from './journal-table.ts';
import { migrate } from './migrate.ts';
import { operationalCases, sampleAccount } from './operational-cases.ts';
import { openOperationalTables } from './operational-tables.ts';
import { simpleDerive } from './sample-derive.ts';
import { openServer } from './server.ts';

async function template(url: string): Promise<void> {
  const database = openServer(url);
  await migrate(database);
  await database.close();
}

onPostgres({ template }, (name, server) => {
  operationalCases(name, async () => {
    const url = await server().fresh();
    const databases = [openServer(url)];
    return {
      kept: openOperationalTables(databases[0]!),
      async again() {
        databases.push(openServer(url));
        return openOperationalTables(databases.at(-1)!);
      },
      async done() {
        for (const database of databases) await database.close();
      },
    };
  });

  it('are left alone when what is derived is made anew', async () => {
    const database = openServer(await server().fresh());
    try {
      const kept = openOperationalTables(database);
      await kept.addAccount(sampleAccount('ada'));
      const derived = openDerivedTables(database, openJournalTable(database), simpleDerive);
      await derived.rebuild();
      expect(await kept.accounts()).toEqual([sampleAccount('ada')]);
    } finally {
      await database.close();
    }
  });
});
