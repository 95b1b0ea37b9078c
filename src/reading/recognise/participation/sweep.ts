import { KIND } from '../../kinds.ts';
import type { Mention } from '../../mention.ts';
import { datesIn, isFact, type Moment, momentIn, momentOf, upTo } from '../../moment.ts';
import { oneOf, type WordList } from '../../one-of.ts';
import { concerns, type Draft, partiesIn, proof, type Scene, toldSince } from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import type { When } from '../../time/when.ts';
import { isAttribute, isHelpedBy, isOfMeeting, isOfTraining } from './beside.ts';
import { known, type Named } from './named.ts';
import { FORCES, isOurHouse, partyOf, taking } from './part.ts';
import { above, begin, ended, entersBy, heldIn, launched, stretched } from './part-time.ts';

/** What an operation does or undergoes as a whole. */
const RUNS = oneOf(
  'launch|begin|start|establish|deploy|keep|operate|run|end|complete|conclude|replace|succeed|follow|set|close|create|take|secure|terminate',
);
/** What it does besides, which tells of a time only with a date. */
const DOES = oneOf(
  'help|train|assist|advise|observe|monitor|protect|patrol|carry|work|serve|last|provide|support|oversee|supervise|disarm',
);
/** What the organisation that runs an operation does with it. */
const LEADS = oneOf(
  'lead|command|conduct|run|launch|begin|start|deploy|enforce|operate|undertake|mount|establish',
);
/** What is said about an operation, met over it, decided or paid: no part in it. */
export const OTHER_VERB = oneOf(
  'discuss|visit|meet|address|praise|thank|welcome|brief|talk|speak|request|authori[sz]e|reject|propose|negotiate|agree|decide|grant|receive|award|fund|finance|allocate|allot|pay|donate|pledge|purchase|succeed|handle|note|stress|emphasi[sz]e|underline|recall|recogni[sz]e|acknowledge|commend|express|consult|inform|say|state|reiterate|reaffirm|confirm|call|appoint|name|sign|ratify|adopt|endorse|approve|conclude|publish|announce|mark|celebrate|inaugurate|offer|witness|cost|benefit|reimburse|extend|see|consider|explore|examine|mention|cover|wrap|exchange',
);
const OTHER_NOUN = oneOf(
  'grants?|funding|donations?|negotiations|talks|discussions?|consideration|summit|conference|agreements?|arrangement|proposal|requests?|decision|debate|resolution|inauguration|fund|funds|euros?|dollars|predecessors?|money|sum|contribution|contributions|letters?|offer|mandate|possible|future|potential',
);

/**
 * The parts that no verb told: an operation, exercise or scheme of the reference data stands in a clause of fact with a party or its forces, and
 * nothing else was read from it. "was placed under the command of Operation X in spring", "acted as framework nation of", "left to join".
 */
export function untold(scene: Scene, s: Sentence): Draft[] {
  const out: Draft[] = [];
  const start = s.tokens[s.from]!.s;
  const told = toldSince(scene, start);
  const names = s.mentions.filter((m) => m.type === 'operation');
  for (const [k, m] of names.entries()) {
    // "one of some thirty Training Centres"
    if (/(?:centres|centers)$/.test(s.tokens[m.to - 1]!.n)) continue;
    if (
      isAttribute(s, m) ||
      isOfTraining(s, m) ||
      isOfMeeting(s, m, s.from) ||
      isHelpedBy(s, m) ||
      out.some((d) => d.same === m.id)
    )
      continue;
    if (told.some((d) => d.kind === KIND.participation && d.same === m.id)) continue;
    const clause = s.clauses.find((c) => c.from <= m.from && m.to <= c.to);
    if (!clause) continue;
    const others = names.filter((o) => o.id !== m.id);
    const made =
      inRelative(scene, s, clause, known(s, m), names[k + 1]) ??
      inMain(
        scene,
        s,
        told,
        clause,
        m,
        others.findLast((o) => o.from < m.from),
        others.find((o) => o.from > m.from),
      );
    if (made) out.push(made);
  }
  return out;
}

