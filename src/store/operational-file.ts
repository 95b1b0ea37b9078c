import { join } from 'node:path';
import { type Disk, disk, isAbsent, replaceFile } from './disk.ts';
import { type Account, AccountExists, type KeptSession, type Operational } from './operational.ts';
import { ACCOUNTS_FILE, type AccountsHeld, accountsBytes, readAccounts } from './operational-form.ts';
import { queue } from './queue.ts';

/** Only its owner may read what lets somebody in. */
const MODE = 0o600;

/**
 * Accounts and sessions as one file of a data folder, which must be held. It is read at the first question and replaced
 * whole at each change: either the old or the new one is there, whatever happens. Throws `DamagedAccounts`.
 */
export function openOperationalFile(folder: string, on: Disk = disk): Operational {
  const path = join(folder, ACCOUNTS_FILE);
  const inTurn = queue();
  let held: AccountsHeld | undefined;

  async function read(): Promise<AccountsHeld> {
    held ??= await readFrom(on, path);
    return held;
  }

  /** Changes what is held: nothing was changed until it is on the disk. */
  function change<T>(how: (now: AccountsHeld) => { next?: AccountsHeld; answer: T }): Promise<T> {
    return inTurn(async () => {
      const { next, answer } = how(await read());
      if (next) {
        await replaceFile(on, path, accountsBytes(next), undefined, MODE);
        held = next;
      }
      return answer;
    });
  }

  return {
    accounts: async () => [...(await read()).accounts].sort((a, b) => (a.name < b.name ? -1 : 1)),
    accountNamed: async (name) => (await read()).accounts.find((a) => a.name === name),

    addAccount: (account) =>
      change(({ accounts, sessions }) => {
        const same = (a: Account) =>
          a.id === account.id || a.name === account.name || a.fullName === account.fullName;
        if (accounts.some(same)) throw new AccountExists(account.name);
        return { next: { accounts: [...accounts, account], sessions }, answer: undefined };
      }),

    changePassword: (id, password, at) =>
      change(({ accounts, sessions }) => {
        if (!accounts.some((a) => a.id === id)) return { answer: false };
        const changed = accounts.map((a) => (a.id === id ? { ...a, password, passwordAt: at } : a));
        return { next: { accounts: changed, sessions: without(sessions, id) }, answer: true };
      }),

    removeAccount: (id) =>
      change(({ accounts, sessions }) => {
        const left = accounts.filter((a) => a.id !== id);
        if (left.length === accounts.length) return { answer: false };
        return { next: { accounts: left, sessions: without(sessions, id) }, answer: true };
      }),

    openSession: (session, seen) =>
      change(({ accounts, sessions }) => {
        const account = accounts.find((a) => a.id === session.account);
        if (account?.password !== seen.password) return { answer: false };
        const standing = sessions.filter((s) => s.until > session.madeAt && s.token !== session.token);
        return { next: { accounts, sessions: [...standing, session] }, answer: true };
      }),

    async session(token, at) {
      const { accounts, sessions } = await read();
      const session = sessions.find((s) => s.token === token && s.until > at);
      const account = session && accounts.find((a) => a.id === session.account);
      return session && account && { session, account };
    },

    endSession: (token) =>
      change(({ accounts, sessions }) => {
        const left = sessions.filter((s) => s.token !== token);
        return left.length === sessions.length
          ? { answer: undefined }
          : { next: { accounts, sessions: left }, answer: undefined };
      }),

    async sessionsOf(at) {
      const counts = new Map<string, number>();
      for (const s of (await read()).sessions)
        if (s.until > at) counts.set(s.account, (counts.get(s.account) ?? 0) + 1);
      return counts;
    },
  };
}

const without = (sessions: readonly KeptSession[], account: string) =>
  sessions.filter((s) => s.account !== account);

async function readFrom(on: Disk, path: string): Promise<AccountsHeld> {
  try {
    const file = await on.open(path, 'read');
    try {
      return readAccounts(await file.read(0, await file.size()), path);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isAbsent(error)) return { accounts: [], sessions: [] };
    throw error;
  }
}
