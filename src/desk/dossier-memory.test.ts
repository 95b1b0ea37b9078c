import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Act, Json, Ref } from '../journal/index.ts';
import { seal } from '../journal/index.ts';
import { countingNonces } from '../journal/store-cases.ts';
import { type Book, emptyBook, foldBook } from '../record/index.ts';
import { handOn, memoryOf } from './dossier-memory.ts';
import { type Ground, REGISTER } from './ground.ts';
import { itemOf, queue } from './queue.ts';
import { type AccountThere, accountsThere } from './sample-accounts.ts';
import { COMMAND } from './sample-ground.ts';

const NAME = 'arcadia-ruritania';
const HASH = 'a'.repeat(64);
const TEXT = 'Some words without an end '.repeat(90);
const STATES = ['proposed', 'accepted', 'refused', 'published'] as const;

/** Books that go on, act by act. */
class Going {
  readonly books = new Map<string, Book>();
  readonly nonces = countingNonces();
  hasText = true;

  readonly ground: Ground = {
    book: (name) => this.books.get(name)!,
    shelf: { text: () => (this.hasText ? TEXT : undefined) },
  };

  constructor() {
    for (const name of [NAME, REGISTER]) this.books.set(name, emptyBook(name));
    this.put(NAME, 'source:page', { language: 'en' });
    this.put(REGISTER, 'party:nato', { name: { en: 'NATO' } });
  }

  put(name: string, ref: Ref, value: unknown): void {
    const before = this.books.get(name)!;
    const act = (
      value === null ? { act: 'withdraw', ref } : { act: 'put', ref, value: value as Json }
    ) as Act;
    if (value === null && !before.things.get(ref)?.at(-1)?.value) return;
    const after = foldBook(before, seal(name, before.head, [act], COMMAND, this.nonces));
    handOn(before, after);
    this.books.set(name, after);
  }

  /** The same books, of which nobody knows anything yet. */
  asNew(): Ground {
    const book = this.books.get(NAME)!;
    const things = new Map([...book.things].map(([ref, versions]) => [ref, [...versions]]));
    const other: Book = { ...book, name: `${NAME}-anew`, things };
    return { ...this.ground, book: (name) => (name === NAME ? other : this.ground.book(name)) };
  }
}

function recordOf({ span, ...account }: AccountThere): unknown {
  return { ...account, citations: [{ source: 'source:page', text: HASH, ...span }], marking: 'public' };
}

interface Proposed {
  readonly account: AccountThere;
  readonly state: (typeof STATES)[number];
  readonly into: number;
  readonly whole: number | undefined;
  readonly reader: string;
  readonly isNamed: boolean;
}

function proposalOf({ account, state, into, whole, reader, isNamed }: Proposed): unknown {
  const { span, kind, when, slots } = account;
  return {
    ...{
      source: 'source:page',
      text: HASH,
      spans: [span],
      print: '0'.repeat(20),
      state,
      marking: 'internal',
    },
    said: { kind, when, slots: { ...slots, ...(isNamed ? { donor: 'Somebody', purpose: 'Roads' } : {}) } },
    reader: { name: reader, version: '1', rule: 'r' },
    ...(whole === undefined ? {} : { links: { partOf: `p-${whole}` } }),
    ...(state === 'accepted' || state === 'published'
      ? { author: 'A', outcome: { how: 'new', record: `r-${into}` } }
      : {}),
  };
}

