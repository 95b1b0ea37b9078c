import { KIND } from '../../kinds.ts';
import type { Mention } from '../../mention.ts';
import { datesIn, isFact, momentOf } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, draft, proof, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { agentAt, givesPartner } from './giver.ts';

const RAN = oneOf(
  'complete|launch|see|help|assist|deal|address|run|involve|destroy|clear|train|retrain|implement|survey|carry|end|begin|start|cover|support|establish|conduct|finish|conclude|focus|achieve|result|lead|aim|dispose|demilitarise|demilitarize|remove|repack|provide|enable|undertake|contribute',
);
const ORDINAL = oneOf(
  'one|another|first|second|third|fourth|fifth|sixth|further|last|latest|new|final|this|other|subsequent|previous|current',
);

/** "one, for the destruction of arms, was completed in 2003; another, led by X, saw …; a third project …": projects of a trust fund for the partner. */
export function fundProjects(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  if (!givesPartner(scene) || !scene.organisation || !scene.partner) return [];
  noteFund(scene, s);
  const fund = trustFund(scene, s);
  if (!fund) return [];
  const out: Draft[] = [];
  for (const clause of s.clauses) {
    if (!RAN.test(clause.verb.lemma) || !isFact(s, clause) || out.some((d) => sameClause(s, d, clause)))
      continue;
    const [start, end] = [s.tokens[clause.from]!.s, s.tokens[clause.to - 1]!.e];
    if (told.some((d) => d.citations[0]!.start < end && d.citations[0]!.end > start)) continue;
    const at = headAt(s, clause);
    if (at < 0) continue;
    const by = lead(scene, s, at, clause);
    // "saw the destruction of arms and was completed in 2007 at a cost of 2 million": the verbs of one project.
    let k = s.clauses.indexOf(clause);
    while (s.clauses[k + 1]?.shares && s.tokens[s.clauses[k + 1]!.from - 1]?.t !== ';') k++;
    const to = s.clauses[k]?.to ?? clause.to;
    const sum = s.sums.find((x) => x.from >= at && x.to <= to && isCost(s, x.from));
    const own = momentOf(scene, s, clause);
    const when = own.dated ? own.when : (datesIn(s, at, to)[0]?.edtf ?? own.when);
    scene.partnerFundAt = scene.sentence;
    scene.lastRecipient = scene.partner;
    scene.recipientAt = scene.sentence;
    out.push(
      draft(
        KIND.contribution,
        'fund-project',
        when,
        {
          stage: 'support',
          donor: by ?? scene.organisation,
          fund: fund.id,
          recipient: scene.partner,
          ...(sum ? { money: sum.sum } : {}),
        },
        proof(s, at, to),
        ['a project of the fund told before'],
      ),
    );
  }
  return out;
}

function sameClause(s: Sentence, d: Draft, clause: Clause): boolean {
  return d.citations[0]!.start >= s.tokens[clause.from]!.s - 1 && clause.shares;
}

/** "Jordan has benefited from projects under the Trust Fund": it serves the partner. */
function noteFund(scene: Scene, s: Sentence): void {
  const fund = s.mentions.find((m) => m.type === 'fund' && /trust fund/i.test(m.id));
  const isPartner = s.mentions.some((m) => m.id === scene.partner) || /trust fund/.test(scene.heading);
  if (!fund || !isPartner || (fund.of !== undefined && fund.of !== scene.partner)) return;
  scene.lastFund = fund;
  scene.partnerFundAt = scene.sentence;
}

/** The trust fund that the sentence, or one just before, tells of as serving the partner. */
function trustFund(scene: Scene, s: Sentence): Mention | undefined {
  const own = s.mentions.find(
    (m) => m.type === 'fund' && /trust fund/i.test(m.id) && (m.of === undefined || m.of === scene.partner),
  );
  if (own) return own;
  const last = scene.lastFund;
  return last &&
    /trust fund/i.test(last.id) &&
    (last.of === undefined || last.of === scene.partner) &&
    scene.sentence - scene.partnerFundAt <= 3
    ? last
    : undefined;
}

/** Where "a second project", "another," begins as the subject of a clause, or before it in "in a first project …"; -1 elsewhere. */
function headAt(s: Sentence, clause: Clause): number {
  const from = clause.shares ? -1 : clause.from;
  if (from < 0) return -1;
  for (let i = from; i < Math.min(clause.verb.from, from + 6); i++) {
    const n = s.tokens[i]!.n;
    if (!ORDINAL.test(n)) continue;
    const next = s.tokens[i + 1];
    const isAlone =
      next?.t === ',' || clause.verb.from === i + 1 || oneOf('for|led|on|of').test(next?.n ?? '');
    const isProject = s.tokens.slice(i + 1, i + 4).some((t) => oneOf('projects?').test(t.n));
    if (!isAlone && !isProject) return -1;
    const det = s.tokens[i - 1]?.n ?? '';
    if (
      !isProject &&
      oneOf('first|second|third|fourth|fifth|sixth|last').test(n) &&
      !oneOf('a|the').test(det)
    )
      return -1;
    return oneOf('a|the').test(det) ? i - 1 : i;
  }
  return -1;
}

/** "led by Austria and Canada", "which the United Kingdom led" */
function lead(scene: Scene, s: Sentence, from: number, clause: Clause): string | undefined {
  for (let i = from; i < clause.to - 1; i++) {
    if (s.tokens[i]!.n !== 'led') continue;
    if (s.tokens[i + 1]!.n === 'by') return agentAt(scene, s, i + 1, clause.to);
    const m = s.cover[i - 1];
    if (m?.type === 'country') return m.id;
  }
  return undefined;
}

function isCost(s: Sentence, at: number): boolean {
  return s.tokens
    .slice(Math.max(s.from, at - 5), at)
    .some((t) => oneOf('cost|costs|budget|worth|value|valued|amount|costing|totalling|total').test(t.n));
}
