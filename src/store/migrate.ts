import { type Database, onSession, type Session } from './database.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';

/** Any number that no other program on the database locks; it spells "entente" by its letters' places. */
const LOCK = 514205145;

/**
 * Brings the tables to the newest form; does nothing where they are. Processes that start together wait for each
 * other. Throws `NewerTables` where a later version of Entente has been at them.
 */
export async function migrate(database: Database, steps: readonly Migration[] = MIGRATIONS): Promise<void> {
  await onSession(database, async (session) => {
    await session.query('SELECT pg_advisory_lock($1)', [LOCK]);
    try {
      await takeSteps(session, steps);
    } finally {
      await session.query('SELECT pg_advisory_unlock($1)', [LOCK]);
    }
  });
}

async function takeSteps(session: Session, steps: readonly Migration[]): Promise<void> {
  await session.query(`
    CREATE TABLE IF NOT EXISTS migration (n integer PRIMARY KEY, name text NOT NULL, at timestamptz NOT NULL DEFAULT now());
    COMMENT ON TABLE migration IS 'reference: the steps that were taken to bring the tables to their form'`);
  const { rows } = await session.query<{ n: number }>('SELECT n FROM migration ORDER BY n');
  const taken = rows.at(-1)?.n ?? 0;
  const newest = steps.at(-1)?.n ?? 0;
  if (taken > newest) throw new NewerTables(taken, newest);
  for (const step of steps.filter((s) => s.n > taken)) {
    try {
      await session.query(`BEGIN; ${step.sql}`);
      await session.query('INSERT INTO migration (n, name) VALUES ($1, $2)', [step.n, step.name]);
      await session.query('COMMIT');
    } catch (error) {
      await session.query('ROLLBACK');
      throw error;
    }
  }
}

/** The tables were made by a later version of Entente. */
export class NewerTables extends Error {
  override readonly name = 'NewerTables';
  constructor(taken: number, known: number) {
    super(
      `The database's tables are of form ${taken}, and this version of Entente knows forms up to ${known}. Use the newer version.`,
    );
  }
}
