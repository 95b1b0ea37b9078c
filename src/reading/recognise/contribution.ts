import { KIND } from '../kinds.ts';
import type { Mention } from '../mention.ts';
import { datesIn, isFact, momentIn, momentOf, upTo } from '../moment.ts';
import type { SumAt } from '../money.ts';
import { type Draft, draft, partiesIn, proof, type Scene } from '../scene.ts';
import type { Clause, Sentence } from '../sentence.ts';
import { aided } from './aided.ts';
import { contributors } from './contributors.ts';
import { donorOf, ownDonor, recipientOf, sumFollows, takesAbove } from './donor.ts';
import { antecedent, fundOf } from './fund.ts';
import { parted } from './gift.ts';
import { soFar, spanless } from './gift-time.ts';
import { paidAside, partsOf, raised } from './parts.ts';
import { reducedGifts } from './reduced.ts';
import { FORCE, GIFT, givesNext, NOUN, STAGE, stageOf } from './stage.ts';
import { isSupport } from './support.ts';
import { vesselIn } from './vessel.ts';

const STATISTIC =
  /^(?:trade|exports?|imports?|gdp|investments?|turnover|market|fdi|economy|budget|goods|revenue|tourism|expenditure|spending)$/;

/** Money promised or given, and support without a figure. */
export function contributions(scene: Scene, s: Sentence): Draft[] {
  const parts = partsOf(scene, s);
  if (parts.length > 0) return parts;
  const out: Draft[] = [];
  const free = new Set(s.sums);
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
  for (const clause of reducedGifts(s)) take(clause);
  for (const [k, whole] of s.clauses.entries()) {
    const clause = k === 0 ? within(s, whole) : whole;
    noteRecipient(scene, s, clause);
    if (toldNext(s, k)) continue;
    const said = isFact(s, clause) ? clause : announced(s, s.clauses[k - 1], clause);
    if (said) take(said);
  }
  const more = raised(scene, s);
  if (more.length > 0) return [...out, ...more];
  out.push(...paidAside(scene, s, out));
  return [...out, ...aided(scene, s, out), ...listed];
}

