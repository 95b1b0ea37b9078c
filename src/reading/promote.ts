import type { Group } from './group.ts';
import { oneOf } from './one-of.ts';
import type { Clause } from './sentence.ts';
import type { Token } from './tokens.ts';

const ORDINAL = oneOf('first|second|third|only|last|latest|next|fourth|fifth|sixth');

/**
 * Facts told by an infinitive: "became the first Minister to address the Council", "went on to attend", "used the occasion
 * to meet". The infinitive takes the place of the verb it hangs on, with its tense.
 */
export function promoted(
  tokens: readonly Token[],
  groups: readonly Group[],
  clauses: readonly Clause[],
): Clause[] {
  const out: Clause[] = [];
  for (const clause of clauses) {
    const own = clause.groups.find((g) => g.shape === 'infinitive' && g.from >= clause.verb.to);
    const verb = (own && carried(tokens, clause, own)) ?? begun(clause);
    out.push(verb ? { ...clause, verb } : clause);
    // "…, with Bo Li, the first Minister to visit Tokyo, met …": in an apposition it tells of the noun before.
    for (const g of groups) {
      if (g.shape !== 'infinitive' || g.from < clause.from || g.to > clause.to || (verb && g === own))
        continue;
      const the = ordinalBefore(tokens, g.from, clause.from);
      if (the <= clause.from || tokens[the - 1]?.t !== ',') continue;
      let end = g.to;
      while (end < clause.to && !oneOf('[,;]').test(tokens[end]!.t)) {
        if (tokens[end]!.t === '(') while (end < clause.to && tokens[end]!.t !== ')') end++;
        end++;
      }
      out.push({
        from: clause.from,
        to: Math.min(end, clause.to),
        verb: { ...g, shape: 'finite', tense: 'past' },
        groups: [g],
        subject: { from: clause.from, to: the },
        relative: '',
        shares: false,
      });
    }
  }
  return out;
}

function carried(tokens: readonly Token[], clause: Clause, inf: Group): Group | undefined {
  const v = clause.verb;
  if (v.modal || v.negated) return undefined;
  const between = tokens.slice(v.to, inf.from).map((t) => t.n);
  const first = v.lemma === 'be' || v.lemma === 'become' ? ordinalBefore(tokens, inf.from, v.to) >= 0 : false;
  const on = v.lemma === 'go' && between.join(' ') === 'on';
  const aspect =
    oneOf('continue|begin|start|proceed|manage|help').test(v.lemma) && between.length === 0 && !v.passive;
  const chance =
    oneOf('use|take|seize').test(v.lemma) &&
    between.some((n) => oneOf('occasion|opportunity|visit|meeting|trip').test(n)) &&
    between.length < 6;
  if (!(first || on || aspect || chance)) return undefined;
  const tense = first && v.tense === 'present' ? 'past' : v.tense;
  return { ...inf, shape: 'finite', tense, passive: false };
}

/** "began contributing to ISAF in March 2010" */
function begun(clause: Clause): Group | undefined {
  const v = clause.verb;
  const ing = clause.groups.find((g) => g.shape === 'ing' && g.from === v.to);
  if (!ing || v.passive || v.modal || v.negated || !oneOf('begin|start|continue|keep').test(v.lemma))
    return undefined;
  const begins = oneOf('begin|start').test(v.lemma) ? { begins: true as const } : {};
  return { ...ing, shape: 'finite', tense: v.tense, passive: false, ...begins };
}

/** Where "the first …" begins before an infinitive, no more than twelve words away; -1 where it does not. */
function ordinalBefore(tokens: readonly Token[], inf: number, floor: number): number {
  for (let i = inf - 1; i >= Math.max(floor, inf - 14); i--) {
    const t = tokens[i]!;
    if (oneOf('[,;:]').test(t.t)) return -1;
    if (ORDINAL.test(t.n)) return tokens[i - 1]?.n === 'the' ? i - 1 : i;
  }
  return -1;
}
