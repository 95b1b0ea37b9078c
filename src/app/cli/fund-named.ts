import type { Actor, Times } from '../../access/index.ts';
import { REGISTER } from '../../desk/index.ts';
import { thingsOf } from '../../record/index.ts';
import { type Finding, problem } from '../../values/index.ts';
import { type Fund, nearest } from '../../vocabulary/index.ts';
import type { OpenOffice } from '../open-office.ts';

/** The reference of a fund that was named by its id, short name or name; or why there is none. */
export async function fundNamed(
  office: OpenOffice,
  named: string,
  actor: Actor,
  times: Times,
): Promise<string | { findings: Finding[] }> {
  const wanted = named.replace(/^fund:/, '').toLowerCase();
  const found = await office.funds.find(`fund:${wanted}`, actor, times);
  if (found) return found.ref;
  // By its names, as the register has them.
  for (const { id, value } of thingsOf<Fund>(await office.book(REGISTER), 'fund')) {
    const names = [value.acronym, ...Object.values(value.name)];
    if (!names.some((name) => name?.toLowerCase() === wanted)) continue;
    const known = await office.funds.find(`fund:${id}`, actor, times);
    if (known) return known.ref;
  }
  const { items } = await office.funds.list(actor, times);
  const ids = items.map(({ ref }) => ref.slice(5));
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
