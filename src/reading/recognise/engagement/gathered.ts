import { oneOf } from '../../one-of.ts';
import { partiesIn, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { hasHumans, isAgentBy } from './acting.ts';

/** "Alliance leaders met in Rome", "the Minister met the Brazilian Minister": a meeting of one side alone, or with somebody else. */
export function amongOthers(scene: Scene, s: Sentence, clause: Clause): boolean {
  const v = clause.verb;
  const { from, to } = clause.subject;
  const isNamed = s.mentions.some(
    (m) => oneOf('person|office').test(m.type) && m.from >= clause.from && m.to <= clause.to,
  );
  const all = partiesIn(scene, s, clause.from, clause.to);
  // "Experts met in Yerevan with a team from the Staff": where the partner is at home.
  const isThere = s.mentions.some(
    (m) => m.type === 'city' && m.of === scene.partner && m.from >= v.to && m.to <= clause.to,
  );
  if (!isNamed && !isThere && all.length === 1 && all[0] === scene.organisation && hasHumans(s, from, to))
    return true;
  const date = s.times.find((w) => w.from >= v.to);
  const end = Math.min(clause.to, date?.from ?? clause.to, v.to + 12);
  const met = s.mentions.find(
    (m) => m.type === 'demonym' && m.from >= v.to && m.to <= Math.min(end, v.to + 4),
  );
  if (!met || scene.relation.includes(met.id)) return false;
  return !partiesIn(scene, s, v.to, end).some((p) => scene.relation.includes(p));
}

/** "is inaugurated in Lima by X and Y", "was opened in Brussels in the presence of X": those were there. */
export function gathered(s: Sentence, clause: Clause): boolean {
  const v = clause.verb;
  const people = s.mentions.filter((m) => m.type === 'person' && m.from >= v.to && m.to <= clause.to);
  const first = people[0];
  if (!first || !oneOf('conclude|launch|open|inaugurate|unveil').test(v.lemma)) return false;
  if (s.tokens.slice(Math.max(v.to, first.from - 7), first.from).some((t) => t.n === 'presence')) return true;
  return people.length > 1 && oneOf('inaugurate|open').test(v.lemma) && isAgentBy(s, first.from, v.to);
}
