import { ENTRY_FORM, type Entry, type Head, type Json, type Ref } from '../journal/index.ts';

/** One state of a thing, from the entry that put it there to the one that changed or withdrew it. */
export interface Version {
  /** Number of the entry in its book. */
  readonly n: number;
  /** On record since: an instant that never goes back within a book, whatever the clock did. */
  readonly since: string;
  readonly by: string;
  readonly why: string;
  readonly internal?: string;
  readonly tx: string;
  /** null: withdrawn. */
  readonly value: Json | null;
}

/** A book folded: every thing's versions in the order of the journal. Immutable; `foldBook` gives a new one. */
export interface Book {
  readonly name: string;
  readonly head: Head;
  /** On record since, of the last entry. */
  readonly since: string;
  readonly things: ReadonlyMap<Ref, readonly Version[]>;
}

/** A book without entries. */
export function emptyBook(name: string): Book {
  return { name, head: { n: 0, hash: '0'.repeat(64) }, since: '', things: new Map() };
}

/**
 * Folds entries (in order, whole transactions, following `before`) into a book. Pure: the same entries give the
 * same book. Work grows with the new entries, plus one copy of the map of things. An entry whose body was erased has
 * no version: what it named went with it. Throws `UnknownForm` for an entry of a form that is not known here.
 */
export function foldBook(before: Book, entries: readonly Entry[]): Book {
  if (entries.length === 0) return before;
  const things = new Map(before.things);
  let since = before.since;
  for (const e of entries) {
    if (e.v !== ENTRY_FORM) throw new UnknownForm(e);
    // The clock may have gone back; what is known when follows the numbers.
    if (e.at > since) since = e.at;
    if (!e.body) continue;
    const { act, internal } = e.body;
    const value = act.act === 'put' ? act.value : null;
    const { n, by, why, tx } = e;
    const version: Version =
      internal === undefined ? { n, since, by, why, tx, value } : { n, since, by, why, internal, tx, value };
    const versions = things.get(act.ref);
    if (!versions) things.set(act.ref, [version]);
    else if (versions === before.things.get(act.ref)) things.set(act.ref, [...versions, version]);
    else (versions as Version[]).push(version);
  }
  const last = entries.at(-1)!;
  return { name: before.name, head: { n: last.n, hash: last.hash }, since, things };
}

/** The journal holds an entry of a form that this version of Entente cannot read: better nothing than something wrong. */
export class UnknownForm extends Error {
  override readonly name = 'UnknownForm';
  constructor({ book, n, v }: { book: string; n: number; v: number }) {
    super(`Entry ${n} of "${book}" is of form ${v}; this version of Entente reads form ${ENTRY_FORM}.`);
  }
}

/** The version of a thing that was on record at an instant (undefined: now), withdrawn or not. */
export function versionAt(versions: readonly Version[], knownAt?: string): Version | undefined {
  if (knownAt === undefined) return versions.at(-1);
  let found: Version | undefined;
  for (const v of versions) {
    if (v.since > knownAt) break;
    found = v;
  }
  return found;
}

/** The value of a thing on record now; undefined where it is not on record or withdrawn. */
export function current<T>(book: Book, ref: Ref): T | undefined {
  return (book.things.get(ref)?.at(-1)?.value ?? undefined) as T | undefined;
}

/** The things of one type on record now: `thingsOf(book, 'record')`, with their ids, in the order they came. */
export function thingsOf<T>(book: Book, type: string): { id: string; value: T }[] {
  const prefix = `${type}:`;
  const found: { id: string; value: T }[] = [];
  for (const [ref, versions] of book.things) {
    if (!ref.startsWith(prefix)) continue;
    const value = versions.at(-1)?.value;
    if (value) found.push({ id: ref.slice(prefix.length), value: value as T });
  }
  return found;
}