/** "The project on X, for which the Union has allocated 6 million, …": the clause that follows the pronoun gives. */
function within(s: Sentence, clause: Clause): Clause {
  const v = clause.verb;
  if (clause.relative !== '' || !STAGE.some(([re]) => re.test(v.lemma))) return clause;
  for (let i = v.from - 1; i > clause.from + 1; i--) {
    if (s.tokens[i]!.n !== 'which') continue;
    const before = s.tokens[i - 1]!;
    if (!(before.t === ',' || /^(?:for|to|into)$/.test(before.n))) return clause;
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
  return /^(?:to|into)$/.test(s.tokens[at]?.n ?? '') && holds(next) && !holds(clause);
}

/** "announced that the contribution would be doubled to US$24 million": a promise made by the verb before. */
function announced(s: Sentence, before: Clause | undefined, clause: Clause): Clause | undefined {
  if (!before || !clause.verb.modal || clause.verb.negated || !isFact(s, before)) return undefined;
  if (!/^(?:announce|pledge|promise|declare)$/.test(before.verb.lemma) || before.verb.passive)
    return undefined;
  if (
    s.tokens[before.verb.to]?.n !== 'that' ||
    !s.sums.some((x) => x.from >= clause.from && x.to <= clause.to)
  )
    return undefined;
  return { ...before, to: clause.to };
}

/** "Ten years later the recipient was Ukraine." */
function noteRecipient(scene: Scene, s: Sentence, clause: Clause): void {
  if (
    clause.verb.lemma !== 'be' ||
    !s.tokens
      .slice(clause.subject.from, clause.subject.to)
      .some((t) => /^(?:recipient|beneficiary)$/.test(t.n))
  )
    return;
  const m = s.mentions.find((x) => x.type === 'country' && x.from >= clause.verb.to && x.to <= clause.to);
  if (m) remember(scene, m.id);
}

/** Troops and ships, but not the "Force" in an operation's name. */
function hasForces(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (FORCE.test(s.tokens[i]!.n) && s.cover[i]?.type !== 'operation') return true;
  return false;
}

/** "the contribution would be doubled": it goes where the last one went. */
function sameFund(scene: Scene, s: Sentence, clause: Clause): Mention | undefined {
  if (scene.sentence - scene.recipientAt > 2) return undefined;
  for (let i = clause.from + 1; i < clause.to; i++)
    if (
      /^(?:contribution|donation)$/.test(s.tokens[i]!.n) &&
      /^(?:the|this|that|its|annual|yearly)$/.test(s.tokens[i - 1]!.n)
    )
      return scene.lastFund;
  return undefined;
}

/** "The X project was financed by", "the Y Programme, endowed with": the subject receives. */
function fundedSubject(s: Sentence, clause: Clause): Mention | undefined {
  return clause.verb.passive &&
    /^(?:finance|fund|co-fund|cofund|co-finance|cofinance|support|sponsor|endow|approve|sign|adopt|award)$/.test(
      clause.verb.lemma,
    )
    ? vesselIn(s, clause.subject.from, clause.subject.to)
    : undefined;
}

function remember(scene: Scene, recipient: string): void {
  scene.lastRecipient = recipient;
  scene.recipientAt = scene.sentence;
}

/** Who benefited in the sentences just before, where this one names neither place nor vessel of its own. */
function recall(scene: Scene, s: Sentence, clause: Clause, fund: Mention | undefined): string | undefined {
  if (
    scene.sentence - scene.recipientAt > 4 ||
    (fund && fund !== scene.lastFund && fund.type !== 'operation' && !/trust fund/i.test(fund.id))
  )
    return undefined;
  const elsewhere = s.mentions.some(
    (m) =>
      m.from >= clause.from &&
      m.to <= clause.to &&
      m.type === 'city' &&
      !scene.relation.includes(m.of ?? '') &&
      s.tokens[m.from - 1]?.n === 'in',
  );
  return elsewhere ? undefined : scene.lastRecipient;
}

/** "a Trust Fund for the partner, to which X contributed": X gives, though no party of the relation. */
function thirdParty(scene: Scene, s: Sentence, clause: Clause, sums: number): string | undefined {
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
function toPartnersFund(scene: Scene, s: Sentence, clause: Clause): boolean {
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

/** The sums of a clause. "the €41 million which the Union allocated": the sum stands before it. */
function sumsOf(s: Sentence, clause: Clause): SumAt[] {
  const floor = clause.relative === 'which' && !clause.verb.passive ? clause.from - 3 : clause.from;
  return s.sums.filter((x) => x.from >= floor - 3 && x.to <= clause.to && x.to >= floor);
}

function ofClause(scene: Scene, s: Sentence, clause: Clause, sums: readonly SumAt[]): Draft[] {
  const v = clause.verb;
  const stage = stageOf(s, clause);
  if (!stage || (v.lemma === 'be' && v.negated)) return [];
  const donor = thirdParty(scene, s, clause, sums.length) ?? donorOf(scene, s, clause);
  if (!donor) return [];
  const isThird = !scene.relation.includes(donor);
  if (isThird && (sums.length === 0 || !toPartnersFund(scene, s, clause))) return [];
  const run = s.tokens.slice(clause.from, clause.to);
  const isGift = run.some((t) => GIFT.test(t.n) || /^(?:finance|fund)$/.test(t.n));
  if (
    // "Free Trade Area" is a name.
    run.some((t, k) => STATISTIC.test(t.n) && (!t.cap || k === 0)) &&
    !isGift &&
    !/^(?:pledge|commit|promise|contribute|donate)$/.test(v.lemma)
  )
    return [];
  if (
    /^(?:amount|total|reach|stand|go|flow|come)$/.test(v.lemma) &&
    !isGift &&
    !run.some((t) => NOUN.some(([re]) => re.test(t.n))) &&
    v.lemma !== 'go'
  )
    return [];
  const isGoods =
    /^(?:send|ship)$/.test(v.lemma) &&
    sums.length > 0 &&
    sums.every((x) => /^(?:worth|valued|of)$/.test(s.tokens[x.from - 1]?.n ?? ''));
  if (/^(?:reach|stand|cover|benefit|release|send|ship)$/.test(v.lemma) && !isGift && !isGoods) return [];
  if (v.lemma === 'come' && (s.tokens[v.to]?.n !== 'to' || sums.length === 0)) return [];
  // "decided to contribute": what is decided or agreed must be to give.
  if (/^(?:decide|agree)$/.test(v.lemma) && !v.passive && !givesNext(s, clause)) return [];
  const isDirect =
    /^(?:support|assist)$/.test(v.lemma) &&
    !v.passive &&
    [v.to, v.to + 1, v.to + 2].some((i) => s.cover[i]?.type === 'operation');
  const toOperation =
    (isDirect ||
      paidTo(s, clause, sums.length > 0) ||
      (isGift && /^(?:support|provide|give|make)$/.test(v.lemma))) &&
    !hasForces(s, clause.from, clause.to);
  const main = beforeParts(s, clause, sums);
  const fund =
    fundOf(scene, s, takesAbove(s, clause) ?? clause.from, main.to, toOperation) ??
    fundedSubject(s, clause) ??
    sameFund(scene, s, clause);
  const recipient = isThird
    ? scene.partner
    : (recipientOf(scene, s, main, donor, fund) ?? fund?.of ?? recall(scene, s, clause, fund));
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
      { ...base, ...extra },
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
  if (sums.length > 0) {
    keep();
    return withSums(scene, s, clause, sums, moment.when, whole, fund);
  }
  if (!isSupport(s, clause, stage, run, fund, recipient !== undefined && recipient !== donor)) return [];
  keep();
  return (
    parted(s, clause, whole) ?? [
      whole({}, clause.from, clause.to, moment.when === '' ? upTo(scene) : moment.when),
    ]
  );
}

/** "5 million went to A, including 2 million for B": what the first sum is for stands before its part. */
function beforeParts(s: Sentence, clause: Clause, sums: readonly SumAt[]): Clause {
  const second = sums[1];
  if (!second) return clause;
  for (let i = sums[0]!.to; i < second.from; i++)
    if (s.tokens[i]!.n === 'including' || (s.tokens[i]!.n === 'of' && s.tokens[i + 1]?.n === 'which'))
      return i > clause.verb.to ? { ...clause, to: i } : clause;
  return clause;
}

/** "pledged 5 million dollars to the African Union Mission in Somalia" */
function paidTo(s: Sentence, clause: Clause, hasSum: boolean): boolean {
  if (
    !hasSum ||
    !/^(?:pledge|donate|contribute|give|pay|commit|allocate|allot|assign|earmark|grant|transfer|release|promise|disburse|come|amount|total)$/.test(
      clause.verb.lemma,
    )
  )
    return false;
  // "funding for the mission came to 2 million"
  const isTotal = /^(?:come|amount|total)$/.test(clause.verb.lemma);
  const op = s.mentions.find(
    (m) => m.type === 'operation' && m.from >= (isTotal ? clause.from : clause.verb.to) && m.to <= clause.to,
  );
  if (!op) return false;
  const at = s.tokens[op.from - 1]?.n === 'the' ? op.from - 2 : op.from - 1;
  return /^(?:to|for|into)$/.test(s.tokens[at]?.n ?? '');
}

/** "A to the fund in X, B for a project in Y": each sum has its own end. */
function ownEnd(scene: Scene, s: Sentence, from: number, to: number, d: Draft): void {
  const country = s.mentions.find(
    (m) =>
      m.type === 'country' &&
      m.from >= from &&
      m.to <= to &&
      m.id !== d.slots.donor &&
      !sumFollows(s, m) &&
      /^(?:in|to|for|the|of)$/.test(s.tokens[m.from - 1]?.n ?? ''),
  );
  const fund = fundOf(scene, s, from, to, false);
  const benefits = country?.id ?? fund?.of;
  if (!country && !fund) return;
  if (fund) d.slots.fund = fund.id;
  else delete d.slots.fund;
  if (benefits) d.slots.recipient = benefits;
}

function withSums(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  sums: readonly SumAt[],
  when: string,
  whole: (extra: Record<string, unknown>, from: number, to: number, when?: string) => Draft,
  fund: Mention | undefined,
): Draft[] {
  const made: Draft[] = [];
  sums.forEach((sum, k) => {
    const from = k === 0 ? clause.from : sum.from;
    const to = sums[k + 1]?.from ?? clause.to;
    const isPart =
      (k > 0 && s.tokens.slice(sums[k - 1]!.to, sum.from + 1).some((t) => t.n === 'including')) ||
      (k > 0 &&
        /^(?:of)$/.test(s.tokens[sum.to]?.n ?? '') &&
        /^(?:it|which|this)$/.test(s.tokens[sum.to + 1]?.n ?? ''));
    const own = k > 0 ? momentIn(scene, s, clause, sum.to, to) : undefined;
    const giver = k > 0 ? ownDonor(scene, s, sum, sums[k - 1]!.to, to) : undefined;
    const d = whole(
      { money: sum.sum, ...(giver ? { donor: giver } : {}) },
      from,
      to,
      own?.dated ? own.when : when,
    );
    if (giver && d.slots.recipient === giver) delete d.slots.recipient;
    if (sums.length > 1 && /^(?:to|into|for|in)$/.test(s.tokens[sum.to]?.n ?? ''))
      ownEnd(scene, s, sum.to, to, d);
    // "projects on A (EUR 30,000), on B (EUR 15,000) and the Fund": in brackets, a sum goes to what stands before it.
    const bracket = s.tokens[sum.from - 1]?.t === '(';
    if (bracket && fund && fund.from > sum.to) for (const slot of ['fund', 'recipient']) delete d.slots[slot];
    if (bracket && k === 0 && s.tokens[sum.to]?.t === ',') {
      const date = datesIn(s, sum.to, sum.to + 3)[0];
      if (date) d.when = date.edtf;
    }
    if (isPart && made[0]) d.partOf = made[0];
    made.push(d);
  });
  // A gift with "including US$20 million …": the gift itself stands before its part.
  const run = s.tokens.slice(clause.from, clause.to);
  const including = run.findIndex((t) => t.n === 'including');
  if (
    including > 0 &&
    sums[0]!.from > clause.from + including &&
    run.slice(0, including).some((t) => GIFT.test(t.n))
  ) {
    const cut = clause.from + including;
    const first = whole({}, clause.from, cut);
    made[0]!.citations = [proof(s, cut, sums[1]?.from ?? clause.to)];
    made[0]!.partOf = first;
    return [first, ...made];
  }
  return made;
}
