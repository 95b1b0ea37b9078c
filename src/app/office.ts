import type { Actor, Times, View } from '../access/index.ts';
import type { Draft, Plan } from '../desk/index.ts';
import type { Command, Entry } from '../journal/index.ts';
import type { Book } from '../record/index.ts';
import type { Finding, Result } from '../values/index.ts';
import type { Desk } from './desk-work.ts';
import type { Funds } from './funds.ts';
import type { Settings } from './settings.ts';
import type { Sheets } from './sheets.ts';
import type { Accounts } from './sign-in/accounts.ts';
import type { Sources } from './sources.ts';
import type { Versions } from './versions.ts';
import type { AdmitOptions, Deliberation } from './writing.ts';

/** A relation in a list, as an asker may see it. */
export interface RelationSummary {
  readonly slug: string;
  readonly title: string;
  readonly parties: readonly string[];
  readonly invented: boolean;
  readonly lastUpdated: string;
  readonly lastStated: string;
  readonly records: number;
}

/** A search hit, resolved through the window of its asker. */
export interface SearchHit {
  readonly slug: string;
  readonly relation: string;
  /** Record id; its kind's name and label stand in the view. */
  readonly id: string;
  readonly kind: string;
  readonly when: string;
  /** The statement with the words that were found as spans of it (UTF-16 code units). */
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** What http and cli ask of the running Entente: everything that needs the store, the clock or the caches. */
export interface Office {
  readonly settings: Settings;
  /** Who may sign in and change the record over HTTP. */
  readonly accounts: Accounts;
  /** The instant now. */
  now(): string;
  /** Today in UTC, `YYYY-MM-DD`: the default of `trueAt`. */
  today(): string;
  /** A slug or the parties (`NATO,JPN`) made into the slug of a relation on record. */
  resolve(relation: string): Promise<string | undefined>;
  /** Relations that the asker may see, by slug, from the one after `after`. */
  relations(
    actor: Actor,
    options?: { after?: string; limit?: number },
  ): Promise<{ items: RelationSummary[]; next?: string }>;
  /** Gate 2; undefined: no such relation for this asker. Views are cached by the books' numbers, actor and times. */
  view(slug: string, actor: Actor, times: Times, language?: string): Promise<View | undefined>;
  /**
   * What identifies all that a page of this relation can depend on besides the times: for caches and ETags. Without
   * a promise where it is certain at once (this process alone writes); undefined: no such book.
   */
  stamp(slug: string): string | undefined | Promise<string | undefined>;
  book(name: string): Promise<Book>;
  entries(name: string): Promise<Entry[]>;
  /** Gate 1, for drafts with what came along; kept and stored only where all of it passes. */
  admit(
    work: readonly Draft[] | Deliberation,
    command: Command,
    options?: AdmitOptions,
  ): Promise<Result<Plan>>;
  /** The desk: proposals and what is decided about them. */
  readonly desk: Desk;
  /** How documents become sources, and sources proposals. */
  readonly sources: Sources;
  /** How sheets of contributions become proposals. */
  readonly sheets: Sheets;
  /** Versions of documents, and what is to be looked at because of them. */
  readonly versions: Versions;
  /** Funds: who names them, and what each account of them comes to. */
  readonly funds: Funds;
  /** Freezes what is printed as an edition; returns its number and the bytes' sha-256 by format. */
  publish(
    slug: string,
    command: Command,
    times: Times,
    language: string,
  ): Promise<Result<{ number: number; stored: Readonly<Record<string, string>> }>>;
  /** Keeps bytes of a source and the text read from them; returns their sha-256. */
  keep(bytes: Uint8Array, text: string): Promise<{ bytes: string; text: string }>;
  /** Stored bytes or text by sha-256. */
  bytes(sha256: string): Promise<Uint8Array | undefined>;
  text(sha256: string): Promise<string | undefined>;
  search(
    actor: Actor,
    query: string,
    options: { times: Times; slug?: string; kinds?: readonly string[]; limit?: number; offset?: number },
  ): Promise<{ hits: SearchHit[]; total: number; findings: Finding[] }>;
  /** Recomputes the chains and all that is derived and says what differs. */
  verify(): Promise<Finding[]>;
  close(): Promise<void>;
}
