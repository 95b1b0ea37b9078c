import { datesIn, isFact, momentOf } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, proof, type Scene, words } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { known, type Named } from './named.ts';
import { partyOf, taking } from './part.ts';
import { launched } from './part-time.ts';

/** "assumed command of the Combined Team X in October 2012", "handed over the Team, which it had led since 2010, in November". */
export function command(scene: Scene, s: Sentence, clause: Clause): Draft[] {
  if (!isFact(s, clause)) return [];
  const v = clause.verb;
  const assumes =
    oneOf('assume|take|hold|exercise|have').test(v.lemma) &&
    !v.passive &&
    s.tokens.slice(v.to, v.to + 4).some((t) => oneOf('command|leadership|lead|control').test(t.n));
  const hands =
    oneOf('hand|transfer|turn|relinquish').test(v.lemma) &&
    (v.lemma !== 'turn' || s.tokens[v.to]?.n === 'over');
  if (!assumes && !hands) return [];
  const named = nameAfter(s, v.to, clause.to);
  const party = named && (partyOf(scene, s, clause) ?? (clause.shares ? scene.lastParty : undefined));
  // The organisation's own, in the partner country: "took the lead of the force in 2003"
  const isHere = named?.same !== undefined && scene.partner === ofWhom(s, named);
  if (!named || !party || (party === scene.organisation && !isHere)) return [];
  if (assumes) {
    const moment = momentOf(scene, s, clause);
    if (!moment.dated || moment.press) return [];
    return [
      taking(
        named,
        party,
        launched(scene, v, party, named, moment.when),
        proof(s, clause.from, clause.to),
        'took-command',
        'command of it',
      ),
    ];
  }
  const next = s.clauses[s.clauses.indexOf(clause) + 1];
  const led =
    next?.relative === 'which' && oneOf('lead|run|command|operate|head|staff').test(next.verb.lemma)
      ? next
      : undefined;
  const dates = datesIn(s, v.to, s.to);
  const since = dates.find((w) => w.sort === 'since');
  const end = dates.find((w) => w.sort === 'point');
  if (!end || (since && !led)) return [];
  const when = `${since ? since.edtf.split('/')[0]! : ''}/${end.edtf}`;
  return [
    taking(
      named,
      party,
      when,
      proof(s, clause.from, led ? Math.max(led.to, end.to) : clause.to),
      'handed-over',
      'its end',
    ),
  ];
}

/** The country that an operation is for. */
const ofWhom = (s: Sentence, n: Named): string | undefined =>
  s.mentions.find((m) => m.type === 'operation' && m.id === n.same)?.of;

/** An operation of the reference data, or a team by its name in capitals. */
function nameAfter(s: Sentence, from: number, to: number): Named | undefined {
  const m = s.mentions.find((x) => x.type === 'operation' && x.from >= from && x.to <= to);
  if (m) return known(s, m);
  for (let i = from; i < to; i++) {
    if (!s.tokens[i]!.cap || s.cover[i]?.type === 'country') continue;
    let b = i;
    while (b < to && s.tokens[b]!.cap) b++;
    if (
      b - i > 1 &&
      s.tokens.slice(i, b).some((t) => oneOf('team|force|group|brigade|mission|command|operation').test(t.n))
    )
      return { from: i, to: b, id: words(s, i, b), kind: 'operation', unknown: true };
    i = b;
  }
  return undefined;
}
