import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { BookLine, Derived, Hit } from './derived.ts';
import { askedFor } from './derived-words.ts';

/** The tables as the queries below see them. */
export interface DerivedTables {
  version: {
    book: string;
    what: string;
    id: string;
    kind: string | null;
    n: number;
    n_until: number | null;
    at: string;
    marking: string;
    title: string | null;
    withdrawn: boolean;
    document: string;
  };
  book_state: { book: string; n: number; hash: string; updated_at: string | null };
}

/** The questions that span books, by kysely: their parts come and go with what is asked. */
export function derivedQueries(db: Kysely<DerivedTables>): Pick<Derived, 'search' | 'list'> {
  return {
    async search(words, { limit = 20, offset = 0, kinds, books, markings } = {}) {
      const asked = askedFor(words);
      if (asked === undefined) return { total: 0, hits: [] };
      const wanted = sql`${asked}::tsquery`;
      let found = db
        .selectFrom('version')
        .where('n_until', 'is', null)
        .where('withdrawn', '=', false)
        .where(sql<boolean>`document @@ ${wanted}`);
      if (kinds) found = found.where('kind', '=', anyOf(kinds));
      if (books) found = found.where('book', '=', anyOf(books));
      if (markings) found = found.where('marking', '=', anyOf(markings));
      const total = await found.select(sql<number>`count(*)::integer`.as('total')).executeTakeFirstOrThrow();
      const hits = await found
        .select(['book', 'what', 'id', 'kind', 'n', sql<number>`ts_rank(document, ${wanted})`.as('rank')])
        .orderBy('rank', 'desc')
        .orderBy('book')
        .orderBy('id')
        .orderBy('what')
        .limit(limit)
        .offset(offset)
        .execute();
      return { total: total.total, hits: hits satisfies Hit[] };
    },

    async list({ after = '', limit = 100, markings } = {}) {
      const shown = markings ? sql`v.marking = ${anyOf(markings)}` : sql`true`;
      const standing = sql`v.book = b.book AND v.n_until IS NULL AND NOT v.withdrawn AND ${shown}`;
      let lines = db
        .selectFrom('book_state as b')
        .select([
          'b.book',
          sql<string | null>`(SELECT v.title FROM version v WHERE ${standing} AND v.id = b.book
            ORDER BY v.what LIMIT 1)`.as('title'),
          sql<string | null>`(SELECT v.at FROM version v WHERE v.book = b.book AND ${shown}
            ORDER BY v.n DESC LIMIT 1)`.as('updatedAt'),
          sql<string | null>`(SELECT json_object_agg(k.kind, k.many)::text FROM (
            SELECT v.kind, count(*) AS many FROM version v WHERE ${standing} AND v.kind IS NOT NULL
            GROUP BY v.kind) k)`.as('counts'),
        ])
        .where('b.book', '>', after)
        .orderBy('b.book')
        .limit(limit);
      // A book of which nothing may be shown is not named either.
      if (markings) lines = lines.where(sql<boolean>`EXISTS (SELECT 1 FROM version v WHERE ${standing})`);
      const rows = await lines.execute();
      return rows.map((row): BookLine => ({ ...row, counts: JSON.parse(row.counts ?? '{}') }));
    },
  };
}

function anyOf(values: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${[...values]}::text[])`;
}
