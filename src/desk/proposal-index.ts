import { type Book, thingsOf } from '../record/index.ts';
import type { Proposal } from './proposal.ts';

/** A proposal of a dossier under its id. */
export interface Standing {
  readonly id: string;
  readonly value: Proposal;
}

/** The proposals of a dossier by what is asked of them. */
export interface ProposalIndex {
  readonly all: readonly Standing[];
  readonly bySource: ReadonlyMap<string, readonly Standing[]>;
  /** Those that were published into a record, by its id. */
  readonly intoRecord: ReadonlyMap<string, readonly Standing[]>;
  /** The ids of those that are linked to a proposal, by its id. */
  readonly linkedTo: ReadonlyMap<string, readonly string[]>;
}

const held = new WeakMap<Book, ProposalIndex>();

/** The index of a book's proposals; made once a book, in one pass. */
export function proposalIndex(book: Book): ProposalIndex {
  const found = held.get(book);
  if (found) return found;
  const all = thingsOf<Proposal>(book, 'proposal');
  const bySource = new Map<string, Standing[]>();
  const intoRecord = new Map<string, Standing[]>();
  const linkedTo = new Map<string, string[]>();
  for (const one of all) {
    const { source, state, outcome, links } = one.value;
    put(bySource, source, one);
    if (state === 'published') put(intoRecord, outcome!.record, one);
    if (links) for (const named of new Set(Object.values(links))) put(linkedTo, named, one.id);
  }
  const made = { all, bySource, intoRecord, linkedTo };
  held.set(book, made);
  return made;
}

function put<T>(map: Map<string, T[]>, key: string, one: T): void {
  const list = map.get(key);
  if (list) list.push(one);
  else map.set(key, [one]);
}
