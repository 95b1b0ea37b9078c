import { KIND } from '../../kinds.ts';
import { isFact } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, proof, type Scene, toldSince } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { belongings } from './belongs.ts';
import { andMore, brought, teamsHere } from './brought.ts';
import { exercises } from './exercises.ts';
import { formedNames } from './formed.ts';
import { forums } from './forum.ts';
import { known, type Named } from './named.ts';
import { isToldOf, ofTwo } from './of-two.ts';
import { clauseOf, inBrackets, inLine, meantNames, remember, there } from './once-more.ts';
import { FORCES, taking } from './part.ts';
import { goesOn } from './part-list.ts';
import { begin, ended, heldIn } from './part-time.ts';
import { research } from './research.ts';
import { following, inRelative, isOpen, isTold, whenOf, whose } from './sweep.ts';
import { underScheme } from './under.ts';

/** Verbs of being in something, in any of their forms. */
const PART = oneOf(
  'participate|join|contribute|serve|deploy|send|assign|attach|embed|integrate|exercise|train|practi[sc]e|operate|sail|fly|enroll?|accede|associate|engage|involve|represent|belong|connect|co-?chair|chair|lead|co-lead|command|second|enter|include|place|work|admit|subscribe|adhere|sit',
);
/** Nouns of the same. */
const MEMBER = oneOf(
  'members?|observers?|participants?|participation|partners?|part|contributors?|associates?|signatory|status|membership|seat|involvement|co-?chairs?|chair|supporters?|countries|country|nation|nations|party|guest|counterpart|accession|association',
);
const INTO = oneOf('in|to|of|with|under|within|at|on|during|through|for|into|alongside');
/** Verbs of belonging to a body that meets. */
const JOINS = oneOf('join|associate|represent|belong|admit|sit|accede|enter|co-?chair|chair');
/** Bodies that meet: to be there once is a meeting, to belong to them a part. */
const MEETS = oneOf('forum|committee|commission|board|bureau');

/** A part in what the reference data lacks and the form of its name tells of: "is a member of the Harbour Network since 2014". */
export function formedParts(scene: Scene, s: Sentence): Draft[] {
  const out = forums(scene, s);
  const start = s.tokens[s.from]!.s;
  const told = toldSince(scene, start);
  const names = [...formedNames(s), ...meantNames(scene, s)].sort((a, b) => a.from - b.from);
  for (const [k, n] of names.entries()) {
    const clause = clauseOf(s, n);
    const told1 = clause && inRelative(scene, s, clause, n, names[k + 1]);
    if (told1 && !isToldOf(s, n, [...told, ...out])) {
      out.push(told1);
      continue;
    }
    if (!clause || isTold(s, [...told, ...out], n, clause) || !isOpen(s, clause, n) || !isIn(s, clause, n))
      continue;
    const party = whose(scene, s, clause, n);
    if (!party) continue;
    const moment = heldIn(
      s,
      [n],
      following(s, clause, n),
      whenOf(scene, s, clause, names[k - 1], n, names[k + 1]),
    );
    if (moment.press) continue;
    const v = clause.verb;
    const state =
      !moment.dated && v.tense === 'perfect' && v.lemma === 'be' ? '/..' : begin(v, moment, n.kind);
    const when = ended(s, state, clause.from, clause.to);
    const d = taking(
      n,
      party,
      when,
      proof(s, clause.from, clause.to),
      'part-formed',
      'a name by its form, with a party',
    );
    out.push(d, ...listed(s, n.to, d));
  }
  for (const m of s.mentions) {
    const d = m.type === 'operation' && told.find((x) => x.kind === KIND.participation && x.same === m.id);
    if (d)
      out.push(
        ...listed(s, m.to, d).filter((x) => ![...told, ...out].some((o) => o.slots.in === x.slots.in)),
      );
  }
  const listed2 = s.mentions.filter((m) => m.type === 'operation').map((m) => known(s, m));
  out.push(...ofTwo(scene, s, [...listed2, ...names], [...told, ...out]));
  out.push(...underScheme(scene, s, [...listed2, ...names], [...told, ...out]));
  out.push(...inLine(scene, s), ...there(scene, s, [...told, ...out]));
  out.push(...research(scene, s, [...told, ...out]));
  out.push(...inBrackets(s, [...told, ...out]));
  out.push(...exercises(scene, s, [...told, ...out]));
  for (const clause of s.clauses)
    if (isFact(s, clause))
      for (const tell of [belongings, brought, teamsHere])
        out.push(...tell(scene, s, clause, [...told, ...out]));
  for (const clause of s.clauses)
    out.push(
      ...andMore(
        s,
        clause,
        [...told, ...out].filter((d) => d.kind === KIND.participation),
      ),
    );
  remember(scene, s);
  return out;
}

/** The rest of the list that a name opens: of the same party and time, where they last. */
function listed(s: Sentence, at: number, d: Draft): Draft[] {
  const lasts = oneOf('initiative|platform|project').test(d.slots.type as string) && d.when.endsWith('/..');
  return lasts
    ? goesOn(s, at, d.slots.type as string).map((n) =>
        taking(
          n,
          (d.slots.party as string[])[0]!,
          d.when,
          proof(s, n.from, n.to),
          'part-listed',
          'one more of a list',
        ),
      )
    : [];
}

/** Whether a verb or noun of belonging governs the name, or forces act in an exercise of that name. */
function isIn(s: Sentence, clause: Clause, n: Named): boolean {
  const v = clause.verb;
  const body = s.tokens.slice(n.from, n.to).some((t) => MEETS.test(t.n));
  let into = -1;
  for (let i = n.from - 1; i >= Math.max(clause.from, n.from - 10); i--)
    if (INTO.test(s.tokens[i]!.n)) {
      into = i;
      break;
    } else if (s.groups.some((g) => g.shape === 'finite' && g.head === i)) break;
  const back = s.tokens.slice(Math.max(clause.from, n.from - 12), n.from).map((t) => t.n);
  if (into >= 0 && back.some((x) => MEMBER.test(x))) return true;
  const governs = s.groups.some(
    (g) =>
      g.from >= clause.from &&
      g.to <= n.from &&
      n.from - g.to < 10 &&
      ((body ? JOINS : PART).test(g.lemma) || (!body && g.lemma === 'take' && s.tokens[g.to]?.n === 'part')),
  );
  if (governs && (into >= 0 || oneOf('join|enter|lead|co-lead|command').test(v.lemma))) return true;
  const forces = s.tokens.slice(clause.subject.from, clause.subject.to).some((t) => FORCES.test(t.n));
  if (forces && n.kind === 'exercise') return true;
  // "is organising": it is to come.
  return (
    n.kind === 'exercise' &&
    !(v.progressive && v.tense === 'present') &&
    oneOf('host|co-host|conduct|hold|organi[sz]e|attend').test(v.lemma)
  );
}