/** "The first force was replaced by the second", "took over from the first": it is over, and when it began is not told. */
const isReplaced = (s: Sentence, clause: Clause, m: Place): boolean =>
  (!clause.verb.passive &&
    m.from >= clause.verb.to &&
    (oneOf('replace|succeed|supersede|relieve').test(clause.verb.lemma) ||
      (clause.verb.lemma === 'take' &&
        s.tokens[clause.verb.to]?.n === 'over' &&
        m.from > clause.verb.to + 1))) ||
  (clause.verb.passive &&
    oneOf('replace|succeed|supersede').test(clause.verb.lemma) &&
    m.to <= clause.verb.from);

/** What the clause of the name tells. */
function inMain(
  scene: Scene,
  s: Sentence,
  told: readonly Draft[],
  clause: Clause,
  m: Mention,
  before: Mention | undefined,
  next: Mention | undefined,
): Draft | undefined {
  if (isTold(s, told, m, clause) || !isOpen(s, clause, m)) return undefined;
  const party = whose(scene, s, clause, m);
  if (!party || isReplaced(s, clause, m)) return undefined;
  const named = known(s, m);
  const held = heldIn(s, [named], following(s, clause, m), whenOf(scene, s, clause, before, m, next));
  const moment = stretched(s, held);
  if (moment.press) return undefined;
  const when = ended(s, begin(clause.verb, moment, named.kind), clause.from, clause.to);
  return taking(
    named,
    party,
    replaces(s, clause, m) && /^[0-9-]+$/.test(when)
      ? `${when}/`
      : launched(scene, clause.verb, party, named, when),
    proof(s, clause.from, clause.to),
    'part-untold',
    'named with a party, and nothing else told',
  );
}

/** "… tested under the Concept, in which X has taken part since 2008": what the clause after the name tells. */
export function inRelative(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  m: Named,
  after: Place | undefined,
): Draft | undefined {
  const within = withinClause(scene, s, clause, m);
  if (within) return within;
  const next = following(s, clause, m);
  if (
    !next ||
    !isFact(s, next) ||
    !entersBy(s, next) ||
    (after && after.from < next.from && after.from > m.to)
  )
    return undefined;
  const party = partyOf(scene, s, next);
  if (!party || party === scene.organisation) return undefined;
  const when = begin(next.verb, momentOf(scene, s, next));
  return taking(m, party, when, proof(s, m.from, next.to), 'part-untold', 'a relative clause tells of it');
}

/** "The Process, which Peru joined in May 2007, guides …": the relative has the name's own clause. */
function withinClause(scene: Scene, s: Sentence, clause: Clause, m: Named): Draft | undefined {
  const at = firstIn(s, m.to, Math.min(clause.verb.from, m.to + 9), (t) => t.n === 'which');
  if (at < 0 || !isFact(s, clause)) return undefined;
  const joins = oneOf('join|enter').test(clause.verb.lemma) || entersBy(s, { ...clause, from: at });
  const named = partiesIn(scene, s, at, clause.verb.from);
  // "Under the Programme, in which it has taken part since 2009, Peru …"
  const its = named.length === 0 && s.tokens[at + 1]?.n === 'it';
  const party = its ? (scene.lastParty ?? scene.partner) : named.find((p) => scene.relation.includes(p));
  if (!joins || !party || party === scene.organisation) return undefined;
  const when = begin(clause.verb, momentIn(scene, s, clause, at, clause.to));
  return taking(
    m,
    party,
    when,
    proof(s, clause.from, clause.to),
    'part-untold',
    'a relative clause tells of it',
  );
}

/** The clause that tells more of a name: the next one, where it begins with a relative right after it. */
export function following(s: Sentence, clause: Clause, m: { readonly to: number }): Clause | undefined {
  const next = s.clauses[s.clauses.indexOf(clause) + 1];
  return next && next.from - m.to < 10 ? next : undefined;
}

