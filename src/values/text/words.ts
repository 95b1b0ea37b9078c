import { BLANK_LINE } from './blank-line.ts';

/**
 * Words stand between white space. Chinese and Japanese set none, so there each character counts as a word, and the
 * "first and last words" of a citation stay a few words in every language.
 */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u3001-\\u3003\\u3008-\\u3011\\u30fb\\u30fc\\uff01-\\uff0f';
const WORD = new RegExp(`[${UNSPACED}]|[^\\s${UNSPACED}]+`, 'gu');
/** The same for a text without such letters, which all stand from here on: many times as fast. */
const SPACED_WORD = /\S+/g;
const MAYBE_UNSPACED = /[\u2e80-\uffff]/;

/** The first and last words of a quote, as a citation keeps them; `last` is absent where `first` is all of it. */
export interface Ends {
  readonly first: string;
  readonly last?: string;
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return countedTo(text, Number.POSITIVE_INFINITY);
}

/** How many words a text has, counted no further than `most`. */
function countedTo(text: string, most: number): number {
  const form = formOf(text);
  let count = 0;
  while (count < most && form.test(text)) count++;
  form.lastIndex = 0;
  return count;
}

function formOf(text: string): RegExp {
  const form = MAYBE_UNSPACED.test(text) ? WORD : SPACED_WORD;
  form.lastIndex = 0;
  return form;
}

/** The first `n` words, white space between them made one space; the whole text where it has fewer. */
export function firstWords(text: string, n: number): string {
  if (n < 1) return '';
  const form = formOf(text);
  let end = text.length;
  for (let seen = 0; seen < n; seen++) {
    if (!form.test(text)) {
      end = text.length;
      break;
    }
    end = form.lastIndex;
  }
  return evened(text.slice(0, end));
}

/** The last `n` words, white space between them made one space; the whole text where it has fewer. */
export function lastWords(text: string, n: number): string {
  if (n < 1) return '';
  if (MAYBE_UNSPACED.test(text)) {
    const words = [...text.matchAll(WORD)];
    return evened(text.slice(words.at(-Math.floor(n))?.index ?? 0));
  }
  let at = text.length;
  for (let seen = 0; seen < Math.floor(n) && at > 0; seen++) {
    while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
    while (at > 0 && !isSpace(text.charCodeAt(at - 1))) at--;
  }
  return evened(text.slice(at));
}

/** White space as `\s` has it. */
function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  return code >= 160 && /\s/.test(String.fromCharCode(code));
}

/**
 * The first and last words of a quote, at most `most` (at least 2) words in all; a shorter quote stands whole in
 * `first`. Neither reaches over a blank line: a browser looks for each inside one block (W3C text fragments), so a
 * quote of several paragraphs has both ends however short it is.
 */
export function ends(quote: string, most = 12): Ends {
  const paragraphs = quote.split(BLANK_LINE).filter((paragraph) => paragraph.trim() !== '');
  const [opening, closing] = [paragraphs[0] ?? '', paragraphs.at(-1) ?? ''];
  if (paragraphs.length < 2 && countedTo(opening, most + 1) <= most) return { first: evened(opening) };
  const half = Math.max(1, Math.floor(most / 2));
  return { first: firstWords(opening, Math.max(1, most - half)), last: lastWords(closing, half) };
}

function evened(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
