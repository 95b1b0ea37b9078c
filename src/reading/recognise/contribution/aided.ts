import { KIND } from '../../kinds.ts';
import type { Mention } from '../../mention.ts';
import { datesIn, isFact, momentOf } from '../../moment.ts';
import { oneOf, type WordList } from '../../one-of.ts';
import { type Draft, draft, lately, otherThan, proof, type Scene, words } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { agentAt, giversIn, givesPartner } from './giver.ts';
import { vesselAt, vesselIn } from './vessel.ts';

const HELP = oneOf(
  'assistance|aid|support|help|funding|funds|financing|grants?|contributions?|loans?|credits?|locs?|oda|sponsorship|donations?',
);
/** What is done with help: something is built, set up, cleared, people are trained. */
const WORK = oneOf(
  'establish|set|build|construct|open|inaugurate|create|complete|renovate|upgrade|rehabilitate|install|equip|implement|execute|develop|modernise|modernize|restore|refurbish|commission|reconstruct|rebuild|repair|destroy|clear|dispose|demilitarise|demilitarize|remove|train|retrain|expand|launch|finance|undertake|carry|relocate|neutralise|neutralize|repack|digitise|digitize|electrify',
);
/** What is set up or opened without being a gift. */
const NO_WORK = oneOf(
  'meetings?|summit|conference|relations|embassy|dialogue|committee|commission|agreement|memorandum|mou|consultations?|talks|negotiations|visit|partnership|treaty|declaration|consulate|exercise|mission|delegation|statement|group|councils?|office|secretariat|headquarters|forum|association|union',
);

interface Helper {
  readonly party: string;
  readonly from: number;
  readonly to: number;
  readonly fund?: Mention;
}

/** What was built, set up or cleared with the help of a party of the relation, through its trust fund, or by its project. */
export function aided(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const [k, clause] of s.clauses.entries()) {
    if (
      !(
        WORK.test(clause.verb.lemma) ||
        oneOf('assist|support|help|fund|award|grant|give|provide').test(clause.verb.lemma)
      ) ||
      !isFact(s, clause)
    )
      continue;
    if (s.tokens.slice(clause.subject.from, clause.subject.to).some((t) => NO_WORK.test(t.n))) continue;
    const [start, end] = [s.tokens[clause.from]!.s, s.tokens[clause.to - 1]!.e];
    if (told.some((d) => d.citations[0]!.start < end && d.citations[0]!.end > start)) continue;
    const isWork = WORK.test(clause.verb.lemma);
    const helper =
      (isWork ? helperIn(scene, s, clause.from, clause.to) : undefined) ??
      throughFund(scene, s, clause) ??
      throughProgramme(scene, s, clause) ??
      byProject(scene, s, clause) ??
      ranProject(scene, s, clause) ??
      (isWork ? atCost(scene, s, clause, out.at(-1)) : undefined);
    if (helper) out.push(tell(scene, s, k, clause, helper));
  }
  return out;
}

function tell(scene: Scene, s: Sentence, k: number, clause: Clause, helper: Helper): Draft {
  const sum = s.sums.find((x) => x.from >= clause.from && x.to <= clause.to && isCost(s, x.from, helper));
  const at = clause.verb.passive ? clause.subject : { from: clause.verb.to, to: clause.to };
  const fund = helper.fund ?? vesselIn(s, at.from, at.to);
  const place = s.mentions.find(
    (m) =>
      m.type === 'country' &&
      m.id !== helper.party &&
      !oneOf('by|with|from|and').test(
        s.tokens[m.from - (s.tokens[m.from - 1]?.n === 'the' ? 2 : 1)]?.n ?? '',
      ) &&
      m.from >= clause.from &&
      m.to <= clause.to &&
      !(m.from >= helper.from && m.to <= helper.to),
  );
  const other = scene.relation.includes(helper.party) ? otherThan(scene, helper.party) : scene.partner;
  const recipient = place?.id ?? other;
  const moment = momentOf(scene, s, clause);
  // "was built with the help of X and opened in 2014"
  const next = s.clauses[k + 1];
  const opened =
    !moment.dated && next?.shares && oneOf('open|inaugurate|complete|commission|finish').test(next.verb.lemma)
      ? datesIn(s, next.from, next.to).find((w) => w.sort === 'point')
      : undefined;
  const d = draft(
    KIND.contribution,
    'aided-work',
    ran(s, clause) ?? opened?.edtf ?? moment.when,
    {
      stage: 'support',
      donor: helper.party,
      ...(fund ? { fund: fund.id } : {}),
      ...(recipient && recipient !== helper.party ? { recipient } : {}),
      ...(sum ? { money: sum.sum } : {}),
    },
    proof(s, clause.from, clause.to),
    ['done with the help of a party'],
  );
  if (moment.ended) d.ended = true;
  if (fund) scene.lastFund = fund;
  if (recipient && recipient !== helper.party) {
    scene.lastRecipient = recipient;
    scene.recipientAt = scene.sentence;
    if (recipient === scene.partner) scene.partnerFundAt = scene.sentence;
  }
  return d;
}

