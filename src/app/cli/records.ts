import { type Book, thingsOf } from '../../record/index.ts';
import { type Finding, problem } from '../../values/index.ts';
import { nearest } from '../../vocabulary/index.ts';

/** What is said where a dossier has no such record or source: with the one that was probably meant. */
export function recordUnknown(book: Book, ref: string): Finding {
  const [type, id] = ref.split(':', 2) as [string, string];
  const ids = thingsOf(book, type).map((thing) => thing.id);
  const near = nearest(id, ids);
  return problem(
    type === 'source' ? 'source-unknown' : 'record-unknown',
    `There is no ${type} ${id} on record in ${book.name}.`,
    undefined,
    near
      ? `Did you mean “${near}”?`
      : `“entente search WORDS --relation ${book.name}” finds it, and “entente page ${book.name}” lists all that is printed.`,
  );
}
