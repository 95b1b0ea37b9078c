import { KIND } from '../../kinds.ts';
import { type Moment, momentOf, stateSince } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import {
  concerns,
  type Draft,
  draft,
  notePost,
  partiesIn,
  peopleIn,
  proof,
  type Scene,
  words,
} from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { type House, houseAfter, houseAt } from './house.ts';

const STAFF = oneOf(
  'officers?|officials?|diplomats?|experts?|advisers?|advisors?|analysts?|specialists?|personnel|staff|lieutenant|major|colonel|captain|commander|civilians?|scientists?|planners?|attachés?|attaches?|prosecutors?|judges?|lawyers?|engineers?|professionals?|employees?|policem[ae]n|policewom[ae]n|consultants?|instructors?|interns?|clerks?|assistants?|researchers?',
);
/** What staff does in a house, what is done with it, and what a country does with it. */
const SERVES = oneOf('serve|work|sit');
/** Verbs that place one person, which no contingent is. */
const ONE = oneOf('second|assign|post|appoint|attach|detail|designate|accept');
const PLACED = oneOf(
  'post|embed|second|assign|attach|place|station|deploy|detach|appoint|base|integrate|locate|send|dispatch|dedicate|accredit|loan|lend|transfer|allocate|designate|delegate|detail|nominate|name',
);
/** What a house does with one who comes to it. */
const TAKEN = oneOf('accept|receive|take|employ|hire|recruit');
const PLACES = oneOf(
  'send|dispatch|assign|post|place|have|provide|attach|embed|deploy|second|maintain|detail|detach|contribute|station|appoint|designate|loan|lend|transfer|supply|offer|make|keep',
);
/** Who goes there to learn or to meet fills no post. */
const PASSES = oneOf(
  'courses?|training|seminars?|workshops?|exercises?|meetings?|conferences?|talks|visit|election|elections',
);
const SCHOOL = /School|College|Academy|Institute/;

/**
 * Staff of one side in a house of the other: "a Finnish officer has been working at Allied Command Transformation", "has sent two
 * officers to the Centre of Excellence". A house is a body of the table or a name of its form; an operation is none.
 */
export function staffed(scene: Scene, s: Sentence, clause: Clause): Draft | undefined {
  const v = clause.verb;
  const { subject } = clause;
  const isTaken = TAKEN.test(v.lemma) && v.passive && s.tokens[v.to]?.n === 'by';
  const inSubject = SERVES.test(v.lemma) ? !v.passive : (PLACED.test(v.lemma) && v.passive) || isTaken;
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
  const house = isTaken
    ? houseAt(scene, s, v.to + 1, clause.to)
    : (houseAfter(scene, s, start, clause.to) ?? inMission(s, at, start, clause.to));
  if (!house || (SCHOOL.test(house.id) && !oneOf('work|second|embed').test(v.lemma))) return undefined;
  if (s.tokens.slice(start, house.from).some((t) => PASSES.test(t.n))) return undefined;
  if (PASSES.test(s.tokens[house.to]?.n ?? '')) return undefined;
  if (s.mentions.some((m) => m.type === 'operation' && m.from >= start && m.to <= house.from))
    return undefined;
  // Those who are told as a contingent fill no post.
  const begins = s.tokens[clause.from]!.s;
  const isOne = ONE.test(v.lemma) && at !== undefined && isSingle(s.tokens[at]!.n, house.id);
  if (isOne) notAContingent(scene, begins, s.tokens[clause.to - 1]!.e);
  if (scene.drafts.slice(-6).some((d) => d.kind === KIND.participation && d.citations[0]!.start >= begins))
    return undefined;
  const parties = partiesIn(scene, s, subject.from, inSubject ? subject.to : v.from, true);
  if (
    parties.length > 0
      ? !concerns(scene, parties)
      : !(person || isPronoun(s, clause) || isOneOfOurs(scene, s, clause.from, house.from))
  )
    return undefined;
  const moment = momentOf(scene, s, clause);
  const isLiaison =
    s.tokens
      .slice(Math.max(clause.from, (at ?? start) - 3), at === undefined ? start : at + 1)
      .some((t) => t.n === 'liaison') || s.tokens.slice(v.to, house.from).some((t) => t.n === 'liaison');
  const holder = peopleIn(scene, s, clause.from, clause.to);
  const post = isLiaison ? 'liaison-officer' : 'seconded-staff';
  notePost(scene, begins, post, house.id);
  return draft(
    KIND.posting,
    'post-staff',
    bounded(s, moment) ?? stateSince(moment, v),
    {
      post,
      to: house.id,
      ...(holder.length ? { holder } : {}),
    },
    proof(s, clause.from, clause.to),
    [`staff and “${v.lemma}” with ${house.id}`],
  );
}

