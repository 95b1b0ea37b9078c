import { datesIn, isFact } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { actors, type Draft, partiesIn, proof, type Scene, words } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import type { When } from '../../time/when.ts';
import type { Named } from './named.ts';
import { taking } from './part.ts';

const WATCH = oneOf('observe|monitor|assess');
const SEND = oneOf(
  'deploy|send|dispatch|field|mount|conduct|organi[sz]e|undertake|carry|supply|provide|contribute|second|make|post|assign|station|put|lend|give|go|come',
);
const VOTE = oneOf('elections?|referendum|polls?|vote');
const WATCHERS = oneOf('observers?|monitors?|supervisors?');

/**
 * Elections that the organisation or the partner observed, each with its date: "observed the presidential election of
 * October 2004 and the parliamentary elections of 2005", "deployed an Election Observation Mission for the elections in 2014",
 * "supplied 65 observers for the elections of 1996 and 1997".
 */
export function elections(scene: Scene, s: Sentence, clause: Clause): Draft[] {
  const v = clause.verb;
  if (!isFact(s, clause) || !(WATCH.test(v.lemma) || SEND.test(v.lemma))) return [];
  const team = SEND.test(v.lemma)
    ? teamIn(s, v.passive ? clause.from : v.to, v.passive ? v.from : clause.to)
    : undefined;
  const lent = SEND.test(v.lemma) && !team && lendsWatchers(s, clause);
  if (SEND.test(v.lemma) && !team && !lent) return [];
  const party = watcher(scene, s, clause);
  if (!party) return [];
  const [from, to] = v.passive || lent ? [clause.subject.from, s.to] : [v.to, s.to];
  if (lent) return forVotes(s, clause, party);
  const dates = datesIn(s, from, to).filter((w) => w.sort === 'point' || w.sort === 'range');
  const dated = dates.filter((w, k) => isOfElection(s, w, k === 0 ? from : dates[k - 1]!.to));
  let start = clause.from;
  return dated.map((w) => {
    const vote = voteAt(s, from, w.from);
    const named: Named = team ?? vote ?? { from, to: w.to, id: 'elections', kind: 'mission', unknown: true };
    const d = taking(
      named,
      party,
      w.edtf,
      proof(s, start, w.to),
      'observed-election',
      'an election observed',
    );
    start = w.to;
    return d;
  });
}

/** "provided 65 observers for the elections": people who watch, and what they watched, in one clause. */
function lendsWatchers(s: Sentence, clause: Clause): boolean {
  const run = s.tokens.slice(clause.from, clause.to);
  return run.some((t) => WATCHERS.test(t.n)) && run.some((t) => VOTE.test(t.n));
}

/** The votes for which people were lent: those dated together ("of May and October 2014") are one record. */
function forVotes(s: Sentence, clause: Clause, party: string): Draft[] {
  const at = s.tokens.findIndex((t, i) => i >= clause.from && i < clause.to && VOTE.test(t.n));
  const vote = voteAt(s, clause.from, at + 1);
  const dates = datesIn(s, clause.from, clause.to).filter((w) => w.sort === 'point' || w.sort === 'range');
  const after = dates.filter((w) => w.from > at);
  const dated = after.length > 0 ? after : dates;
  const first = dated[0];
  const last = dated.at(-1);
  if (!vote || !first || !last) return [];
  const when = first === last ? first.edtf : `${first.edtf.split('/')[0]}/${last.edtf.split('/').at(-1)}`;
  return [
    taking(vote, party, when, proof(s, clause.from, clause.to), 'observed-election', 'observers for a vote'),
  ];
}

/** "Election Support Teams", "an election observation mission". */
function teamIn(s: Sentence, from: number, to: number): Named | undefined {
  for (let i = from; i < to; i++) {
    if (!oneOf('election|electoral').test(s.tokens[i]!.n)) continue;
    let b = i + 1;
    while (b < Math.min(to, i + 6) && !oneOf('missions?|teams?|observers').test(s.tokens[b]!.n)) b++;
    if (b >= Math.min(to, i + 6)) continue;
    return { from: i, to: b + 1, id: words(s, i, b + 1), kind: 'mission', unknown: true };
  }
  return undefined;
}

function voteAt(s: Sentence, floor: number, before: number): Named | undefined {
  for (let i = before - 1; i >= Math.max(floor, before - 8); i--) {
    if (!oneOf('elections?|referendum|polls?|vote').test(s.tokens[i]!.n)) continue;
    let a = i;
    while (
      a > floor &&
      oneOf(
        'presidential|parliamentary|general|local|legislative|and|early|provincial|council|municipal|federal|national|assembly',
      ).test(s.tokens[a - 1]!.n)
    )
      a--;
    return { from: a, to: i + 1, id: words(s, a, i + 1), kind: 'mission', unknown: true };
  }
  return undefined;
}

function isOfElection(s: Sentence, w: When, floor: number): boolean {
  const run = s.tokens.slice(Math.max(floor, w.from - 10), w.from).map((t) => t.n);
  // "elections in Chad (May 2017) and Togo (July 2018)"
  if (s.tokens[w.from - 1]?.t === '(' && s.cover[w.from - 2]?.type === 'country') return true;
  return (
    run.some((n) => oneOf('elections?|referendum|ones|again|polls').test(n)) ||
    (run.length < 4 && floor < w.from && run.every((n) => oneOf(',|and|in|of|the').test(n)))
  );
}

/** The organisation whose house observes, or the party that does. */
function watcher(scene: Scene, s: Sentence, clause: Clause): string | undefined {
  const { from, to } = clause.subject;
  const house = s.tokens
    .slice(from, to)
    .some((t) => oneOf('odihr|observers?|office|mission').test(t.n) && (t.cap || t.n === 'observers'));
  const who = actors(scene, s, clause).find((p) => scene.relation.includes(p));
  if (who) return who;
  if (clause.verb.passive)
    return s.mentions.find((m) => m.from >= clause.verb.to && scene.relation.includes(m.id))?.id ?? undefined;
  if (house && scene.organisation) return scene.organisation;
  // "Experts from the electoral commission observed": ours, where no other party is named.
  const experts = s.tokens
    .slice(from, to)
    .some((t) => oneOf('experts|observers|officials|representatives|delegation|parliamentarians').test(t.n));
  return experts && partiesIn(scene, s, from, to).length === 0 ? scene.partner : undefined;
}