/** Where a name stands, with the country that it is about and its type, where they are known. */
type Place = Pick<Mention, 'from' | 'to' | 'of' | 'kind'>;

/** Whether another record already tells what the clause says of it. */
export function isTold(s: Sentence, told: readonly Draft[], m: Place, clause: Clause): boolean {
  const at = s.tokens[m.from]!.s;
  const from = s.tokens[clause.from]!.s;
  return told.some((d) => d.citations.some((c) => c.end > from && c.start <= at && c.end >= at));
}

/** Whether the clause is a fact in which the name may be taken part in. */
export function isOpen(s: Sentence, clause: Clause, m: Place, about: WordList = OTHER_VERB): boolean {
  if (!isFact(s, clause) || s.sums.some((x) => x.from >= clause.from && x.to <= clause.to)) return false;
  if (about.test(clause.verb.lemma)) return false;
  const before = s.tokens.slice(clause.from, m.from);
  if (before.some((t, i) => OTHER_NOUN.test(t.n) && !s.cover[clause.from + i])) return false;
  if (
    s.groups.some(
      (g) =>
        g.shape === 'infinitive' &&
        g.from >= clause.from &&
        g.to <= m.from &&
        m.from - g.to < 12 &&
        g.lemma !== 'join' &&
        // "the first ever to be held in the region"
        !(g.passive && oneOf('ever|first|only').test(s.tokens[g.from - 1]?.n ?? '')),
    )
  )
    return false;
  if (
    s.tokens
      .slice(m.to, clause.to)
      .some((t) => oneOf('discussion|negotiation|negotiations|consideration|preparation').test(t.n))
  )
    return false;
  return !oneOf('after|before|following|like|unlike|despite').test(
    s.tokens[m.from - 1]?.n === 'the' ? (s.tokens[m.from - 2]?.n ?? '') : (s.tokens[m.from - 1]?.n ?? ''),
  );
}

/**
 * Whose part it is: the subject's, that of forces named with a party, or, in its own operation in the partner country, the
 * organisation's ("the Stabilisation Force kept the peace").
 */
export function whose(scene: Scene, s: Sentence, clause: Clause, m: Place): string | undefined {
  const { from, to } = clause.subject;
  const isSubject = m.to <= clause.verb.from && standsAlone(s, m.from);
  const ours = partiesIn(scene, s, from, to, true).find(
    (p) => scene.relation.includes(p) && p !== scene.organisation,
  );
  const own = isSubject
    ? RUNS.test(clause.verb.lemma) ||
      (DOES.test(clause.verb.lemma) && datesIn(s, clause.from, clause.to).length > 0)
    : (LEADS.test(clause.verb.lemma) && ledBy(scene, s, clause)) || replaces(s, clause, m);
  if (!ours && own && isOfTwo(scene, m)) return scene.organisation;
  if (isSubject && !ours)
    return m.kind === 'exercise' && isHeldByBoth(scene, s, clause)
      ? (scene.partner ?? scene.relation[0])
      : undefined;
  const party = partyOf(scene, s, clause);
  // "the Union is the largest contributor to the mission" tells of money.
  if (party && scene.known.organisations.has(party) && clause.verb.lemma === 'be') return undefined;
  if (party && party !== scene.organisation) return party;
  // "The Ministry makes use of the programme"
  if (!party && m.to > clause.verb.to && isOurHouse(scene, s, clause)) return scene.partner;
  // "Under the programme NATO helped the armed forces of X": a deed of the organisation's.
  if (partiesIn(scene, s, clause.subject.from, clause.subject.to).length > 0) return undefined;
  for (let i = clause.from; i < clause.to; i++) {
    if (!FORCES.test(s.tokens[i]!.n)) continue;
    const near = partiesIn(scene, s, Math.max(clause.from, i - 4), Math.min(clause.to, i + 5)).filter(
      (p) => p !== scene.organisation,
    );
    if (near.length > 0)
      return concerns(scene, near) ? near.find((p) => scene.relation.includes(p)) : undefined;
  }
  return undefined;
}

