import { isFact } from './moment.ts';
import type { Step } from './proposal.ts';
import { concerns, type Draft, partiesIn, type Scene } from './scene.ts';
import type { Clause, Sentence } from './sentence.ts';

/** Why each clause of a sentence gave what it gave, in the order of the text. */
export function traceOf(scene: Scene, s: Sentence, made: readonly Draft[]): Step[] {
  return s.clauses.map((clause) => {
    const start = s.tokens[clause.from]!.s;
    const end = s.tokens[Math.max(clause.from, clause.to - 1)]!.e;
    const own = made.filter((d) => d.citations.some((c) => c.start < end && c.end > start));
    const says =
      own.length > 0
        ? own.map((d) => `${d.rule}: ${d.why.join('; ')}`).join(' · ')
        : silence(scene, s, clause);
    return { start, end, says };
  });
}

function silence(scene: Scene, s: Sentence, clause: Clause): string {
  const v = clause.verb;
  if (v.negated) return `“${v.lemma}” is denied.`;
  if (v.modal) return `“${v.lemma}” is told as possible or planned, not as a fact.`;
  if (!isFact(s, clause)) return `“${v.lemma}” tells of a wish, a plan or a refusal, not of a fact.`;
  const parties = partiesIn(scene, s, clause.subject.from, clause.subject.to, true);
  if (parties.length > 0 && !concerns(scene, parties))
    return `It tells of ${parties.join(', ')}, not of the relation.`;
  return `No rule takes “${v.lemma}” for a fact of the relation.`;
}
