import { KIND } from '../../kinds.ts';
import { datesIn, isFact, momentIn } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, partiesIn, proof, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import type { When } from '../../time/when.ts';
import { drilled } from './exercise-name.ts';
import type { Named } from './named.ts';
import { clauseOf } from './once-more.ts';
import { acting, FORCES, taking } from './part.ts';
import { heldIn, stretched } from './part-time.ts';
import { following, isOpen, isTold } from './sweep.ts';

/** What is said about an exercise by those who are not in it. */
const ABOUT = oneOf(
  'discuss|visit|meet|address|praise|thank|welcome|brief|talk|speak|request|authori[sz]e|reject|propose|negotiate|agree|decide|grant|fund|finance|pay|donate|pledge|purchase|note|stress|emphasi[sz]e|underline|recall|acknowledge|commend|express|consult|inform|say|state|reiterate|reaffirm|confirm|call|appoint|sign|ratify|adopt|endorse|approve|publish|announce|offer|cost|reimburse|consider|explore|examine|mention|cancel|postpone|criticise|criticize|condemn|protest|invite|describe|report',
);
const OFTEN = oneOf('every|annual|annually|yearly|biennial|biennially|regular|regularly|each');
const PLACES = oneOf('in|off|near|at|around|across|over|to|from|outside|throughout');

/**
 * Exercises by their noun, whatever the verb, and each further date at which one was held: "a table-top exercise was run by the fire service in the
 * autumn", "“Deep Rescue”, a submarine rescue exercise, saw the participation of …", "June 2012: first joint crisis-management exercise".
 */
export function exercises(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  const names = drilled(s);
  const out: Draft[] = [];
  for (const [k, n] of names.entries()) {
    const stop = names[k + 1]?.from ?? s.to;
    const d = told.find((x) => x.kind === KIND.participation && tells(s, x, n));
    if (!d) {
      const made = n.bare ? undefined : ofNoun(scene, s, n, stop, told);
      if (made) out.push(made.draft, ...editions(s, made.draft, made.date, stop));
    } else if (d.slots.type === 'exercise' && /^\d{4}(?:-\d{2}){0,2}(?:\/\d{4}-\d\d-\d\d)?$/.test(d.when)) {
      const date = datesIn(s, n.from, stop).find((w) => w.edtf === d.when);
      if (date) out.push(...editions(s, d, date, stop).filter((x) => !told.some((o) => o.when === x.when)));
    }
  }
  return out;
}

/** Whether a record cites the place where the name stands. */
function tells(s: Sentence, d: Draft, n: Named): boolean {
  const at = s.tokens[n.from]!.s;
  return d.citations.some((c) => c.start <= at && at <= c.end);
}

interface Made {
  readonly draft: Draft;
  readonly date: When | undefined;
}

function ofNoun(scene: Scene, s: Sentence, n: Named, stop: number, told: readonly Draft[]): Made | undefined {
  const clause = clauseOf(s, n);
  if (!clause) return s.clauses.length === 0 ? inLine(scene, s, n) : undefined;
  if (isTold(s, told, n, clause) || !isFact(s, clause) || !isOpen(s, clause, n, ABOUT)) return undefined;
  if (isByPerson(s, clause)) return undefined;
  // "hosted an exercise, “Clear Sky”, which was held": who, the clause before tells.
  const above = clause.relative === 'which' ? s.clauses[s.clauses.indexOf(clause) - 1] : undefined;
  const party = whose(scene, s, (above ?? clause).from, Math.min(clause.to, stop), n, clause);
  if (!party) return undefined;
  const own = datesIn(s, n.to, Math.min(clause.to, stop)).find((w) => w.sort !== 'by' && w.sort !== 'until');
  const found = momentIn(scene, s, clause, own ? n.to : clause.from, own ? stop : clause.to);
  const moment = stretched(s, heldIn(s, [n], following(s, clause, n), found));
  if (moment.press) return undefined;
  const often =
    clause.verb.tense === 'present' && s.tokens.slice(clause.from, clause.to).some((t) => OFTEN.test(t.n));
  if (!moment.dated && !often) return undefined;
  // "is organising": it is to come.
  if (clause.verb.progressive && clause.verb.tense === 'present' && !often) return undefined;
  return {
    draft: taking(
      n,
      party,
      moment.when,
      proof(s, clause.from, clause.to),
      'exercise-noun',
      'an exercise by its noun',
    ),
    date: moment.source,
  };
}

