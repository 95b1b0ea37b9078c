import type { View } from '../access/index.ts';
import { type Span, sayIn } from '../values/index.ts';
import { marks } from './marks.ts';
import { type Match, matchRecord } from './match.ts';

/** What an index over many books finds: candidates, not yet anything that may be shown. */
export interface IndexHit {
  readonly book: string;
  /** Record id. */
  readonly id: string;
  readonly rank: number;
}

/** An index over many books; it is handed in, and what it finds goes through the asker's own window (`resolveHits`). */
export interface SearchIndex {
  search(
    query: string,
    options: { readonly limit?: number; readonly offset?: number; readonly kinds?: readonly string[] },
  ): Promise<readonly IndexHit[]>;
}

/** A hit that its asker may see. */
export interface ResolvedHit extends Match {
  readonly book: string;
  readonly view: View;
  /** The statement in the view's language. */
  readonly text: string;
  /** Where the query's words stand in it. */
  readonly marks: readonly Span[];
}

/**
 * The hits that may be shown: those whose record stands in the asker's view of its book and answers the query by what
 * that view shows of it. A hit on words that are hidden, or were amended since, is dropped and not counted. In the
 * order of the index's rank.
 */
export async function resolveHits(
  hits: readonly IndexHit[],
  viewOf: (book: string) => Promise<View | undefined>,
  query: string,
): Promise<ResolvedHit[]> {
  const views = new Map<string, View | undefined>();
  for (const book of new Set(hits.map((h) => h.book))) views.set(book, await viewOf(book));
  return hits
    .flatMap(({ book, id, rank }) => {
      const view = views.get(book);
      const record = view?.record(id);
      if (!view || !record || matchRecord(view, record, query) === undefined) return [];
      const text = sayIn(record.statement, view.names.language);
      return [{ book, view, record, rank, text, marks: marks(text, query) }];
    })
    .sort(
      (a, b) =>
        b.rank - a.rank ||
        (a.book < b.book ? -1 : a.book > b.book ? 1 : 0) ||
        (a.record.id < b.record.id ? -1 : a.record.id > b.record.id ? 1 : 0),
    );
}
