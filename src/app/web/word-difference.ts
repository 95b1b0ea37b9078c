/** A stretch of words that was kept, taken out or put in. */
export interface WordChange {
  readonly did: 'kept' | 'out' | 'in';
  readonly text: string;
}

/** Beyond this many words on either side the two are shown whole, one after the other. */
const MOST = 400;

/**
 * How one sentence became another, word by word: the longest common subsequence of their words (dynamic programming,
 * quadratic in the words, so bounded).
 */
export function wordDifference(before: string, after: string): WordChange[] {
  const [a, b] = [words(before), words(after)];
  if (a.length > MOST || b.length > MOST)
    return [
      { did: 'out', text: before },
      { did: 'kept', text: ' ' },
      { did: 'in', text: after },
    ];
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const changes: { did: WordChange['did']; text: string }[] = [];
  const add = (did: WordChange['did'], text: string): void => {
    const last = changes.at(-1);
    if (last?.did === did) last.text += text;
    else changes.push({ did, text });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add('kept', a[i]!);
      i++;
      j++;
    } else if (
      j >= b.length ||
      (i < a.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)
    )
      add('out', a[i++]!);
    else add('in', b[j++]!);
  }
  return changes;
}

/** Words with the space after them. */
function words(text: string): string[] {
  return text.match(/\S+\s*/g) ?? [];
}
