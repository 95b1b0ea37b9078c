import { KIND } from '../../kinds.ts';
import { datesIn, momentOf, onward, stateSince } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import {
  actors,
  concerns,
  type Draft,
  draft,
  notePost,
  partiesIn,
  peopleIn,
  proof,
  type Scene,
} from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import type { When } from '../../time/when.ts';
import { type PostNoun, postNounAt } from './post-noun.ts';
import { isOurs, otherSide, recentSeat, type Seat, seatAt } from './post-seat.ts';

/** What a house does that merely works, and what is done with one that merely exists. */
const DOES = oneOf(
  'open|operate|exist|function|start|begin|work|stand|move|become|remain|be|act|serve|reopen',
);
const IS_TOLD = oneOf(
  'inform|ask|invite|attack|visit|brief|thank|associate|involve|request|task|consult|support|present|use|tell|mention|close|shut|withdraw|suspend|evacuate|recall|plan|represent|encourage|welcome|discuss|propose|address|join|attend|sign|organise|organize|host|accompany|receive|meet|implement|fund|finance|say|call|consider|make|separate|study|examine|explore|debate|review|deploy|expect',
);
const GETS = oneOf(
  'open|establish|inaugurate|set|create|found|launch|maintain|have|host|keep|run|operate|retain|upgrade|elevate|raise|convert|turn|transform|house|possess|accredit|dispatch|reopen|get|gain|appoint|designate|station|send|staff|exchange|become|install|form|acquire|base|restore|separate',
);

/**
 * Posts that a clause tells by their noun with a seat, whatever its verb, after the narrower rules: "has hosted a resident EU Delegation since
 * 2017", "a Liaison Team has been operating at the Military Staff", "opened a Consulate in 1970 and an Embassy in 1971".
 */
export function openPosts(scene: Scene, s: Sentence, clause: Clause, told: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  let last: { readonly noun: PostNoun; readonly seat: string } | undefined;
  const nouns: PostNoun[] = [];
  // "The Mission, which …, was opened in 1989": the subject stands before the clause.
  const begin = clause.relative ? clause.from : Math.min(clause.from, clause.subject.from);
  for (let i = begin; i < clause.to; i++) {
    const noun = postNounAt(scene, s, i) ?? (i === begin ? antecedent(scene, s, clause) : undefined);
    if (!noun) continue;
    nouns.push(noun);
    i = Math.max(i, noun.to - 1);
  }
  for (const [k, noun] of nouns.entries()) {
    const until = Math.min(nouns[k + 1]?.from ?? clause.to, clause.to);
    const isMore = last !== undefined && joins(s, last.noun, noun);
    const isPerson = noun.post === 'ambassador' || noun.post === 'envoy';
    if (isMore && isPerson && !noun.seat && !ownDate(s, noun, until)) continue;
    if (!isMore && !isArgument(s, clause, noun)) continue;
    const seat =
      noun.seat?.id ?? clauseSeat(scene, s, clause, noun) ?? last?.seat ?? other(scene, s, clause, noun);
    const owned =
      noun.owner === undefined ||
      scene.relation.includes(noun.owner) ||
      (isContactPoint(s, clause) && momentOf(scene, s, clause).dated);
    if (!seat || !owned || !isRelated(scene, s, clause, noun, seat)) continue;
    last = { noun, seat };
    const own = isMore || nouns.length > 1 ? ownDate(s, noun, until) : undefined;
    if (isTold(scene, s, told, clause, noun, own)) continue;
    const d = tell(
      scene,
      s,
      clause,
      noun,
      seat,
      own,
      isMore
        ? { from: noun.from, to: own?.to ?? until }
        : { from: Math.min(begin, clause.from), to: clause.to },
    );
    if (d) out.push(d);
  }
  return out;
}

