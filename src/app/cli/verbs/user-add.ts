import { DATA, FORMAT } from '../options.ts';
import type { Verb } from '../verb.ts';
import { PASSWORD_FROM, passwordAsked, passwordTold } from './user-asking.ts';

/** `entente user add`. */
export const userAdd: Verb = {
  name: 'user add',
  summary: 'make an account for an officer, who may then sign in and change the record',
  notes: [
    'Accounts are made here alone; nobody signs up over HTTP. A password has at least 12 characters. It may be done while a server runs.',
  ],
  arguments: [{ name: 'NAME', says: 'what is typed to sign in: small letters and digits, as in ada.brandt' }],
  options: [
    {
      name: '--name',
      takes: 'TEXT',
      says: 'the full name, by which the history calls who decides; else NAME',
    },
    { name: '--email', takes: 'ADDRESS', says: 'where the officer can be reached' },
    PASSWORD_FROM,
    DATA,
    FORMAT,
  ],
  examples: [
    {
      does: 'an officer; the password is asked for',
      command: 'entente user add ada --name "Ada Brandt" --email ada@example.org',
    },
    { does: 'the same without a terminal', command: 'entente user add ada --password-from /run/secrets/ada' },
  ],
  on: 'record',
  makes: true,
  asks: passwordAsked,
  async run(call, office) {
    const [name] = call.args as [string];
    const [fullName, email] = [call.text('name'), call.text('email')];
    const done = await office.accounts.add({
      name,
      ...(fullName === undefined ? {} : { fullName }),
      ...(email === undefined ? {} : { email }),
      password: await passwordTold(call.io),
    });
    if (!done.ok) return { findings: done.findings };
    return {
      text: `${done.value.fullName} may sign in as “${done.value.name}”, at /sign-in.`,
      data: done.value,
    };
  },
};
