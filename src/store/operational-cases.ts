import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Account, AccountExists, type Operational } from './operational.ts';

const AT = (minute: number) => `2026-11-24T09:${String(minute).padStart(2, '0')}:00.000Z`;
const hash = (letter: string) => letter.repeat(64);

/** An account to try things with. */
export function sampleAccount(name: string, over: Partial<Account> = {}): Account {
  return {
    id: `id-of-${name}`,
    name,
    fullName: `Officer ${name}`,
    password: `$scrypt$of-${name}`,
    madeAt: AT(0),
    passwordAt: AT(0),
    ...over,
  };
}

/** What a place for accounts is tried on: opened empty, opened once more, and put away. */
export interface UnderTest {
  readonly kept: Operational;
  again(): Promise<Operational>;
  done(): Promise<void>;
}

/** The cases that every place for accounts and sessions must pass. */
export function operationalCases(name: string, open: () => Promise<UnderTest>): void {
  describe(`accounts and sessions on ${name}`, () => {
    let under: UnderTest;
    let kept: Operational;
    const ada = sampleAccount('ada', { fullName: 'Ada Brandt <script>', email: 'ada@example.org' });
    const otto = sampleAccount('otto');
    const signIn = (account: Account, token: string, from = 0, to = 30) =>
      kept.openSession({ token: hash(token), account: account.id, madeAt: AT(from), until: AT(to) }, account);
    const signedIn = async (token: string, at = 1) => (await kept.session(hash(token), AT(at)))?.account.name;

    beforeEach(async () => {
      under = await open();
      kept = under.kept;
    });
    afterEach(() => under.done());

    it('are empty at first, and then hold what was added, in order', async () => {
      expect(await kept.accounts()).toEqual([]);
      expect(await kept.accountNamed('ada')).toBeUndefined();
      await kept.addAccount(otto);
      await kept.addAccount(ada);
      expect(await kept.accounts()).toEqual([ada, otto]);
      expect(await kept.accountNamed('ada')).toEqual(ada);
      expect(await kept.accountNamed('ADA')).toBeUndefined();
      expect(await kept.accountNamed("' OR ''='\u0000")).toBeUndefined();
      expect(await (await under.again()).accounts()).toEqual([ada, otto]);
    });

    it('take no id, name or full name twice, also when two are added at once', async () => {
      await kept.addAccount(ada);
      for (const twin of [
        { ...otto, id: ada.id },
        { ...otto, name: ada.name },
        { ...otto, fullName: ada.fullName },
      ])
        await expect(kept.addAccount(twin)).rejects.toBeInstanceOf(AccountExists);
      const both = await Promise.allSettled([
        kept.addAccount(otto),
        kept.addAccount({ ...otto, id: 'another', fullName: 'Another' }),
      ]);
      expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((await kept.accounts()).map((a) => a.name)).toEqual(['ada', 'otto']);
    });

    it('tell who is signed in until the session is over', async () => {
      await kept.addAccount(ada);
      expect(await signIn(ada, 'a')).toBe(true);
      expect(await kept.session(hash('a'), AT(29))).toEqual({
        account: ada,
        session: { token: hash('a'), account: ada.id, madeAt: AT(0), until: AT(30) },
      });
      expect(await signedIn('a', 30)).toBeUndefined();
      expect(await signedIn('b')).toBeUndefined();
      expect(await (await under.again()).session(hash('a'), AT(1))).toBeDefined();
    });

    it('end one session and leave the others', async () => {
      await kept.addAccount(ada);
      await signIn(ada, 'a');
      await signIn(ada, 'b');
      expect(await kept.sessionsOf(AT(1))).toEqual(new Map([[ada.id, 2]]));
      await kept.endSession(hash('a'));
      await kept.endSession(hash('a'));
      expect([await signedIn('a'), await signedIn('b')]).toEqual([undefined, 'ada']);
      expect(await kept.sessionsOf(AT(31))).toEqual(new Map());
    });

    it('end all sessions of an account whose password changes, and no other', async () => {
      await kept.addAccount(ada);
      await kept.addAccount(otto);
      for (const token of ['a', 'b']) await signIn(ada, token);
      await signIn(otto, 'c');
      expect(await kept.changePassword(ada.id, '$scrypt$new', AT(2))).toBe(true);
      expect([await signedIn('a'), await signedIn('b'), await signedIn('c')]).toEqual([
        undefined,
        undefined,
        'otto',
      ]);
      expect(await kept.accountNamed('ada')).toEqual({ ...ada, password: '$scrypt$new', passwordAt: AT(2) });
      expect(await kept.changePassword('nobody', 'x', AT(3))).toBe(false);
    });

    it('begin no session on a password that was changed meanwhile', async () => {
      await kept.addAccount(ada);
      await kept.changePassword(ada.id, '$scrypt$new', AT(2));
      expect(await signIn(ada, 'a')).toBe(false);
      expect(await signedIn('a')).toBeUndefined();
      const now = { ...ada, password: '$scrypt$new' };
      for (let n = 0; n < 20; n++) {
        const next = `$scrypt$${n}`;
        await Promise.all([signIn(now, 'd'), kept.changePassword(ada.id, next, AT(3))]);
        // Whichever came first, a session on the former password is over.
        expect(await signedIn('d')).toBeUndefined();
        now.password = next;
      }
    });

    it('take an account away with its sessions', async () => {
      await kept.addAccount(ada);
      await signIn(ada, 'a');
      expect(await kept.removeAccount(ada.id)).toBe(true);
      expect(await kept.removeAccount(ada.id)).toBe(false);
      expect(await signedIn('a')).toBeUndefined();
      expect(await signIn(ada, 'b')).toBe(false);
      await kept.addAccount({ ...ada, id: 'anew' });
      expect(await signedIn('a')).toBeUndefined();
    });

    it('forget sessions that are over when another begins', async () => {
      await kept.addAccount(ada);
      await signIn(ada, 'a', 0, 10);
      await signIn(ada, 'b', 10, 20);
      expect(await kept.session(hash('a'), AT(5))).toBeUndefined();
      expect(await signedIn('b', 15)).toBe('ada');
    });
  });
}
