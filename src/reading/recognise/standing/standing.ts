import { KIND } from '../../kinds.ts';
import type { Mention } from '../../mention.ts';
import { datesIn, isFact, type Moment, momentOf } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { actors, concerns, type Draft, draft, partiesIn, proof, type Scene, words } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { begun } from './begun.ts';
import { isDiplomatic } from './diplomatic.ts';
import { above, isByOthers, seats, shortName } from './format-seats.ts';
import { openStandings } from './open.ts';
import { partnersAside, partnershipsOf, referredTo } from './partner.ts';

const JOIN = oneOf(
  'be|become|join|count|consider|recognise|recognize|designate|name|grant|admit|accept|refer|enter|remain|accord|participate|receive|obtain|award|accede|gain|give|invite|confirm|acquire|make|sit|belong|welcome|declare|enjoy|hold|elevate|raise|upgrade|promote|engage',
);

/** What the partner is: member of a format, partner of a category, in relations since. */
export function standings(scene: Scene, s: Sentence): Draft[] {
  const out: Draft[] = [];
  for (const clause of s.clauses) {
    if (!isFact(s, clause)) continue;
    const moment = lentMoment(scene, s, clause);
    const tell = (category: string, when: string, rule: string, from = clause.from, to = clause.to): void => {
      out.push(draft(KIND.standing, rule, when, { category }, proof(s, from, to), [`“${category}”`]));
    };
    const state = (w: string): string =>
      moment.dated && !w.includes('/') && !w.startsWith('[') ? `${w}/..` : w;
    const who = actors(scene, s, clause);
    // "The refugee agency is a partner of X": an agency's standing is not that of whose it is.
    if (
      s.mentions.some(
        (m) => m.of !== undefined && m.type === 'organisation' && m.from === clause.subject.from,
      )
    )
      continue;
    if (isAside(s, clause) || isInOther(scene, s, clause) || isByOthers(scene, s, clause)) continue;
    // "When it joined the Partnership, the country …": told for something else.
    if (
      !moment.dated &&
      clause.verb.tense === 'past' &&
      oneOf('when|after|once|as').test(s.tokens[clause.from]!.n)
    )
      continue;
    const named = seats(scene, s, clause);
    if (named.length === 0) named.push(...above(s, clause), ...shortName(scene, s, clause));
    // "is accommodated by the Council": a verb that the table lacks.
    if (
      clause.verb.lemma === 'be' &&
      /ed$/.test(s.tokens[clause.verb.to]?.n ?? '') &&
      s.tokens[clause.verb.to + 1]?.n === 'by'
    )
      continue;
    if (
      named.length > 0 &&
      JOIN.test(clause.verb.lemma) &&
      (!oneOf('welcome|declare|elevate|raise|upgrade|promote').test(clause.verb.lemma) ||
        clause.verb.passive) &&
      (!oneOf('enjoy|hold').test(clause.verb.lemma) || hasStatus(s, clause)) &&
      (who.length === 0 ? clause.shares || isOurs(scene, s, clause) : concerns(scene, who))
    ) {
      scene.lastStanding = named.at(-1)!.id;
      named.forEach((m, k) => {
        const next = named[k + 1]?.from ?? clause.to;
        // "became an observer in 1992, a partner in 1996"; the date of a further clause is another's.
        const reach = named.length > 1 ? next : Math.min(m.to + 2, clause.to);
        const own = datesIn(s, m.from, reach).find((w) => w.sort !== 'by');
        const when = own ? state(own.edtf) : (statusSince(scene, s, clause) ?? state(moment.when));
        tell(
          who.length > 1 ? asWritten(s, m) : m.id,
          when,
          'standing-named',
          k === 0 ? clause.from : m.from,
          k + 1 < named.length ? (own?.to ?? m.to) : clause.to,
        );
      });
      continue;
    }
    // "It was granted that status in 1994": the standing told last.
    const again = statusIn(s, clause);
    if (again && scene.lastStanding && moment.dated) {
      tell(scene.lastStanding, state(moment.when), 'standing-again');
      continue;
    }
    const status = statusNamed(s, clause);
    if (status && moment.dated && concerns(scene, who)) {
      tell(status, state(moment.when), 'standing-status');
      continue;
    }
    const membership = joined(scene, s, clause, who);
    if (membership && moment.dated) {
      tell('member', state(moment.when), 'standing-member');
      continue;
    }
    if (isRecognised(scene, s, clause) && moment.dated) {
      tell('recognition', state(moment.when), 'standing-recognised');
      continue;
    }
    if (isDiplomatic(s, clause) && moment.dated) {
      // "In 2023 they mark 60 years of relations, which were established on 14 January 1963": the date after the verb.
      const own = datesIn(s, clause.verb.to, clause.to).find((w) => w.sort === 'point');
      tell('diplomatic relations', state(own?.edtf ?? moment.when), 'standing-diplomatic');
      continue;
    }
    const ranks = partnershipsOf(scene, s, clause, who, moment.dated);
    for (const [k, rank] of ranks.entries()) {
      // "elevated to a Comprehensive Partnership in 2009, and to a Strategic Partnership in 2015": each with its own date.
      const until = ranks[k + 1]?.from ?? clause.to;
      // "The partnership called for in 1997 became a strategic one in 2010": the date after the name.
      const reach = ranks.length > 1 ? until : Math.min(until, rank.to + 3);
      const own = datesIn(s, rank.to, reach).find(
        (w) => w.sort !== 'by' && (ranks.length > 1 || w.sort === 'point'),
      );
      const when = own ? state(own.edtf.split('/')[0]!) : state(moment.when);
      tell(rank.name, when, 'standing-partnership', k === 0 ? clause.from : rank.from, own?.to ?? until);
    }
  }
  out.push(...partnersAside(scene, s), ...referredTo(scene, s, out));
  out.push(...openStandings(scene, s, out));
  out.push(...begun(scene, s, out));
  return out;
}

