/** A closed list of words or phrases: whether a text is one of them, whole. */
export interface WordList {
  test(text: string): boolean;
}

const known = new Map<string, WordList>();

/**
 * The list that a pattern's alternatives spell: `oneOf('dialogues?|talks|(?:round|series) of talks').test(word)`. The pattern may hold
 * alternatives, `(?:groups)`, `[sets]` of letters and a `?` after any of them, so that it always stands for a closed list; anything else
 * throws. It means what the anchored pattern would, but asks a table: some 600 such lists are asked of the words of any page, and compiling
 * each as a pattern took as long as reading the page. Each list is spelled out once and kept.
 */
export function oneOf(pattern: string): WordList {
  let list = known.get(pattern);
  if (!list) {
    list = new Spelled(pattern);
    known.set(pattern, list);
  }
  return list;
}

/** A list that is spelled out when it is first asked: a page asks under half of them. */
class Spelled implements WordList {
  readonly #pattern: string;
  #words: ReadonlySet<string> | undefined;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  test(text: string): boolean {
    this.#words ??= new Set(/[([?]/.test(this.#pattern) ? spell(this.#pattern) : this.#pattern.split('|'));
    return this.#words.has(text);
  }
}

/** What means something else in a pattern, and nothing here. */
const NO_LETTER = '\\.*+{}^$?]';

/** All texts that a pattern of alternatives stands for. */
export function spell(pattern: string): string[] {
  let at = 0;
  const fail = (): never => {
    throw new Error(`“${pattern}” is no closed list of words: see character ${at}.`);
  };
  const set = (): string[] => {
    const end = pattern.indexOf(']', at);
    const letters = pattern.slice(at + 1, end);
    if (end < 0 || /[\\^-]/.test(letters)) fail();
    at = end + 1;
    return [...letters];
  };
  const group = (): string[] => {
    if (!pattern.startsWith('(?:', at)) fail();
    at += 3;
    const inner = alternatives();
    if (pattern[at] !== ')') fail();
    at++;
    return inner;
  };
  const piece = (): string[] => {
    const c = pattern[at]!;
    if (NO_LETTER.includes(c)) fail();
    let found: string[];
    if (c === '(') found = group();
    else if (c === '[') found = set();
    else {
      found = [c];
      at++;
    }
    if (pattern[at] !== '?') return found;
    at++;
    return ['', ...found];
  };
  const sequence = (): string[] => {
    let all = [''];
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
      const next = piece();
      all = next.length === 1 ? all.map((a) => a + next[0]) : all.flatMap((a) => next.map((b) => a + b));
    }
    return all;
  };
  function alternatives(): string[] {
    const all = sequence();
    while (pattern[at] === '|') {
      at++;
      all.push(...sequence());
    }
    return all;
  }
  const all = alternatives();
  if (at < pattern.length) fail();
  return all;
}
