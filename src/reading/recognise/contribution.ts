import { KIND } from '../kinds.ts';
import type { Mention } from '../mention.ts';
import { datesIn, isFact, type Moment, momentIn, momentOf, upTo } from '../moment.ts';
import { type Draft, draft, proof, type Scene } from '../scene.ts';
import type { Clause, Sentence } from '../sentence.ts';
import { donorOf, fundOf, recipientOf, TAKING, takesAbove } from './donor.ts';
import { isWordsOnly, parted } from './gift.ts';

const STAGE: readonly (readonly [RegExp, string])[] = [
  [/^(?:pledge|promise|announce|offer|declare|vow|unveil)$/, 'pledge'],
  [
    /^(?:commit|allocate|allot|earmark|agree|sign|dedicate|appropriate|set|reserve|approve|undertake|decide|mobilise|mobilize|extend|devote|assign)$/,
    'commitment',
  ],
  [/^(?:deposit|transfer|pay|endow|replenish)$/, 'deposit'],
  [/^(?:disburse|release)$/, 'disbursement'],
  [/^(?:spend)$/, 'expenditure'],
  [
    /^(?:contribute|donate|give|provide|support|assist|finance|fund|help|grant|deliver|supply|sponsor|make|channel|invest|co-finance|lend|aid|back|amount|total|receive|go|play|send|train|reach|stand|obtain|benefit|flow|hand|ship|dispatch|cover|facilitate|come|airlift)$/,
    'support',
  ],
];
/** The stage that a noun tells: "Commitments in 2015 amounted to …". */
const NOUN: readonly (readonly [RegExp, string])[] = [
  [/^pledges?$/, 'pledge'],
  [/^commitments?$/, 'commitment'],
  [/^deposits?$/, 'deposit'],
  [/^(?:disbursements?|payments?)$/, 'disbursement'],
  [/^(?:expenditures?|spending)$/, 'expenditure'],
];
const STATISTIC =
  /^(?:trade|exports?|imports?|gdp|investments?|turnover|market|fdi|economy|budget|goods|revenue|tourism|expenditure|spending)$/;
const GIFT =
  /^(?:support|contributions?|assistance|aid|funding|funds|donations?|equipment|grants?|help|loans?|oda)$/;
const FORCE = /^(?:troops|personnel|soldiers|frigates?|ships?|forces?|navy|vessels?|aircraft|contingent)$/;

