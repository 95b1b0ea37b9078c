import { KIND } from '../../kinds.ts';
import { isFact, momentOf, onward, stateSince } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { concerns, type Draft, draft, notePost, proof, type Scene, words } from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import { fieldAt, ownParties, postNounAt } from './post-noun.ts';
import { type Named, personAt, someone } from './post-person.ts';
import { isOurs, otherSide, recentSeat, seatAt } from './post-seat.ts';

/**
 * Who served where, told by other words than those of a post: "has held the position of Civilian Representative in X", "represented the Alliance
 * in Kabul from 2004 until 2006", "X, who was in office from 2019", "the Special Representative for X, Y, supports it".
 */
export function served(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const clause of s.clauses) {
    if (!isFact(s, clause) || isTold(s, clause, told)) continue;
    const d = positionHeld(scene, s, clause) ?? representing(scene, s, clause) ?? inOffice(scene, s, clause);
    if (d) out.push(d);
  }
  const aside = out.length + told.length > 0 ? undefined : (named(scene, s) ?? envoyBy(scene, s));
  return aside ? [aside] : out;
}

const isTold = (s: Sentence, clause: Clause, told: readonly Draft[]): boolean =>
  told.some((d) => {
    const c = d.citations[0]!;
    return (
      d.kind === KIND.posting && c.start < s.tokens[clause.to - 1]!.e && c.end > s.tokens[clause.from]!.s
    );
  });

const POSITION = oneOf('post|position|office|functions?|role|job|mandate');

/** "has held the position of Senior Civilian Representative in X since June 2020" */
function positionHeld(scene: Scene, s: Sentence, clause: Clause): Draft | undefined {
  const v = clause.verb;
  if (v.passive || !oneOf('hold|occupy|assume|take|fill|exercise').test(v.lemma)) return undefined;
  const of = firstIn(
    s,
    v.to,
    Math.min(clause.to, v.to + 5),
    (t, i) => t.n === 'of' && POSITION.test(s.tokens[i - 1]!.n),
  );
  const person = of < 0 ? undefined : personAt(s, clause.subject.from);
  if (!person) return undefined;
  for (let i = of + 1; i < Math.min(clause.to, of + 9); i++) {
    const noun = postNounAt(scene, s, i);
    if (!noun || noun.post === 'mission') continue;
    const seat = noun.seat && isOurs(scene, noun.seat) ? noun.seat.id : otherSide(scene, noun.owner);
    const moment = momentOf(scene, s, clause);
    if (!seat || (!moment.dated && v.tense === 'past')) return undefined;
    return tell(scene, s, clause, noun.post, seat, stateSince(moment, v), person);
  }
  return undefined;
}

/** "X represented the Alliance in Kabul from January 2004 until August 2006": one side at a place of the other. */
function representing(scene: Scene, s: Sentence, clause: Clause): Draft | undefined {
  const v = clause.verb;
  if (v.lemma !== 'represent' || v.passive) return undefined;
  const person = personAt(s, clause.subject.from);
  const moment = momentOf(scene, s, clause);
  // A day is that of a meeting.
  if (!person || !moment.dated || /^\d{4}-\d\d-\d\d/.test(moment.when)) return undefined;
  const side = seatAt(scene, s, v.to, clause.to);
  if (!side || !isOurs(scene, side)) return undefined;
  const seat = oneOf('in|to|at').test(s.tokens[side.to]?.n ?? '')
    ? seatAt(scene, s, side.to + 1, clause.to)
    : undefined;
  if (!seat || !isOurs(scene, seat) || seat.of === side.of) return undefined;
  const post = scene.lastPost === 'envoy' || seat.of === scene.partner ? 'envoy' : 'ambassador';
  return tell(scene, s, clause, post, seat.id, onward(moment.when), person);
}

/** "He succeeded X, who was in office from February 2019": the post told last. */
function inOffice(scene: Scene, s: Sentence, clause: Clause): Draft | undefined {
  const v = clause.verb;
  const seat = recentSeat(scene, s, clause.from);
  if (!seat || !scene.lastPost || v.passive || !oneOf('be|serve|remain|stay').test(v.lemma)) return undefined;
  const rest = words(s, v.to, Math.min(clause.to, v.to + 4));
  if (
    !/^(?:in (?:office|post|place|charge)|there|(?:in|at) (?:this|that|the) (?:post|position|role))\b/.test(
      rest,
    )
  )
    return undefined;
  const m = s.mentions.findLast((x) => x.type === 'person' && x.to <= v.from && v.from - x.to < 8);
  const moment = momentOf(scene, s, clause);
  if (!m || !moment.dated) return undefined;
  const post = scene.lastPost === 'mission' ? 'ambassador' : scene.lastPost;
  // Whoever came after is told: that it still holds is not.
  const isOver = v.tense === 'past' && moment.when.endsWith('/..');
  const when = isOver ? moment.when.slice(0, -2) : v.tense === 'past' ? moment.when : onward(moment.when);
  return tell(scene, s, clause, post, seat, when, { from: m.from, to: m.to, name: m.id, office: m.office });
}

