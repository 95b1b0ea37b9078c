import { KIND } from '../../kinds.ts';
import { areasIn } from '../../known.ts';
import { isFact, momentOf } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { concerns, type Draft, draft, partiesIn, proof, type Scene } from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import {
  amongPriorities,
  FIELDS,
  givesWeight,
  isFuture,
  leadIn,
  onPillars,
  SHARED,
  steppedUp,
} from './area-lead.ts';
import { openAreas } from './area-open.ts';

const SUBJECT = oneOf(
  'cooperation|co-operation|collaboration|areas|fields|priorities|priority|partnership|programme|program|ipcp|itpp|ipap|spheres|domains|sectors|relations|relationship|focus|agenda|ties|plan|agreement|framework|work|dialogue|activities|itinerary|package',
);
const VERB = oneOf(
  'include|focus|cover|comprise|encompass|extend|list|range|span|take|concentrate|centre|center|cooperate|co-operate|collaborate|work|address|identify|develop|be|embrace|relate|contain|prioritise|prioritize|strengthen|expand|enhance|foresee|envisage|provide|emphasise|emphasize|deepen|intensify|step|build|promote|set|outline|consist|involve|exist|continue|carry|conduct|grow|pursue|touch|aim|give|offer|place|engage|sign|conclude|establish|agree|form|underpin|improve|participate|enable|facilitate|boost|broaden|increase',
);
/** Verbs that make a list of whatever fields follow; the others need a lead such as "in areas such as". */
const LISTING = oneOf(
  'include|focus|cover|comprise|encompass|extend|list|range|span|take|concentrate|centre|center|address|identify|be|embrace|relate|contain|prioritise|prioritize|foresee|envisage|emphasise|emphasize|consist|involve|touch|outline|set|develop|exist|continue|carry|conduct|grow|pursue|cooperate|co-operate|collaborate|work|strengthen|expand|enhance|deepen|intensify|step|build|promote|provide',
);
const ACTING = oneOf(
  'cooperate|co-operate|collaborate|work|focus|strengthen|expand|enhance|develop|deepen|intensify|engage|improve|build',
);
/** Ties that widened, without a list of fields, are no list. */
const TIES = oneOf('relations|relationship|ties|dialogue');
const GROWN = oneOf('expand|grow|develop|deepen|intensify|strengthen|extend|enhance|build|continue|be');
const COVERS = oneOf(
  'cover|include|comprise|encompass|list|identify|address|focus|foresee|envisage|prioritise|prioritize',
);

/** Lists of fields in which the two cooperate: one record with all codes. */
export function areas(scene: Scene, s: Sentence): Draft[] {
  for (const clause of s.clauses) {
    const list = listOf(scene, s, clause);
    if (!list) continue;
    const { verb } = clause;
    const moment = momentOf(scene, s, clause);
    // "Areas pursued under the plan include …": a participle that looks like the verb of the past.
    const isNow = oneOf('includes?').test(s.tokens[(list.list ?? 0) - 1]?.n ?? '');
    // "The programme foresaw cooperation in A and B": of the day of the text told before.
    const text = verb.tense === 'past' && !moment.dated ? dayOfText(scene, s, clause) : undefined;
    if (verb.tense === 'past' && !moment.dated && !isNow && !text) continue;
    const when = text ?? (moment.dated || (verb.tense === 'perfect' && list.single) ? moment.when : '/..');
    return [
      draft(
        KIND.area,
        'areas-listed',
        when,
        { areas: list.codes },
        proof(s, nearList(s, clause, list), list.to),
        ['a list of fields of cooperation'],
      ),
    ];
  }
  const colon = afterColon(scene, s) ?? byParticiple(scene, s) ?? openAreas(scene, s);
  return colon ? [colon] : [];
}

/** Where its citation begins: at the clause, or nearer where much is told of who and when before the list. */
function nearList(s: Sentence, clause: Clause, list: List): number {
  const far = (at: number) => s.tokens[list.list ?? at]!.s - s.tokens[at]!.s > 200;
  if (list.list === undefined || !far(list.from)) return list.from;
  return clause.verb.from > list.from && clause.verb.from < list.list && !far(clause.verb.from)
    ? clause.verb.from
    : Math.max(list.from, list.list - 6);
}