/** "On 31 July 2019, X met Y, and the two declared …": the date at the sentence's head is that of both. */
function lentMoment(scene: Scene, s: Sentence, clause: Clause): Moment {
  const moment = momentOf(scene, s, clause);
  const [first] = s.clauses;
  if (moment.dated || !first || first === clause || clause.verb.tense !== 'past' || clause.relative)
    return moment;
  if (
    first.verb.tense !== 'past' ||
    (s.tokens[clause.from - 1]?.n !== 'and' && s.tokens[clause.from]!.n !== 'and')
  )
    return moment;
  const head = datesIn(s, s.from, s.from + 3)[0];
  return head?.sort === 'point' ? { ...moment, when: head.edtf, dated: true } : moment;
}

/** "that is, from before …" */
const isAside = (s: Sentence, clause: Clause): boolean =>
  clause.verb.lemma === 'be' &&
  s.tokens[clause.verb.to]?.t === ',' &&
  s.tokens[clause.verb.from - 1]?.n === 'that';

/** "the Mechanism, of which X is a member state": a standing with something else. */
function isInOther(scene: Scene, s: Sentence, clause: Clause): boolean {
  const at = clause.subject.from;
  if (s.tokens[at - 1]?.n !== 'which' || !oneOf('of|in').test(s.tokens[at - 2]?.n ?? '')) return false;
  let k = s.tokens[at - 3]?.t === ',' ? at - 4 : at - 3;
  // "the Council (EAPC), of which X is a member"
  if (s.tokens[k]?.t === ')') k--;
  const of = s.cover[k];
  return (
    clause.verb.lemma === 'be' &&
    (of === undefined || (of.type !== 'standing' && !scene.relation.includes(of.of ?? of.id)))
  );
}

/** "is one of six such partners, a status which it was granted in 2014": since when. */
function statusSince(scene: Scene, s: Sentence, clause: Clause): string | undefined {
  const next = s.clauses[s.clauses.indexOf(clause) + 1];
  if (
    clause.verb.lemma !== 'be' ||
    !next ||
    !oneOf('grant|give|accord|obtain|hold|acquire|receive').test(next.verb.lemma)
  )
    return undefined;
  if (!s.tokens.slice(clause.verb.to, next.verb.from).some((t) => t.n === 'status')) return undefined;
  const moment = momentOf(scene, s, next);
  return moment.dated && !moment.when.includes('/') ? `${moment.when}/..` : undefined;
}

/** "enjoys the status of Enhanced Opportunities Partner": to hold a meeting of partners is another thing. */
const hasStatus = (s: Sentence, clause: Clause): boolean =>
  s.tokens.slice(clause.verb.to, clause.to).some((t) => t.n === 'status');

/**
 * "was granted Observer status in June 1999", "obtained the status of associated partner": a status that the reference data lacks, as the text
 * names it.
 */
