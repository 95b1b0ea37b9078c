import { REGISTER } from '../../desk/index.ts';
import { type Finding, problem } from '../../values/index.ts';
import { nearest } from '../../vocabulary/index.ts';
import type { OpenOffice } from '../open-office.ts';

/** The slug of a relation that was named by its slug or its parties; or why there is none, and which there are. */
export async function relationOf(
  office: OpenOffice,
  named: string,
): Promise<string | { findings: Finding[] }> {
  const slug = await office.resolve(named);
  if (slug !== undefined) return slug;
  const names = (await office.store.journal.books(undefined, 500)).filter((book) => book !== REGISTER);
  const near = nearest(named.toLowerCase(), names);
  const hint = near
    ? `Did you mean “${near}”?`
    : names.length === 0
      ? 'Nothing is on record yet: begin with “entente import FILE” or “entente new RELATION”.'
      : `On record are: ${names.slice(0, 12).join(', ')}${names.length > 12 ? ' …' : ''}.`;
  return {
    findings: [problem('relation-unknown', `There is no relation “${named}” on record.`, undefined, hint)],
  };
}

/** What is said where nothing of a relation may be seen at these times. */
export function notYet(slug: string, knownAt: string | undefined): { findings: Finding[] } {
  const when = knownAt === undefined ? '' : ` at ${knownAt}`;
  return {
    findings: [
      problem(
        'not-yet-on-record',
        `Nothing of ${slug} is there to be read${when}.`,
        undefined,
        'Ask for a later --known-at, or with --as internal.',
      ),
    ],
  };
}
