import pg from 'pg';
import { copyInto } from './copy-in.ts';
import type { Database, Session, TakenSession } from './database.ts';
import { PARSERS, settingsSql } from './type-parsers.ts';

/** Opens a PostgreSQL server (15 or later) by its URL. Throws nothing until it is first asked. */
export function openServer(url: string, options: { readonly connections?: number } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    application_name: 'entente',
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  });
  // An idle connection that the server closes is replaced at the next use.
  pool.on('error', () => undefined);
  let closed: Promise<void> | undefined;
  const set = new WeakSet<pg.PoolClient>();

  async function take(): Promise<TakenSession> {
    const client = await pool.connect();
    try {
      if (!set.has(client)) {
        await client.query(settingsSql());
        set.add(client);
      }
    } catch (error) {
      client.release(true);
      throw error;
    }
    return { ...sessionOf(client), release: (broken) => client.release(broken) };
  }

  async function once<T>(task: (session: Session) => Promise<T>): Promise<T> {
    const session = await take();
    try {
      return await task(session);
    } finally {
      session.release();
    }
  }

  return {
    take,
    query: (sql, params) => once((session) => session.query(sql, params)),
    copyIn: (target, pieces) => once((session) => session.copyIn(target, pieces)),
    close() {
      closed ??= pool.end();
      return closed;
    },
  };
}

function sessionOf(client: pg.PoolClient): Session {
  return {
    async query<R>(sql: string, params?: readonly unknown[]) {
      const result = params ? await client.query(sql, params as unknown[]) : await client.query(sql);
      return { rows: result.rows as R[], affected: result.rowCount ?? 0 };
    },
    copyIn: (target, pieces) => copyInto(client, target, pieces),
  };
}

function parserOf(oid: number, format?: 'text' | 'binary'): unknown {
  return (format !== 'binary' && PARSERS[oid]) || pg.types.getTypeParser(oid, format as 'text');
}

/** Throws `ServerTooOld` unless the server is PostgreSQL 15 or later. */
export async function checkServer(database: Database): Promise<void> {
  const { rows } = await database.query<{ server_version_num: string }>('SHOW server_version_num');
  const version = Math.floor(Number(rows[0]!.server_version_num) / 10_000);
  if (version < 15) throw new ServerTooOld(version);
}

/** The server's PostgreSQL lacks what the tables need. */
export class ServerTooOld extends Error {
  override readonly name = 'ServerTooOld';
  constructor(version: number) {
    super(`The server at DATABASE_URL is PostgreSQL ${version}; Entente needs 15 or later.`);
  }
}
