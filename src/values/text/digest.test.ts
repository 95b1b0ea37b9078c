import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from './index.ts';

describe('sha256', () => {
  it('gives the digests of FIPS 180-4', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('hashes a text as its UTF-8 bytes, and a byte-order mark with it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sha256(text)).toBe(sha256(new TextEncoder().encode(text)));
        expect(sha256(`\ufeff${text}`)).not.toBe(sha256(text));
      }),
    );
  });
});
