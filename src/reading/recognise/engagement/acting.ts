import type { Mention } from '../../mention.ts';
import { datesIn } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';

const HUMANS = oneOf(
  'leaders|ministers|officials|delegations?|representatives|parliamentarians|experts|chiefs|ambassadors|heads|counterparts|counterpart|sides|minister|official|parliamentarian|president|presidents|premiers|speakers|commissioners|secretaries|ministries|directors|envoys|chairs|negotiators|lawmakers|mps|senators|commanders|delegates|deputies|members|chairpersons|diplomats|parliaments',
);
/** Whether people act in a stretch: named, by office, by pronoun, or as ministers, leaders, officials. */
export function hasHumans(s: Sentence, from: number, to: number): boolean {
  return (
    s.mentions.some((m) => (m.type === 'person' || m.type === 'office') && m.from >= from && m.from < to) ||
    s.tokens.slice(from, to).some((t) => HUMANS.test(t.n) || oneOf('he|she|who|they|latter|former').test(t.n))
  );
}

/** Whether a clause gives a date, or says “today”. */
export function dated(s: Sentence, clause: Clause): boolean {
  return datesIn(s, clause.from, clause.to).length > 0 || s.times.some((w) => w.sort === 'today');
}

/** Whether a clause says how often: "annually", "every year", "twice a year", "regularly". */
export function isOften(s: Sentence, clause: Clause): boolean {
  for (let i = clause.from; i < clause.to; i++) {
    const n = s.tokens[i]!.n;
    if (
      oneOf(
        'annual|annually|yearly|biannual|biannually|regular|regularly|biennial|quarterly|monthly|periodically|frequently',
      ).test(n)
    )
      return true;
    if (
      oneOf('every|each').test(n) &&
      oneOf('year|two|six|three|month|second|other').test(s.tokens[i + 1]?.n ?? '')
    )
      return true;
    if (oneOf('once|twice|times').test(n) && oneOf('a|per|every|each').test(s.tokens[i + 1]?.n ?? ''))
      return true;
  }
  return false;
}

/** "by Home Minister X": the agent of a passive. */
export function isAgentBy(s: Sentence, person: number, from: number): boolean {
  return s.tokens.slice(Math.max(from, person - 4), person).some((t) => t.n === 'by');
}

/** Somebody named within a few words: "called on the Crown Prince". */
export function personAt(s: Sentence, i: number): boolean {
  return s.mentions.some(
    (m) => (m.type === 'person' || m.type === 'office') && m.from >= i && m.from < i + 4,
  );
}

/** Words that number an event of a series. */
export const ORDINAL = oneOf(
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|latest|last|recent',
);

/** "10.5 million Koreans visited": whether the subject is a crowd, which makes a figure and no visit. */
export function isCrowd(s: Sentence, clause: Clause): boolean {
  return s.tokens
    .slice(clause.subject.from, clause.subject.to)
    .some((t) =>
      oneOf('million|thousand|tourists?|travellers|people|citizens|nationals|arrivals|students').test(t.n),
    );
}

/** Who stands after a verb: "the President", "his Korean counterpart, Y". */
export function objectAt(s: Sentence, at: number): Mention | undefined {
  let i = at;
  if (!oneOf('the|a|an|his|her|its|their').test(s.tokens[i]?.n ?? '')) return s.cover[i];
  i++;
  for (let guard = 0; guard < 5 && i < s.to; guard++) {
    const m = s.cover[i];
    if (m && m.type !== 'demonym') return m;
    if (!m && !oneOf('new|then|visiting|newly|counterpart|elected|,').test(s.tokens[i]!.n)) return undefined;
    i = m?.to ?? i + 1;
  }
  return undefined;
}

/** "the Moroccan capital": past the words for a capital that begin at `at`; 0 where none do. */
export function capitalEnd(s: Sentence, at: number): number {
  const end = at > 0 ? firstIn(s, at, at + 3, (t) => t.n === 'capital') : -1;
  return end > at ? end + 1 : 0;
}
