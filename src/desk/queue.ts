import type { Source } from '../archive/index.ts';
import { type Book, current } from '../record/index.ts';
import { apartFrom } from './apart.ts';
import type { Ground } from './ground.ts';
import { REGISTER } from './ground.ts';
import { type Linked, linksOf, withLinks } from './links.ts';
import { type Match, match } from './matching.ts';
import type { Proposal, Said } from './proposal.ts';
import { proposalIndex, type Standing } from './proposal-index.ts';
import { recordIndex } from './record-index.ts';
import { type Resolved, resolve } from './resolve.ts';
import { sentenceOf } from './wording.ts';
import { type Decision, OPEN, type State, WORKFLOW } from './workflow.ts';

/** A proposal as the desk shows it. */
export interface Item {
  readonly id: string;
  readonly proposal: Proposal;
  readonly resolved: Resolved;
  /** What it would print: the desk's own sentence, else the kind's wording; undefined where its values make none. */
  readonly wording?: string;
  /** How it stands to what is on record now. */
  readonly match: Match;
  /** What it is linked to (a part to its whole), with where that stands and what it would print. */
  readonly links: readonly (Linked & { readonly wording?: string })[];
  /** The ids of the proposals that are linked to it. */
  readonly parts: readonly string[];
  /** What may be decided about it, in the order of the workflow. */
  readonly decisions: readonly Decision[];
  /** Who last decided, why and when; the reader's run where nobody has. */
  readonly last: { readonly by: string; readonly why: string; readonly at: string };
}

/** What of the queue is asked for; each left out: all. */
export interface Filter {
  readonly source?: string;
  readonly states?: readonly State[];
  readonly kind?: string;
  readonly match?: Match['as'];
}

/** A stretch of the queue. */
export interface Page {
  readonly from?: number;
  readonly size?: number;
  /** The id of a proposal that is to be on it: where it is among them, the page that holds it is taken instead. */
  readonly holding?: string;
}

/** A stretch of the queue as it is shown, and how long the whole is. */
export interface Paged {
  readonly items: readonly Item[];
  readonly total: number;
  readonly from: number;
}

/** The proposals of a dossier that a filter lets through, by their place in their source's text. */
export function queue(name: string, ground: Ground, filter: Filter = {}): Item[] {
  return [...queuePage(name, ground, filter).items];
}

/** A page of the queue. Only what is on it is held against the record, unless the filter asks how each stands to it. */
export function queuePage(name: string, ground: Ground, filter: Filter = {}, page: Page = {}): Paged {
  const look = lookAt(ground.book(name), ground);
  const waiting = waitingIn(ground.book(name), filter);
  const cut = <T extends { readonly id: string }>(all: readonly T[]) => {
    const { from = 0, size = Math.max(1, all.length), holding } = page;
    const at = holding === undefined ? -1 : all.findIndex(({ id }) => id === holding);
    const first = at < 0 ? from : at - (at % size);
    return { from: first, shown: all.slice(first, first + size) };
  };
  if (filter.match !== undefined) {
    const all = waiting.map(({ id, value }) => look(id, value)).filter((i) => i.match.as === filter.match);
    const { from, shown } = cut(all);
    return { items: shown, total: all.length, from };
  }
  const { from, shown } = cut(waiting);
  return { items: shown.map(({ id, value }) => look(id, value)), total: waiting.length, from };
}

/** The ids of the proposals that a filter lets through, in their order, whatever they are to the record. */
export function waitingIn(book: Book, { states = OPEN, source, kind }: Filter = {}): readonly Standing[] {
  const index = proposalIndex(book);
  const among = source === undefined ? index.all : (index.bySource.get(source) ?? []);
  return among
    .filter(({ value }) => states.includes(value.state) && (kind === undefined || value.said.kind === kind))
    .sort(inOrder);
}

function inOrder(a: Standing, b: Standing): number {
  return (
    (a.value.source < b.value.source ? -1 : a.value.source > b.value.source ? 1 : 0) ||
    a.value.spans[0]!.start - b.value.spans[0]!.start ||
    (a.id < b.id ? -1 : 1)
  );
}

