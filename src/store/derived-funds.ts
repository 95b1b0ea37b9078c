import { type Kysely, sql } from 'kysely';
import type { Derived } from './derived.ts';
import type { DerivedTables } from './derived-search.ts';

/** Which funds are named, and by which books: from one name to the next by index, past all rows in between. */
export function fundQueries(db: Kysely<DerivedTables>): Pick<Derived, 'funds'> {
  return {
    async funds({ after = '', limit = 100, only, books = 200 } = {}) {
      const refs = only ?? (await namedAfter(db, after, limit));
      if (refs.length === 0) return [];
      const { rows } = await sql<{ fund: string; book: string }>`
        SELECT f.fund, b.book
        FROM unnest(${[...refs]}::text[]) AS f(fund), LATERAL (
          SELECT n.book FROM (
            SELECT v.book FROM version v WHERE v.fund = f.fund
            UNION SELECT v.book FROM version v WHERE v.to_fund = f.fund
          ) n ORDER BY n.book LIMIT ${books}
        ) b`.execute(db);
      const named = new Map<string, string[]>(refs.map((ref) => [ref, []]));
      for (const { fund, book } of rows) named.get(fund)?.push(book);
      return [...named].map(([fund, of]) => ({ fund, books: of.sort() })).filter((f) => f.books.length > 0);
    },
  };
}

async function namedAfter(db: Kysely<DerivedTables>, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ fund: string }>`
    WITH RECURSIVE named(fund) AS (
      SELECT LEAST(
        (SELECT min(v.fund) FROM version v WHERE v.fund > ${after}),
        (SELECT min(v.to_fund) FROM version v WHERE v.to_fund > ${after}))
      UNION ALL
      SELECT LEAST(
        (SELECT min(v.fund) FROM version v WHERE v.fund > named.fund),
        (SELECT min(v.to_fund) FROM version v WHERE v.to_fund > named.fund))
      FROM named WHERE named.fund IS NOT NULL
    ) SELECT fund FROM named WHERE fund IS NOT NULL LIMIT ${limit}`.execute(db);
  return rows.map(({ fund }) => fund);
}
