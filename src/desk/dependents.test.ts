import { describe, expect, it } from 'vitest';
import { admit } from './admit.ts';
import type { Draft } from './draft.ts';
import { REGISTER } from './ground.ts';
import { COMMAND, citing, draft, groundOf, pledge, source } from './sample-ground.ts';

const ground = groundOf([
  draft('record:whole', pledge('9')),
  draft('record:part', pledge('5', { partOf: 'whole' })),
  draft('edition:1', { number: 1 }),
]);
const codes = (...drafts: Draft[]) => {
  const done = admit(drafts, COMMAND, ground);
  return done.findings
    .filter((f) => f.severity === 'error')
    .map((f) => `${f.at?.path ?? ''} ${f.code}`.trim());
};

describe('what a change does to things that it does not name', () => {
  it('is refused where a whole would be less than its part', () => {
    expect(codes(draft('record:whole', pledge('4')))).toEqual(['record:part.partOf part-larger']);
    expect(
      codes(draft('record:whole', pledge('4')), draft('record:part', pledge('3', { partOf: 'whole' }))),
    ).toEqual([]);
    expect(codes(draft('record:whole', pledge('5')))).toEqual([]);
  });

  it('is refused where a record would become of another kind than what names it needs', () => {
    const meeting = {
      kind: 'engagement',
      when: '2018',
      citations: [citing()],
      slots: { type: 'meeting', parties: ['arcadia'] },
    };
    expect(codes(draft('record:whole', meeting))).toEqual(['record:part.partOf slot-record-kind']);
  });

  it('is refused where a source on which records stand would become a summary, or get another text', () => {
    expect(codes(draft('source:page', source({ derivedFrom: 'summary' })))).toContain('source-circular');
    expect(
      codes(draft('source:page', source({ text: 'e'.repeat(64) }))).every((c) => c.endsWith('citation-text')),
    ).toBe(true);
    expect(codes(draft('source:page', source({ text: 'e'.repeat(64) })))).toHaveLength(2);
  });

  it('is refused where the original of a summary goes', () => {
    const alone = groundOf([draft('record:r', null as never)].slice(1));
    const done = admit([draft('source:page', null)], COMMAND, alone);
    expect(done.findings.map((f) => [f.code, f.at?.path])).toEqual([['reference-lost', 'source:summary']]);
  });

  it('does not take a code for the name of a record', () => {
    const withPledge = groundOf([draft('record:pledge', pledge('1')), draft('record:other', pledge('2'))]);
    expect(admit([draft('record:pledge', null)], COMMAND, withPledge).ok).toBe(true);
  });
});

describe('a batch that is right in itself', () => {
  it('may name records of its own in any form that can be read', () => {
    const flat = {
      kind: 'contribution',
      stage: 'pledge',
      donor: 'arcadia',
      when: '2018',
      money: { currency: 'EUR', min: '9', max: '9' },
      citations: [citing()],
    };
    const drafts = [
      draft('record:new-part', pledge('5', { partOf: 'new-whole' })),
      draft('record:new-whole', flat),
    ];
    expect(codes(...drafts)).toEqual([]);
    expect(
      codes(draft('record:new-part', pledge('10', { partOf: 'new-whole' })), draft('record:new-whole', flat)),
    ).toEqual(['record:new-part.partOf part-larger']);
  });
});

describe('what stays where it is', () => {
  it('an edition is neither amended nor withdrawn', () => {
    expect(codes(draft('edition:1', { number: 2 }))).toEqual(['edition-kept']);
    expect(codes(draft('edition:1', null))).toEqual(['edition-kept']);
  });

  it('parties, people and funds stay on the register, for any relation may name them', () => {
    expect(codes(draft('party:arcadia', null, { book: REGISTER }))).toEqual(['register-kept']);
  });

  it('each thing stands in its own book', () => {
    expect(codes(draft('party:elbonia', { name: 'Elbonia', type: 'country' }))).toEqual(['book-wrong']);
    expect(codes(draft('source:x', source(), { book: REGISTER }))).toEqual(['book-wrong']);
    expect(codes(draft('relation:other', { parties: ['arcadia', 'ruritania'], title: 'Other' }))).toEqual([
      'book-wrong',
    ]);
  });
});
