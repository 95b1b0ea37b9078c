import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEdtf, type Edtf, type EdtfPoint, extent, parseEdtf, printEdtf, sayEdtf } from './index.ts';
import { hullOf, limitsOf, stretchesOf } from './stretches.ts';

/** A digit string with some of its digits unspecified; a number where none is. */
function masked(number: number, width: number, hidden: number): number | string {
  const digits = [...String(Math.abs(number)).padStart(width, '0')];
  const shown = digits.map((d, i) => (hidden & (1 << i) ? 'X' : d)).join('');
  if (!shown.includes('X')) return number;
  return number < 0 ? `-${shown}` : shown;
}

const marks = (components: number) =>
  fc
    .tuple(fc.nat(2 ** components - 1), fc.nat(2 ** components - 1), fc.boolean())
    .map(([uncertain, approximate, plain]) =>
      plain ? {} : { ...(uncertain ? { uncertain } : {}), ...(approximate ? { approximate } : {}) },
    );
const year = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.oneof(fc.constant(0), fc.nat(15)))
  .map(([y, hidden]) => masked(y, 4, hidden));
const month = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.oneof(fc.constant(0), fc.nat(3)));
const day = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.oneof(fc.constant(0), fc.nat(3)));
const longYear = fc.oneof(
  fc.integer({ min: 10_000, max: 2_000_000_000 }).map((y) => ({ year: y })),
  fc.integer({ min: 10_000, max: 2_000_000_000 }).map((y) => ({ year: -y, significant: 3 })),
  fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.nat(8))
    .map(([m, exponent]) => ({ year: m * 10 ** exponent, exponent })),
);

const point: fc.Arbitrary<EdtfPoint> = fc.oneof(
  fc.tuple(year, marks(1)).map(([y, m]) => ({ type: 'date' as const, year: y, ...m })),
  fc
    .tuple(year, month, marks(2))
    .map(([y, [m, h], q]) => ({ type: 'date' as const, year: y, month: masked(m, 2, h), ...q })),
  fc.tuple(year, month, day, marks(3)).map(([y, [m, h], [d, k], q]) => ({
    type: 'date' as const,
    year: y,
    month: masked(m, 2, h),
    day: masked(d, 2, k),
    ...q,
  })),
  fc
    .tuple(year, fc.integer({ min: 21, max: 41 }), marks(2))
    .map(([y, season, q]) => ({ type: 'season' as const, year: y, season, ...q })),
  fc.tuple(longYear, marks(1)).map(([y, q]) => ({ type: 'date' as const, ...y, ...q })),
);
const range = fc
  .tuple(point, point)
  .filter(([a, b]) => parseEdtf(printEdtf({ type: 'interval', start: a, end: b })).ok)
  .map(([start, end]) => ({ type: 'range' as const, start, end }));
const anyEdtf: fc.Arbitrary<Edtf> = fc.oneof(
  point,
  fc
    .tuple(
      fc.oneof(point, fc.constantFrom('open', 'unknown')),
      fc.oneof(point, fc.constantFrom('open', 'unknown')),
    )
    .map(([start, end]) => ({ type: 'interval', start, end }) as Edtf)
    .filter((e) => parseEdtf(printEdtf(e)).ok),
  fc
    .tuple(
      fc.constantFrom('one' as const, 'all' as const),
      fc.array(fc.oneof(point, range), { minLength: 1, maxLength: 4 }),
    )
    .map(([of, members]) => ({ type: 'set' as const, of, members })),
  fc.tuple(point, fc.constantFrom('one' as const, 'all' as const)).map(([end, of]) => ({
    type: 'set' as const,
    of,
    members: [{ type: 'range' as const, start: 'open' as const, end }],
  })),
);