/** When the text was agreed that is the subject, and that the page told just before. */
function dayOfText(scene: Scene, s: Sentence, clause: Clause): string | undefined {
  const isOne = s.tokens
    .slice(clause.subject.from, clause.subject.to)
    .some((t) => oneOf('it|which|programme|program|agreement|plan|declaration|package|memorandum').test(t.n));
  const last = scene.drafts.slice(-4).findLast((d) => d.kind === KIND.instrument);
  return isOne && last && /^\d/.test(last.when) ? last.when : undefined;
}

interface List {
  readonly codes: string[];
  readonly from: number;
  readonly to: number;
  readonly single?: boolean;
  /** Where its items begin after a lead. */
  readonly list?: number;
}

function listOf(scene: Scene, s: Sentence, clause: Clause): List | undefined {
  const v = clause.verb;
  const subject = s.tokens.slice(clause.subject.from, clause.subject.to);
  const isCovering = COVERS.test(v.lemma) && isText(scene, s, subject);
  const about = subject.some((t) => SUBJECT.test(t.n)) || isCovering || isJointWork(subject);
  // What a programme foresees is agreed; what somebody hopes for is not.
  const foreseen = oneOf('foresee|envisage|aim').test(v.lemma) && !v.modal && !v.negated && about;
  if (!(isFact(s, clause) || foreseen) || clause.relative === 'who') return undefined;
  // "are under consideration, among them A and B"
  if (
    s.tokens[v.to]?.n === 'under' &&
    oneOf('consideration|discussion|study|preparation|negotiation').test(s.tokens[v.to + 1]?.n ?? '')
  )
    return undefined;
  // "addresses issues related to A": what a text is on, no field of work.
  if (s.tokens.slice(v.to, v.to + 5).some((t) => oneOf('related|relating').test(t.n))) return undefined;
  if (isField(subject) && isFuture(s, clause.subject.from, clause.subject.to)) return undefined;
  const parties = partiesIn(scene, s, clause.subject.from, clause.subject.to, true);
  if (parties.length > 0 && !concerns(scene, parties)) return undefined;
  const end = endOf(s, clause);
  const codes = (from: number, to = end): string[] => [
    ...new Set(areasIn(scene.known.areas, s.tokens, from, to).map((a) => a.code)),
  ];
  if (amongPriorities(s, clause)) {
    // Its items may hold participles, which look like clauses of their own.
    let from = clause.from;
    while (from > s.from && clause.from - from < LONGEST && !oneOf('[;:]').test(s.tokens[from - 1]!.t))
      from--;
    const found = codes(from, v.from);
    return found.length > 0 ? { codes: found, from, to: clause.to } : undefined;
  }
  const weighed = givesWeight(s, clause);
  if (weighed !== undefined) {
    const found = codes(weighed);
    return found.length > 1 ? { codes: found, from: clause.from, to: end, list: weighed } : undefined;
  }
  const pillars = onPillars(s, clause);
  if (pillars !== undefined) {
    const found = codes(pillars, Math.min(s.to, pillars + LONGEST));
    if (found.length > 1) return { codes: found, from: clause.from, to: end, list: pillars };
  }
  if (!VERB.test(v.lemma)) return undefined;
  const both =
    scene.relation.filter((p) => parties.includes(p)).length > 1 ||
    subject.some((t) => oneOf('sides|they|parties|both|two').test(t.n));
  const acting =
    ACTING.test(v.lemma) &&
    (both || (concerns(scene, parties) && withOther(scene, s, clause.from, clause.to)));
  const stepped = both || concerns(scene, parties) ? steppedUp(s, clause) : undefined;
  if (stepped !== undefined && codes(stepped).length > 1)
    return { codes: codes(stepped), from: clause.from, to: end };
  const lead = leadIn(s, clause, end);
  if (lead !== undefined) {
    // "covers A, B and C, and opens the possibility of cooperation in fields such as D"
    const first = COVERS.test(v.lemma) ? codes(v.to, Math.min(lead, clause.to)) : [];
    const found = first.length > 2 ? first : codes(lead);
    // "a framework for political dialogue and for cooperation in areas such as"
    if (oneOf('provide|offer|form').test(v.lemma) && codes(v.to, lead).includes('political-dialogue'))
      if (!found.includes('political-dialogue')) found.push('political-dialogue');
    if (found.length > 1) return { codes: found, from: clause.from, to: end, list: lead };
  }
  if (!(about || acting) || !LISTING.test(v.lemma)) {
    if (!acting) return undefined;
  }
  if (subject.some((t) => TIES.test(t.n)) && !isField(subject) && GROWN.test(v.lemma)) return undefined;
  let found = codes(v.to, Math.min(end, aside(s, v.to, end)));
  if (
    found.length < 2 &&
    isField(subject) &&
    oneOf('develop|exist|continue|carry|conduct|grow|be|pursue').test(v.lemma)
  )
    found = codes(clause.subject.from);
  if (found.length > 1) return { codes: found, from: clause.from, to: end };
  const one = oneField(scene, s, clause, acting, subject);
  return one ? { codes: one, from: clause.from, to: clause.to, single: true } : undefined;
}

