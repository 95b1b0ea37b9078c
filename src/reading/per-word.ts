/** So many words are remembered; past them it begins anew, so that a text of words without end takes no more memory. */
const MOST = 20_000;

/**
 * A question about a word that is asked of every token of a page: its answer is kept, as the same words come again and again. The answer may
 * depend on the word alone.
 */
export function perWord(ask: (word: string) => boolean): (word: string) => boolean {
  let known = new Map<string, boolean>();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) {
      answer = ask(word);
      if (known.size >= MOST) known = new Map();
      known.set(word, answer);
    }
    return answer;
  };
}
