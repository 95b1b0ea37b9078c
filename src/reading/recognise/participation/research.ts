import { isFact, momentOf } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, partiesIn, proof, type Scene, words } from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import type { Named } from './named.ts';
import { partyOf, taking } from './part.ts';
import { begin } from './part-time.ts';

const SCHOLARS = oneOf(
  'scientists?|researchers?|university|universities|institute|academics|laboratory|specialists|engineers',
);
const DO = oneOf(
  'lead|co-lead|direct|co-direct|complete|conduct|work|carry|run|involve|launch|participate|take|undertake|develop|head|collaborate|cooperate|engage|pursue|implement|join|contribute',
);

/** "Researchers from the University of X lead a project on safe dams": a project without a name, by its subject. */
export function research(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  for (const clause of s.clauses) {
    if (!isFact(s, clause) || !DO.test(clause.verb.lemma)) continue;
    if (s.sums.some((x) => x.from >= clause.from && x.to <= clause.to)) continue;
    const who = s.tokens.slice(clause.from, clause.to).some((t) => SCHOLARS.test(t.n));
    const at = firstIn(
      s,
      clause.from,
      clause.to,
      (t, i) => t.n === 'project' && oneOf('on|to|for|in|about').test(s.tokens[i + 1]?.n ?? ''),
    );
    if (!who || at < 0) continue;
    const party = scholars(scene, s, clause);
    const cited = proof(s, clause.from, clause.to);
    if (!party || told.some((d) => d.citations.some((c) => c.start < cited.end && c.end > s.tokens[at]!.s)))
      continue;
    const moment = momentOf(scene, s, clause);
    if (moment.press) continue;
    return [
      taking(
        named(s, at, clause.to),
        party,
        begin(clause.verb, moment),
        cited,
        'research',
        'a project by its subject',
      ),
    ];
  }
  return [];
}

/** From a name in capitals before "project" to where its subject ends. */
function named(s: Sentence, at: number, to: number): Named {
  let a = at;
  while (s.tokens[a - 1]?.cap && /^[A-Z]{2,}$/.test(s.tokens[a - 1]!.t)) a--;
  let b = at + 2;
  while (b < to && b < at + 16) {
    const t = s.tokens[b]!;
    if (/^[,;:()–—.]$/.test(t.t) || s.times.some((w) => w.from === b)) break;
    if (
      oneOf('together|with|which|that|between|since|from|alongside|at|under|involves?|is|was|has').test(t.n)
    )
      break;
    b++;
  }
  return { from: a, to: b, id: words(s, a, b), kind: 'project', unknown: true };
}

/** Whose scholars they are: of the party named, or the partner's where no other country is. */
function scholars(scene: Scene, s: Sentence, clause: Clause): string | undefined {
  const party = partyOf(scene, s, clause);
  if (party) return party === scene.organisation ? undefined : party;
  const parties = partiesIn(scene, s, clause.from, clause.verb.from, true).filter(
    (p) => p !== scene.organisation,
  );
  if (parties.length > 0) return parties.find((p) => scene.relation.includes(p));
  const cities = s.mentions.filter(
    (m) => m.type === 'city' && m.from >= clause.from && m.to <= clause.verb.from,
  );
  return cities.every((m) => m.of === scene.partner) ? scene.partner : undefined;
}
