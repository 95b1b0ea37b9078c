import { KIND } from '../../kinds.ts';
import { datesIn, momentOf, onward } from '../../moment.ts';
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
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import { houseAt } from './house.ts';
import { ownParties, postNounAt } from './post-noun.ts';
import { isOurs, otherSide, recentSeat, seatAfter } from './post-seat.ts';

/** Houses that one side keeps with the other. */
const HOUSE = oneOf('mission|delegation|embassy|consulate|representation|office');
const OFFICE = oneOf('liaison|representative|representation|information|country|field|diplomatic');
const BEGINS = oneOf('opening|establishment|inauguration|creation|accreditation|appointment|designation');
const OPENED = oneOf('open|establish|inaugurate|create|set|accredit|appoint|upgrade');
/** Missions of another sort: they watch, train, fight. */
const OTHER = oneOf(
  'training|monitoring|observation|observer|assistance|advisory|field|police|border|trade|space|election|peacekeeping|fact-finding|support|rule',
);

interface Post {
  readonly from: number;
  readonly to: number;
  readonly post: string;
  readonly seat: string;
  /** The country of the city where it stands. */
  readonly land?: string;
  /** Its opening was told between the noun and the seat. */
  readonly told?: true;
}

/** What is cited, and the beginning that it tells. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly when: string;
  readonly post?: string;
}

/** Posts that a noun tells with a date: "the opening of its mission to NATO in 1997", "a liaison office in Tashkent, opened in 2014". */
export function nominalPosts(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (let i = s.from; i < s.to; i++) {
    const found = byNoun(scene, s, i) ?? postAt(scene, s, i);
    if (!found) continue;
    i = found.to - 1;
    const cited = headed(s, found) ?? beginning(s, found) ?? entry(s, found);
    if (!cited) continue;
    const span = proof(s, cited.from, cited.to);
    // "The mission, headed at present by X, was established in 1975": the house and who heads it are two facts.
    const isBeside =
      cited.post !== undefined &&
      told.every(
        (d) => d.slots.post === 'mission' && /^\d/.test(d.when) && !d.when.startsWith(cited.when || '-'),
      );
    if (
      !isBeside &&
      told.some(
        (d) =>
          d.slots.post === found.post &&
          d.citations[0]!.start <= span.start &&
          d.citations[0]!.end >= span.end,
      )
    )
      continue;
    const parties = partiesIn(scene, s, cited.from, found.to, true);
    const owner = parties.length > 0 ? parties : partiesIn(scene, s, s.from, found.to, true);
    const ofPartner = owner.length === 0 && found.land !== undefined && scene.relation.includes(found.land);
    if (!concerns(scene, owner) && !ofPartner && !scene.relation.includes(found.seat)) continue;
    const holder = found.post === 'ambassador' ? peopleIn(scene, s, found.to, cited.to) : [];
    notePost(scene, s.tokens[found.from]!.s, found.post, found.seat);
    out.push(
      draft(
        KIND.posting,
        'post-nominal',
        `${cited.when}/..`,
        { post: cited.post ?? found.post, to: found.seat, ...(holder.length ? { holder } : {}) },
        span,
        ['a noun tells of its beginning'],
      ),
    );
  }
  return out;
}

/** "UN Office to the African Union", "the NATO Information Centre (opened in 1997)": a post as its noun names it. */
function byNoun(scene: Scene, s: Sentence, i: number): Post | undefined {
  const noun = postNounAt(scene, s, i);
  if (!noun || noun.post === 'envoy') return undefined;
  const isPermanent = oneOf('representative|observer|delegate').test(s.tokens[i]!.n);
  const seat =
    noun.seat?.id ??
    otherSide(scene, noun.owner) ??
    (isPermanent ? scene.organisation : recentSeat(scene, s, i));
  const isForeign = noun.seat?.of !== undefined && !isOurs(scene, noun.seat);
  // "to NATO in Brussels"
  const city = s.tokens[noun.to]?.n === 'in' ? s.cover[noun.to + 1] : undefined;
  const to = noun.seat && city?.type === 'city' ? city.to : noun.to;
  return seat && !isForeign ? { from: noun.from, to, post: noun.post, seat } : undefined;
}

