import { KIND } from '../../kinds.ts';
import type { Mention } from '../../mention.ts';
import { isFact, momentOf, upTo } from '../../moment.ts';
import type { SumAt } from '../../money.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, draft, proof, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { aided } from './aided.ts';
import { contributors } from './contributors.ts';
import { donorOf, takesAbove } from './donor.ts';
import { fundOf, paidInto } from './fund.ts';
import { noteFund } from './fund-again.ts';
import { fundBeside } from './fund-beside.ts';
import { heirFund } from './fund-heir.ts';
import { eachVessel, isNoGiver, isOfBoth, parted } from './gift.ts';
import {
  fundedSubject,
  namesOfFunds,
  noteRecipient,
  placeAbove,
  recall,
  remember,
  sameFund,
} from './gift-memory.ts';
import { giftNouns } from './gift-noun.ts';
import { beforeParts, paidTo, sumsOf, withSums } from './gift-sums.ts';
import { soFar, spanless } from './gift-time.ts';
import { giftWhen, noteMeetings } from './gift-when.ts';
import { agencyOf, besideMember, isOthers } from './giver.ts';
import { coversCosts, givesGoods } from './kind.ts';
import { sumsOfItems } from './loose-evidence.ts';
import { looseSums } from './loose-sums.ts';
import { openGifts } from './open-gift.ts';
import { openPledges } from './open-pledge.ts';
import { paidAside, partsOf, raised } from './parts.ts';
import { fundProjects } from './project.ts';
import { hasTheatre, recipientOf } from './recipient.ts';
import { reducedGifts } from './reduced.ts';
import { reliefs } from './relief.ts';
import { FORCE, GIFT, givesNext, NOUN, STAGE, stageOf } from './stage.ts';
import { noteLead, sumRows } from './sum-list.ts';
import { isSupport } from './support.ts';
import { thirdParty } from './third.ts';
import { vesselIn } from './vessel.ts';

const STATISTIC = oneOf(
  'trade|exports?|imports?|gdp|investments?|turnover|market|fdi|economy|budget|goods|revenue|tourism|expenditure|spending|contracts?',
);

/** Money promised or given, and support without a figure. */
export function contributions(scene: Scene, s: Sentence): Draft[] {
  const names = namesOfFunds(scene, s);
  const made = [...giftsOf(scene, s), ...sumRows(scene, s)];
  noteLead(scene, s, made);
  for (const d of made) {
    const name = names.get(d.slots.fund as string);
    if (name !== undefined) d.slots.fund = name;
    if (d.slots.money && d.slots.fund === undefined) {
      const sum = s.sums.find((x) => x.sum === d.slots.money);
      const beside = sum && fundBeside(s, sum);
      if (beside) d.slots.fund = beside;
    }
    const agency = agencyOf(s, d);
    if (agency !== undefined) d.slots.donor = agency;
    d.when = giftWhen(scene, s, d) ?? d.when;
    const heir = heirFund(scene, s, d, made);
    if (heir) d.slots.fund = heir.fund;
    if (heir?.of && d.slots.recipient === undefined) d.slots.recipient = heir.of;
  }
  noteFund(scene, s);
  noteMeetings(scene, s);
  return made;
}

