import { Lru } from '../lru.ts';

/** Counts tries to sign in, so that nobody can try many passwords. */
export interface Attempts {
  /**
   * Counts a try under each key before it is made, so that tries side by side count too. Where one of them had its
   * fill, nothing is counted and the seconds come back after which another is looked at; else 0.
   */
  begin(keys: readonly AttemptKey[], now: number): number;
  /** It was the right password: the account's tries are forgotten, the address's last one is. */
  succeeded(account: string, address: string): void;
  /** The account has another password now. */
  forget(account: string): void;
}

/** What a try is counted under. */
export type AttemptKey = readonly ['account' | 'address', string];

/** How many wrong tries are looked at within the window. */
export const TRIES = { account: 10, address: 30, minutes: 15 } as const;

/** How many accounts and addresses are remembered; the least recent are forgotten first. */
const REMEMBERED = 50_000;

/** Counts in this process's memory. */
export function openAttempts(): Attempts {
  const tries = new Lru<string, readonly number[]>(REMEMBERED);
  const window = TRIES.minutes * 60_000;
  const keyOf = ([what, name]: AttemptKey) => `${what} ${name}`;
  return {
    begin(keys, now) {
      const counts = keys.map((key) => {
        const recent = (tries.get(keyOf(key)) ?? []).filter((at) => at > now - window && at <= now);
        return { key, recent };
      });
      const waits = counts
        .filter(({ key, recent }) => recent.length >= TRIES[key[0]])
        .map(({ recent }) => Math.ceil((recent[0]! + window - now) / 1000));
      if (waits.length > 0) return Math.max(1, ...waits);
      for (const { key, recent } of counts) tries.set(keyOf(key), [...recent, now]);
      return 0;
    },
    succeeded(account, address) {
      tries.delete(keyOf(['account', account]));
      const key = keyOf(['address', address]);
      tries.set(key, (tries.get(key) ?? []).slice(0, -1));
    },
    forget: (account) => tries.delete(keyOf(['account', account])),
  };
}
