import { randomBytes } from 'node:crypto';
import { type Actor, INTERNAL } from '../../access/index.ts';
import { type Account, AccountExists, type Operational } from '../../store/index.ts';
import { type Finding, fail, ok, problem, type Result, sha256 } from '../../values/index.ts';
import { openAttempts } from './attempts.ts';
import { openHashing, TooBusy } from './hashing.ts';
import { accountFindings, foldedName, isAccountName, passwordFindings } from './rules.ts';

/** Somebody who is signed in and may change the record. */
export interface Officer {
  /** The account's id; it stays the same whatever else changes. */
  readonly id: string;
  /** The full name, unique: who the journal says decided (`by`). */
  readonly name: string;
  /** What the officer may see; roles come in here. */
  readonly actor: Actor;
}

/** An account as it may be shown. */
export interface AccountShown {
  readonly name: string;
  readonly fullName: string;
  readonly email?: string;
  readonly madeAt: string;
  readonly passwordAt: string;
  /** Where it is signed in now: how many sessions. */
  readonly sessions: number;
}

/** What came of a sign-in. `token` is told once, and not kept. */
export type SignedIn =
  | { readonly ok: true; readonly token: string; readonly seconds: number; readonly officer: Officer }
  /** `wrong`: no such account or another password; `often`, `busy`: not looked at, come again after `seconds`. */
  | { readonly ok: false; readonly why: 'wrong'; readonly known: boolean }
  | { readonly ok: false; readonly why: 'often' | 'busy'; readonly seconds: number };

/** Who may sign in, and who is. The first account is made on the command line; nothing here makes one over HTTP. */
export interface Accounts {
  /** Whether there is an account at all. */
  any(): Promise<boolean>;
  list(): Promise<AccountShown[]>;
  /** Codes: user-name, user-full-name, user-email, user-taken, password-short, password-long, password-guessable. */
  add(asked: {
    readonly name: string;
    readonly fullName?: string;
    readonly email?: string;
    readonly password: string;
  }): Promise<Result<AccountShown>>;
  /** Code: user-unknown. */
  remove(name: string): Promise<Result<AccountShown>>;
  /** Gives an account another password and ends all its sessions. Codes: user-unknown and those of passwords. */
  setPassword(name: string, password: string): Promise<Result<AccountShown>>;
  /** Signs in by name and password; `address` is where it is asked from. A session named by `before` ends. */
  signIn(asked: {
    readonly name: string;
    readonly password: string;
    readonly address: string;
    readonly before?: string;
  }): Promise<SignedIn>;
  /** Whose session a token proves, where it still counts. */
  officer(token: string): Promise<Officer | undefined>;
  signOut(token: string): Promise<void>;
}

/** What accounts are opened with: where they are kept, the clock and the ids, how long a session lasts. */
export interface AccountsGround {
  readonly kept: Operational;
  /** The instant now, in UTC. */
  readonly now: () => string;
  readonly id: () => string;
  readonly sessionHours: number;
  /** scrypt's cost, where it is not the usual one. */
  readonly cost?: Parameters<typeof openHashing>[0];
}

/** 256 bits, which nobody guesses, in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Opens the accounts; nothing is read until something is asked. */
export function openAccounts({ kept, now, id, sessionHours, cost }: AccountsGround): Accounts {
  const hashing = openHashing(cost);
  const attempts = openAttempts();
  const shown = (account: Account, sessions = 0): AccountShown => {
    const { name, fullName, email, madeAt, passwordAt } = account;
    return { name, fullName, ...(email ? { email } : {}), madeAt, passwordAt, sessions };
  };
  const named = async (name: string): Promise<Account | undefined> =>
    isAccountName(name) ? kept.accountNamed(name) : undefined;

  return {
    any: async () => (await kept.accounts()).length > 0,

    async list() {
      const sessions = await kept.sessionsOf(now());
      return (await kept.accounts()).map((a) => shown(a, sessions.get(a.id)));
    },

    async add({ name, fullName = name, email, password }) {
      const asked = {
        name: foldedName(name),
        fullName: fullName.normalize('NFC').trim().replace(/ {2,}/g, ' '),
        ...(email ? { email: email.trim() } : {}),
      };
      const findings = [...accountFindings(asked), ...passwordFindings(password, asked)];
      if (findings.length > 0) return fail(...findings);
      const others = await kept.accounts();
      const alike = others.find(
        (a) => a.name === asked.name || foldedName(a.fullName) === foldedName(asked.fullName),
      );
      if (alike) return fail(taken(asked.name, asked.fullName));
      const at = now();
      const account = {
        id: id(),
        ...asked,
        password: await hashing.hash(password),
        madeAt: at,
        passwordAt: at,
      };
      try {
        await kept.addAccount(account);
      } catch (error) {
        if (error instanceof AccountExists) return fail(taken(asked.name, asked.fullName));
        throw error;
      }
      return ok(shown(account));
    },

    async remove(name) {
      const account = await named(foldedName(name));
      if (!account || !(await kept.removeAccount(account.id))) return fail(unknown(name));
      return ok(shown(account));
    },

    async setPassword(name, password) {
      const account = await named(foldedName(name));
      if (!account) return fail(unknown(name));
      const findings = passwordFindings(password, account);
      if (findings.length > 0) return fail(...findings);
      const at = now();
      if (!(await kept.changePassword(account.id, await hashing.hash(password), at)))
        return fail(unknown(name));
      attempts.forget(account.name);
      return ok(shown({ ...account, passwordAt: at }));
    },

    async signIn({ name, password, address, before }) {
      const typed = foldedName(name).slice(0, 100);
      const started = now();
      const wait = attempts.begin(
        [
          ['account', typed],
          ['address', address],
        ],
        Date.parse(started),
      );
      if (wait > 0) return { ok: false, why: 'often', seconds: wait };
      const account = await named(typed);
      try {
        const right = await hashing.verify(password, account?.password);
        if (!account || !right) return { ok: false, why: 'wrong', known: account !== undefined };
      } catch (error) {
        if (error instanceof TooBusy) return { ok: false, why: 'busy', seconds: 5 };
        throw error;
      }
      const token = randomBytes(32).toString('base64url');
      const seconds = sessionHours * 3600;
      const until = new Date(Date.parse(started) + seconds * 1000).toISOString();
      const session = { token: sha256(token), account: account.id, madeAt: started, until };
      if (!(await kept.openSession(session, account))) return { ok: false, why: 'wrong', known: true };
      attempts.succeeded(typed, address);
      if (before !== undefined && TOKEN.test(before)) await kept.endSession(sha256(before));
      return { ok: true, token, seconds, officer: officerOf(account) };
    },

    async officer(token) {
      if (!TOKEN.test(token)) return undefined;
      const found = await kept.session(sha256(token), now());
      return found && officerOf(found.account);
    },

    async signOut(token) {
      if (TOKEN.test(token)) await kept.endSession(sha256(token));
    },
  };
}

function officerOf({ id, fullName }: Account): Officer {
  return { id, name: fullName, actor: INTERNAL };
}

function taken(name: string, fullName: string): Finding {
  return problem(
    'user-taken',
    `There is an account already that goes by “${name}” or by the full name “${fullName}”.`,
    undefined,
    'Give another name; the history must tell two officers apart. “entente user list” shows them.',
  );
}

function unknown(name: string): Finding {
  return problem(
    'user-unknown',
    `There is no account “${name.slice(0, 80)}”.`,
    undefined,
    '“entente user list” shows them.',
  );
}