function tell(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  noun: PostNoun,
  to: string,
  own: When | undefined,
  span: { readonly from: number; readonly to: number },
): Draft | undefined {
  const moment = momentOf(scene, s, clause);
  if (!own && !moment.dated && clause.verb.tense === 'past') return undefined;
  const when = own ? onward(own.edtf) : stateSince(moment, clause.verb);
  const opens =
    clause.verb.passive &&
    GETS.test(clause.verb.lemma) &&
    !oneOf('host|staff|run|appoint|accredit').test(clause.verb.lemma);
  const by = opens ? firstIn(s, clause.verb.to, span.to, (t) => t.n === 'by') : -1;
  // "was opened by the Minister": who opens a house does not hold it.
  const holder = peopleIn(scene, s, span.from, by < 0 ? span.to : by);
  notePost(scene, s.tokens[noun.at]!.s, noun.post, to);
  return draft(
    KIND.posting,
    'post-open',
    when,
    { post: noun.post, to, ...(holder.length ? { holder } : {}) },
    proof(s, span.from, span.to),
    [`a noun names the post, “${clause.verb.lemma}” does not deny it`],
  );
}

/** "The Liaison Office, which opened its doors in 2013": the house stands before the clause. */
function antecedent(scene: Scene, s: Sentence, clause: Clause): PostNoun | undefined {
  if (clause.relative !== 'which') return undefined;
  for (let i = Math.max(s.from, clause.from - 6); i < clause.from; i++) {
    const noun = postNounAt(scene, s, i);
    if (noun && noun.to <= clause.from && clause.from - noun.to < 3) return noun;
  }
  return undefined;
}

/** An embassy of one that acts for all: "the embassy of X serves as Contact Point Embassy". */
const isContactPoint = (s: Sentence, clause: Clause): boolean =>
  s.tokens
    .slice(clause.verb.to, clause.to)
    .some((t, k, all) => t.n === 'contact' && all[k + 1]?.n === 'point');

/** "… in 1970, and in 1971 an Embassy", "a Consulate in X in 1970 and one in Y": one more of what the verb tells. */
function joins(s: Sentence, before: PostNoun, noun: PostNoun): boolean {
  const run = s.tokens.slice(before.to, noun.from);
  return (
    run.some((t) => oneOf('and|,|then|later|as').test(t.n)) &&
    !run.some((t) => oneOf('which|who|whose|where|by').test(t.n))
  );
}

/** Whether the noun is what the clause's verb tells of: its subject, its object, by whom one is represented. */
function isArgument(s: Sentence, clause: Clause, noun: PostNoun): boolean {
  const v = clause.verb;
  if (noun.post === 'ambassador') return false;
  // "the liaison officer for the region visits the capital": who is there to do something is there.
  if (
    noun.post === 'liaison-officer' &&
    noun.seat &&
    noun.owner &&
    noun.from <= clause.subject.from + 1 &&
    v.tense === 'present'
  )
    return true;
  if (noun.at < v.from) {
    // "The Embassy in X serves as mission to Y": it is the latter that is told.
    if (oneOf('act|serve|function').test(v.lemma) && s.tokens.slice(v.to, v.to + 2).some((t) => t.n === 'as'))
      return isContactPoint(s, clause);
    const before = s.tokens[noun.from - 1]?.n ?? '';
    if (noun.from > clause.from && /^(?:in|at|from|through|via|by|with|to|of|on|as|\w+ing)$/.test(before))
      return false;
    if (s.tokens.slice(noun.to, v.from).some((t) => oneOf('no|nor|neither|not').test(t.n))) return false;
    return v.passive ? !IS_TOLD.test(v.lemma) : DOES.test(v.lemma) && !isMerely(s, v.lemma, v.to, noun);
  }
  const gap = s.tokens.slice(v.to, noun.from);
  const agent = gap.at(-1)?.n === 'by' && oneOf('represent|serve|cover').test(v.lemma) && v.passive;
  if (agent) return true;
  if (oneOf('act|serve|function').test(v.lemma)) return gap.at(-1)?.n === 'as' && gap.length < 3;
  if (v.passive || !GETS.test(v.lemma)) return false;
  return gap.every((t, k) => oneOf('also|now|up|even|still|in|on|at|,|"|“').test(t.n) || inTime(s, v.to + k));
}

/** "The Mission is of help", "was closed": a being that tells no post. */
const isMerely = (s: Sentence, lemma: string, next: number, noun: PostNoun): boolean =>
  lemma === 'be' &&
  (noun.seat === undefined || s.tokens[next]?.n === 'to' || /ed$/.test(s.tokens[next]?.n ?? ''));

const inTime = (s: Sentence, i: number): boolean => s.times.some((w) => w.from <= i && i < w.to);

