import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Act,
  Conflict,
  EMPTY,
  type Entry,
  type JournalStore,
  type Json,
  type Nonces,
  seal,
  verifyChain,
} from './index.ts';

/** A store under test, how to open the same one again, and how to take it away. */
export interface StoreUnderTest {
  readonly store: JournalStore;
  again(): Promise<JournalStore>;
  done(): Promise<void>;
}

/** Nonces that count, so that a test knows what it gets. */
export function countingNonces(): Nonces {
  let i = 0;
  const next = (length: number) => (++i).toString(16).padStart(length, '0');
  return {
    now: () => new Date(Date.UTC(2026, 10, 24, 9) + i).toISOString(),
    id: () => `018f0000-0000-7000-8000-${next(12)}`,
    salt: () => next(32),
  };
}

/** An act that puts a record of this id. */
export function put(id: string, value: Json = { id }): Act {
  return { act: 'put', ref: `record:${id}`, value };
}

/** The cases that every journal store must pass. `open` makes a fresh, empty one. */
export function storeCases(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`the journal on ${name}`, () => {
    let under: StoreUnderTest;
    let store: JournalStore;
    const nonces = countingNonces();
    const command = { by: 'person:clerk', why: 'Put on record.', internal: 'Seen at the desk.' };

    beforeEach(async () => {
      under = await open();
      store = under.store;
    });
    afterEach(() => under.done());

    async function add(book: string, ids: readonly string[]): Promise<Entry[]> {
      const head = await store.head(book);
      const entries = seal(
        book,
        head,
        ids.map((id) => put(id)),
        command,
        nonces,
      );
      await store.append(book, head, entries);
      return entries;
    }

    it('has no book at first: an empty head, nothing to read', async () => {
      expect(await store.books()).toEqual([]);
      expect(await store.head('nato-japan')).toEqual(EMPTY);
      expect(await store.read('nato-japan')).toEqual([]);
    });

    it('gives back what was appended, in order, and its chain verifies', async () => {
      const first = await add('nato-japan', ['a', 'b', 'c']);
      const second = await add('nato-japan', ['d']);
      const read = await store.read('nato-japan');
      expect(read).toEqual([...first, ...second]);
      expect(verifyChain('nato-japan', read)).toEqual([]);
      expect(await store.head('nato-japan')).toEqual({ n: 4, hash: second[0]!.hash });
    });

    it('reads after a number', async () => {
      await add('nato-japan', ['a', 'b', 'c']);
      const later = await add('nato-japan', ['d', 'e']);
      expect(await store.read('nato-japan', 3)).toEqual(later);
      expect(await store.read('nato-japan', 4)).toEqual(later.slice(1));
      expect(await store.read('nato-japan', 5)).toEqual([]);
      expect(await store.read('nato-japan', 99)).toEqual([]);
    });

    it('keeps books apart, each with its own numbers and chain', async () => {
      await add('nato-japan', ['a', 'b']);
      await add('lotfa', ['a']);
      expect((await store.head('nato-japan')).n).toBe(2);
      expect((await store.head('lotfa')).n).toBe(1);
      expect(verifyChain('lotfa', await store.read('lotfa'))).toEqual([]);
    });

    it('lists books in the order of their names by bytes, a page at a time', async () => {
      for (const book of ['b', 'a-z', 'a1', 'a', 'zz']) await add(book, ['x']);
      expect(await store.books()).toEqual(['a', 'a-z', 'a1', 'b', 'zz']);
      expect(await store.books('a', 2)).toEqual(['a-z', 'a1']);
      expect(await store.books('b')).toEqual(['zz']);
      expect(await store.books('zz')).toEqual([]);
    });

    it('refuses a transaction made for an earlier head, and writes nothing of it', async () => {
      const head = await store.head('nato-japan');
      const late = seal('nato-japan', head, [put('late')], command, nonces);
      const first = await add('nato-japan', ['a']);
      await expect(store.append('nato-japan', head, late)).rejects.toBeInstanceOf(Conflict);
      expect(await store.read('nato-japan')).toEqual(first);
    });

    it('lets exactly one of many that race for the same place win', async () => {
      const head = await store.head('nato-japan');
      const races = Array.from({ length: 8 }, (_, i) =>
        store.append(
          'nato-japan',
          head,
          seal('nato-japan', head, [put(`r${i}`), put(`s${i}`)], command, nonces),
        ),
      );
      const ends = await Promise.allSettled(races);
      expect(ends.filter((e) => e.status === 'fulfilled')).toHaveLength(1);
      for (const e of ends) if (e.status === 'rejected') expect(e.reason).toBeInstanceOf(Conflict);
      const read = await store.read('nato-japan');
      expect(read).toHaveLength(2);
      expect(verifyChain('nato-japan', read)).toEqual([]);
    });

    it('takes transactions of several books at once', async () => {
      await Promise.all(Array.from({ length: 12 }, (_, i) => add(`book-${i}`, ['a', 'b'])));
      expect(await store.books()).toHaveLength(12);
    });

    it('gives back every text exactly: line feeds, quotes, U+0000, astral characters, numbers', async () => {
      const value = {
        z: 'line\nfeed \r\n "quoted" \\ \u2028 \u0000 𝒳 é é',
        a: [1, -0.5, 1e21, 12345678901234, null, true, {}],
      };
      const head = await store.head('nato-japan');
      const why = 'A reason\nof two lines, with "quotes", a \t tab and U+0000 \u0000.';
      const entries = seal('nato-japan', head, [put('a', value)], { by: 'person:ō', why }, nonces);
      await store.append('nato-japan', head, entries);
      const read = await (await under.again()).read('nato-japan');
      expect(read).toEqual(entries);
      expect(JSON.stringify(read[0]!.body)).toBe(JSON.stringify(entries[0]!.body));
      expect(verifyChain('nato-japan', read)).toEqual([]);
    });

    it('is the same when opened again, and goes on from there', async () => {
      const first = await add('nato-japan', ['a', 'b']);
      store = await under.again();
      expect(await store.head('nato-japan')).toEqual({ n: 2, hash: first[1]!.hash });
      await add('nato-japan', ['c']);
      expect(verifyChain('nato-japan', await store.read('nato-japan'))).toEqual([]);
    });

    it('erases the body of one entry for good; the chain still verifies and goes on', async () => {
      const entries = await add('nato-japan', ['a', 'b', 'c']);
      await store.erase('nato-japan', 2);
      await add('nato-japan', ['d']);
      const read = await (await under.again()).read('nato-japan');
      expect(read.map((e) => e.body === null)).toEqual([false, true, false, false]);
      expect(read[1]).toEqual({ ...entries[1], body: null });
      expect(verifyChain('nato-japan', read)).toEqual([]);
    });

    it('says that there is no entry to erase', async () => {
      await add('nato-japan', ['a']);
      await expect(store.erase('nato-japan', 2)).rejects.toThrow('has no entry 2');
      await expect(store.erase('lotfa', 1)).rejects.toThrow('has no entry 1');
    });

    it('refuses what is not one whole transaction for that place', async () => {
      const head = await store.head('nato-japan');
      const entries = seal('nato-japan', head, [put('a'), put('b')], command, nonces);
      const wrong: (readonly Entry[])[] = [[], entries.slice(0, 1), entries.slice(1), [...entries].reverse()];
      for (const some of wrong)
        await expect(store.append('nato-japan', head, some)).rejects.toThrow('not one transaction');
      await expect(store.append('lotfa', head, entries)).rejects.toThrow('names another book');
      expect(await store.read('nato-japan')).toEqual([]);
    });

    it('refuses a book name that is no slug', async () => {
      for (const bad of ['', '../etc', 'a/b', 'A', 'a--b', '-a', 'a.b', 'ä', 'a\u0000', 'x'.repeat(65)]) {
        await expect(store.head(bad)).rejects.toThrow("can't name a book");
        await expect(store.read(bad)).rejects.toThrow("can't name a book");
        await expect(store.append(bad, EMPTY, [])).rejects.toThrow("can't name a book");
      }
    });

    it('holds a transaction of 5,000 entries', async () => {
      await add(
        'nato-japan',
        Array.from({ length: 5000 }, (_, i) => `r${i}`),
      );
      const read = await (await under.again()).read('nato-japan');
      expect(read).toHaveLength(5000);
      expect(verifyChain('nato-japan', read)).toEqual([]);
      expect(await store.read('nato-japan', 4998)).toEqual(read.slice(4998));
    });
  });
}
