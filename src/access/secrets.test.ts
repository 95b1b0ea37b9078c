import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RecordValue, valuesHash } from '../vocabulary/index.ts';
import { PUBLIC } from './actor.ts';
import {
  allOf,
  bookOf,
  citing,
  OPENING,
  REGISTER,
  record,
  SHELF,
  type Step,
  source,
} from './sample-secrets.ts';
import { window } from './window.ts';

type Put = readonly [ref: string, value: unknown];

const hour = (k: number, minutes: number) => new Date(Date.UTC(2020, 0, 2, k, minutes)).toISOString();

function seen(steps: readonly Step[], times: { trueAt: string; knownAt?: string; saidBy?: string }) {
  const grounds = {
    dossier: bookOf('arcadia-ruritania', [OPENING, ...steps]),
    register: REGISTER,
    shelf: SHELF,
  };
  return allOf(window(grounds, PUBLIC, times));
}

// ── A public book: what everybody may see, and nothing else. ──

const RECORDS = ['a', 'b', 'c'];
const SOURCES = ['page', 'gazette', 'notes'];
const TIMES = ['2018', '2018-05/..', '/..', '1990~/2001', '[..2019-06-01]'];

const sum = fc.integer({ min: 1, max: 3 }).map((n) => ({ currency: 'EUR', min: String(n), max: String(n) }));
const proofs = fc.subarray(SOURCES, { minLength: 1 }).map((ids) => ids.map((id) => citing(id)));
const anyRecord: fc.Arbitrary<RecordValue> = fc
  .record({
    kind: fc.constantFrom('contribution', 'engagement'),
    when: fc.constantFrom(...TIMES),
    money: sum,
    person: fc.constantFrom('person:stern-otto', 'person:vale-iris'),
    partOf: fc.option(fc.constantFrom(...RECORDS), { nil: undefined }),
    said: fc.option(fc.constantFrom('They met.', 'It was given.'), { nil: undefined }),
    citations: proofs,
    variant: fc.option(fc.record({ when: fc.constantFrom(...TIMES), money: sum, citations: proofs }), {
      nil: undefined,
    }),
  })
  .map(({ kind, when, money, person, partOf, said, citations, variant }) => {
    const gift = { stage: 'pledge', donor: 'party:arcadia', money, ...(partOf ? { partOf } : {}) };
    const slots = kind === 'contribution' ? gift : { type: 'meeting', people: [{ person }] };
    const other = variant && {
      when: variant.when,
      slots: kind === 'contribution' ? { ...gift, money: variant.money } : slots,
      citations: variant.citations,
    };
    return record(kind, when, slots, {
      citations,
      ...(said ? { statement: { en: said }, confirm: true } : {}),
      ...(other ? { variants: [other] } : {}),
    });
  });
const anySource = fc
  .record({
    id: fc.constantFrom('gazette', 'notes'),
    day: fc.constantFrom('2018-01-01', '2019-12-31'),
    title: fc.constantFrom('One', 'Two'),
    derivedFrom: fc.option(fc.constant('source:elsewhere'), { nil: undefined }),
  })
  .map(
    ({ id, day, title, derivedFrom }): Put => [
      `source:${id}`,
      source(id, day, { title: { en: title }, ...(derivedFrom ? { derivedFrom } : {}) }),
    ],
  );
const anyOutline = fc
  .subarray(RECORDS)
  .map(
    (ids): Put => [
      'outline:page',
      { sections: [{ id: 'ships', as: 'prose', paragraphs: ids.length ? [ids] : [] }] },
    ],
  );
const anyPut: fc.Arbitrary<Put> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...RECORDS), fc.option(anyRecord, { freq: 5 }))
      .map(([id, v]): Put => [`record:${id}`, v]),
  },
  { weight: 3, arbitrary: anySource },
  { weight: 1, arbitrary: anyOutline },
  { weight: 1, arbitrary: fc.nat(2).map((n): Put => [`edition:${n}`, edition(n, 'public')]) },
);
const anyBook = fc.array(fc.uniqueArray(anyPut, { minLength: 1, maxLength: 3, selector: ([ref]) => ref }), {
  minLength: 1,
  maxLength: 7,
});

