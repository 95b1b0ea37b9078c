import type { Mention } from '../../mention.ts';
import { datesIn, isFact, type Moment, momentIn, momentOf, onward } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { actors, type Draft, partiesIn, proof, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { known, type Named } from './named.ts';
import { taking } from './part.ts';

/** Verbs of belonging, with the format as their object. */
const BELONGS = oneOf('join|accede|enter|participate|take|belong|associate|admit|engage');
/** What a party is in a format. */
const MEMBER = oneOf(
  'members?|participants?|part|partners?|party|signatory|membership|participation|accession|admission|observer|observers|involvement',
);
/** The format's meeting: to be at it is an engagement. */
const MEETING = oneOf(
  'meetings?|summits?|ministerials?|ministers?|foreign|defence|defense|leaders|senior|conferences?|retreat|sessions?|seminars?|workshops?|exercises?|field|experts|inter-sessional|intersessional|statement|declaration|chairman|unit|process|sustained|framework|plan',
);

/** Whether a mention is a format that states belong to and that meets: to join it is a part in it. */
function isForum(m: Mention | undefined): boolean {
  return m?.type === 'body' && m.kind === 'forum';
}

/**
 * A party's part in a format that meets: "joined the Regional Forum in 1996", "is a member of A and of B", "A, of which it has been a member
 * since 2005", "its participation in A since 1999".
 */
export function forums(scene: Scene, s: Sentence): Draft[] {
  const names = s.mentions.filter((m) => isForum(m) && !isMeeting(s, m));
  const out: Draft[] = [];
  for (const m of names) {
    if (out.some((d) => d.same === m.id)) continue;
    const made = byRelative(scene, s, m) ?? byClause(scene, s, m, names) ?? byNoun(scene, s, m);
    if (made) out.push(made);
  }
  return out;
}

/** "the Forum's ministerial meeting", "the 6th Summit of the Forum": no seat in it. */
function isMeeting(s: Sentence, m: Mention): boolean {
  const at = s.tokens[m.to]?.t === '(' && s.tokens[m.to + 2]?.t === ')' ? m.to + 3 : m.to;
  const next = s.tokens[at]?.n === "'s" ? at + 1 : at;
  return MEETING.test(s.tokens[next]?.n ?? '') || oneOf('th|st|nd|rd').test(s.tokens[m.from - 1]?.n ?? '');
}

function named(s: Sentence, m: Mention): Named {
  return { ...known(s, m), kind: 'platform' };
}

/** "…, which it joined in 1996", "…, of which it has been a member since 2005". */
function byRelative(scene: Scene, s: Sentence, m: Mention): Draft | undefined {
  const clause = s.clauses.find((c) => c.verb.from > m.to && c.verb.from - m.to < 14);
  if (!clause || !isFact(s, clause)) return undefined;
  let at = s.tokens[m.to]?.t === '(' ? m.to + 3 : m.to;
  if (s.tokens[at]?.t === ',') at++;
  if (oneOf('of|in|to').test(s.tokens[at]?.n ?? '')) at++;
  if (s.tokens[at]?.n !== 'which') return undefined;
  const v = clause.verb;
  const belongs =
    BELONGS.test(v.lemma) ||
    (oneOf('be|become|remain').test(v.lemma) && s.tokens.slice(v.to, v.to + 6).some((t) => MEMBER.test(t.n)));
  if (!belongs) return undefined;
  const named1 = partiesIn(scene, s, at, v.from);
  const its = s.tokens.slice(at, v.from).some((t) => oneOf('it|they').test(t.n));
  const party =
    named1.length > 0
      ? named1.find((p) => scene.relation.includes(p) && p !== scene.organisation)
      : its
        ? (partiesIn(scene, s, s.from, m.from).find(
            (p) => scene.relation.includes(p) && p !== scene.organisation,
          ) ?? scene.partner)
        : undefined;
  if (!party) return undefined;
  const when = state(clause, momentIn(scene, s, clause, at, clause.to));
  return when === undefined
    ? undefined
    : taking(named(s, m), party, when, proof(s, m.from, clause.to), 'in-forum', 'a relative clause says so');
}

/** "joined A", "participates in A and B", "is a member of A and of B". */
function byClause(scene: Scene, s: Sentence, m: Mention, names: readonly Mention[]): Draft | undefined {
  const clause = s.clauses.find((c) => c.verb.to <= m.from && m.to <= c.to);
  if (!clause || !isFact(s, clause)) return undefined;
  const v = clause.verb;
  const first = names.find((x) => x.from >= v.to)!;
  // What stands between the names of a list joins them.
  for (let i = first.from; i < m.from; i++)
    if (
      !names.some((x) => x.from <= i && i < x.to) &&
      !oneOf('and|,|the|of|in|to|as|well|also').test(s.tokens[i]!.n) &&
      !isBracket(s, i) &&
      !isTime(s, i)
    )
      return undefined;
  const run = s.tokens.slice(v.to, first.from);
  if (run.length > 9) return undefined;
  const be = oneOf('be|become|remain').test(v.lemma);
  if (be ? !run.some((t) => MEMBER.test(t.n)) : !BELONGS.test(v.lemma)) return undefined;
  if ((v.lemma === 'take' && run[0]?.n !== 'part') || (v.lemma === 'admit') !== v.passive) return undefined;
  if (run.some((t) => MEETING.test(t.n) || oneOf('at|during|through|within').test(t.n))) return undefined;
  const who = actors(scene, s, clause);
  const party =
    who.find((p) => scene.relation.includes(p) && p !== scene.organisation) ??
    (who.length === 0 && clause.shares ? scene.lastParty : undefined);
  if (!party || !isParty(s, clause)) return undefined;
  const moment = momentOf(scene, s, clause);
  if (moment.press || (oneOf('participate|take|engage').test(v.lemma) && isOnce(clause, moment)))
    return undefined;
  const when = state(clause, moment);
  if (when === undefined) return undefined;
  const from = m === first ? clause.from : m.from;
  const next = names.find((x) => x.from > m.from && x.to <= clause.to);
  const to = next ? m.to : clause.to;
  return taking(named(s, m), party, when, proof(s, from, to), 'in-forum', `“${v.lemma}” and a format`);
}

/** "its accession to the Forum in 1996", "Peru's membership of the Forum since 2007". */
function byNoun(scene: Scene, s: Sentence, m: Mention): Draft | undefined {
  let i = m.from - 1;
  if (s.tokens[i]?.n === 'the') i--;
  if (!oneOf('of|in|to').test(s.tokens[i]?.n ?? '')) return undefined;
  if (!oneOf('membership|participation|accession|admission').test(s.tokens[i - 1]?.n ?? '')) return undefined;
  const owner = partiesIn(scene, s, Math.max(s.from, i - 4), i).find((p) => scene.relation.includes(p));
  const party = owner ?? (s.tokens[i - 2]?.n === 'its' ? scene.lastParty : undefined);
  const date = datesIn(s, m.to, Math.min(s.to, m.to + 8))[0];
  const clause = s.clauses.find((c) => c.from <= m.from && m.to <= c.to);
  if (!party || party === scene.organisation || !date || (clause && !isFact(s, clause))) return undefined;
  return taking(
    named(s, m),
    party,
    onward(date.edtf),
    proof(s, i - 1, date.to),
    'in-forum',
    'a noun says so',
  );
}

/** Since when: from the date on, or at present; an undated past tells none. */
function state(clause: Clause, moment: Moment): string | undefined {
  if (moment.dated) return onward(moment.when);
  return clause.verb.tense === 'past' ? undefined : '/..';
}

/** On a day, or in the past: a meeting of it. */
const isOnce = (clause: Clause, moment: Moment): boolean =>
  clause.verb.tense !== 'present' && clause.verb.tense !== 'perfect' && !moment.when.includes('/');

/** A state or an organisation, no person or delegation. */
function isParty(s: Sentence, clause: Clause): boolean {
  const { from, to } = clause.subject;
  return (
    !s.mentions.some((m) => oneOf('person|office').test(m.type) && m.from >= from && m.to <= to) &&
    !s.tokens
      .slice(from, to)
      .some((t) => oneOf('delegations?|ministers?|officials?|ambassadors?|leaders?').test(t.n))
  );
}

const isBracket = (s: Sentence, i: number): boolean =>
  s.tokens[i]!.t === '(' ||
  s.tokens[i]!.t === ')' ||
  (s.tokens[i - 1]?.t === '(' && s.tokens[i + 1]?.t === ')');
const isTime = (s: Sentence, i: number): boolean => s.times.some((w) => w.from <= i && i < w.to);
