import { KIND } from '../../kinds.ts';
import { datesIn } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import type { Someone } from '../../proposal.ts';
import { type Draft, draft, peopleIn, proof, type Scene, words } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import type { When } from '../../time/when.ts';
import { ORDINAL } from './acting.ts';
import { placeIn } from './place.ts';

/** Words that may stand between the date of one event and that of the next of the same, names of places and people aside. */
const LIGHT =
  /^(?:[,;()–—-]|and|or|then|again|in|on|at|to|as|well|later|also|once|more|before|after|the|that|those|one|ones|another|other|most|recently|lastly|finally|subsequently|followed|by|both|likewise|previously|earlier|of|its|kind|having|done|so|himself|herself|themselves|which|held|hosted|convened|from|during|st|nd|rd|th|edition|editions|round|time|for|a|second|mr|ms|mrs|virtually|online|via|video|link|videoconference|respectively|place|taking|took)$/;
/** One of these must be there, so that two dates that merely stand together tell of one event. */
const JOINS = oneOf('[,;]|and|again|before|after|followed|by|having|then');
/** Words that stand for the event: who came to the one before was not at this one. */
const STANDS = oneOf('that|those|one|ones|another|edition|editions|round');

/**
 * More of what a sentence told: "visited Lima in May 2011 and again in July 2013", "held in Rome on 3 May 2012, after those in
 * Bonn in 2008 and in Oslo in 2010", "having met in Bern in 2016 and, before that, in Paris in 2013". Each further date with no more than
 * joining words, places and names before it is one more event of the same type.
 */
export function more(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  let base: Draft | undefined;
  let end = 0;
  for (const w of datesIn(s, s.from, s.to)) {
    const own = told.find((d) => d.when === w.edtf && covers(s, d, w));
    const next =
      own ??
      (base && isPoint(w) && told.every((d) => d.when !== w.edtf) ? one(scene, s, base, end, w) : undefined);
    if (next && next !== own) out.push(next);
    base = next;
    end = w.to;
  }
  return out;
}

function isPoint(w: When): boolean {
  return (
    (w.sort === 'point' || w.sort === 'range') &&
    !/[X~.]/.test(w.edtf) &&
    !(w.relative && w.point?.m === undefined)
  );
}

function covers(s: Sentence, d: Draft, w: When): boolean {
  const { s: start } = s.tokens[w.from]!;
  return d.citations.some((c) => c.start <= start && start < c.end);
}

function one(scene: Scene, s: Sentence, base: Draft, from: number, w: When): Draft | undefined {
  const clause = s.clauses.find((c) => c.from <= w.from && w.from < c.to);
  // "visited Lima in May, and in June a treaty was signed": the date is that of what follows.
  if (clause && clause.verb.from > w.from) return undefined;
  const head = headOf(s, from, w.from);
  if (!head) return undefined;
  const people = peopleIn(scene, s, from, w.to);
  const same =
    people.length > 0 ? people : head.stands ? [] : ((base.slots.people as Someone[] | undefined) ?? []);
  const own = placeOf(s, from, w);
  // "in Rome in 1972 and 1983": both were there.
  const before = base.slots.place;
  const place =
    own ??
    (w.from - from < 2 && typeof before === 'string' && /^\d{4}$/.test(w.edtf)
      ? { name: before, to: w.to }
      : undefined);
  return draft(
    KIND.engagement,
    'more-of-the-same',
    w.edtf,
    {
      type: base.slots.type,
      ...(same.length > 0 ? { people: same } : {}),
      ...(place ? { place: place.name } : {}),
    },
    proof(s, head.from, place && place.to > w.to ? place.to : w.to),
    ['one more date of what was told'],
  );
}

/** Where what tells of one more event begins, if nothing but light words, names and places stands before its date. */
export function headOf(s: Sentence, from: number, to: number): { from: number; stands: boolean } | undefined {
  if (to - from > 24) return undefined;
  let joined = false;
  let stands = false;
  let first = -1;
  for (let i = from; i < to; i++) {
    const t = s.tokens[i]!;
    const group = s.groups.find((g) => g.from <= i && i < g.to);
    if (group && !oneOf('do|hold|host|convene|have|follow|take').test(group.lemma)) return undefined;
    if (s.cover[i]?.type === 'person') stands = false;
    if (!s.cover[i]) {
      if (!(LIGHT.test(t.n) || ORDINAL.test(t.n) || t.cap || t.kind === 'number')) return undefined;
      joined ||= JOINS.test(t.n);
      stands ||= STANDS.test(t.n) || (ORDINAL.test(t.n) && s.tokens[i - 1]?.n === 'the');
    }
    if (first < 0 && !/^(?:[,;()–—-]|and|or)$/.test(t.n)) first = i;
  }
  return joined ? { from: first < 0 ? to : first, stands } : undefined;
}

/** Where it was: before the date ("in Oslo in 2010", "Oslo (2010)") or after it, where the one told before has it so. */
function placeOf(s: Sentence, from: number, w: When): { name: string; to: number } | undefined {
  const after = s.cover[from + 1];
  const trails = oneOf('in|at').test(s.tokens[from]?.n ?? '') && after?.type === 'city';
  const start = trails ? after.to : from;
  const bracketed = s.tokens[w.from - 1]?.t === '(' ? s.cover[w.from - 2] : undefined;
  if (bracketed && bracketed.from >= start && oneOf('city|country|body').test(bracketed.type))
    return { name: words(s, bracketed.from, bracketed.to), to: bracketed.to };
  const before = placeIn(s, start, w.from);
  if (before) return { name: before, to: w.from };
  const m = oneOf('in|at').test(s.tokens[w.to]?.n ?? '') ? s.cover[w.to + 1] : undefined;
  return m && oneOf('city|country|body').test(m.type)
    ? { name: words(s, m.from, m.to), to: m.to }
    : undefined;
}
