import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCIES, checkMoney, compareAmounts } from './index.ts';

/** The findings as `code path`. */
const findings = (raw: unknown) =>
  checkMoney(raw).findings.map((f) => `${f.code} ${f.at?.path ?? ''}`.trim());
const hint = (raw: unknown) => checkMoney(raw).findings[0]?.hint;

describe('checking money', () => {
  it('gives back what a source says, in canonical form', () => {
    const raw = {
      currency: 'USD',
      min: '007.50',
      max: '20000000.00',
      approx: true,
      per: 'year',
      text: 'some',
    };
    expect(checkMoney(raw)).toEqual({
      ok: true,
      value: { currency: 'USD', min: '7.5', max: '20000000', approx: true, per: 'year', text: 'some' },
      findings: [],
    });
  });

  it('takes a sum without any figure', () => {
    expect(checkMoney({ currency: 'EUR' })).toEqual({ ok: true, value: { currency: 'EUR' }, findings: [] });
  });

  it('counts undefined and approx: false as absent', () => {
    const raw = {
      currency: 'EUR',
      min: undefined,
      max: undefined,
      approx: false,
      per: undefined,
      text: undefined,
    };
    expect(checkMoney(raw)).toEqual({ ok: true, value: { currency: 'EUR' }, findings: [] });
  });

  it('names the key of each thing that is wrong, all at once', () => {
    const raw = { currency: 'XYZ', min: '1e9', max: 5, approx: 'yes', per: 'week', text: 1, note: '' };
    expect(findings(raw)).toEqual([
      'money-unknown-key note',
      'money-currency currency',
      'money-decimal min',
      'money-decimal max',
      'money-shape approx',
      'money-per per',
      'money-shape text',
    ]);
  });

  it.each([[null], [undefined], ['US$20 million'], [20], [['USD']]])(
    'refuses %j, which is no set of values',
    (raw) => {
      expect(findings(raw)).toEqual(['money-shape']);
    },
  );

  it('refuses a sum without a currency', () => {
    expect(findings({ min: '1' })).toEqual(['money-currency currency']);
  });

  it.each([
    ['usd', 'USD'],
    ['US$', 'USD'],
    ['€', 'EUR'],
    ['euros', 'EUR'],
    ['yen', 'JPY'],
  ])('knows what the currency %s was meant to be', (currency, code) => {
    expect(hint({ currency })).toBe(`Write ${code}.`);
  });

  it.each([['$'], ['constructor'], [''], [840], [null]])(
    'refuses the currency %j without a guess',
    (currency) => {
      expect(findings({ currency })).toEqual(['money-currency currency']);
      expect(hint({ currency })).toMatch(/ISO 4217/);
    },
  );

  it.each([
    [1300000000, 'in quotation marks, as in "1300000000"'],
    ['1,300,000,000', '"1300000000"'],
    ['1 300 000', '"1300000"'],
    ["1'300'000.50", '"1300000.50"'],
    ['12,5', '"12.5"'],
    ['1.3e9', 'exponent'],
    ['1.3 billion', 'without words'],
    ['-5', 'zero or more'],
    ['US$20', 'the currency has its own key'],
    ['.5', 'Write digits alone'],
    [null, 'leave the key out'],
    ['9'.repeat(65), 'at most 64 characters'],
  ])('refuses the amount %j and says the way out', (min, way) => {
    expect(findings({ currency: 'USD', min })).toEqual(['money-decimal min']);
    expect(hint({ currency: 'USD', min })).toContain(way);
  });

  it('says what an amount may be', () => {
    expect(checkMoney({ currency: 'USD', max: 'lots' }).findings[0]?.message).toMatch(/allowed are digits/);
  });

  it('refuses bounds that cross, by value and not by spelling', () => {
    expect(findings({ currency: 'USD', min: '10', max: '9.99' })).toEqual(['money-bounds max']);
    expect(findings({ currency: 'USD', min: '9', max: '10' })).toEqual([]);
    expect(findings({ currency: 'USD', min: '10.0', max: '010' })).toEqual([]);
  });

  it('changes nothing in a value that it has checked', () => {
    const digits = fc.stringMatching(/^\d{1,20}(\.\d{1,5})?$/);
    fc.assert(
      fc.property(digits, digits, fc.constantFrom(...Object.keys(CURRENCIES)), (a, b, currency) => {
        const [min, max] = compareAmounts(a, b) < 0 ? [a, b] : [b, a];
        const once = checkMoney({ currency, min, max });
        expect(once.ok && checkMoney(once.value)).toEqual(once);
        expect(once.ok && compareAmounts(once.value.min!, min)).toBe(0);
        expect(once.ok && compareAmounts(once.value.max!, max)).toBe(0);
      }),
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (raw, min) => {
        checkMoney(raw);
        expect(checkMoney({ currency: 'USD', min: typeof min === 'string' ? `x${min}` : min }).ok).toBe(
          min === undefined,
        );
      }),
    );
  });

  it('knows the currencies of allies and partners, and those of the 1990s', () => {
    const codes = Object.keys(CURRENCIES);
    expect(codes.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
    expect(codes).toEqual(
      expect.arrayContaining(['USD', 'EUR', 'JPY', 'KRW', 'AUD', 'UAH', 'XDR', 'DEM', 'FRF', 'XEU']),
    );
    expect(codes).not.toContain('XXX');
  });
});
