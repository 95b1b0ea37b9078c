import type { Token } from './tokens.ts';
import { tokenise } from './tokens.ts';

/** What a stretch of words stands for. */
export interface Meaning {
  readonly type:
    | 'country'
    | 'demonym'
    | 'organisation'
    | 'body'
    | 'city'
    | 'region'
    | 'operation'
    | 'fund'
    | 'standing'
    | 'office'
    | 'honorific'
    | 'instrument'
    | 'area';
  /** What stands in a record: an ISO code, an acronym, a name. */
  readonly id: string;
  /** A country that it belongs to or benefits, an organisation of a body, a type. */
  readonly of?: string;
  readonly kind?: string;
}

interface Word {
  readonly t: string;
  /** In small letters. */
  readonly n: string;
  /** It is written in capital letters alone, and taken in these alone. */
  readonly isAcronym: boolean;
}

interface Entry {
  readonly words: readonly Word[];
  /** "women peace and security": a series may also be written with commas. */
  readonly isSeries: boolean;
  readonly meaning: Meaning;
}

interface Added {
  readonly phrase: string;
  readonly meaning: Meaning;
}

/** A first word that can be told without taking the phrase apart. */
const PLAIN_HEAD = /^[A-Za-z]+(?= [A-Za-z]|$)/;

/**
 * Names and phrases by their first word; the longest match wins. Those of one first word are taken apart when a text first has that word:
 * a page has few of the thousands.
 */
export class Lexicon {
  readonly #added = new Map<string, Added[]>();
  readonly #entries = new Map<string, readonly Entry[]>();

  add(phrase: string, meaning: Meaning): void {
    const head = PLAIN_HEAD.exec(phrase)?.[0].toLowerCase() ?? tokenise(phrase, 0, phrase.length)[0]?.n;
    if (!head) return;
    const row = this.#added.get(head);
    if (row) row.push({ phrase, meaning });
    else this.#added.set(head, [{ phrase, meaning }]);
    this.#entries.delete(head);
  }

  /** The phrases that begin with a word, longest first, those of one length as they were added. */
  #row(head: string): readonly Entry[] | undefined {
    const known = this.#entries.get(head);
    if (known) return known;
    const added = this.#added.get(head);
    if (!added) return undefined;
    const row = added.map(entryOf).sort((a, b) => b.words.length - a.words.length);
    this.#entries.set(head, row);
    return row;
  }

  /** The longest phrase that begins at `i`, and how many tokens it takes; none past the end. */
  match(tokens: readonly Token[], i: number): { meaning: Meaning; size: number } | undefined {
    const first = tokens[i];
    const row = first && this.#row(first.n);
    if (!row) return undefined;
    for (const entry of row) {
      const size = sizeAt(entry, tokens, i);
      if (size > 0) return { meaning: entry.meaning, size };
    }
    return undefined;
  }
}

function entryOf({ phrase, meaning }: Added): Entry {
  const words = tokenise(phrase, 0, phrase.length).map(({ t, n }) => ({ t, n, isAcronym: isAcronym(t) }));
  return { words, meaning, isSeries: words.length > 3 && words.some((w) => w.t === 'and') };
}

/** How many tokens a phrase takes at `i`, or 0. */
function sizeAt({ words, isSeries }: Entry, tokens: readonly Token[], i: number): number {
  let at = i;
  for (let k = 0; k < words.length; k++) {
    const want = words[k]!;
    if (k > 0 && isSeries && tokens[at]?.t === ',' && want.t !== ',') at++;
    const got = tokens[at];
    if (got === undefined || !isSame(want, got)) return 0;
    at++;
  }
  return at - i;
}

function isSame(want: Word, got: Token): boolean {
  if (want.t === got.t) return true;
  if (want.n !== got.n) return isDashText(want.t) && isDashText(got.t);
  // A name keeps its capital letters; a phrase in small letters may be written with them.
  return !want.isAcronym && (want.n === want.t || got.cap);
}

function isAcronym(word: string): boolean {
  return word.length > 1 && /^[A-Z.]*[A-Z][A-Z.]*$/.test(word);
}

function isDashText(word: string): boolean {
  return word.length === 1 && '-–—‑'.includes(word);
}
