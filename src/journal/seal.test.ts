import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256 } from '../values/index.ts';
import { type Act, type Body, EMPTY, type Entry, type Json } from './entry.ts';
import { hashBody, hashEntry, seal, verifyChain, wholeLength } from './seal.ts';
import { countingNonces, put } from './store-cases.ts';

/** Three transactions of two, one and three entries. */
function book(name = 'arcadia', nonces = countingNonces()): Entry[] {
  const entries: Entry[] = [];
  for (const ids of [['a', 'b'], ['c'], ['d', 'e', 'f']]) {
    const last = entries.at(-1);
    const acts: Act[] = ids.map((id) => put(id, { id, text: { en: `The fact ${id}.` } }));
    const command = { by: 'Ada Brandt', why: `Put ${ids.join()} on record.`, internal: 'Seen at the desk.' };
    entries.push(...seal(name, last ? { n: last.n, hash: last.hash } : EMPTY, acts, command, nonces));
  }
  return entries;
}

const codes = (entries: readonly Entry[], name = 'arcadia') =>
  verifyChain(name, entries).map((f) => `${f.at?.path} ${f.code}`);

const anyJson = fc.jsonValue({ maxDepth: 3 }).map((v) => JSON.parse(JSON.stringify(v)) as Json);
const wellFormed = fc.string({ unit: 'binary' }).filter((s) => !/\p{Cs}/u.test(s));

/** The same value with the keys of its maps in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([k, v]) => [k, turned(v)]),
  );
}

/** Entries as they come back from a file in which one character was replaced; undefined where that is no JSON. */
function edited(entry: Entry, at: number, character: string): Entry | undefined {
  const line = JSON.stringify(entry);
  const place = at % line.length;
  try {
    return JSON.parse(line.slice(0, place) + character + line.slice(place + 1)) as Entry;
  } catch {
    return undefined;
  }
}

describe('sealing', () => {
  it('numbers, dates and chains the entries of a transaction after the head', () => {
    const entries = book();
    expect(entries.map((e) => [e.n, e.part, e.parts])).toEqual([
      [1, 1, 2],
      [2, 2, 2],
      [3, 1, 1],
      [4, 1, 3],
      [5, 2, 3],
      [6, 3, 3],
    ]);
    expect(entries.map((e) => e.prev)).toEqual([EMPTY.hash, ...entries.slice(0, -1).map((e) => e.hash)]);
    expect(new Set(entries.slice(3).map((e) => `${e.tx} ${e.at}`)).size).toBe(1);
    expect(new Set(entries.map((e) => e.salt)).size).toBe(6);
    expect(codes(entries)).toEqual([]);
  });

  it('seals nothing where there is nothing to do', () => {
    expect(seal('arcadia', EMPTY, [], { by: 'Ada', why: 'No act.' }, countingNonces())).toEqual([]);
    expect(verifyChain('arcadia', [])).toEqual([]);
  });

  it('hashes a header as the sha-256 of its canonical JSON, whatever its texts hold', () => {
    fc.assert(
      fc.property(wellFormed, wellFormed, fc.nat(), (by, why, n) => {
        const [first] = seal('arcadia', { n, hash: EMPTY.hash }, [put('a')], { by, why }, countingNonces());
        const { hash, body: _, ...header } = first!;
        expect(hash).toBe(sha256(canonicalJson(header)));
        expect(hashEntry(first!)).toBe(hash);
      }),
    );
  });

  it('hashes a body whatever the order of its keys, and never two bodies or two salts alike', () => {
    fc.assert(
      fc.property(anyJson, anyJson, (value, other) => {
        const body: Body = { act: { act: 'put', ref: 'record:a', value }, internal: 'i' };
        expect(hashBody('s', turned(body) as Body)).toBe(hashBody('s', body));
        expect(hashBody('t', body)).not.toBe(hashBody('s', body));
        const otherwise: Body = { act: { act: 'put', ref: 'record:a', value: other }, internal: 'i' };
        expect(hashBody('s', otherwise) === hashBody('s', body)).toBe(
          canonicalJson(value) === canonicalJson(other),
        );
      }),
    );
  });
});

