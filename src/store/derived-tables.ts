import type { Entry, Head, JournalStore } from '../journal/index.ts';
import type { DerivedRow } from '../record/index.ts';
import { copyText } from './copy-text.ts';
import { type Database, inTransaction, onSession, type Session } from './database.ts';
import type { Derived, DeriveRows } from './derived.ts';
import { compareRows, lostWords } from './derived-compare.ts';
import { fundQueries } from './derived-funds.ts';
import { VERSION_COLUMNS, VERSION_FIELDS, versionLine } from './derived-rows.ts';
import { type DerivedTables, derivedQueries } from './derived-search.ts';
import { kyselyOn } from './kysely-dialect.ts';
import { queue } from './queue.ts';

/** Entries whose rows are derived while the database takes the rows of those before. */
const STEP = 100;

/** The derived tables in a database that was migrated; closing them leaves it open. */
export function openDerivedTables(database: Database, journal: JournalStore, derive: DeriveRows): Derived {
  // Deriving takes one connection and reads the journal through another: one at a time never waits for itself.
  const inTurn = queue();

  async function catchUp(book: string, fresh: readonly Entry[] = []): Promise<number> {
    const head = await journal.head(book);
    if (same(await stateOf(database, book), head)) return head.n;
    return await inTransaction(database, async (session) => {
      const state = await begin(session, book);
      const entries = await following(book, state, fresh);
      // Entries that don't follow from what was derived: the journal was restored or replaced. Begin again.
      const follows =
        state.n === 0 ||
        (entries.length > 0 ? entries[0]!.prev : (await journal.head(book)).hash) === state.hash;
      if (!follows) await forget(session, book);
      return follows
        ? await derivePart(session, book, state.n, entries)
        : await derivePart(session, book, 0, await journal.read(book));
    });
  }

  async function alongside(
    book: string,
    before: Head,
    entries: readonly Entry[],
    acknowledged: Promise<void>,
  ): Promise<boolean> {
    return await inTransaction(database, async (session) => {
      const state = await begin(session, book);
      if (before.n === 0 ? state.n !== 0 : !same(state, before)) return false;
      await derivePart(session, book, before.n, entries);
      await acknowledged;
      return true;
    });
  }

  /** The journal's entries after a state: those at hand where they follow from it, the rest as it was stored. */
  async function following(book: string, state: Head, fresh: readonly Entry[]): Promise<readonly Entry[]> {
    const [first, last] = [fresh[0], fresh.at(-1)];
    if (!first || !last || first.n !== state.n + 1 || (state.n > 0 && first.prev !== state.hash))
      return await journal.read(book, state.n);
    const later = await journal.read(book, last.n);
    return later.length === 0 ? fresh : [...fresh, ...later];
  }

  async function derivePart(
    session: Session,
    book: string,
    from: number,
    entries: readonly Entry[],
  ): Promise<number> {
    const last = entries.at(-1);
    if (!last) return from;
    const refs = entries.flatMap((e) => (e.body ? [e.body.act.ref as string] : []));
    const different = new Set(refs);
    const previous = from === 0 ? new Map<string, DerivedRow>() : await latest(session, book, [...different]);
    // Each of them ends with these entries and is written anew, with the number that ends it.
    await dropKeys(session, book, [...previous.values()]);
    // A version that a later of these entries ends must be known as ended when it is written.
    const step = different.size === refs.length ? STEP : entries.length;
    const rows = function* () {
      for (let i = 0; i < entries.length; i += step)
        yield* derive(book, entries.slice(i, i + step), (ref) => previous.get(ref));
    };
    await session.copyIn(VERSION_COLUMNS, copyText(rows(), versionLine));
    await session.query('UPDATE book_state SET n = $2, hash = $3, updated_at = $4 WHERE book = $1', [
      book,
      last.n,
      last.hash,
      last.at,
    ]);
    return last.n;
  }

  async function rebuildBook(book: string): Promise<void> {
    await inTransaction(database, async (session) => {
      await forget(session, book);
      const entries = await journal.read(book);
      if (entries.length === 0) await session.query('DELETE FROM book_state WHERE book = $1', [book]);
      else await derivePart(session, book, 0, entries);
    });
  }

  async function eachBook(deal: (book: string) => Promise<unknown>): Promise<void> {
    for (let after = ''; ; ) {
      const books = await journal.books(after, 500);
      for (const book of books) await deal(book);
      if (books.length === 0) return;
      after = books.at(-1)!;
    }
  }

  async function compareBook(book: string) {
    const [head, entries] = [await journal.head(book), await journal.read(book)];
    const { stored, state, lost } = await onSession(database, async (session) => {
      const sql = `SELECT ${VERSION_FIELDS} FROM version WHERE book = $1 ORDER BY n, id, what`;
      const { rows } = await session.query<DerivedRow>(sql, [book]);
      return {
        stored: rows,
        state: await stateOf(session, book),
        lost: await lostWords(session, book, rows),
      };
    });
    return compareRows(book, entries, head, state, stored, lost, derive);
  }

  /** Books that the tables know and the journal doesn't. */
  async function strays(): Promise<string[]> {
    const known = await database.query<{ book: string }>(
      'SELECT book FROM book_state UNION SELECT DISTINCT book FROM version ORDER BY book',
    );
    const strays: string[] = [];
    for (const { book } of known.rows) if ((await journal.head(book)).n === 0) strays.push(book);
    return strays;
  }

  async function catchUpAll(): Promise<void> {
    for (const book of await strays()) await rebuildBook(book);
    const { rows } = await database.query<Head & { book: string }>('SELECT book, n, hash FROM book_state');
    const states = new Map(rows.map((row) => [row.book, row]));
    await eachBook(async (book) => same(states.get(book), await journal.head(book)) || catchUp(book));
  }

  async function rebuild(book?: string): Promise<void> {
    if (book !== undefined) return await rebuildBook(book);
    for (const stray of await strays()) await rebuildBook(stray);
    await eachBook(rebuildBook);
  }

  const kysely = kyselyOn<DerivedTables>(database);
  return {
    ...derivedQueries(kysely),
    ...fundQueries(kysely),
    catchUp: (book, fresh) => inTurn(() => catchUp(book, fresh)),
    // Waits for its entries and for nobody else: it reads nothing through another connection.
    alongside,
    catchUpAll: () => inTurn(catchUpAll),
    rebuild: (book) => inTurn(() => rebuild(book)),
    async compare(book) {
      if (book !== undefined) return await compareBook(book);
      const findings = [];
      for (const stray of await strays()) findings.push(...(await compareBook(stray)));
      await eachBook(async (one) => findings.push(...(await compareBook(one))));
      return findings;
    },
    bulk: (rows) => database.copyIn(VERSION_COLUMNS, copyText(rows, versionLine)),
    async close() {},
  };
}

