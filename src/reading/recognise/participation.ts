import type { Sentence } from '../clause.ts';
import { KIND } from '../kinds.ts';
import { isFact, momentOf } from '../moment.ts';
import { actors, concerns, type Draft, draft, partiesIn, proof, type Scene, words } from '../scene.ts';

const TAKE =
  /^(?:participate|take|join|contribute|deploy|serve|send|lead|run|operate|work|patrol|assist|make|provide|commit|assign|post|be|host|become|associate|dispatch|station|have|second)$/;
const FORCES =
  /^(?:troops|personnel|soldiers|forces?|frigates?|ships?|aircraft|contingents?|units?|officers|trainers|engineers|team|teams|navy|army|vessels?|police|experts)$/;

/** A party takes part in an operation, mission, exercise, initiative or platform. */
export function participations(scene: Scene, s: Sentence): Draft[] {
  const out: Draft[] = [];
  for (const clause of s.clauses) {
    const v = clause.verb;
    if (!isFact(s, clause) || !TAKE.test(v.lemma)) continue;
    const run = s.tokens.slice(clause.from, clause.to);
    const ops = s.mentions.filter(
      (m) => m.type === 'operation' && m.from >= clause.from && m.to <= clause.to,
    );
    const name = ops.find((m) => m.from >= v.to) ?? ops[0];
    const named = name
      ? { from: name.from, to: name.to, id: name.id, kind: name.kind ?? 'operation' }
      : exercise(s, v.to, clause.to);
    if (!named) continue;
    const forces = run.some((t, k) => FORCES.test(t.n) && s.cover[clause.from + k]?.type !== 'operation');
    if (v.lemma === 'take' && s.tokens[v.to]?.n !== 'part') continue;
    if (
      /^(?:provide|send|make|assist|lead|be|have|host|work|run)$/.test(v.lemma) &&
      !forces &&
      !(
        v.lemma === 'lead' ||
        v.lemma === 'run' ||
        (v.lemma === 'be' && run.some((t) => /^participants?|contributors?$/.test(t.n)))
      )
    )
      continue;
    const who = actors(scene, s, clause);
    const bySubject =
      who.length > 0
        ? who
        : clause.shares && scene.lastParty
          ? [scene.lastParty]
          : partiesIn(scene, s, clause.from, v.from);
    const party =
      bySubject.find((p) => scene.relation.includes(p) && p !== scene.organisation) ??
      bySubject.find((p) => scene.relation.includes(p));
    if (!party || !concerns(scene, [party])) continue;
    const moment = momentOf(scene, s, clause);
    const when =
      /^(?:join|become)$/.test(v.lemma) && moment.dated && !moment.when.includes('/')
        ? `${moment.when}/..`
        : moment.when;
    out.push(
      draft(
        KIND.participation,
        'took-part',
        when,
        { in: named.id, type: named.kind, party: [party] },
        proof(s, clause.from, clause.to),
        [`“${v.lemma}” with ${named.id}`],
      ),
    );
  }
  return out;
}

/** "NATO exercises", "Operation X": names that the reference data lacks. */
function exercise(
  s: Sentence,
  from: number,
  to: number,
): { from: number; to: number; id: string; kind: string } | undefined {
  for (let i = from; i < to; i++) {
    const t = s.tokens[i]!;
    if (/^(?:exercises?|operation|mission)$/.test(t.n)) {
      if (t.cap && s.tokens[i + 1]?.cap) {
        let b = i + 1;
        while (b < to && s.tokens[b]!.cap) b++;
        return { from: i, to: b, id: words(s, i, b), kind: t.n.replace(/s$/, '') };
      }
      let a = i;
      while (
        a > from &&
        s.tokens[a - 1]!.kind === 'word' &&
        !/^(?:in|the|of|to|a|an|for|with|at|several|many|number|various|its|by)$/.test(s.tokens[a - 1]!.n)
      )
        a--;
      if (a < i) return { from: a, to: i + 1, id: words(s, a, i + 1), kind: t.n.replace(/s$/, '') };
    }
  }
  return undefined;
}
