import type { Source } from '../archive/index.ts';
import type { Ref } from '../journal/index.ts';
import { type Book, thingsOf } from '../record/index.ts';
import type { Span } from '../values/index.ts';
import { KINDS } from '../vocabulary/index.ts';
import type { Draft } from './draft.ts';
import { fingerprint, type Proposal, proposalId, type Reader, type Said } from './proposal.ts';

/** A fact as a reader gives it: its slots beside the common keys. */
export interface Read {
  readonly kind: string;
  readonly when: string;
  readonly ended?: boolean;
  readonly citations: readonly Span[];
  readonly reader: Reader;
  readonly why?: readonly string[];
  readonly [slot: string]: unknown;
}

/** What reading a source comes to for the desk. */
export interface Intake {
  readonly drafts: readonly Draft[];
  /** Ids of the proposals, by what became of them. */
  readonly fresh: readonly string[];
  readonly known: readonly string[];
  /** Refused before, from the same words by the same reader: not shown again. */
  readonly refused: readonly string[];
}

/**
 * Makes proposals of what was read from a source's text. The same fact from the same text is the same proposal, so
 * reading twice changes nothing; what was refused stays so until the words or the reader change. What two readers
 * read alike is one proposal, with both named.
 */
export function intake(book: Book, source: Source, text: string, read: readonly Read[]): Intake {
  const refusedBefore = refusals(book);
  const drafts = new Map<string, Draft>();
  const [fresh, known, refused]: [string[], string[], string[]] = [[], [], []];
  for (const one of read) {
    const said = saidBy(one);
    if (!said) continue;
    const passages = one.citations.map((c) => text.slice(c.start, c.end));
    const id = proposalId(said, source.text, passages);
    const ref: Ref = `proposal:${id}`;
    const drafted = drafts.get(ref)?.value as unknown as Proposal | undefined;
    if (drafted) {
      if (drafted.reader.name !== one.reader.name)
        drafts.set(ref, {
          book: book.name,
          ref,
          value: { ...drafted, agrees: [...(drafted.agrees ?? []), one.reader] } as never,
        });
      continue;
    }
    const before = book.things.get(ref)?.at(-1)?.value as unknown as Proposal | null | undefined;
    const print = fingerprint(said, passages);
    const stamp = `${one.reader.name} ${one.reader.version}`;
    if (refusedBefore.get(print)?.has(stamp)) {
      refused.push(id);
      continue;
    }
    if (before && before.state !== 'refused') {
      known.push(id);
      continue;
    }
    fresh.push(id);
    const proposal: Proposal = {
      source: `source:${source.id}`,
      text: source.text,
      spans: one.citations.map(({ start, end }) => ({ start, end })),
      print,
      said,
      reader: one.reader,
      ...(one.why ? { why: one.why } : {}),
      state: 'proposed',
      marking: 'internal',
    };
    drafts.set(ref, { book: book.name, ref, value: proposal as never });
  }
  return { drafts: [...drafts.values()], fresh, known, refused };
}

/** Takes the slots of its kind from a reading; undefined: no kind of record. */
function saidBy(one: Read): Said | undefined {
  const kind = KINDS.get(one.kind);
  if (!kind) return undefined;
  const slots: Record<string, unknown> = {};
  for (const { name, type } of kind.slots) {
    const value = one[name];
    // A link to another record is the desk's to make: readers do not know what ids are on record.
    if (value !== undefined && type.is !== 'record') slots[name] = value;
  }
  return { kind: one.kind, when: one.when, ...(one.ended ? { ended: true } : {}), slots };
}

/** The readers, with their versions, whose proposal of a fact was refused, by the fact's fingerprint. */
function refusals(book: Book): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { value } of thingsOf<Proposal>(book, 'proposal')) {
    if (value.state !== 'refused') continue;
    const readers = found.get(value.print) ?? new Set<string>();
    found.set(value.print, readers.add(`${value.reader.name} ${value.reader.version}`));
  }
  return found;
}