/** Money promised or given, and support without a figure. */
export function contributions(scene: Scene, s: Sentence): Draft[] {
  const out: Draft[] = [];
  for (const [k, clause] of s.clauses.entries()) {
    noteRecipient(scene, s, clause);
    if (toldNext(s, k)) continue;
    if (isFact(s, clause)) out.push(...ofClause(scene, s, clause));
    else {
      const said = announced(s, s.clauses[k - 1], clause);
      if (said) out.push(...ofClause(scene, s, said));
    }
  }
  return out;
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

function stageOf(s: Sentence, clause: Clause): string | undefined {
  const v = clause.verb;
  const stage = STAGE.find(([re]) => re.test(v.lemma))?.[1];
  if (!/^(?:amount|total|reach|stand|come)$/.test(v.lemma)) return stage;
  for (const t of s.tokens.slice(clause.subject.from, clause.subject.to)) {
    const told = NOUN.find(([re]) => re.test(t.n))?.[1];
    if (told) return told;
  }
  return stage;
}

/** "agreed to provide support", "decided to contribute": the infinitive that follows gives. */
function givesNext(s: Sentence, clause: Clause): boolean {
  const next = s.groups.find((g) => g.from >= clause.verb.to);
  return (
    next !== undefined &&
    next.from <= clause.verb.to + 6 &&
    /^(?:provide|give|grant|donate|contribute|allocate|pay|fund|finance|disburse)$/.test(next.lemma)
  );
}

function ofClause(scene: Scene, s: Sentence, clause: Clause): Draft[] {
  const v = clause.verb;
  const stage = stageOf(s, clause);
  if (!stage) return [];
  // "the €41 million which the Union allocated": the sum stands before the clause.
  const floor = clause.relative === 'which' && !v.passive ? clause.from - 3 : clause.from;
  const sums = s.sums.filter((x) => x.from >= floor - 3 && x.to <= clause.to && x.to >= floor);
  const donor = donorOf(scene, s, clause);
  if (!donor || !scene.relation.includes(donor)) return [];
  const run = s.tokens.slice(clause.from, clause.to);
  const isGift = run.some((t) => GIFT.test(t.n) || /^(?:finance|fund)$/.test(t.n));
  if (
    run.some((t) => STATISTIC.test(t.n)) &&
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
  if (/^(?:reach|stand|cover|benefit|release|send|ship)$/.test(v.lemma) && !isGift) return [];
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
  const fund =
    fundOf(scene, s, takesAbove(s, clause) ?? clause.from, clause.to, toOperation) ??
    sameFund(scene, s, clause);
  const recipient = recipientOf(scene, s, clause, donor, fund) ?? fund?.of ?? recall(scene, s, clause, fund);
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

/** "amount to", "total": what was given up to the day of the page, though the verb is of the present. */
function soFar<T extends Moment>(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  sums: Sentence['sums'],
  moment: T,
): T {
  const w = moment.source;
  // "As of March 2011 … had been approved": up to then.
  if (
    w?.sort === 'since' &&
    s.tokens[w.from]?.n === 'as' &&
    s.tokens[w.from + 1]?.n === 'of' &&
    sums.length > 0
  )
    return { ...moment, when: `[..${w.edtf.split('/')[0]!}]` };
  // "5 million, including tanks from X in 2005", "1 million for A; 2 million for B (2013)": the date of a part.
  const first = sums[0];
  if (w && first && w.from > first.to) {
    const isOfPart =
      s.tokens.slice(first.to, w.from).some((t) => t.n === 'including') ||
      (sums.length > 1 && w.from > sums[1]!.to && s.tokens[w.from - 1]?.t === '(');
    if (isOfPart) return { ...moment, when: upTo(scene) };
  }
  const { lemma, tense } = clause.verb;
  const isTotal = /^(?:amount|total|stand|come|reach)$/.test(lemma) && tense === 'present';
  const isPerYear = s.sums.some((x) => x.from >= clause.from && x.to <= clause.to && x.sum.per);
  return isTotal && !moment.dated && !isPerYear ? { ...moment, when: upTo(scene) } : moment;
}

/** The years that a promise covers are its period, not its day. */
function spanless(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  stage: string,
  moment: Moment,
): Moment & { period?: string } {
  const w = moment.source;
  // "would double its contribution by 2027": a year to come is no day of a promise.
  if (w?.sort === 'by' && stage === 'pledge') {
    const other = datesIn(s, s.from, s.to).find((t) => t.sort === 'point');
    return { ...moment, when: other?.edtf ?? scene.headingTime ?? scene.press ?? upTo(scene) };
  }
  if (!w || !/^(?:pledge|commitment)$/.test(stage) || !/^\d{4}\/\d{4}$/.test(w.edtf)) return moment;
  const other = s.times.find(
    (t) => t !== w && t.from >= s.from && t.to <= clause.to && t.sort === 'point' && t.edtf !== '',
  );
  const isFor =
    /^(?:for|over|covering)$/.test(s.tokens[w.from]?.n ?? '') ||
    /^(?:for|period|covering|\()$/.test(s.tokens[w.from - 1]?.n ?? '');
  if (other) return { ...moment, when: other.edtf, period: w.edtf };
  const isEntry = scene.headingTime !== undefined && !w.edtf.startsWith(scene.headingTime.slice(0, 4));
  return (isFor || isEntry) && s.tokens[w.from - 1]?.t !== '('
    ? { ...moment, when: scene.headingTime ?? upTo(scene), period: w.edtf }
    : moment;
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
  sums: Sentence['sums'],
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
    const d = whole({ money: sum.sum }, from, to, own?.dated ? own.when : when);
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

/** "supported Operation X through …, deploying a platoon", "is supporting the mission to train …": a part taken, no gift. */
function isPartTaken(s: Sentence, clause: Clause): boolean {
  const v = clause.verb;
  if (!/^(?:support|assist|back|help|aid)$/.test(v.lemma) || v.passive) return false;
  const object = s.tokens.slice(v.to, Math.min(clause.to, v.to + 8));
  const stop = object.findIndex((t) => /^[,;:.]$/.test(t.t));
  const end = v.to + (stop < 0 ? object.length : stop);
  for (let i = v.to; i < end; i++) {
    const m = s.cover[i];
    // "supported efforts to disarm fighters": something is done.
    if (s.tokens[i]!.n === 'efforts' && s.tokens[i + 1]?.n === 'to') return false;
    if (m?.type === 'operation' && m.from <= v.to + 2) return isUnit(s, v.to);
    if (/^(?:mission|operation)$/.test(s.tokens[i]!.n) && !m && /-led$|^led$/.test(s.tokens[i - 1]?.n ?? ''))
      return true;
    // "supports the efforts of X": good words.
    if (
      /^(?:efforts?|views?|commitment|goals?|objectives?|idea|process)$/.test(s.tokens[i]!.n) &&
      i <= v.to + 3
    )
      return true;
  }
  return false;
}

/** What an operation is supported with: people, ships, reports, rather than money or goods. */
function isUnit(s: Sentence, from: number): boolean {
  for (let i = from; i < Math.min(s.to, from + 40); i++)
    if (
      /^(?:deploying|deployed|platoon|company|battalion|troops|personnel|soldiers|ships?|frigates?|intelligence|vessels?|aircraft|contingent|officers)$/.test(
        s.tokens[i]!.n,
      )
    )
      return true;
  return false;
}

const GOODS =
  /^(?:tonnes|tons|doses|tents|tanks|vehicles|blankets|computers|kits|scholarships|helicopters|ambulances|trucks|generators|rifles|rounds|ventilators|masks)$/;

/** "supplied 300 tonnes of rice", "airlifted 3,500 tons": a number of goods. */
function hasGoods(run: readonly Sentence['tokens'][number][]): boolean {
  return run.some(
    (t, k) => GOODS.test(t.n) && run.slice(Math.max(0, k - 5), k).some((x) => x.kind === 'number'),
  );
}

function firstNoun(s: Sentence, clause: Clause): string {
  for (let i = clause.verb.to; i < Math.min(clause.to, clause.verb.to + 4); i++) {
    const n = s.tokens[i]!.n;
    if (/^(?:training|airlift|sealift)$/.test(n)) return n;
  }
  return '';
}

/** Whether a clause without a sum still tells of a gift. */
function isSupport(
  s: Sentence,
  clause: Clause,
  stage: string,
  run: readonly Sentence['tokens'][number][],
  fund: Mention | undefined,
  benefits: boolean,
): boolean {
  const v = clause.verb;
  if (/^(?:pledge|commitment)$/.test(stage)) {
    // "undertook to keep contributing to the Trust Fund", "pledged further support to the Trust Fund"
    const gives =
      clause.groups.some(
        (g) => g.from >= v.to && /^(?:contribute|support|provide|donate|finance|fund)$/.test(g.lemma),
      ) || run.some((t) => /^(?:contributions?|donations?|funding)$/.test(t.n));
    if (/^(?:agree|decide)$/.test(v.lemma) && !v.passive)
      return benefits && givesNext(s, clause) && run.some((t) => GIFT.test(t.n));
    return fund?.type === 'fund' && gives && /^(?:pledge|promise|undertake|commit)$/.test(v.lemma);
  }
  if (stage !== 'support') return false;
  if (isPartTaken(s, clause) || clause.to - v.from < 2) return false;
  // "to train, advise and assist the forces": what a mission does.
  if (
    /^(?:and|,)$/.test(s.tokens[v.from - 1]?.t ?? '') &&
    /^(?:advise|train|equip|mentor|advises|trains)$/.test(s.tokens[v.from - 2]?.n ?? '')
  )
    return false;
  // Statements support positions and efforts in words.
  if (isWordsOnly(s, clause)) return false;
  if (v.lemma === 'play')
    return (
      benefits &&
      s.tokens.slice(v.to, v.to + 6).some((t) => t.n === 'role') &&
      s.mentions.some((m) => /^(?:country|region)$/.test(m.type) && m.from >= v.to && m.from < v.to + 9)
    );
  if (
    v.lemma === 'airlift' ||
    (/^(?:supply|provide|donate|deliver|send|ship|give|dispatch|hand)$/.test(v.lemma) && hasGoods(run))
  )
    return fund !== undefined || benefits;
  // "Allied teams have provided training": given by the organisation to its partner.
  if (
    /^(?:provide|deliver)$/.test(v.lemma) &&
    !v.passive &&
    /^trainings?$|^airlift$|^sealift$/.test(firstNoun(s, clause))
  )
    return benefits;
  const goods = v.passive && /^(?:donate|supply|deliver|hand|ship)$/.test(v.lemma);
  if (
    /^(?:receive|go|amount|total|send|train|reach|stand|benefit|cover|facilitate|flow|obtain)$/.test(
      v.lemma,
    ) ||
    TAKING.test(v.lemma)
  ) {
    // "has received Japanese loans since 1958"
    return (
      TAKING.test(v.lemma) &&
      run
        .slice(v.to - clause.from, v.to - clause.from + 5)
        .some((t) => /^(?:loans?|grants?|assistance|aid|funding)$/.test(t.n))
    );
  }
  if (/^(?:deliver|hand|ship|dispatch)$/.test(v.lemma) && !goods) return false;
  const subject = s.tokens.slice(clause.subject.from, clause.subject.to);
  if (subject.some((t) => FORCE.test(t.n))) return false;
  const object = s.cover[v.to] ?? s.cover[v.to + 1] ?? s.cover[v.to + 2];
  // "has helped to fund the college"
  if (v.lemma === 'help' && fund && clause.groups.some((g) => /^(?:fund|finance|pay)$/.test(g.lemma)))
    return true;
  if (v.lemma === 'help' && !(object && /^(?:country|fund|organisation|demonym)$/.test(object.type)))
    return false;
  if (v.lemma === 'back' && s.tokens[v.to]?.n === 'to') return false;
  const direct = /^(?:support|assist|fund|finance|help|donate|aid|sponsor|back)$/.test(v.lemma) && !v.passive;
  const gift = run
    .slice(v.to - clause.from)
    .findIndex((t, k) => GIFT.test(t.n) && s.cover[v.to + k] === undefined);
  const given = gift >= 0 && gift < 9;
  const toFund = v.lemma === 'contribute' && fund !== undefined && fund.type === 'fund';
  if (!direct && !given && !toFund && !goods) return false;
  if (!fund && !benefits) return false;
  return !(run.some((t) => /^(?:troops|personnel|soldiers|frigate|ships)$/.test(t.n)) && !given);
}
