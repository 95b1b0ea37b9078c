import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Marked, segments } from './segments.ts';

const told = (length: number, marked: readonly Marked[]) =>
  segments(length, marked).map(({ start, end, of }) => `${start}-${end} ${of.join('+')}`.trim());

describe('the segments of a text', () => {
  it('are one where nothing is marked', () => {
    expect(told(10, [])).toEqual(['0-10']);
    expect(told(0, [])).toEqual([]);
  });

  it('part at every end of a passage, the shortest passage first where several overlap', () => {
    expect(
      told(20, [
        { id: 'long', spans: [{ start: 2, end: 12 }] },
        { id: 'short', spans: [{ start: 8, end: 10 }] },
        { id: 'across', spans: [{ start: 9, end: 15 }] },
      ]),
    ).toEqual([
      '0-2',
      '2-8 long',
      '8-9 short+long',
      '9-10 short+across+long',
      '10-12 across+long',
      '12-15 across',
      '15-20',
    ]);
  });

  it('keep a proposal of several passages apart from what stands between them, and one that overlaps itself whole', () => {
    expect(
      told(10, [
        {
          id: 'a',
          spans: [
            { start: 0, end: 2 },
            { start: 4, end: 6 },
          ],
        },
      ]),
    ).toEqual(['0-2 a', '2-4', '4-6 a', '6-10']);
    expect(
      told(10, [
        {
          id: 'a',
          spans: [
            { start: 0, end: 5 },
            { start: 3, end: 8 },
          ],
        },
      ]),
    ).toEqual(['0-3 a', '3-5 a', '5-8 a', '8-10']);
  });

  it('leave out what lies outside the text', () => {
    expect(
      told(5, [
        { id: 'a', spans: [{ start: 3, end: 99 }] },
        { id: 'b', spans: [{ start: 7, end: 9 }] },
      ]),
    ).toEqual(['0-3', '3-5 a']);
  });

  it('are the text again when they are joined, and each marks just what covers it', () => {
    const span = fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    const marked = fc.uniqueArray(
      fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), spans: fc.array(span, { maxLength: 3 }) }),
      {
        selector: (m) => m.id,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(fc.nat(50), marked, (length, all) => {
        const found = segments(length, all);
        expect(found.every((s, i) => s.start < s.end && s.start === (found[i - 1]?.end ?? 0))).toBe(true);
        expect(found.at(-1)?.end ?? 0).toBe(length);
        for (const { start, end, of } of found) {
          const covers = all
            .filter((m) => m.spans.some((s) => s.start <= start && end <= s.end))
            .map((m) => m.id);
          expect([...of].sort()).toEqual(covers.sort());
        }
      }),
    );
  });
});
