import { describe, expect, test } from 'vitest';
import type { Source } from '../archive/index.ts';
import type { Ref } from '../journal/index.ts';
import { type Book, emptyBook } from '../record/index.ts';
import { intake, type Read } from './intake.ts';
import type { Proposal } from './proposal.ts';
import type { State } from './workflow.ts';

const TEXT =
  'Prime Minister Abe Doe visited NATO Headquarters on 6 May 2014. Japan gave US$20 million to the Salang Fund.';
const VISIT = { start: 0, end: 63 };
const GIFT = { start: 64, end: TEXT.length };
const source = { id: 'page', text: 'a'.repeat(64), day: '2017-11-07' } as unknown as Source & { id: string };
const grammar = { name: 'grammar', version: '1', rule: 'met' };
const model = { name: 'model', version: 'm/1', rule: 'asked' };

const visit = (more: object = {}): Read => ({
  kind: 'engagement',
  when: '2014-05-06',
  type: 'visit',
  people: [{ name: 'Abe Doe' }],
  place: 'NATO Headquarters',
  citations: [VISIT],
  reader: grammar,
  ...more,
});
const gift = (more: object = {}): Read => ({
  kind: 'contribution',
  when: '[..2017-11-07]',
  stage: 'support',
  donor: 'JPN',
  fund: 'Salang Fund',
  money: { currency: 'USD', min: '20000000', max: '20000000' },
  citations: [GIFT],
  reader: grammar,
  ...more,
});

const take = (read: Read[], book: Book = emptyBook('x')) => {
  const taken = intake(book, source, TEXT, read);
  return { ...taken, proposals: taken.drafts.map((d) => d.value as unknown as Proposal) };
};
/** A book with what was drafted, in a state. */
const kept = (read: Read[], state: State = 'proposed'): Book => {
  const things = new Map(
    intake(emptyBook('x'), source, TEXT, read).drafts.map(({ ref, value }) => [
      ref as Ref,
      [{ n: 1, since: '', by: 'a', why: 'b', tx: 't', value: { ...(value as object), state, author: 'A' } }],
    ]),
  );
  return { ...emptyBook('x'), things: things as unknown as Book['things'] };
};

describe('a second reader', () => {
  test('that says the same is named beside the first: identical, or from a wider passage in other words', () => {
    for (const second of [
      gift({ reader: model }),
      gift({
        reader: model,
        donor: 'Japan',
        fund: 'the Salang Fund',
        citations: [{ start: 70, end: GIFT.end }],
      }),
      gift({ reader: model, citations: [{ start: 40, end: GIFT.end }], fund: undefined }),
    ]) {
      const { proposals, fresh } = take([gift(), second]);
      expect(proposals).toHaveLength(1);
      expect(fresh).toHaveLength(1);
      expect(proposals[0]!.agrees).toEqual([model]);
      expect(proposals[0]!.why).toBeUndefined();
    }
  });

  test('that says more agrees, and what is more is told', () => {
    const [one, ...rest] = take([
      visit({ place: undefined, why: ['“visited”'] }),
      visit({ when: '2014-05', people: [{ name: 'Abe Doe', office: 'Prime Minister' }], reader: model }),
    ]).proposals;
    expect(rest).toEqual([]);
    expect(one!.agrees).toEqual([model]);
    expect(one!.why).toEqual(['“visited”', 'model reads the same, and more: place “NATO Headquarters”']);
  });

  test.each([
    ['another time', visit({ when: '2014-05-07' })],
    ['that it goes on', visit({ when: '2014-05-06/..' })],
    ['another person', visit({ people: [{ name: 'Bo Li' }] })],
    ['one person of two in place of the other', visit({ people: [{ name: 'Abe Doe' }, { name: 'Bo Li' }] })],
    ['another type', visit({ type: 'meeting' })],
    ['that it is over', visit({ ended: true })],
    ['another passage', visit({ citations: [GIFT] })],
    ['another kind', gift({ citations: [VISIT] })],
  ])('that says %s is a proposal of its own', (_, second) => {
    const first = visit({ people: [{ name: 'Abe Doe' }, { name: 'Cy Poe' }] });
    const { proposals, fresh } = take([first, { ...second, reader: model }]);
    expect(proposals.map((p) => p.reader.name)).toEqual(['grammar', 'model']);
    expect(proposals[0]!.agrees).toBeUndefined();
    expect(fresh).toHaveLength(2);
  });

  test.each([
    ['2014-05', '2014-05-06', 'when “2014-05-06”'],
    ['[..2017-11-07]', '2014-05-06', 'when “2014-05-06”'],
    ['2014-05-06', '2014', undefined],
    ['2014-05-06', '[..2017-11-07]', undefined],
  ])('agrees where one says %s and the other %s', (first, second, told) => {
    const [one, ...rest] = take([visit({ when: first }), visit({ when: second, reader: model })]).proposals;
    expect(rest).toEqual([]);
    expect(one!.why?.[0]).toBe(told && `model reads the same, and more: ${told}`);
  });

  test('that gives another sum is a proposal of its own', () => {
    const other = gift({ money: { currency: 'USD', min: '20000000' }, reader: model });
    expect(take([gift(), other]).proposals).toHaveLength(2);
  });

  test('agrees with neither where two are as near', () => {
    const two = [gift({ purpose: 'roads' }), gift({ purpose: 'bridges' })];
    const { proposals } = take([...two, gift({ reader: model })]);
    expect(proposals.map((p) => p.agrees)).toEqual([undefined, undefined, undefined]);
  });

  test('never makes one of two facts that one reader tells apart', () => {
    const parts = [gift(), gift({ citations: [{ start: 70, end: GIFT.end }] })];
    expect(take(parts).proposals).toHaveLength(2);
  });

  test('that comes later is noted on what waits, once, and leaves what is decided as it is', () => {
    const waiting = kept([visit()]);
    const taken = take([visit(), visit({ citations: [{ start: 5, end: 63 }], reader: model })], waiting);
    expect(taken.proposals.map((p) => p.agrees)).toEqual([[model]]);
    expect([taken.fresh.length, taken.known.length]).toEqual([0, 1]);

    const again = kept([visit(), visit({ reader: model })]);
    expect(take([visit(), visit({ reader: model })], again).drafts).toEqual([]);

    const decided = kept([visit({ place: undefined })], 'accepted');
    expect(take([visit({ place: undefined, reader: model })], decided)).toMatchObject({
      drafts: [],
      fresh: [],
    });
    // What it says beyond what was decided is shown.
    expect(take([visit({ reader: model })], decided).fresh).toHaveLength(1);
  });

  test('does not agree with what was refused', () => {
    expect(take([visit(), visit({ reader: model })], kept([visit()], 'refused'))).toMatchObject({
      fresh: [expect.any(String)],
      refused: [expect.any(String)],
    });
  });
});
