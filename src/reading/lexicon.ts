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

interface Entry {
  readonly words: readonly string[];
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
    const row = added
      .map(({ phrase, meaning }) => ({
        words: tokenise(phrase, 0, phrase.length).map((t) => t.t),
        meaning,
      }))
      .sort((a, b) => b.words.length - a.words.length);
    this.#entries.set(head, row);
    return row;
  }

  /** The longest phrase that begins at `i`, and how many tokens it takes. */
  match(tokens: readonly Token[], i: number): { meaning: Meaning; size: number } | undefined {
    const row = this.#row(tokens[i]!.n);
    if (!row) return undefined;
    for (const entry of row) {
      const size = sizeAt(entry.words, tokens, i);
      if (size > 0) return { meaning: entry.meaning, size };
    }
    return undefined;
  }
}

/** How many tokens a phrase takes at `i`, or 0. "women peace and security" is also written with commas. */
function sizeAt(words: readonly string[], tokens: readonly Token[], i: number): number {
  const isSeries = words.length > 3 && words.includes('and');
  let at = i;
  for (const [k, want] of words.entries()) {
    if (k > 0 && isSeries && tokens[at]?.t === ',' && want !== ',') at++;
    const got = tokens[at];
    if (got === undefined || !isSame(want, got)) return 0;
    at++;
  }
  return at - i;
}

function isSame(want: string, got: Token): boolean {
  if (want === got.t) return true;
  if (isAcronym(want)) return false;
  const small = want.toLowerCase();
  if (small !== got.n && !(isDashText(want) && isDashText(got.t))) return false;
  // A name keeps its capital letters; a phrase in small letters may be written with them.
  return small === want || got.cap;
}

function isAcronym(word: string): boolean {
  return word.length > 1 && /^[A-Z.]*[A-Z][A-Z.]*$/.test(word);
}

function isDashText(word: string): boolean {
  return word.length === 1 && '-–—‑'.includes(word);
}
