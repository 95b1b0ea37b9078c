import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Citation, sha256, wordCount } from '../values/index.ts';
import { anchor, checkCitation, cite, reanchor } from './anchor.ts';
import type { Source, TextShelf } from './source.ts';

const TEXT = 'The harbour opened in 1951. The ferry 𝒳 began in 1953, and began again in 1960.';

function sourceOf(text: string, more: Partial<Source> = {}): Source {
  return {
    ...{ id: 'page', title: { en: 'A page' }, language: 'en', day: '2019-06-01', text: sha256(text) },
    ...{ extractor: { name: 'plain-text', version: '1' }, marking: 'public' },
    ...more,
  };
}
const shelfOf = (...texts: string[]): TextShelf => ({
  text: (hash) => texts.find((t) => sha256(t) === hash),
});
const span = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const citing = (words: string, more: Partial<Citation> = {}): Citation => ({
  ...cite(sourceOf(TEXT), TEXT, span(TEXT, words)),
  ...more,
});
const check = (citation: Citation, source = sourceOf(TEXT), shelf = shelfOf(TEXT)) =>
  checkCitation(citation, source, shelf).map((f) => `${f.severity} ${f.code}`);

describe('an anchor', () => {
  it('holds where the text says the very passage, and is gone where it does not', () => {
    const opened = citing('The harbour opened');
    expect(anchor(opened, shelfOf(TEXT))).toEqual({ state: 'holds', span: { start: 0, end: 18 } });
    for (const spoiled of [
      { start: 1 },
      { end: 19 },
      { start: -1 },
      { end: 999 },
      { start: 18 },
      { hash: sha256('x') },
    ])
      expect(anchor({ ...opened, ...spoiled }, shelfOf(TEXT)).state, JSON.stringify(spoiled)).toBe('gone');
  });

  it('is unread where the text is not at hand', () => {
    expect(anchor(citing('The ferry'), shelfOf())).toEqual({ state: 'unread' });
  });

  it('holds for a citation made of any stretch of any text, and in no text where that stretch differs', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        (text, a, b, other) => {
          const start = a % text.length;
          const end = start + 1 + (b % (text.length - start));
          const citation = cite(sourceOf(text), text, { start, end });
          expect(anchor(citation, shelfOf(text))).toEqual({ state: 'holds', span: { start, end } });
          const changed = text.slice(0, start) + other + text.slice(start + 1);
          const same = changed === text;
          const elsewhere = { ...citation, text: sha256(changed) };
          expect(anchor(elsewhere, shelfOf(changed)).state).toBe(same ? 'holds' : 'gone');
        },
      ),
    );
  });
});

