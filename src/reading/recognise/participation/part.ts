import { KIND } from '../../kinds.ts';
import { oneOf } from '../../one-of.ts';
import type { Proof } from '../../proposal.ts';
import { actors, concerns, type Draft, draft, partiesIn, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import type { Named } from './named.ts';

/** Who or what takes part for a party. */
export const FORCES = oneOf(
  'troops|personnel|soldiers|forces?|frigates?|ships?|aircraft|contingents?|units?|officers?|trainers|engineers|team|teams|navy|army|navies|armies|forces|guards?|rangers|marines|gendarmes|gendarmerie|infantry|platoons|companies|battalions|brigade|vessels?|police|experts|servicemen|peacekeepers|medics|instructors|staff|battalion|company|platoon|destroyer|helicopters?|specialists|contributors?|participants?|participant|observers?|advisers|advisors|mentors|corvette|submarine|planes?|jets?|fighters|squadron|detachment',
);

/** Who acts; "Together with Chile it hosts …" tells of "it". */
export function acting(scene: Scene, s: Sentence, clause: Clause): string[] {
  const { from, to } = clause.subject;
  const isMeant = to - from > 1 && s.tokens[to - 1]?.n === 'it';
  return actors(scene, s, isMeant ? { ...clause, subject: { from: to - 1, to } } : clause);
}

/** Whose part a clause tells of, if it is one of the relation. */
export function partyOf(scene: Scene, s: Sentence, clause: Clause): string | undefined {
  const v = clause.verb;
  const who = acting(scene, s, clause);
  const bySubject =
    who.length > 0
      ? who
      : clause.shares && scene.lastParty
        ? [scene.lastParty]
        : partiesIn(scene, s, clause.from, v.from);
  const involved =
    v.lemma === 'involve'
      ? partiesIn(scene, s, v.to, clause.to).filter((p) => scene.relation.includes(p))
      : [];
  if (involved.length > 0) return involved.find((p) => p !== scene.organisation) ?? involved[0];
  const named =
    bySubject.find((p) => scene.relation.includes(p) && p !== scene.organisation) ??
    bySubject.find((p) => scene.relation.includes(p));
  if (named) return concerns(scene, [named]) ? named : undefined;
  if (bySubject.length > 0) return undefined;
  if (oneOf('join|participate|take|become|accede').test(v.lemma) && isOurHouse(scene, s, clause))
    return scene.partner;
  // "The two armies have been holding an exercise": both sides', so the partner's.
  const both = s.tokens
    .slice(clause.subject.from, clause.subject.to)
    .some(
      (t, k, run) =>
        oneOf('armies|navies|forces|militaries|guards').test(t.n) &&
        oneOf('two|both|their|respective').test(run[k - 1]?.n ?? ''),
    );
  if (both) return scene.partner ?? scene.relation[0];
  // "staff from the NATO Response Force": the organisation's.
  if (
    s.mentions.some(
      (m) =>
        m.type === 'operation' &&
        m.from >= clause.subject.from &&
        m.to <= clause.subject.to &&
        (oneOf('from|of').test(s.tokens[m.from - 2]?.n ?? '') ||
          // "ships assigned to Operation X called at the port"
          (oneOf('assigned|attached|belonging|deployed').test(s.tokens[m.from - 2]?.n ?? '') &&
            s.tokens[m.from - 1]?.n === 'to')),
    )
  )
    return undefined;
  // "A frigate was assigned to Operation X", "Eight trainers were posted to": ours, if the page told of us last.
  const subject = s.tokens.slice(clause.subject.from, clause.subject.to);
  const agent = v.passive
    ? partiesIn(scene, s, v.to, clause.to).find((p) => scene.relation.includes(p))
    : undefined;
  if (agent) return agent;
  const parties = partiesIn(scene, s, clause.from, clause.to).filter((p) => p !== scene.organisation);
  const isAbroad = s.mentions.some(
    (m) =>
      m.type === 'city' &&
      m.from >= clause.subject.from &&
      m.to <= clause.subject.to &&
      m.of !== scene.partner,
  );
  // "ships assigned to Operation X called at the port": a participle, and whose ships they are is not said.
  const isModifier =
    oneOf('assign|attach|second|post').test(v.lemma) && !v.passive && s.tokens[v.to]?.n === 'to';
  if (
    !isAbroad &&
    !isModifier &&
    subject.some((t) => FORCES.test(t.n) || oneOf('hms|hmas|hmnzs|uss|service').test(t.n)) &&
    parties.every((p) => scene.relation.includes(p) || s.mentions.some((m) => m.id === p && m.from > v.to))
  )
    return scene.partner;
  return undefined;
}

/** "The War College in Quito joined the programme": a house of the partner's, by where it stands. */
export function isOurHouse(scene: Scene, s: Sentence, clause: Clause): boolean {
  const { from, to } = clause.subject;
  const places = s.mentions.filter(
    (m) => m.from >= from && m.to <= to && oneOf('country|demonym|city|organisation').test(m.type),
  );
  if (places.some((m) => (m.type === 'city' ? m.of !== scene.partner : m.id !== scene.partner))) return false;
  return s.tokens
    .slice(from, to)
    .some(
      (t) =>
        t.cap &&
        oneOf(
          'college|centre|center|academy|university|institute|school|ministry|navy|army|agency|battalion',
        ).test(t.n),
    );
}

/** A party's part in what is named. */
export function taking(
  n: Named,
  party: string,
  when: string,
  cited: Proof,
  rule: string,
  why: string,
): Draft {
  const d = draft(KIND.participation, rule, when, { in: n.id, type: n.kind, party: [party] }, cited, [why]);
  if (n.same) d.same = n.same;
  return d;
}
