import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textFragment } from './index.ts';

const url = 'https://www.nato.int/page?id=1';

describe('a text fragment', () => {
  it('asks for the first and last words of a quote', () => {
    expect(textFragment(url, { first: 'NATO and', last: 'Gulf of Aden.' })).toBe(
      `${url}#:~:text=NATO%20and,Gulf%20of%20Aden.`,
    );
  });

  it('asks for a short quote whole, with what stands around it', () => {
    expect(textFragment(url, { first: 'Japan' }, 'by', 'and')).toBe(`${url}#:~:text=by-,Japan,-and`);
    expect(textFragment(url, { first: 'Japan' }, '', '')).toBe(`${url}#:~:text=Japan`);
  });

  it('writes the signs of the directive itself by their codes', () => {
    expect(textFragment(url, { first: 'peace-support, R&D 50%' })).toBe(
      `${url}#:~:text=peace%2Dsupport%2C%20R%26D%2050%25`,
    );
  });

  it('keeps the hash of the address, and replaces a directive', () => {
    expect(textFragment(`${url}#top`, { first: 'a' })).toBe(`${url}#top:~:text=a`);
    expect(textFragment(`${url}#`, { first: 'a' })).toBe(`${url}#:~:text=a`);
    expect(textFragment(`${url}#top:~:text=b`, { first: 'a' })).toBe(`${url}#top:~:text=a`);
    expect(textFragment(`${url}#:~:text=b`, { first: 'a' })).toBe(`${url}#:~:text=a`);
  });

  it('leaves the address alone where there are no words', () => {
    expect(textFragment(url, { first: '' })).toBe(url);
  });

  it('can be taken apart again, whatever the words', () => {
    const words = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(words, words, words, words, (prefix, first, last, suffix) => {
        const made = textFragment(url, { first, last }, prefix, suffix);
        const parts = /:~:text=([^,&-]+)-,([^,&-]+),([^,&-]+),-([^,&-]+)$/.exec(made)!.slice(1);
        expect(parts.map(decodeURIComponent)).toEqual([prefix, first, last, suffix]);
        expect(new URL(made).href).toBe(made);
      }),
    );
  });

  it('survives half a surrogate pair', () => {
    expect(textFragment(url, { first: 'a\ud83d' })).toBe(`${url}#:~:text=a%EF%BF%BD`);
  });
});