function edition(number: number, audience: string) {
  return {
    number,
    audience,
    language: 'en',
    renderer: 'r/1',
    stored: {},
    facts: {},
    times: { trueAt: '2020-01-01' },
    books: { x: number },
  };
}

/** A statement stays confirmed against the values it was confirmed for, as the desk leaves it. */
function confirmedAsAtTheDesk(book: readonly (readonly Put[])[], renew: readonly boolean[]): Put[][] {
  const last = new Map<string, string | undefined>();
  let i = 0;
  return book.map((puts) =>
    puts.map(([ref, value]): Put => {
      if (!ref.startsWith('record:') || value === null) {
        last.delete(ref);
        return [ref, value];
      }
      const { confirmed: own, ...rest } = value as RecordValue;
      const hash = renew[i++ % renew.length] ? own : last.get(ref);
      last.set(ref, hash);
      return [ref, hash === undefined ? rest : { ...rest, confirmed: hash }];
    }),
  );
}

// ── Secrets put into it, wherever they fit. Every one bears the word HIDDEN. ──

/** Makes the steps of a public book with secrets woven in. `tape` decides where: 0 puts none. */
function withSecrets(book: readonly (readonly Put[])[], tape: readonly number[]): Step[] {
  let at = 0;
  const roll = (sides: number) => (tape[at++] ?? 0) % sides;
  const secretSource: Put = [
    'source:HIDDEN-cable',
    source('HIDDEN-cable', '2020-01-01', { title: { en: 'HIDDEN' }, marking: 'internal' }),
  ];
  const hidden = (n: number) =>
    record(
      'contribution',
      '2011',
      { stage: 'pledge', purpose: { en: `HIDDEN ${n}` }, partOf: 'a' },
      {
        ...{ statement: { en: `HIDDEN ${n}` }, marking: 'internal', confirm: true },
      },
    );
  /** Whether anything that everybody may see of the thing follows: then the past is open again. */
  const followed = (ref: string, step: number, place: number) =>
    book.some((puts, s) =>
      puts.some(([r, v], p) => r === ref && v !== null && (s > step || (s === step && p >= place))),
    );
  const hashes = new Map<string, string>();

  const spoiled = (ref: string, value: RecordValue): RecordValue => {
    const own = valuesHash(value);
    const cable = citing('HIDDEN-cable', 3, 9);
    let next: RecordValue = value;
    if (roll(3) === 1) next = { ...next, citations: [cable, ...next.citations] };
    if (roll(3) === 1)
      next = {
        ...next,
        variants: [
          { when: '1999', statement: { en: 'HIDDEN' }, citations: [cable] },
          ...(next.variants ?? []),
        ],
      };
    if (roll(3) === 1 && next.kind === 'contribution')
      next = { ...next, slots: { ...next.slots, occasion: 'HIDDEN-deal' } };
    const settled = value.statement ? value.confirmed === own : value.confirmed === undefined;
    const speaks = value.citations.some((c) => c.source === 'source:page');
    if (roll(4) === 1 && settled && speaks) {
      // What everybody knows is an account beside one that only a secret source gives.
      const { when, slots, statement, citations, variants = [], confirmed: _, ...rest } = next;
      const shown = { when, slots, ...(statement ? { statement } : {}), citations };
      const guarded = { ...slots, ...(slots.money ? { money: { currency: 'USD', min: '666' } } : {}) };
      next = {
        ...{ ...rest, when: '1812', slots: guarded, statement: { en: 'HIDDEN' }, citations: [cable] },
        variants: [shown, ...variants],
      };
      hashes.set(`${ref} ${own}`, valuesHash(next));
      return { ...next, confirmed: valuesHash(next) };
    }
    if (value.confirmed === undefined) return next;
    if (value.confirmed === own) hashes.set(`${ref} ${own}`, valuesHash(next));
    return { ...next, confirmed: hashes.get(`${ref} ${value.confirmed}`)! };
  };

  const steps: Step[] = [];
  const secretly = (k: number, minutes: number, acts: Put[], label: string) =>
    acts.length && steps.push({ at: hour(k, minutes), tx: `HIDDEN-${label}-${k}`, why: 'HIDDEN', acts });
  secretly(0, 0, tape.length ? [secretSource, ['record:HIDDEN-deal', hidden(0)]] : [], 'first');
  book.forEach((puts, k) => {
    const before: Put[] = [];
    if (roll(3) === 1) before.push([`record:HIDDEN-${roll(3)}`, hidden(k)]);
    if (roll(5) === 1)
      before.push([`edition:${100 + k}`, { ...edition(100 + k, 'internal'), language: 'HIDDEN' }]);
    if (roll(5) === 1) before.push([`proposal:HIDDEN-${k}`, { said: 'HIDDEN', marking: 'internal' }]);
    const trust = { publisher: 'party:arcadia', identifier: 'HIDDEN', marking: 'internal' };
    if (roll(5) === 1) before.push([`trust:HIDDEN-${roll(2)}`, trust]);
    for (const ref of new Set(book.flat().map(([r]) => r))) {
      if (!/^(record|source):/.test(ref) || !followed(ref, k, 0)) continue;
      const made = ref.startsWith('record:')
        ? hidden(k)
        : source(ref.slice(7), '2001-01-01', { title: { en: 'HIDDEN' }, marking: 'internal' });
      const choice = roll(6);
      if (choice === 1) before.push([ref, made]);
      // Not where it is on record in public: the withdrawal would be everybody's.
      if (choice === 2 && !onRecord(book, ref, k)) before.push([ref, made], [ref, null]);
    }
    secretly(k + 1, 15, before, 'before');
    const joined: Put[] = roll(3) === 1 ? [['record:HIDDEN-joined', hidden(k)]] : [];
    const acts = puts.flatMap(([ref, value]): Put[] => {
      if (value === null || tape.length === 0) return [[ref, value]];
      if (ref.startsWith('record:')) {
        const open = spoiled(ref, value as RecordValue);
        return [[ref, open]];
      }
      if (ref.startsWith('source:') && (value as { derivedFrom?: string }).derivedFrom && roll(2) === 1)
        return [[ref, { ...(value as object), derivedFrom: 'source:HIDDEN-cable' }]];
      if (ref === 'outline:page' && roll(2) === 1) {
        const [ships] = (value as { sections: { paragraphs: string[][] }[] }).sections;
        const more = ships!.paragraphs.map((p) => ['HIDDEN-deal', ...p]);
        const secret = { id: 'HIDDEN', title: { en: 'HIDDEN' }, as: 'prose', paragraphs: [['HIDDEN-0']] };
        return [[ref, { sections: [secret, { ...ships, paragraphs: more }] }]];
      }
      return [[ref, value]];
    });
    steps.push({ at: hour(k + 1, 30), tx: `public-${k}`, internal: 'HIDDEN', acts: [...joined, ...acts] });
  });
  return steps;
}