/** "Ambassador of Finland to NATO: H.E. Mr. X (since December 2016)": a line of its own. */
function entry(s: Sentence, p: Post): Span | undefined {
  if (s.tokens[p.to]?.t !== ':' || s.clauses.some((c) => c.verb.from < p.to) || p.from > s.from + 2)
    return undefined;
  const date = datesIn(s, p.to, s.to)[0];
  return { from: p.from, to: s.to, when: date ? date.edtf.split('/')[0]! : '' };
}

/** "the Mission of Japan in Brussels, headed since 2019 by Ambassador X": who heads it, since when where that is said. */
function headed(s: Sentence, p: Post): Span | undefined {
  if (p.post !== 'mission') return undefined;
  const g = s.groups.find((x) => x.from >= p.to && x.from < p.to + 6);
  if (g?.shape !== 'participle' || !oneOf('head|lead').test(g.lemma)) return undefined;
  const by = firstIn(s, g.to, Math.min(s.to, g.to + 9), (t) => t.n === 'by');
  const person = by < 0 ? undefined : s.cover[by + 1];
  if (person?.type !== 'person' || !/ambassador|representative|head/i.test(person.office ?? ''))
    return undefined;
  const since = datesIn(s, g.to, by).find((w) => w.sort === 'since');
  return { from: p.from, to: person.to, when: since?.edtf.split('/')[0] ?? '', post: 'ambassador' };
}

/** "the opening of … in 2003", "…, opened in 2003", "… (since 2003)". */
function beginning(s: Sentence, p: Post): Span | undefined {
  const after = datesIn(s, p.to, Math.min(s.to, p.to + 8))[0];
  if (!after || after.edtf.includes('/..') !== (after.sort === 'since')) return undefined;
  const when = after.edtf.split('/')[0]!;
  let a = p.from - 1;
  while (a > s.from && oneOf('the|a|an|its|of|new|first|own').test(s.tokens[a]!.n)) a--;
  const between = s.tokens.slice(p.to, after.from);
  if (BEGINS.test(s.tokens[a]?.n ?? '') && s.tokens[a + 1]?.n === 'of')
    return between.every(
      (t) => (t.kind === 'word' && !oneOf('and|until|to').test(t.n)) || oneOf('[,:]').test(t.t),
    )
      ? { from: a, to: after.to, when }
      : undefined;
  const start = { from: p.from, to: after.to, when };
  // "was the first partner to establish a Mission to ASEAN, in 2011": it is told as done.
  const makes = s.groups.find((g) => g.to <= p.from && p.from - g.to < 2 && g.shape === 'infinitive');
  if (
    makes &&
    OPENED.test(makes.lemma) &&
    s.tokens
      .slice(Math.max(s.from, makes.from - 6), makes.from)
      .some((x) => oneOf('first|second|third|only').test(x.n))
  )
    return { from: makes.from, to: after.to, when };
  if (p.told && after.from === p.to) return start;
  // "(since 2003)", "(opened in 2003)"
  if (between[0]?.t === '(' && between.length < 4) return start;
  const verb = s.groups.find((g) => g.from >= p.to && g.to <= after.from);
  // "a liaison office in X, set up in May 2014": "set" has one form for past and participle.
  const isSet = verb?.lemma === 'set' && s.tokens[verb.from - 1]?.t === ',' && s.tokens[verb.to]?.n === 'up';
  const opened =
    verb && (verb.shape === 'participle' || isSet) && OPENED.test(verb.lemma) && verb.from - p.to < 3;
  return opened ? start : undefined;
}

