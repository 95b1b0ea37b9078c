import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ends, firstWords, lastWords, wordCount } from './index.ts';

const prose = fc
  .array(
    fc.tuple(fc.stringMatching(/^[a-zé,.’$0-9-]{1,8}$/), fc.constantFrom(' ', '  ', '\n', '\t', '\u00a0')),
    {
      maxLength: 40,
    },
  )
  .map((pairs) => pairs.flat().join(''));

describe('words', () => {
  it('stand between white space of any kind', () => {
    expect(wordCount('\ufeff NATO  and\u00a0Japan\n– partners ')).toBe(5);
    expect(wordCount(' \n ')).toBe(0);
    expect(firstWords('  NATO \n and   Japan ', 2)).toBe('NATO and');
    expect(lastWords('  NATO \n and   Japan ', 2)).toBe('and Japan');
  });

  it('are all there where more are asked for, and none where none is', () => {
    expect([firstWords(' one two ', 5), lastWords(' one two ', 5)]).toEqual(['one two', 'one two']);
    expect([firstWords('one', 0), lastWords('one', 0), firstWords('', 3), lastWords('', 3)]).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });

  it('are characters in Chinese and Japanese, which have no spaces', () => {
    expect(wordCount('日本とNATO')).toBe(4);
    expect(firstWords('日本とNATOの協力', 4)).toBe('日本とNATO');
    expect(lastWords('日本とNATOの協力', 3)).toBe('の協力');
  });

  it('in front and at the back make up the text', () => {
    fc.assert(
      fc.property(prose, fc.nat(40), (text, n) => {
        const total = wordCount(text);
        const cut = Math.min(n, total);
        const parts = [firstWords(text, cut), lastWords(text, total - cut)].filter((part) => part !== '');
        expect(parts.join(' ')).toBe(text.trim().replace(/\s+/g, ' '));
        expect(wordCount(firstWords(text, n))).toBe(cut);
        expect(wordCount(lastWords(text, n))).toBe(cut);
      }),
    );
  });
});

describe('the ends of a quote', () => {
  it('are the whole of a short one', () => {
    expect(ends(' signed  in April 2013 ')).toEqual({ first: 'signed in April 2013' });
    expect(ends('')).toEqual({ first: '' });
  });

  it('are the first and last words of a long one', () => {
    expect(ends('one two three four five six', 4)).toEqual({ first: 'one two', last: 'five six' });
    expect(ends('one two three four five six', 5)).toEqual({ first: 'one two three', last: 'five six' });
  });

  it('do not reach over a blank line, which no browser would find', () => {
    expect(ends('Heading\n\nA first word.')).toEqual({ first: 'Heading', last: 'A first word.' });
    expect(ends('a b c\r\n \r\nd e f\n\ng h i', 4)).toEqual({ first: 'a b', last: 'h i' });
  });

  it('are never more words than allowed', () => {
    const text = fc.array(fc.oneof(prose, fc.constant('\n\n'))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (quote, most) => {
        const { first, last } = ends(quote, most);
        expect(wordCount(first) + wordCount(last ?? '')).toBeLessThanOrEqual(most);
        const evened = quote.trim().replace(/\s+/g, ' ');
        expect(evened.startsWith(first)).toBe(true);
        if (last === undefined) expect(first).toBe(evened);
        else expect(evened.endsWith(last)).toBe(true);
      }),
    );
  });
});
