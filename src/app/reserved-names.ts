import type { Draft } from '../desk/index.ts';
import { type Finding, problem } from '../values/index.ts';

/** Names that stand for something else in addresses, so that no relation may have them. */
export const RESERVED: ReadonlySet<string> = new Set([
  'assets',
  'desk',
  'favicon',
  'funds',
  'index',
  'register',
  'robots',
  'search',
  'sheets',
  'sign-in',
  'sign-out',
  'templates',
]);

/** What is wrong with the names of relations that drafts open. */
export function checkNames(drafts: readonly Draft[]): Finding[] {
  return drafts
    .filter(({ ref, book }) => ref.startsWith('relation:') && RESERVED.has(book))
    .map(({ book, at }) =>
      problem(
        'relation-reserved',
        `“${book}” cannot be the name of a relation: something else stands at /${book}.`,
        at,
        'Name it by its parties: nato-japan.',
      ),
    );
}
