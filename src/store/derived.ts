import type { Entry, Head } from '../journal/index.ts';
import type { DerivedRow } from '../record/index.ts';
import type { Finding } from '../values/index.ts';

/**
 * The rows that follow from some entries of a book: pure, handed in by `record`. `entries` continue the book after
 * what was derived before; `previous` gives the latest row of a reference as it stood then. Answers the new
 * versions, and the earlier ones anew where these entries end them (`nUntil`). Deriving a book at once or in any
 * number of steps must give the same rows.
 */
export type DeriveRows = (
  book: string,
  entries: readonly Entry[],
  previous: (ref: string) => DerivedRow | undefined,
) => DerivedRow[];

/** What a search or a list may show: rows of these markings alone count; all where it is left out. */
export interface Shown {
  readonly markings?: readonly string[];
}

export interface SearchQuery extends Shown {
  readonly limit?: number;
  readonly offset?: number;
  readonly kinds?: readonly string[];
  readonly books?: readonly string[];
}

export interface Hit {
  readonly book: string;
  readonly what: string;
  readonly id: string;
  readonly kind: string | null;
  /** Entry number of the version that was found. */
  readonly n: number;
  /** Greater is better; comparable within one search only. */
  readonly rank: number;
}

export interface BookLine {
  readonly book: string;
  /** Title of the thing that bears the book's name; null where none may be shown. */
  readonly title: string | null;
  /** The instant of the latest entry that may be shown. */
  readonly updatedAt: string | null;
  /** How many records of each kind stand, by kind. */
  readonly counts: Readonly<Record<string, number>>;
}

/** A fund, and books of which some version names it. */
export interface FundLine {
  /** `fund:lotfa`. */
  readonly fund: string;
  /** By name; no more than were asked for. */
  readonly books: readonly string[];
}

/** The tables derived from the journal, on PGlite or on a server. Rebuilt whenever they differ from it. */
export interface Derived {
  /**
   * Derives what the journal has and the tables have not; answers up to which entry they are then. `fresh` are entries
   * that were just acknowledged: where they follow from what is derived, they need not be read again.
   */
  catchUp(book: string, fresh?: readonly Entry[]): Promise<number>;
  /**
   * Derives entries while they are being appended after `before`: the rows are there once `acknowledged` resolves, and
   * none of them where it rejects. False where the tables were not derived up to there, and nothing was done.
   */
  alongside(
    book: string,
    before: Head,
    entries: readonly Entry[],
    acknowledged: Promise<void>,
  ): Promise<boolean>;
  /** Catches up with every book. */
  catchUpAll(): Promise<void>;
  /** Drops the rows of one book, or of all, and derives them afresh. */
  rebuild(book?: string): Promise<void>;
  /** What differs from a fresh derivation: codes `derived-behind`, `derived-row`, `derived-stray`. */
  compare(book?: string): Promise<Finding[]>;
  /** Latest versions that stand (not withdrawn) and hold all the words asked for, best first. */
  search(words: string, query?: SearchQuery): Promise<{ readonly total: number; readonly hits: Hit[] }>;
  /** Books in order of name, after `after`. */
  list(query?: Shown & { readonly after?: string; readonly limit?: number }): Promise<BookLine[]>;
  /**
   * Funds in order of reference, after `after`, or those of `only`: all that any version ever named, with up to `books`
   * books each (200 where nothing is said). The cost grows with what is answered, not with what is kept.
   */
  funds(query?: {
    readonly after?: string;
    readonly limit?: number;
    readonly only?: readonly string[];
    readonly books?: number;
  }): Promise<FundLine[]>;
  /** Writes rows by COPY, for a book that has none of them yet. */
  bulk(rows: readonly DerivedRow[]): Promise<void>;
  close(): Promise<void>;
}
