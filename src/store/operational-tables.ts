import { type Database, inTransaction, sqlState } from './database.ts';
import { type Account, AccountExists, type KeptSession, type Operational } from './operational.ts';

interface AccountRow {
  id: string;
  name: string;
  full_name: string;
  email: string | null;
  password: string;
  made_at: string;
  password_at: string;
}

const ACCOUNT = 'a.id, a.name, a.full_name, a.email, a.password, a.made_at, a.password_at';

/**
 * Accounts and sessions as tables of a PostgreSQL server (migrate it first), shared by all processes on it. Closing the
 * database is its owner's.
 */
export function openOperationalTables(database: Database): Operational {
  return {
    async accounts() {
      const { rows } = await database.query<AccountRow>(`SELECT ${ACCOUNT} FROM account a ORDER BY a.name`);
      return rows.map(accountOf);
    },

    async accountNamed(name) {
      // A text with this character can't reach the server, and no account bears one.
      if (name.includes('\u0000')) return undefined;
      const { rows } = await database.query<AccountRow>(
        `SELECT ${ACCOUNT} FROM account a WHERE a.name = $1`,
        [name],
      );
      return rows[0] && accountOf(rows[0]);
    },

    async addAccount({ id, name, fullName, email, password, madeAt, passwordAt }) {
      try {
        await database.query(
          `INSERT INTO account (id, name, full_name, email, password, made_at, password_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7)`,
          [id, name, fullName, email ?? null, password, madeAt, passwordAt],
        );
      } catch (error) {
        if (sqlState(error) === '23505') throw new AccountExists(name);
        throw error;
      }
    },

    changePassword: (id, password, at) =>
      inTransaction(database, async (session) => {
        const { affected } = await session.query(
          'UPDATE account SET password = $2, password_at = $3 WHERE id = $1',
          [id, password, at],
        );
        await session.query('DELETE FROM account_session WHERE account = $1', [id]);
        return affected > 0;
      }),

    async removeAccount(id) {
      const { affected } = await database.query('DELETE FROM account WHERE id = $1', [id]);
      return affected > 0;
    },

    async openSession({ token, account, madeAt, until }, seen) {
      await database.query('DELETE FROM account_session WHERE until_at <= $1', [madeAt]);
      // The lock waits for a change of password that is under way, and a later one waits for it: it then ends this session too.
      const { affected } = await database.query(
        `INSERT INTO account_session (token, account, made_at, until_at)
         SELECT $1::text, a.id, $4::timestamptz, $5::timestamptz FROM account a WHERE a.id = $2 AND a.password = $3 FOR SHARE`,
        [token, account, seen.password, madeAt, until],
      );
      return affected > 0;
    },

    async session(token, at) {
      const { rows } = await database.query<AccountRow & { session_made_at: string; until_at: string }>(
        `SELECT ${ACCOUNT}, s.made_at AS session_made_at, s.until_at
         FROM account_session s JOIN account a ON a.id = s.account WHERE s.token = $1 AND s.until_at > $2`,
        [token, at],
      );
      const row = rows[0];
      if (!row) return undefined;
      const session: KeptSession = {
        token,
        account: row.id,
        madeAt: row.session_made_at,
        until: row.until_at,
      };
      return { session, account: accountOf(row) };
    },

    async endSession(token) {
      await database.query('DELETE FROM account_session WHERE token = $1', [token]);
    },

    async sessionsOf(at) {
      const { rows } = await database.query<{ account: string; many: string }>(
        'SELECT account, count(*) AS many FROM account_session WHERE until_at > $1 GROUP BY account',
        [at],
      );
      return new Map(rows.map((row) => [row.account, Number(row.many)]));
    },
  };
}

function accountOf(row: AccountRow): Account {
  return {
    id: row.id,
    name: row.name,
    fullName: row.full_name,
    ...(row.email === null ? {} : { email: row.email }),
    password: row.password,
    madeAt: row.made_at,
    passwordAt: row.password_at,
  };
}
