import { KIND } from '../../kinds.ts';
import { datesIn, isFact, momentIn, momentOf, stateSince } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import {
  concerns,
  type Draft,
  draft,
  lately,
  notePost,
  partiesIn,
  peopleIn,
  proof,
  type Scene,
  words,
} from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import { NOUN, seatOf } from './held-seat.ts';
import { openPosts } from './open.ts';
import { successions } from './post-after.ts';
import { heldPost } from './post-held.ts';
import { formerHolders } from './post-list.ts';
import { accredited, headedBy, inPassing } from './post-person.ts';
import { firstHead, served } from './post-served.ts';
import { nominalPosts, takesPost } from './post-told.ts';
import { bounded, staffed } from './staff.ts';

const POSTS: readonly (readonly [RegExp, string])[] = [
  // The person, not the house, whatever the words that follow.
  [/\bhead of (?:(?:its|the|[\w’']+) ){0,3}(?:mission|delegation)\b/, 'ambassador'],
  [/liaison officers?\b|liaison team\b/, 'liaison-officer'],
  [
    /(?:diplomatic |permanent |dedicated |resident )?\bmissions?\b(?! statement)|\bdelegation\b|liaison office\b|representation\b|representative office\b|\bembassy\b|\bembassies\b|\bconsulate\b|information office\b/,
    'mission',
  ],
  [/\bambassadors?\b|permanent representative\b|head of mission|head of delegation/, 'ambassador'],
  [/(?<!high )(?:envoy|representative)\b/, 'envoy'],
  [
    /seconded|\bsecond(?:s|ed|ing)\b|\bto second\b|secondment|staff officers?|voluntary national contribution|seconded staff/,
    'seconded-staff',
  ],
];
const VERB = oneOf(
  'appoint|designate|accredit|nominate|assign|post|second|station|open|establish|inaugurate|maintain|head|represent|have|upgrade|name|set|serve|send|base|create|attach|be|operate|locate|act|deploy|work|host|lead|exist',
);
const NO_POST =
  /training (?:[a-z]+ )?mission|implementation mission|monitoring mission|election|operation|fact-finding|trade mission|space mission|visited|led a delegation|parliamentary delegation|advisory mission|assistance mission|border mission|police mission|field mission|contact point|support mission|partnership mission|transition mission|integrated mission|civilian mission|verification mission/;

const DOUBLED =
  /^(?:also |concurrently |as |the |its |country's )*(?:head of (?:its |the )?mission|(?:permanent )?representative)\b.* (?:to|at) /;
const NONE =
  /\b(?:no|neither|without an?y?) (?:[\w-]+ )?(?:ambassador|permanent representative|representative|liaison|mission|delegation|embassy|envoy|office)/;

/** A post exists or is filled. */
export function postings(scene: Scene, s: Sentence): Draft[] {
  const out: Draft[] = [];
  for (const clause of s.clauses) {
    if (!isFact(s, clause)) continue;
    // "opened a Consulate in 1970 and an Embassy in 1971": each is a post of its own.
    const several = openPosts(scene, s, clause, []);
    if (several.length > 1) {
      out.push(...several);
      continue;
    }
    const d =
      heldPost(scene, s, clause) ??
      (VERB.test(clause.verb.lemma) ? ofClause(scene, s, clause) : undefined) ??
      staffed(scene, s, clause) ??
      takesPost(scene, s, clause);
    if (d) out.push(d);
    out.push(...openPosts(scene, s, clause, out));
  }
  out.push(...nominalPosts(scene, s, out));
  for (const more of [headedBy, accredited, inPassing, successions, formerHolders, served, firstHead])
    out.push(...more(scene, s, out));
  return out.filter((d, k) => !out.some((x, j) => j !== k && isSamePost(x, d) && (j < k || saysMore(x, d))));
}

/** Two drafts of one post in one stretch, of which the other is not dated or dated alike. */
function isSamePost(x: Draft, d: Draft): boolean {
  const [a, b] = [x.citations[0]!, d.citations[0]!];
  return (
    x.slots.post === d.slots.post &&
    x.slots.to === d.slots.to &&
    d.slots.holder === undefined &&
    (d.when === x.when || !/^\d/.test(d.when)) &&
    a.start <= b.start &&
    b.start < a.end
  );
}

const saysMore = (x: Draft, d: Draft): boolean => x.when !== d.when || x.slots.holder !== undefined;

function ofClause(scene: Scene, s: Sentence, clause: Clause): Draft | undefined {
  const v = clause.verb;
  const text = words(s, clause.from, clause.to).toLowerCase();
  const subject = words(s, clause.subject.from, clause.subject.to).toLowerCase();
  const object = words(s, v.from, clause.to).toLowerCase();
  const isPassive = v.passive || oneOf('open|represent|be|head|serve|operate|act|work|exist').test(v.lemma);
  // "It was Ambassador X who spoke"
  if (v.lemma === 'be' && !v.passive && oneOf('it|that|this').test(subject)) return undefined;
  const row = v.lemma === 'second' ? POSTS.at(-1) : firstPost(isPassive ? text : object);
  const speaks = v.lemma === 'represent' && !v.passive && isAtSeat(s, v.to, clause.to);
  if (!row && !speaks) return undefined;
  // "has no permanent representative"
  if (NONE.test(object)) return undefined;
  const post = row?.[1] ?? 'ambassador';
  if (post === 'mission' && NO_POST.test(text)) return undefined;
  if (!fits(s, clause, post, subject, text)) return undefined;
  const parties = partiesIn(scene, s, clause.from, clause.to, true);
  if (parties.length > 0 && !concerns(scene, parties)) return undefined;
  const start = s.tokens[clause.from]!.s;
  // A contingent in a mission is a participation; a post stands at a seat.
  if (
    post === 'seconded-staff' &&
    scene.drafts.slice(-6).some((d) => d.kind === KIND.participation && d.citations[0]!.start >= start)
  )
    return undefined;
  const to =
    seatOf(scene, s, clause, post) ??
    (/^(?:the |its )?mission\b/.test(subject) && scene.lastPost
      ? (scene.lastSeat ?? scene.organisation)
      : undefined) ??
    (clause.shares && oneOf('head|lead').test(v.lemma) ? scene.lastSeat : undefined) ??
    (isHeadOfLast(scene, s, clause, subject) ? scene.lastSeat : undefined);
  if (!to) return undefined;
  // "keeps a Mission to X, led by Y since 2018": the date is that of Y.
  const led = s.groups.find(
    (g) => g.from >= v.to && g.to < clause.to && g.shape === 'participle' && oneOf('head|lead').test(g.lemma),
  );
  // "upgraded from an Office, opened in 2006, to a Delegation in 2017": the date after what it became.
  const last = oneOf('upgrade|convert|elevate|transform|turn|raise').test(v.lemma)
    ? s.tokens.findLastIndex((t, i) => i > v.to && i < clause.to && NOUN.test(t.n))
    : -1;
  const moment = led
    ? momentIn(scene, s, clause, clause.from, led.from)
    : last > 0 && datesIn(s, last, clause.to).length > 0
      ? momentIn(scene, s, clause, last, clause.to)
      : momentOf(scene, s, clause);
  // "as successor to Y": another held it before.
  const old = firstIn(s, v.to, clause.to, (t) =>
    oneOf('successor|succession|replacing|succeeding').test(t.n),
  );
  const holder = peopleIn(scene, s, clause.from, old < 0 ? peopleEnd(s, clause) : old);
  if (post === 'mission') notAForce(scene, start);
  notePost(scene, s.tokens[clause.from]!.s, post, to);
  return draft(
    KIND.posting,
    'post-held',
    bounded(s, moment) ?? stateSince(moment, v),
    { post, to, ...(holder.length ? { holder } : {}) },
    proof(s, clause.from, clause.to),
    [`“${v.lemma}” with a ${post}`],
  );
}

/** "was inaugurated by Secretary General X": who opens a house does not hold it. */
function peopleEnd(s: Sentence, clause: Clause): number {
  const opens =
    clause.verb.passive &&
    oneOf('open|inaugurate|establish|create|set|upgrade|launch|reopen').test(clause.verb.lemma);
  const by = opens ? firstIn(s, clause.verb.to, clause.to, (t) => t.n === 'by') : -1;
  return by < 0 ? clause.to : by;
}

/** "is represented at X by a permanent mission": what was read as taking part in a mission is none. */
function notAForce(scene: Scene, from: number): void {
  const d = lately(scene).findLast((x) => x.kind === KIND.participation);
  if (
    d &&
    d.citations[0]!.start >= from &&
    /^(?:[a-z-]+ )?(?:mission|delegation|representation)$/.test(d.slots.in as string)
  )
    scene.drafts.splice(scene.drafts.lastIndexOf(d), 1);
}

/** The post that is named first: "its first Ambassador, after the opening of its Mission" tells of the Ambassador. */
function firstPost(text: string): (typeof POSTS)[number] | undefined {
  let best: (typeof POSTS)[number] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const row of POSTS) {
    const at = text.search(row[0]);
    if (at >= 0 && at < least) [best, least] = [row, at];
  }
  return best;
}

/** "represented the country at NATO from 2010": at an organisation or a body, not at a meeting of it. */
function isAtSeat(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (s.tokens[i]!.n !== 'at') continue;
    const m = s.cover[s.tokens[i + 1]?.n === 'the' ? i + 2 : i + 1];
    if (!m || !oneOf('organisation|body').test(m.type)) return false;
    const next = s.tokens[m.to];
    // "at the Ministerial Council in Hamburg on 8 December": a day at a place.
    if (next?.n === 'in' && datesIn(s, m.to, to).some((w) => /^\d{4}-\d\d-\d\d/.test(w.edtf))) return false;
    return !(
      next?.n === "'s" ||
      (next?.cap ?? false) ||
      oneOf('summit|meeting|conference|ministerial|session|talks').test(next?.n ?? '')
    );
  }
  return false;
}

/** "It is headed by Ambassador X", said next after the mission that was told. */
function isHeadOfLast(scene: Scene, s: Sentence, clause: Clause, subject: string): boolean {
  const v = clause.verb;
  if (!v.passive || !oneOf('head|lead').test(v.lemma)) return false;
  if (
    !oneOf('it|the (?:eu |nato )?(?:delegation|office|embassy|mission|representation)').test(subject.trim())
  )
    return false;
  const last = lately(scene).findLast((d) => d.kind === KIND.posting);
  const end = last?.citations.at(-1)?.end;
  return end !== undefined && s.tokens[clause.from]!.s - end < 200;
}

/** Whether verb and post go together: "opened a mission", "is headed by an ambassador", "has seconded staff". */
function fits(s: Sentence, clause: Clause, post: string, subject: string, text: string): boolean {
  const v = clause.verb;
  const passive =
    v.passive &&
    oneOf(
      'open|establish|inaugurate|accredit|appoint|head|set|create|upgrade|designate|post|second|assign|name|base|attach|locate|station|deploy|nominate|lead|represent',
    ).test(v.lemma);
  const active =
    !v.passive &&
    oneOf(
      'open|establish|maintain|appoint|designate|second|accredit|assign|name|nominate|have|represent|post|send|set|deploy|station|host',
    ).test(v.lemma);
  const serves =
    oneOf('serve|act|work|be').test(v.lemma) &&
    !v.passive &&
    /ambassador|liaison officer|permanent representative|head of mission/.test(text);
  // "A Mission to NATO has existed since 1998."
  if (v.lemma === 'exist') return post === 'mission' && /mission|delegation|embassy|office/.test(subject);
  // "Its embassy in Brussels serves as mission to NATO."
  const doubles =
    oneOf('serve|act|function').test(v.lemma) &&
    /embassy/.test(subject) &&
    /as (?:its |the |a )?(?:[\w-]+ )?(?:mission|delegation|representation)/.test(text);
  if (doubles) return post === 'mission';
  // "The ambassador to Belgium is also head of mission to NATO."
  if (serves && /\bambassador\b/.test(subject) && DOUBLED.test(words(s, v.to, clause.to).toLowerCase()))
    return true;
  if (!passive && !active && !serves) return false;
  if (oneOf('deploy|host|send').test(v.lemma) && post === 'mission') return false;
  if (
    v.lemma === 'have' &&
    post === 'mission' &&
    !/(?:mission|missions|delegation|embassy|representation|office)(?: accredited)? (?:to|in|at)\b/.test(text)
  )
    return false;
  if (v.lemma === 'be' && !v.passive && !/^(?:mr|ms|mrs|dr|ambassador|general|the)?/.test(subject))
    return false;
  if (serves && !active && !passive)
    return (
      s.mentions.some((m) => m.type === 'person' && m.from >= clause.from && m.to <= clause.to) &&
      v.lemma !== 'work'
    );
  return (
    post !== 'ambassador' ||
    /^(?:ambassador|the ambassador)|represent|accredit|appoint|head|nominate|name|have/.test(
      `${subject} ${v.lemma}`,
    )
  );
}
