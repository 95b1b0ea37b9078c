import type { Source } from '../archive/index.ts';
import type { Ref } from '../journal/index.ts';
import { type Book, emptyBook, thingsOf } from '../record/index.ts';
import type { Span } from '../values/index.ts';
import { KINDS } from '../vocabulary/index.ts';
import { agreeing, isUndecided, noted } from './agreement.ts';
import type { Draft } from './draft.ts';
import { REGISTER } from './ground.ts';
import { fingerprint, type Proposal, proposalId, type Reader, type Said } from './proposal.ts';
import { TextProposals } from './text-proposals.ts';

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
  /** There before, from this reader or as another's that says the same. */
  readonly known: readonly string[];
  /** Refused before, from the same words by the same reader: not shown again. */
  readonly refused: readonly string[];
}

/** Names as they stand, but countries by their codes: what two readers say is compared so without a register. */
const NAMELESS = emptyBook(REGISTER);

/**
 * Makes proposals of what was read from a source's text. The same fact from the same text is the same proposal, so
 * reading twice changes nothing; what was refused stays so until the words or the reader change. What two readers
 * read alike from overlapping passages is one proposal, with both named, and with what the second says beyond the
 * first; where they say otherwise it is two. A slot that names another of the list by its place (a part its whole)
 * becomes a link between the two proposals. `register` tells which names mean the same.
 */
export function intake(
  book: Book,
  source: Source,
  text: string,
  read: readonly Read[],
  register: Book = NAMELESS,
): Intake {
  const refusedBefore = refusals(book);
  const drafts = new Map<Ref, Draft>();
  const standing = new TextProposals(book, source.text);
  const [fresh, known] = [new Set<string>(), new Set<string>()];
  const refused: string[] = [];
  /** Under which proposal each of `read` stands, by its place. */
  const places = new Map<number, Ref>();
  const put = (ref: Ref, proposal: Proposal): void => {
    standing.put(ref, proposal);
    drafts.set(ref, { book: book.name, ref, value: proposal as never });
  };
  const agree = (ref: Ref, proposal: Proposal): void => {
    if (proposal !== standing.get(ref)) put(ref, proposal);
    const id = ref.slice('proposal:'.length);
    if (!fresh.has(id)) known.add(id);
  };
  for (const [place, one] of read.entries()) {
    const said = saidOfRead(one);
    if (!said) continue;
    const spans = one.citations.map(({ start, end }) => ({ start, end }));
    const passages = spans.map((s) => text.slice(s.start, s.end));
    const id = proposalId(said, source.text, passages);
    const ref: Ref = `proposal:${id}`;
    const print = fingerprint(said, passages);
    places.set(place, ref);
    if (!drafts.has(ref) && refusedBefore.get(print)?.has(`${one.reader.name} ${one.reader.version}`)) {
      refused.push(id);
      continue;
    }
    const reading = { said, spans, reader: one.reader };
    const same = standing.get(ref);
    if (same) {
      agree(ref, isUndecided(same) ? noted(same, reading) : same);
      continue;
    }
    const like = agreeing(reading, standing.byOthers(one.reader.name), register);
    // What is decided stays as it was decided: only what says no more than it is taken for known.
    if (like && (isUndecided(like.proposal) || like.more.length === 0)) {
      const { proposal, more } = like;
      places.set(place, like.ref);
      agree(like.ref, isUndecided(proposal) ? noted(proposal, reading, more) : proposal);
      continue;
    }
    fresh.add(id);
    put(ref, {
      source: `source:${source.id}`,
      text: source.text,
      spans,
      print,
      said,
      reader: one.reader,
      ...(one.why ? { why: one.why } : {}),
      state: 'proposed',
      marking: 'internal',
    });
  }
  for (const [place, one] of read.entries()) {
    const ref = places.get(place);
    const proposal = ref && standing.get(ref);
    const linked = proposal && linkedTo(proposal, ref, one, places, (r) => standing.get(r) !== undefined);
    if (linked) put(ref, linked);
  }
  return { drafts: [...drafts.values()], fresh: [...fresh], known: [...known], refused };
}

/** A slot of what was read that names another of the same reading, by its place in the list. */
export function linksOfRead(one: Read): { readonly slot: string; readonly place: number }[] {
  const slots = KINDS.get(one.kind)?.slots ?? [];
  return slots.flatMap(({ name, type }) => {
    const place = one[name];
    return type.is === 'record' && typeof place === 'number' ? [{ slot: name, place }] : [];
  });
}

/** An undecided proposal with the links that were read with it; undefined: nothing changes. */
function linkedTo(
  proposal: Proposal,
  own: Ref,
  one: Read,
  places: ReadonlyMap<number, Ref>,
  stands: (ref: Ref) => boolean,
): Proposal | undefined {
  if (!isUndecided(proposal)) return undefined;
  const links: Record<string, string> = { ...proposal.links };
  for (const { slot, place } of linksOfRead(one)) {
    const ref = places.get(place);
    if (ref !== undefined && ref !== own && stands(ref)) links[slot] ??= ref.slice('proposal:'.length);
  }
  return Object.keys(links).length > Object.keys(proposal.links ?? {}).length
    ? { ...proposal, links }
    : undefined;
}

/** What a reading says, its kind's slots taken from beside the common keys; undefined: no kind of record. */
export function saidOfRead(one: Read): Said | undefined {
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
