import { KIND } from '../../kinds.ts';
import { datesIn, isFact, momentOf } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, draft, lately, proof, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { isWordsOnly } from './gift.ts';
import { giversIn, isOthers } from './giver.ts';
import { helpIn } from './help.ts';
import { actorOf, isTold } from './open-gift.ts';
import { recipientOf } from './recipient.ts';

const PROMISES = oneOf('pledge|promise|undertake|commit|vow|announce|offer|agree');
const HELPS = oneOf(
  'support|assistance|aid|help|funding|training|airlift|relief|equipment|advice|scholarships?',
);
const GIVES = oneOf(
  'provide|give|finance|fund|support|help|assist|contribute|train|donate|equip|sponsor|enhance|continue|increase|step|extend',
);
const MONEY = oneOf('help|finance|fund|support|contribute|provide|donate|train|equip|assist|give');
/** What is stood by, or done together, rather than given. */
const NO_GIFT = oneOf(
  'reform|reforms|membership|cooperation|co-operation|dialogue|candidacy|relations|ties|efforts|process|principles?|sovereignty|independence|integrity|implementation|negotiations|partnership|other|mutual|resolution|rules-based|order|settlement|bid|role',
);

/** Help promised without a sum: "undertook to finance the X forces", "announced that it would send two training teams a year". */
export function openPledges(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const [k, clause] of s.clauses.entries()) {
    if (!isFact(s, clause) || isTold(s, clause, told)) continue;
    const again = renewed(scene, s, clause, [...told, ...out]);
    if (again) out.push(again);
    if (again || !PROMISES.test(clause.verb.lemma) || clause.verb.passive) continue;
    const to = endOf(s, k);
    if (to === undefined) continue;
    const whole = { ...clause, to };
    const donor = actorOf(scene, s, whole);
    const recipient = donor && recipientOf(scene, s, whole, donor);
    if (!donor || !recipient || recipient === donor || !scene.relation.includes(donor)) continue;
    if (isOthers(scene, donor, recipient)) continue;
    const { when } = momentOf(scene, s, clause);
    const stage = oneOf('commit|undertake|agree').test(clause.verb.lemma) ? 'commitment' : 'pledge';
    out.push(
      draft(KIND.contribution, 'open-pledge', when, { stage, donor, recipient }, proof(s, clause.from, to), [
        `“${clause.verb.lemma}” with what is to be given`,
      ]),
    );
  }
  return out;
}

/** Where a promise of help ends: that of the clause, or of the one with "would" behind it. */
function endOf(s: Sentence, k: number): number | undefined {
  const clause = s.clauses[k]!;
  const v = clause.verb;
  const next = s.clauses[k + 1];
  if (next?.verb.modal && !next.verb.negated && s.tokens[v.to]?.n === 'that')
    return helpIn(s, next) && !hasSum(s, clause.from, next.to) ? next.to : undefined;
  if (hasSum(s, clause.from, clause.to) || isWordsOnly(s, clause)) return undefined;
  const gives = clause.groups.find((g) => g.shape === 'infinitive' && g.from >= v.to && g.from <= v.to + 3);
  const object = s.tokens.slice(v.to, Math.min(clause.to, v.to + 14));
  if (object.some((t) => NO_GIFT.test(t.n))) return undefined;
  if (gives) {
    if (!GIVES.test(gives.lemma)) return undefined;
    const isMoney = clause.groups.some(
      (g) => g.from > gives.from && g.from < gives.to + 2 && MONEY.test(g.lemma),
    );
    return isMoney || object.some((t) => HELPS.test(t.n)) ? clause.to : undefined;
  }
  if (!oneOf('pledge|promise|announce|offer').test(v.lemma)) return undefined;
  const at = object.findIndex((t) => HELPS.test(t.n));
  return at >= 0 && at < 5 && oneOf('for|to|in').test(object[at + 1]?.n ?? '') ? clause.to : undefined;
}

function hasSum(s: Sentence, from: number, to: number): boolean {
  return s.sums.some((x) => x.from >= from && x.to <= to);
}

/** "the commitment was extended in X until 2020", "a pledge to continue these payments had been made": of what was given before. */
function renewed(scene: Scene, s: Sentence, clause: Clause, told: readonly Draft[]): Draft | undefined {
  const { subject, verb } = clause;
  if (!verb.passive || !oneOf('extend|renew|reaffirm|repeat|confirm|prolong|make|reiterate').test(verb.lemma))
    return undefined;
  const noun = s.tokens
    .slice(subject.from, subject.to)
    .find((t) => oneOf('pledge|commitment|undertaking').test(t.n));
  if (!noun || hasSum(s, clause.from, clause.to)) return undefined;
  if (
    verb.lemma === 'make' &&
    !s.tokens
      .slice(subject.from, subject.to)
      .some((t) => MONEY.test(t.n) || oneOf('payments?|contributions?|support|funding').test(t.n))
  )
    return undefined;
  const named = giversIn(scene, s, subject.from, subject.to);
  const last = [...lately(scene).slice(-6), ...told].findLast((d) => d.kind === KIND.contribution);
  if (!last || named.length > 0 || s.tokens[s.from]!.s - last.citations[0]!.end > 500) return undefined;
  const { donor, recipient, fund } = last.slots;
  const when =
    datesIn(s, verb.to, clause.to).find((w) => w.sort === 'point')?.edtf ?? momentOf(scene, s, clause).when;
  return draft(
    KIND.contribution,
    'pledge-again',
    when,
    { stage: 'pledge', donor, ...(fund ? { fund } : {}), ...(recipient ? { recipient } : {}) },
    proof(s, clause.from, clause.to),
    ['a promise made again'],
  );
}
