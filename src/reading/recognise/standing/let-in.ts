import { momentOf } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { concerns, partiesIn, type Scene } from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import type { Named } from './rank-name.ts';

/** What is told of a standing: its name, since when, the stretch that tells it. */
type Add = (found: Named, when: string, from: number, to: number) => void;

const LETS = oneOf('invite|agree|decide|allow|accept');
const ENTERS = oneOf('join|start|begin|enter|launch|open|initiate|become|accede|commence|participate');

/**
 * "was invited to join X in April 2010", "Allies invite the country to begin X", "agreed to start X with the country": one side let the other
 * into a format, which holds from that day though the verb alone would be a plan.
 */
export function letIn(scene: Scene, s: Sentence, clause: Clause, add: Add): void {
  const v = clause.verb;
  if (!LETS.test(v.lemma) || v.modal || v.negated || v.tense === 'none') return;
  const g = s.groups.find((x) => x.from >= v.to && x.from < v.to + 16 && x.shape === 'infinitive');
  if (!g || !ENTERS.test(g.lemma)) return;
  const found = formatAt(s, g.to);
  const moment = momentOf(scene, s, clause);
  if (!found || !moment.dated || moment.when.includes('[')) return;
  // Who is let in stands before the infinitive, or after the name: "a dialogue with X".
  const guest = v.passive
    ? partiesIn(scene, s, Math.min(clause.from, clause.subject.from), v.from, true)
    : partiesIn(scene, s, v.to, Math.min(s.to, found.to + 6), true);
  const isIt = s.tokens
    .slice(v.passive ? clause.subject.from : v.to, v.passive ? v.from : g.from)
    .some((t) => oneOf('it|country|which').test(t.n));
  if (guest.length > 0 ? !concerns(scene, guest) : !(isIt || clause.shares)) return;
  const when = moment.when.includes('/') ? moment.when : `${moment.when}/..`;
  add(found, when, clause.from, Math.max(clause.to, found.to));
}

/** "the Membership Action Plan", "an Intensified Dialogue", "accession talks": the format right after the verb. */
function formatAt(s: Sentence, from: number): Named | undefined {
  const m = s.mentions.find((x) => x.type === 'standing' && x.from >= from && x.from < from + 4);
  if (m) return { from: m.from, to: m.to, name: m.id };
  const at = firstIn(s, from, from + 2, (t) => oneOf('accession|membership').test(t.n));
  return at >= 0 && oneOf('talks|negotiations').test(s.tokens[at + 1]?.n ?? '')
    ? { from: at, to: at + 2, name: `accession ${s.tokens[at + 1]!.n}` }
    : undefined;
}
