import type { View } from '../access/index.ts';
import { type HistoryEntry, historyOf } from './history.ts';
import { countInWords, listInWords } from './in-words.ts';

/** One transaction in a feed of changes. */
export interface FeedEntry {
  /** A URN that depends neither on the host nor on the reader: a reader's program knows the entry again by it. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly updated: string;
  readonly author: string;
  /** Path of what changed, from the site's root. */
  readonly path: string;
}

/** A feed of changes (RFC 4287 gives it its parts), the latest first. */
export interface FeedModel {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** Of the latest change; the beginning of 1970 where there is none, since a feed must have one. */
  readonly updated: string;
  readonly path: string;
  readonly entries: readonly FeedEntry[];
}

/** How many changes of one transaction a summary tells before it counts the rest. */
const TOLD = 20;

/** The latest changes that a view shows, ready to be written as Atom. */
export function feedOf(view: View, options: { readonly limit?: number } = {}): FeedModel {
  return {
    id: `urn:entente:${view.book}`,
    title: `${view.names.text(view.relation.title)}: changes`,
    language: view.names.language,
    updated: view.lastUpdated || '1970-01-01T00:00:00.000Z',
    path: `/${view.book}`,
    entries: historyOf(view, { size: options.limit ?? 50 }).map((entry) => entryOf(view.book, entry)),
  };
}

function entryOf(book: string, entry: HistoryEntry): FeedEntry {
  const { items, tx } = entry;
  const [only] = items;
  const told = items.slice(0, TOLD).map((i) => i.sentence);
  if (items.length > TOLD) told.push(`And ${countInWords(items.length - TOLD)} more.`);
  return {
    id: `urn:entente:${book}:${tx}`,
    title:
      items.length === 1
        ? only!.sentence
        : [entry.why.replace(/\.$/, ''), counted(items)].filter(Boolean).join(': '),
    summary: [entry.why, ...told].filter(Boolean).join('\n'),
    updated: entry.at,
    author: entry.by,
    path: items.length === 1 && only!.path ? `/${book}/${only!.path}` : `/${book}/history`,
  };
}

/** "3 added and 1 amended" */
function counted(items: HistoryEntry['items']): string {
  const counts = new Map<string, number>();
  for (const { did } of items) counts.set(did, (counts.get(did) ?? 0) + 1);
  return listInWords(
    [...counts].map(([did, n]) => `${countInWords(n)} ${did === 'restored' ? 'put back' : did}`),
  );
}
