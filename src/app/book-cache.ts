import type { Source, TextShelf } from '../archive/index.ts';
import { handOn } from '../desk/index.ts';
import { EMPTY, type Entry, type JournalStore } from '../journal/index.ts';
import { type Book, emptyBook, foldBook, thingsOf } from '../record/index.ts';
import type { ArchiveStore } from '../store/index.ts';
import { Lru } from './lru.ts';

/** A folded book with the texts that its citations count in. */
export interface Shelved {
  readonly book: Book;
  readonly shelf: TextShelf;
  /** Grows whenever texts came to hand for a book that did not change. */
  readonly texts: number;
}

/**
 * Folded books by name, folded on from where they were when their book has grown. A book's texts are looked up once
 * and looked for again when the book or the archive has changed. Weighs books by their things.
 */
export class BookCache {
  readonly #journal: JournalStore;
  readonly #archive: ArchiveStore;
  readonly #held = new Lru<string, Shelved>(400_000);
  /** Only while this process alone appends (the data folder is held): then heads need not be asked for. */
  readonly #alone: boolean;
  #archived = 0;

  constructor(journal: JournalStore, archive: ArchiveStore, alone: boolean) {
    this.#journal = journal;
    this.#archive = archive;
    this.#alone = alone;
  }

  /** The archive got new texts: what was not at hand may be now. */
  archived(): void {
    this.#archived++;
  }

  /** What is held of a book, if that is certain to be the newest without asking the store. */
  sure(name: string): Shelved | undefined {
    const held = this.#alone ? this.#held.get(name) : undefined;
    return held && held.texts === this.#archived ? held : undefined;
  }

  /** The book as it is now; one without entries is not kept. */
  async get(name: string): Promise<Shelved> {
    const held = this.#held.get(name);
    if (held && this.#alone && held.texts === this.#archived) return held;
    const before = held?.book ?? emptyBook(name);
    const entries = held && this.#alone ? [] : await this.#read(name, before);
    return entries.length === 0 && held?.texts === this.#archived
      ? held
      : await this.#shelve(folded(before, entries), held?.shelf);
  }

  /** Folds on what this process has just appended; `brought` are texts that were put into the archive with it. */
  async grown(
    name: string,
    entries: readonly Entry[],
    brought: ReadonlyMap<string, string> = new Map(),
  ): Promise<void> {
    const held = this.#held.get(name);
    if (held && entries[0] && entries[0].n === held.book.head.n + 1)
      await this.#shelve(folded(held.book, entries), {
        text: (sha256) => held.shelf.text(sha256) ?? brought.get(sha256),
      });
    else this.#held.delete(name);
  }

  async #read(name: string, before: Book): Promise<Entry[]> {
    if (before.head.n > 0) {
      const head = await this.#journal.head(name);
      if (head.n === before.head.n) return [];
    }
    return this.#journal.read(name, before.head.n);
  }

  /** A text that was at hand is not read again: what a sha-256 names never changes. */
  async #shelve(book: Book, before?: TextShelf): Promise<Shelved> {
    const texts = new Map<string, string>();
    const archived = this.#archived;
    for (const { value } of thingsOf<Source>(book, 'source')) {
      const text =
        texts.get(value.text) ?? before?.text(value.text) ?? (await this.#archive.text(value.text));
      if (text !== undefined) texts.set(value.text, text);
    }
    const shelved = { book, shelf: { text: (sha256: string) => texts.get(sha256) }, texts: archived };
    if (book.head.n > EMPTY.n) this.#held.set(book.name, shelved, book.things.size + 1);
    return shelved;
  }
}

/** A book gone on, and with it what the desk knows of it. */
function folded(before: Book, entries: readonly Entry[]): Book {
  const book = foldBook(before, entries);
  if (book !== before) handOn(before, book);
  return book;
}
