import { BLANK_LINE } from './blank-line.ts';

/**
 * Words stand between white space. Chinese and Japanese set none, so there each character counts as a word, and the
 * "first and last words" of a citation stay a few words in every language.
 */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u3001-\\u3003\\u3008-\\u3011\\u30fb\\u30fc\\uff01-\\uff0f';
const WORD = new RegExp(`[${UNSPACED}]|[^\\s${UNSPACED}]+`, 'gu');

/** The first and last words of a quote, as a citation keeps them; `last` is absent where `first` is all of it. */
export interface Ends {
  readonly first: string;
  readonly last?: string;
}

/** How many words a text has. */
export function wordCount(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(WORD)) count++;
  return count;
}

/** The first `n` words, white space between them made one space; the whole text where it has fewer. */
export function firstWords(text: string, n: number): string {
  if (n < 1) return '';
  let seen = 0;
  for (const word of text.matchAll(WORD)) {
    seen += 1;
    if (seen >= n) return evened(text.slice(0, word.index + word[0].length));
  }
  return evened(text);
}

/** The last `n` words, white space between them made one space; the whole text where it has fewer. */
export function lastWords(text: string, n: number): string {
  if (n < 1) return '';
  const words = [...text.matchAll(WORD)];
  return evened(text.slice(words.at(-Math.floor(n))?.index ?? 0));
}

/**
 * The first and last words of a quote, at most `most` (at least 2) words in all; a shorter quote stands whole in
 * `first`. Neither reaches over a blank line: a browser looks for each inside one block (W3C text fragments), so a
 * quote of several paragraphs has both ends however short it is.
 */
export function ends(quote: string, most = 12): Ends {
  const paragraphs = quote.split(BLANK_LINE).filter((paragraph) => paragraph.trim() !== '');
  const [opening, closing] = [paragraphs[0] ?? '', paragraphs.at(-1) ?? ''];
  if (paragraphs.length < 2 && wordCount(opening) <= most) return { first: evened(opening) };
  const half = Math.max(1, Math.floor(most / 2));
  return { first: firstWords(opening, Math.max(1, most - half)), last: lastWords(closing, half) };
}

function evened(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
