import { KIND } from '../../kinds.ts';
import { datesIn, isFact } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import type { Someone } from '../../proposal.ts';
import { type Draft, draft, peopleIn, proof, type Scene } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import type { When } from '../../time/when.ts';
import { isDash } from '../../tokens.ts';
import { eventIn } from './event.ts';
import { placeIn } from './place.ts';

/** Somebody of a list with the date that stands with the name: "Foreign Minister X (May 2018)". */
export interface Entry {
  readonly from: number;
  readonly to: number;
  readonly people: readonly Someone[];
  readonly dates: readonly When[];
  readonly place: string | undefined;
}

/** Words that may stand between one entry of a list and the next, or before the first one's name. */
const JOINS = oneOf(
  '[,;:&]|and|then|by|of|as|did|had|so|were|was|followed|the|his|her|its|their|also|later|former|that|those|from|while|before|him|followed|likewise|in|turn|mr|then-',
);
const FAR = 7;

/**
 * The entry that begins at `i`: people, then their date at once, in brackets, after a comma or a preposition; what a
 * person is ("…, the first President of X, …") and where the way led ("to Lima") may stand between.
 */
export function entryAt(scene: Scene, s: Sentence, i: number, until: number): Entry | undefined {
  const first = s.cover[i];
  if (first?.type !== 'person' || first.from !== i) return undefined;
  let last = first.to;
  // "President X and Foreign Minister Y (May 2018)": both on that date.
  for (let guard = 0; guard < 6; guard++) {
    let k = last;
    while (k < until && oneOf(',|and|the|with|accompanied|by').test(s.tokens[k]!.n)) k++;
    while (oneOf('demonym|country|organisation').test(s.cover[k]?.type ?? '')) k = s.cover[k]!.to;
    const next = s.cover[k];
    if (k === last || next?.type !== 'person' || next.to > until) break;
    last = next.to;
  }
  const dates = s.times.filter((w) => w.from >= last && w.from < until && isPoint(w));
  const date = dates[0];
  if (!date || date.from - last > 16) return undefined;
  if (s.clauses.some((c) => c.verb.from >= last && c.verb.from < date.from)) return undefined;
  if (s.tokens.slice(last, date.from).some((t) => t.t === ';')) return undefined;
  const open = s.tokens.slice(last, date.from).findIndex((t) => t.t === '(');
  const lead = s.tokens[date.from - 1]!;
  const begins = s.tokens[date.from]!;
  const stands =
    open >= 0 ||
    oneOf('[,(]').test(lead.t) ||
    oneOf('in|on|from|during|between|early|late').test(begins.n) ||
    oneOf('in|on|from|during').test(lead.n);
  if (!stands) return undefined;
  // "(2007, 2010 and 2014)", "in 2007 and 2010": more dates of the same people.
  const own: When[] = [date];
  let to = date.to;
  for (const w of dates.slice(1)) {
    const between = s.tokens.slice(to, w.from).map((t) => t.n);
    if (between.length > 3 || !between.every((n) => oneOf(',|and|again|in|on').test(n))) break;
    own.push(w);
    to = w.to;
  }
  while (to < until && s.tokens[to]!.t === ')') to++;
  return {
    from: i,
    to,
    people: peopleIn(scene, s, i, last),
    dates: own,
    place: placeIn(s, last, date.to),
  };
}

function isPoint(w: When): boolean {
  return w.edtf !== '' && (w.sort === 'point' || w.sort === 'range') && !w.edtf.includes('X');
}

/** The entries of a list from `at` on, each joined to the one before by a comma, "and", "as did", "followed by". */
export function entriesFrom(scene: Scene, s: Sentence, at: number, needsJoin: boolean): Entry[] {
  const out: Entry[] = [];
  let i = at;
  while (i < s.to) {
    let k = i;
    let joined = !needsJoin && out.length === 0;
    while (k < s.to && k - i < FAR && s.cover[k]?.type !== 'person') {
      const t = s.tokens[k]!;
      if (k === i && (t.t === '(' || (isDash(t) && t.sp))) {
        // "(to attend the Council)", "– he signed … –": what is told aside of the one before.
        const close = closing(s, k);
        if (close < 0) return out;
        i = k = close + 1;
        continue;
      }
      if (oneOf('demonym|country|organisation|honorific').test(s.cover[k]?.type ?? '')) {
        k = s.cover[k]!.to;
        continue;
      }
      if (!JOINS.test(t.n)) break;
      joined ||= oneOf('[,;:]|and|while').test(t.n);
      k++;
    }
    const entry = joined ? entryAt(scene, s, k, s.to) : undefined;
    if (!entry) break;
    out.push({ ...entry, from: Math.min(entry.from, hereFrom(s, i, k)) });
    i = entry.to;
  }
  return out;
}

/** "as did X": the words of likeness belong to the entry. */
function hereFrom(s: Sentence, from: number, to: number): number {
  for (let i = from; i < to; i++) if (oneOf('as|so').test(s.tokens[i]!.n)) return i;
  return to;
}

