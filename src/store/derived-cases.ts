import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Act,
  Conflict,
  EMPTY,
  type Head,
  type JournalStore,
  type Json,
  seal,
} from '../journal/index.ts';
import { countingNonces } from '../journal/store-cases.ts';
import type { Database } from './database.ts';
import type { Derived } from './derived.ts';
import { openDerivedTables } from './derived-tables.ts';
import { simpleDerive } from './sample-derive.ts';

/** The cases that derived tables must pass on every database. Both stores are emptied before each case. */
export function derivedCases(
  name: string,
  open: () => Promise<{ database: Database; done(): Promise<void> }>,
  openJournal: (database: Database) => Promise<JournalStore>,
): void {
  describe(`the derived tables on ${name}`, () => {
    let under: { database: Database; done(): Promise<void> };
    let journal: JournalStore;
    let derived: Derived;
    const nonces = countingNonces();

    beforeAll(async () => {
      under = await open();
    });
    afterAll(() => under?.done());
    beforeEach(async () => {
      await under.database.query('TRUNCATE entry, archive, version, book_state');
      journal = await openJournal(under.database);
      derived = openDerivedTables(under.database, journal, simpleDerive);
    });

    async function append(book: string, acts: Act[]): Promise<void> {
      const head = await journal.head(book);
      await journal.append(book, head, seal(book, head, acts, { by: 'clerk', why: 'why' }, nonces));
    }
    const put = (id: string, value: Record<string, Json>, what = 'record'): Act => ({
      act: 'put',
      ref: `${what}:${id}`,
      value: { kind: 'engagement', ...value },
    });
    const withdraw = (id: string): Act => ({ act: 'withdraw', ref: `record:${id}` });
    const stored = async () =>
      (
        await under.database.query(
          'SELECT book, what, id, n, n_until, at, day_from, amount_min, withdrawn FROM version ORDER BY book, n, id',
        )
      ).rows;

    async function sample(): Promise<void> {
      await append('nato-japan', [
        put('nato-japan', { kind: null, title: 'NATO and Japan' }, 'relation'),
        put('visit', { title: 'A visit', statement: 'The Secretary General visited Tokyo.' }),
        put('pledge', { kind: 'contribution', statement: 'Japan pledged money.', amount: '20000000.50' }),
        put('secret', { statement: 'The secret visit to Tokyo.', marking: 'internal' }),
      ]);
      await append('nato-japan', [
        put('visit', { title: 'Visits', statement: 'He visited Kyoto.' }),
        withdraw('pledge'),
      ]);
      await append('lotfa', [put('lotfa', { title: 'The Law and Order Trust Fund', kind: null }, 'fund')]);
    }

    it('derive a book at once or in steps to the same rows, of which a fresh derivation differs in nothing', async () => {
      await append('nato-japan', [put('a', { from: -25567 }), put('b', {})]);
      expect(await derived.catchUp('nato-japan')).toBe(2);
      await append('nato-japan', [put('a', { amount: '1.50' }), withdraw('b')]);
      expect(await derived.catchUp('nato-japan')).toBe(4);
      expect(await derived.catchUp('nato-japan')).toBe(4);
      const inSteps = await stored();
      expect(inSteps.map((r) => [r.id, r.n, r.n_until, r.day_from, r.amount_min, r.withdrawn])).toEqual([
        ['a', 1, 3, -25567, null, false],
        ['b', 2, 4, null, null, false],
        ['a', 3, null, null, '1.50', false],
        ['b', 4, null, null, null, true],
      ]);
      expect(inSteps[0]!.at).toBe((await journal.read('nato-japan'))[0]!.at);
      expect(await derived.compare()).toEqual([]);
      await derived.rebuild();
      expect(await stored()).toEqual(inSteps);
    });

    it('take entries that are at hand where they follow, and read the journal where they do not', async () => {
      await sample();
      const all = await journal.read('nato-japan');
      const whole = all.findIndex((e) => e.part === e.parts) + 1;
      expect(await derived.catchUp('nato-japan', all.slice(0, whole))).toBe(all.at(-1)!.n);
      expect(await derived.compare('nato-japan')).toEqual([]);
      await append('nato-japan', [put('later', { title: 'Later' })]);
      const later = (await journal.read('nato-japan')).slice(all.length);
      expect(await derived.catchUp('nato-japan', later)).toBe(later.at(-1)!.n);
      const stranger = later.map((e) => ({ ...e, n: e.n + 1, prev: 'f'.repeat(64) }));
      await append('nato-japan', [put('last', { title: 'Last' }), put('later', { title: 'Later still' })]);
      expect(await derived.catchUp('nato-japan', stranger)).toBe(later.at(-1)!.n + 2);
      expect(await derived.compare('nato-japan')).toEqual([]);
      // More references than are derived at once, each of them amended in a second transaction.
      const many = Array.from({ length: 250 }, (_, i) => `many-${i}`);
      for (const title of ['Before', 'After'])
        await append(
          'nato-japan',
          many.map((id) => put(id, { title })),
        );
      await derived.catchUp('nato-japan');
      await append(
        'nato-japan',
        many.map((id) => put(id, { title: 'Again' })),
      );
      await derived.catchUp('nato-japan');
      expect(await derived.compare('nato-japan')).toEqual([]);
    });

    it('derive entries while they are appended, and keep none that were not acknowledged', async () => {
      const command = { by: 'clerk', why: 'why' };
      const sealed = (head: Head, ...acts: Act[]) => seal('elm', head, acts, command, nonces);
      const first = sealed(EMPTY, put('a', { title: 'A bridge' }), put('b', {}));
      const refused = Promise.reject(new Conflict('elm'));
      refused.catch(() => undefined);
      await expect(derived.alongside('elm', EMPTY, first, refused)).rejects.toBeInstanceOf(Conflict);
      expect(await stored()).toEqual([]);
      expect(await derived.alongside('elm', EMPTY, first, journal.append('elm', EMPTY, first))).toBe(true);
      const head = await journal.head('elm');
      const second = sealed(head, put('a', { title: 'Bridges' }));
      // Not from there: it is left to whoever catches up.
      expect(await derived.alongside('elm', EMPTY, second, Promise.resolve())).toBe(false);
      expect(await derived.alongside('elm', head, second, journal.append('elm', head, second))).toBe(true);
      expect((await derived.search('bridge')).hits.map((h) => h.n)).toEqual([3]);
      expect(await derived.compare()).toEqual([]);
    });

    it('find words as written and by their stem, in what stands, best first', async () => {
      await sample();
      await derived.catchUpAll();
      const ids = async (words: string, query = {}) =>
        (await derived.search(words, query)).hits.map((h) => h.id);
      expect(await ids('visits')).toEqual(['visit', 'secret']);
      expect(await ids('visit kyoto')).toEqual(['visit']);
      expect(await ids('tokyo')).toEqual(['secret']);
      expect(await ids('"secret visit"')).toEqual(['secret']);
      expect(await ids('pledged')).toEqual([]);
      expect(await ids('kyoto or trust')).toHaveLength(2);
      expect(await ids(`';--%&|!()<->:* "`)).toEqual([]);
      expect(await ids('')).toEqual([]);
      const { hits } = await derived.search('kyoto');
      expect(hits).toEqual([
        {
          book: 'nato-japan',
          what: 'record',
          id: 'visit',
          kind: 'engagement',
          n: 5,
          rank: expect.any(Number),
        },
      ]);
    });

    it('find words as a view compares them, whatever the server takes for a letter or a word', async () => {
      const long = 'ß'.repeat(3000);
      await append('nato-japan', [
        put('elan', { title: "Élan’s 'quoted' \\ yards: A & B", statement: 'T-3323-2 of 26525295.49' }),
        put('japan', { statement: '日本を訪問した。 ﷺ ½ İstanbul' }),
        put('long', { title: long, statement: Array.from({ length: 60_000 }, (_, i) => `w${i}s`).join(' ') }),
      ]);
      await derived.catchUp('nato-japan');
      const ids = async (words: string) => (await derived.search(words)).hits.map((hit) => hit.id);
      for (const words of ['ELAN yard', '"a b"', 'T-3323']) expect(await ids(words)).toEqual(['elan']);
      for (const words of ['本日', '26525295.49 -quoted']) expect(await ids(words)).toEqual([]);
      expect([await ids('日本'), await ids('ﷺ')]).toEqual([['japan'], ['japan']]);
      expect([await ids('istanbul or w17'), await ids(long)]).toEqual([['japan', 'long'], ['long']]);
      expect(await derived.compare()).toEqual([]);
    });

    it('go from fund to fund by name, past all that names none, with the books that name each', async () => {
      const gift = (id: string, fund: string, toFund?: string) =>
        put(id, { kind: 'contribution', fund, ...(toFund ? { toFund } : {}) });
      await append('nato-japan', [gift('a', 'fund:lotfa'), gift('b', 'fund:lotfa'), put('visit', {})]);
      await append('elm', [
        gift('a', 'fund:bridge', 'fund:river'),
        gift('b', 'fund:lotfa'),
        gift('c', 'fund:z'),
      ]);
      await append('elm', [gift('c', 'fund:bridge')]);
      await derived.catchUpAll();
      expect(await derived.funds()).toEqual([
        { fund: 'fund:bridge', books: ['elm'] },
        { fund: 'fund:lotfa', books: ['elm', 'nato-japan'] },
        { fund: 'fund:river', books: ['elm'] },
        // Named by a version that was amended: whoever asks for that time finds it.
        { fund: 'fund:z', books: ['elm'] },
      ]);
      expect((await derived.funds({ after: 'fund:bridge', limit: 2 })).map((f) => f.fund)).toEqual([
        'fund:lotfa',
        'fund:river',
      ]);
      expect(await derived.funds({ only: ['fund:lotfa', 'fund:none'], books: 1 })).toEqual([
        { fund: 'fund:lotfa', books: ['elm'] },
      ]);
      expect(await derived.funds({ after: 'fund:z' })).toEqual([]);
    });

    it('count and show only what the markings, kinds and books asked for allow', async () => {
      await sample();
      await derived.catchUpAll();
      expect((await derived.search('visits')).total).toBe(2);
      expect((await derived.search('visits', { markings: ['public'] })).total).toBe(1);
      expect((await derived.search('visits', { markings: [] })).total).toBe(0);
      expect((await derived.search('visits', { kinds: ['contribution'] })).total).toBe(0);
      expect((await derived.search('trust or visits', { books: ['lotfa'] })).hits.map((h) => h.book)).toEqual(
        ['lotfa'],
      );
      expect(await derived.search('visits', { limit: 1, offset: 1 })).toMatchObject({
        total: 2,
        hits: [{ id: 'secret' }],
      });
      expect((await derived.search('visits', { offset: 9 })).total).toBe(2);
    });

    it('list books by name with title, last change and counts, and none of what may not be shown', async () => {
      await sample();
      await append('hidden', [put('hidden', { title: 'Hidden', marking: 'internal' }, 'relation')]);
      await append('nato-japan', [put('secret', { marking: 'internal' })]);
      await derived.catchUpAll();
      const at = async (n: number) => (await journal.read('nato-japan'))[n - 1]!.at;
      expect((await derived.list()).map((l) => l.book)).toEqual(['hidden', 'lotfa', 'nato-japan']);
      expect((await derived.list())[2]).toEqual({
        book: 'nato-japan',
        title: 'NATO and Japan',
        updatedAt: await at(7),
        counts: { engagement: 2 },
      });
      const shown = await derived.list({ markings: ['public'] });
      expect(shown.map((l) => l.book)).toEqual(['lotfa', 'nato-japan']);
      expect(shown[1]).toMatchObject({ updatedAt: await at(6), counts: { engagement: 1 } });
      expect((await derived.list({ after: 'hidden', limit: 1 })).map((l) => l.book)).toEqual(['lotfa']);
    });

    it('are told to differ where a row was changed, lost or invented, and are whole after a rebuild', async () => {
      await sample();
      await derived.catchUpAll();
      const { database } = under;
      await database.query(`UPDATE version SET title = 'Other' WHERE id = 'visit' AND n = 5`);
      await database.query(
        `DELETE FROM version WHERE id = 'secret'; UPDATE version SET document = 'x' WHERE book = 'lotfa'`,
      );
      await database.query(`INSERT INTO version (book, what, id, n, at, by, why, marking, words, withdrawn, document)
        VALUES ('nato-japan', 'record', 'ghost', 2, now(), '', '', 'public', '', false, ''),
               ('nowhere', 'record', 'ghost', 1, now(), '', '', 'public', '', false, '')`);
      const found = await derived.compare();
      expect(found.map((f) => [f.code, f.at?.path]).sort()).toEqual([
        ['derived-behind', 'nowhere'],
        ['derived-missing', 'nato-japan.4'],
        ['derived-row', 'lotfa.1'],
        ['derived-row', 'nato-japan.5'],
        ['derived-stray', 'nato-japan.2'],
      ]);
      await derived.rebuild();
      expect(await derived.compare()).toEqual([]);
    });

    it('are told to be behind, and begin again where the journal is another one than they were derived from', async () => {
      await sample();
      expect((await derived.compare('lotfa')).map((f) => f.code)).toEqual(['derived-behind']);
      await derived.catchUpAll();
      await under.database.query(`UPDATE book_state SET hash = 'other' WHERE book = 'nato-japan'`);
      await append('nato-japan', [put('later', {})]);
      await derived.catchUpAll();
      expect(await derived.compare()).toEqual([]);
    });

    it('forget what was erased', async () => {
      await sample();
      await derived.catchUpAll();
      await journal.erase('nato-japan', 4);
      await derived.rebuild('nato-japan');
      expect((await derived.search('secret')).total).toBe(0);
      expect(await derived.compare()).toEqual([]);
    });

    it('keep texts that PostgreSQL has no place for, and days beyond its numbers', async () => {
      await append('nato-japan', [
        put('odd', { title: 'tab\t back\\slash \\N \n \r nul\u0000 𝒳', from: 1e12, statement: '\\.' }),
      ]);
      await derived.catchUp('nato-japan');
      expect(await derived.compare()).toEqual([]);
      const { rows } = await under.database.query('SELECT title, statement, day_from FROM version');
      expect(rows).toEqual([
        { title: 'tab\t back\\slash \\N \n \r nul\ufffd 𝒳', statement: '\\.', day_from: null },
      ]);
    });

    it('let catching up from many sides at once derive each entry once', async () => {
      await sample();
      const other = openDerivedTables(under.database, journal, simpleDerive);
      await Promise.all([derived, other, derived, other].map((d) => d.catchUp('nato-japan')));
      expect(await derived.compare('nato-japan')).toEqual([]);
    });

    it('answer days, instants, numerics and big integers as the same texts in any time zone', async () => {
      const { rows } = await under.database.query(
        `SELECT date '2017-10-31' AS day, 9007199254740993::bigint AS big, 1.50::numeric AS sum,
          timestamptz '2017-10-31 23:30:00.5+09' AS at, timestamp '2017-10-31 00:00:00' AS local, 7 AS n, true AS yes`,
      );
      expect(rows).toEqual([
        {
          day: '2017-10-31',
          big: '9007199254740993',
          sum: '1.50',
          at: '2017-10-31T14:30:00.500Z',
          local: '2017-10-31 00:00:00',
          n: 7,
          yes: true,
        },
      ]);
    });

    it('have the book lead every primary, unique and foreign key, but in tables of reference', async () => {
      const { rows } = await under.database.query<{ name: string; first: string }>(
        `SELECT c.conname AS name, a.attname AS first
         FROM pg_constraint c
         JOIN pg_class t ON t.oid = c.conrelid
         JOIN pg_namespace s ON s.oid = t.relnamespace AND s.nspname = 'public'
         JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1]
         WHERE c.contype IN ('p', 'u', 'f', 'x')
           AND coalesce(obj_description(t.oid, 'pg_class'), '') NOT LIKE 'reference: %'
         UNION ALL
         SELECT i.relname, a.attname
         FROM pg_index x
         JOIN pg_class i ON i.oid = x.indexrelid
         JOIN pg_class t ON t.oid = x.indrelid
         JOIN pg_namespace s ON s.oid = t.relnamespace AND s.nspname = 'public'
         LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[0]
         WHERE x.indisunique AND coalesce(obj_description(t.oid, 'pg_class'), '') NOT LIKE 'reference: %'`,
      );
      expect(rows.length).toBeGreaterThanOrEqual(6);
      expect(rows.filter((row) => row.first !== 'book')).toEqual([]);
    });
  });
}