/** "a project begun in May and completed in June": it ran from the one to the other. */
function ran(s: Sentence, clause: Clause): string | undefined {
  const find = (lemma: WordList, from: number) =>
    s.groups.find((g) => lemma.test(g.lemma) && g.from >= from && g.to < clause.verb.from);
  const begun = find(oneOf('launch|begin|start|initiate'), clause.from);
  const done = find(oneOf('complete|conclude|finish|end|close'), begun?.to ?? clause.from);
  if (!done) return undefined;
  const b = datesIn(s, done.to, clause.verb.from)[0]?.edtf;
  if (!begun) return b;
  const a = datesIn(s, begun.to, done.from)[0]?.edtf;
  return a && b ? `${a.split('/')[0]!}/${b.split('/').at(-1)!}` : undefined;
}

/** "at a cost of 1 million", "with a grant of 2 million from X", "worth 3 million" */
function isCost(s: Sentence, at: number, helper: Helper): boolean {
  if (at >= helper.from && at < helper.to) return true;
  const before = s.tokens.slice(Math.max(s.from, at - 5), at).map((t) => t.n);
  return before.some((n) => oneOf('cost|costs|budget|worth|value|amount|costing|totalling|totaling').test(n));
}

/** "with Indian assistance", "with the support of the Union", "under a grant from Japan", "with SPS support". */
export function helperIn(scene: Scene, s: Sentence, from: number, to: number): Helper | undefined {
  for (let i = from; i < to; i++) {
    if (!oneOf('with|under|through|by|using').test(s.tokens[i]!.n)) continue;
    for (let k = i + 1; k < Math.min(to, i + 9); k++) {
      const t = s.tokens[k]!;
      if (oneOf('[,;:]').test(t.t) || s.groups.some((g) => g.from === k && g.shape === 'finite')) break;
      if (!HELP.test(t.n) || (s.cover[k] && s.cover[k]!.type !== 'fund')) continue;
      const named = giversIn(scene, s, i + 1, k).filter((p) => scene.relation.includes(p));
      const before = named[0];
      // "with the support of both parties": nobody's gift to the other.
      if (s.tokens.slice(k, k + 5).some((t) => t.n === 'both') || named.length > 1) return undefined;
      if (before) return { party: before, from: i, to: k + 1 };
      const own = ownProgramme(scene, s, i + 1, k);
      if (own) return { party: own, from: i, to: k + 1 };
      for (let j = k + 1; j < Math.min(to, k + 12); j++) {
        if (oneOf('[;:]').test(s.tokens[j]!.t)) break;
        if (!oneOf('of|from|by').test(s.tokens[j]!.n)) continue;
        const after = agentAt(scene, s, j, to);
        if (after && scene.relation.includes(after)) return { party: after, from: i, to: j + 4 };
      }
      break;
    }
  }
  return undefined;
}

function ownProgrammeAt(s: Sentence, from: number, to: number): Mention | undefined {
  return s.mentions.find((x) => x.type === 'operation' && x.of === undefined && x.from >= from && x.to <= to);
}

/** "scientists have been awarded grants under the SPS Programme", "was assisted through DEEP": its programme gave. */
function throughProgramme(scene: Scene, s: Sentence, clause: Clause): Helper | undefined {
  const { verb, to } = clause;
  const org = scene.organisation;
  if (!verb.passive || org === undefined || !givesPartner(scene)) return undefined;
  for (let i = clause.from; i < to; i++) {
    if (!oneOf('under|through|by|with|via').test(s.tokens[i]!.n)) continue;
    const at = s.tokens[i + 1]?.n === 'the' ? i + 2 : i + 1;
    const m = s.cover[at];
    if (m?.type !== 'operation' || m.of !== undefined) continue;
    const isAid =
      oneOf('assist|support|help|equip|fund|finance').test(verb.lemma) ||
      s.tokens.slice(verb.to, to).some((t) => oneOf('grants?|equipment|funding').test(t.n));
    if (isAid) return { party: org, from: i, to: m.to, fund: { ...m, id: words(s, m.from, m.to) } };
  }
  return undefined;
}

/** "SPS support": the organisation's own programme, which no country has. */
function ownProgramme(scene: Scene, s: Sentence, from: number, to: number): string | undefined {
  const m = ownProgrammeAt(s, from, to);
  return m && m.of === undefined && givesPartner(scene) ? scene.organisation : undefined;
}

