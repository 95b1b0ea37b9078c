import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf } from './parts.ts';

const texts = fc
  .array(
    fc.constantFrom('a', 'bc. D', ' ', '\n', '\r\n', '\n\n', '\u2029', '\f', '😀', 'word ', '. ', '\t'),
    {
      maxLength: 200,
    },
  )
  .map((pieces) => pieces.join(''));

describe('the parts of a text', () => {
  test('are in order, apart, no longer than said, hold every word whole, and begin after their context', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 8, max: 60 }), (text, longest) => {
        const parts = partsOf(text, longest);
        let at = 0;
        for (const { start, end, context } of parts) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end - start).toBeGreaterThan(0);
          expect(end - start).toBeLessThanOrEqual(longest);
          expect(context).toBeLessThanOrEqual(start);
          expect(() => encodeURIComponent(text.slice(start, end))).not.toThrow();
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  test('are cut between passages, however lines end, and within one only where it is too long', () => {
    const cut = (text: string, longest: number) =>
      partsOf(text, longest).map(({ start, end }) => text.slice(start, end));
    expect(cut('One.\n\nTwo.\r\n \r\nThree.\u2029Four.', 10)).toEqual(['One.\n\nTwo.', 'Three.', 'Four.']);
    expect(cut('One two three. Four five six.', 20)).toEqual(['One two three. ', 'Four five six.']);
    expect(cut('', 10)).toEqual([]);
  });

  test('are found in a time that grows with the text', () => {
    const took = (text: string) => {
      const start = performance.now();
      partsOf(text);
      return performance.now() - start;
    };
    for (const piece of ['\n ', 'word ', 'x', ' ']) {
      took(piece.repeat(10_000));
      expect(took(piece.repeat(2_000_000 / piece.length))).toBeLessThan(5000);
    }
  });
});
