import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signInAddress, wayOn } from './way-on.ts';

describe('where to go on', () => {
  it('is the path that was asked for, with its query and fragment', () => {
    for (const path of ['/', '/nato-japan', '/desk?queue=new&x=%20#row-3', '/a/../b', '/%2f%2fevil.example'])
      expect(wayOn(path)).toBe(path === '/a/../b' ? '/b' : path);
    expect(wayOn('/suche?q=ö')).toBe('/suche?q=%C3%B6');
  });

  it('is the front page where it would lead out, or anywhere odd', () => {
    for (const path of [
      undefined,
      null,
      '',
      'desk',
      'https://evil.example',
      '//evil.example',
      '///evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      '/\n/evil.example',
      '\\\\evil.example',
      '/./\\evil.example',
      '/.//evil.example',
      '/x/..//evil.example',
      '/%2e//evil.example',
      ' /desk',
      '/desk\r\nSet-Cookie: x=1',
      '/desk\u0085x',
      '/sign-in?next=/sign-in',
      '/SIGN-OUT',
      `/${'a'.repeat(2001)}`,
    ])
      expect(wayOn(path), String(path)).toBe('/');
  });

  it('never names another host, whatever is given', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2f',
      '@',
      ':',
      'evil.example',
      '\t',
      '\r\n',
      '?',
      '#',
      'a',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const way = wayOn(pieces.join(''));
        expect(new URL(way, 'https://here.example/sign-in').origin).toBe('https://here.example');
        expect(way).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('is told to the sign-in page where it is not the front page', () => {
    expect(signInAddress('/')).toBe('/sign-in');
    expect(signInAddress('/desk?a=1&b=2')).toBe('/sign-in?next=%2Fdesk%3Fa%3D1%26b%3D2');
  });
});
