import type { Source, TextShelf } from '../archive/index.ts';
import type { Ref } from '../journal/index.ts';
import { thingsOf } from '../record/index.ts';
import { canonicalJson, type Finding, placed, problem } from '../values/index.ts';
import { KINDS, type RecordValue, readRecord, type Surroundings } from '../vocabulary/index.ts';
import type { Ground } from './ground.ts';
import { checkProofs } from './proofs.ts';

/** What is to be on record, drafts included; undefined: nothing, or withdrawn. */
export type ValueOf = <T>(book: string, ref: Ref) => T | undefined;

/** A thing that a batch changes: what it was, and that it is to be something else, or nothing. */
export interface Touched {
  readonly book: string;
  readonly ref: Ref;
}

/**
 * What a batch of changes does to things that it does not name: a record whose whole, or whose source, becomes another
 * must still be one that the gate would let through; and nothing may refer to what is gone.
 */
export function checkDependents(
  touched: readonly Touched[],
  drafted: ReadonlySet<string>,
  ground: Ground,
  value: ValueOf,
  around: (book: string) => Surroundings,
): Finding[] {
  const findings: Finding[] = [];
  for (const book of new Set(touched.map((t) => t.book))) {
    const refs = new Set(
      touched
        .filter((t) => t.book === book)
        .map((t) => t.ref)
        .filter(isReferredTo),
    );
    if (refs.size === 0) continue;
    for (const { id, value: record } of thingsOf<RecordValue>(ground.book(book), 'record')) {
      if (drafted.has(`${book}/record:${id}`)) continue;
      const named = refersTo(record).filter((ref) => refs.has(ref as Ref));
      if (named.length === 0) continue;
      const lost = named.filter((ref) => value(book, ref as Ref) === undefined);
      findings.push(...lost.map((ref) => referenceLost(ref, `record:${id}`)));
      if (lost.length === 0)
        findings.push(...broken(book, id, record, named, ground.shelf, value, around(book)));
    }
    for (const { id, value: source } of thingsOf<Source>(ground.book(book), 'source'))
      if (
        !drafted.has(`${book}/source:${id}`) &&
        source.derivedFrom !== undefined &&
        refs.has(source.derivedFrom as Ref) &&
        value(book, source.derivedFrom as Ref) === undefined
      )
        findings.push(referenceLost(source.derivedFrom, `source:${id}`));
  }
  return findings;
}

/** Whether records and sources may refer to a thing at all: nothing refers to a proposal, so most decisions touch nobody. */
function isReferredTo(ref: Ref): boolean {
  return ref.startsWith('record:') || ref.startsWith('source:');
}

/** What of a record on record no longer holds once those that it refers to are as they are to be. */
function broken(
  book: string,
  id: string,
  record: RecordValue,
  named: readonly string[],
  shelf: TextShelf,
  value: ValueOf,
  around: Surroundings,
): Finding[] {
  const read = readRecord(record, id, around);
  const proofs = read.ok ? checkProofs(book, id, record, value, shelf) : [];
  const errors = [...read.findings, ...proofs].filter((f) => f.severity === 'error');
  return placed(errors, { path: `record:${id}` }).map((f) => ({
    ...f,
    message: `With ${named.join(' and ')} as it is to be, ${id} would not stand: ${f.message}`,
  }));
}

function referenceLost(ref: string, by: string): Finding {
  return problem(
    'reference-lost',
    `${ref} cannot be withdrawn: the ${by.replace(':', ' ')} refers to it.`,
    { path: by },
    `Withdraw or amend ${by.slice(by.indexOf(':') + 1)} as well.`,
  );
}

/** The references of a record within its book: its sources, and the records that its kind's slots name. */
export function refersTo(record: RecordValue): string[] {
  const accounts = [record, ...(record.variants ?? [])];
  const slots = KINDS.get(record.kind)?.slots.filter((slot) => slot.type.is === 'record') ?? [];
  return accounts.flatMap((account) => [
    ...account.citations.map((c) => c.source),
    ...slots.flatMap(({ name }) => {
      const held = account.slots?.[name];
      return typeof held === 'string' ? [`record:${held.replace(/^record:/, '')}`] : [];
    }),
  ]);
}

/** A source that is, at any remove, a summary of itself. */
export function isCircular(book: string, id: string, value: ValueOf): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = `source:${id}`; at !== undefined; ) {
    if (seen.has(at)) return true;
    seen.add(at);
    // A draft may write a reference without its type.
    const from: string | undefined = value<Source>(book, at as Ref)?.derivedFrom;
    at = from === undefined || from.startsWith('source:') ? from : `source:${from}`;
  }
  return false;
}

/** Whether two values are the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
