import { datesIn, isFact, momentOf, onward } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, partiesIn, proof, type Scene } from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import { formedNames, type Named, pastAcronym } from './formed.ts';
import { known } from './named.ts';
import { taking } from './part.ts';
import { titleFrom } from './whatever.ts';

const OPENS = oneOf('extend|expand|open|widen|broaden|enlarge');
const TAKES_IN = oneOf(
  'welcome|admit|accept|include|invite|recogni[sz]e|confirm|receive|integrate|incorporate|enroll?',
);
const ROLE = oneOf('members?|partners?|participants?|contributors?|observers?|nations?');

/**
 * What others did that makes a party part of a scheme: "launched the Ports Initiative and extended it to Peru", "welcomed Peru as a new
 * partner in the mission".
 */
export function brought(scene: Scene, s: Sentence, clause: Clause, told: readonly Draft[]): Draft[] {
  const v = clause.verb;
  if (!isFact(s, clause) || v.lemma === 'invite' || s.sums.length > 0) return [];
  const found = OPENS.test(v.lemma)
    ? opened(scene, s, clause)
    : TAKES_IN.test(v.lemma)
      ? takenIn(scene, s, clause)
      : undefined;
  if (!found || found.party === scene.organisation || isNamed(told, found.n)) return [];
  const moment = momentOf(scene, s, clause);
  const dated = moment.dated || clause.verb.tense !== 'past';
  // "At the summit in May 2014, leaders launched the scheme and extended it to X": the date of them both.
  const first = datesIn(s, s.from, clause.from).findLast((w) => w.sort === 'point');
  const day = moment.dated ? moment.when : first && clause.shares ? first.edtf : undefined;
  if (moment.press || (!dated && day === undefined)) return [];
  const when = day === undefined ? moment.when : onward(day);
  const from = found.n.from < clause.from ? s.clauses[s.clauses.indexOf(clause) - 1]!.from : clause.from;
  return [taking(found.n, found.party, when, proof(s, from, clause.to), 'part-brought', 'others took it in')];
}

interface Found {
  readonly n: Named;
  readonly party: string;
}

/** "extended the Initiative to Peru and Chile", "… and extended it, as a first step, to Peru" */
function opened(scene: Scene, s: Sentence, clause: Clause): Found | undefined {
  const v = clause.verb;
  const to = firstIn(s, v.to, clause.to, (t, i) => {
    const next = s.cover[s.tokens[i + 1]?.n === 'the' ? i + 2 : i + 1];
    return t.n === 'to' && next !== undefined && oneOf('country|organisation').test(next.type);
  });
  if (to < 0) return undefined;
  const party = partiesIn(scene, s, to, clause.to).find((p) => scene.relation.includes(p));
  if (!party) return undefined;
  const isIt = s.tokens[v.to]?.n === 'it';
  const [from, end] = v.passive ? [clause.subject.from, v.from] : isIt ? [s.from, clause.from] : [v.to, to];
  const n = schemes(s, from, end).at(-1);
  return n && { n, party };
}

/** "welcomed Peru as a new operational partner in the mission", "Peru was admitted as an observer to the Scheme" */
function takenIn(scene: Scene, s: Sentence, clause: Clause): Found | undefined {
  const v = clause.verb;
  const as = firstIn(s, v.to, clause.to, (t) => t.n === 'as');
  const noun = as < 0 ? -1 : firstIn(s, as, Math.min(clause.to, as + 8), (t) => ROLE.test(t.n));
  if (noun < 0 || !oneOf('in|of|to').test(s.tokens[noun + 1]?.n ?? '')) return undefined;
  const [from, to] = v.passive ? [clause.subject.from, clause.subject.to] : [v.to, as];
  const party = partiesIn(scene, s, from, to).find((p) => scene.relation.includes(p));
  const at = s.tokens[noun + 2]?.n === 'the' ? noun + 3 : noun + 2;
  const m = s.cover[at];
  const n = m?.type === 'operation' && m.from === at ? known(s, m) : titleFrom(s, at, clause.to, true);
  return n && party ? { n, party } : undefined;
}

/** Operations of the reference data and names by their form, in their order. */
function schemes(s: Sentence, from: number, to: number): Named[] {
  const all = [
    ...s.mentions.filter((m) => m.type === 'operation').map((m) => known(s, m)),
    ...formedNames(s),
  ];
  return all
    .filter(
      (n) =>
        n.from >= from && n.to <= to && oneOf('initiative|mission|project|platform|operation').test(n.kind),
    )
    .sort((a, b) => a.from - b.from);
}

