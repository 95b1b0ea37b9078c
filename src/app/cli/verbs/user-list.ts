import { DATA, FORMAT } from '../options.ts';
import { table } from '../outcome.ts';
import type { Verb } from '../verb.ts';

/** `entente user list`. */
export const userList: Verb = {
  name: 'user list',
  summary: 'list the accounts of officers, and where they are signed in',
  arguments: [],
  options: [DATA, FORMAT],
  examples: [{ does: 'every account', command: 'entente user list' }],
  on: 'record',
  async run(_call, office) {
    const accounts = await office.accounts.list();
    const rows = accounts.map((a) => [
      a.name,
      a.fullName,
      a.email ?? '',
      a.madeAt.slice(0, 10),
      a.passwordAt.slice(0, 10),
      String(a.sessions),
    ]);
    return {
      text:
        rows.length > 0
          ? table(['NAME', 'FULL NAME', 'E-MAIL', 'SINCE', 'PASSWORD OF', 'SESSIONS'], rows)
          : 'There is no account yet; “entente user add” makes one.',
      data: { accounts },
    };
  },
};