/** "Ongoing projects focus on", "Joint activities cover" */
const isJointWork = (run: readonly { n: string }[]): boolean =>
  run.some((t) => oneOf('projects|activities|groups|seminars|workshops').test(t.n)) &&
  (run.length === 1 ||
    run.some((t) => oneOf('working|ongoing|joint|current|common|cooperative|sps').test(t.n)));

/** "adopted a programme, covering cooperation in the fields of A and B", "providing a basis for cooperation on issues such as A". */
function byParticiple(scene: Scene, s: Sentence): Draft | undefined {
  for (const g of s.groups) {
    if (
      g.shape !== 'ing' ||
      !oneOf('cover|encompass|span|provide|foresee|envisage|address|target').test(g.lemma)
    )
      continue;
    // "are working on projects addressing A, B and C"
    const ofProjects =
      oneOf('address|target|cover').test(g.lemma) &&
      oneOf('projects|activities').test(s.tokens[g.from - 1]?.n ?? '');
    if (oneOf('address|target').test(g.lemma) && !ofProjects) continue;
    const clause = s.clauses.findLast((c) => c.from <= g.from);
    if (!clause || !isFact(s, clause) || isFuture(s, clause.verb.to, g.from)) continue;
    if (s.groups.some((x) => x.shape === 'infinitive' && x.from >= clause.verb.to && x.from < g.from))
      continue;
    const parties = partiesIn(scene, s, clause.from, g.from, true);
    if (parties.length > 0 && !concerns(scene, parties)) continue;
    let at = g.to;
    while (
      !ofProjects &&
      at < Math.min(s.to, g.to + 8) &&
      !oneOf('cooperation|co-operation|collaboration').test(s.tokens[at]!.n)
    )
      at++;
    if (ofProjects) at = g.to - 1;
    else if (!oneOf('in|on|across').test(s.tokens[at + 1]?.n ?? '')) continue;
    const next = s.clauses.find((c) => c.from > g.from)?.from ?? s.to;
    const end = Math.min(next, at + LONGEST);
    const codes = [...new Set(areasIn(scene.known.areas, s.tokens, at + 1, end).map((a) => a.code))];
    if (codes.length < 2) continue;
    const moment = momentOf(scene, s, clause);
    return draft(
      KIND.area,
      'areas-listed',
      moment.dated ? moment.when : '/..',
      { areas: codes },
      proof(s, g.from, end),
      ['fields that a text covers'],
    );
  }
  return undefined;
}

const isField = (run: readonly { n: string }[]): boolean => run.some((t) => FIELDS.test(t.n));

/** A list is looked for so many tokens on, so that the cost stays linear in a sentence without an end. */
const LONGEST = 300;

/** ", building on contributions to operations": what follows tells of another thing. */
function aside(s: Sentence, from: number, to: number): number {
  for (let i = from; i < to; i++)
    if (s.tokens[i]!.t === ';' || (s.tokens[i]!.n === 'building' && s.tokens[i + 1]?.n === 'on')) return i;
  return to;
}

