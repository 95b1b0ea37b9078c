import type { Entry, Head } from './entry.ts';

/**
 * Where books are kept. Implementations: files (embedded) and a table (PostgreSQL), both in `store/`;
 * one suite of cases runs on all (`journal/store-cases.ts`).
 */
export interface JournalStore {
  /** The books' names in order, from the one after `after`, at most `limit`. */
  books(after?: string, limit?: number): Promise<string[]>;
  /** Where a book ends; EMPTY where there is no such book. Only whole transactions count. */
  head(book: string): Promise<Head>;
  /** The entries after number `after` (0: all), in order; only whole transactions. */
  read(book: string, after?: number): Promise<Entry[]>;
  /**
   * Appends one transaction to one book. Resolves once it is durable (synced); rejects with `Conflict` where
   * the book no longer ends at `expected`, and then nothing was written.
   */
  append(book: string, expected: Head, entries: readonly Entry[]): Promise<void>;
  /** Erases the body of one entry for good (personal data); the chain still verifies. */
  erase(book: string, n: number): Promise<void>;
  close(): Promise<void>;
}

/** The book moved on while a transaction was being prepared: read it again and decide again. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  readonly book: string;
  constructor(book: string) {
    super(`The book "${book}" moved on; read it again and repeat the change.`);
    this.book = book;
  }
}