/** "one officer", and "personnel" where the house is none that fights. */
const isSingle = (noun: string, house: string): boolean =>
  oneOf('personnel|staff').test(noun)
    ? /Centre of|Office|Division|Staff|Agency/.test(house)
    : !noun.endsWith('s');

/** Who was seconded or assigned by name or number fills a post: what was read as a contingent of the same clause is none. */
function notAContingent(scene: Scene, from: number, to: number): void {
  for (let k = scene.drafts.length - 1; k >= Math.max(0, scene.drafts.length - 4); k--) {
    const d = scene.drafts[k]!;
    const at = d.citations[0]!;
    if (d.kind === KIND.participation && d.rule === 'took-part' && at.start >= from && at.end <= to)
      scene.drafts.splice(k, 1);
  }
}

/** "A liaison officer was sent to …", "The Ministry has assigned personnel to …": nobody else is named whose they could be. */
function isOneOfOurs(scene: Scene, s: Sentence, from: number, to: number): boolean {
  return partiesIn(scene, s, from, to, true).every((p) => scene.relation.includes(p));
}

/** "for the whole of 2011", "from December 2014 for three years": a stretch with its end. */
export function bounded(s: Sentence, moment: Moment): string | undefined {
  const w = moment.source;
  if (!w || !/^\d{4}(?:-\d\d)?(?:\/\.\.)?$/.test(moment.when)) return undefined;
  const before = words(s, Math.max(s.from, w.from - 4), w.from + 1);
  if (
    /\b(?:for|during|throughout|over) (?:all|the (?:whole|entirety|duration)) of$|\bthroughout$/.test(
      before.replace(/ \d{4}$/, ''),
    )
  )
    return moment.when;
  const years = /\bfor (?:a (?:period|term) of )?(one|two|three|four|five|\d) years?\b/.exec(
    words(s, s.from, s.to),
  );
  if (!years) return undefined;
  const n = COUNT.indexOf(years[1]!) + 1 || Number(years[1]);
  const since = moment.when.replace('/..', '');
  return `${since}/${Number(since.slice(0, 4)) + n}${since.slice(4)}`;
}

const COUNT = ['one', 'two', 'three', 'four', 'five'];

/** "a Japanese diplomat worked in the Monitoring Mission": one expert fills a post where a contingent would take part. */
function inMission(s: Sentence, at: number | undefined, from: number, to: number): House | undefined {
  if (
    at === undefined ||
    !oneOf('diplomat|expert|official|adviser|advisor|officer|judge|prosecutor|specialist').test(
      s.tokens[at]!.n,
    )
  )
    return undefined;
  const m = s.mentions.find((x) => x.type === 'operation' && x.from >= from && x.to <= to);
  return m && oneOf('in|to|with|at|the').test(s.tokens[m.from - 1]?.n ?? '')
    ? { from: m.from, to: m.to, id: m.id }
    : undefined;
}

function staffIn(s: Sentence, from: number, to: number): number | undefined {
  // "two more are posted to …", "another one serves at …"
  const more = s.tokens
    .slice(from, to)
    .map((t) => t.n)
    .join(' ');
  if (
    /^(?:and |, )*(?:(?:one|two|three|four|five|six) (?:more|others)|another(?: one| two| three)?|a (?:second|third|fourth)(?: one)?)\s*$/.test(
      more,
    )
  )
    return to - 1;
  for (let i = from; i < to; i++) {
    // "provided training to officers": what was given is not the officers.
    const isGroup =
      s.tokens[i]!.n === 'of' &&
      oneOf('group|contribution|team|number|total|handful|pool|one|two|three|some|several').test(
        s.tokens[i - 1]?.n ?? '',
      );
    if (oneOf('to|for|of|by|with|from').test(s.tokens[i]!.n) && i > from && !isGroup) return undefined;
    if (STAFF.test(s.tokens[i]!.n) && !s.cover[i]) return i;
    if (s.tokens[i]!.n === 'contribution' && s.tokens[i - 1]?.n === 'national') return i;
  }
  return undefined;
}

const isPronoun = (s: Sentence, clause: Clause): boolean =>
  s.tokens
    .slice(clause.subject.from, clause.subject.to)
    .some((t) => oneOf('it|its|country|he|she').test(t.n));