/** The post named at `i` with its seat: "EU Delegation in Tokyo", "liaison office in Tashkent", "mission to NATO". */
function postAt(scene: Scene, s: Sentence, i: number): Post | undefined {
  const t = s.tokens[i]!;
  const isRole =
    (t.n === 'ambassador' || (t.n === 'officer' && s.tokens[i - 1]?.n === 'liaison')) &&
    s.cover[i]?.type !== 'person';
  if (!isRole && (!HOUSE.test(t.n) || (t.n === 'office' && !OFFICE.test(s.tokens[i - 1]?.n ?? ''))))
    return undefined;
  if (OTHER.test(s.tokens[i - 1]?.n ?? '') && t.n !== 'office') return undefined;
  // "the Transition Mission in X": a name of another sort of mission.
  const named = s.tokens[i - 1];
  if (
    t.n === 'mission' &&
    named?.cap &&
    !s.cover[i - 1] &&
    !oneOf('permanent|diplomatic|resident|the|its|a').test(named.n)
  )
    return undefined;
  let at = i + 1;
  // "the Delegation of the European Union to Japan"
  if (s.tokens[at]?.n === 'of') {
    let k = at + 1;
    while (/^(?:the)$/.test(s.tokens[k]?.n ?? '')) k++;
    // The office may have taken the party in.
    const owner = scene.known.names.match(s.tokens, k);
    if (!owner || !oneOf('country|organisation').test(owner.meaning.type)) return undefined;
    at = k + owner.size;
  }
  if (s.tokens[at]?.t === '(' && s.tokens[at + 2]?.t === ')') at += 3;
  // "the Delegation to NATO", "Ambassador of Finland to NATO"
  // "through a mission established in Brussels in 2000"
  const opened = s.groups.find((g) => g.from === at && g.shape === 'participle' && OPENED.test(g.lemma));
  if (opened && s.tokens[opened.to]?.n === 'in' && s.cover[opened.to + 1]?.type === 'city' && !isRole) {
    const city = s.cover[opened.to + 1]!;
    return { from: i, to: city.to, post: 'mission', seat: city.id, told: true };
  }
  if (!oneOf('to|in|at|with').test(s.tokens[at]?.n ?? '')) return undefined;
  let k = at + 1;
  while (/^(?:the)$/.test(s.tokens[k]?.n ?? '')) k++;
  const m = s.cover[k];
  const house = m?.type === 'body' || m?.type === 'organisation' ? houseAt(scene, s, k, s.to) : undefined;
  const seat =
    house ??
    (m?.type === 'city' || m?.type === 'country'
      ? { to: m.to, id: m.type === 'country' ? (scene.known.nameOf.get(m.id) ?? m.id) : m.id }
      : undefined);
  if (!seat) return undefined;
  let end = seat.to;
  // "to NATO in Brussels"
  if (s.tokens[end]?.n === 'in' && s.cover[end + 1]?.type === 'city') end = s.cover[end + 1]!.to;
  let from = i;
  while (
    from > s.from &&
    (s.tokens[from - 1]!.cap ||
      oneOf("liaison|permanent|diplomatic|resident|civilian|representative|'s").test(
        s.tokens[from - 1]!.n,
      )) &&
    !oneOf('the|a|an|its').test(s.tokens[from - 1]!.n)
  )
    from--;
  const post = isRole ? (t.n === 'ambassador' ? 'ambassador' : 'liaison-officer') : 'mission';
  const land = m?.type === 'city' ? m.of : undefined;
  return { from, to: end, post, seat: seat.id, ...(land ? { land } : {}) };
}

const TAKES = oneOf('present|submit|hand|assume|take|head|lead|arrive');

/**
 * A person takes up a post: "presented her credentials as Head of Mission to NATO", "assumed duties as Ambassador to ASEAN", "has headed
 * the Mission of Finland to NATO since 2019".
 */
