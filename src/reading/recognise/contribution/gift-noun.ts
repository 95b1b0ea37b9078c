import { KIND } from '../../kinds.ts';
import { datesIn, isFact, momentOf, upTo } from '../../moment.ts';
import type { SumAt } from '../../money.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, draft, otherThan, partiesIn, proof, type Scene, words } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { giverOf, givesPartner, isGiven, isMember } from './giver.ts';
import { GIFT, NOUN } from './stage.ts';
import { vesselIn } from './vessel.ts';

/** Gifts that no verb of giving tells: tables of aid, budgets of funds, what a conference brought, thanks. */
export function giftNouns(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  if (s.clauses.length === 0)
    return s.sums.flatMap((sum, k) => aidLine(scene, s, sum, s.sums[k + 1]?.from ?? s.to) ?? []);
  const out: Draft[] = [];
  const isFree = (c: Clause): boolean => {
    const [start, end] = [s.tokens[c.from]!.s, s.tokens[c.to - 1]!.e];
    return !told.some((d) => d.citations[0]!.start < end && d.citations[0]!.end > start);
  };
  out.push(...bracketed(scene, s, told));
  for (const clause of s.clauses) {
    if (!isFact(s, clause) || !isFree(clause)) continue;
    const d =
      budget(scene, s, clause) ??
      allotted(scene, s, clause) ??
      (s.clauses.some((c) => c.relative === 'which' && c.from >= clause.to && !isFree(c))
        ? undefined
        : leads(scene, s, clause)) ??
      brought(scene, s, clause);
    if (d) out.push(d);
    else out.push(...thanks(scene, s, clause));
  }
  return out;
}

/** "(1) Loans: 80 billion yen (FY2011, cumulative)", "Grant Aid: 12 billion yen" */
function aidLine(scene: Scene, s: Sentence, sum: SumAt, to: number): Draft | undefined {
  const donor = giverOf(scene);
  if (!donor) return undefined;
  let at = sum.from;
  while (at > s.from && oneOf('about|approximately|some|over|a|total|of').test(s.tokens[at - 1]!.n)) at--;
  if (!/^[:–—-]$/.test(s.tokens[at - 1]?.t ?? '')) return undefined;
  let from = at - 1;
  while (from > s.from && s.tokens[from - 1]!.kind === 'word') from--;
  const label = s.tokens
    .slice(from, at - 1)
    .map((t) => t.n)
    .join(' ');
  const isAid =
    /^(?:yen |government |oda )?(?:loans?(?: aid)?|loan assistance|grants?(?: aid)?|grant assistance|technical (?:cooperation|co-operation|assistance)|oda|official development assistance|development assistance|humanitarian (?:aid|assistance))(?: projects?)?$/.test(
      label,
    );
  if (!isAid) return undefined;
  const rest = s.tokens
    .slice(sum.to, to)
    .map((t) => t.n)
    .join(' ');
  const stage = /exchange of notes|commitment/.test(rest)
    ? 'commitment'
    : /disbursement/.test(rest)
      ? 'disbursement'
      : 'support';
  const date = datesIn(s, sum.to, to)[0];
  const last = date?.edtf.split('/').at(-1);
  const headed = /\b(?:up to|until|as of|by|to) (?:fy ?|the end of |fiscal year )?((?:19|20)\d\d)\b/.exec(
    scene.heading,
  )?.[1];
  const when = !date
    ? headed
      ? `[..${headed}]`
      : upTo(scene)
    : /cumulative|total/.test(rest) || date.sort === 'until' || date.sort === 'by'
      ? `[..${last!.replace(/^\[\.\.|\]$/g, '')}]`
      : date.edtf;
  const recipient = otherThan(scene, donor);
  return draft(
    KIND.contribution,
    'aid-line',
    when,
    { stage, donor, ...(recipient ? { recipient } : {}), money: sum.sum },
    proof(s, from, to),
    ['a line of a table of aid'],
  );
}

