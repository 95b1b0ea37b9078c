import type { TextShelf } from '../archive/index.ts';
import type { Book } from '../record/index.ts';

/** What the gate looks at: the books as they are, and the texts at hand. */
export interface Ground {
  book(name: string): Book;
  readonly shelf: TextShelf;
}

/** The book in which parties, people and funds are registered; every dossier refers to it. */
export const REGISTER = 'register';
