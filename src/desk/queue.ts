import type { Source } from '../archive/index.ts';
import { type Book, current, thingsOf } from '../record/index.ts';
import type { RecordValue } from '../vocabulary/index.ts';
import type { Ground } from './ground.ts';
import { REGISTER } from './ground.ts';
import { type Match, match } from './matching.ts';
import type { Proposal, Said } from './proposal.ts';
import { type Resolved, resolve } from './resolve.ts';
import { wordingOf } from './wording.ts';
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

/** The proposals of a dossier that a filter lets through, by their place in their source's text. */
export function queue(name: string, ground: Ground, filter: Filter = {}): Item[] {
  const book = ground.book(name);
  const look = lookAt(book, ground);
  const states = filter.states ?? OPEN;
  const items: Item[] = [];
  for (const { id, value: proposal } of thingsOf<Proposal>(book, 'proposal')) {
    if (!states.includes(proposal.state)) continue;
    if (filter.source !== undefined && proposal.source !== filter.source) continue;
    if (filter.kind !== undefined && proposal.said.kind !== filter.kind) continue;
    const item = look(id, proposal);
    if (filter.match === undefined || item.match.as === filter.match) items.push(item);
  }
  return items.sort(
    (a, b) =>
      (a.proposal.source < b.proposal.source ? -1 : a.proposal.source > b.proposal.source ? 1 : 0) ||
      a.proposal.spans[0]!.start - b.proposal.spans[0]!.start ||
      (a.id < b.id ? -1 : 1),
  );
}

/** A sentence of what cannot go on record yet may be none. */
function sentenceOf(resolved: Resolved, register: Book): string | undefined {
  const own = resolved.account.statement;
  if (own) return Object.values(own)[0];
  try {
    return wordingOf(resolved, register);
  } catch {
    return undefined;
  }
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
  read: Pick<Proposal, 'source' | 'text' | 'spans'>,
  ground: Ground,
): Pick<Item, 'resolved' | 'match'> {
  const book = ground.book(name);
  const resolved = resolve(said, ground.book(REGISTER), languageOf(book, read.source));
  return { resolved, match: match(resolved.account, read, thingsOf<RecordValue>(book, 'record')) };
}

function lookAt(book: Book, ground: Ground): (id: string, proposal: Proposal) => Item {
  const register = ground.book(REGISTER);
  const records = thingsOf<RecordValue>(book, 'record');
  return (id, proposal) => {
    const resolved = resolve(proposal.said, register, languageOf(book, proposal.source));
    const wording = sentenceOf(resolved, register);
    return {
      id,
      proposal,
      resolved,
      ...(wording === undefined ? {} : { wording }),
      match: match(resolved.account, proposal, records),
      decisions: decisionsIn(proposal.state),
      last: lastOf(book, id),
    };
  };
}

/** How many proposals stand in each state, by source: what the queue's page lists first. */
export function tally(
  book: Book,
): { readonly source: string; readonly states: ReadonlyMap<State, number> }[] {
  const bySource = new Map<string, Map<State, number>>();
  for (const { value } of thingsOf<Proposal>(book, 'proposal')) {
    const states = bySource.get(value.source) ?? new Map<State, number>();
    bySource.set(value.source, states.set(value.state, (states.get(value.state) ?? 0) + 1));
  }
  return [...bySource].map(([source, states]) => ({ source, states }));
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