/** "June 2012: first joint exercise": a line without a verb tells of both sides by "joint" or by their names. */
function inLine(scene: Scene, s: Sentence, n: Named): Made | undefined {
  const date = datesIn(s, s.from, s.to).find((w) => w.sort === 'point' || w.sort === 'range');
  const party = date && whose(scene, s, s.from, s.to, n, undefined);
  return party
    ? {
        draft: taking(n, party, date.edtf, proof(s, s.from, s.to), 'exercise-line', 'a line without a verb'),
        date,
      }
    : undefined;
}

/** Ministers and ambassadors watch an exercise. */
function isByPerson(s: Sentence, clause: Clause): boolean {
  return s.mentions.some(
    (m) => oneOf('person|office').test(m.type) && m.from >= clause.subject.from && m.to <= clause.subject.to,
  );
}

/** A side of the relation that is named with it, but not as its place; the partner where nobody else is named. */
function whose(
  scene: Scene,
  s: Sentence,
  from: number,
  to: number,
  n: Named,
  clause: Clause | undefined,
): string | undefined {
  const joint = s.tokens
    .slice(Math.max(from, n.from - 4), n.to)
    .some((t) => oneOf('joint|bilateral|combined|between').test(t.n));
  const all = partiesIn(scene, s, from, to);
  const ours = all.filter((p) => scene.relation.includes(p) && p !== scene.organisation);
  if (ours.length > 0) return ours[0];
  // "Together with Chile it hosts …"
  const meant = clause && acting(scene, s, clause).find((p) => scene.relation.includes(p));
  if (meant && meant !== scene.organisation) return meant;
  if (clause && isOfTwo(scene, s, clause)) return scene.partner;
  const others = all.filter((p) => !isPlaceOnly(s, p, from, to));
  if (others.some((p) => !scene.relation.includes(p))) return undefined;
  if (others.length > 0 && !joint) return undefined;
  // "Exercises took place": of the page's two sides, if the exercise is what the clause is about.
  const isSubject =
    !clause || (n.from >= clause.subject.from && n.to <= Math.max(clause.subject.to, clause.verb.from));
  return isSubject || joint ? (scene.partner ?? scene.relation[0]) : undefined;
}

/** "The Northern Fleet and the Alliance held": forces beside the organisation. */
function isOfTwo(scene: Scene, s: Sentence, clause: Clause): boolean {
  const subject = s.tokens.slice(clause.subject.from, clause.subject.to);
  return (
    partiesIn(scene, s, clause.subject.from, clause.subject.to).every((p) => scene.relation.includes(p)) &&
    subject.some((t) => oneOf('and|with').test(t.n)) &&
    subject.some((t) => FORCES.test(t.n) || oneOf('fleet').test(t.n))
  );
}

/** Whether a country is named only as where something was: "off Spain", "at Turku, Finland". */
function isPlaceOnly(s: Sentence, party: string, from: number, to: number): boolean {
  return s.mentions
    .filter((m) => m.id === party && m.from >= from && m.to <= to)
    .every((m) => {
      const before = s.tokens[m.from - 1]?.n === 'the' ? m.from - 2 : m.from - 1;
      const isCoast = oneOf('coasts?|waters|soil|territory|shores?|capital|town|city|port|centre').test(
        s.tokens[m.to]?.n ?? '',
      );
      return (
        m.type !== 'organisation' &&
        (isCoast ||
          PLACES.test(s.tokens[before]?.n ?? '') ||
          (s.tokens[before]?.t === ',' && s.tokens[before - 1]?.cap === true))
      );
    });
}

/** "in June 2014, from 3 to 9 May 2016 and again in April 2018", "the last of them in March 2012": one more each. */
function editions(s: Sentence, first: Draft, date: When | undefined, stop: number): Draft[] {
  if (!date) return [];
  const out: Draft[] = [];
  let floor = date.to;
  for (const w of datesIn(s, date.to, stop)) {
    if (w.sort !== 'point' && w.sort !== 'range') break;
    const between = s.tokens.slice(floor, w.from);
    const again = between.some((t) => oneOf('again|last|latest|then|followed').test(t.n));
    const parts = again || between.some((t) => t.n === 'and' || oneOf(',|;').test(t.t));
    // "in September and November 2014", "in 2021 and 2022" are one stretch; "in 2021 and in 2022" two.
    const isOwn = again || oneOf('in|on|from|between').test(s.tokens[w.from]!.n);
    if (!parts || !isOwn || between.length > 16 || s.groups.some((g) => g.from >= floor && g.to <= w.from))
      break;
    if (w.edtf !== first.when && w.to - w.from > 0)
      out.push({
        ...first,
        when: w.edtf,
        slots: { ...first.slots },
        citations: [proof(s, floor, w.to)],
        why: ['one more date of the same'],
        rule: 'exercise-again',
      });
    floor = w.to;
  }
  return out;
}
