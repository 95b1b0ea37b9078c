import { describe, expect, it } from 'vitest';
import type { RecordValue } from '../vocabulary/index.ts';
import { differenceOf, factsOf, pageOf } from './index.ts';
import { sampleRecord, viewOfRecords } from './sample-view.ts';

const gift = (amount: string, text: string) =>
  sampleRecord(
    'contribution',
    '2018',
    { stage: 'pledge', money: { currency: 'EUR', min: amount, max: amount } },
    { statement: { en: text } },
  );
const visit = sampleRecord('engagement', '2019', { type: 'visit' }, { statement: { en: 'A visit.' } });

function edition(records: Readonly<Record<string, RecordValue>>) {
  const view = viewOfRecords(records);
  return { facts: factsOf(pageOf(view)), names: view.names };
}

describe('the difference of two editions', () => {
  const before = edition({
    gift: gift('10', 'It pledged €10.'),
    gone: visit,
    stays: visit,
    same: gift('1', 'One.'),
  });
  const after = edition({
    gift: gift('12', 'It pledged €12.'),
    stays: visit,
    same: gift('1', 'One.'),
    new: visit,
  });
  const found = differenceOf(before, after, after.names);

  it('tells what is new, what is no longer printed, and how much stays', () => {
    expect(found.new).toEqual([{ id: 'new', text: 'A visit.', language: 'en' }]);
    expect(found.withdrawn.map((w) => w.id)).toEqual(['gone']);
    expect(found.unchanged).toBe(2);
  });

  it('tells what changed in words and in slots', () => {
    expect(found.changed).toEqual([
      {
        id: 'gift',
        from: 'It pledged €10.',
        to: 'It pledged €12.',
        words: [
          { did: 'same', text: 'It pledged ' },
          { did: 'out', text: '€10.' },
          { did: 'in', text: '€12.' },
        ],
        slots: [{ slot: 'money', label: 'sum', from: '€10', to: '€12' }],
      },
    ]);
  });

  it('is nothing between an edition and itself', () => {
    expect(differenceOf(after, after, after.names)).toEqual({
      new: [],
      changed: [],
      withdrawn: [],
      unchanged: 4,
    });
  });

  it('is found where the facts changed and the sentence did not', () => {
    const silent = edition({ gift: gift('11', 'It pledged €10.') });
    const [change] = differenceOf(
      edition({ gift: gift('10', 'It pledged €10.') }),
      silent,
      silent.names,
    ).changed;
    expect(change!.words.map((w) => w.did)).toEqual(['same']);
    expect(change!.slots).toHaveLength(1);
  });
});
