import type { Entry } from '../journal/index.ts';
import type { Finding } from '../values/index.ts';

/**
 * One version of one thing, as a row that spans books: what search, lists and totals by donor are asked of.
 * Everything in it follows from the entries; it is no source of anything.
 */
export interface DerivedRow {
  readonly book: string;
  /** The two halves of its typed reference, `record:ipcp-2014`. */
  readonly what: string;
  readonly id: string;
  /** A record's kind; null for what is no record. */
  readonly kind: string | null;
  /** The entry that made this version, and the one that ended it; null while it is the latest. */
  readonly n: number;
  readonly nUntil: number | null;
  /** When that entry was acknowledged (an instant in UTC, milliseconds), by whom and why (the public half). */
  readonly at: string;
  readonly by: string;
  readonly why: string;
  readonly marking: string;
  /** Bounds of `when` as day numbers (`values/day.ts`); null for no limit or none known. */
  readonly dayFrom: number | null;
  readonly dayTo: number | null;
  readonly title: string | null;
  readonly statement: string | null;
  /** All its words in all languages, for full-text search. */
  readonly words: string;
  readonly stage: string | null;
  readonly donor: string | null;
  readonly fund: string | null;
  readonly currency: string | null;
  /** Exact decimals. */
  readonly amountMin: string | null;
  readonly amountMax: string | null;
  readonly partOf: string | null;
  /** The version that says that it was withdrawn. */
  readonly withdrawn: boolean;
}

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

/** The tables derived from the journal, on PGlite or on a server. Rebuilt whenever they differ from it. */
export interface Derived {
  /** Derives what the journal has and the tables have not; answers up to which entry they are then. */
  catchUp(book: string): Promise<number>;
  /** The same for every book. */
  catchUpAll(): Promise<void>;
  /** Drops the rows of one book, or of all, and derives them afresh. */
  rebuild(book?: string): Promise<void>;
  /** What differs from a fresh derivation: codes `derived-behind`, `derived-row`, `derived-stray`. */
  compare(book?: string): Promise<Finding[]>;
  /** Latest versions that stand (not withdrawn) and hold all the words asked for, best first. */
  search(words: string, query?: SearchQuery): Promise<{ readonly total: number; readonly hits: Hit[] }>;
  /** Books in order of name, after `after`. */
  list(query?: Shown & { readonly after?: string; readonly limit?: number }): Promise<BookLine[]>;
  /** Writes rows by COPY, for a book that has none of them yet. */
  bulk(rows: readonly DerivedRow[]): Promise<void>;
  close(): Promise<void>;
}