const isNamed = (told: readonly Draft[], n: Named): boolean =>
  told.some((d) => d.slots.in === n.id || (n.same !== undefined && d.same === n.same));

/** "joined the Rescue Scheme in 2015 and the Harbour Scheme in 2019": one more name of the same verb, with its own date. */
export function andMore(s: Sentence, clause: Clause, told: readonly Draft[]): Draft[] {
  const start = s.tokens[clause.from]!.s;
  const end = s.tokens[clause.to - 1]!.e;
  const d = told.find(
    (x) =>
      x.slots.in !== undefined &&
      x.slots.type !== 'exercise' &&
      x.citations.some((c) => c.start >= start && c.start < end),
  );
  if (!d || !/^\d{4}[-\d]*(?:\/\.\.|\/)?$/.test(d.when)) return [];
  const out: Draft[] = [];
  for (const w of datesIn(s, clause.verb.to, clause.to)) {
    if (w.sort !== 'point' || !oneOf('and|,').test(s.tokens[w.to]?.n ?? '')) continue;
    let i = w.to + 1;
    while (oneOf('in|to|of|the|,|and').test(s.tokens[i]?.n ?? '')) i++;
    const n = titleFrom(s, i, clause.to, true);
    const next = n && datesIn(s, n.to, Math.min(clause.to, pastAcronym(s, n.to) + 3))[0];
    if (!n || next?.sort !== 'point' || isNamed(told, n)) continue;
    const when = d.when.endsWith('/..')
      ? onward(next.edtf)
      : d.when.endsWith('/')
        ? `${next.edtf}/`
        : next.edtf;
    const party = (d.slots.party as string[])[0]!;
    out.push(taking(n, party, when, proof(s, n.from, next.to), 'part-more', 'one more of the same verb'));
  }
  return out;
}

const TEAM = oneOf('team|teams|cell|unit|contingent|detachment|mission|group|element|squad');
const WORKS = oneOf('deploy|station|operate|work|send|base|arrive|dispatch|serve|embed');

/**
 * A team of one side at work in the other's country: "A Peruvian Relief Team (PRT) was deployed to Quito in May 2015", "a NATO Liaison Cell
 * operated in Lima from June 2012 to May 2013".
 */
export function teamsHere(scene: Scene, s: Sentence, clause: Clause, told: readonly Draft[]): Draft[] {
  const v = clause.verb;
  const { from, to } = clause.subject;
  if (!WORKS.test(v.lemma) || s.sums.length > 0) return [];
  // "a Liaison Team has been operating at": a post
  if (s.tokens.slice(from, to).some((t) => t.n === 'liaison')) return [];
  const head = firstIn(s, from, to, (t) => TEAM.test(t.n));
  if (head < 0 || datesIn(s, clause.from, clause.to).length === 0) return [];
  const whose = partiesIn(scene, s, from, Math.min(to, head + 6)).filter((p) => p !== undefined);
  const party = whose.length === 1 ? whose[0]! : undefined;
  const other = scene.relation.find((p) => p !== party);
  const isHere = s.mentions.some(
    (m) =>
      m.from >= v.to &&
      m.to <= clause.to &&
      ((m.type === 'country' && m.id === other) || (m.type === 'city' && m.of === other)),
  );
  if (!party || !scene.relation.includes(party) || !isHere) return [];
  let a = head;
  while (a > from && !oneOf('a|an|the|its|of').test(s.tokens[a - 1]!.n) && s.tokens[a - 1]!.kind === 'word')
    a--;
  const n: Named = { from: a, to: head + 1, id: nameOf(s, a, head + 1), kind: 'mission', unknown: true };
  const moment = momentOf(scene, s, clause);
  if (moment.press || isNamed(told, n) || told.some((d) => d.slots.in !== undefined && covers(d, s, n)))
    return [];
  return [
    taking(
      n,
      party,
      moment.when,
      proof(s, clause.from, clause.to),
      'team-here',
      'its team in the other’s country',
    ),
  ];
}

const nameOf = (s: Sentence, from: number, to: number): string =>
  s.tokens
    .slice(from, to)
    .map((t) => t.t)
    .join(' ');

const covers = (d: Draft, s: Sentence, n: Named): boolean =>
  d.citations.some((c) => c.start < s.tokens[n.to - 1]!.e && c.end > s.tokens[n.from]!.s);