describe('verifying a chain', () => {
  it('finds and names an entry of which any character was changed', () => {
    const entries = book();
    fc.assert(
      fc.property(
        fc.nat(entries.length - 1),
        fc.nat(),
        fc.constantFrom(...'0a9f"{}[],: .Z-TAe\\'),
        (i, at, character) => {
          const changed = edited(entries[i]!, at, character);
          if (changed === undefined || canonicalJson(changed) === canonicalJson(entries[i])) return;
          const found = verifyChain('arcadia', entries.with(i, changed));
          expect(found.some((f) => f.at?.path === `arcadia.${changed.n}`)).toBe(true);
          expect(found.every((f) => f.severity === 'error')).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each<[string, Partial<Record<keyof Entry, unknown>>, string]>([
    ['the author', { by: 'Somebody else' }, 'chain-header'],
    ['the time', { at: '2027-01-01T00:00:00.000Z' }, 'chain-header'],
    ['the reason', { why: 'Another.' }, 'chain-header'],
    ['the transaction', { tx: 'another' }, 'chain-header'],
    ['the salt', { salt: '0'.repeat(32) }, 'chain-header'],
    ['the content', { body: { act: put('c', { id: 'forged' }) } }, 'chain-body'],
    ['the internal reason', { body: { act: put('c'), internal: 'Another.' } }, 'chain-body'],
    ['the content for something that is none', { body: 0 }, 'chain-body'],
    ['the content for what no JSON can hold', { body: { act: put('c', '\ud800') } }, 'chain-body'],
    ['a number for a text', { n: '3' }, 'chain-header'],
    ['the version for a text', { v: '1' }, 'chain-header'],
    ['a hash for a list of it', { salt: ['00000000000000000000000000000007'] }, 'chain-header'],
    ['the form by one more key', { note: 'x' } as never, 'chain-header'],
    ['the book', { book: 'ruritania' }, 'chain-broken'],
    ['the hash', { hash: 'f'.repeat(64) }, 'chain-header'],
  ])('names an entry in which somebody changed %s', (_, change, code) => {
    const entries = book();
    const changed = { ...entries[2]!, ...change } as Entry;
    expect(codes(entries.with(2, changed))).toContain(`arcadia.3 ${code}`);
  });

  it('names what is out of order, missing, doubled, or of another book', () => {
    const [a, b, c, d, e, f] = book() as [Entry, Entry, Entry, Entry, Entry, Entry];
    expect(codes([a, b, d, c, e, f])).toContain('arcadia.4 chain-number');
    expect(codes([a, b, d, e, f])).toEqual(['arcadia.4 chain-number', 'arcadia.4 chain-broken']);
    expect(codes([a, b, c, c, d, e, f])).toContain('arcadia.3 chain-number');
    expect(codes([b, c, d, e, f])).toContain('arcadia.2 chain-number');
    const other = book('ruritania', countingNonces())[2]!;
    expect(codes([a, b, other, d, e, f])).toContain('arcadia.3 chain-broken');
  });

  it('names a transaction that was cut, at the end or, numbered anew, in the midst', () => {
    const entries = book();
    expect(codes(entries.slice(0, 5))).toEqual(['arcadia.5 chain-torn']);
    const torn = entries.slice(0, 1);
    const next = seal(
      'arcadia',
      { n: 1, hash: torn[0]!.hash },
      [put('x')],
      { by: 'Ada', why: 'y' },
      countingNonces(),
    );
    expect(codes([...torn, ...next])).toEqual(['arcadia.2 chain-torn']);
  });

  it('holds any permutation, omission or doubling of entries for what it is', () => {
    const entries = book();
    fc.assert(
      fc.property(fc.array(fc.nat(entries.length - 1), { maxLength: 8 }), (order) => {
        const whole = order.every((n, i) => n === i) && [0, 2, 3, 6].includes(order.length);
        expect(
          verifyChain(
            'arcadia',
            order.map((i) => entries[i]!),
          ).length === 0,
        ).toBe(whole);
      }),
      { numRuns: 1000 },
    );
  });

  it('still verifies where contents were erased, all of them or any', () => {
    const entries = book();
    fc.assert(
      fc.property(fc.subarray(entries), (erased) => {
        expect(codes(entries.map((e) => (erased.includes(e) ? { ...e, body: null } : e)))).toEqual([]);
      }),
    );
    expect(codes([{ ...entries[0]!, body: undefined as never }, ...entries.slice(1)])).toEqual([
      'arcadia.1 chain-body',
    ]);
  });

  it('goes on from a known head', () => {
    const entries = book();
    expect(verifyChain('arcadia', entries.slice(3), { n: 3, hash: entries[2]!.hash })).toEqual([]);
    expect(verifyChain('arcadia', entries.slice(3), { n: 3, hash: entries[1]!.hash })).toHaveLength(1);
  });

  it('names an entry of a form that it does not know, though its chain holds', () => {
    const [first] = book();
    const { hash: _, body, ...header } = { ...first!, v: 2 as never };
    const later: Entry = { ...header, hash: hashEntry(header), body };
    expect(codes([{ ...later, part: 2 }, ...book().slice(1)])).toContain('arcadia.1 chain-header');
    expect(verifyChain('arcadia', [later])[0]).toMatchObject({
      code: 'chain-header',
      message: 'Entry 1 of arcadia is of form 2, and only form 1 is known here.',
    });
  });
});

describe('what a reader may see', () => {
  it('ends with the last whole transaction', () => {
    const entries = book();
    expect([0, 1, 2, 3, 4, 5, 6].map((n) => wholeLength(entries.slice(0, n)))).toEqual([0, 0, 2, 3, 3, 3, 6]);
  });
});