function giftsOf(scene: Scene, s: Sentence): Draft[] {
  const parts = partsOf(scene, s);
  if (parts.length > 0) return parts;
  const out: Draft[] = [];
  const free = new Set(s.sums);
  for (const x of sumsOfItems(s)) free.delete(x);
  const take = (clause: Clause): void => {
    const own = sumsOf(s, clause).filter((x) => free.has(x));
    // What a participle told is not told again by the verb of the sentence.
    if (own.length === 0 && sumsOf(s, clause).length > 0) return;
    const made = ofClause(scene, s, clause, own);
    if (made.length > 0) for (const x of own) free.delete(x);
    out.push(...made);
  };
  const listed = contributors(scene, s);
  for (const d of listed) for (const x of free) if (d.slots.money === x.sum) free.delete(x);
  for (const clause of reducedGifts(s)) {
    take(clause);
    // "…, X giving 3 million": whose it is, is said, though it be no fact of the relation.
    if (!clause.verb.passive) for (const x of sumsOf(s, clause)) free.delete(x);
  }
  for (const [k, whole] of s.clauses.entries()) {
    const clause = k === 0 ? within(s, whole) : whole;
    noteRecipient(scene, s, clause);
    if (toldNext(s, k) || isThanked(s, k)) continue;
    const said = isFact(s, clause) ? clause : announced(s, s.clauses[k - 1], clause);
    if (said) take(said);
  }
  // "X has supported a number of Trust Funds: A was given …": what follows the colon tells the gifts.
  const colon = s.clauses.find(
    (c, k) => (k === 0 && s.tokens[c.to]?.t === ':') || s.tokens[c.to - 1]?.t === ':',
  );
  const heads = colon
    ? out.filter((d) => d.rule === 'gave-support' && d.citations[0]!.end <= s.tokens[colon.to - 1]!.e)
    : [];
  const [head] = heads;
  // "The Allies gave masks: X delivered 20,000": another gives a part.
  const isOwn = out.some((d) => d !== head && d.slots.donor === head?.slots.donor);
  if (heads.length === 1 && isOwn) out.splice(out.indexOf(heads[0]!), 1);
  const more = raised(scene, s);
  if (more.length > 0) return [...out, ...more];
  out.push(...paidAside(scene, s, out));
  const projects = fundProjects(scene, s, out);
  // "supported several projects of the fund, of which one …": the projects tell it.
  if (projects.length > 1) out.splice(0, out.length, ...out.filter((d) => d.rule !== 'gave-support'));
  out.push(...projects);
  out.push(...aided(scene, s, out));
  out.push(...giftNouns(scene, s, out), ...listed);
  out.push(...looseSums(scene, s, out));
  out.push(...openGifts(scene, s, out));
  out.push(...reliefs(scene, s, out));
  return [...out, ...openPledges(scene, s, out)];
}

/** "The project on X, for which the Union has allocated 6 million, …": the clause that follows the pronoun gives. */
function within(s: Sentence, clause: Clause): Clause {
  const v = clause.verb;
  if (clause.relative !== '' || !STAGE.some(([re]) => re.test(v.lemma))) return clause;
  for (let i = v.from - 1; i > clause.from + 1; i--) {
    if (s.tokens[i]!.n !== 'which') continue;
    const before = s.tokens[i - 1]!;
    if (!(before.t === ',' || oneOf('for|to|into').test(before.n))) return clause;
    const subject = i + 1 < v.from ? { from: i + 1, to: v.from } : { from: i, to: i + 1 };
    return { ...clause, from: i, subject, relative: 'which' };
  }
  return clause;
}

/** "supports the X Programme, to which it gives 5 million": the sum tells the gift. */
function toldNext(s: Sentence, k: number): boolean {
  const [clause, next] = [s.clauses[k]!, s.clauses[k + 1]];
  if (next?.relative !== 'which' || !STAGE.some(([re]) => re.test(next.verb.lemma))) return false;
  const at = s.tokens[next.from]?.n === 'which' ? next.from - 1 : next.from;
  const holds = (c: Clause): boolean => s.sums.some((x) => x.from >= c.from && x.to <= c.to);
  if (sumsUp(s, next)) return holds(next) && !holds(clause);
  return oneOf('to|into').test(s.tokens[at]?.n ?? '') && holds(next) && !holds(clause);
}

/** "contributions to the Fund, which totalled 5 million": what stands before the pronoun is summed. */
function sumsUp(s: Sentence, { verb, from, relative }: Clause): boolean {
  return (
    relative === 'which' &&
    oneOf('amount|total|reach|come').test(verb.lemma) &&
    s.tokens.slice(Math.max(s.from, from - 10), from).some((t) => GIFT.test(t.n))
  );
}

