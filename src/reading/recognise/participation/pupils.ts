import { isFact, momentOf } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, proof, type Scene, words } from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import type { Named } from './named.ts';
import { acting, FORCES, taking } from './part.ts';
import { stretched } from './part-time.ts';

const COURSE = oneOf('courses?|training|trainings|training-courses?|seminars?');
const HOUSE = oneOf(
  'schools?|colleges?|academy|academies|facilities|institutions?|institutes?|establishments?|centres?|centers?|university|universities',
);
const PUPILS = oneOf(
  'officers?|officials?|students?|personnel|cadets?|soldiers|experts|specialists|participants|instructors|pilots|civilians|staff|nationals|citizens|scientists|engineers|people|men|women|servicemen|teachers|diplomats|representatives',
);
/** Verbs of learning; what is given, paid, offered or opened is another kind of record. */
const LEARN = oneOf(
  'attend|follow|take|participate|complete|study|join|graduate|enroll?|train|undergo|go|benefit|pass|admit|receive|accept|enjoy',
);

/** A party's people at courses: "officers from Chile have followed courses at the NATO School since 2005", "38 students were admitted to …". */
export function pupils(scene: Scene, s: Sentence, clause: Clause): Draft[] {
  const v = clause.verb;
  if (!LEARN.test(v.lemma) || !isFact(s, clause) || s.sums.length > 0) return [];
  if (v.lemma === 'take' && s.tokens[v.to]?.n !== 'part') return [];
  if (oneOf('admit|accept').test(v.lemma) !== v.passive && v.lemma !== 'train') return [];
  const { from, to } = clause.subject;
  const party = acting(scene, s, clause).find((p) => scene.relation.includes(p) && p !== scene.organisation);
  const many = s.mentions.some(
    (m) => m.type === 'demonym' && m.from >= from && m.to === to && /s$/.test(s.tokens[to - 1]!.n),
  );
  if (!party || !(many || s.tokens.slice(from, to).some((t) => PUPILS.test(t.n) || FORCES.test(t.n))))
    return [];
  const named = courseIn(s, v.to, clause.to);
  const moment = stretched(s, momentOf(scene, s, clause));
  if (!named || moment.press || (!moment.dated && v.tense === 'past')) return [];
  return [
    taking(named, party, moment.when, proof(s, clause.from, clause.to), 'pupils', 'its people at courses'),
  ];
}

/** "courses at the NATO School", "the master's programme of the Academy": with the house, whose name alone may tell. */
function courseIn(s: Sentence, from: number, to: number): Named | undefined {
  const at = firstIn(
    s,
    from,
    Math.min(to, from + 9),
    (t) => COURSE.test(t.n) || oneOf('programme|program').test(t.n),
  );
  const start = at < 0 ? from : at + 1;
  const house = firstIn(
    s,
    start,
    Math.min(to, start + 9),
    (t, i) =>
      HOUSE.test(t.n) &&
      (t.cap ||
        (at >= 0 && oneOf('demonym|organisation').test(s.cover[i - 1]?.type ?? '')) ||
        s.tokens[i - 1]!.n === 'allied' ||
        s.tokens[i - 1]!.n === 'education' ||
        s.tokens[i - 1]!.n === 'training'),
  );
  if (house < 0 || s.times.some((w) => w.from >= start && w.to <= house)) return undefined;
  if (at >= 0 && !oneOf('at|in|of|with|under|organi[sz]ed|run|held|offered').test(s.tokens[at + 1]?.n ?? ''))
    return undefined;
  const cover = s.cover[house];
  let a = house;
  while (a > start && (s.tokens[a - 1]!.cap || oneOf('education|training').test(s.tokens[a - 1]!.n))) a--;
  const b = Math.max(house + 1, cover && cover.type !== 'city' ? cover.to : 0);
  if (at < 0 && !oneOf('at|in').test(s.tokens[s.tokens[a - 1]?.n === 'the' ? a - 2 : a - 1]?.n ?? ''))
    return undefined;
  const id =
    at < 0
      ? words(s, a, b)
      : `${s.tokens[at]!.t} at ${s.tokens[a - 1]!.n === 'the' ? 'the ' : ''}${words(s, a, b)}`;
  return { from: at < 0 ? a : at, to: b, id, kind: 'project', unknown: true };
}