function onRecord(book: readonly (readonly Put[])[], ref: string, step: number): boolean {
  const last = book
    .slice(0, step)
    .flat()
    .filter(([r]) => r === ref)
    .at(-1);
  return last !== undefined && last[1] !== null;
}

const open = (book: readonly (readonly Put[])[]): Step[] =>
  book.map((acts, k) => ({ at: hour(k + 1, 30), tx: `public-${k}`, acts }));

const anyTimes = fc.record(
  {
    trueAt: fc.constantFrom('2018-05-04', '2020-06-01'),
    knownAt: fc.integer({ min: 0, max: 7 }).map((k) => hour(k, 45)),
    saidBy: fc.constantFrom('2018-06-01', '2019-07-01'),
  },
  { requiredKeys: ['trueAt'] },
);

describe('what is internal', () => {
  it('changes nothing of what everybody sees: not a value, count, order, date, number or citation', () => {
    fc.assert(
      fc.property(
        anyBook,
        fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(59), { minLength: 20, maxLength: 160 }),
        anyTimes,
        (puts, renew, tape, times) => {
          const book = confirmedAsAtTheDesk(puts, renew);
          const withThem = seen(withSecrets(book, tape), times);
          expect(withThem).toEqual(seen(open(book), times));
          expect(JSON.stringify(withThem)).not.toContain('HIDDEN');
        },
      ),
      { numRuns: 1500 },
    );
  });
});
