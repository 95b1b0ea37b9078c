import { KIND } from '../../kinds.ts';
import { isFact, momentOf, onward, stateSince, upTo } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import {
  actors,
  concerns,
  type Draft,
  draft,
  lately,
  notePost,
  proof,
  type Scene,
  words,
} from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import { type Named, personAt, someone } from './post-person.ts';
import { recentSeat } from './post-seat.ts';

const OFFICE = /^(?:the|this|that|his|her|its|same) (?:post|position|office|functions?|role|duties)\b/i;

/**
 * Who comes after whom: "this function has been performed by X since 2010", "X, who had held it since 2004", "as successor to X (2017-2020)",
 * "a second officer succeeded her in 2017", "the first of these was Colonel X".
 */
export function successions(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const clause of s.clauses) {
    if (!isFact(s, clause) || !scene.lastPost) continue;
    const seat = recentSeat(scene, s, clause.from);
    if (!seat) continue;
    const begins = s.tokens[clause.from]!.s;
    const ends = s.tokens[clause.to - 1]!.e;
    if (
      [...told, ...out].some(
        (d) => d.kind === KIND.posting && d.citations.some((c) => c.start < ends && begins < c.end),
      )
    )
      continue;
    const d =
      roleHeld(scene, s, clause, seat) ??
      performed(scene, s, clause, seat) ??
      held(scene, s, clause, seat, out.at(-1) ?? told.at(-1)) ??
      succeeded(scene, s, clause, seat);
    if (d) {
      out.push(d);
      notePost(scene, begins, d.slots.post as string, seat);
    }
  }
  return out;
}

function tell(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  seat: string,
  when: string,
  person: Named | undefined,
): Draft {
  // Who heads a house is its ambassador where he is called so.
  const isHead = HEADS.test(clause.verb.lemma) && !/ambassador|representative/i.test(person?.office ?? '');
  const post = scene.lastPost === 'mission' && person && !isHead ? 'ambassador' : scene.lastPost!;
  return draft(
    KIND.posting,
    'post-function',
    when,
    { post, to: seat, ...(person ? someone(person) : {}) },
    proof(s, clause.from, clause.to),
    ['the post told last, and who held it'],
  );
}

/** "This function has been performed by X since 2010", "it is entrusted today to Ambassador X" */
function performed(scene: Scene, s: Sentence, clause: Clause, seat: string): Draft | undefined {
  const v = clause.verb;
  if (!v.passive || !KEPT.test(v.lemma) || !isIt(s, clause.subject.from, clause.subject.to, clause))
    return undefined;
  const by = firstIn(
    s,
    v.to,
    Math.min(clause.to, v.to + 9),
    (t) => t.n === 'by' || (v.lemma === 'entrust' && t.n === 'to'),
  );
  const person = by < 0 ? undefined : personAt(s, by + 1);
  // "by X (2003-2006), Y (2006-2007)": those that brackets date are read one by one.
  if (person && s.tokens[person.to]?.t === '(') return undefined;
  const moment = momentOf(scene, s, clause);
  return person && (moment.dated || v.tense !== 'past')
    ? tell(scene, s, clause, seat, stateSince(moment, v), person)
    : undefined;
}

/** What is done with a post by the one who has it. */
const HEADS = oneOf('head|lead|run|direct|command|be');
const KEEP = oneOf('hold|occupy|exercise|perform|fill|head|lead|run|direct|command|discharge');
const KEPT = oneOf(
  'hold|occupy|exercise|perform|fill|head|lead|run|direct|command|discharge|entrust|give|take',
);

/** "it", "this post", "the Mission", "which" right after the house: what was told last. */
const isIt = (s: Sentence, from: number, to: number, clause?: Clause): boolean =>
  clause?.relative === 'which' ||
  (oneOf('it|which').test(s.tokens[from]?.n ?? '') && to - from < 3) ||
  OFFICE.test(words(s, from, Math.min(to, from + 3))) ||
  HOUSE.test(words(s, from, to));

const HOUSE =
  /^(?:the|this|that|its) (?:present |new )?(?:mission|delegation|office|representation|embassy|liaison (?:office|team))$/i;

/** "X, who had held it since 2004", "Ambassador X has headed it since 2015", "X, who led it first": until the one told before came. */
function held(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  seat: string,
  next: Draft | undefined,
): Draft | undefined {
  const v = clause.verb;
  if (v.passive || !KEEP.test(v.lemma)) return undefined;
  if (
    !isIt(s, v.to, Math.min(clause.to, v.to + 1)) &&
    !isIt(s, v.to, Math.min(clause.to, v.to + 2)) &&
    !OFFICE.test(words(s, v.to, Math.min(clause.to, v.to + 3)))
  )
    return undefined;
  const moment = momentOf(scene, s, clause);
  const isFirst = s.tokens.slice(clause.from, clause.to).some((t) => t.n === 'first');
  if (!moment.dated && v.tense === 'past' && !isFirst) return undefined;
  const m = s.mentions.findLast((x) => x.type === 'person' && x.to <= v.from && v.from - x.to < 6);
  const person = m && { from: m.from, to: m.to, name: m.id, office: m.office };
  if (!moment.dated && !person) return undefined;
  if (!moment.dated)
    return tell(scene, s, clause, seat, isFirst ? fromBegin(scene) : stateSince(moment, v), person);
  const since = moment.when.split('/')[0]!;
  const until = s.tokens[v.from]?.n === 'had' && next?.slots.to === seat ? next.when.split('/')[0]! : '..';
  return tell(
    scene,
    s,
    clause,
    seat,
    moment.when.endsWith('/..') ? `${since}/${until}` : onward(moment.when),
    person,
  );
}