export function takesPost(scene: Scene, s: Sentence, clause: Clause): Draft | undefined {
  const v = clause.verb;
  if (!TAKES.test(v.lemma) || v.passive) return undefined;
  const object = words(s, v.to, clause.to);
  // "the Ambassador of X to Y, Z, who took up his post in 2017"
  const first = clause.relative === 'who' ? Math.max(s.from, clause.from - 16) : clause.subject.from;
  const subject = words(s, first, clause.subject.to);
  const heads = oneOf('head|lead').test(v.lemma);
  // "X, the first resident ambassador, arrived in July 1990"
  const arrives = v.lemma === 'arrive' && /\b(?:first|resident|new)\b[^,]*\bambassador\b/i.test(subject);
  if (
    !arrives &&
    (heads
      ? !/^(?:the |its |[A-Z]\S+ )*(?:Permanent |Diplomatic )?(?:Mission|Delegation|Embassy|Representation|Liaison Office|mission|embassy|representation)\b/.test(
          object,
        )
      : !/^(?:up )?(?:(?:his|her|their|the|its) )?(?:Letters? of Cred|letters? of (?:cred|accred)|credentials|office\b|duties|dut|charge\b|post\b|position|functions|appointment|mandate)/i.test(
          object,
        ))
  )
    return undefined;
  const person = peopleIn(scene, s, first, clause.subject.to);
  const isEnvoy =
    /\b(?:ambassador|head of (?:mission|delegation)|permanent (?:representative|observer|delegate)|liaison officer|envoy)\b/i;
  // "the present one, X, took up her post": the post told last.
  const leans =
    /\b(?:(?:present|current) one|successor|incumbent|holder|head)\b/.test(subject) &&
    scene.lastPost !== undefined;
  // "The Ambassador is X, who handed over her credentials in May"
  const rest = clause.relative === 'who' ? words(s, clause.to, Math.min(s.to, clause.to + 8)) : '';
  const tells =
    isEnvoy.exec(object) ??
    isEnvoy.exec(subject) ??
    isEnvoy.exec(rest) ??
    (leans ? [scene.lastPost!] : null) ??
    (/\b[Cc]redentials\b|\b[Cc]redence\b/.test(object) ? ['ambassador'] : null);
  if (!heads && !tells) return undefined;
  if (person.length === 0 && !tells) return undefined;
  // "Ambassador X took up the mandate": that of the envoy who was told.
  const isSame =
    scene.lastPost === 'envoy' &&
    recentSeat(scene, s, clause.from) !== undefined &&
    !seatAfter(scene, s, first, clause.to);
  const post = /liaison/i.test(tells?.[0] ?? '')
    ? 'liaison-officer'
    : isSame || /envoy/i.test(tells?.[0] ?? '')
      ? 'envoy'
      : 'ambassador';
  // The seat that the object tells, then the one of the office, then to whose head the letters went.
  const inObject = seatAfter(scene, s, v.to, clause.to);
  const inSubject = seatAfter(scene, s, first, clause.subject.to);
  const receiver = partiesIn(scene, s, v.to, clause.to).filter((p) => scene.known.organisations.has(p));
  // Letters go to the head of the other side: its Secretary General, or a country's head of state.
  const general = /Secretary[- ]General/.test(object)
    ? scene.organisation
    : /\b(?:President|King|Queen|Emperor|Emir|Sultan|Governor[- ]General)\b/.test(object) && scene.partner
      ? (scene.known.nameOf.get(scene.partner) ?? scene.partner)
      : undefined;
  const owner = ownerIn(scene, s, first, clause.subject.to);
  const other = owner && scene.relation.find((p) => p !== owner);
  const far = other ? (scene.known.nameOf.get(other) ?? other) : undefined;
  const to =
    inObject ??
    inSubject ??
    (heads
      ? undefined
      : (receiver[0] ??
        general ??
        far ??
        (leans ? scene.lastSeat : undefined) ??
        (arrives ? scene.lastSeat : undefined) ??
        (/Permanent (?:Representative|Observer|Delegate)/.test(object) ? scene.organisation : undefined) ??
        recentSeat(scene, s, clause.from)));
  if (!to) return undefined;
  const parties = ownParties(scene, s, clause.from, clause.to);
  if (parties.length > 0 && !concerns(scene, parties)) return undefined;
  const moment = momentOf(scene, s, clause);
  // "In January 2025 the Mission was opened, and Ambassador X took up his post": the date at the sentence's head is that of both.
  const lent = moment.dated ? undefined : datesIn(s, s.from, s.from + 3)[0];
  if (!moment.dated && !lent && v.tense === 'past' && !heads) return undefined;
  return draft(
    KIND.posting,
    heads ? 'post-headed' : 'post-taken-up',
    lent ? onward(lent.edtf) : moment.dated ? onward(moment.when) : moment.when,
    { post, to, ...(person.length ? { holder: person } : {}) },
    proof(s, clause.from, clause.to),
    [`“${v.lemma}” a post`],
  );
}

/** The side whose envoy a stretch names, also where the office has taken its name in: "EU Ambassador", "Ambassador of India". */
function ownerIn(scene: Scene, s: Sentence, from: number, to: number): string | undefined {
  const named = partiesIn(scene, s, from, to).find((p) => scene.relation.includes(p));
  if (named) return named;
  for (let i = from; i < to; i++) {
    const m = scene.known.names.match(s.tokens, i)?.meaning;
    if (m && oneOf('country|organisation|demonym').test(m.type) && scene.relation.includes(m.id)) return m.id;
  }
  return undefined;
}
