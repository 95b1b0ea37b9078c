import { oneOf } from './one-of.ts';
import type { Scene } from './scene.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './tokens.ts';

/** "PACER Plus Readiness Package": an acronym at the head of a longer name. */
export function headsLonger(scene: Scene, tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + 4 && tokens[i]; i++) {
    if (scene.known.heads.has(tokens[i]!.n) && (i === from || tokens[i]!.cap)) return true;
    if (!tokens[i]!.cap) return false;
  }
  return false;
}

/** Whether a further head of a text's name with a capital letter follows: "Framework Participation Agreement". */
export function headAhead(scene: Scene, s: Sentence, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 5); i++) {
    const t = s.tokens[i]!;
    if (t.cap && headAt(scene, s, i, to)) return true;
    if (!t.cap && !oneOf('and|of|in|for|on').test(t.n)) return false;
  }
  return false;
}

/** The head of a text's name that begins at a token: where it ends, its type and how many words it has. */
export function headAt(
  scene: Scene,
  s: Sentence,
  i: number,
  to: number,
): { to: number; type: string; words: number } | undefined {
  const row = scene.known.heads.get(singular(s.tokens[i]!.n));
  if (!row) return undefined;
  for (const { words: list, type } of row) {
    if (i + list.length > to) continue;
    if (
      list.every(
        (w, k) =>
          w === s.tokens[i + k]!.n ||
          (k === list.length - 1 && w === singular(s.tokens[i + k]!.n)) ||
          (k === 0 && w === singular(s.tokens[i]!.n)),
      )
    ) {
      const tail = i + list.length;
      return { to: tail, type, words: list.length };
    }
  }
  return undefined;
}

function singular(n: string): string {
  if (n === 'mous' || n === 'mocs') return n.slice(0, -1);
  return n.endsWith('ies')
    ? `${n.slice(0, -3)}y`
    : n.endsWith('s') && !n.endsWith('ss') && n.length > 4
      ? n.slice(0, -1)
      : n;
}