/** The first one came when the house was opened; whether he is still there is not said. */
function fromBegin(scene: Scene): string {
  const last = lately(scene).findLast((d) => d.kind === KIND.posting);
  return last && /^\d/.test(last.when) ? `${last.when.split('/')[0]!}/` : upTo(scene);
}

const ROLE = oneOf('head|chief|director|commander|incumbent|holder|occupant|chair');
const BESIDE = oneOf(
  "the|its|their|a|an|present|current|first|second|new|acting|of|office|mission|delegation|post|liaison|team|representation|position|incumbent|'s|head|chief|house",
);

/** "Its head is Ambassador X", "X is the Head of Delegation", "the incumbent is X", "the head of which is X". */
function roleHeld(scene: Scene, s: Sentence, clause: Clause, seat: string): Draft | undefined {
  const v = clause.verb;
  if (v.lemma !== 'be' || v.passive) return undefined;
  const which = s.tokens[clause.subject.from]?.n === 'which' && s.tokens[clause.subject.from - 1]?.n === 'of';
  const from = which ? clause.subject.from - 3 : clause.subject.from;
  const isSubject = isRole(s, from, v.from);
  const person = isSubject
    ? personAt(s, v.to)
    : isRole(s, v.to, clause.to)
      ? personAt(s, clause.subject.from)
      : undefined;
  if (!person || (isSubject ? person.from > v.to + 9 : person.to > v.from)) return undefined;
  const moment = momentOf(scene, s, clause);
  const isFirst = s.tokens.slice(from, clause.to).some((t) => t.n === 'first');
  if (v.tense === 'past' && !moment.dated && !isFirst) return undefined;
  const when = isFirst && !moment.dated ? fromBegin(scene) : stateSince(moment, v);
  return tell(scene, s, clause, seat, when, person);
}

/** Whether a stretch is a role in the house and nothing else. */
function isRole(s: Sentence, from: number, to: number): boolean {
  let found = false;
  for (let i = from; i < Math.min(to, from + 8); i++) {
    const t = s.tokens[i]!;
    if (ROLE.test(t.n)) found = true;
    else if (found && (t.kind === 'sign' || t.n === 'which' || s.times.some((w) => w.from === i)))
      return true;
    else if (!BESIDE.test(t.n)) return false;
  }
  return found;
}

const SUCCEEDS = oneOf('succeed|replace|relieve|follow');

/** "a second officer succeeded her in 2017", "he was followed in 2019 by Y": one more in the post told last. */
function succeeded(scene: Scene, s: Sentence, clause: Clause, seat: string): Draft | undefined {
  const v = clause.verb;
  const subject = words(s, clause.subject.from, clause.subject.to);
  if (v.lemma === 'be' && /\bfirst of (?:these|them|those)\b/i.test(subject)) {
    const person = personAt(s, v.to);
    return person ? tell(scene, s, clause, seat, fromBegin(scene), person) : undefined;
  }
  if (!SUCCEEDS.test(v.lemma)) return undefined;
  const by = v.passive ? firstIn(s, v.to, Math.min(clause.to, v.to + 8), (t) => t.n === 'by') : -1;
  const after = s.cover[v.to];
  if (v.passive ? by < 0 : !(oneOf('him|her|them').test(s.tokens[v.to]?.n ?? '') || after?.type === 'person'))
    return undefined;
  const moment = momentOf(scene, s, clause);
  // "succeeded X, in office from 2011": the date is that of X.
  const own =
    after?.type === 'person' &&
    moment.source !== undefined &&
    moment.source.from >= after.to &&
    moment.source.from - after.to < 6 &&
    s.tokens.slice(after.to, moment.source.to).some((t) => oneOf('office|post|served').test(t.n));
  if (!moment.dated || own) return undefined;
  const person = v.passive ? personAt(s, by + 1) : personAt(s, clause.subject.from);
  const who = actors(scene, s, clause);
  const staff = v.passive ? words(s, by, clause.to) : subject;
  if (
    !person &&
    !/\b(?:officers?|expert|diplomat|official|colleague|adviser|advisor|second|third|another)\b/i.test(staff)
  )
    return undefined;
  // "the King was succeeded by his son": nobody of the post.
  if (v.passive && !isOfPost(scene, s, clause)) return undefined;
  if (who.length > 0 && !concerns(scene, who)) return undefined;
  return tell(scene, s, clause, seat, onward(moment.when), person);
}

/** Whether a clause tells of one who was said to hold the post: by name, or as "he" or "who". */
function isOfPost(scene: Scene, s: Sentence, clause: Clause): boolean {
  const first = s.tokens[clause.subject.from]?.n ?? '';
  if (oneOf('he|she|who').test(first) || clause.shares) return true;
  const m = s.mentions.findLast((x) => x.type === 'person' && x.to <= clause.verb.from);
  return (
    m !== undefined &&
    lately(scene)
      .concat(scene.drafts.slice(-4))
      .some(
        (d) =>
          d.kind === KIND.posting &&
          ((d.slots.holder as { name: string }[] | undefined) ?? []).some((h) => h.name === m.id),
      )
  );
}
