import type { Clause, Sentence } from '../clause.ts';
import { KIND } from '../kinds.ts';
import type { Mention } from '../mention.ts';
import { isFact, momentIn, momentOf, upTo } from '../moment.ts';
import {
  actors,
  concerns,
  type Draft,
  draft,
  otherThan,
  partiesIn,
  proof,
  type Scene,
  words,
} from '../scene.ts';
import { items } from './topics.ts';

const STAGE: readonly (readonly [RegExp, string])[] = [
  [/^(?:pledge|promise|announce|offer|declare)$/, 'pledge'],
  [
    /^(?:commit|allocate|allot|earmark|agree|sign|dedicate|appropriate|set|reserve|approve|undertake|mobilise|mobilize|extend)$/,
    'commitment',
  ],
  [/^(?:deposit|transfer|pay|endow|replenish)$/, 'deposit'],
  [/^(?:disburse)$/, 'disbursement'],
  [/^(?:spend)$/, 'expenditure'],
  [
    /^(?:contribute|donate|give|provide|support|assist|finance|fund|help|grant|deliver|supply|sponsor|make|channel|invest|co-finance|lend|aid|back|amount|total|receive|go|play|send|train)$/,
    'support',
  ],
];
const STATISTIC =
  /^(?:trade|exports?|imports?|gdp|investments?|turnover|market|fdi|economy|budget|goods|revenue|tourism|expenditure|spending)$/;
const GIFT =
  /^(?:support|contributions?|assistance|aid|funding|funds|donations?|equipment|grants?|help|loans?)$/;

/** Money promised or given, and support without a figure. */
export function contributions(scene: Scene, s: Sentence): Draft[] {
  const out: Draft[] = [];
  for (const clause of s.clauses) if (isFact(s, clause)) out.push(...ofClause(scene, s, clause));
  return out;
}