/** "said that it would double the sum to 24 million": a promise made by the verb before. */
function announced(s: Sentence, before: Clause | undefined, clause: Clause): Clause | undefined {
  if (!before || !clause.verb.modal || clause.verb.negated || !isFact(s, before)) return undefined;
  if (!oneOf('announce|pledge|promise|declare').test(before.verb.lemma) || before.verb.passive)
    return undefined;
  if (
    s.tokens[before.verb.to]?.n !== 'that' ||
    !s.sums.some((x) => x.from >= clause.from && x.to <= clause.to)
  )
    return undefined;
  return { ...before, to: clause.to };
}

/** "A credit of 20 million, signed in 2011, was meant for the X Centre": what the verb behind the participle says. */
function meantFor(scene: Scene, s: Sentence, clause: Clause): Mention | undefined {
  if (s.clauses.includes(clause)) return undefined;
  // "The programme has been supported by others, X giving 3 million"
  const aside = clause.verb.passive ? undefined : s.clauses.findLast((c) => c.verb.to <= clause.from);
  if (aside?.verb.passive) return vesselIn(s, aside.subject.from, aside.subject.to);
  const host = s.clauses.find((c) => c.from <= clause.from && clause.to <= c.verb.from);
  return host && oneOf('mean|be|go|serve|intend|use|earmark|finance|fund|support|cover').test(host.verb.lemma)
    ? fundOf(scene, s, host.verb.to, host.to, false)
    : undefined;
}

/** "thanked X for the 5 million it had provided": the one who is thanked gave it. */
function isThanked(s: Sentence, k: number): boolean {
  const before = s.clauses[k - 1]?.verb;
  return (
    before !== undefined && s.clauses[k]!.shares && oneOf('thank|commend|express|convey').test(before.lemma)
  );
}

/** Troops and ships, but not the "Force" in an operation's name. */
function hasForces(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (FORCE.test(s.tokens[i]!.n) && s.cover[i]?.type !== 'operation') return true;
  return false;
}

/** Slots without those that an item of a list has not. */
function defined(slots: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(slots).filter(([, v]) => v !== undefined));
}

/** "donated equipment worth 5 million, which was handed over in March": the gift told before. */
function isHandover(s: Sentence, clause: Clause): boolean {
  return (
    clause.relative === 'which' &&
    clause.verb.passive &&
    oneOf('hand|deliver|ship|send|transfer|complete|provide').test(clause.verb.lemma) &&
    s.sums.some((x) => x.to <= clause.from && x.to > clause.from - 20)
  );
}

/** "No grant was given" */
function isNone(s: Sentence, { subject, verb }: Clause): boolean {
  const n = s.tokens[subject.from]?.n;
  return (n === 'no' || n === 'none') && subject.from < verb.from;
}