/** A list goes on over clauses that only tell of its items, and ends where somebody else acts. */
function endOf(s: Sentence, clause: Clause): number {
  const after = s.clauses.find(
    (c) =>
      c.from > clause.verb.from &&
      c.relative === '' &&
      !c.shares &&
      c.subject.from >= c.from &&
      c.subject.to > c.subject.from &&
      (oneOf('the|it|they|both|he|she|this|these|its|their').test(s.tokens[c.subject.from]!.n) ||
        AGENT.has(s.cover[c.subject.from]?.type ?? '')),
  );
  return Math.min(after ? Math.max(clause.to, after.from) : s.to, clause.from + LONGEST);
}

const AGENT = new Set(['country', 'organisation', 'body', 'person']);

/** "The two sides cooperate in countering piracy": one field, named at once. */
function oneField(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  acting: boolean,
  subject: readonly { n: string }[],
): string[] | undefined {
  const v = clause.verb;
  const isCooperating =
    acting &&
    (oneOf('cooperate|co-operate|collaborate|engage').test(v.lemma) ||
      // "have been working together in science since 1994"
      (v.lemma === 'work' && oneOf('together|jointly').test(s.tokens[v.to]?.n ?? '')));
  const isEnhancing =
    oneOf('enhance|develop|strengthen|improve|build').test(v.lemma) &&
    v.progressive &&
    inCooperation(s, clause);
  if (!(isCooperating || isEnhancing) || subject.length === 0) return undefined;
  const all = areasIn(scene.known.areas, s.tokens, v.to, clause.to);
  const first = all[0];
  // "engaged in dialogue" tells of no field.
  if (!first || first.code === 'political-dialogue') return undefined;
  const before = s.tokens[first.from - 1]?.n ?? '';
  if (isCooperating && !oneOf('in|on|against|countering|of|combating|practical|joint').test(before))
    return undefined;
  if (isEnhancing && first.from > v.to + 4) return undefined;
  return [...new Set(all.map((a) => a.code))];
}

function inCooperation(s: Sentence, clause: Clause): boolean {
  for (let i = clause.verb.to; i < clause.to; i++)
    if (oneOf('cooperation|co-operation|collaboration').test(s.tokens[i]!.n) && s.tokens[i - 1]?.n === 'in')
      return s.tokens[i + 1]?.n === 'with';
  return false;
}

/** "Main areas of cooperation: A; B; C", a line without a verb. */
function afterColon(scene: Scene, s: Sentence): Draft | undefined {
  const at = firstIn(s, s.from, Math.min(s.to, s.from + 14), (t) => t.t === ':');
  if (at < 0) return undefined;
  const head = s.tokens.slice(s.from, at);
  if (!isField(head) || !head.some((t) => SHARED.test(t.n)) || isFuture(s, s.from, at)) return undefined;
  if (s.clauses.some((c) => c.verb.modal || c.verb.from < at)) return undefined;
  const codes = [...new Set(areasIn(scene.known.areas, s.tokens, at + 1, s.to).map((a) => a.code))];
  if (codes.length < 2) return undefined;
  return draft(
    KIND.area,
    'areas-listed',
    scene.headingTime ?? '/..',
    { areas: codes },
    proof(s, s.from, s.to),
    ['fields of cooperation after a colon'],
  );
}

/** "It covers …" after a sentence that told of a text. */
function isText(scene: Scene, s: Sentence, subject: readonly { n: string }[]): boolean {
  const last = scene.drafts
    .slice(-4)
    .findLast((d) => d.kind === KIND.instrument || d.slots.type === 'initiative');
  return (
    subject.some((t) => t.n === 'it' || t.n === 'which') &&
    (last?.kind === KIND.instrument || last?.slots.type === 'initiative') &&
    s.tokens[s.from]!.s - last.citations.at(-1)!.end < 300
  );
}

function withOther(scene: Scene, s: Sentence, from: number, to: number): boolean {
  const all = partiesIn(scene, s, from, to, true);
  return (
    scene.relation.every((p) => all.includes(p)) ||
    s.tokens.slice(from, to).some((t) => oneOf('together|jointly|each|partners').test(t.n))
  );
}
