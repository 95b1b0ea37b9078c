import type { Source } from '../archive/index.ts';
import { type Book, current } from '../record/index.ts';
import { canonicalJson } from '../values/index.ts';
import { apartFrom } from './apart.ts';
import { type Kept, memoryOf } from './dossier-memory.ts';
import { type Ground, REGISTER } from './ground.ts';
import type { Item } from './item.ts';
import { type Linked, linksOf, withLinks } from './links.ts';
import { type Compared, match } from './matching.ts';
import type { Proposal, Said } from './proposal.ts';
import { proposalIndex } from './proposal-index.ts';
import { resolve } from './resolve.ts';
import { sentenceOf } from './wording.ts';
import { type Decision, type State, WORKFLOW } from './workflow.ts';

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

type Stand = Pick<Item, 'resolved' | 'match'> & { readonly compared: readonly Compared[] };

function stand(book: Book, ground: Ground, said: Said, read: ReadFrom): Stand {
  const register = ground.book(REGISTER);
  const { records } = memoryOf(book);
  const compared: Compared[] = [];
  const resolved = resolve(said, register, languageOf(book, read.source));
  const matched = (of: Said, from: Proposal): string | undefined => {
    const { account } = resolve(of, register, languageOf(book, from.source));
    compared.push({ account, from });
    const found = match(account, from, records);
    return 'record' in found ? found.record : undefined;
  };
  const apart = apartFrom(read, book, ground.shelf.text(read.text), (id) => {
    const named = current<Proposal>(book, `proposal:${id}`);
    return named && matched(named.said, named);
  });
  compared.push({ account: resolved.account, from: read });
  return { resolved, match: match(resolved.account, read, records, apart), compared };
}

/** Looks at proposals of a book; what was looked at is kept until something that it rests on changes. */
export function lookAt(book: Book, ground: Ground): (id: string, proposal: Proposal) => Item {
  const register = ground.book(REGISTER);
  const look = (id: string, proposal: Proposal): Kept => {
    // Asked each time: another look may have taken it on to another state of the book.
    const memory = memoryOf(book);
    const hadText = ground.shelf.text(proposal.text) !== undefined;
    const found = memory.get(id);
    const kept = found?.hadText === hadText ? found : undefined;
    if (kept && isSame(kept.register, register)) return kept;
    const links = linksOf(proposal, book);
    const said = withLinks(proposal.said, links);
    const { resolved, match, compared } =
      (kept && links.length === 0 ? renamed(kept, said, proposal, book, register) : undefined) ??
      stand(book, ground, said, { ...proposal, id });
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
    const made: Kept = { item, register, hadText, compared };
    memory.keep(made);
    return made;
  };
  return (id, proposal) => look(id, proposal).item;
}

/** Whether two states of a book are one: a book without entries is made anew each time. */
function isSame(a: Book, b: Book): boolean {
  return a === b || a.head.hash === b.head.hash;
}

/** How a proposal stands where the register alone has changed: as before, unless its names are other people's now. */
function renamed(
  { item, compared }: Kept,
  said: Said,
  { source }: Proposal,
  book: Book,
  register: Book,
): Stand | undefined {
  const resolved = resolve(said, register, languageOf(book, source));
  return compared.length === 1 && canonicalJson(resolved.account) === canonicalJson(item.resolved.account)
    ? { resolved, match: item.match, compared }
    : undefined;
}

function wordsOf({ proposal }: Linked, book: Book, register: Book): { wording?: string } {
  const named = current<Proposal>(book, `proposal:${proposal}`);
  const wording =
    named && sentenceOf(resolve(named.said, register, languageOf(book, named.source)), register);
  return wording === undefined ? {} : { wording };
}

/** What may be decided about a proposal in a state, by a person. */
function decisionsIn(state: State): Decision[] {
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
