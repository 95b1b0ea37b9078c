import type { Span } from '../values/index.ts';

/** A word as it is compared, with where it stands in the text. */
export interface Word extends Span {
  /** Small letters without accents. */
  readonly folded: string;
  /** The same without a plural's s. */
  readonly stem: string;
}

/** Latin letters that Unicode does not take apart into a letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
};

/**
 * A run of letters, marks and digits. Chinese and Japanese set no spaces: there each character is a word, and a query
 * of several is looked for in that order.
 */
const UNSPACED = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}';
const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const PLAIN = /^[\0-\x7f]*$/;

/** Words are the same few thousands again and again; so many are kept as they are compared. */
const MOST_KNOWN = 20_000;
const known = new Map<string, Pick<Word, 'folded' | 'stem'>>();

/** The words of a text in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  eachWord(text, (folded, stem, start, end) => words.push({ folded, stem, start, end }));
  return words;
}

/** The same, each given as it is met: for whoever keeps none of them. */
export function eachWord(
  text: string,
  take: (folded: string, stem: string, start: number, end: number) => void,
): void {
  if (!PLAIN.test(text)) {
    for (const match of text.matchAll(WORD)) {
      const { folded, stem } = compared(match[0]);
      if (folded) take(folded, stem, match.index, match.index + match[0].length);
    }
    return;
  }
  // Most texts are of ASCII alone, and there a word is what stands between signs.
  const small = text.toLowerCase();
  for (let at = 0; at < small.length; at++) {
    if (!isPlain(small.charCodeAt(at))) continue;
    const start = at;
    while (isPlain(small.charCodeAt(at))) at++;
    const folded = small.slice(start, at);
    take(folded, stem(folded), start, at);
  }
}

/** A small letter or a digit; not what stands beyond a text's end. */
function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

function compared(word: string): Pick<Word, 'folded' | 'stem'> {
  const held = known.get(word);
  if (held) return held;
  // With characters of its own: a part of a text would keep all of it from being let go.
  const own = JSON.parse(JSON.stringify(word)) as string;
  const folded = fold(own);
  const made = { folded, stem: stem(folded) };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(own, made);
  return made;
}

/** Small letters without accents: `Élan` and `elan` are the same. */
export function fold(word: string): string {
  // Marks of other scripts (a Japanese ゛, an Indic vowel) tell words apart and stay.
  const bare = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{M}\p{N}]+$/u.test(word)
    ? word.normalize('NFKD').replace(/\p{M}/gu, '')
    : word.normalize('NFKC');
  return bare.toLowerCase().replace(/[ßæœøđðłħıþ]/g, (letter) => LETTERS[letter]!);
}

/** A word without a plural's ending: parties → party, visits → visit; crisis, press and Honduras keep theirs. */
export function stem(word: string): string {
  if (word.charCodeAt(word.length - 1) !== 115) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^suia]s$/.test(word) ? word.slice(0, -1) : word;
}
