import { KIND } from '../../kinds.ts';
import { datesIn, isFact, momentOf } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, draft, peopleIn, proof, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { placeIn } from './place.ts';
import { bodyIn } from './sitting.ts';

/**
 * Meetings that a participle tells: "Meeting in Rome on 10 July, X and Y signed …", "X and Y, meeting in Rome, agreed …",
 * "X, visiting Rome in May, …", "a Joint Committee meeting every year".
 */
export function reducedMet(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const g of s.groups) {
    if (g.shape !== 'ing' || !oneOf('meet|visit|gather|convene|address').test(g.lemma) || g.to - g.from > 1)
      continue;
    const clause = s.clauses.find((c) => c.from <= g.from && g.from < c.to) ?? s.clauses[0];
    if (!clause || (clause.verb.from <= g.from && clause.verb.to > g.from) || !isFact(s, clause)) continue;
    let end = g.to;
    while (end < clause.to && s.tokens[end]!.t !== ',' && s.tokens[end]!.t !== ';') end++;
    const d = yearly(scene, s, g.from, end) ?? once(scene, s, clause, g, end);
    if (d && !told.some((t) => t.when === d.when && t.slots.type === d.slots.type)) out.push(d);
  }
  return out;
}

/** "overseen by a Joint Committee meeting once a year" */
function yearly(scene: Scene, s: Sentence, at: number, end: number): Draft | undefined {
  if (bodyIn(scene, s, Math.max(s.from, at - 1), at) < 0) return undefined;
  const run = s.tokens
    .slice(at + 1, end)
    .map((t) => t.n)
    .join(' ');
  if (!/^(?:annually|yearly|regularly|every|each|once a|twice a|at least once)/.test(run)) return undefined;
  return draft(
    KIND.engagement,
    'reduced-meeting',
    '/..',
    { type: 'meeting' },
    proof(s, Math.max(s.from, at - 4), end),
    ['a joint body with a participle'],
  );
}

function once(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  g: { from: number; to: number; lemma: string },
  end: number,
): Draft | undefined {
  const before = s.tokens[g.from - 1];
  const leads = g.from === s.from;
  if (!leads && before?.t !== ',') return undefined;
  const people = leads ? peopleIn(scene, s, end, clause.verb.from) : peopleIn(scene, s, clause.from, g.from);
  const meets = g.lemma !== 'visit' && g.lemma !== 'address';
  if (people.length < (meets ? 2 : 1)) return undefined;
  const place = placeIn(s, g.to, end, meets ? undefined : g.to);
  if (meets && !oneOf('in|at|on|for').test(s.tokens[g.to]?.n ?? '')) return undefined;
  const own = datesIn(s, g.to, end).find((w) => w.sort === 'point' || w.sort === 'range');
  const moment = own ? { when: own.edtf, dated: true } : momentOf(scene, s, clause);
  if (!moment.dated || moment.when.startsWith('[')) return undefined;
  const type = g.lemma === 'visit' ? 'visit' : g.lemma === 'address' ? 'address' : 'meeting';
  const from = leads
    ? g.from
    : (s.mentions.find((m) => m.type === 'person' && m.from >= clause.from)?.from ?? g.from);
  return draft(
    KIND.engagement,
    `reduced-${type}`,
    moment.when,
    { type, people, ...(place ? { place } : {}) },
    proof(s, from, leads ? clause.verb.to : end),
    ['a participle tells of it'],
  );
}