function tell(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  post: string,
  to: string,
  when: string,
  person: Named,
): Draft | undefined {
  const parties = ownParties(scene, s, person.to, clause.to);
  if (parties.length > 0 && !concerns(scene, parties)) return undefined;
  notePost(scene, s.tokens[clause.from]!.s, post, to);
  return draft(
    KIND.posting,
    'post-served',
    when,
    { post, to, ...someone(person) },
    proof(s, clause.from, clause.to),
    [`“${clause.verb.lemma}” of one who held it`],
  );
}

/** "the Special Representative for X, Y, supports cooperation": who the envoy is, said of the present by the way. */
function named(scene: Scene, s: Sentence): Draft | undefined {
  if (scene.press) return undefined;
  for (let i = s.from; i < s.to; i++) {
    const noun = postNounAt(scene, s, i);
    if (noun?.post !== 'envoy' || !noun.seat || (noun.owner && !scene.relation.includes(noun.owner)))
      continue;
    const clause = s.clauses.find((c) => Math.min(c.subject.from, c.from) <= noun.at && noun.at < c.to);
    if (!clause || !isFact(s, clause) || clause.verb.tense !== 'present') continue;
    if (momentOf(scene, s, clause).dated) continue;
    const comma = s.tokens[noun.to]?.t === ',' ? noun.to + 1 : noun.to;
    const person = personAt(s, comma);
    if (!person || person.from - comma > 3) continue;
    notePost(scene, s.tokens[noun.at]!.s, noun.post, noun.seat.id);
    return draft(
      KIND.posting,
      'post-named',
      '/..',
      { post: noun.post, to: noun.seat.id, ...someone(person) },
      proof(s, noun.from, person.to),
      ['an envoy is named beside the post'],
    );
  }
  return undefined;
}

/** "Special Representative for X, Y": the office and the name are read as one. */
function envoyBy(scene: Scene, s: Sentence): Draft | undefined {
  if (scene.press) return undefined;
  for (const m of s.mentions) {
    if (m.type !== 'person') continue;
    const at = firstIn(
      s,
      m.from,
      m.to,
      (t, i) =>
        t.n === 'envoy' ||
        (t.n === 'representative' &&
          oneOf('special|civilian|personal|military').test(s.tokens[i - 1]?.n ?? '')),
    );
    if (at < 0 || !oneOf('for|to|in').test(s.tokens[at + 1]?.n ?? '')) continue;
    const field = fieldAt(s, at + 2);
    const clause = s.clauses.find((c) => Math.min(c.subject.from, c.from) <= at && at < c.to);
    if (!field || field.to > m.to || !clause || !isFact(s, clause)) continue;
    if (clause.verb.tense !== 'present' || momentOf(scene, s, clause).dated) continue;
    const parties = ownParties(scene, s, s.from, at);
    if (parties.length > 0 && !concerns(scene, parties)) continue;
    return draft(
      KIND.posting,
      'post-named',
      '/..',
      { post: 'envoy', to: field.id, holder: [{ name: m.id, ...(m.office ? { office: m.office } : {}) }] },
      proof(s, m.from, m.to),
      ['an envoy is named beside the post'],
    );
  }
  return undefined;
}

/** "opened its Mission in May 2015, with Ambassador X as first Head": the house and who heads it are two facts. */
export function firstHead(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  for (let i = s.from; i < s.to - 3; i++) {
    if (s.tokens[i]!.n !== 'with') continue;
    const person = personAt(s, i + 1);
    if (!person || s.tokens[person.to]?.n !== 'as') continue;
    const role = firstIn(s, person.to + 1, Math.min(s.to, person.to + 5), (t) =>
      oneOf('head|chief|ambassador|representative|envoy').test(t.n),
    );
    const at = s.tokens[i]!.s;
    const house = told.find(
      (d) => d.slots.post === 'mission' && d.citations[0]!.start < at && at < d.citations[0]!.end + 2,
    );
    if (role < 0 || !house || !/^\d/.test(house.when)) continue;
    delete house.slots.holder;
    const when = house.when.replace('/..', '/');
    const post = { post: 'ambassador', to: house.slots.to as string, ...someone(person) };
    notePost(scene, at, 'ambassador', post.to);
    return [
      draft(KIND.posting, 'post-first-head', when, post, proof(s, i, role + 1), ['who headed the new house']),
    ];
  }
  return [];
}