/** Whether the organisation runs the operation for the other side: in the partner country, or on a page of two organisations. */
function isOfTwo(scene: Scene, m: Place): boolean {
  if (!oneOf('operation|mission').test(m.kind ?? '') || !scene.organisation) return false;
  const isHere = m.of !== undefined && m.of === scene.partner;
  return isHere || scene.relation.every((p) => scene.known.organisations.has(p));
}

/** "was replaced by the smaller Force": that which is named after "by" began. */
function replaces(s: Sentence, clause: Clause, m: Place): boolean {
  const v = clause.verb;
  if (!v.passive || !oneOf('replace|succeed|supersede|follow').test(v.lemma) || m.from < v.to) return false;
  return s.tokens.slice(Math.max(v.to, m.from - 4), m.from).some((t) => t.n === 'by');
}

/** Whether the organisation, or its members together, is the subject. */
function ledBy(scene: Scene, s: Sentence, clause: Clause): boolean {
  const who = partiesIn(scene, s, clause.subject.from, clause.subject.to);
  const allied = s.tokens.slice(clause.subject.from, clause.subject.to).some((t) => t.n === 'allied');
  return (who.length > 0 || allied) && who.every((p) => p === scene.organisation);
}

/** "Exercise 'Blue Bay' between the navies is held every year", "the joint exercise X was conducted": of the two sides and of nobody else. */
function isHeldByBoth(scene: Scene, s: Sentence, clause: Clause): boolean {
  if (
    !oneOf('hold|conduct|carry|organi[sz]e|stage|take|begin|start|complete|conclude').test(clause.verb.lemma)
  )
    return false;
  const parties = partiesIn(scene, s, clause.from, clause.to);
  if (parties.some((p) => !scene.relation.includes(p))) return false;
  return (
    parties.length > 0 ||
    s.tokens.slice(clause.from, clause.to).some((t) => oneOf('between|bilateral|joint').test(t.n))
  );
}

/** Whether no preposition leads to a name. */
function standsAlone(s: Sentence, at: number): boolean {
  const before = s.tokens[at - 1]?.n === 'the' ? at - 2 : at - 1;
  return !oneOf('in|to|of|with|under|within|at|on|during|through|for|into|as|from|by|alongside|via').test(
    s.tokens[before]?.n ?? '',
  );
}

/**
 * Its own date: since when, by a perfect; just before the name ("since 2013 in X"), after it, between the name before and it; else the
 * clause's.
 */
export function whenOf(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  before: Place | undefined,
  m: Place,
  next: Place | undefined,
): Moment {
  const floor = before && before.from >= clause.from ? before.to : clause.from;
  const at = (w: When): Moment => ({ when: w.edtf, dated: true, source: w });
  const near = datesIn(s, Math.max(floor, m.from - 8), m.from).find(
    (w) => m.from - w.to < 4 && !s.tokens.slice(w.to, m.from).some((t) => t.t === ')'),
  );
  if (near) return at(near);
  const since =
    clause.verb.tense === 'perfect' && floor <= clause.verb.from
      ? datesIn(s, clause.from, clause.verb.from).find((w) => w.sort === 'since')
      : undefined;
  if (since) return at(since);
  const stop = next && next.to <= clause.to ? next.from : clause.to;
  if (datesIn(s, m.to, stop).length > 0) return momentIn(scene, s, clause, m.to, stop);
  const moment = above(s, clause, s.clauses.indexOf(clause), momentOf(scene, s, clause));
  const w = moment.source;
  // "in A (since 2012) and in B": what stands in brackets is of the name before them.
  const isOfBefore = w && before && w.from >= before.to && w.to <= m.from && s.tokens[w.from - 1]?.t === '(';
  return isOfBefore
    ? { when: clause.verb.tense === 'past' ? upTo(scene) : '/..', dated: false, source: undefined }
    : moment;
}
