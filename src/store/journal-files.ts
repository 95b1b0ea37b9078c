import { join } from 'node:path';
import type { JournalStore } from '../journal/index.ts';
import { isSlug } from '../values/index.ts';
import { type BookFile, openBookFile } from './book-file.ts';
import { bookName } from './book-name.ts';
import { type Disk, disk as machine } from './disk.ts';

/** A torn tail that was put aside before an append: of which book, and where it is kept. */
export interface TornTail {
  readonly book: string;
  readonly keptAs: string;
}

/**
 * The journal kept as files: `<folder>/journal/<book>.jsonl`, one entry a line. A transaction is one write, synced
 * (the folder too, when a book is new) before it is acknowledged. Only the process that holds the folder
 * (`holdFolder`) may append.
 */
export function openJournalFiles(
  folder: string,
  options: { readonly disk?: Disk; readonly torn?: (tail: TornTail) => void } = {},
): JournalStore {
  const disk = options.disk ?? machine;
  const home = join(folder, 'journal');
  const open = new Map<string, BookFile>();
  let made: Promise<void> | undefined;
  /** The names of the files, in order: read once, then kept, since nobody else may append. */
  let listed: Promise<string[]> | undefined;

  function bookFile(book: string): BookFile {
    let file = open.get(book);
    if (!file) {
      const torn = (keptAs: string) => options.torn?.({ book, keptAs });
      file = openBookFile(join(home, `${bookName(book)}.jsonl`), disk, torn);
      open.set(book, file);
    }
    return file;
  }

  async function ready(): Promise<void> {
    made ??= disk.folder(home);
    try {
      await made;
    } catch (error) {
      made = undefined;
      throw error;
    }
  }

  async function list(): Promise<string[]> {
    const names = (await disk.list(home))
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => name.slice(0, -'.jsonl'.length));
    return names.filter(isSlug).sort();
  }

  async function names(): Promise<string[]> {
    listed ??= list();
    try {
      return await listed;
    } catch (error) {
      listed = undefined;
      throw error;
    }
  }

  return {
    async books(after = '', limit = Number.POSITIVE_INFINITY) {
      const all = await names();
      const books: string[] = [];
      // A copy: a book that is begun meanwhile must not move the others under our feet.
      for (const name of all.slice(firstAfter(all, after))) {
        if (books.length >= limit) break;
        // A file whose only transaction was torn holds no book.
        if ((await bookFile(name).head()).n > 0) books.push(name);
      }
      return books;
    },
    head: async (book) => bookFile(book).head(),
    read: async (book, after = 0) => bookFile(book).read(after),
    async append(book, expected, entries) {
      const file = bookFile(book);
      await ready();
      await file.append(expected, entries);
      if (expected.n > 0 || !listed) return;
      const all = await names();
      const at = firstAfter(all, book);
      if (all[at - 1] !== book) all.splice(at, 0, book);
    },
    erase: async (book, n) => bookFile(book).erase(n),
    async close() {
      open.clear();
    },
  };
}

/** Where the names after this one begin, in names that are in order. */
function firstAfter(names: readonly string[], name: string): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]! > name) high = middle;
    else low = middle + 1;
  }
  return low;
}
