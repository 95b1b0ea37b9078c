import { KIND } from '../../kinds.ts';
import { datesIn, momentIn } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, draft, proof, type Scene, words } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { OCCASION } from '../../settle.ts';
import type { TextName } from '../../text-name.ts';
import { textNames } from '../../texts.ts';
import type { When } from '../../time/when.ts';
import { force, slots, WEAK, withoutCover } from './adoption.ts';
import { AGAIN, point } from './again.ts';
import { signedLater } from './dated.ts';

/** The record of a text that a clause says was adopted, by the clause's date or that of the meeting told just before. */
export function fromClause(
  scene: Scene,
  all: Sentence,
  clause: Clause,
  name: TextName,
  start: number,
): Draft | undefined {
  const v = clause.verb;
  // "The Harbour Declaration, by which ties were founded, was issued": the clause's rest alone proves nothing.
  const from = Math.min(start, name.from);
  // "signed in 2013, … was ratified in 2014": the same text.
  if (v.lemma === 'ratify' && isTold(scene, name)) return undefined;
  const s = withoutCover(all, name);
  const whole = momentIn(scene, s, clause, clause.from, clause.to);
  const near = nearest(scene, s, clause, name);
  const signed = signedLater(s, clause);
  if (signed)
    return draft(
      KIND.instrument,
      'text-signed',
      point(signed),
      { ...slots(name), ...force(s, v.to, clause.to) },
      proof(s, from, clause.to),
      ['it was signed after it was concluded'],
    );
  const occasion = near || whole.dated ? undefined : atOccasion(scene, s, clause);
  const moment = near
    ? { ...whole, when: near.edtf, source: near, dated: true }
    : occasion
      ? { ...whole, when: occasion, dated: true }
      : whole;
  // "A Connectivity Partnership was launched at the Meeting": its day is the meeting's, or none.
  const atMeeting =
    !moment.dated && v.tense === 'past' && OCCASION.test(words(s, clause.from, clause.to)) && !name.plural;
  // A day that only the meeting told before can give: without it there is no record.
  const needs = !moment.dated && !atMeeting && (WEAK.test(v.lemma) || name.plural);
  if (!moment.dated && v.tense === 'present') return undefined;
  if (needs && (v.tense !== 'past' || name.plural || !s.tokens[name.head]!.cap)) return undefined;
  if (name.plural && !name.title.includes(' on ') && !moment.dated) return undefined;
  const when = moment.source ? point(moment.source) : moment.when;
  const extra = AGAIN.test(v.lemma) ? 'text-renewed' : 'text-adopted';
  const made = draft(
    KIND.instrument,
    extra,
    when,
    { ...slots(name), ...force(s, v.to, clause.to) },
    proof(s, from, clause.to),
    [`it was adopted by the verb “${v.lemma}”`],
  );
  // The meeting that the same sentence tells goes before the one of the sentence before.
  return moment.dated && !occasion
    ? made
    : { ...made, undated: needs || (atMeeting && WEAK.test(v.lemma)) ? 'dropped' : 'kept' };
}

/** "The leaders adopted a declaration", said right after the summit was told: on its day. */
function atOccasion(scene: Scene, s: Sentence, clause: Clause): string | undefined {
  const last = scene.lastEngagement;
  if (!last || clause.verb.tense !== 'past' || scene.sentence - scene.engagedAt > 2) return undefined;
  if (!oneOf('summit|meeting|conference|visit').test(String(last.slots.type)) || last.when.includes('..'))
    return undefined;
  const met = s.tokens
    .slice(Math.min(clause.from, clause.subject.from), clause.to)
    .some((t) => oneOf('leaders|ministers|heads|they|sides|presidents|summit|meeting').test(t.n));
  return met ? last.when : undefined;
}

/** "a Green Partnership in May and a Digital Partnership in June": of several dates the one between two names. */
function nearest(scene: Scene, s: Sentence, clause: Clause, name: TextName): When | undefined {
  const dates = datesIn(s, clause.from, clause.to).filter((w) => w.sort === 'point');
  if (dates.length < 2) return undefined;
  const stop = textNames(scene, s, name.to, clause.to)[0]?.from ?? clause.to;
  const after = dates.filter((w) => w.from >= name.to && w.from < stop);
  return after.length === 1 && name.from >= clause.verb.to ? after[0] : undefined;
}

/** Whether the text is on the page's record already. */
function isTold(scene: Scene, name: TextName): boolean {
  const title = name.title.toLowerCase();
  return scene.drafts
    .slice(-40)
    .some((d) => d.kind === KIND.instrument && String(d.slots.title).toLowerCase() === title);
}
