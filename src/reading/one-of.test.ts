import { describe, expect, it } from 'vitest';
import { oneOf, spell } from './one-of.ts';

describe('a closed list of words', () => {
  it('is spelled out of alternatives, groups, sets and what may be left out', () => {
    expect(spell('talks|dialogues?')).toEqual(['talks', 'dialogue', 'dialogues']);
    expect(spell('organi[sz]es?')).toEqual(['organise', 'organises', 'organize', 'organizes']);
    expect(spell('(?:round|series) of (?:the )?talks')).toEqual([
      'round of talks',
      'round of the talks',
      'series of talks',
      'series of the talks',
    ]);
  });

  it('takes whole texts alone, as an anchored pattern does', () => {
    const list = oneOf("the|its|'s|(?:for|of) the");
    for (const text of ['the', "'s", 'of the']) expect(list.test(text)).toBe(true);
    for (const text of ['', 'then', 'The', 'of', 'of the ']) expect(list.test(text)).toBe(false);
    expect(oneOf('|of').test('')).toBe(true);
  });

  it('is kept, and asked again', () => {
    expect(oneOf('a|b')).toBe(oneOf('a|b'));
  });

  it.each(['a.*', 'a+', 'a|(b)', 'a\\b', '[a-z]', '(?:a', '^a', 'a)', '?a', '[ab'])(
    'refuses “%s”, which is no closed list',
    (pattern) => {
      expect(() => spell(pattern)).toThrow(/is no closed list of words/);
    },
  );
});
