import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSpan } from './index.ts';

const codes = (text: string, start: number, end: number) =>
  checkSpan(text, { start, end }).map((f) => f.code);

describe('checking a span', () => {
  it('finds nothing wrong with a span inside the text, the whole text included', () => {
    expect(codes('Japan', 0, 5)).toEqual([]);
    expect(codes('a😀b', 1, 3)).toEqual([]);
  });

  it.each([
    [-1, 2],
    [0, 6],
    [7, 9],
    [0.5, 2],
    [0, Number.NaN],
    [0, Number.POSITIVE_INFINITY],
  ])('says that %d to %d is outside a text of five', (start, end) => {
    expect(codes('Japan', start, end)).toEqual(['span-outside']);
  });

  it('says that a span without characters, or turned round, is empty', () => {
    expect(codes('Japan', 2, 2)).toEqual(['span-empty']);
    expect(codes('Japan', 3, 1)).toEqual(['span-empty']);
  });

  it('says at which offset a character would be split', () => {
    expect(checkSpan('😀😀', { start: 1, end: 3 }).map((f) => [f.code, f.at?.offset])).toEqual([
      ['span-splits', 1],
      ['span-splits', 3],
    ]);
  });

  it('takes exactly the spans between code points', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
        fc.nat(16),
        fc.nat(16),
        (text, a, b) => {
          const edges = new Set([0]);
          let at = 0;
          for (const point of text) {
            at += point.length;
            edges.add(at);
          }
          expect(checkSpan(text, { start: a, end: b }).length === 0).toBe(
            a < b && edges.has(a) && edges.has(b),
          );
        },
      ),
    );
  });
});
