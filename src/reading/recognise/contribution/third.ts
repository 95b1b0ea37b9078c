import { oneOf } from '../../one-of.ts';
import { partiesIn, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { antecedent } from './fund.ts';
import { agentAt, besideMember, giversIn, givesPartner, isMember, pronounOf } from './giver.ts';
import { givesGoods } from './kind.ts';

const GIVES = oneOf(
  'contribute|give|pay|donate|provide|pledge|commit|allocate|deliver|grant|award|train|fund|finance|supply|send|gift|hand|promise',
);

/** "a Trust Fund for the partner, to which X contributed", "test kits were delivered by X to the partner": X gives, though no party of the relation. */
export function thirdParty(scene: Scene, s: Sentence, clause: Clause): string | undefined {
  if (!GIVES.test(clause.verb.lemma)) return undefined;
  const giver = agentOf(scene, s, clause);
  if (giver === undefined || scene.relation.includes(giver) || scene.organisation === undefined)
    return undefined;
  return toPartnersFund(scene, s, clause) ||
    (isMember(scene, giver) &&
      isOfOrganisation(scene, s) &&
      (toPartner(scene, s, clause, giver) || isAside(scene, s, clause))) ||
    (isMember(scene, giver) && isHelping(scene, s, clause))
    ? giver
    : undefined;
}

function agentOf(scene: Scene, s: Sentence, clause: Clause): string | undefined {
  if (clause.verb.passive) {
    for (let i = clause.verb.to; i < Math.min(clause.to, clause.verb.to + 12); i++)
      if (s.tokens[i]!.n === 'by') return agentAt(scene, s, i, clause.to);
    return undefined;
  }
  const named = giversIn(scene, s, clause.subject.from, clause.subject.to);
  const stood = named.length === 0 ? pronounOf(scene, s, clause) : undefined;
  if (stood) return stood;
  if (named.length > 0 || clause.relative !== 'which') return named.length === 1 ? named[0] : undefined;
  // "the United Kingdom, which has promised 1.1 million"
  const above = s.cover[s.tokens[clause.from - 1]?.t === ',' ? clause.from - 2 : clause.from - 1];
  return above?.type === 'country' && s.tokens[clause.from]?.n === 'which' ? above.id : undefined;
}

/** Gifts of Allies are NATO's where the sentence tells of it, those of the members of others are theirs. */
function isOfOrganisation(scene: Scene, s: Sentence): boolean {
  return (
    scene.organisation !== 'NATO' ||
    partiesIn(scene, s, s.from, s.to).includes('NATO') ||
    s.tokens.slice(s.from, s.to).some((t) => oneOf('allied|trust|project').test(t.n))
  );
}

/** "The programme has been supported by the Allies, X giving 3 million": to what the sentence tells of. */
function isAside(scene: Scene, s: Sentence, clause: Clause): boolean {
  return (
    givesPartner(scene) &&
    !s.clauses.includes(clause) &&
    s.tokens.slice(s.from, clause.from).some((t) => oneOf('programme|program|fund|project|package').test(t.n))
  );
}

/** "Allies gave masks to the partner: X delivered 10,000 doses": goods, in a paragraph that tells of help for it. */
function isHelping(scene: Scene, s: Sentence, clause: Clause): boolean {
  if (!givesPartner(scene) || !givesGoods(s, clause)) return false;
  const elsewhere = s.mentions.some(
    (m) =>
      oneOf('country|organisation').test(m.type) &&
      m.from >= clause.verb.to &&
      m.to <= clause.to &&
      !scene.relation.includes(m.id),
  );
  if (elsewhere) return false;
  for (let i = clause.from - 1; i >= Math.max(0, clause.from - 90); i--)
    if (oneOf('fund|project|allies|assistance|help|aid|donated|requests?').test(s.tokens[i]!.n)) return true;
  return false;
}

/** Whether a clause says that the partner is given to: by name, or by a noun of its people. */
function toPartner(scene: Scene, s: Sentence, clause: Clause, giver: string): boolean {
  const [from, to] = clause.verb.passive ? [clause.from, clause.to] : [clause.verb.to, clause.to];
  const other = besideMember(scene, giver);
  return s.mentions.some(
    (m) =>
      (m.id === other || m.of === other) &&
      oneOf('country|demonym|organisation|body|city').test(m.type) &&
      m.from >= from &&
      m.to <= to &&
      (m.type === 'demonym' ||
        oneOf('to|in|for|of|with').test(
          s.tokens[m.from - (s.tokens[m.from - 1]?.n === 'the' ? 2 : 1)]?.n ?? '',
        ) ||
        (m.from <= clause.verb.to + 1 && !clause.verb.passive)),
  );
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
      oneOf('to|in|for').test(s.tokens[m.from - 1]?.n ?? ''),
  );
  return !elsewhere && scene.sentence - scene.partnerFundAt <= 2;
}
