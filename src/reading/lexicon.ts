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
    for (const entry of row)
      if (fits(entry.words, tokens, i)) return { meaning: entry.meaning, size: entry.words.length };
    return undefined;
  }
}

function fits(words: readonly string[], tokens: readonly Token[], i: number): boolean {
  if (i + words.length > tokens.length) return false;
  for (let k = 0; k < words.length; k++) {
    const want = words[k]!;
    const got = tokens[i + k]!;
    if (want === got.t) continue;
    if (isAcronym(want)) return false;
    const small = want.toLowerCase();
    if (small !== got.n && !(isDashText(want) && isDashText(got.t))) return false;
    // A name keeps its capital letters; a phrase in small letters may be written with them.
    if (small !== want && !got.cap) return false;
  }
  return true;
}

function isAcronym(word: string): boolean {
  return word.length > 1 && /^[A-Z.]*[A-Z][A-Z.]*$/.test(word);
}

function isDashText(word: string): boolean {
  return word.length === 1 && '-–—‑'.includes(word);
}
