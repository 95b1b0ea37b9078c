/** A stretch of words that both texts have, or only the first (`out`) or the second (`in`). */
export interface WordChange {
  readonly did: 'same' | 'out' | 'in';
  readonly text: string;
}

/** More words than this on either side, or more changes than that, are not compared: the middle is told as a whole. */
const MOST_WORDS = 20_000;
const MOST_CHANGES = 1_000;

/** A word with the space behind it; where no spaces are set (Chinese, Japanese) a character. */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]\s*|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])\S)+\s*|\s+/gu;

/**
 * How one text became another, word by word: the fewest words taken out and put in (E. W. Myers, "An O(ND) difference
 * algorithm and its variations", 1986). Work and memory grow with the changes, which are bounded; beyond the bounds what
 * lies between the common beginning and end is told as one stretch out and one in. Joined again, `same` and `out` are
 * the first text, `same` and `in` the second.
 */
export function wordDifference(from: string, to: string): WordChange[] {
  const [a, b] = [from.match(WORD) ?? [], to.match(WORD) ?? []];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const changes: { did: WordChange['did']; text: string }[] = [];
  const add = (did: WordChange['did'], words: readonly string[]): void => {
    if (words.length === 0) return;
    const last = changes.at(-1);
    if (last?.did === did) last.text += words.join('');
    else changes.push({ did, text: words.join('') });
  };
  add('same', a.slice(0, head));
  const middle = left.length > MOST_WORDS || right.length > MOST_WORDS ? undefined : shortest(left, right);
  if (middle) for (const { did, word } of middle) add(did, [word]);
  else {
    add('out', left);
    add('in', right);
  }
  add('same', a.slice(a.length - tail));
  return changes;
}

interface Step {
  readonly did: WordChange['did'];
  readonly word: string;
}

/** The shortest way from one list of words to the other; undefined where it takes more changes than are looked for. */
function shortest(a: readonly string[], b: readonly string[]): Step[] | undefined {
  const most = Math.min(MOST_CHANGES, a.length + b.length);
  // furthest[k + offset]: how far into `a` a path reaches on diagonal k (place in a minus place in b).
  const offset = most + 1;
  const furthest = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    trace.push(furthest.slice(offset - d - 1, offset + d + 2));
    for (let k = -d; k <= d; k += 2) {
      let x = goesDown(furthest, offset, k, d) ? furthest[offset + k + 1]! : furthest[offset + k - 1]! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest[offset + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trace);
    }
  }
  return undefined;
}

/** Whether the path on diagonal k comes from a word put in (from above) and not from one taken out. */
function goesDown(furthest: Int32Array, offset: number, k: number, d: number): boolean {
  return k === -d || (k !== d && furthest[offset + k - 1]! < furthest[offset + k + 1]!);
}

function walkBack(a: readonly string[], b: readonly string[], trace: readonly Int32Array[]): Step[] {
  const steps: Step[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = trace.length - 1; d >= 0; d--) {
    // trace[d] holds the diagonals -d-1 to d+1 as they were before round d.
    const before = trace[d]!;
    const offset = d + 1;
    const k = x - y;
    const down = goesDown(before, offset, k, d);
    const from = down ? k + 1 : k - 1;
    const startX = d === 0 ? 0 : before[offset + from]!;
    const startY = d === 0 ? 0 : startX - from;
    while (x > (d === 0 ? 0 : down ? startX : startX + 1)) {
      steps.push({ did: 'same', word: a[x - 1]! });
      x--;
      y--;
    }
    if (d === 0) break;
    steps.push(down ? { did: 'in', word: b[startY]! } : { did: 'out', word: a[startX]! });
    [x, y] = [startX, startY];
  }
  return steps.reverse();
}
