/** An officer's account, as it is kept. Its password is there only as a hash that says how it was made. */
export interface Account {
  readonly id: string;
  /** What is typed to sign in; no two accounts have the same. */
  readonly name: string;
  /** What the journal calls who decides; no two accounts have the same. */
  readonly fullName: string;
  readonly email?: string;
  readonly password: string;
  /** Instants in UTC. */
  readonly madeAt: string;
  readonly passwordAt: string;
}

/** An account that is signed in somewhere. Of the token that proves it, the sha-256 alone is kept (64 hex digits). */
export interface KeptSession {
  readonly token: string;
  /** The account's id. */
  readonly account: string;
  readonly madeAt: string;
  /** The instant from which it no longer counts. */
  readonly until: string;
}

/**
 * What is kept to run the house and is no record: accounts and sessions. Nothing of it is derived, so no rebuild touches
 * it. What a promise of it acknowledges is on the disk.
 */
export interface Operational {
  /** All accounts, by name. */
  accounts(): Promise<Account[]>;
  /** The account of this name. */
  accountNamed(name: string): Promise<Account | undefined>;
  /** Adds an account. Throws `AccountExists` where its id, name or full name is another's. */
  addAccount(account: Account): Promise<void>;
  /** Gives an account another password and ends its sessions; false: no such account. */
  changePassword(id: string, password: string, at: string): Promise<boolean>;
  /** Takes an account away with its sessions; false: no such account. */
  removeAccount(id: string): Promise<boolean>;
  /**
   * Begins a session, and forgets those that are over by then. False where the account is gone or has another password
   * than the one that was looked at: a sign-in never outruns a change of password.
   */
  openSession(session: KeptSession, seen: Pick<Account, 'password'>): Promise<boolean>;
  /** The session of this hash and its account, where it still counts at that instant. */
  session(token: string, at: string): Promise<{ session: KeptSession; account: Account } | undefined>;
  /** Ends one session; nothing happens where there is none. */
  endSession(token: string): Promise<void>;
  /** How many sessions count at an instant, by the account's id. */
  sessionsOf(at: string): Promise<ReadonlyMap<string, number>>;
}

/** An account has this name already. */
export class AccountExists extends Error {
  override readonly name = 'AccountExists';
  constructor(name: string) {
    super(`There is an account already that goes by “${name}” or bears the same full name.`);
  }
}

/** The file of accounts can't be read; nobody is signed in by a guess. */
export class DamagedAccounts extends Error {
  override readonly name = 'DamagedAccounts';
  constructor(path: string, why: string) {
    super(
      `${path} can't be read as the file of accounts: ${why}. Put back a good copy, or move it away and add the accounts anew.`,
    );
  }
}
