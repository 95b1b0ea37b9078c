import { Conflict, EMPTY, type Entry, type Head, type JournalStore } from '../journal/index.ts';
import { DamagedBook } from './book-file.ts';
import { bookName } from './book-name.ts';
import { copyField, copyJson, copyText } from './copy-text.ts';
import { type Database, inTransaction, sqlState } from './database.ts';
import { checkTransaction, entryLine, NoSuchEntry, readLine } from './entry-line.ts';

/** This many entries are read at a time. */
const PAGE = 20_000;

const ENTRY_COLUMNS = 'entry (book, n, part, parts, hash, line)';

/** A row of the table as COPY takes it; a book's name has no character that means anything there. */
function entryRow(entry: Entry): string {
  const { book, n, part, parts, hash } = entry;
  return `${book}\t${n}\t${part}\t${parts}\t${copyField(hash)}\t${copyJson(entryLine(entry))}\n`;
}

/**
 * The journal kept as a table of a PostgreSQL server (migrate it first). Closing it leaves the database open.
 * Two that append to the same book at once meet at the primary key (book, n): one wins, the other gets `Conflict`.
 */
export function openJournalTable(database: Database): JournalStore {
  async function head(book: string): Promise<Head> {
    const { rows } = await database.query<Head>(
      'SELECT n, hash FROM entry WHERE book = $1 AND part = parts ORDER BY n DESC LIMIT 1',
      [bookName(book)],
    );
    return rows[0] ?? EMPTY;
  }

  return {
    head,

    async books(after = '', limit = Number.POSITIVE_INFINITY) {
      // Hops from book to book along the key, instead of reading every entry.
      const { rows } = await database.query<{ book: string }>(
        `WITH RECURSIVE hop(book) AS (
           (SELECT book FROM entry WHERE book > $1 ORDER BY book LIMIT 1)
           UNION ALL
           SELECT (SELECT book FROM entry WHERE book > hop.book ORDER BY book LIMIT 1) FROM hop WHERE hop.book IS NOT NULL
         ) SELECT book FROM hop WHERE book IS NOT NULL LIMIT $2`,
        [after, Number.isFinite(limit) ? limit : null],
      );
      return rows.map((row) => row.book);
    },

    async read(book, after = 0) {
      bookName(book);
      const entries: Entry[] = [];
      for (let from = after; ; from = entries.at(-1)!.n) {
        const { rows } = await database.query<{ n: number; line: string }>(
          'SELECT n, line FROM entry WHERE book = $1 AND n > $2 ORDER BY n LIMIT $3',
          [book, from, PAGE],
        );
        for (const row of rows) {
          const entry = readLine(row.line);
          if (!entry) throw new DamagedBook(`the table entry, book ${book}`, row.n);
          entries.push(entry);
        }
        if (rows.length < PAGE) return entries;
      }
    },

    async append(book, expected, entries) {
      bookName(book);
      checkTransaction(book, expected, entries);
      try {
        await inTransaction(database, async (session) => {
          // This transaction's own setting: what is acknowledged is on the server's disk, however the server is set.
          await session.query('SET LOCAL synchronous_commit = on');
          const { rows } = await session.query<Head>(
            'SELECT n, hash FROM entry WHERE book = $1 ORDER BY n DESC LIMIT 1',
            [book],
          );
          const { n, hash } = rows[0] ?? EMPTY;
          if (n !== expected.n || hash !== expected.hash) throw new Conflict(book);
          await session.copyIn(ENTRY_COLUMNS, copyText(entries, entryRow));
        });
      } catch (error) {
        if (sqlState(error) === '23505') throw new Conflict(book);
        throw error;
      }
    },

    async erase(book, n) {
      bookName(book);
      await inTransaction(database, async (session) => {
        const { rows } = await session.query<{ line: string }>(
          'SELECT line FROM entry WHERE book = $1 AND n = $2 FOR UPDATE',
          [book, n],
        );
        const entry = rows[0] && readLine(rows[0].line);
        if (!entry) throw new NoSuchEntry(book, n);
        const line = entryLine({ ...entry, body: null });
        await session.query('UPDATE entry SET line = $3 WHERE book = $1 AND n = $2', [book, n, line]);
      });
    },

    async close() {},
  };
}
