import { KIND } from '../../kinds.ts';
import { momentOf, stateSince } from '../../moment.ts';
import { concerns, type Draft, draft, partiesIn, peopleIn, proof, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { type House, houseAfter } from './house.ts';

const STAFF =
  /^(?:officers?|officials?|diplomats?|experts?|advisers?|advisors?|analysts?|specialists?|personnel|staff|lieutenant|major|colonel|captain|commander|civilians?|scientists?|planners?|attachés?|attaches?)$/;
/** What staff does in a house, what is done with it, and what a country does with it. */
const SERVES = /^(?:serve|work|sit)$/;
const PLACED =
  /^(?:post|embed|second|assign|attach|place|station|deploy|detach|appoint|base|integrate|locate|send|dispatch|dedicate|accredit)$/;
const PLACES =
  /^(?:send|dispatch|assign|post|place|have|provide|attach|embed|deploy|second|maintain|detail|detach|contribute|station)$/;
/** Who goes there to learn or to meet fills no post. */
const PASSES =
  /^(?:courses?|training|seminars?|workshops?|exercises?|meetings?|conferences?|talks|visit|election|elections)$/;
const SCHOOL = /School|College|Academy|Institute/;

/**
 * Staff of one side in a house of the other: "a Finnish officer has been working at Allied Command Transformation", "has sent two
 * officers to the Centre of Excellence". A house is a body of the table or a name of its form; an operation is none.
 */
export function staffed(scene: Scene, s: Sentence, clause: Clause): Draft | undefined {
  const v = clause.verb;
  const { subject } = clause;
  const inSubject = SERVES.test(v.lemma) ? !v.passive : PLACED.test(v.lemma) && v.passive;
  const inObject = PLACES.test(v.lemma) && !v.passive;
  if (!inSubject && !inObject) return undefined;
  const at = inSubject
    ? staffIn(s, subject.from, subject.to)
    : staffIn(s, v.to, Math.min(clause.to, v.to + 12));
  const person =
    inSubject && s.mentions.some((m) => m.type === 'person' && m.from >= subject.from && m.to <= subject.to);
  if (at === undefined && !person) return undefined;
  const start = inSubject ? v.to : at! + 1;
  // "worked with the Agency": beside it, not in it.
  if (v.lemma === 'work' && s.tokens[v.to]?.n === 'with') return undefined;
  const house = houseAfter(scene, s, start, clause.to) ?? inMission(s, at, start, clause.to);
  if (!house || (SCHOOL.test(house.id) && !/^(?:work|second|embed)$/.test(v.lemma))) return undefined;
  if (s.tokens.slice(start, house.from).some((t) => PASSES.test(t.n))) return undefined;
  if (PASSES.test(s.tokens[house.to]?.n ?? '')) return undefined;
  if (s.mentions.some((m) => m.type === 'operation' && m.from >= start && m.to <= house.from))
    return undefined;
  // Those who are told as a contingent fill no post.
  const begins = s.tokens[clause.from]!.s;
  if (scene.drafts.slice(-6).some((d) => d.kind === KIND.participation && d.citations[0]!.start >= begins))
    return undefined;
  const parties = partiesIn(scene, s, subject.from, inSubject ? subject.to : v.from, true);
  if (parties.length > 0 ? !concerns(scene, parties) : !(person || isPronoun(s, clause))) return undefined;
  const moment = momentOf(scene, s, clause);
  const isLiaison =
    s.tokens
      .slice(Math.max(clause.from, (at ?? start) - 3), at === undefined ? start : at + 1)
      .some((t) => t.n === 'liaison') || s.tokens.slice(v.to, house.from).some((t) => t.n === 'liaison');
  const holder = peopleIn(scene, s, clause.from, clause.to);
  return draft(
    KIND.posting,
    'post-staff',
    stateSince(moment, v),
    {
      post: isLiaison ? 'liaison-officer' : 'seconded-staff',
      to: house.id,
      ...(holder.length ? { holder } : {}),
    },
    proof(s, clause.from, clause.to),
    [`staff and “${v.lemma}” with ${house.id}`],
  );
}

/** "a Japanese diplomat worked in the Monitoring Mission": one expert fills a post where a contingent would take part. */
function inMission(s: Sentence, at: number | undefined, from: number, to: number): House | undefined {
  if (at === undefined || !/^(?:diplomat|expert|official|adviser|advisor)$/.test(s.tokens[at]!.n))
    return undefined;
  const m = s.mentions.find((x) => x.type === 'operation' && x.from >= from && x.to <= to);
  return m && /^(?:in|to|with|at|the)$/.test(s.tokens[m.from - 1]?.n ?? '')
    ? { from: m.from, to: m.to, id: m.id }
    : undefined;
}

function staffIn(s: Sentence, from: number, to: number): number | undefined {
  for (let i = from; i < to; i++) {
    // "provided training to officers": what was given is not the officers.
    const isGroup =
      s.tokens[i]!.n === 'of' &&
      /^(?:group|contribution|team|number|total|handful|pool)$/.test(s.tokens[i - 1]?.n ?? '');
    if (/^(?:to|for|of|by|with|from)$/.test(s.tokens[i]!.n) && i > from && !isGroup) return undefined;
    if (STAFF.test(s.tokens[i]!.n) && !s.cover[i]) return i;
  }
  return undefined;
}

const isPronoun = (s: Sentence, clause: Clause): boolean =>
  s.tokens.slice(clause.subject.from, clause.subject.to).some((t) => /^(?:it|country|he|she)$/.test(t.n));