function statusNamed(s: Sentence, clause: Clause): string | undefined {
  const v = clause.verb;
  if (!oneOf('grant|obtain|acquire|give|accord|gain|receive|award|hold|enjoy|have').test(v.lemma))
    return undefined;
  if (oneOf('grant|give|accord|award').test(v.lemma) !== v.passive) return undefined;
  for (let i = v.to; i < Math.min(clause.to, v.to + 12); i++) {
    if (s.tokens[i]!.n !== 'status') continue;
    if (s.tokens[i + 1]?.n === 'of') {
      let a = i + 2;
      while (oneOf('an?|the|["“‘]').test(s.tokens[a]?.n ?? '')) a++;
      let b = a;
      while (b < clause.to && b < a + 6 && s.tokens[b]!.kind === 'word' && !STOPS.test(s.tokens[b]!.n)) b++;
      return b > a ? words(s, a, b) : undefined;
    }
    let a = i;
    while (
      a > v.to &&
      s.tokens[a - 1]!.kind === 'word' &&
      !oneOf('the|an?|its|full|such|this|that|same|special|refugee|legal|hero').test(s.tokens[a - 1]!.n)
    )
      a--;
    return a < i ? words(s, a, i) : undefined;
  }
  return undefined;
}

const STOPS = oneOf('by|in|on|at|since|from|with|to|and|under|for|during|of|through|which|as|after');

/** "strategic partners" of two, where the table has the one: in the number that the text gives. */
function asWritten(s: Sentence, m: Mention): string {
  const written = words(s, m.from, m.to);
  const one = (w: string) => w.toLowerCase().replace(/s$/, '');
  return one(written) === one(m.id) && written.toLowerCase() !== m.id.toLowerCase() ? written : m.id;
}

/** "that status", "this position", said to have been granted, obtained or held. */
function statusIn(s: Sentence, clause: Clause): boolean {
  if (!oneOf('grant|obtain|acquire|give|hold|enjoy|have|receive|accord|gain').test(clause.verb.lemma))
    return false;
  for (let i = clause.from; i < clause.to; i++)
    if (
      s.tokens[i]!.n === 'status' &&
      oneOf('that|this|the|same|such|partner').test(s.tokens[i - 1]?.n ?? '') &&
      !s.cover[i]
    )
      return true;
  return false;
}

function isOurs(scene: Scene, s: Sentence, clause: Clause): boolean {
  const all = partiesIn(scene, s, clause.subject.from, clause.to, true);
  const subject = s.tokens
    .slice(clause.subject.from, clause.subject.to)
    .some((t) => oneOf('country|it|relations|status|partner|who|which|that').test(t.n));
  return subject && (all.length === 0 || concerns(scene, all));
}

/** "recognised the country on 12 December 1963", "was recognised by X": a state, not what it did. */
function isRecognised(scene: Scene, s: Sentence, clause: Clause): boolean {
  const v = clause.verb;
  if (!oneOf('recognise|recognize').test(v.lemma) || scene.organisation) return false;
  let k = v.to + (v.passive && s.tokens[v.to]?.n === 'by' ? 1 : 0);
  while (oneOf('the|new|independence|of|state').test(s.tokens[k]?.n ?? '')) k++;
  const m = s.cover[k];
  if (m?.type !== 'country' || !scene.relation.includes(m.id)) return false;
  return !oneOf("'s|and|for").test(s.tokens[m.to]?.n ?? '');
}

/** "joined NATO in 1999", "became a member of ASEAN": only the organisation of the relation counts. */
function joined(scene: Scene, s: Sentence, clause: Clause, who: readonly string[]): boolean {
  const v = clause.verb;
  if (!scene.organisation || !who.some((p) => scene.relation.includes(p) && p !== scene.organisation))
    return false;
  if (!oneOf('join|accede|become').test(v.lemma) || v.passive) return false;
  const org = s.mentions.find((m) => m.type === 'organisation' && m.from >= v.to && m.from < v.to + 7);
  if (org?.id !== scene.organisation || s.tokens[org.to]?.n === "'s" || s.tokens[org.to]?.t === '-')
    return false;
  const between = s.tokens.slice(v.to, org.from).map((t) => t.n);
  return v.lemma === 'become'
    ? between.some((n) => oneOf('members?').test(n))
    : between.every((n) => oneOf('to|the|as|a').test(n)) && s.cover[org.to]?.type === undefined;
}
