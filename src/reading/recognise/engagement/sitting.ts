import { oneOf } from '../../one-of.ts';
import { partiesIn, type Scene } from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';

const SITTING = oneOf(
  'committees?|councils?|commissions?|groups?|boards?|bod(?:y|ies)|forum|dialogue|subcommittees?|secretariats|ministers|officials|leaders|format',
);

const BODY = oneOf(
  'committee|council|commission|group|subcommittee|sub-committee|force|board|panel|subgroup',
);
const JOINT = oneOf(
  'joint|cooperation|co-operation|association|partnership|working|sectoral|mixed|bilateral|ministerial|intergovernmental|liaison|contact|steering|consultative|coordination|coordinating|task|stabilisation|stabilization',
);

/** Remembers the joint bodies that a sentence names, so that "the Commission" is known for the Joint Commission further down. */
export function learnBodies(scene: Scene, s: Sentence): void {
  for (let i = s.from; i < s.to; i++) if (isJoint(scene, s, i)) scene.jointBodies.add(s.tokens[i]!.n);
}

/** Whether the token ends the name of a body in which two sides sit: "the Joint Committee", "the Union-Brazil Commission". */
function isJoint(scene: Scene, s: Sentence, i: number): boolean {
  const t = s.tokens[i]!;
  if (!t.cap || !BODY.test(t.n)) return false;
  const before = s.tokens[i - 1]?.n ?? '';
  if (JOINT.test(before) && before !== t.n) return true;
  const m = s.cover[i];
  if (m && m.type !== 'body') return false;
  const parties = partiesIn(scene, s, Math.max(s.from, i - 4), i, false);
  return (
    parties.length > 1 && parties.every((p) => scene.relation.includes(p)) && s.cover[i - 1] !== undefined
  );
}

/** "The Joint Committee", "the Association Council, which", "the Commission" where that was named: the last word of the body's name. */
export function bodyIn(scene: Scene, s: Sentence, from: number, to: number): number {
  return firstIn(s, from, to, (t, i) => {
    if (!t.cap || !BODY.test(t.n)) return false;
    if (isJoint(scene, s, i)) return true;
    const det = s.tokens[i - 1]?.n ?? '';
    if (s.cover[i] && s.cover[i]!.to - s.cover[i]!.from > 1) return false;
    if (det === 'the') return scene.jointBodies.has(t.n) && s.tokens[i + 1]?.n !== 'of';
    // "the Partnership; its Council convened in Lima"
    return (
      det === 'its' &&
      s.tokens
        .slice(Math.max(s.from, i - 26), i)
        .some((x) => x.cap && oneOf('agreement|partnership|dialogue|framework|mechanism').test(x.n))
    );
  });
}

/** Whether the subject of a clause is a body in which two sides sit. */
export function bodyMeets(scene: Scene, s: Sentence, clause: Clause): boolean {
  const to = clause.relative === 'which' ? clause.from : clause.subject.to;
  const from = clause.relative === 'which' ? Math.max(s.from, clause.from - 6) : clause.subject.from;
  return bodyIn(scene, s, from, to) >= 0;
}

/** A body of the two, or one that the clause says meets with the partner. */
export function meetsUs(scene: Scene, s: Sentence, clause: Clause): boolean {
  const isRelative = clause.relative === 'which';
  const to = isRelative ? clause.from : clause.subject.to;
  const from = isRelative ? Math.max(s.from, clause.from - 14) : clause.subject.from;
  const run = s.tokens.slice(from, to);
  // "the NATO-Georgia Commission" is of the two, "the North Atlantic Council" of one.
  const partner = scene.partner === undefined ? undefined : scene.known.nameOf.get(scene.partner);
  const own = s.mentions.some(
    (m) =>
      m.type === 'body' && m.from >= from && m.to <= to && !(partner !== undefined && m.id.includes(partner)),
  );
  if (!run.some((t) => SITTING.test(t.n) || isAcronym(t.t))) return false;
  const parties = [
    ...partiesIn(scene, s, from, to, true),
    ...partiesIn(scene, s, clause.verb.to, clause.to, true),
  ];
  if (parties.some((p) => scene.relation.includes(p) && p !== scene.organisation)) return true;
  if (parties.some((p) => !scene.relation.includes(p))) return false;
  // A body of the organisation alone meets for itself; any other that a page on the two speaks of is taken for theirs.
  return !own || run.some((t) => oneOf('joint|two|both|mixed|bilateral|working|contact|sides').test(t.n));
}

/** "The NGC meets regularly": a body by its letters. */
const isAcronym = (t: string): boolean => /^[A-Z]{3,}$/.test(t);

/** "The two Commissions", "both Secretariats": a house of each side. */
export function areTwo(s: Sentence, clause: Clause): boolean {
  const { from, to } = clause.subject;
  return s.tokens
    .slice(from, to)
    .some(
      (t, k, run) => oneOf('two|both').test(t.n) && run.slice(k + 1).some((x) => x.n.endsWith('s') && x.cap),
    );
}
