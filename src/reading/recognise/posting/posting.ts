import { KIND } from '../../kinds.ts';
import { isFact, momentIn, momentOf, stateSince } from '../../moment.ts';
import { oneOf, type WordList } from '../../one-of.ts';
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
import { houseAfter } from './house.ts';
import { openPosts } from './open.ts';
import { successions } from './post-after.ts';
import { heldPost } from './post-held.ts';
import { formerHolders } from './post-list.ts';
import { seatAfter } from './post-noun.ts';
import { accredited, headedBy, inPassing } from './post-person.ts';
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
const NOUN = oneOf(
  'officers?|team|missions?|delegation|office|representation|embassy|embassies|consulate|ambassadors?|representative|envoy|staff|experts?|head',
);
const VERB = oneOf(
  'appoint|designate|accredit|nominate|assign|post|second|station|open|establish|inaugurate|maintain|head|represent|have|upgrade|name|set|serve|send|base|create|attach|be|operate|locate|act|deploy|work|host|lead|exist',
);
const NO_POST =
  /training (?:[a-z]+ )?mission|implementation mission|monitoring mission|election|operation|fact-finding|trade mission|space mission|visited|led a delegation|parliamentary delegation|advisory mission|assistance mission|border mission|police mission|field mission|contact point|support mission/;

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
  for (const more of [headedBy, accredited, inPassing, successions, formerHolders])
    out.push(...more(scene, s, out));
  return out;
}

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
  const moment = led ? momentIn(scene, s, clause, clause.from, led.from) : momentOf(scene, s, clause);
  // "as successor to Y": another held it before.
  const old = firstIn(s, v.to, clause.to, (t) =>
    oneOf('successor|succession|replacing|succeeding').test(t.n),
  );
  const holder = peopleIn(scene, s, clause.from, old < 0 ? clause.to : old);
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

/** Where the post stands: what follows "to", "at" or "in" after the post's noun, else after the verb. */
function seatOf(scene: Scene, s: Sentence, clause: Clause, post: string): string | undefined {
  const v = clause.verb;
  const spots = s.mentions.filter(
    (m) =>
      m.from >= clause.from &&
      m.to <= clause.to &&
      oneOf('body|organisation|city|country|operation').test(m.type),
  );
  const noun = firstIn(s, clause.from, clause.to, (t) => NOUN.test(t.n));
  const prep = (m: { from: number }): string => {
    let i = m.from - 1;
    while (
      i > clause.from &&
      (oneOf("the|'s|its|both").test(s.tokens[i]!.n) ||
        oneOf('organisation|demonym').test(s.cover[i]?.type ?? ''))
    )
      i--;
    const owner = s.cover[i];
    if (s.tokens[m.from - 1]?.n === "'s" && owner) i = owner.from - 1;
    return s.tokens[i]?.n ?? '';
  };
  if (/\b(?:to|at) the alliance\b/i.test(words(s, clause.from, clause.to))) return 'NATO';
  // "seconded to the Office of the Gender Adviser at NATO Headquarters": the first house is the nearest.
  if (post === 'seconded-staff' || post === 'liaison-officer') {
    const start = v.passive ? v.to : Math.max(noun + 1, clause.verb.head);
    const near = houseAfter(scene, s, start, clause.to);
    if (near && near.id !== scene.organisation) return near.id;
  }
  // A name that holds the post's own noun ("EU Delegation") is not where it stands.
  const owns = (m: { from: number }): boolean =>
    s.tokens[s.tokens[m.from - 1]?.n === 'the' ? m.from - 2 : m.from - 1]?.n === 'of' &&
    oneOf('mission|delegation|embassy|consulate|representation|office').test(
      s.tokens[s.tokens[m.from - 1]?.n === 'the' ? m.from - 3 : m.from - 2]?.n ?? '',
    );
  const other = spots.filter((m) => !(m.from <= noun && noun < m.to) && !owns(m));
  // "NATO's Maritime Command": the body, not its owner.
  const isOwner = (m: { to: number }): boolean =>
    s.tokens[m.to]?.n === "'s" && s.cover[m.to + 1]?.type === 'body';
  const after = noun >= 0 ? other.filter((m) => m.from > noun) : other;
  const by = (list: typeof spots, preps: WordList, types: WordList) =>
    list.find((m) => types.test(m.type) && preps.test(prep(m)) && !isOwner(m));
  // "accredited X, its Ambassador to Belgium, as its first Ambassador to NATO"
  const as = firstIn(s, v.to, clause.to, (t) => t.n === 'as');
  if (as > 0 && oneOf('accredit|appoint|name|nominate|designate').test(v.lemma)) {
    const seat = seatAfter(scene, s, as, clause.to);
    if (seat) return seat;
  }
  // "The Ambassador to Belgium is accredited to NATO": the seat told is the one after the verb.
  const told = oneOf('accredit|serve|be').test(v.lemma)
    ? by(
        other.filter((m) => m.from >= v.to),
        oneOf('to|at'),
        oneOf('body|organisation|country'),
      )
    : undefined;
  const found =
    told ??
    by(after, oneOf('to|at|with|into'), oneOf('body|organisation|country')) ??
    by(other, oneOf('to|at|with|into|of'), /^body$/) ??
    by(after, oneOf('to|in|at'), oneOf('city|country')) ??
    by(other, oneOf('to|at'), oneOf('organisation|country')) ??
    other.find((m) => m.type === 'body' && m.from > clause.subject.from) ??
    (v.lemma === 'represent' ? undefined : by(other, oneOf('in|at'), oneOf('city|country')));
  if (!found) return undefined;
  if (
    found.type === 'organisation' &&
    post === 'mission' &&
    found.id !== scene.organisation &&
    !scene.relation.includes(found.id)
  )
    return undefined;
  return found.type === 'country' ? (scene.known.nameOf.get(found.id) ?? found.id) : found.id;
}
