import { describe, expect, it } from 'vitest';
import { emptyBook } from '../record/index.ts';
import { factDifference, type Told } from './fact-difference.ts';
import { resolve } from './resolve.ts';
import { wordingOf } from './wording.ts';

const register = emptyBook('register');
const told = (kind: string, when: string, slots: Record<string, unknown>): Told => {
  const resolved = resolve({ kind, when, slots }, register);
  return { account: resolved.account, wording: wordingOf(resolved, register), spans: [{ start: 0, end: 1 }] };
};
const gift = (amount: string, fund = 'Elm Bridge Fund') =>
  told('contribution', '[..2016-01-01]', {
    stage: 'support',
    donor: 'FRA',
    fund,
    money: { currency: 'EUR', min: amount },
  });

describe('two versions of a document, in facts', () => {
  it('tell apart what is new, changed, dropped and unchanged', () => {
    const visit = told('engagement', '2014-05', { type: 'visit', people: ['Ada Brandt'], place: 'Paris' });
    const found = factDifference(
      {
        day: '2016-01-01',
        facts: [visit, gift('1000000'), told('standing', '/..', { category: 'good neighbour' })],
      },
      {
        day: '2018-03-01',
        facts: [
          visit,
          { ...gift('4500000'), account: { ...gift('4500000').account, when: '[..2018-03-01]' } },
          told('engagement', '2017-07', { type: 'visit', people: ['Otto Stern'], place: 'Elmstadt' }),
        ],
      },
    );
    expect(found.unchanged).toHaveLength(1);
    expect(found.changed).toMatchObject([
      { differences: [{ slot: 'money', recorded: { min: '1000000' }, said: { min: '4500000' } }] },
    ]);
    expect(found.fresh).toMatchObject([{ account: { when: '2017-07' } }]);
    expect(found.dropped).toMatchObject([{ account: { kind: 'standing' } }]);
  });

  it('take the day a version bears for no difference', () => {
    const after = { ...gift('1'), account: { ...gift('1').account, when: '[..2018-03-01]' } };
    const found = factDifference(
      { day: '2016-01-01', facts: [gift('1')] },
      { day: '2018-03-01', facts: [after] },
    );
    expect(found).toMatchObject({ fresh: [], changed: [], dropped: [] });
  });

  it('say what the later version no longer tells of a fact', () => {
    const before = told('engagement', '2014-05', { type: 'visit', people: ['Ada Brandt'], place: 'Paris' });
    const after = told('engagement', '2014-05', { type: 'visit', people: ['Ada Brandt'] });
    const found = factDifference(
      { day: '2016-01-01', facts: [before] },
      { day: '2018-03-01', facts: [after] },
    );
    expect(found.changed[0]!.differences).toEqual([
      { slot: 'place', recorded: { en: 'Paris' }, said: undefined },
    ]);
  });

  it('keep two gifts to two funds apart', () => {
    const found = factDifference(
      { day: '2016-01-01', facts: [gift('1', 'Elm Bridge Fund')] },
      { day: '2018-03-01', facts: [gift('1', 'Oak Tower Fund')] },
    );
    expect(found).toMatchObject({ changed: [], unchanged: [] });
  });
});