function closing(s: Sentence, open: number): number {
  const isClose = (i: number) =>
    s.tokens[open]!.t === '(' ? s.tokens[i]!.t === ')' : isDash(s.tokens[i]) && s.tokens[i]!.sp;
  for (let i = open + 1; i < Math.min(s.to, open + 40); i++) if (isClose(i)) return i;
  return -1;
}

const VISITS = oneOf('visits?|visitors?|guests|dignitaries|visited|trips');
const CAME = oneOf('visit|travel|come|go|pay|make|undertake|be|call');

/** A list of people each with a date, told as visits by the noun before it or the verb after it. */
export function roll(scene: Scene, s: Sentence): { from: number; to: number; drafts: Draft[] } | undefined {
  const start = s.mentions.find((m) => m.type === 'person');
  if (!start) return undefined;
  let entries: Entry[] = [];
  for (const m of s.mentions) {
    if (m.type !== 'person' || m.from < start.from) continue;
    entries = entriesFrom(scene, s, m.from, false);
    if (entries.length > 0) break;
  }
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return undefined;
  const told = leadOf(s, first.from) ?? verbAfter(s, entries, last.to);
  if (!told || (entries.length < 2 && !told.alone)) return undefined;
  const drafts = entries.flatMap((e) =>
    e.dates.map((date, k) => {
      const place = e.place ?? told.place;
      return draft(
        KIND.engagement,
        'listed-visitor',
        date.edtf,
        { type: told.type, people: [...e.people], ...(place ? { place } : {}) },
        k === 0 ? proof(s, e.from, e.to) : proof(s, date.from, date.to),
        ['a list of people with dates'],
      );
    }),
  );
  return { from: told.from, to: Math.max(told.to, last.to), drafts };
}

interface Lead {
  readonly type: string;
  readonly place: string | undefined;
  readonly from: number;
  readonly to: number;
  /** One entry is enough for a list. */
  readonly alone: boolean;
}

/** "Important visits from India: …", "Past visitors include …", "among those who have visited the country are …". */
function leadOf(s: Sentence, end: number): Lead | undefined {
  let noun = -1;
  for (let i = s.from; i < end; i++) if (VISITS.test(s.tokens[i]!.n) && !s.cover[i]) noun = i;
  if (noun < 0) return undefined;
  const verb = s.clauses.findLast((c) => c.verb.from < end && c.verb.to > noun);
  const lists = verb !== undefined && oneOf('include|be|comprise|number|see').test(verb.verb.lemma);
  const colon = s.tokens.slice(noun, end).some((t) => t.t === ':');
  const plural = /s$|visited/.test(s.tokens[noun]!.n);
  if ((verb && !lists && !colon) || !plural) return undefined;
  if (verb && (verb.verb.modal || verb.verb.negated || !isFact(s, verb))) return undefined;
  // A sentence that has its verb later tells of the visits something else.
  if (!verb && !colon && s.clauses.some((c) => c.verb.from > end)) return undefined;
  const stop = verb?.verb.from ?? end;
  const place = placeIn(s, s.from, Math.min(stop, end), toIn(s, s.from, Math.min(stop, end)));
  return { type: 'visit', place, from: s.from, to: end, alone: lists || colon };
}

/** "A (January 2001), B (2004) and C (September 2009) have visited India." */
function verbAfter(s: Sentence, entries: readonly Entry[], end: number): Lead | undefined {
  const clause = s.clauses.find((c) => c.verb.from >= end && c.verb.from <= end + 2);
  if (!clause || !isFact(s, clause) || clause.verb.passive || !CAME.test(clause.verb.lemma)) return undefined;
  const v = clause.verb;
  const event = eventIn(s, v.to, Math.min(clause.to, v.to + 6));
  const isVisit = v.lemma === 'visit' || event?.type === 'visit';
  if (!isVisit && !oneOf('travel|come|go|be').test(v.lemma)) return undefined;
  if (v.lemma === 'be' && s.tokens[v.to]?.n !== 'to') return undefined;
  const place = placeIn(s, v.to, clause.to, isVisit && !event ? v.to : event ? event.at + 2 : v.to + 1);
  return { type: 'visit', place, from: entries[0]!.from, to: clause.to, alone: false };
}

/** Where the place of "visits to India" begins. */
function toIn(s: Sentence, from: number, to: number): number | undefined {
  for (let i = from; i < to; i++) if (oneOf('to|of').test(s.tokens[i]!.n)) return i + 1;
  return undefined;
}

/**
 * "X visited in July 2012, Y in April 2014 and Z in June 2016", "…, as did Y in 2014", "…, followed by Y in 2014": those
 * after the one that the verb tells of. `from` is past the verb.
 */
export function gaps(scene: Scene, s: Sentence, from: number): Entry[] {
  const date = datesIn(s, from, s.to).find(isPoint);
  if (!date) return [];
  let at = date.to;
  while (s.tokens[at]?.t === ')') at++;
  return entriesFrom(scene, s, at, true);
}
