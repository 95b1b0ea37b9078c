import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { Database, TakenSession } from './database.ts';

type Connection = DatabaseConnection & { readonly taken: TakenSession };

/** kysely's builder over a database, on PGlite as on a server: one dialect, one way to take a connection. */
export function kyselyOn<Tables>(database: Database): Kysely<Tables> {
  const say = (connection: DatabaseConnection, sql: string) =>
    connection.executeQuery(CompiledQuery.raw(sql));
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createDriver: () => ({
      init: async () => {},
      acquireConnection: async () => connectionOf(await database.take()),
      beginTransaction: async (connection) => void (await say(connection, 'BEGIN')),
      commitTransaction: async (connection) => void (await say(connection, 'COMMIT')),
      rollbackTransaction: async (connection) => void (await say(connection, 'ROLLBACK')),
      releaseConnection: async (connection) => (connection as Connection).taken.release(),
      destroy: async () => {},
    }),
  };
  return new Kysely<Tables>({ dialect });
}

function connectionOf(taken: TakenSession): Connection {
  return {
    taken,
    async executeQuery<R>(query: CompiledQuery) {
      const { rows, affected } = await taken.query<R>(query.sql, query.parameters);
      return { rows, numAffectedRows: BigInt(affected) };
    },
    streamQuery() {
      throw new Error('Nothing here is read by a cursor; ask for a page at a time.');
    },
  };
}
