import type { Mention } from '../../mention.ts';
import { oneOf } from '../../one-of.ts';
import type { Scene } from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import { tokenise } from '../../tokens.ts';

/** Bodies and organisations in which a country takes its place by joining. */
const SEAT = /Council|Commission|Forum|Dialogue/;

/** The formats that a clause names after its verb, or as its subject in the passive. */
export function seats(scene: Scene, s: Sentence, clause: Clause): Mention[] {
  const v = clause.verb;
  // "is one of six that have enhanced opportunities for …": the relative clause says which.
  const next = s.clauses[s.clauses.indexOf(clause) + 1];
  const isOneOf =
    v.lemma === 'be' &&
    oneOf('one|among').test(s.tokens[v.to]?.n ?? '') &&
    next?.relative === 'which' &&
    next.from - v.to < 9;
  const end = isOneOf ? next.to : clause.to;
  return s.mentions.filter(
    (m) =>
      m.from >= clause.from &&
      m.to <= end &&
      m.from >= v.from &&
      !oneOf('through|under|within|by|via|during|at').test(s.tokens[m.from - 1]?.n ?? '') &&
      !isOfOthers(scene, s, m) &&
      !isOthersOwn(scene, s, m) &&
      !isLonger(s, m) &&
      !isOneWhoDid(s, v.to, m) &&
      // "made contributions to projects of the Partnership"
      !(
        v.lemma === 'make' &&
        !v.passive &&
        s.tokens.slice(v.to, m.from).some((t) => oneOf('to|of').test(t.n))
      ) &&
      !(v.lemma === 'engage' && !oneOf('the|in').test(s.tokens[v.to]?.n ?? '')) &&
      // "became an exercise in the spirit of the Partnership for Peace"
      !(oneOf('be|become').test(v.lemma) && s.tokens.slice(v.to, m.from).some((t) => THING.test(t.n))) &&
      // "participated as an observer in an exercise" tells no standing.
      !(m.id === 'observer' && oneOf('participate|join|include|invite').test(v.lemma)) &&
      !(
        m.id === 'observer' &&
        s.tokens.slice(m.to, m.to + 7).some((t) => oneOf('exercises?|manoeuvres|operation|mission').test(t.n))
      ) &&
      (m.type === 'standing'
        ? true
        : m.type === 'body' && m.kind !== 'forum' && SEAT.test(m.id) && takesSeat(s, clause, m)) &&
      !oneOf('summit|meeting|ministerial|trust|fund|exercises?|framework|activities|events|training').test(
        s.tokens[m.to]?.n ?? '',
      ),
  );
}

/** "was the second Dialogue Partner to open a mission", "are open to all Dialogue countries": what is told is something else. */
function isOneWhoDid(s: Sentence, from: number, m: Mention): boolean {
  const run = s.tokens.slice(from, m.from);
  if (run.some((t) => oneOf('open|available|intended').test(t.n))) return true;
  if (!run.some((t) => oneOf('first|second|third|fourth|fifth|only|last|latest').test(t.n))) return false;
  const next = s.tokens.slice(m.to, m.to + 10);
  const to = next.findIndex((t) => t.n === 'to');
  return (
    to >= 0 &&
    s.groups.some((g) => g.shape === 'infinitive' && g.from >= m.to + to && g.from <= m.to + to + 1)
  );
}

const THING = oneOf(
  'exercise|exercises|activity|activities|event|events|initiative|tool|mechanism|spirit|recipient|contributor|contribution|host|project|instrument|framework',
);

/** "an OSCE participating State" on a page of others. */
function isOthersOwn(scene: Scene, s: Sentence, m: Mention): boolean {
  const owner = s.cover[s.tokens[m.from - 1]?.n === "'s" ? m.from - 2 : m.from - 1];
  return (
    owner?.type === 'organisation' &&
    /member|observer|candidate|partner|participating/i.test(m.id) &&
    !scene.relation.includes(owner.id)
  );
}

/** "the Declaration on Strategic Partnership for Peace and Prosperity": another name, of which it is a part. */
const isLonger = (s: Sentence, m: Mention): boolean =>
  s.tokens[m.to]?.n === 'and' &&
  s.tokens[m.to + 1]?.cap === true &&
  !s.cover[m.to + 1] &&
  s.tokens[m.from - 1]?.cap === true;

