import { oneOf } from '../../one-of.ts';
import type { Someone } from '../../proposal.ts';
import { peopleIn, type Scene } from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import { subjectOf } from './nominal.ts';
import { recent } from './present.ts';

/** Who was there, by the clause. */
export function peopleOf(scene: Scene, s: Sentence, clause: Clause): Someone[] {
  // "She was followed in June by Y": Y came, on another day than she did.
  if (clause.verb.lemma === 'follow' && clause.verb.passive)
    return peopleIn(scene, s, clause.verb.to, clause.to);
  const people: Someone[] =
    clause.shares || clause.relative ? peopleIn(scene, s, clause.subject.from, clause.subject.to) : [];
  for (const p of peopleIn(scene, s, clause.from, clause.to))
    if (!people.some((q) => q.name === p.name)) people.push(p);
  // "met the latter again in London"
  const latter = firstIn(s, clause.verb.to, clause.to, (t) => t.n === 'latter');
  if (latter >= 0 && scene.lastPerson && !people.some((p) => p.name === scene.lastPerson))
    people.push({ name: scene.lastPerson });
  for (const p of twoOf(scene, s, clause)) if (!people.some((q) => q.name === p.name)) people.push(p);
  if (scene.lastSubject && meetsHim(s, clause) && !people.some((p) => p.name === scene.lastSubject))
    people.push({ name: scene.lastSubject });
  const subject = subjectOf(scene, s, clause);
  if (subject && !people.some((p) => p.name === subject)) people.unshift({ name: subject });
  if (clause.relative === 'who' && people.length === 0) {
    const before = [...s.mentions].reverse().find((m) => m.type === 'person' && m.to <= clause.from);
    if (before) people.push({ name: before.id });
  }
  return people;
}

/** "They were received by Y", "The two presidents also toured the museum": those of the engagement told just before. */
function twoOf(scene: Scene, s: Sentence, clause: Clause): Someone[] {
  const { from, to } = clause.subject;
  const subject = s.tokens.slice(Math.max(from, to - 6), to).map((t) => t.n);
  const isThey = subject.includes('they') && !subject.includes('and');
  const areTwo = subject.some(
    (n, k) =>
      oneOf('two|both').test(n) &&
      subject
        .slice(k)
        .some((m) => oneOf('leaders|presidents|ministers|premiers|chairs|envoys|officials').test(m)),
  );
  if ((!isThey && !areTwo) || scene.sentence - scene.engagedAt > 1) return [];
  const people = (recent(scene)?.slots.people as Someone[] | undefined) ?? [];
  return people.length === 2 ? people.map((p) => ({ ...p })) : [];
}

/** "had an exchange of views with him", "was received by her on 3 May", but not "with her counterpart". */
function meetsHim(s: Sentence, clause: Clause): boolean {
  const v = clause.verb;
  const at = firstIn(
    s,
    v.to,
    clause.to,
    (t, i) => oneOf('him|her').test(t.n) && (i === v.to || oneOf('with|by').test(s.tokens[i - 1]!.n)),
  );
  if (at < 0) return false;
  const next = s.tokens[at + 1];
  return (
    s.tokens[at]!.n === 'him' ||
    next === undefined ||
    next.kind === 'sign' ||
    oneOf('on|at|in|for|about|during|and|to|over|again').test(next.n)
  );
}
