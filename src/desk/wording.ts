import { namesOf, type Register } from '../access/index.ts';
import { type Book, thingsOf } from '../record/index.ts';
import { kindOf } from '../vocabulary/index.ts';
import type { Resolved } from './resolve.ts';

const held = new WeakMap<Book, Register>();

/** The sentence that a proposal would be printed with, in its kind's own wording; newcomers by their names. */
export function wordingOf({ account, newcomers }: Resolved, register: Book): string {
  const known = registerOf(register);
  const names = namesOf(newcomers.length === 0 ? known : withNewcomers(known, newcomers), 'en');
  return kindOf(account.kind).wording.en({ ...account, citations: [], marking: 'internal' }, names);
}

/** The sentence of a proposal: the desk's own, else its kind's wording; what cannot go on record yet may have none. */
export function sentenceOf(resolved: Resolved, register: Book): string | undefined {
  const own = resolved.account.statement;
  if (own) return Object.values(own)[0];
  try {
    return wordingOf(resolved, register);
  } catch {
    return undefined;
  }
}

function registerOf(book: Book): Register {
  const found = held.get(book);
  if (found) return found;
  const of = <T>(type: string) =>
    new Map(thingsOf<T>(book, type).map(({ id, value }): [string, T] => [`${type}:${id}`, value]));
  const made: Register = { parties: of('party'), people: of('person'), funds: of('fund') };
  held.set(book, made);
  return made;
}

function withNewcomers(known: Register, newcomers: Resolved['newcomers']): Register {
  const fresh = new Map(newcomers.map(({ ref, value }) => [ref as string, value]));
  const both = <T>(map: ReadonlyMap<string, T>) => new Map([...map, ...(fresh as unknown as Map<string, T>)]);
  return { parties: both(known.parties), people: both(known.people), funds: both(known.funds) };
}