/** "Through a first Trust Fund project, completed in 2002, mines were destroyed" */
function throughFund(scene: Scene, s: Sentence, clause: Clause): Helper | undefined {
  const org = scene.organisation;
  if (!clause.verb.passive || org === undefined || !givesPartner(scene)) return undefined;
  for (let i = clause.from; i < clause.to; i++) {
    if (!oneOf('through|under|within|of|via').test(s.tokens[i]!.n)) continue;
    const fund = trustAt(s, i + 1, Math.min(clause.to, i + 10));
    if (fund) return { party: org, from: i, to: fund.to, fund };
  }
  return undefined;
}

/** The trust fund that a run of tokens names, in the tables or not; `isFar`: past commas too. */
export function trustAt(s: Sentence, from: number, to: number, isFar = false): Mention | undefined {
  for (let i = from; i < to; i++) {
    const m = s.cover[i];
    if (m?.type === 'fund' && /trust fund/i.test(m.id)) return m;
    if (!isFar && oneOf('[,;:]').test(s.tokens[i]!.t)) return undefined;
    if (s.tokens[i]!.n === 'trust' && oneOf('funds?').test(s.tokens[i + 1]?.n ?? '')) {
      const named = vesselAt(s, i + 1, from, s.to);
      if (named) return withoutCount(s, named);
      let a = i;
      while (a > from && s.tokens[a - 1]!.cap && s.tokens[a - 1]!.kind === 'word' && a - 1 > s.from) a--;
      return { from: a, to: i + 2, type: 'fund', id: words(s, a, i + 2) };
    }
  }
  return undefined;
}

/** "Several Trust Funds": how many there are is no part of the name. */
function withoutCount(s: Sentence, m: Mention): Mention {
  const isCount = oneOf('several|both|two|three|four|five|other|various|some|many').test(s.tokens[m.from]!.n);
  return isCount && m.to - m.from > 1 ? { ...m, from: m.from + 1, id: words(s, m.from + 1, m.to) } : m;
}

/** "A Trust Fund project helped to destroy …", "Under the X Programme, a project helped to establish a laboratory". */
function byProject(scene: Scene, s: Sentence, clause: Clause): Helper | undefined {
  const org = scene.organisation;
  if (clause.verb.passive || org === undefined || !givesPartner(scene)) return undefined;
  const { to } = clause.subject;
  // "a project launched in 2016 and completed in 2018 helped": the subject begins before its participles.
  const isRest = s.groups.some((g) => g.shape === 'participle' && g.from === clause.subject.from);
  const from = isRest ? clause.from : clause.subject.from;
  const head = s.tokens.slice(from, to).findIndex((t) => oneOf('projects?|package|fund').test(t.n));
  if (head < 0) return undefined;
  const fund = trustAt(s, from, Math.min(to, from + head + 3));
  const near = scene.partnerFundAt >= scene.sentence - 2;
  if (!fund && !near && !ownProgramme(scene, s, clause.from, to)) return undefined;
  return { party: org, from, to, ...(fund ? { fund } : {}) };
}

/** "A Trust Fund project, led by X and valued at 1 million, was completed", "Six projects worth 2 million were implemented" */
function ranProject(scene: Scene, s: Sentence, clause: Clause): Helper | undefined {
  const org = scene.organisation;
  if (!clause.verb.passive || org === undefined || !givesPartner(scene)) return undefined;
  if (!oneOf('implement|complete|carry|execute|launch|undertake|finance').test(clause.verb.lemma))
    return undefined;
  const { from, to } = clause.subject;
  const start = s.groups.some((g) => g.shape === 'participle' && g.from === from) ? clause.from : from;
  if (!s.tokens.slice(start, to).some((t) => oneOf('projects?').test(t.n))) return undefined;
  const worth = s.sums.some((x) => x.from >= start && x.to <= clause.verb.from);
  const fund = trustAt(s, start, to);
  if (!worth && !fund) return undefined;
  const by = s.tokens
    .slice(start, to)
    .findIndex((t, k) => t.n === 'led' && s.tokens[start + k + 1]?.n === 'by');
  const lead = by < 0 ? undefined : agentAt(scene, s, start + by + 1, to);
  return { party: lead ?? org, from: start, to, ...(fund ? { fund } : {}) };
}

/** "it was later upgraded at a cost of 2 million": what was built with help before. */
function atCost(scene: Scene, s: Sentence, clause: Clause, before: Draft | undefined): Helper | undefined {
  const { from, to } = clause.subject;
  const isIt = clause.shares || (to - from <= 2 && oneOf('it|which').test(s.tokens[to - 1]?.n ?? ''));
  const cost = s.sums.find((x) => x.from > clause.verb.to - 1 && x.to <= clause.to);
  if (!isIt || !cost || !s.tokens.slice(clause.verb.to, cost.from).some((t) => t.n === 'cost'))
    return undefined;
  const last = before ?? lately(scene).findLast((d) => d.kind === KIND.contribution);
  if (last?.rule !== 'aided-work' || s.tokens[clause.from]!.s - last.citations[0]!.end > 200)
    return undefined;
  return { party: last.slots.donor as string, from: cost.from, to: cost.to };
}