const ACCOUNT = accountsThere();
const CHANGE = fc.oneof(
  { weight: 6, arbitrary: fc.record({ record: fc.nat(6), to: fc.option(ACCOUNT, { freq: 4 }) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      proposal: fc.nat(7),
      to: fc.record({
        account: ACCOUNT,
        state: fc.constantFrom(...STATES),
        into: fc.nat(6),
        whole: fc.option(fc.nat(7), { nil: undefined }),
        reader: fc.constantFrom('grammar', 'sheet'),
        isNamed: fc.boolean(),
      }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ step: fc.nat(7), state: fc.constantFrom(...STATES) }) },
  { weight: 1, arbitrary: fc.record({ named: fc.constantFrom('JPN', 'NOR', 'somebody') }) },
  { weight: 1, arbitrary: fc.record({ language: fc.constantFrom('en', 'de') }) },
  { weight: 1, arbitrary: fc.record({ hasText: fc.boolean() }) },
);

it('tells of every proposal, whatever changed, what is told where nothing was kept', () => {
  fc.assert(
    fc.property(fc.array(CHANGE, { minLength: 5, maxLength: 40 }), (changes) => {
      const going = new Going();
      for (const change of changes) {
        if ('record' in change)
          going.put(NAME, `record:r-${change.record}`, change.to && recordOf(change.to));
        else if ('proposal' in change)
          going.put(NAME, `proposal:p-${change.proposal}`, proposalOf(change.to));
        else if ('step' in change) {
          const ref: Ref = `proposal:p-${change.step}`;
          const before = going.books.get(NAME)!.things.get(ref)?.at(-1)?.value;
          if (before)
            going.put(NAME, ref, {
              ...(before as object),
              ...{ state: change.state, outcome: { how: 'new', record: 'r-0' } },
            });
        } else if ('named' in change)
          going.put(REGISTER, `party:${change.named}`, { name: { en: 'Somebody' } });
        else if ('language' in change) going.put(NAME, 'source:page', { language: change.language });
        else going.hasText = change.hasText;
        const all = { states: STATES };
        expect(queue(NAME, going.ground, all)).toEqual(queue(NAME, going.asNew(), all));
      }
    }),
    { numRuns: 100 },
  );
});

/** A pledge of Japan’s in 2014, read from a stretch of the text. */
function gift(start: number, slots: object = {}, when = '2014'): AccountThere {
  const of = { stage: 'pledge', donor: 'party:JPN', fund: 'fund:a' };
  return { kind: 'contribution', when, slots: { ...of, ...slots }, span: { start, end: start + 20 } };
}

function proposed(account: AccountThere, more: Partial<Proposed> = {}): unknown {
  const plain = { state: 'proposed', into: 0, whole: undefined, reader: 'grammar', isNamed: false } as const;
  return proposalOf({ ...plain, account, ...more });
}

it('keeps what a change does not touch, and looks anew at what it does', () => {
  const going = new Going();
  going.put(NAME, 'proposal:p-1', proposed(gift(0)));
  going.put(NAME, 'proposal:p-2', proposed(gift(100, {}, '1999')));
  const look = (id: string) => itemOf(NAME, id, going.ground)!;
  const [first, second, memory] = [look('p-1'), look('p-2'), memoryOf(going.books.get(NAME)!)];
  expect([first.match.as, second.match.as]).toEqual(['new', 'new']);

  going.put(NAME, 'proposal:p-2', proposed(gift(100, {}, '1999'), { state: 'accepted' }));
  expect(look('p-1')).toBe(first);
  expect(look('p-2').proposal.state).toBe('accepted');

  going.put(NAME, 'record:r-1', recordOf(gift(500, {}, '2003')));
  expect(look('p-1')).toBe(first);
  going.put(NAME, 'record:r-2', recordOf(gift(600)));
  expect(look('p-1').match).toEqual({ as: 'corroborates', record: 'r-2' });
  going.put(NAME, 'record:r-2', null);
  expect(look('p-1').match).toEqual({ as: 'new' });
  expect(memoryOf(going.books.get(NAME)!)).toBe(memory);
});

it('looks anew after more changes than it remembers', () => {
  const going = new Going();
  going.put(NAME, 'proposal:p-1', proposed(gift(0)));
  const look = () => itemOf(NAME, 'p-1', going.ground)!.match;
  expect(look()).toEqual({ as: 'new' });
  going.put(NAME, 'record:r-1', recordOf(gift(600)));
  for (let i = 0; i < 300; i++) {
    going.put(NAME, 'record:r-2', recordOf(gift(500 + i, {}, '1999')));
    memoryOf(going.books.get(NAME)!);
  }
  expect(look()).toEqual({ as: 'corroborates', record: 'r-1' });
});

it('a part stands otherwise once its whole does, though nothing changed that is like the part', () => {
  const going = new Going();
  going.put(NAME, 'record:r-1', recordOf(gift(500)));
  going.put(NAME, 'record:r-2', recordOf(gift(600, { purpose: { en: 'For the police' } })));
  going.put(NAME, 'proposal:p-1', proposed(gift(0)));
  going.put(NAME, 'proposal:p-2', proposed(gift(100, { purpose: { en: 'Roads' } }), { whole: 1 }));
  const look = () => itemOf(NAME, 'p-2', going.ground)!.match;
  expect(look()).toMatchObject({ as: 'differs', record: 'r-1' });
  // The whole was like two records as much; now it is the first one, and its part is another.
  going.put(NAME, 'record:r-2', null);
  expect(look()).toEqual({ as: 'new' });
});

it('tells two facts of one sentence apart once the text is at hand', () => {
  const going = new Going();
  going.hasText = false;
  const police = gift(0, { purpose: { en: 'For the police' } });
  going.put(NAME, 'record:r-1', recordOf(police));
  going.put(NAME, 'proposal:p-1', proposed(police, { state: 'published', into: 1 }));
  going.put(NAME, 'proposal:p-2', proposed(gift(100, { money: { currency: 'EUR', min: '5' } })));
  const look = () => itemOf(NAME, 'p-2', going.ground)!.match;
  expect(look()).toMatchObject({ as: 'differs', record: 'r-1' });
  going.hasText = true;
  expect(look()).toEqual({ as: 'new' });
});

it('the rows of a list are apart once one of them is published, though its record is as it was', () => {
  const going = new Going();
  going.put(NAME, 'record:r-1', recordOf(gift(500)));
  going.put(NAME, 'proposal:p-1', proposed(gift(0), { reader: 'sheet' }));
  going.put(NAME, 'proposal:p-2', proposed(gift(100), { reader: 'sheet' }));
  const look = () => itemOf(NAME, 'p-2', going.ground)!.match;
  expect(look()).toEqual({ as: 'corroborates', record: 'r-1' });
  going.put(NAME, 'proposal:p-1', proposed(gift(0), { reader: 'sheet', state: 'published', into: 1 }));
  expect(look()).toEqual({ as: 'new' });
});