describe('looking for a passage in another text', () => {
  const ferry = citing('The ferry');
  it.each([
    ['holds where it stood', TEXT.replace('1951', '1950'), { state: 'holds', span: span(TEXT, 'The ferry') }],
    [
      'has moved where it stands once elsewhere',
      `Now: ${TEXT}`,
      { state: 'moved', span: { start: 33, end: 42 } },
    ],
    [
      'is ambiguous where it stands twice',
      'So: The ferry, The ferry.',
      {
        state: 'ambiguous',
        spans: [
          { start: 4, end: 13 },
          { start: 15, end: 24 },
        ],
      },
    ],
    ['is gone where a letter of it changed', TEXT.replace('The ferry', 'The Ferry'), { state: 'gone' }],
    ['is gone from an empty text', '', { state: 'gone' }],
  ])('it %s', (_, text, found) => {
    expect(reanchor(ferry, 'The ferry', text)).toEqual(found);
  });

  it('counts places that overlap', () => {
    expect(reanchor({ ...ferry, start: 50, end: 52 }, 'aa', 'b aaa')).toEqual({
      state: 'ambiguous',
      spans: [
        { start: 2, end: 4 },
        { start: 3, end: 5 },
      ],
    });
  });

  it('finds an empty passage nowhere, and no passage from the end backwards', () => {
    expect(reanchor(ferry, '', TEXT)).toEqual({ state: 'gone' });
    expect(reanchor({ ...ferry, start: -5, end: -1 }, '1960', TEXT)).toEqual({
      state: 'moved',
      span: span(TEXT, '1960'),
    });
  });

  it('finds it moved by exactly what was put in or taken out before it, whatever else was edited', () => {
    // The passage is of letters that the rest has not, so that it stands once.
    const rest = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', 'é', '𝒳'), maxLength: 30 });
    const passage = fc.string({ unit: fc.constantFrom('x', 'y', ' z'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rest, passage, rest, rest, rest, (before, words, after, newBefore, newAfter) => {
        const text = before + words + after;
        const citation = cite(sourceOf(text), text, {
          start: before.length,
          end: before.length + words.length,
        });
        const edited = newBefore + words + newAfter;
        // An inner stretch of the passage may repeat it ("xx" in "xxx" cannot, the passage being whole).
        expect(reanchor(citation, words, edited)).toEqual({
          state: newBefore.length === before.length ? 'holds' : 'moved',
          span: { start: newBefore.length, end: newBefore.length + words.length },
        });
      }),
    );
  });
});

describe('a citation that is made', () => {
  it('bears the hash, the ends in at most twelve words, and the quote only where it may be copied', () => {
    const long = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen';
    const made = cite(sourceOf(long), long, { start: 0, end: long.length });
    expect(made).toMatchObject({ source: 'source:page', text: sha256(long), hash: sha256(long) });
    expect(made.quote).toBeUndefined();
    expect(wordCount(made.first) + wordCount(made.last ?? '')).toBeLessThanOrEqual(12);
    expect(long.startsWith(made.first) && long.endsWith(made.last!)).toBe(true);
    expect(cite(sourceOf(long, { quotable: true }), long, { start: 0, end: 7 }).quote).toBe('one two');
  });
});

describe('a citation at the gate', () => {
  it('passes where it holds, and with a warning where its text is not at hand', () => {
    expect(check(citing('The ferry'))).toEqual([]);
    expect(check(citing('The ferry'), sourceOf(TEXT), shelfOf())).toEqual(['warning citation-unread']);
  });

  it.each<[string, Citation, string[]]>([
    ['ends before it starts', citing('The ferry', { start: 9, end: 9 }), ['error citation-span']],
    ['starts before the text', citing('The ferry', { start: -2 }), ['error citation-span']],
    ['has an offset that is no whole number', citing('The ferry', { end: 30.5 }), ['error citation-span']],
    ['ends outside its text', citing('The ferry', { end: TEXT.length + 1 }), ['error citation-outside']],
    ['points at other words', citing('The ferry', { start: 27, end: 36 }), ['error citation-hash']],
    ['was made on another text', citing('The ferry', { text: sha256('x') }), ['error citation-text']],
    ['quotes what may not be copied', citing('The ferry', { quote: 'The ferry' }), ['error citation-quote']],
    [
      'keeps too many words',
      citing('The ferry', { first: 'a b c d e f g', last: 'a b c d e f' }),
      ['error citation-words'],
    ],
  ])('is refused where it %s', (_, citation, found) => {
    expect(check(citation)).toEqual(found);
  });

  it('is refused where its quote is not what was hashed, though the text is not at hand', () => {
    const source = sourceOf(TEXT, { quotable: true });
    const quoting = { ...cite(source, TEXT, span(TEXT, 'The ferry')), quote: 'The Ferry' };
    expect(check(quoting, source, shelfOf())).toEqual(['error citation-hash', 'warning citation-unread']);
  });

  it('is refused where it cuts a character in two: every other half has the same hash', () => {
    const at = TEXT.indexOf('𝒳');
    const half = cite(sourceOf(TEXT), TEXT, { start: 0, end: at + 1 });
    expect(check(half)).toEqual(['error span-splits']);
    expect(check(cite(sourceOf(TEXT), TEXT, { start: 0, end: at + 2 }))).toEqual([]);
  });
});