/** "A fund was set up in May with a budget of 2 million": what the fund needs. */
function budget(scene: Scene, s: Sentence, clause: Clause): Draft | undefined {
  const need = s.sums.find((x) => x.from >= clause.from && x.to <= clause.verb.from);
  // "an initiative for which a total of 2 million was required"
  if (clause.verb.passive && oneOf('require|need').test(clause.verb.lemma) && need && givesPartner(scene))
    return draft(
      KIND.contribution,
      'fund-budget',
      fronting(s, clause) ?? momentOf(scene, s, clause).when,
      { stage: 'requirement', recipient: scene.partner, money: need.sum },
      proof(
        s,
        s.clauses.indexOf(clause) > 0 ? s.clauses[s.clauses.indexOf(clause) - 1]!.from : clause.from,
        clause.to,
      ),
      ['what was needed'],
    );
  if (!clause.verb.passive || !oneOf('establish|set|launch|create|open').test(clause.verb.lemma))
    return undefined;
  const sum = s.sums.find((x) => x.from >= clause.verb.to && x.to <= clause.to);
  const fund = vesselIn(s, clause.subject.from, clause.subject.to);
  if (!sum || !fund || !/\bfund\b|facility/i.test(fund.id)) return undefined;
  const run = s.tokens.slice(Math.max(clause.verb.to, sum.from - 6), sum.from);
  if (!run.some((t) => oneOf('budget|target|requirement|goal').test(t.n))) return undefined;
  const recipient = fund.of ?? (giverOf(scene) === scene.organisation ? scene.partner : undefined);
  if (recipient === scene.partner && recipient) scene.partnerFundAt = scene.sentence;
  scene.lastFund = fund;
  return draft(
    KIND.contribution,
    'fund-budget',
    momentOf(scene, s, clause).when,
    { stage: 'requirement', fund: fund.id, ...(recipient ? { recipient } : {}), money: sum.sum },
    proof(s, clause.from, clause.to),
    ['what the fund was to have'],
  );
}

/** "projects such as “Green Roads” (GR, €9.9 million, 2016-2020) and the X Programme (€3 million)": each has its sum in brackets. */
function bracketed(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  const donor = giverOf(scene);
  const other = donor && otherThan(scene, donor);
  if (!donor || !other || !isGiven(scene, other)) return [];
  return s.sums.flatMap((sum) => {
    if (told.some((d) => d.slots.money === sum.sum)) return [];
    let open = sum.from - 1;
    while (open > s.from && sum.from - open < 8 && !oneOf('[()]').test(s.tokens[open]!.t)) open--;
    let close = sum.to;
    while (close < s.to && close - sum.to < 10 && !oneOf('[()]').test(s.tokens[close]!.t)) close++;
    if (s.tokens[open]?.t !== '(' || s.tokens[close]?.t !== ')') return [];
    const name = nameBefore(s, open);
    const host = s.clauses.find((c) => c.from <= open && open < c.to);
    if (!name || host?.verb.modal || host?.verb.negated) return [];
    const date = datesIn(s, open, close)[0]?.edtf;
    return [
      draft(
        KIND.contribution,
        'sum-in-brackets',
        date ?? (host?.verb.tense === 'present' ? '/..' : upTo(scene)),
        { stage: 'support', donor, fund: name.id, recipient: other, money: sum.sum },
        proof(s, name.from, close + 1),
        ['a project with its sum in brackets'],
      ),
    ];
  });
}

function nameBefore(s: Sentence, open: number): { from: number; id: string } | undefined {
  const last = s.cover[open - 1];
  if (last && oneOf('fund|operation').test(last.type))
    return { from: last.from, id: words(s, last.from, last.to) };
  if (oneOf('["”’]').test(s.tokens[open - 1]?.t ?? '')) {
    let a = open - 2;
    while (a > s.from && open - a < 16 && !oneOf('["“‘]').test(s.tokens[a]!.t)) a--;
    return oneOf('["“‘]').test(s.tokens[a]!.t) && a < open - 2
      ? { from: a, id: words(s, a + 1, open - 1) }
      : undefined;
  }
  const from = Math.max(s.from, open - 10);
  const named = vesselIn(s, from, open);
  return named && named.to === open ? { from: named.from, id: named.id } : undefined;
}

