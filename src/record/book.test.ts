import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Act, type Entry, type Json, type Nonces, type Ref, seal } from '../journal/index.ts';
import { countingNonces } from '../journal/store-cases.ts';
import { type Book, current, emptyBook, foldBook, thingsOf, UnknownForm, versionAt } from './book.ts';
import { type DerivedRow, deriveRows } from './derive.ts';

const put = (ref: Ref, value: Json): Act => ({ act: 'put', ref, value });
const withdraw = (ref: Ref): Act => ({ act: 'withdraw', ref });

/** Entries of transactions; `clock` gives the minutes of each, and may go back. */
function entriesOf(transactions: readonly (readonly Act[])[], clock?: readonly number[]): Entry[] {
  const entries: Entry[] = [];
  transactions.forEach((acts, i) => {
    const counting = countingNonces();
    const nonces: Nonces = {
      now: () => new Date(Date.UTC(2026, 0, 1, 0, clock?.[i] ?? i)).toISOString(),
      id: () => `tx-${i}`,
      salt: () => counting.salt(),
    };
    const last = entries.at(-1);
    const head = last ? { n: last.n, hash: last.hash } : emptyBook('b').head;
    entries.push(...seal('b', head, acts, { by: 'Ada', why: `Step ${i}.`, internal: `note ${i}` }, nonces));
  });
  return entries;
}

const fold = (entries: readonly Entry[]) => foldBook(emptyBook('b'), entries);

const refs: Ref[] = ['record:a', 'record:b', 'source:a', 'record:ab'];
const anyAct = fc
  .tuple(fc.constantFrom(...refs), fc.option(fc.nat(4), { freq: 3 }))
  .map(([ref, n]): Act => (n === null ? withdraw(ref) : put(ref, { n })));
const anyTransactions = fc.array(fc.array(anyAct, { minLength: 1, maxLength: 4 }), { maxLength: 12 });
const anyClock = fc.array(fc.nat(40), { minLength: 12, maxLength: 12 });

/** What was on record of a thing after the entry of number `n`, the slow way. */
function slowly(entries: readonly Entry[], ref: Ref, n: number): Json | undefined {
  let value: Json | undefined;
  for (const e of entries.filter((x) => x.n <= n))
    if (e.body?.act.ref === ref) value = e.body.act.act === 'put' ? e.body.act.value : undefined;
  return value;
}

const plain = (book: Book) => ({ ...book, things: [...book.things] });

describe('a folded book', () => {
  it('holds at every number what replaying the entries gives', () => {
    fc.assert(
      fc.property(anyTransactions, anyClock, (transactions, clock) => {
        const entries = entriesOf(transactions, clock);
        for (let n = 0; n <= entries.length; n++) {
          const book = fold(entries.slice(0, n));
          for (const ref of refs) expect(current(book, ref)).toEqual(slowly(entries, ref, n));
          const listed = thingsOf(book, 'record').map(({ id, value }) => [`record:${id}`, value]);
          const there = refs.filter((r) => r.startsWith('record:') && slowly(entries, r, n) !== undefined);
          expect(new Set(listed.map(([r]) => r))).toEqual(new Set(there));
          expect(listed.every(([r, v]) => slowly(entries, r as Ref, n) === v)).toBe(true);
          expect(book.head).toEqual(n === 0 ? emptyBook('b').head : { n, hash: entries[n - 1]!.hash });
        }
      }),
    );
  });

  it('knew at every instant what the last entry acknowledged by then says, though the clock went back', () => {
    fc.assert(
      fc.property(anyTransactions, anyClock, fc.nat(45), (transactions, clock, minute) => {
        const entries = entriesOf(transactions, clock);
        const knownAt = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
        // Order is by number: an entry counts once no earlier one is from a later instant.
        const late = entries.findIndex((e) => e.at > knownAt);
        const n = late < 0 ? entries.length : late;
        const book = fold(entries);
        for (const ref of refs) {
          const version = versionAt(book.things.get(ref) ?? [], knownAt);
          expect(version?.value ?? undefined).toEqual(slowly(entries, ref, n));
        }
      }),
    );
  });

  it('is the same folded at once or in any steps, and leaves the book it began from as it was', () => {
    fc.assert(
      fc.property(anyTransactions, anyClock, fc.array(fc.nat(40), { maxLength: 4 }), (some, clock, cuts) => {
        const entries = entriesOf(some, clock);
        let book = emptyBook('b');
        let from = 0;
        for (const cut of [...cuts.sort((a, b) => a - b), entries.length]) {
          const before = structuredClone(plain(book));
          const next = foldBook(book, entries.slice(from, cut));
          expect(plain(book)).toEqual(before);
          book = next;
          from = Math.max(from, Math.min(cut, entries.length));
        }
        expect(plain(book)).toEqual(plain(fold(entries)));
      }),
    );
  });

  it('keeps who, when and why of each version, of what was withdrawn and put again too', () => {
    const book = fold(entriesOf([[put('record:a', 1)], [withdraw('record:a')], [put('record:a', 2)]]));
    expect(book.things.get('record:a')).toEqual(
      [1, null, 2].map((value, i) => ({
        n: i + 1,
        since: `2026-01-01T00:0${i}:00.000Z`,
        by: 'Ada',
        why: `Step ${i}.`,
        internal: `note ${i}`,
        tx: `tx-${i}`,
        value,
      })),
    );
    const versions = book.things.get('record:a')!;
    expect(versionAt(versions, '2025-12-31T23:59:59.999Z')).toBeUndefined();
    expect(versionAt(versions, '2026-01-01T00:01:00.000Z')?.value).toBeNull();
    expect(versionAt(versions)?.value).toBe(2);
    expect(versionAt([])).toBeUndefined();
  });

  it('has no version of what was erased', () => {
    const entries = entriesOf([[put('record:a', 1)], [put('record:a', 2)]]);
    const book = fold([{ ...entries[0]!, body: null }, entries[1]!]);
    expect(book.things.get('record:a')?.map((v) => v.value)).toEqual([2]);
    expect(book.head.n).toBe(2);
  });

  it('is not made of entries whose form it does not know', () => {
    const [entry] = entriesOf([[put('record:a', 1)]]);
    expect(() => fold([{ ...entry!, v: 2 as never }])).toThrow(UnknownForm);
  });
});

