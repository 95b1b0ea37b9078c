import type { Entry, Head } from '../journal/index.ts';

/**
 * One entry as one line without its line feed, its keys in the order a reader wants: what, when, who and why first,
 * hashes last. The same text is a line of a book's file, a row of the table and a line of a backup.
 */
export function entryLine(entry: Entry): string {
  const { v, book, n, at, by, why, tx, part, parts, salt, bodyHash, prev, hash, body } = entry;
  return JSON.stringify({ v, book, n, at, by, why, body, tx, part, parts, salt, bodyHash, prev, hash });
}

/** The entry that a line holds, or undefined where it holds none (a torn or damaged line). */
export function readLine(line: string): Entry | undefined {
  try {
    const entry = JSON.parse(line) as Entry;
    return isEntry(entry) ? entry : undefined;
  } catch {
    return undefined;
  }
}

/** An entry whose texts are the very ones of the entry before where they say the same: a transaction's are kept once. */
export function sharing(entry: Entry, before: Entry | undefined): Entry {
  if (before === undefined) return entry;
  const shared = entry as { -readonly [K in 'book' | 'at' | 'by' | 'why' | 'tx' | 'prev']: string };
  if (entry.book === before.book) shared.book = before.book;
  if (entry.prev === before.hash) shared.prev = before.hash;
  if (entry.tx !== before.tx) return entry;
  shared.tx = before.tx;
  if (entry.at === before.at) shared.at = before.at;
  if (entry.by === before.by) shared.by = before.by;
  if (entry.why === before.why) shared.why = before.why;
  return entry;
}

function isEntry(e: Entry | null): e is Entry {
  return (
    typeof e === 'object' &&
    e !== null &&
    typeof e.book === 'string' &&
    Number.isSafeInteger(e.n) &&
    Number.isSafeInteger(e.part) &&
    Number.isSafeInteger(e.parts) &&
    typeof e.hash === 'string'
  );
}

/** Throws `NotATransaction` unless these entries are one whole transaction of this book, right after this head. */
export function checkTransaction(book: string, expected: Head, entries: readonly Entry[]): void {
  const first = entries[0];
  const wrong =
    first === undefined
      ? 'it has no entry'
      : first.prev !== expected.hash
        ? 'it is chained to another head than the one expected'
        : entries.some((e) => e.book !== book)
          ? 'it names another book'
          : entries.some((e, i) => e.n !== expected.n + i + 1)
            ? 'its numbers do not follow'
            : entries.some((e, i) => e.tx !== first.tx || e.part !== i + 1 || e.parts !== entries.length)
              ? 'its parts are not those of one transaction'
              : undefined;
  if (wrong) throw new NotATransaction(book, wrong);
}

/** What was to be appended is not one whole transaction made for this place. */
export class NotATransaction extends Error {
  override readonly name = 'NotATransaction';
  constructor(book: string, why: string) {
    super(`What was to be appended to "${book}" is not one transaction: ${why}.`);
  }
}

/** There is no entry of this number to erase. */
export class NoSuchEntry extends Error {
  override readonly name = 'NoSuchEntry';
  constructor(book: string, n: number) {
    super(`The book "${book}" has no entry ${n}.`);
  }
}
