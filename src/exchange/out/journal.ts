import type { Entry } from '../../journal/index.ts';

/**
 * Entries as JSON lines, one an entry, in the order they are given: the form of docs/journal.md and of a book's file,
 * hashes and all, so that whoever is given them can verify the chain. Each line ends with a line feed.
 */
export function* journalLines(entries: Iterable<Entry>): Generator<string> {
  for (const { v, book, n, at, by, why, body, tx, part, parts, salt, bodyHash, prev, hash } of entries)
    yield `${JSON.stringify({ v, book, n, at, by, why, body, tx, part, parts, salt, bodyHash, prev, hash })}\n`;
}
