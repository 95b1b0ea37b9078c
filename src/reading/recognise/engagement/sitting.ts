import { partiesIn, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';

const SITTING =
  /^(?:committees?|councils?|commissions?|groups?|boards?|bod(?:y|ies)|forum|dialogue|subcommittees?|secretariats|ministers|officials|leaders|format)$/;

/** "The Joint Committee", "the Association Council, which": the subject is a body in which two sides sit. */
export function bodyMeets(s: Sentence, clause: Clause): boolean {
  const to = clause.relative === 'which' ? clause.from : clause.subject.to;
  const from = clause.relative === 'which' ? Math.max(s.from, clause.from - 6) : clause.subject.from;
  return s.tokens
    .slice(from, to)
    .some(
      (t, k, run) =>
        /^(?:committee|council|commission|group)$/.test(t.n) &&
        t.cap &&
        /^(?:joint|cooperation|association|partnership|working|sectoral|mixed|bilateral|ministerial)$/.test(
          run[k - 1]?.n ?? '',
        ),
    );
}

/** A body of the two, or one that the clause says meets with the partner. */
export function meetsUs(scene: Scene, s: Sentence, clause: Clause): boolean {
  const isRelative = clause.relative === 'which';
  const to = isRelative ? clause.from : clause.subject.to;
  const from = isRelative ? Math.max(s.from, clause.from - 14) : clause.subject.from;
  const run = s.tokens.slice(from, to);
  if (!run.some((t) => SITTING.test(t.n))) return false;
  const parties = [
    ...partiesIn(scene, s, from, to, true),
    ...partiesIn(scene, s, clause.verb.to, clause.to, true),
  ];
  if (parties.some((p) => scene.relation.includes(p) && p !== scene.organisation)) return true;
  if (parties.some((p) => !scene.relation.includes(p))) return false;
  return run.some((t) => /^(?:joint|two|both|mixed|bilateral|working|contact|sides)$/.test(t.n));
}
