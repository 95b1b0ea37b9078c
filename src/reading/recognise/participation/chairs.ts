import { KIND } from '../../kinds.ts';
import { momentOf } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { actors, type Draft, draft, proof, type Scene, words } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';

/** Bodies that work over years, by their head word; a meeting with a number is an engagement. */
const BODY = oneOf('group|committee|sub-committee|subcommittee|force|meeting|forum|network');
const LASTS =
  /\b(?:Working Group|Inter-Sessional|Intersessional|Sub-?Committee|Task Force|Experts['’]? Working|Forum|Network|Steering)\b/;

/**
 * A party's seat in a body that works over years: "co-chaired with Indonesia the Experts' Working Group on Maritime Security from 2014 to
 * 2016", "is currently a co-chair of the Inter-Sessional Meeting on …", "has been an active participant in the Regional Forum since 1994".
 */
export function seated(scene: Scene, s: Sentence, clause: Clause): Draft[] {
  const v = clause.verb;
  const start = chairs(s, clause) ?? takesPart(s, clause);
  if (start === undefined) return [];
  const named = nameFrom(s, start, clause.to);
  if (!named) return [];
  const party = actors(scene, s, clause).find((p) => scene.relation.includes(p) && p !== scene.organisation);
  if (!party) return [];
  const moment = momentOf(scene, s, clause);
  const when = moment.dated
    ? moment.when
    : v.tense === 'present' || v.tense === 'perfect'
      ? '/..'
      : moment.when;
  return [
    draft(
      KIND.participation,
      'seated',
      when,
      { in: named.id, type: 'platform', party: [party] },
      proof(s, clause.from, clause.to),
      ['a seat in a body that works over years'],
    ),
  ];
}

/** Past "co-chaired", "is a co-chair of", with whom left out. */
function chairs(s: Sentence, clause: Clause): number | undefined {
  const v = clause.verb;
  if (oneOf('co-?chair').test(v.lemma) && !v.passive) return v.to;
  if (v.lemma !== 'be') return undefined;
  for (let i = v.to; i < Math.min(clause.to, v.to + 5); i++)
    if (oneOf('co-?chair').test(s.tokens[i]!.n)) return i + 1;
  return undefined;
}

/** Past "has been an active participant in". */
function takesPart(s: Sentence, clause: Clause): number | undefined {
  const v = clause.verb;
  if (v.lemma !== 'be') return undefined;
  for (let i = v.to; i < Math.min(clause.to, v.to + 5); i++)
    if (s.tokens[i]!.n === 'participant' && s.tokens[i + 1]?.n === 'in') return i + 2;
  return undefined;
}

/** The first name in capitals after "the" that is a body, within reach. */
function nameFrom(s: Sentence, from: number, to: number): { id: string } | undefined {
  for (let i = from; i < Math.min(to, from + 14); i++) {
    if (s.tokens[i]!.n !== 'the' || !s.tokens[i + 1]?.cap) continue;
    let b = i + 1;
    while (b < to && !s.times.some((w) => w.from === b)) {
      const t = s.tokens[b]!;
      const joins = /^(?:on|of|and|for|the|in|\(|\)|'|-|\+)$/.test(t.t) || t.t === '’';
      if (!(t.cap || joins)) break;
      b++;
    }
    while (b > i + 1 && !s.tokens[b - 1]!.cap && s.tokens[b - 1]!.t !== ')') b--;
    const id = words(s, i + 1, b);
    const known = s.cover[i + 1]?.type === 'body';
    const isBody = s.tokens.slice(i + 1, b).some((t) => BODY.test(t.n)) && LASTS.test(id);
    if ((isBody || (known && /^[A-Z]{3}/.test(id))) && !/^\d/.test(id)) return { id };
  }
  return undefined;
}
