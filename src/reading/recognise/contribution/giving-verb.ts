import type { Group } from '../../group.ts';
import { oneOf, type WordList } from '../../one-of.ts';
import type { Sentence } from '../../sentence.ts';
import { STAGE } from './stage.ts';

/** Verbs that give by their own meaning, with a sum for their object or their subject. */
const GIVES = oneOf(
  'pledge|promise|announce|commit|allocate|allot|earmark|dedicate|appropriate|devote|assign|endow|award|deposit|transfer|pay|replenish|disburse|release|contribute|donate|give|provide|finance|fund|grant|sponsor|channel|co-finance|cofinance|co-fund|cofund|gift|lend|extend|bear|mobilise|mobilize|unlock|inject|underwrite|subsidise|subsidize',
);
/** Verbs that give with the word behind them. */
const WITH_PARTICLE: readonly (readonly [WordList, WordList])[] = [
  [/^put$/, oneOf('in|into|up|towards?|aside')],
  [/^set$/, oneOf('aside|apart')],
  [/^make$/, /^available$/],
  [/^come$/, /^(?:from)$/],
  [/^hand$/, /^over$/],
];

/** Whether a verb tells that a sum is given. */
export function isGivingVerb(s: Sentence, g: Group, before: number): boolean {
  if (GIVES.test(g.lemma)) return true;
  // "into which the Allies have put 1 million"
  if (g.lemma === 'put')
    for (let i = g.from - 1; i > Math.max(s.from, g.from - 10); i--)
      if (s.tokens[i]!.n === 'which') return oneOf('into|to|towards?').test(s.tokens[i - 1]!.n);
  const particle = WITH_PARTICLE.find(([re]) => re.test(g.lemma))?.[1];
  if (!particle) return false;
  for (let i = g.to; i < g.to + 6 && i < s.to; i++)
    if (particle.test(s.tokens[i]!.n)) return true;
    else if (/^[,;:.]$/.test(s.tokens[i]!.t) || (i >= before && i > g.to + 4)) return false;
  return false;
}

/** The stage that a verb of giving tells. */
export function stageByVerb(lemma: string): string {
  if (lemma === 'set') return 'commitment';
  return STAGE.find(([re]) => re.test(lemma))?.[1] ?? 'support';
}
