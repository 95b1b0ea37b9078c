import { oneOf } from '../../one-of.ts';
import { words } from '../../scene.ts';
import { firstIn, type Sentence } from '../../sentence.ts';

/** The noun at the end of a standing's name. */
const RANK = oneOf('partners?|partnership|status|observers?|member|level|ally|allies');

/** A standing's name in the text. */
export interface Named {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** "a Comprehensive Strategic Partnership" after "to", "into", "as": the name between its article and its noun. */
export function nameAt(s: Sentence, i: number, to: number): Named | undefined {
  let a = i;
  while (
    /^(?:the|an?|its|their|one|of|full|some|["“‘'])$/.test(s.tokens[a]?.n ?? '') ||
    s.cover[a]?.type === 'demonym'
  )
    a++;
  if (oneOf('two|three|four|five|six|seven|eight|several').test(s.tokens[a]?.n ?? '')) a++;
  const m = s.cover[a];
  if (m?.type === 'organisation' && s.tokens[m.to]?.n === "'s") a = m.to + 1;
  // "a “Special Strategic Partnership for Peace and Growth”": the quotation marks say how long the name is.
  if (/^["“‘]$/.test(s.tokens[a - 1]?.t ?? '')) {
    const end = firstIn(s, a, Math.min(to, a + 14), (t) => /^["”’]$/.test(t.t));
    if (end > a + 1 && s.tokens.slice(a, end).some((t) => RANK.test(t.n)))
      return { from: a, to: end, name: words(s, a, end) };
  }
  const known = s.cover[a];
  if (known?.type === 'standing' && known.from === a && known.to <= to && !s.tokens[known.to]?.cap)
    return { from: a, to: known.to, name: known.id };
  for (let b = a; b < Math.min(to, a + 9); b++) {
    const t = s.tokens[b]!;
    if (
      s.times.some((w) => w.from === b && w.edtf !== '') ||
      BREAKS.test(t.n) ||
      (t.kind !== 'word' && !/^[-‑–()]$/.test(t.t))
    )
      return undefined;
    if (!RANK.test(t.n) || RANK.test(s.tokens[b + 1]?.n ?? '')) continue;
    // "the partner countries", "to a high level" name none.
    if (
      b === a ||
      oneOf('country|countries|nations?|organisations?|organizations?|agency|states?').test(
        s.tokens[b + 1]?.n ?? '',
      )
    )
      return undefined;
    return { from: a, to: b + 1, name: words(s, a, b + 1) };
  }
  return undefined;
}

/** Words at which a name ends. */
export const BREAKS = oneOf(
  'to|in|at|on|by|from|with|as|or|but|through|into|under|since|until|after|before|during|that|which|who|where|is|was|are|were|has|have',
);

const ATTRIBUTE =
  /strategic|ambassador|comprehensive|global|special|enhanced|privileged|summit|ministerial|dialogue|sectoral|observer|partner|advanced|associate|member|consultative|candidate|ally/i;

/** Whether a name says what a partner is: "a new level" and "a key partner" of whom do not. */
export const isRank = (found: Named): boolean =>
  ATTRIBUTE.test(found.name) && !/^(?:partners?|level|new level)$/i.test(found.name);
