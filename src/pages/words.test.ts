import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type WordChange, wordDifference } from './words.ts';

const first = (changes: readonly WordChange[]) =>
  changes.flatMap((c) => (c.did === 'in' ? [] : [c.text])).join('');
const second = (changes: readonly WordChange[]) =>
  changes.flatMap((c) => (c.did === 'out' ? [] : [c.text])).join('');
const sentence = fc
  .array(fc.constantFrom('NATO', 'and', 'Japan', 'signed', 'a', 'treaty.'), { maxLength: 14 })
  .map((words) => words.join(' '));

/** The longest common subsequence by trying everything that dynamic programming tries. */
function longest(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i]![j] =
        a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  return table[0]![0]!;
}

describe('the difference of two texts in words', () => {
  it('says what was taken out and what was put in', () => {
    expect(wordDifference('It gave US$20 million in 2012.', 'It gave over US$25 million in 2012.')).toEqual([
      { did: 'same', text: 'It gave ' },
      { did: 'out', text: 'US$20 ' },
      { did: 'in', text: 'over US$25 ' },
      { did: 'same', text: 'million in 2012.' },
    ]);
  });

  it('can be joined to both texts again, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), sentence, (a, b, s) => {
        const changes = wordDifference(a + s + b, b + s + a);
        expect([first(changes), second(changes)]).toEqual([a + s + b, b + s + a]);
      }),
    );
  });

  it('keeps as many words as can be kept', () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const words = (text: string) => text.match(/\S+\s*/g) ?? [];
        const kept = wordDifference(a, b)
          .filter((c) => c.did === 'same')
          .flatMap((c) => words(c.text)).length;
        expect(kept).toBe(longest(words(a), words(b)));
      }),
    );
  });

  it('compares Japanese character by character', () => {
    expect(wordDifference('首相が訪問した', '大臣が訪問した').map((c) => c.did + c.text)).toEqual([
      'out首相',
      'in大臣',
      'sameが訪問した',
    ]);
  });

  it('of texts that have little in common is told as a whole', () => {
    const long = (mark: string) =>
      `Title ${Array.from({ length: 3000 }, (_, i) => `${mark}${i}`).join(' ')} end`;
    expect(wordDifference(long('a'), long('b')).map((c) => c.did)).toEqual(['same', 'out', 'in', 'same']);
  });
});
