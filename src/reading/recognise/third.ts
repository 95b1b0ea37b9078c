import { partiesIn, type Scene } from '../scene.ts';
import type { Clause, Sentence } from '../sentence.ts';
import { antecedent } from './fund.ts';
import { agentAt, giverOf, isMember } from './giver.ts';
import { vesselIn } from './vessel.ts';

/** "a Trust Fund for the partner, to which X contributed": X gives, though no party of the relation. */
export function thirdParty(scene: Scene, s: Sentence, clause: Clause, sums: number): string | undefined {
  if (sums === 0 || !toPartnersFund(scene, s, clause)) return undefined;
  if (clause.verb.passive) {
    const at = s.tokens.slice(clause.verb.to, clause.to).findIndex((t) => t.n === 'by');
    const by = at < 0 ? -1 : clause.verb.to + at;
    const giver = by < 0 ? undefined : partiesIn(scene, s, by + 1, Math.min(clause.to, by + 5), true)[0];
    return giver && !scene.relation.includes(giver) ? giver : undefined;
  }
  if (!/^(?:contribute|give|pay|donate|provide|pledge|commit|allocate)$/.test(clause.verb.lemma))
    return undefined;
  const named = partiesIn(scene, s, clause.subject.from, clause.subject.to, true);
  return named.length === 1 && !scene.relation.includes(named[0]!) ? named[0] : undefined;
}

/** Whether the clause tells of a fund that the one before named, or of one that serves the partner. */
export function toPartnersFund(scene: Scene, s: Sentence, clause: Clause): boolean {
  if (clause.relative === 'which' && antecedent(s, clause.from) !== undefined) return true;
  const named = s.mentions.find((m) => m.type === 'fund' && m.from >= clause.from && m.to <= clause.to);
  if (named) return named.of !== undefined && named.of === scene.partner;
  const elsewhere = s.mentions.some(
    (m) =>
      m.type === 'country' &&
      m.from >= clause.verb.to &&
      m.to <= clause.to &&
      /^(?:to|in|for)$/.test(s.tokens[m.from - 1]?.n ?? ''),
  );
  return !elsewhere && scene.sentence - scene.partnerFundAt <= 2;
}