function ofClause(scene: Scene, s: Sentence, clause: Clause): Draft[] {
  const v = clause.verb;
  const stage = STAGE.find(([re]) => re.test(v.lemma))?.[1];
  if (!stage) return [];
  const sums = s.sums.filter((x) => x.from >= clause.from && x.to <= clause.to);
  const donor = donorOf(scene, s, clause);
  if (!donor || !scene.relation.includes(donor)) return [];
  const run = s.tokens.slice(clause.from, clause.to);
  if (
    run.some((t) => STATISTIC.test(t.n)) &&
    !run.some((t) => GIFT.test(t.n) || /^(?:assistance|finance|fund)$/.test(t.n)) &&
    !/^(?:pledge|commit|promise|contribute|donate)$/.test(v.lemma)
  )
    return [];
  const fund = fundOf(scene, s, clause.from, clause.to, v.lemma);
  const recipient = recipientOf(scene, s, clause, donor) ?? fund?.of ?? scene.lastRecipient;
  const moment = momentOf(scene, s, clause);
  const base = {
    stage,
    donor,
    ...(fund ? { fund: fundName(s, fund) } : {}),
    ...(recipient && recipient !== donor ? { recipient } : {}),
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
  if (recipient && recipient !== donor) scene.lastRecipient = recipient;
  if (fund) scene.lastFund = fund;
  if (sums.length > 0) {
    const made: Draft[] = [];
    sums.forEach((sum, k) => {
      const from = k === 0 ? clause.from : sum.from;
      const to = sums[k + 1]?.from ?? clause.to;
      const isPart =
        (k > 0 && s.tokens.slice(sums[k - 1]!.to, sum.from + 1).some((t) => t.n === 'including')) ||
        (k > 0 && /^(?:of)$/.test(s.tokens[sum.to]?.n ?? '') && s.tokens[sum.to + 1]?.n === 'it');
      const own = k > 0 ? momentIn(scene, s, clause, sum.to, to) : moment;
      const d = whole({ money: sum.sum }, from, to, own.dated ? own.when : moment.when);
      if (isPart && made[0]) d.partOf = made[0];
      made.push(d);
    });
    // A gift with "including US$20 million …": the gift itself stands before its part.
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
  if (stage !== 'support' || /^(?:receive|go|amount|total|play|send|train|deliver)$/.test(v.lemma)) return [];
  const direct = /^(?:support|assist|fund|finance|help|donate|aid|sponsor|back)$/.test(v.lemma) && !v.passive;
  const gift = run
    .slice(v.to - clause.from)
    .findIndex((t, k) => GIFT.test(t.n) && s.cover[v.to + k] === undefined);
  const given = gift >= 0 && gift < 9;
  const toFund =
    v.lemma === 'contribute' &&
    (fund !== undefined ||
      (recipient !== undefined && recipient !== donor && s.tokens[v.to]?.n !== 'troops'));
  if (!direct && !given && !toFund) return [];
  if (!fund && !(recipient && recipient !== donor)) return [];
  if (run.some((t) => /^(?:troops|personnel|soldiers|frigate|ships)$/.test(t.n)) && !given) return [];
  // "projects in other countries, including A in X, B in Y": one each.
  const at = run.findIndex(
    (t) => t.n === 'including' || (t.n === 'such' && run[run.indexOf(t) + 1]?.n === 'as'),
  );
  if (at > 0) {
    const parts = items(s, clause.from + at + 1, clause.to).flatMap(([a, b]) => {
      const c = s.mentions.find((m) => m.type === 'country' && m.from >= a && m.to <= b);
      return c ? [{ a, b, c: c.id }] : [];
    });
    if (parts.length > 1)
      return parts.map((p) => {
        const d = whole({ recipient: p.c }, p.a, p.b);
        return d;
      });
  }
  return [whole({}, clause.from, clause.to, moment.when === '' ? upTo(scene) : moment.when)];
}

function donorOf(scene: Scene, s: Sentence, clause: Clause): string | undefined {
  const v = clause.verb;
  if (v.passive || /^(?:receive|go|amount|total)$/.test(v.lemma)) {
    for (let i = v.to; i < clause.to; i++)
      if (/^(?:by|from)$/.test(s.tokens[i]!.n)) {
        const p = partiesIn(scene, s, i, Math.min(clause.to, i + 5), true)[0];
        if (p) return p;
      }
    const named = partiesIn(scene, s, clause.subject.from, clause.subject.to, true).find((p) =>
      scene.relation.includes(p),
    );
    const giver = scene.partner ?? scene.relation[1];
    return v.lemma === 'amount' || v.lemma === 'total' ? (named ?? giver) : giver;
  }
  const who = actors(scene, s, clause);
  if (who.length > 0) return who.find((p) => scene.relation.includes(p));
  const person = s.mentions.some(
    (m) => m.type === 'person' && m.from >= clause.subject.from && m.from < clause.subject.to,
  );
  if (person || clause.shares)
    return (
      scene.partner ?? (scene.lastParty && concerns(scene, [scene.lastParty]) ? scene.lastParty : undefined)
    );
  return undefined;
}

function fundOf(scene: Scene, s: Sentence, from: number, to: number, lemma: string): Mention | undefined {
  const own = s.mentions.find((m) => m.type === 'fund' && m.from >= from && m.to <= to);
  if (own) return own;
  if (/^(?:support|provide|contribute|give)$/.test(lemma)) {
    const op = s.mentions.find((m) => m.type === 'operation' && m.from >= from && m.to <= to);
    if (op) return op;
  }
  // Any other name that ends in "Trust Fund", "Fund" or "Facility".
  for (let i = from; i < to; i++) {
    const t = s.tokens[i]!;
    if (!/^(?:fund|facility)$/.test(t.n) || !(t.cap || s.tokens[i - 1]?.n === 'trust')) continue;
    let a = i;
    while (
      a > from &&
      (s.tokens[a - 1]!.cap || /^(?:trust|and|\/)$/.test(s.tokens[a - 1]!.n)) &&
      s.tokens[a - 1]!.t !== "'s"
    )
      a--;
    if (a < i) {
      let b = i + 1;
      let of: string | undefined;
      const c = /^(?:for|in)$/.test(s.tokens[b]?.n ?? '') ? s.cover[b + 1] : undefined;
      if (c?.type === 'country') {
        b = c.to;
        of = c.id;
      }
      return { from: a, to: b, type: 'fund', id: words(s, a, b), ...(of ? { of } : {}) };
    }
    return scene.lastFund;
  }
  return undefined;
}

function fundName(_s: Sentence, fund: Mention): string {
  return fund.id;
}

function recipientOf(scene: Scene, s: Sentence, clause: Clause, donor: string): string | undefined {
  const spots = s.mentions.filter(
    (m) =>
      m.from >= clause.from && m.to <= clause.to && m.from >= Math.min(clause.verb.from, clause.subject.from),
  );
  const good = (m: Mention): boolean =>
    (m.type === 'country' || m.type === 'demonym' || m.type === 'region') &&
    m.id !== donor &&
    m.from >= clause.subject.to - 0;
  const afterVerb =
    spots.find((m) => good(m) && m.from >= clause.verb.to && m.type !== 'region') ??
    spots.find((m) => good(m) && m.from >= clause.verb.to);
  if (afterVerb) return afterVerb.id;
  const org = spots.find(
    (m) =>
      m.type === 'organisation' &&
      m.from >= clause.verb.to &&
      m.id !== donor &&
      m.id !== 'NATO' &&
      /^(?:to|for|the)$/.test(s.tokens[m.from - 1]?.n ?? ''),
  );
  if (org && scene.relation.includes(org.id)) return org.id;
  const first = s.mentions.find(
    (m) =>
      m.type === 'country' &&
      m.id !== donor &&
      m.from < clause.verb.from &&
      /^(?:for|in|to)$/.test(s.tokens[m.from - 1]?.n ?? '') &&
      m.from >= s.from &&
      m.from < s.from + 3,
  );
  if (first) return first.id;
  const other = otherThan(scene, donor);
  return other && other !== 'NATO' && other !== 'OSCE' ? other : undefined;
}
