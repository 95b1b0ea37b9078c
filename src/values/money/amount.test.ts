import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AmountFault,
  addAmounts,
  canonicalAmount,
  compareAmounts,
  isZero,
  subtractAmounts,
} from './index.ts';

const SCALE = 6;
/** A bigint as the decimal string that has so many digits after its point. */
const decimal = (units: bigint) => {
  const digits = (units < 0n ? -units : units).toString().padStart(SCALE + 1, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -SCALE)}.${digits.slice(-SCALE)}`;
};
const units = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });

describe('amounts', () => {
  it('are added and subtracted as integers of their smallest part are', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        expect(addAmounts(decimal(a), decimal(b))).toBe(canonicalAmount(decimal(a + b)));
        expect(subtractAmounts(decimal(a), decimal(b))).toBe(canonicalAmount(decimal(a - b)));
      }),
    );
  });

  it('are compared as integers of their smallest part are', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        expect(compareAmounts(decimal(a), decimal(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect(compareAmounts(decimal(a), canonicalAmount(decimal(a)))).toBe(0);
      }),
    );
  });

  it('add up to the same in any order and grouping', () => {
    fc.assert(
      fc.property(units.map(decimal), units.map(decimal), units.map(decimal), (a, b, c) => {
        expect(addAmounts(a, b)).toBe(addAmounts(b, a));
        expect(addAmounts(addAmounts(a, b), c)).toBe(addAmounts(a, addAmounts(b, c)));
      }),
    );
  });

  it('of different scales are aligned before they are added', () => {
    expect(addAmounts('0.1', '0.25')).toBe('0.35');
    expect(addAmounts('9007199254740993', '0.01')).toBe('9007199254740993.01');
    expect(subtractAmounts('1', '1.005')).toBe('-0.005');
  });

  it('are written in one way only', () => {
    const written = ['007.50', '7.5', '0.00', '-0', '-0.0', '000', '10', '-01.10'].map(canonicalAmount);
    expect(written).toEqual(['7.5', '7.5', '0', '0', '0', '0', '10', '-1.1']);
  });

  it('are zero however zero is written', () => {
    expect(['0', '0.00', '-0', '000'].every(isZero)).toBe(true);
    expect(['0.01', '1', '-1'].some(isZero)).toBe(false);
  });

  it('that nobody checked are a fault', () => {
    for (const text of ['', '1e3', '1,000', '.5', '5.', '+1', ' 1', 'NaN']) {
      expect(() => addAmounts(text, '1')).toThrow(AmountFault);
    }
    expect(() => isZero(5 as unknown as string)).toThrow(AmountFault);
  });
});