/** "The Programme has an allocation of 65 million" */
function allotted(scene: Scene, s: Sentence, clause: Clause): Draft | undefined {
  const v = clause.verb;
  const sum = s.sums.find((x) => x.from >= v.to && x.from <= v.to + 8);
  const donor = giverOf(scene);
  const other = donor && otherThan(scene, donor);
  if (v.lemma !== 'have' || v.passive || !sum || !donor || !other || !isGiven(scene, other)) return undefined;
  const run = s.tokens.slice(v.to, sum.from).map((t) => t.n);
  if (!run.some((n) => oneOf('allocation|envelope|budget|funding|endowment').test(n))) return undefined;
  const fund = vesselIn(s, clause.subject.from, clause.subject.to);
  if (!fund) return undefined;
  const moment = momentOf(scene, s, clause);
  return draft(
    KIND.contribution,
    'allocation',
    moment.when,
    { stage: 'commitment', donor, fund: fund.id, recipient: other, money: sum.sum },
    proof(s, v.from, endOf(s, sum.to)),
    ['what is set aside for it'],
  );
}

/** "Austria has acted as lead nation for a project in X" */
function leads(scene: Scene, s: Sentence, clause: Clause): Draft | undefined {
  const v = clause.verb;
  if (!oneOf('act|serve|be|become').test(v.lemma) || v.passive) return undefined;
  const at = s.tokens
    .slice(v.to, v.to + 8)
    .findIndex((t, k) => t.n === 'lead' && s.tokens[v.to + k + 1]?.n === 'nation');
  if (at < 0) return undefined;
  const rest = s.tokens.slice(v.to + at, Math.min(clause.to, v.to + at + 12));
  if (!rest.some((t) => oneOf('projects?|fund|funds').test(t.n))) return undefined;
  const named = partiesIn(scene, s, clause.subject.from, clause.subject.to).filter((p) =>
    scene.relation.includes(p),
  );
  const donor = named[0] ?? (clause.shares ? scene.lastParty : undefined);
  if (!donor || donor === scene.organisation) return undefined;
  const country = s.mentions.find(
    (m) => m.type === 'country' && m.from >= v.to && m.to <= clause.to && m.id !== donor,
  );
  const late =
    scene.lastFund && /trust fund/i.test(scene.lastFund.id) && scene.sentence - scene.recipientAt <= 2
      ? scene.lastFund
      : undefined;
  const fund = vesselIn(s, v.to, clause.to) ?? late;
  if (!country && !fund) return undefined;
  return draft(
    KIND.contribution,
    'lead-nation',
    momentOf(scene, s, clause).when,
    {
      stage: 'support',
      donor,
      ...(fund ? { fund: fund.id } : {}),
      ...(country ? { recipient: country.id } : {}),
    },
    proof(s, clause.from, clause.to),
    ['leads the project'],
  );
}

const fronting = (s: Sentence, clause: Clause): string | undefined =>
  datesIn(s, s.from, clause.from).find((w) => w.from <= s.from + 1 && w.sort === 'point')?.edtf;

