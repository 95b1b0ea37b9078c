import { KIND } from '../kinds.ts';
import { areasIn } from '../known.ts';
import { momentOf } from '../moment.ts';
import { oneOf } from '../one-of.ts';
import { donorOf } from '../recognise/contribution/donor.ts';
import { fundOf } from '../recognise/contribution/fund.ts';
import { recipientOf } from '../recognise/contribution/recipient.ts';
import { GIFT, stageOf } from '../recognise/contribution/stage.ts';
import { actors, draft, otherThan, proof, type Scene } from '../scene.ts';
import type { Sentence } from '../sentence.ts';
import { type Chance, citing, clauseAt, datedBy } from './chance.ts';

/** The fields that a sentence names, its sums, and what somebody does for somebody. */
export function givenChances(scene: Scene, s: Sentence): Chance[] {
  return [...fields(scene, s), ...gifts(scene, s)];
}

function fields(scene: Scene, s: Sentence): Chance[] {
  const all = areasIn(scene.known.areas, s.tokens, s.from, Math.min(s.to, s.from + 400));
  if (all.length === 0) return [];
  // One for all the sentence's fields.
  const first = all[0]!;
  const last = all.at(-1)!;
  const clause = clauseAt(s, first.from);
  const moment = clause && momentOf(scene, s, clause);
  const when = moment?.dated ? moment.when : '/..';
  return [
    {
      draft: draft(
        KIND.area,
        'weighed-area',
        when,
        { areas: [...new Set(all.map((a) => a.code))] },
        citing(
          s,
          Math.min(clause?.from ?? s.from, first.from),
          Math.max(last.to, clause?.to ?? 0),
          first.from,
          last.to,
        ),
      ),
      from: first.from,
      to: last.to,
      at: first.to - 1,
      clause,
      dated: moment ? datedBy(moment) : 'none',
    },
  ];
}

const HELPS = oneOf(
  'provide|give|donate|support|assist|help|fund|finance|contribute|pledge|allocate|grant|offer|deliver|supply|train|build|construct|equip|extend|disburse|commit|award|send|receive|benefit|destroy|clear|dispose|implement|complete|launch|sponsor|award|gift|hand|invest|cover|pay',
);

function gifts(scene: Scene, s: Sentence): Chance[] {
  const out: Chance[] = [];
  for (const clause of s.clauses) {
    const sums = s.sums.filter((x) => x.from >= clause.from && x.to <= clause.to);
    const v = clause.verb;
    const noun = s.tokens.slice(clause.from, clause.to).some((t) => GIFT.test(t.n));
    const isProject = s.tokens
      .slice(clause.from, v.from)
      .some((t) =>
        oneOf('projects?|fund|funds|one|another|second|third|fourth|phase|programme|assistance').test(t.n),
      );
    if (sums.length === 0 && !HELPS.test(v.lemma) && !noun && !isProject) continue;
    const moment = momentOf(scene, s, clause);
    const who = actors(scene, s, clause);
    const donor = donorOf(scene, s, clause) ?? who[0] ?? scene.organisation ?? scene.relation[0]!;
    const near = scene.sentence - scene.partnerFundAt <= 4 ? scene.lastFund : undefined;
    const fund = fundOf(scene, s, clause.from, clause.to, true) ?? (isProject ? near : undefined);
    const recipient =
      recipientOf(scene, s, clause, donor, fund) ??
      (fund && fund !== near ? undefined : otherThan(scene, donor));
    const stage = stageOf(s, clause) ?? 'support';
    for (const sum of sums.length ? sums : [undefined]) {
      out.push({
        draft: draft(
          KIND.contribution,
          'weighed-gift',
          moment.when,
          {
            stage,
            donor,
            ...(sum ? { money: sum.sum } : {}),
            ...(fund ? { fund: fund.id } : {}),
            ...(recipient ? { recipient } : {}),
          },
          proof(s, clause.from, clause.to),
        ),
        from: sum?.from ?? v.from,
        to: sum?.to ?? v.to,
        at: sum?.from ?? v.head,
        clause,
        dated: datedBy(moment),
      });
    }
  }
  return out;
}
