import type { Actor, Times, View } from '../access/index.ts';
import { REGISTER } from '../desk/index.ts';
import type { JournalStore } from '../journal/index.ts';
import { current } from '../record/index.ts';
import type { Party, Relation } from '../vocabulary/index.ts';
import type { BookCache } from './book-cache.ts';
import type { RelationSummary } from './office.ts';

/** What listing relations needs. */
export interface Shelves {
  readonly journal: JournalStore;
  readonly books: BookCache;
  view(slug: string, actor: Actor, times: Times): Promise<View | undefined>;
}

/** Relations that the asker may see, by slug, from the one after `after`; `next` where there are more. */
export async function listRelations(
  shelves: Shelves,
  actor: Actor,
  times: Times,
  options: { after?: string; limit?: number },
): Promise<{ items: RelationSummary[]; next?: string }> {
  const limit = options.limit ?? 50;
  const items: RelationSummary[] = [];
  let after = options.after;
  for (;;) {
    const names = await shelves.journal.books(after, limit + 1);
    for (const name of names) {
      if (items.length === limit) return { items, next: items.at(-1)!.slug };
      after = name;
      if (name === REGISTER) continue;
      const view = await shelves.view(name, actor, times);
      if (view) items.push(summaryOf(view));
    }
    if (names.length <= limit) return { items };
  }
}

/** A relation in a list, made of what its asker sees. */
export function summaryOf(view: View): RelationSummary {
  return {
    slug: view.book,
    title: view.names.text(view.relation.title),
    parties: view.relation.parties,
    invented: view.relation.invented ?? false,
    lastUpdated: view.lastUpdated,
    lastStated: view.lastStated,
    records: view.records.filter((r) => r.standing.printed).length,
  };
}

/**
 * The slug of a relation, named by its slug or by its parties (`NATO,JPN`): ids, acronyms or names of the register,
 * in any order and case. Undefined where none, or more than one, fits.
 */
export async function resolveRelation(shelves: Shelves, relation: string): Promise<string | undefined> {
  if (!relation.includes(',')) {
    const { book } = await shelves.books.get(relation.toLowerCase()).catch(() => ({ book: undefined }));
    return book && book.head.n > 0 && book.name !== REGISTER ? book.name : undefined;
  }
  const { book: register } = await shelves.books.get(REGISTER);
  const asked = relation.split(',').map((p) => fold(p));
  const namesOf = (ref: string): string[] => {
    const party = current<Party>(register, ref as `party:${string}`);
    return [ref.slice(6), party?.acronym, ...Object.values(party?.name ?? {}), ...(party?.aliases ?? [])].map(
      (n) => fold(n ?? ''),
    );
  };
  const found: string[] = [];
  for (let after: string | undefined; ; ) {
    const names = await shelves.journal.books(after, 500);
    for (const name of names) {
      after = name;
      if (name === REGISTER) continue;
      const { book } = await shelves.books.get(name);
      const parties = current<Relation>(book, `relation:${name}`)?.parties ?? [];
      const fits =
        parties.length === asked.length &&
        asked.every((a) => parties.some((ref) => namesOf(ref).includes(a)));
      if (fits) found.push(name);
    }
    if (names.length < 500) break;
  }
  return found.length === 1 ? found[0] : undefined;
}

function fold(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^party:/, '');
}
