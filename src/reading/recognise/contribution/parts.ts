import { KIND } from '../../kinds.ts';
import { datesIn, upTo } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, draft, partiesIn, proof, type Scene } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import { ownDonor } from './donor.ts';
import { STAGE } from './stage.ts';

/** The gift told last with a sum, in this sentence or the one before. */
function wholeBefore(scene: Scene, s: Sentence): Draft | undefined {
  const last = scene.drafts
    .slice(-4)
    .findLast((d) => d.kind === KIND.contribution && d.slots.money !== undefined);
  return last && s.tokens[s.from]!.s - last.citations.at(-1)!.end < 250 ? last : undefined;
}

/** "Of this amount 5 million was for A and 2 million for B": each is a part of the gift before. */
export function partsOf(scene: Scene, s: Sentence): Draft[] {
  const opens =
    s.tokens[s.from]?.n === 'of' &&
    ((oneOf('this|that|these|the|which|it|them').test(s.tokens[s.from + 1]?.n ?? '') &&
      s.tokens
        .slice(s.from + 1, s.from + 6)
        .some((t) => oneOf('amounts?|sum|total|money|package|funds|figure|which|it').test(t.n))) ||
      // "Of this, 5 million was for A"
      (oneOf('this|that|these').test(s.tokens[s.from + 1]?.n ?? '') &&
        (s.tokens[s.from + 2]?.t === ',' || s.sums.some((x) => x.from === s.from + 2))));
  const whole = opens && s.sums.length > 0 && s.clauses.length < 3 ? wholeBefore(scene, s) : undefined;
  if (!whole || s.clauses.some((c) => c.verb.modal || c.verb.negated)) return [];
  const told = stageTold(s);
  let own: { stage: string; when?: string } | undefined;
  return s.sums.map((sum, k) => {
    const to = s.sums[k + 1]?.from ?? s.to;
    const end = s.mentions.find(
      (m) =>
        m.from >= sum.to &&
        m.to <= to &&
        oneOf('country|operation|organisation|region').test(m.type) &&
        // "through NATO's fund"
        s.tokens[m.to]?.n !== "'s" &&
        m.id !== whole.slots.donor &&
        !s.tokens.slice(sum.to, m.from).some((t) => t.n === 'by'),
    );
    const giver = ownDonor(scene, s, sum, sums0(s, k), to) ?? agentAfter(scene, s, sum.to, to);
    const { money, partOf, purpose, ...rest } = whole.slots;
    void money;
    void partOf;
    void purpose;
    const verb = stageOfVerb(s, sum.to, to) ?? (k > 0 ? own : undefined);
    own = verb;
    const fund = s.mentions.find((m) => m.type === 'fund' && m.from >= sum.to && m.to <= to);
    const benefits = fund?.of ?? end?.id;
    const d = draft(
      KIND.contribution,
      'part-of-sum',
      verb?.when ?? (told === undefined ? whole.when : upTo(scene)),
      {
        ...rest,
        ...(told === undefined ? {} : { stage: told }),
        ...(verb ? { stage: verb.stage } : {}),
        ...(giver ? { donor: giver } : {}),
        ...(fund ? { fund: fund.id } : {}),
        ...(benefits ? { recipient: benefits } : {}),
        money: sum.sum,
      },
      proof(s, k === 0 ? s.from : sum.from, to),
      ['a part of the sum told before'],
    );
    d.partOf = whole;
    return d;
  });
}

/** "Of this, 4 million was pledged in May 2014, including 1 million for A": the part's own verb and day. */
function stageOfVerb(s: Sentence, from: number, to: number): { stage: string; when?: string } | undefined {
  const verb = s.groups.find((g) => g.from >= from && g.from < from + 3 && g.passive);
  if (
    !verb ||
    !oneOf('pledge|promise|announce|commit|disburse|spend|allocate|pay|deposit|transfer').test(verb.lemma)
  )
    return undefined;
  const stage = STAGE.find(([re]) => re.test(verb.lemma))?.[1];
  const when = datesIn(s, verb.to, to).find((w) => w.sort === 'point')?.edtf;
  return stage === undefined ? undefined : { stage, ...(when ? { when } : {}) };
}

/** "Of the amounts paid to date, 5 million …": the part has been given, where the whole was a promise. */
function stageTold(s: Sentence): string | undefined {
  const word = s.tokens
    .slice(s.from, s.from + 6)
    .find((t) => oneOf('paid|disbursed|deposited|transferred|spent|received').test(t.n));
  return word && (word.n === 'disbursed' ? 'disbursement' : word.n === 'spent' ? 'expenditure' : 'support');
}

const sums0 = (s: Sentence, k: number): number => (k > 0 ? s.sums[k - 1]!.to : s.from);

/** "… was provided by X": past the sum and the verb. */
function agentAfter(scene: Scene, s: Sentence, from: number, to: number): string | undefined {
  for (let i = from; i < Math.min(to, from + 6); i++)
    if (s.tokens[i]!.n === 'by') return partiesIn(scene, s, i + 1, Math.min(to, i + 5), true)[0];
  return undefined;
}

