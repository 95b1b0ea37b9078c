import type { Actor, Times } from '../../access/index.ts';
import { type Finding, problem } from '../../values/index.ts';
import { nearest } from '../../vocabulary/index.ts';
import type { OpenOffice } from '../open-office.ts';

/** The reference of a fund that was named by its id, short name or name; or why there is none. */
export async function fundNamed(
  office: OpenOffice,
  named: string,
  actor: Actor,
  times: Times,
): Promise<string | { findings: Finding[] }> {
  const wanted = named.replace(/^fund:/, '').toLowerCase();
  const list = await office.funds.list(actor, times);
  const found = list.find(({ ref, fund }) =>
    [ref.slice(5), fund?.acronym, ...Object.values(fund?.name ?? {})].some(
      (n) => n?.toLowerCase() === wanted,
    ),
  );
  if (found) return found.ref;
  const ids = list.map(({ ref }) => ref.slice(5));
  const near = nearest(wanted, ids);
  return {
    findings: [
      problem(
        'fund-unknown',
        `No entry on record names a fund “${named}”.`,
        undefined,
        near
          ? `Did you mean “${near}”?`
          : ids.length > 0
            ? `Named are: ${ids.slice(0, 12).join(', ')}${ids.length > 12 ? ' …' : ''}.`
            : 'Nothing on record names a fund yet.',
      ),
    ],
  };
}