/** "has been represented in Seoul by a Delegation", "was set up at SHAPE", "Finland has hosted a Delegation". */
function clauseSeat(scene: Scene, s: Sentence, clause: Clause, noun: PostNoun): string | undefined {
  const v = clause.verb;
  for (let i = v.to; i < clause.to; i++) {
    if (!oneOf('in|at|to|within|with').test(s.tokens[i]!.n) || (i > noun.from && i < noun.to)) continue;
    const seat = seatAt(scene, s, i + 1, clause.to);
    if (seat?.hq) return seat.hq;
    if (seat && isOurs(scene, seat)) return seat.id;
  }
  if (v.lemma !== 'host') return undefined;
  const host = actors(scene, s, clause).find((p) => scene.relation.includes(p));
  return host && (scene.known.nameOf.get(host) ?? host);
}

/** Without a seat of its own a post stands with the other side, and "the Mission" where the one told last does. */
function other(scene: Scene, s: Sentence, clause: Clause, noun: PostNoun): string | undefined {
  if (noun.owner) return otherSide(scene, noun.owner);
  // "After independence an Embassy was opened": where the house told last stands.
  if (noun.at < clause.verb.from && (s.tokens[noun.from]?.n === 'the' || isNew(s, clause, noun)))
    return recentSeat(scene, s, clause.from) ?? deskOf(scene, s, noun) ?? landNamed(scene, s, clause, noun);
  return undefined;
}

const isNew = (s: Sentence, clause: Clause, noun: PostNoun): boolean =>
  noun.post === 'mission' &&
  oneOf('an?').test(s.tokens[noun.from]?.n ?? '') &&
  (clause.verb.passive ? GETS.test(clause.verb.lemma) : oneOf('open|follow').test(clause.verb.lemma));

/** "Following Kenyan independence a High Commission was established": the one side that the sentence names. */
function landNamed(scene: Scene, s: Sentence, clause: Clause, noun: PostNoun): string | undefined {
  const all = partiesIn(scene, s, s.from, clause.to, true);
  const land = all.length === 1 && noun.post === 'mission' ? all[0]! : undefined;
  return land && scene.relation.includes(land) && land !== scene.organisation
    ? (scene.known.nameOf.get(land) ?? land)
    : undefined;
}

/** "The Liaison Office" of which nothing was told: an organisation keeps it with its partner. */
function deskOf(scene: Scene, s: Sentence, noun: PostNoun): string | undefined {
  if (!scene.organisation || !scene.partner || s.tokens[noun.at]!.n !== 'office' || !s.tokens[noun.at]!.cap)
    return undefined;
  return scene.known.nameOf.get(scene.partner) ?? scene.partner;
}

/** Whether post and seat are of this relation: a house of one party with the other. */
function isRelated(scene: Scene, s: Sentence, clause: Clause, noun: PostNoun, to: string): boolean {
  const seat: Seat | undefined = noun.seat;
  if (seat && seat.of !== undefined && !isOurs(scene, seat)) return false;
  if (noun.owner !== undefined) return true;
  const who = actors(scene, s, clause);
  return who.length > 0 ? concerns(scene, who) : noun.at < clause.verb.from && to !== '';
}

/** The date that follows the noun before the next one. */
function ownDate(s: Sentence, noun: PostNoun, until: number): When | undefined {
  return datesIn(s, noun.to, until).find((w) => w.sort !== 'by' && w.sort !== 'until');
}

/** Whether another rule told this very post: the first of its sort in what that rule cites. */
function isTold(
  scene: Scene,
  s: Sentence,
  told: readonly Draft[],
  clause: Clause,
  noun: PostNoun,
  own: When | undefined,
): boolean {
  const at = s.tokens[noun.at]!.s;
  const was = told.find(
    (d) => d.kind === KIND.posting && d.citations.some((c) => c.start <= at && at < c.end),
  );
  if (!was) return false;
  // "The mission, which works out of the embassy, was opened in 2009": its beginning says more.
  const moment = momentOf(scene, s, clause);
  if (was.when === '/..' && was.rule === 'post-open' && moment.dated && clause.verb.passive) {
    was.when = onward(moment.when);
    was.citations[0] = proof(s, noun.from, clause.to);
    return true;
  }
  return own === undefined || was.when.startsWith(own.edtf);
}
