import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAmounts, addMoney, compareAmounts, type Money, saySum } from './index.ts';

const amount = fc.stringMatching(/^(0|[1-9]\d{0,15})(\.\d{0,3}[1-9])?$/);

/** A sum as a source may give it, with one of the values that it leaves open. */
const member: fc.Arbitrary<{ money: Money; actual: string }> = fc
  .record({
    currency: fc.constantFrom('USD', 'EUR', 'JPY'),
    per: fc.constantFrom(undefined, undefined, 'year' as const, 'month' as const),
    below: fc.option(amount, { nil: undefined }),
    actual: amount,
    above: fc.option(amount, { nil: undefined }),
    approx: fc.boolean(),
  })
  .map(({ currency, per, below, actual, above, approx }) => ({
    money: {
      currency,
      ...(per ? { per } : {}),
      ...(below !== undefined && compareAmounts(below, actual) <= 0 ? { min: below } : {}),
      ...(above !== undefined ? { max: addAmounts(actual, above) } : {}),
      ...(approx ? { approx: true as const } : {}),
    },
    actual,
  }));

describe('adding money', () => {
  it('adds what the page says of the Afghan funds', () => {
    const items: Money[] = [
      { currency: 'USD', min: '1300000000' },
      { currency: 'USD', min: '20000000', max: '20000000' },
      { currency: 'USD' },
      { currency: 'USD' },
    ];
    expect(addMoney(items)).toEqual([
      { currency: 'USD', min: '1320000000', approx: false, counted: 2, unstated: 2 },
    ]);
    expect(saySum(addMoney(items)[0]!)).toBe(
      'at least US$1.32 billion, and 2 contributions without a figure',
    );
  });

  it('keeps both bounds where every member has both', () => {
    const items: Money[] = [
      { currency: 'EUR', min: '2', max: '3' },
      { currency: 'EUR', max: '0.5', approx: true },
    ];
    expect(addMoney(items)).toEqual([
      { currency: 'EUR', min: '2', max: '3.5', approx: true, counted: 2, unstated: 0 },
    ]);
  });

  it('has no upper bound where one member has none, or no figure', () => {
    const exact: Money = { currency: 'EUR', min: '2', max: '2' };
    expect(addMoney([exact, { currency: 'EUR', min: '1' }])[0]).not.toHaveProperty('max');
    expect(addMoney([{ currency: 'EUR' }, exact])[0]).not.toHaveProperty('max');
  });

  it('adds nothing up to nothing', () => {
    expect(addMoney([])).toEqual([]);
  });

  it('never mixes currencies, nor what is paid once with what is paid every year', () => {
    fc.assert(
      fc.property(fc.array(member), (members) => {
        const sums = addMoney(members.map((m) => m.money));
        const keys = sums.map((s) => `${s.currency} ${s.per ?? ''}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys).toEqual([...keys].sort());
        for (const sum of sums) {
          const own = members
            .map((m) => m.money)
            .filter((m) => m.currency === sum.currency && m.per === sum.per);
          expect([sum]).toEqual(addMoney(own));
          expect(sum.counted + sum.unstated).toBe(own.length);
        }
        expect(sums.reduce((n, s) => n + s.counted + s.unstated, 0)).toBe(members.length);
      }),
    );
  });

  it('holds every choice of values that its members allow', () => {
    fc.assert(
      fc.property(fc.array(member), (members) => {
        for (const sum of addMoney(members.map((m) => m.money))) {
          const own = members.filter((m) => m.money.currency === sum.currency && m.money.per === sum.per);
          const total = own.reduce((t, m) => addAmounts(t, m.actual), '0');
          expect(compareAmounts(sum.min, total)).toBeLessThanOrEqual(0);
          if (sum.max !== undefined) expect(compareAmounts(total, sum.max)).toBeLessThanOrEqual(0);
          expect(sum.max === undefined).toBe(own.some((m) => m.money.max === undefined));
        }
      }),
    );
  });

  it('comes to the same in any order', () => {
    const shuffled = fc
      .array(member.map((m) => m.money))
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([items, others]) => {
        expect(addMoney(others)).toEqual(addMoney(items));
      }),
    );
  });
});