/** "The conference resulted in funding commitments totalling 635 million", "secured over 1 billion for 60 projects" */
function brought(scene: Scene, s: Sentence, clause: Clause): Draft | undefined {
  const v = clause.verb;
  if (
    v.passive ||
    !oneOf('result|secure|raise|generate|mobilise|mobilize|yield|attract|produce|bring').test(v.lemma)
  )
    return undefined;
  const sum = s.sums.find((x) => x.from >= v.to && x.to <= clause.to);
  if (!sum) return undefined;
  // Of two verbs the first one's subject is the event's.
  const from = clause.shares ? s.from : clause.subject.from;
  const isEvent = s.tokens
    .slice(from, v.from)
    .some((t) => oneOf('conference|summit|event|roundtable|forum|meeting|appeal|telethon').test(t.n));
  if (!isEvent) return undefined;
  const run = s.tokens.slice(v.to, Math.min(clause.to, sum.to + 6));
  const noun = run.flatMap((t) => NOUN.find(([re]) => re.test(t.n))?.[1] ?? [])[0];
  if (!noun && !run.some((t) => GIFT.test(t.n) || oneOf('for|projects|donors').test(t.n))) return undefined;
  if (run.some((t) => oneOf('investments?|deals?|contracts?|trade|sales|business').test(t.n)))
    return undefined;
  const own = momentOf(scene, s, clause);
  // Past another clause's date, that of the event stands before the verb.
  const date =
    datesIn(s, v.from, sum.to + 4)[0]?.edtf ??
    datesIn(s, s.from, v.from).findLast((w) => w.sort === 'point' || w.sort === 'range')?.edtf;
  return draft(
    KIND.contribution,
    'conference-brought',
    date ?? own.when,
    { stage: noun ?? 'pledge', money: sum.sum },
    proof(s, v.from, Math.min(clause.to, endOf(s, sum.to))),
    ['what donors undertook at a conference'],
  );
}

function endOf(s: Sentence, at: number): number {
  let b = at;
  while (b < s.to && !/^[,;:.]$/.test(s.tokens[b]!.t)) b++;
  return b;
}

/** "expressed its gratitude to X for the assistance, of 60 million, which it provided", "thanked X for its support to Y" */
function thanks(scene: Scene, s: Sentence, clause: Clause): Draft[] {
  const v = clause.verb;
  const isThanks =
    oneOf('thank|commend').test(v.lemma) ||
    (oneOf('express|convey|extend').test(v.lemma) &&
      s.tokens.slice(v.to, v.to + 6).some((t) => oneOf('appreciation|gratitude|thanks').test(t.n)));
  if (!isThanks || v.passive) return [];
  let at = v.to;
  while (at < Math.min(s.to, v.to + 34) && s.tokens[at]!.n !== 'for') at++;
  const noun = s.tokens.slice(at, at + 9).findIndex((t) => GIFT.test(t.n));
  if (s.tokens[at]?.n !== 'for' || noun < 0) return [];
  const end = s.clauses.find((c) => c.from > at + noun && c.relative === '' && !c.shares)?.from ?? s.to;
  const rest = s.tokens.slice(at + noun, end);
  const sum = s.sums.find((x) => x.from > at && x.to <= end);
  const isGiven = rest.some((t) =>
    oneOf('provided|extended|given|rendered|granted|offered|provides|extends').test(t.n),
  );
  if (!sum && !isGiven) return [];
  const givers = s.mentions.filter(
    (m) =>
      (m.type === 'country' || m.type === 'organisation') &&
      m.from >= v.to &&
      m.to <= at &&
      (scene.relation.includes(m.id) || isMember(scene, m.id)),
  );
  const subject = s.mentions.find(
    (m) => m.from >= clause.subject.from && m.to <= clause.subject.to && scene.relation.includes(m.id),
  );
  const date = s.times.find((w) => w.from > at && w.from < end && w.edtf !== '');
  const isAfter =
    date &&
    oneOf('after|following').test(
      s.tokens
        .slice(Math.max(s.from, date.from - 6), date.from + 1)
        .map((t) => t.n)
        .find((n) => oneOf('after|following').test(n)) ?? '',
    );
  const when = !date ? upTo(scene) : isAfter ? date.edtf.slice(0, 4) : date.edtf;
  return givers.map((m) =>
    draft(
      KIND.contribution,
      'thanked-for',
      when,
      {
        stage: 'support',
        donor: m.id,
        ...(sum && subject && subject.id !== m.id ? { recipient: subject.id } : {}),
        ...(sum ? { money: sum.sum } : {}),
      },
      proof(s, clause.from, end),
      ['thanked for it'],
    ),
  );
}
