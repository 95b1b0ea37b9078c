import { type Book, current } from '../record/index.ts';
import type { Ground } from './ground.ts';
import type { Item } from './item.ts';
import { lookAt } from './look.ts';
import type { Match } from './matching.ts';
import type { Proposal } from './proposal.ts';
import { proposalIndex, type Standing } from './proposal-index.ts';
import { OPEN, type State } from './workflow.ts';

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