const anyValue = fc.oneof(
  fc.record({
    kind: fc.constantFrom('contribution', 'area', 'engagement', 'unheard-of'),
    when: fc.constantFrom('2014', '2007/..', '/..', '[..2017-11-07]', 'no time'),
    slots: fc.constantFrom(
      { stage: 'pledge', donor: 'party:JPN', money: { currency: 'USD', min: '5' }, partOf: 'whole' },
      { stage: 'pledge', purpose: { en: 'ships' } },
    ),
    citations: fc.constant([]),
    marking: fc.constantFrom('public', 'internal'),
  }),
  fc.record({ title: fc.constantFrom('A title', { fr: 'Un titre' }), marking: fc.constant('public') }),
);
const anyDerivedAct = fc
  .tuple(fc.constantFrom('a', 'b'), fc.option(anyValue, { freq: 3 }))
  .map(([id, value]): Act => {
    if (value === null) return withdraw(`record:${id}`);
    return put(`${'kind' in value ? 'record' : 'source'}:${id}`, value as unknown as Json);
  });
const anyDerivable = fc.array(fc.array(anyDerivedAct, { minLength: 1, maxLength: 3 }), { maxLength: 8 });

/** What a table holds after rows were derived in steps and each put in place of the one of its key. */
function derivedIn(entries: readonly Entry[], cuts: readonly number[]): DerivedRow[] {
  const table = new Map<string, DerivedRow>();
  let from = 0;
  for (const cut of [...cuts, entries.length]) {
    const latest = (ref: string) =>
      [...table.values()].filter((r) => `${r.what}:${r.id}` === ref).sort((a, b) => b.n - a.n)[0];
    for (const row of deriveRows('b', entries.slice(from, cut), latest))
      table.set(`${row.what}:${row.id}@${row.n}`, row);
    from = Math.max(from, cut);
  }
  return [...table.values()].sort((a, b) => a.n - b.n);
}

describe('derived rows', () => {
  it('are the same derived at once or in any steps', () => {
    fc.assert(
      fc.property(anyDerivable, fc.array(fc.nat(20), { maxLength: 4 }), (transactions, cuts) => {
        const entries = entriesOf(transactions);
        const sorted = cuts.map((c) => Math.min(c, entries.length)).sort((a, b) => a - b);
        expect(derivedIn(entries, sorted)).toEqual(derivedIn(entries, []));
      }),
    );
  });

  it('follow the fold: one a version, each ended by the next of its thing', () => {
    fc.assert(
      fc.property(anyDerivable, (transactions) => {
        const entries = entriesOf(transactions);
        const rows = derivedIn(entries, []);
        const versions = [...fold(entries).things].flatMap(([ref, all]) =>
          all.map((v, i) => [ref, v.n, all[i + 1]?.n ?? null, v.value === null, v.why]),
        );
        expect(rows.map((r) => [`${r.what}:${r.id}`, r.n, r.nUntil, r.withdrawn, r.why])).toEqual(
          versions.sort((a, b) => (a[1] as number) - (b[1] as number)),
        );
      }),
    );
  });

  it('say of a record its kind, bounds, sum and words, and of a withdrawn one its marking alone', () => {
    const value = {
      kind: 'contribution',
      when: '2014-05/2014-06',
      slots: {
        stage: 'pledge',
        donor: 'party:JPN',
        fund: 'fund:lotfa',
        money: { currency: 'USD', min: '5' },
      },
      statement: { fr: 'Promis.' },
      citations: [],
      marking: 'internal',
    };
    const [first, second] = derivedIn(entriesOf([[put('record:a', value)], [withdraw('record:a')]]), []);
    expect(first).toMatchObject({
      ...{
        kind: 'contribution',
        marking: 'internal',
        dayFrom: 16191,
        dayTo: 16251,
        nUntil: 2,
        statement: 'Promis.',
      },
      ...{
        stage: 'pledge',
        donor: 'party:JPN',
        fund: 'fund:lotfa',
        currency: 'USD',
        amountMin: '5',
        amountMax: null,
      },
      words: 'Promis. pledge JPN lotfa USD 5',
    });
    expect(second).toMatchObject({
      kind: 'contribution',
      marking: 'internal',
      words: '',
      stage: null,
      withdrawn: true,
    });
  });

  it('have no bound where an end is open, unknown, or the time cannot be read', () => {
    const days = ['2007/..', '/2014', '..', 'no time'].map((when) => {
      const value = { kind: 'area', when, slots: { areas: ['space'] }, citations: [], marking: 'public' };
      const [row] = deriveRows('b', entriesOf([[put('record:a', value)]]), () => undefined);
      return [row!.dayFrom, row!.dayTo];
    });
    expect(days).toEqual([
      [13514, null],
      [null, 16435],
      [null, null],
      [null, null],
    ]);
  });
});
