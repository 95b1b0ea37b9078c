import { datesIn } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import type { Someone } from '../../proposal.ts';
import { concerns, type Draft, partiesIn, peopleIn, proof, type Scene, words } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';

/** The engagement told no more than two sentences ago. */
export function recent(scene: Scene): Draft | undefined {
  const last = scene.lastEngagement;
  return last && scene.sentence - scene.engagedAt <= (scene.press ? 8 : 2) ? last : undefined;
}

/** "His hosts were A and B", "He was accompanied by C": people of the engagement told last. */
export function present(scene: Scene, s: Sentence, clause: Clause): void {
  const last = recent(scene);
  const v = clause.verb;
  if (!last) return;
  const host = s.tokens
    .slice(clause.subject.from, clause.subject.to)
    .some((t) => oneOf('hosts?|interlocutors?|counterparts?|participants').test(t.n));
  const joined =
    v.passive &&
    oneOf('accompany|join|receive|host|welcome|chair|co-chair|attend|head|lead|open|address').test(v.lemma) &&
    (clause.subject.to - clause.subject.from < 3 ||
      // "The last of these was opened by …"
      (oneOf('last|latest|first').test(s.tokens[clause.subject.from + 1]?.n ?? '') &&
        clause.subject.to - clause.subject.from < 6));
  // "The Secretary General, X, also attended."
  const attended =
    (oneOf('attend|participate|chair|co-chair|cochair|preside').test(v.lemma) ||
      (v.lemma === 'take' && s.tokens[v.to]?.n === 'part') ||
      (v.lemma === 'be' &&
        /^(?:present|in attendance)/.test(words(s, v.to, Math.min(v.to + 2, clause.to))))) &&
    !v.passive &&
    v.tense === 'past' &&
    clause.to - v.to < 3;
  // "The Turkish side was led by Minister X."
  const side =
    s.tokens.slice(clause.subject.from, clause.subject.to).some((t) => oneOf('side|delegation').test(t.n)) &&
    oneOf('head|lead|represent').test(v.lemma);
  // "It comprised A, B and C": the delegation just told.
  const made =
    oneOf('comprise|include|consist').test(v.lemma) &&
    s.tokens
      .slice(clause.subject.from, clause.subject.to)
      .some((t) => oneOf('it|delegation|which').test(t.n));
  // "X represented the Union, Y the Republic": who sat on which side.
  const sat =
    v.lemma === 'represent' &&
    !v.passive &&
    v.tense === 'past' &&
    s.mentions.some((m) => m.type === 'person' && m.from >= clause.subject.from && m.to <= clause.subject.to);
  if (later(scene, s, clause, last)) return;
  // "…, where he agreed with Y to go further", "…, when X and Y took stock of A": who was there.
  const there =
    oneOf('where|when').test(clause.relative) &&
    v.tense === 'past' &&
    !v.passive &&
    scene.engagedAt === scene.sentence &&
    (oneOf(
      'agree|sign|confer|consult|discuss|launch|talk|debate|review|examine|compare|announce|adopt|join',
    ).test(v.lemma) ||
      (v.lemma === 'take' && s.tokens[v.to]?.n === 'stock'));
  // "…, when President X was accompanied by Y", "…, when it was attended by": both were at what was just told.
  const alongside =
    oneOf('when|where|which').test(clause.relative) &&
    v.passive &&
    v.tense === 'past' &&
    scene.engagedAt === scene.sentence &&
    oneOf('accompany|join|represent').test(v.lemma);
  if (alongside) {
    const people = peopleIn(scene, s, clause.from, clause.to);
    if (people.length > 0) join(last, people, s, clause);
    return;
  }
  if (sat || there) {
    const [from, to] =
      sat || clause.relative === 'when' ? [clause.subject.from, clause.to] : [v.to, clause.to];
    const people = peopleIn(scene, s, from, to);
    if (people.length > 0) join(last, people, s, clause);
    return;
  }
  if (!made && !(host && oneOf('be|include').test(v.lemma)) && !joined && !side && !attended) return;
  const people = attended
    ? peopleIn(scene, s, clause.subject.from, clause.subject.to)
    : peopleIn(scene, s, v.to, clause.to);
  if (people.length === 0) return;
  join(last, people, s, clause);
  scene.engagedAt = scene.sentence;
}

/** "Co-chaired by X and Y, it …", "Attended by President X, the session saw …": right after the event was told. */
export function attending(scene: Scene, s: Sentence): void {
  const last = recent(scene);
  const isBy =
    s.tokens[s.from + 1]?.n === 'by' &&
    oneOf('co-?chaired|chaired|attended|hosted|co-hosted|opened|led').test(s.tokens[s.from]!.n);
  if (!last || !isBy || scene.sentence - scene.engagedAt > 1) return;
  const main = s.clauses.find((c) => c.subject.from > s.from + 2);
  let end = main?.subject.from ?? s.to;
  for (let i = s.from; i < end; i++) if (s.tokens[i]!.t === ';') end = i;
  const people = peopleIn(scene, s, s.from, end);
  if (people.length === 0) return;
  const old = (last.slots.people as Someone[] | undefined) ?? [];
  last.slots.people = [...old, ...people.filter((p) => !old.some((q) => q.name === p.name))];
  last.citations.push(proof(s, s.from, end));
  scene.engagedAt = scene.sentence;
}

/**
 * Who was there as the clauses after it tell: "Minister X led the Peruvian delegation", "the Union was represented by X",
 * "President X received him", "… and discussed fisheries with X". A clause with a day of its own tells of another event.
 */
function later(scene: Scene, s: Sentence, clause: Clause, last: Draft): boolean {
  const v = clause.verb;
  if (v.tense !== 'past' || v.negated || v.modal) return false;
  if (datesIn(s, clause.from, clause.to).some((w) => w.sort === 'point' && !last.when.startsWith(w.edtf)))
    return false;
  const { subject } = clause;
  const object = s.tokens.slice(v.to, Math.min(clause.to, v.to + 6)).map((t) => t.n);
  const leads =
    !v.passive &&
    oneOf('lead|head|represent').test(v.lemma) &&
    (v.lemma === 'represent' || object.some((n) => oneOf('delegation|side|team').test(n)));
  const receives =
    !v.passive &&
    oneOf('receive|welcome|meet|see|greet|host|accompany|join').test(v.lemma) &&
    oneOf('him|her|them|both').test(object[0] ?? '');
  const isSide =
    v.passive &&
    v.lemma === 'represent' &&
    concerns(scene, partiesIn(scene, s, subject.from, subject.to, true));
  const shares =
    clause.shares &&
    !v.passive &&
    scene.engagedAt === scene.sentence &&
    oneOf('discuss|confer|consult|talk|meet|sign|agree|speak|review|debate').test(v.lemma);
  if (!leads && !receives && !isSide && !shares) return false;
  // "led the delegation, accompanied by Y"
  const people = peopleIn(scene, s, leads || receives ? subject.from : v.to, clause.to);
  if (people.length === 0) return false;
  join(last, people, s, clause);
  scene.engagedAt = scene.sentence;
  return true;
}

/** Adds people to an engagement, with the clause that names them. */
export function join(last: Draft, people: readonly Someone[], s: Sentence, clause: Clause): void {
  const old = (last.slots.people as Someone[] | undefined) ?? [];
  const added = people.filter((p) => !old.some((q) => q.name === p.name));
  last.slots.people = [...old, ...added];
  last.citations.push(proof(s, clause.from, clause.to));
}
