import type { DerivedRow } from '../record/index.ts';
import { eachWord, readQuery } from '../search/index.ts';

/** So much of a title, and of all words, is found by. */
const MOST_TITLE = 2000;
const MOST_WORDS = 200_000;
/** PostgreSQL takes no word of more than 2,046 bytes, and no document of more than a megabyte. */
const LONGEST = 500;
const MOST_BYTES = 1_000_000;

/**
 * What a row is found by, as the text of a `tsvector`: its words as a view's search compares them (small, without
 * accents, and without a plural's s beside it), so that the index proposes what the view will answer, whatever the
 * server takes for a word or a letter. A title's words count more.
 */
export function documentOf({ title, words }: Pick<DerivedRow, 'title' | 'words'>): string {
  let text = '';
  let place = 0;
  let bytes = 0;
  const add = (lexeme: string, weight: string): void => {
    // What it takes at the most: three bytes a code unit, and its place.
    bytes += lexeme.length * 3 + 6;
    if (bytes <= MOST_BYTES) text += `${text === '' ? '' : ' '}${written(lexeme)}:${place}${weight}`;
  };
  const take = (part: string, weight: string): void => {
    eachWord(part, (folded, stem) => {
      place++;
      add(folded, weight);
      if (stem !== folded) add(stem, weight);
    });
  };
  if (title !== null) take(title.slice(0, MOST_TITLE), 'A');
  // No words in a row reach from a title into what follows.
  if (place > 0) place++;
  take(words.slice(0, MOST_WORDS), '');
  return text;
}

/**
 * A question as the text of a `tsquery`: words that must all stand there, "words in a row", -not, and `or` between
 * two; undefined where it asks for nothing.
 */
export function askedFor(query: string): string | undefined {
  let text = '';
  let between = '';
  for (const { words, exact, not } of readQuery(query)) {
    if (!exact && !not && words.length === 1 && words[0]!.folded === 'or') {
      between = ' | ';
      continue;
    }
    const row = words.map((word) => written(exact ? word.folded : word.stem)).join(' <-> ');
    text += `${text === '' ? '' : between || ' & '}${not ? `!(${row})` : `(${row})`}`;
    between = '';
  }
  return text === '' ? undefined : text;
}

/** Letters that some signs are taken apart into may be a sign or a space themselves. */
const PLAIN = /^[\p{L}\p{N}\p{M}]+$/u;
const ASCII = /^[a-z0-9]+$/;

/** A word as PostgreSQL reads it: bare where nothing in it means anything, else between quotation marks. */
function written(word: string): string {
  const whole = word.length > LONGEST ? word.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '') : word;
  if (ASCII.test(whole) || PLAIN.test(whole)) return whole;
  return `'${whole.replace(/['\\]/g, '$&$&')}'`;
}
