import { DATA, FORMAT } from '../options.ts';
import type { Verb } from '../verb.ts';
import { PASSWORD_FROM, passwordAsked, passwordTold } from './user-asking.ts';

/** `entente user password`. */
export const userPassword: Verb = {
  name: 'user password',
  summary: 'give an account another password, and end its sessions',
  notes: ['Whoever is signed in to it anywhere is signed out at once; wrong tries are forgotten.'],
  arguments: [{ name: 'NAME', says: 'the name of the account' }],
  options: [PASSWORD_FROM, DATA, FORMAT],
  examples: [{ does: 'a new password, which is asked for', command: 'entente user password ada' }],
  on: 'record',
  asks: passwordAsked,
  async run(call, office) {
    const done = await office.accounts.setPassword(call.args[0]!, await passwordTold(call.io));
    if (!done.ok) return { findings: done.findings };
    return {
      text: `“${done.value.name}” has another password; its sessions have ended.`,
      data: done.value,
    };
  },
};