describe('every value', () => {
  it('is read back as it was printed', () => {
    fc.assert(
      fc.property(anyEdtf, (e) => {
        const text = printEdtf(e);
        const read = parseEdtf(text);
        expect(read).toEqual({ ok: true, value: e, findings: [] });
        expect(read.ok && printEdtf(read.value)).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('survives JSON', () => {
    fc.assert(
      fc.property(anyEdtf, (e) => {
        expect(JSON.parse(JSON.stringify(e))).toEqual(e);
      }),
    );
  });

  it('has words', () => {
    fc.assert(
      fc.property(anyEdtf, fc.constantFrom('event' as const, 'state' as const), (e, as) => {
        const words = sayEdtf(e, { as });
        expect(words.length).toBeGreaterThan(0);
        expect(words).not.toMatch(/undefined|NaN|null|Infinity|\[object| {2}/);
        expect(words.trim()).toBe(words);
      }),
      { numRuns: 3000 },
    );
  });

  it('has an extent whose edges are in order', () => {
    fc.assert(
      fc.property(anyEdtf, (e) => {
        const { start, end } = extent(e);
        expect(start.min).toBeLessThanOrEqual(start.max);
        expect(end.min).toBeLessThanOrEqual(end.max);
        expect(start.min).toBeLessThanOrEqual(end.min);
        expect(start.max).toBeLessThanOrEqual(end.max);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the first and last day of a point', () => {
  it('are those of its stretches', () => {
    const thirty = fc.constantFrom<EdtfPoint>(
      { type: 'date', year: '20XX', month: 2, day: 29 },
      { type: 'date', year: '-2X0X', month: '0X', day: 30, approximate: 1 },
      { type: 'date', year: 2003, month: 'XX', day: '3X' },
    );
    fc.assert(
      fc.property(fc.oneof(point, thirty), (p) => {
        expect(limitsOf(p)).toEqual(hullOf(stretchesOf(p)));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('compareEdtf', () => {
  it('is a total order: 0 for the same value only, turned round by exchange, transitive', () => {
    fc.assert(
      fc.property(anyEdtf, anyEdtf, anyEdtf, (a, b, c) => {
        expect(Math.sign(compareEdtf(a, b))).toBe(-Math.sign(compareEdtf(b, a)) + 0);
        expect(compareEdtf(a, b) === 0).toBe(printEdtf(a) === printEdtf(b));
        if (compareEdtf(a, b) <= 0 && compareEdtf(b, c) <= 0)
          expect(compareEdtf(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('sorts by earliest start, then latest end, what has no known start by its end', () => {
    const texts = [
      '2014',
      '/..',
      '2007/..',
      '/2014',
      '2007',
      '[..2015-07]',
      '2014-03',
      '2007-01/2010',
      '199X',
    ];
    const values = texts.map((text) => {
      const read = parseEdtf(text);
      if (!read.ok) throw new Error(text);
      return read.value;
    });
    expect(values.sort(compareEdtf).map(printEdtf)).toEqual([
      '199X',
      '2007',
      '2007-01/2010',
      '2007/..',
      '2014',
      '2014-03',
      '/2014',
      '[..2015-07]',
      '/..',
    ]);
  });
});

describe('any text', () => {
  it('is read or refused with one finding inside it, never thrown at', () => {
    const piece = fc.constantFrom(
      ...[
        '1985',
        '-',
        '/',
        '..',
        '04',
        '12',
        'X',
        '?',
        '~',
        '%',
        'Y',
        'E',
        'S',
        '[',
        ']',
        '{',
        '}',
        ',',
        'T',
        ':',
      ],
      ...['Z', '20', '0', '21', ' ', '+', '2004-02-29', 'é', '\u{1F600}'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join('');
        const read = parseEdtf(text);
        if (read.ok) {
          expect(parseEdtf(printEdtf(read.value))).toEqual(read);
        } else {
          const [finding] = read.findings;
          expect(finding?.code).toMatch(/^edtf-[a-z]+$/);
          expect(finding?.at?.offset).toBeGreaterThanOrEqual(0);
          expect(finding?.at?.offset).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 20_000 },
    );
  });
});
