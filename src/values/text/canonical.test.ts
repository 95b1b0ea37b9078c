import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CanonicalFault, canonicalJson } from './index.ts';

describe('canonical JSON', () => {
  it('is what RFC 8785 shows (3.2.4)', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by UTF-16 code units', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.values(value).length).toBe(7);
    expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  it('is the same for equal values, and reads back as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false, stringUnit: 'binary' }), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        // JSON has no -0, and the canonical form is compared with what JSON makes of the value.
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('is what the package says that RFC 8785 came with', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false, stringUnit: 'binary' }), (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
    );
  });

  it('does not depend on the order in which keys were set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
      }),
    );
  });

  const ring: unknown[] = [];
  ring.push(ring);
  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['a hole', new Array(1)],
    ['NaN', [Number.NaN]],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a bigint', 1n],
    ['a function', { toJSON: () => 1 }],
    ['a symbol', Symbol('s')],
    ['a symbol as a key', { [Symbol('s')]: 1 }],
    ['half a surrogate pair', { a: ['\ud83d'] }],
    ['half a surrogate pair in a key', { '\ude00': 1 }],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a value that holds itself', ring],
  ])('of %s is a fault', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(CanonicalFault);
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('says where in the value the fault lies', () => {
    expect(() => canonicalJson({ a: [1, { b: undefined }] })).toThrow('At a.1.b: undefined has no JSON');
  });

  it('takes a value that stands in two places', () => {
    const same = { x: 1 };
    expect(canonicalJson([same, same])).toBe('[{"x":1},{"x":1}]');
  });
});