const GIVEN = oneOf(
  'paid|funded|financed|provided|donated|contributed|granted|given|supported|covered|sponsored|pledged|promised|committed|allocated',
);

/** "a joint project worth 10 million, paid by X": a participle tells who gives, in a sentence whose verb tells something else. */
export function paidAside(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  if (told.length > 0 || s.sums.length !== 1) return [];
  const sum = s.sums[0]!;
  let at = sum.to;
  if (s.tokens[at]?.t === ',') at++;
  if (!GIVEN.test(s.tokens[at]?.n ?? '')) return [];
  const word = s.tokens[at]!.n;
  at++;
  if (oneOf('jointly|entirely|fully|mainly|for').test(s.tokens[at]?.n ?? '')) at++;
  if (s.tokens[at]?.n !== 'by') return [];
  const donor = partiesIn(scene, s, at + 1, Math.min(s.to, at + 5), true)[0];
  const clause = s.clauses.findLast((c) => c.from <= sum.from);
  if (!donor || !scene.relation.includes(donor) || clause?.verb.modal || clause?.verb.negated) return [];
  const stage =
    STAGE.find(([, name]) => name === 'pledge' && oneOf('pledged|promised').test(word))?.[1] ??
    (oneOf('committed|allocated').test(word) ? 'commitment' : 'support');
  const date = datesIn(s, clause?.from ?? s.from, s.to)[0];
  const other = scene.relation.find((p) => p !== donor);
  return [
    draft(
      KIND.contribution,
      'paid-aside',
      date?.edtf ?? scene.headingTime ?? upTo(scene),
      { stage, donor, ...(other && other !== 'NATO' ? { recipient: other } : {}), money: sum.sum },
      proof(s, Math.max(s.from, sum.from - 5), Math.min(s.to, at + 4)),
      ['a participle tells who gives'],
    ),
  ];
}

function isSpan(s: Sentence, x: Sentence['sums'][number]): boolean {
  const opens = [s.tokens[x.from]?.n, s.tokens[x.from - 1]?.n].includes('from');
  return opens && x.sum.max !== undefined && x.sum.min !== x.sum.max;
}

/** "the annual contribution was increased from 7 to 14 million in 2019 and, as from 2021, to 16 million": what it came to each time. */
export function raised(scene: Scene, s: Sentence): Draft[] {
  const clause = s.clauses.find(
    (c) =>
      oneOf('increase|raise|double|triple').test(c.verb.lemma) && s.sums.some((x) => x.from >= c.verb.to),
  );
  if (!clause || clause.verb.modal || clause.verb.negated) return [];
  const from = clause.relative === 'which' ? clause.from - 5 : clause.subject.from;
  const to = clause.verb.passive ? clause.verb.from : clause.verb.to + 4;
  const start = Math.max(s.from, from);
  const offset = s.tokens.slice(start, to).findIndex((t) => oneOf('contributions?').test(t.n));
  if (offset < 0) return [];
  const noun = start + offset;
  const isYearly = s.tokens.slice(noun - 2, noun).some((t) => oneOf('annual|yearly').test(t.n));
  const named = partiesIn(scene, s, s.from, clause.verb.to, true).find(
    (p) => scene.relation.includes(p) && p !== scene.organisation,
  );
  const donor = named ?? scene.lastParty ?? scene.partner;
  const fund =
    s.mentions.findLast((m) => m.type === 'fund' && m.to <= clause.verb.from) ??
    (scene.sentence - scene.recipientAt <= 2 ? scene.lastFund : undefined);
  if (!donor || !fund) return [];
  // "from 7 to 14 million" is read as one sum with two bounds: it came to the higher one.
  const sums = s.sums
    .filter((x) => x.from >= clause.verb.to && (s.tokens[x.from - 1]?.n === 'to' || isSpan(s, x)))
    .map((x) => (isSpan(s, x) ? { ...x, sum: { ...x.sum, min: x.sum.max! } } : x));
  const dates = datesIn(s, clause.from, s.to);
  return sums.map((x, k) => {
    const next = sums[k + 1]?.from ?? s.to;
    // A date of its own stands after the sum, or between the sum before and this one.
    const before =
      k > 0 ? dates.find((w) => w.from > sums[k - 1]!.to && w.to <= x.from && w.sort === 'since') : undefined;
    const when =
      before ?? dates.find((w) => w.from >= x.to && w.to <= next && w.sort !== 'since') ?? dates[0];
    return draft(
      KIND.contribution,
      'contribution-raised',
      when?.edtf ?? upTo(scene),
      {
        stage: 'support',
        donor,
        fund: fund.id,
        ...(fund.of && fund.of !== donor ? { recipient: fund.of } : {}),
        money: isYearly ? { ...x.sum, per: 'year' } : x.sum,
      },
      proof(s, k === 0 ? Math.max(s.from, noun - 2) : (before?.from ?? x.from), next),
      ['the contribution was raised to it'],
    );
  });
}
