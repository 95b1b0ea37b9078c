/** What a statement gave. */
export interface Answer<R> {
  readonly rows: R[];
  /** Rows written, for INSERT, UPDATE, DELETE and COPY. */
  readonly affected: number;
}

/** One connection, to one caller at a time. Days, instants, bigint and numeric arrive as texts (`type-parsers.ts`). */
export interface Session {
  query<R = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<Answer<R>>;
  /** `COPY target FROM STDIN` in text format; `target` is a table with its columns, `pieces` hold whole lines. */
  copyIn(target: string, pieces: Iterable<string>): Promise<void>;
}

/** A session that was taken, to be given back; `broken` where its state is unknown and it must not be used again. */
export interface TakenSession extends Session {
  release(broken?: boolean): void;
}

/** PostgreSQL's SQL, on a server or in this process. */
export interface Database extends Session {
  /** First come, first served where there is one connection: nobody's statement joins another's transaction. */
  take(): Promise<TakenSession>;
  close(): Promise<void>;
}

/** Runs a task on one session, given back at the end. */
export async function onSession<T>(database: Database, task: (session: Session) => Promise<T>): Promise<T> {
  const session = await database.take();
  try {
    return await task(session);
  } finally {
    session.release();
  }
}

/** Runs a task in one transaction: committed where it resolves, rolled back where it throws. */
export async function inTransaction<T>(
  database: Database,
  task: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await database.take();
  let broken = false;
  try {
    await session.query('BEGIN');
    try {
      const result = await task(session);
      await session.query('COMMIT');
      return result;
    } catch (error) {
      await session.query('ROLLBACK').catch(() => {
        broken = true;
      });
      throw error;
    }
  } finally {
    session.release(broken);
  }
}

/** PostgreSQL's code of an error (SQLSTATE), where it has one. */
export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}
