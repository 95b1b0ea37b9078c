/**
 * The form of an entry, version 1. It is documented in docs/journal.md and never changes: a later form gets a
 * number of its own, and readers keep reading this one.
 */
export const ENTRY_FORM = 1;

/** What an entry does to the thing it names. */
export type Act =
  /** Puts the thing on record, or its next version: `value` is the whole of it. */
  | { readonly act: 'put'; readonly ref: Ref; readonly value: Json }
  /** Takes the thing off the record; its versions stay in the journal. */
  | { readonly act: 'withdraw'; readonly ref: Ref };

/** A typed reference within a book: `record:ipcp-2014`, `party:JPN`, `source:nato-relations-with-japan`. */
export type Ref = `${string}:${string}`;

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The part of an entry that can be erased (personal data): it is hashed in with a salt, not chained in the clear. */
export interface Body {
  readonly act: Act;
  /** The internal half of the reason, for those who may see it. */
  readonly internal?: string;
}

/** One line of a book. Order is by `n`, never by the clock. */
export interface Entry {
  readonly v: typeof ENTRY_FORM;
  readonly book: string;
  /** Number in the book, from 1, without gaps. */
  readonly n: number;
  /** When it was acknowledged: an instant in UTC, `2026-11-24T09:00:00.000Z`. */
  readonly at: string;
  readonly by: string;
  /** The public half of the reason. */
  readonly why: string;
  /** The transaction's id (UUIDv7), this entry's place in it (from 1) and its size. A transaction that is not whole is not seen. */
  readonly tx: string;
  readonly part: number;
  readonly parts: number;
  readonly salt: string;
  /** sha-256 of `salt`, a line feed and the body's canonical JSON (RFC 8785). */
  readonly bodyHash: string;
  /** `hash` of the entry before; 64 zeros before the first. */
  readonly prev: string;
  /** sha-256 of the canonical JSON of this entry without `hash` and `body`. */
  readonly hash: string;
  /** null where it was erased; the chain still verifies. */
  readonly body: Body | null;
}

/** Where a book ends. `n: 0` and 64 zeros for an empty one. */
export interface Head {
  readonly n: number;
  readonly hash: string;
}

/** The head of a book that has no entry. */
export const EMPTY: Head = { n: 0, hash: '0'.repeat(64) };

/** Who and why, of one transaction. */
export interface Command {
  readonly by: string;
  readonly why: string;
  readonly internal?: string;
}

/** What the pure rooms are handed instead of a clock and of randomness. */
export interface Nonces {
  /** The instant now, `2026-11-24T09:00:00.000Z`. */
  now(): string;
  /** A fresh UUIDv7. */
  id(): string;
  /** 32 hexadecimal characters of fresh randomness. */
  salt(): string;
}