function same(a: Head | undefined, b: Head): boolean {
  return a !== undefined && a.n === b.n && a.hash === b.hash;
}

/** Up to where a book is derived; whoever else derives it waits here, then finds it done. */
async function begin(session: Session, book: string): Promise<Head> {
  // What is derived is no source: lost in a crash, it is derived again, so nobody waits for it to be synced.
  await session.query('SET LOCAL synchronous_commit = off');
  await session.query(`INSERT INTO book_state (book, n, hash) VALUES ($1, 0, '') ON CONFLICT DO NOTHING`, [
    book,
  ]);
  return (await stateOf(session, book, 'FOR UPDATE'))!;
}

async function stateOf(session: Session, book: string, lock = ''): Promise<Head | undefined> {
  return (await session.query<Head>(`SELECT n, hash FROM book_state WHERE book = $1 ${lock}`, [book]))
    .rows[0];
}

async function forget(session: Session, book: string): Promise<void> {
  await session.query('DELETE FROM version WHERE book = $1', [book]);
  await session.query(
    `INSERT INTO book_state (book, n, hash) VALUES ($1, 0, '')
     ON CONFLICT (book) DO UPDATE SET n = 0, hash = '', updated_at = NULL`,
    [book],
  );
}

/** The latest rows of some references, where they have not ended. */
async function latest(
  session: Session,
  book: string,
  refs: readonly string[],
): Promise<Map<string, DerivedRow>> {
  const halves = refs.map(
    (ref) => [ref.slice(0, ref.indexOf(':')), ref.slice(ref.indexOf(':') + 1)] as const,
  );
  const { rows } = await session.query<DerivedRow>(
    `SELECT ${VERSION_FIELDS} FROM version
     WHERE book = $1 AND n_until IS NULL
       AND (id, what) IN (SELECT * FROM unnest($2::text[], $3::text[]))`,
    [book, halves.map(([, id]) => id), halves.map(([what]) => what)],
  );
  return new Map(rows.map((row) => [`${row.what}:${row.id}`, row]));
}

async function dropKeys(session: Session, book: string, rows: readonly DerivedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await session.query(
    `DELETE FROM version WHERE book = $1
       AND (id, n, what) IN (SELECT * FROM unnest($2::text[], $3::integer[], $4::text[]))`,
    [book, rows.map((r) => r.id), rows.map((r) => r.n), rows.map((r) => r.what)],
  );
}
