import { type Account, DamagedAccounts, type KeptSession } from './operational.ts';

/** The name of the file of accounts, in a data folder and in a backup. */
export const ACCOUNTS_FILE = 'accounts.json';

/** What the file of accounts holds. */
export interface AccountsHeld {
  readonly accounts: readonly Account[];
  readonly sessions: readonly KeptSession[];
}

/** The file's bytes: JSON that a person can read, an account a line. */
export function accountsBytes({ accounts, sessions }: AccountsHeld): Uint8Array {
  const list = (items: readonly object[]): string =>
    items.length === 0 ? '[]' : `[\n${items.map((i) => `    ${JSON.stringify(i)}`).join(',\n')}\n  ]`;
  return Buffer.from(
    `{\n  "entente": 1,\n  "accounts": ${list(accounts)},\n  "sessions": ${list(sessions)}\n}\n`,
  );
}

/** Reads the file's bytes. Throws `DamagedAccounts`, naming the path, where they are not of its form. */
export function readAccounts(bytes: Uint8Array, path: string): AccountsHeld {
  let held: unknown;
  try {
    held = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    // What the parser says would quote the file.
    throw new DamagedAccounts(path, 'it is no JSON');
  }
  if (!isRecord(held) || held.entente !== 1) throw new DamagedAccounts(path, 'its form is not known here');
  const { accounts, sessions = [] } = held;
  if (!isListOf(accounts, isAccount)) throw new DamagedAccounts(path, 'an account in it lacks something');
  if (!isListOf(sessions, isSession)) throw new DamagedAccounts(path, 'a session in it lacks something');
  return { accounts, sessions };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf<T>(value: unknown, is: (one: unknown) => one is T): value is T[] {
  return Array.isArray(value) && value.every(is);
}

function isAccount(a: unknown): a is Account {
  return (
    isRecord(a) &&
    [a.id, a.name, a.fullName, a.password, a.madeAt, a.passwordAt].every(isText) &&
    (a.email === undefined || isText(a.email))
  );
}

function isSession(s: unknown): s is KeptSession {
  return isRecord(s) && [s.token, s.account, s.madeAt, s.until].every(isText);
}