/** "an Associate Member of CERN": a standing with somebody who is no party of the relation. */
function isOfOthers(scene: Scene, s: Sentence, m: Mention): boolean {
  if (
    !oneOf('of|at|in|to|with').test(s.tokens[m.to]?.n ?? '') ||
    !/member|observer|candidate|partner/i.test(m.id)
  )
    return false;
  let k = m.to + 1;
  while (/^the$/.test(s.tokens[k]?.n ?? '')) k++;
  const org = s.cover[k];
  if (org?.type === 'organisation') return !scene.relation.includes(org.id);
  // A name in capitals that the reference data lacks.
  const t = s.tokens[k];
  if (org || t === undefined) return false;
  // "an associate member of the Harbour and Coast Initiative"
  if (
    t.cap &&
    s.tokens
      .slice(k + 1, k + 8)
      .some(
        (x) =>
          x.cap &&
          oneOf('initiative|network|partnership|alliance|coalition|consortium|foundation|fund').test(x.n),
      )
  )
    return true;
  return /^[A-Z]{3,6}$/.test(t.t) && !scene.relation.includes(t.t);
}

/** "joined the Council", "was admitted to the Council", "became a member of the Council": nothing else stands between. */
function takesSeat(s: Sentence, clause: Clause, m: Mention): boolean {
  const v = clause.verb;
  if (
    !oneOf('join|accede|enter|become|admit|sit|belong|be').test(v.lemma) ||
    (v.lemma === 'admit') !== v.passive
  )
    return false;
  const run = s.tokens.slice(v.to, m.from);
  if (v.lemma === 'be' && !run.some((t) => oneOf('member|members|part').test(t.n))) return false;
  const before = s.mentions.findLast((x) => x.type === 'standing' && x.from >= v.to && x.to < m.from);
  const from = before?.to ?? v.to;
  return s.tokens
    .slice(from, m.from)
    .every(
      (t, k) =>
        s.times.some((w) => w.from <= from + k && from + k < w.to) ||
        /^(?:the|to|in|on|a|an|as|full|active|founding|member|members|of|part|and|both|programme|newly|new|created|then|established|\)|\(|,)$/.test(
          t.n,
        ),
    );
}

/** "the Mediterranean Dialogue, to which it was admitted in 1995": the format stands before the clause. */
export function above(s: Sentence, clause: Clause): Mention[] {
  const v = clause.verb;
  // "the Council (EAPC), of which X is a member"
  const isMember =
    v.lemma === 'be' &&
    s.tokens.slice(v.to, Math.min(clause.to, v.to + 4)).some((t) => oneOf('members?|part').test(t.n)) &&
    [clause.subject.from - 2, clause.from - 1].some((k) => oneOf('of|in').test(s.tokens[k]?.n ?? ''));
  if (isMember) {
    const from = Math.min(clause.subject.from, clause.from);
    const m = s.mentions.findLast((x) => x.to <= from && from - x.to < 7);
    return m?.type === 'standing' || (m?.type === 'body' && m.kind !== 'forum' && SEAT.test(m.id)) ? [m] : [];
  }
  if (
    !oneOf('join|accede|admit|belong|enter').test(v.lemma) ||
    !oneOf('which|that').test(s.tokens[clause.subject.from]?.n ?? s.tokens[clause.from]?.n ?? '')
  )
    return [];
  const m = s.mentions.findLast((x) => x.to <= clause.from && clause.from - x.to < 4);
  return m?.type === 'standing' ? [m] : [];
}

/** "was designated a major ally by X": what somebody else calls it. */
export function isByOthers(scene: Scene, s: Sentence, clause: Clause): boolean {
  if (!clause.verb.passive) return false;
  const by = firstIn(s, clause.verb.to, clause.to, (t) => t.n === 'by');
  let k = by + 1;
  while (oneOf('the').test(s.tokens[k]?.n ?? '')) k++;
  const agent = by < 0 ? undefined : s.cover[k];
  return agent?.type === 'country' && !scene.relation.includes(agent.id);
}

/**
 * "accepted the invitation to join the Dialogue": the last word of a format that the page named in full before, with the words of joining
 * right before it.
 */
export function shortName(scene: Scene, s: Sentence, clause: Clause): Mention[] {
  for (let i = clause.verb.from + 2; i < clause.to; i++) {
    const t = s.tokens[i]!;
    if (!t.cap || !oneOf('dialogue|initiative|partnership').test(t.n) || s.cover[i]) continue;
    if (s.tokens[i - 1]!.n !== 'the' || s.tokens[i + 1]?.cap) continue;
    if (!s.groups.some((g) => g.to === i - 1 && oneOf('join|enter').test(g.lemma))) continue;
    const before = scene.text.slice(Math.max(0, t.s - 3000), t.s);
    const full = before.match(new RegExp(`(?:[A-Z][\\w-]+ )+${t.t}\\b`, 'g')) ?? [];
    for (const name of full.toReversed()) {
      const tokens = tokenise(name, 0, name.length);
      for (let k = 0; k < tokens.length - 1; k++) {
        const m = scene.known.names.match(tokens, k);
        if (m?.meaning.type === 'standing' && k + m.size === tokens.length)
          return [{ from: i, to: i + 1, type: 'standing', id: m.meaning.id }];
      }
    }
  }
  return [];
}
