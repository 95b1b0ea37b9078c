import { DATA, FORMAT } from '../options.ts';
import type { Verb } from '../verb.ts';

/** `entente user remove`. */
export const userRemove: Verb = {
  name: 'user remove',
  summary: "take an officer's account away, and end its sessions",
  notes: ['What was decided under its full name stays in the history.'],
  arguments: [{ name: 'NAME', says: 'the name of the account' }],
  options: [DATA, FORMAT],
  examples: [{ does: 'somebody who left', command: 'entente user remove ada' }],
  on: 'record',
  async run(call, office) {
    const done = await office.accounts.remove(call.args[0]!);
    if (!done.ok) return { findings: done.findings };
    return { text: `“${done.value.name}” (${done.value.fullName}) can sign in no longer.`, data: done.value };
  },
};
