import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAmount, type Money, type Sum, sayAmount, sayMoney, saySum } from './index.ts';

describe('saying money', () => {
  it.each<[string, Money]>([
    ['at least US$1.3 billion', { currency: 'USD', min: '1300000000' }],
    ['US$20 million', { currency: 'USD', min: '20000000', max: '20000000' }],
    ['about €3 million', { currency: 'EUR', min: '3000000', max: '3000000', approx: true }],
    ['up to ¥2 billion', { currency: 'JPY', max: '2000000000' }],
    ['between €2 million and €3 million', { currency: 'EUR', min: '2000000', max: '3000000' }],
    ['between about £2 and about £3', { currency: 'GBP', min: '2', max: '3', approx: true }],
    ['at least about A$5 million', { currency: 'AUD', min: '5000000', approx: true }],
    ['US$100 million a year', { currency: 'USD', min: '100000000', max: '100000000', per: 'year' }],
    ['C$2,000 a month', { currency: 'CAD', min: '2000', max: '2000.00', per: 'month' }],
    ['an unstated sum in US dollars', { currency: 'USD' }],
    ['an unstated sum in euros a year', { currency: 'EUR', per: 'year' }],
    ['US$0', { currency: 'USD', min: '0', max: '0' }],
  ])('says "%s"', (said, money) => {
    expect(sayMoney(money)).toBe(said);
    expect(sayMoney(money, { language: 'en' })).toBe(said);
  });

  it.each([
    ['US$1,304,567,891.37', 'USD', '1304567891.37'],
    ['US$1.304 billion', 'USD', '1304000000'],
    ['US$1,304,500,001', 'USD', '1304500001'],
    ['US$1,304,560,000', 'USD', '1304560000'],
    ['€999,999', 'EUR', '999999'],
    ['€1 million', 'EUR', '1000000'],
    ['¥1.5 trillion', 'JPY', '1500000000000'],
    ['¥1,500 trillion', 'JPY', '1500000000000000'],
    ['US$7.50', 'USD', '7.5'],
    ['US$0.005', 'USD', '0.005'],
    ['NZ$10', 'NZD', '10'],
    ['₩3 billion', 'KRW', '3000000000'],
    ['NOK 12 million', 'NOK', '12000000'],
    ['−US$1,000', 'USD', '-1000'],
  ])('prints %s in full', (said, currency, amount) => {
    expect(sayAmount(currency, amount)).toBe(said);
  });

  it('loses no digit of any amount', () => {
    const POWERS: Record<string, number> = { million: 6, billion: 9, trillion: 12 };
    const readBack = (said: string) => {
      const m = /^US\$([\d,]+)(?:\.(\d+))?(?: (\w+))?$/.exec(said)!;
      const power = POWERS[m[3] ?? ''] ?? 0;
      const fraction = (m[2] ?? '').padEnd(power, '0');
      return canonicalAmount(
        `${m[1]!.replaceAll(',', '')}${fraction.slice(0, power)}.${fraction.slice(power)}0`,
      );
    };
    const amount = fc.tuple(fc.bigInt(0n, 10n ** 6n), fc.nat(14), fc.nat(4)).map(([n, zeros, cut]) => {
      const digits = `${n}${'0'.repeat(zeros)}`.padStart(cut + 1, '0');
      return cut === 0 ? digits : `${digits.slice(0, -cut)}.${digits.slice(-cut)}`;
    });
    fc.assert(
      fc.property(fc.oneof(amount, fc.stringMatching(/^\d{1,20}(\.\d{1,5})?$/)), (text) => {
        expect(readBack(sayAmount('USD', text))).toBe(canonicalAmount(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('saying totals', () => {
  const sum: Sum = { currency: 'USD', min: '1320000000', approx: false, counted: 2, unstated: 0 };

  it.each<[string, Sum]>([
    ['at least US$1.32 billion', sum],
    ['at least US$1.32 billion, and 2 contributions without a figure', { ...sum, unstated: 2 }],
    ['at least US$1.32 billion, and 1 contribution without a figure', { ...sum, unstated: 1 }],
    ['US$1.32 billion', { ...sum, max: '1320000000' }],
    ['about US$1.32 billion a year', { ...sum, max: '1320000000', approx: true, per: 'year' }],
    ['up to US$5', { ...sum, min: '0', max: '5' }],
    ['US$0', { ...sum, min: '0', max: '0' }],
    ['an unstated sum in US dollars, and 1 contribution without a figure', { ...sum, min: '0', unstated: 1 }],
    ['3 contributions without a figure in US dollars', { ...sum, min: '0', counted: 0, unstated: 3 }],
    [
      '1 contribution without a figure in US dollars a year',
      { ...sum, min: '0', counted: 0, unstated: 1, per: 'year' },
    ],
  ])('says "%s"', (said, total) => {
    expect(saySum(total)).toBe(said);
  });
});
