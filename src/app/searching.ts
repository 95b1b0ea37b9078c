import type { Actor, Times, View } from '../access/index.ts';
import { REGISTER } from '../desk/index.ts';
import { marks, matchView } from '../search/index.ts';
import type { Store } from '../store/index.ts';
import { type Finding, sayIn } from '../values/index.ts';
import type { SearchHit } from './office.ts';

/** What searching needs of the office. */
export interface Finder {
  readonly store: Store;
  view(slug: string, actor: Actor, times: Times): Promise<View | undefined>;
}

/** How many books are looked into at the most for one question. */
const BOOKS = 200;

/**
 * Searches one relation's view, or across relations. Where there are many books, the index says in which of them the
 * words may stand; each is then searched through its asker's own window, so that nothing hidden is found, counted
 * or ranked.
 */
export async function searchAll(
  finder: Finder,
  actor: Actor,
  query: string,
  options: { times: Times; slug?: string; kinds?: readonly string[]; limit?: number; offset?: number },
): Promise<{ hits: SearchHit[]; total: number; findings: Finding[] }> {
  const slugs = options.slug ? [options.slug] : await booksWith(finder.store, query);
  const hits: (SearchHit & { rank: number })[] = [];
  for (const slug of slugs) {
    const view = await finder.view(slug, actor, options.times);
    if (!view) continue;
    for (const { record, rank } of matchView(view, query)) {
      if (options.kinds?.length && !options.kinds.includes(record.kind.name)) continue;
      const text = sayIn(record.statement, view.names.language);
      hits.push({
        slug,
        relation: view.names.text(view.relation.title),
        id: record.id,
        kind: record.kind.name,
        when: record.value.when,
        text,
        marks: marks(text, query),
        rank,
      });
    }
  }
  hits.sort((a, b) => b.rank - a.rank || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : a.id < b.id ? -1 : 1));
  const from = options.offset ?? 0;
  return {
    total: hits.length,
    hits: hits.slice(from, from + (options.limit ?? 50)).map(({ rank: _, ...hit }) => hit),
    findings: [],
  };
}

/**
 * The books to look into: every one while they are few; beyond that those that the index names for the words, or for
 * the ids of register entries (a party, a person, a fund) that bear them.
 */
async function booksWith(store: Store, query: string): Promise<string[]> {
  const few = await store.journal.books(undefined, BOOKS + 1);
  if (few.length <= BOOKS) return few;
  const derived = await store.derived();
  const books = new Set<string>();
  const ask = async (words: string): Promise<string[]> => {
    const { hits } = await derived.search(words, { limit: 1000 });
    for (const hit of hits) if (hit.book !== REGISTER && books.size < BOOKS) books.add(hit.book);
    return hits.filter((hit) => hit.book === REGISTER).map((hit) => hit.id.replaceAll('-', ' '));
  };
  for (const id of (await ask(query)).slice(0, 10)) await ask(id);
  return [...books].sort();
}
