import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlug, slug } from './index.ts';

describe('a slug', () => {
  it.each([
    ['NATO–Japan: Practical cooperation', 'nato-japan-practical-cooperation'],
    ['Japan’s Türkiye visit', 'japans-turkiye-visit'],
    ['Łódź, Straße, Ærø, İzmir', 'lodz-strasse-aero-izmir'],
    ['US$1.3 billion', 'us-1-3-billion'],
    ['  --  ', ''],
    ['日本', ''],
  ])('of "%s" is "%s"', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });

  it('is cut between words where that leaves enough', () => {
    expect(slug(`${'word '.repeat(20)}`)).toBe(`${'word-'.repeat(12)}word`);
    expect(slug(`a ${'b'.repeat(100)}`)).toBe(`a-${'b'.repeat(62)}`);
    expect(slug('c'.repeat(100))).toBe('c'.repeat(64));
  });

  it.each(['', '-a', 'a-', 'a--b', 'A', 'é', 'a b', 'a\n', 'a'.repeat(65)])('is not %j', (text) => {
    expect(isSlug(text)).toBe(false);
  });

  it('is made of any text that has a letter, and stays as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.stringMatching(/^[ a-zA-Z-]{0,150}$/),
        (odd, plain) => {
          for (const made of [slug(odd), slug(plain), slug(odd + plain)]) {
            if (made !== '') expect([isSlug(made), slug(made)]).toEqual([true, made]);
          }
        },
      ),
    );
  });
});
