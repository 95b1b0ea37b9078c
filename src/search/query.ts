import { type Word, wordsOf } from './fold.ts';

/** One thing that is looked for: a word, or words in a row. */
export interface Term {
  readonly words: readonly Word[];
  /** Between quotation marks: as written, plural and singular told apart. */
  readonly exact: boolean;
  /** It must not stand there. */
  readonly not: boolean;
}

/** What is asked, all terms together. No term at all finds nothing. */
export type Query = readonly Term[];

/** More terms than anybody types are left out, so that no question can keep us busy. */
const MOST_TERMS = 24;

/**
 * Reads a query: words that must all stand there, "words in a row", -not. What is written as one word and read as
 * several (`peace-keeping`, 日本) is looked for in that order. Never fails: a quotation mark left open ends with the
 * query, and a sign alone is no term.
 */
export function readQuery(text: string): Query {
  const terms: Term[] = [];
  for (const match of text.matchAll(/(-?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))/gu)) {
    // A hyphen counts as “not” only at a word's beginning.
    const begins = match.index === 0 || /\s/.test(text.charAt(match.index - 1));
    const words = wordsOf(match[2] ?? match[3] ?? '');
    if (words.length > 0 && terms.length < MOST_TERMS)
      terms.push({ words, exact: match[2] !== undefined, not: begins && match[1] === '-' });
  }
  return terms;
}

/** Where a term stands among the words of a text: the index of the first word of each place. */
export function placesOf(term: Term, words: readonly Word[]): number[] {
  const places: number[] = [];
  const { length } = term.words;
  for (let at = 0; at + length <= words.length; at++) {
    let i = 0;
    while (i < length && same(term.words[i]!, words[at + i]!, term.exact)) i++;
    if (i === length) places.push(at);
  }
  return places;
}

function same(a: Word, b: Word, exact: boolean): boolean {
  return exact ? a.folded === b.folded : a.stem === b.stem;
}
