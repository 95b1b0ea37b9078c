import { datesIn, isFact, type Moment, momentIn, momentOf, upTo } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { actors, type Draft, partiesIn, proof, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { abroad } from './abroad.ts';
import { seated } from './chairs.ts';
import { command } from './command.ts';
import { elections } from './elections.ts';
import { type Named, namesOf } from './named.ts';
import { FORCES, partyOf, taking } from './part.ts';
import { asDid, nameBefore, ofNoun } from './part-noun.ts';
import { above, ended, heldIn, launched, ownMoment, sentFrom, stretched } from './part-time.ts';
import { pupils } from './pupils.ts';
import { regular, scheme } from './scheme.ts';
import { editionHaving, together } from './together.ts';

const TAKE = oneOf(
  'participate|take|join|contribute|deploy|serve|send|lead|run|operate|work|patrol|assist|make|provide|commit|assign|post|be|host|become|associate|dispatch|station|have|second|support|withdraw|engage|involve|conduct|observe|field|complete|sail|fly|attend|remain|rotate|command|man|staff|reinforce|accede|enrol|enroll|exercise|open|establish|hold|carry|participates|start|begin|inaugurate|escort|fight|attach|cooperate|train|co-host|represent|enroll?|practi[sc]e',
);
/** Verbs that tell of taking part only where forces are named. */
const WITH_FORCES = oneOf(
  'provide|send|make|assist|be|have|work|support|withdraw|commit|second|hold|open|establish|conduct|attend|rotate|remain|carry|start|begin|inaugurate|fight|attach|cooperate|train|practi[sc]e',
);
/** A party takes part in an operation, mission, exercise, initiative or platform. */
export function participations(scene: Scene, s: Sentence): Draft[] {
  const out: Draft[] = [];
  for (const [k, clause] of s.clauses.entries()) {
    if (!isFact(s, clause)) continue;
    let made = TAKE.test(clause.verb.lemma) ? ofClause(scene, s, clause, k) : [];
    if (out.length === 0 && made.length === 0) made = ofNoun(scene, s, clause);
    // "first contributed in 1995, when it sent a battalion to X": told by the clause before.
    const again = clause.relative === 'when' && out.length > 0;
    for (const tell of OTHERS) if (made.length === 0 && !again) made = tell(scene, s, clause);
    if (made.length === 0 && out.length > 0) made = asDid(s, clause, out.at(-1)!);
    // "…, where they served until 2011": told with the beginning.
    made = made.filter(
      (d) => !(d.when.startsWith('/') && out.some((o) => o.same === d.same && o.when.endsWith(d.when))),
    );
    for (const d of made) remember(scene, d);
    out.push(...made, ...editionHaving(scene, s, clause));
  }
  return out;
}

/** What else tells of a part, by the clause. */
const OTHERS = [together, pupils, scheme, regular, elections, abroad, command, seated];

/** The exercise told last, for “its 14th edition”. */
function remember(scene: Scene, d: Draft): void {
  if (d.slots.type !== 'exercise') return;
  const named = {
    from: 0,
    to: 0,
    id: d.slots.in as string,
    kind: 'exercise',
    ...(d.same ? { same: d.same } : {}),
  };
  scene.lastTaking = { named, party: (d.slots.party as string[])[0]!, sentence: scene.sentence };
}

function ofClause(scene: Scene, s: Sentence, clause: Clause, at: number): Draft[] {
  const v = clause.verb;
  const run = s.tokens.slice(clause.from, clause.to);
  const forces = run.some(
    (t, k) =>
      FORCES.test(t.n) &&
      !oneOf('operation|body|organisation|fund').test(s.cover[clause.from + k]?.type ?? ''),
  );
  const atWork = v.lemma === 'work' && run.some((t) => oneOf('scientists|researchers').test(t.n));
  if (v.lemma === 'take' && s.tokens[v.to]?.n !== 'part') return [];
  const found = namesOf(s, clause);
  const named = found.length > 0 ? found : nameBefore(s, clause);
  if (named.length === 0) return [];
  // "trains personnel for peace missions": whose they are is not told.
  if (v.lemma === 'train' && named.every((n) => s.tokens[n.from - 1]?.n === 'for')) return [];
  const exercised =
    (named.every((n) => n.kind === 'exercise') &&
      oneOf('host|co-host|conduct|hold|lead|carry|observe|organi[sz]e').test(v.lemma)) ||
    (v.lemma === 'attend' && staged(scene, s, named));
  const isJoint = named[0]!.unknown === true && /^(?:joint|passing)\b/.test(named[0]!.id);
  const isMember = v.lemma === 'be' && isMemberOf(s, clause, named[0]!);
  // "makes a contribution to KFOR": to an operation it is people, unless a sum is named.
  // "supported the operation with intelligence"
  // "has been supporting the NATO-led mission known as …, to train, advise and assist"
  const isAiding =
    v.lemma === 'support' &&
    !named[0]!.unknown &&
    run.some((t) => oneOf('intelligence|surveillance|airlift|advise').test(t.n));
  const isGiver = oneOf('make|provide').test(v.lemma) && s.sums.length === 0 && givesTo(s, v.to, named[0]!);
  if (
    WITH_FORCES.test(v.lemma) &&
    !forces &&
    !exercised &&
    !isJoint &&
    !isMember &&
    !isGiver &&
    !isAiding &&
    !atWork
  )
    return [];
  // "a contributor to NATO-led operations" names none.
  if (
    v.lemma === 'be' &&
    named.every((n) => n.unknown && /(?:operations|exercises|missions)$/.test(n.id)) &&
    !datesIn(s, clause.from, clause.to).some((w) => w.sort === 'since')
  )
    return [];
  // "the NATO-led force in X, where 50 soldiers served with SFOR": the name follows.
  const next = s.clauses[at + 1];
  if (next?.relative === 'where' && named.every((n) => n.unknown) && TAKE.test(next.verb.lemma))
    if (s.mentions.some((m) => m.type === 'operation' && m.from >= next.from && m.to <= next.to)) return [];
  if (v.lemma === 'host' && !exercised) return [];
  // "contributed to the Building Integrity programme": with money or advice.
  if (v.lemma === 'contribute' && !forces && named.every((n) => n.kind === 'initiative')) return [];
  // "provides support to": money and goods are contributions.
  if (
    oneOf('provide|make|support').test(v.lemma) &&
    run.some((t) => oneOf('funds|funding|financial|donations?|equipment|money').test(t.n))
  )
    return [];
  const party = partyOf(scene, s, clause) ?? memberOf(scene, s, clause, s.clauses[at - 1]);
  // What the organisation does alone is no fact of the relation.
  if (
    !party ||
    (party === scene.organisation &&
      !isJoint &&
      !staged(scene, s, named) &&
      !partiesIn(scene, s, clause.subject.from, clause.subject.to, true).some(
        (p) => p !== party && scene.relation.includes(p),
      ))
  )
    return [];
  // "The mission trains instructors": what it does is nobody's part in it.
  if (
    named.every(
      (n) => !n.unknown && n.kind !== 'exercise' && n.from >= clause.subject.from && n.to <= v.from,
    ) &&
    !clause.shares &&
    !partiesIn(scene, s, clause.subject.from, clause.subject.to, true).includes(party)
  )
    return [];
  // "is the largest contributor to the mission" tells of an organisation's money.
  if (scene.known.organisations.has(party) && v.lemma === 'be') return [];
  const told = ownMoment(scene, s, clause, momentOf(scene, s, clause));
  const held = heldIn(s, named, s.clauses[at + 1], above(s, clause, at, told));
  const moment = yearly(s, clause, named, stretched(s, held));
  const drafts = named.map((n, k) => {
    const next = stopOf(s, n, named[k + 1]) ?? clause.to;
    const own =
      (k > 0 ? sinceBefore(s, named[k - 1]!, n) : undefined) ??
      (named.length > 1 ? momentOfPart(scene, s, clause, n.to, next) : undefined);
    // "in SFOR and KFOR, in Unified Protector in 2011": the date is that of the last one alone.
    const undated =
      !own && named.length > 1 && (isApart(s, clause, named, k) || isOfOthers(s, clause, named));
    const plain = undated
      ? v.tense === 'present'
        ? '/..'
        : upTo(scene)
      : sentFrom(s, v, own ?? moment, n.kind);
    const isLast = named.length > 1 && k === named.length - 1 && !own;
    const entered = isLast
      ? heldIn(s, [n], s.clauses[at + 1], { ...moment, dated: moment.dated && !undated })
      : undefined;
    const when =
      entered && entered.source !== moment.source
        ? entered.when
        : launched(scene, v, party, n, ended(s, plain, clause.from, named.length === 1 ? clause.to : next));
    // A later name of a list proves nothing by itself, unless its date stands beside it.
    const from = k === 0 || !own ? clause.from : n.from;
    const to = k === named.length - 1 ? clause.to : next;
    return taking(n, party, when, proof(s, from, to), 'took-part', `“${v.lemma}” with ${n.id}`);
  });
  return drafts;
}

/** "takes part every year in X, held in 2017 at Y": the date is of one time only. */
function yearly(s: Sentence, clause: Clause, named: readonly Named[], moment: Moment): Moment {
  const w = moment.source;
  if (clause.verb.tense !== 'present' || w?.sort !== 'point' || w.from < named[0]!.to) return moment;
  return s.tokens
    .slice(clause.from, named[0]!.to)
    .some((t) => oneOf('every|annual|annually|yearly|regularly').test(t.n))
    ? { when: '/..', dated: false, source: undefined }
    : moment;
}

/** "has been a member of the Centre since", "is one of 20 participants in the Initiative" */
function isMemberOf(s: Sentence, clause: Clause, n: Named): boolean {
  const between = s.tokens.slice(clause.verb.to, n.from);
  return (
    between.length < 12 &&
    between.some((t) =>
      oneOf(
        'members?|part|partners?|countries|nations|states|active|engaged|involved|supporters|participants?',
      ).test(t.n),
    ) &&
    (n.unknown === true || between.slice(-4).some((t) => oneOf('of|in').test(t.n)))
  );
}

function givesTo(s: Sentence, from: number, n: Named): boolean {
  const at = s.tokens.slice(from, n.from).findIndex((t) => oneOf('contributions?').test(t.n));
  return at >= 0 && at < 5 && n.kind !== 'initiative' && s.tokens[from + at + 1]?.n === 'to';
}

/** "is one of 20 countries that take part in": whoever is one of them. */
function memberOf(scene: Scene, s: Sentence, clause: Clause, before: Clause | undefined): string | undefined {
  if (before?.verb.lemma !== 'be' || !oneOf('who|which').test(clause.relative)) return undefined;
  const run = s.tokens.slice(before.verb.to, clause.from + 1).map((t) => t.n);
  if (
    !oneOf('one|among').test(run[0] ?? '') ||
    !run.some((n) => oneOf('countries|partners|nations|states').test(n))
  )
    return undefined;
  return isFact(s, before)
    ? actors(scene, s, before).find((p) => scene.relation.includes(p) && p !== scene.organisation)
    : undefined;
}

/** "Allies attended the exercise X, which is organised by the partner": that is a fact of the two. */
function staged(scene: Scene, s: Sentence, named: readonly Named[]): boolean {
  if (!scene.partner || named[0]?.kind !== 'exercise') return false;
  const by = s.mentions.find(
    (m) => m.id === scene.partner && m.from >= named[0]!.to && m.from < named[0]!.to + 14,
  );
  return (
    by !== undefined &&
    s.tokens.slice(named[0].to, by.from).some((t) => oneOf('organi[sz]ed|hosted|led|held|run').test(t.n)) &&
    s.tokens.slice(by.from - 2, by.from).some((t) => t.n === 'by')
  );
}

/** Whether a later part has a date and a preposition of its own, and no date stands before them all. */
function isApart(s: Sentence, clause: Clause, named: readonly Named[], k: number): boolean {
  const dates = datesIn(s, clause.from, clause.to);
  const first = dates[0];
  if (!first || first.from < named[0]!.from) return false;
  return named.slice(k + 1).some((n) => {
    const before = s.tokens[n.from - 1]?.n === 'operation' ? n.from - 2 : n.from - 1;
    return oneOf('in|to|with').test(s.tokens[before]?.n ?? '') && n.from < first.from;
  });
}

/** "in A and, since 1997, in B": all dates are those of later names. */
function isOfOthers(s: Sentence, clause: Clause, named: readonly Named[]): boolean {
  const dates = datesIn(s, clause.from, clause.to);
  const owned = named.map((n, k) => k > 0 && sinceBefore(s, named[k - 1]!, n)).filter((m) => m);
  return dates.length > 0 && dates.length === owned.length;
}

/** Where what belongs to a name ends: before the next one, and before a date that is the next one's. */
function stopOf(s: Sentence, n: Named, next: Named | undefined): number | undefined {
  if (!next) return undefined;
  const date = datesIn(s, n.to, next.from).find(() => sinceBefore(s, n, next) !== undefined);
  return date ? date.from : next.from;
}

/** "in A and, since 2013, in B": the date before the name is its own. */
function sinceBefore(s: Sentence, before: Named, n: Named): Moment | undefined {
  const date = datesIn(s, before.to, n.from).find((w) => w.sort === 'since' || w.sort === 'point');
  if (!date || !oneOf(',|and').test(s.tokens[date.from - 1]?.n ?? '') || n.from - date.to > 4)
    return undefined;
  return { when: date.edtf, dated: true, source: date };
}

function momentOfPart(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  from: number,
  to: number,
): Moment | undefined {
  return datesIn(s, from, to).length > 0 ? momentIn(scene, s, clause, from, to) : undefined;
}
