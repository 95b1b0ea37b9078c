import { oneOf } from '../../one-of.ts';
import { words } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import type { Named } from './named.ts';

const JOINER = oneOf("of|for|on|and|to|in|the|against|&|'s");

/** "takes part in the Rescue Programme, Clear Coasts, LIGHT and the Sea Market": the names in capitals that go on a list after `at`. */
export function goesOn(s: Sentence, at: number, kind: string): Named[] {
  const out: Named[] = [];
  for (let i = afterBrackets(s, at); i < s.to; ) {
    const start = i;
    while (oneOf(',|and|the|well|as|in|of|to|with').test(s.tokens[i]?.n ?? s.tokens[i]?.t ?? '')) i++;
    if (i === start || !oneOf(',|and|as').test(s.tokens[start]!.n) || !s.tokens[i]?.cap) break;
    const known = s.cover[i];
    if (known?.type === 'operation') {
      i = afterBrackets(s, known.to);
      continue;
    }
    let b = i;
    while (b < s.to && b < i + 16) {
      const t = s.tokens[b]!;
      const joins = JOINER.test(t.n) && t.n !== 'and' && s.tokens[b + 1]?.cap === true;
      const andJoins = (t.n === 'and' || t.n === 'the') && s.tokens[b + 1]?.cap === true && !endsItem(s, b);
      if (!((t.cap && t.kind === 'word') || joins || andJoins) || s.times.some((w) => w.from === b)) break;
      b++;
    }
    const stops = s.tokens.slice(i, b).some((_, k) => {
      const m = s.cover[i + k];
      return m !== undefined && oneOf('person|office|standing|fund|body').test(m.type);
    });
    const whole = s.cover[i];
    if (
      stops ||
      (whole && whole.from === i && whole.to === b) ||
      s.groups.some((g) => g.shape === 'finite' && g.from === b)
    )
      break;
    // "joined X, and LIGHT, the house at Y, was opened": what follows "and" and an aside is no item.
    if (s.tokens[i - 1]?.n === 'and' && s.tokens[b]?.t === ',') break;
    if (b - i < 2 && !/^[A-Z]{3,}/.test(s.tokens[i]!.t)) break;
    out.push({ from: i, to: b, id: words(s, i, b), kind, unknown: true });
    i = afterBrackets(s, b);
  }
  return out;
}

/** "and" after which another item of the list begins. */
function endsItem(s: Sentence, at: number): boolean {
  return s.tokens[at]!.n === 'and' && s.tokens.slice(Math.max(s.from, at - 8), at).some((t) => t.t === ',');
}

function afterBrackets(s: Sentence, at: number): number {
  return s.tokens[at]?.t === '(' && s.tokens[at + 2]?.t === ')' ? at + 3 : at;
}