/** One proposal as the desk shows it; undefined: there is none of this id. */
export function itemOf(name: string, id: string, ground: Ground): Item | undefined {
  const book = ground.book(name);
  const proposal = current<Proposal>(book, `proposal:${id}`);
  return proposal && lookAt(book, ground)(id, proposal);
}

/** How what somebody says would stand to the record if it were read from these passages of a source. */
export function standing(
  name: string,
  said: Said,
  read: ReadFrom,
  ground: Ground,
): Pick<Item, 'resolved' | 'match'> {
  const book = ground.book(name);
  return stand(book, ground, said, read);
}

/** The passages that something is read from; with the id and the reader of the proposal, where it is one. */
export type ReadFrom = Pick<Proposal, 'source' | 'text' | 'spans'> &
  Partial<Proposal> & { readonly id?: string };

function stand(book: Book, ground: Ground, said: Said, read: ReadFrom): Pick<Item, 'resolved' | 'match'> {
  const register = ground.book(REGISTER);
  const resolved = resolve(said, register, languageOf(book, read.source));
  const matched = (of: Said, from: Proposal): string | undefined => {
    const { account } = resolve(of, register, languageOf(book, from.source));
    const found = match(account, from, recordIndex(book));
    return 'record' in found ? found.record : undefined;
  };
  const apart = apartFrom(read, book, ground.shelf.text(read.text), (id) => {
    const named = current<Proposal>(book, `proposal:${id}`);
    return named && matched(named.said, named);
  });
  return { resolved, match: match(resolved.account, read, recordIndex(book), apart) };
}

const held = new WeakMap<Book, { register: Book; items: Map<string, Item> }>();

/** Looks at proposals of a book; what was looked at is kept until book or register change. */
function lookAt(book: Book, ground: Ground): (id: string, proposal: Proposal) => Item {
  const register = ground.book(REGISTER);
  const known = held.get(book);
  const items = known?.register === register ? known.items : new Map<string, Item>();
  if (known?.items !== items) held.set(book, { register, items });
  return (id, proposal) => {
    const before = items.get(id);
    if (before) return before;
    const links = linksOf(proposal, book);
    const { resolved, match } = stand(book, ground, withLinks(proposal.said, links), { ...proposal, id });
    const wording = sentenceOf(resolved, register);
    const item: Item = {
      id,
      proposal,
      resolved,
      ...(wording === undefined ? {} : { wording }),
      match,
      links: links.map((link) => ({ ...link, ...wordsOf(link, book, register) })),
      parts: proposalIndex(book).linkedTo.get(id) ?? [],
      decisions: decisionsIn(proposal.state),
      last: lastOf(book, id),
    };
    items.set(id, item);
    return item;
  };
}

function wordsOf({ proposal }: Linked, book: Book, register: Book): { wording?: string } {
  const named = current<Proposal>(book, `proposal:${proposal}`);
  const wording =
    named && sentenceOf(resolve(named.said, register, languageOf(book, named.source)), register);
  return wording === undefined ? {} : { wording };
}

/** How many proposals stand in each state, by source: what the queue's page lists first. */
export function tally(
  book: Book,
): { readonly source: string; readonly states: ReadonlyMap<State, number> }[] {
  return [...proposalIndex(book).bySource].map(([source, all]) => {
    const states = new Map<State, number>();
    for (const { value } of all) states.set(value.state, (states.get(value.state) ?? 0) + 1);
    return { source, states };
  });
}

/** What may be decided about a proposal in a state, by a person. */
export function decisionsIn(state: State): Decision[] {
  return WORKFLOW.filter((step) => step.who !== 'reader' && step.from.includes(state)).map(
    (step) => step.decision,
  );
}

function languageOf(book: Book, source: string): string {
  const value = book.things.get(source as `${string}:${string}`)?.at(-1)?.value as unknown as
    | Source
    | null
    | undefined;
  return value?.language.split('-')[0] ?? 'en';
}

function lastOf(book: Book, id: string): Item['last'] {
  const { by, why, since } = book.things.get(`proposal:${id}`)!.at(-1)!;
  return { by, why, at: since };
}