function ofClause(scene: Scene, s: Sentence, clause: Clause, sums: readonly SumAt[]): Draft[] {
  const v = clause.verb;
  const stage = stageOf(s, clause);
  if (!stage || (v.lemma === 'be' && v.negated) || isNone(s, clause)) return [];
  if (sums.length === 0 && (isHandover(s, clause) || isNoGiver(s, clause) || isOfBoth(scene, s, clause)))
    return [];
  const third = thirdParty(scene, s, clause);
  const donor = third ?? donorOf(scene, s, clause);
  if (!donor) return [];
  const isThird = !scene.relation.includes(donor);
  if (isThird && third === undefined) return [];
  const run = s.tokens.slice(clause.from, clause.to);
  const isSummed = sumsUp(s, clause);
  const isGift = isSummed || run.some((t) => GIFT.test(t.n) || oneOf('finance|fund').test(t.n));
  if (
    // "Free Trade Area" is a name.
    run.some(
      (t, k) => STATISTIC.test(t.n) && (!t.cap || k === 0) && !(t.n === 'budget' && run[k + 1]?.n === 'of'),
    ) &&
    !isGift &&
    !oneOf('pledge|commit|promise|contribute|donate').test(v.lemma) &&
    !givesGoods(s, clause)
  )
    return [];
  if (
    oneOf('amount|total|reach|stand|go|flow|come').test(v.lemma) &&
    !isGift &&
    !run.some((t) => NOUN.some(([re]) => re.test(t.n))) &&
    v.lemma !== 'go'
  )
    return [];
  const isGoods =
    givesGoods(s, clause) ||
    coversCosts(s, clause) ||
    (oneOf('send|ship').test(v.lemma) &&
      sums.length > 0 &&
      sums.every((x) => oneOf('worth|valued|of').test(s.tokens[x.from - 1]?.n ?? '')));
  if (oneOf('reach|stand|cover|benefit|release|ship').test(v.lemma) && !isGift && !isGoods) return [];
  if (v.lemma === 'send' && sums.length > 0 && !isGift && !isGoods) return [];
  if (v.lemma === 'come' && (s.tokens[v.to]?.n !== 'to' || sums.length === 0)) return [];
  // "decided to contribute": what is decided or agreed must be to give.
  if (oneOf('decide|agree').test(v.lemma) && !v.passive && !givesNext(s, clause)) return [];
  const isDirect =
    oneOf('support|assist').test(v.lemma) &&
    !v.passive &&
    [v.to, v.to + 1, v.to + 2].some((i) => s.cover[i]?.type === 'operation');
  const toOperation =
    (isDirect ||
      paidTo(s, clause, sums.length > 0) ||
      (isGift && oneOf('support|provide|give|make').test(v.lemma))) &&
    !hasForces(s, clause.from, clause.to);
  const main = beforeParts(s, clause, sums);
  const found = fundOf(scene, s, takesAbove(s, clause) ?? clause.from, main.to, toOperation);
  // "Operation X supports Y": it gives.
  const isActor =
    found?.type === 'operation' &&
    oneOf('support|assist|help|aid|provide|give').test(v.lemma) &&
    !v.passive &&
    found.to <= v.from &&
    found.from >= clause.from;
  const fund =
    (isActor ? undefined : found) ??
    (isSummed ? paidInto(s, Math.max(s.from, clause.from - 12), clause.from) : undefined) ??
    fundedSubject(s, clause) ??
    meantFor(scene, s, clause) ??
    sameFund(scene, s, clause);
  const recipient = isThird
    ? besideMember(scene, donor)
    : (recipientOf(scene, s, main, donor, fund) ??
      fund?.of ??
      recall(scene, s, clause, fund) ??
      (sums.length === 0 && isGoods ? placeAbove(scene, s, donor) : undefined));
  if (isOthers(scene, donor, recipient)) return [];
  const moment = soFar(scene, s, clause, sums, spanless(scene, s, clause, stage, momentOf(scene, s, clause)));
  const base = {
    stage,
    donor,
    ...(fund ? { fund: fund.id } : {}),
    ...(recipient && recipient !== donor ? { recipient } : {}),
    ...(moment.period ? { period: moment.period } : {}),
  };
  const whole = (extra: Record<string, unknown>, from: number, to: number, when = moment.when): Draft => {
    const d = draft(
      KIND.contribution,
      sums.length ? 'gave-sum' : 'gave-support',
      when,
      defined({ ...base, ...extra }),
      proof(s, from, to),
      [`“${v.lemma}” tells the stage ${stage}`],
    );
    if (moment.ended) d.ended = true;
    return d;
  };
  const keep = (): void => {
    if (recipient && recipient !== donor) remember(scene, recipient);
    if (fund) scene.lastFund = fund;
    if (fund && scene.partner && recipient === scene.partner) scene.partnerFundAt = scene.sentence;
  };
  const each = sums.length > 0 ? eachVessel(s, clause, whole) : undefined;
  if (each) {
    keep();
    return each;
  }
  if (sums.length > 0) {
    keep();
    return withSums(scene, s, clause, sums, moment.when, whole, fund);
  }
  const benefits = (recipient !== undefined && recipient !== donor) || hasTheatre(s, clause);
  if (!isSupport(s, clause, stage, run, fund, benefits)) return [];
  keep();
  return (
    parted(s, clause, whole) ?? [
      whole({}, clause.from, clause.to, moment.when === '' ? upTo(scene) : moment.when),
    ]
  );
}
