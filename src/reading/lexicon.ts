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

/** Names and phrases by their first word; the longest match wins. */
export class Lexicon {
  readonly #entries = new Map<string, Entry[]>();

  add(phrase: string, meaning: Meaning): void {
    const tokens = tokenise(phrase, 0, phrase.length);
    const head = tokens[0];
    if (!head) return;
    const entry = { words: tokens.map((t) => t.t), meaning };
    const row = this.#entries.get(head.n);
    if (!row) this.#entries.set(head.n, [entry]);
    else {
      const at = row.findIndex((e) => e.words.length < entry.words.length);
      row.splice(at < 0 ? row.length : at, 0, entry);
    }
  }

  /** The longest phrase that begins at `i`, and how many tokens it takes. */
  match(tokens: readonly Token[], i: number): { meaning: Meaning; size: number } | undefined {
    const row = this.#entries.get(tokens[i]!.n);
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
