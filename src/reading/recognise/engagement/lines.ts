import { chronicleDate } from '../../chronicle.ts';
import { KIND } from '../../kinds.ts';
import { datesIn } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { concerns, type Draft, draft, partiesIn, peopleIn, proof, type Scene, words } from '../../scene.ts';
import { firstIn, type Sentence } from '../../sentence.ts';
import { monthAt } from '../../time/day.ts';
import { isDash } from '../../tokens.ts';
import { eventIn } from './event.ts';
import { placeIn } from './place.ts';
import { subjectAfter } from './subject.ts';

const HELD = oneOf('hold|host|convene|organise|organize|co-host|chair|co-chair|attend|open|lead|head');

/** A part of a line: what stands between its date or a semicolon and the next semicolon. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/**
 * Events that a line of a chronicle or of a list names without a verb: "May 2014: first meeting of the Joint Committee (Lima)",
 * "Informal dinner of ministers, Quito, 3 June 2015". `isTold` is whether something of the tokens was told already.
 */
export function eventLines(
  scene: Scene,
  s: Sentence,
  isTold: (from: number, to: number) => boolean,
): Draft[] {
  if (s.from !== 0) return [];
  const opening = chronicleDate(s.tokens, 0, s.times);
  const dated = opening?.edtf ?? scene.headingTime;
  const start = opening ? past(s, opening.to) : 0;
  const out: Draft[] = [];
  for (const part of partsOf(s, start)) {
    const d = isTold(part.from, part.to) ? undefined : tell(scene, s, part, dated, opening !== undefined);
    if (d) out.push(d);
  }
  if (out.length === 1) {
    scene.lastEngagement = out[0];
    scene.engagedAt = scene.sentence;
  }
  return out;
}

function past(s: Sentence, at: number): number {
  return s.tokens[at]?.t === ':' || isDash(s.tokens[at]) ? at + 1 : at;
}

/** The parts of a line that semicolons part, those in brackets aside. */
export function partsOf(s: Sentence, start: number): Part[] {
  const parts: Part[] = [];
  let from = start;
  let depth = 0;
  for (let i = start; i <= s.to; i++) {
    const t = s.tokens[i]?.t;
    if (t === '(') depth++;
    else if (t === ')') depth--;
    if (i < s.to && !(t === ';' && depth <= 0)) continue;
    if (i > from) parts.push({ from, to: i });
    from = i + 1;
  }
  return parts;
}

function tell(
  scene: Scene,
  s: Sentence,
  part: Part,
  dated: string | undefined,
  opens: boolean,
): Draft | undefined {
  if (part.to - part.from > 60 || s.groups.some((g) => tells(g, part))) return undefined;
  const event = eventIn(s, part.from, headOf(s, part)) ?? underLead(scene, s, part);
  if (!event) return undefined;
  const when = dateOf(s, part, dated);
  if (!when || (scene.day && when.slice(0, 10) > scene.day)) return undefined;
  // "…, Quito, Ecuador, 3 May": a country behind a comma is where it was.
  const mark = firstIn(s, Math.max(event.at, part.from), part.to, isMark);
  const parties = partiesIn(scene, s, part.from, mark < 0 ? part.to : mark);
  const people = peopleIn(scene, s, part.from, part.to);
  if (parties.length > 0 && !concerns(scene, parties)) return undefined;
  // A line outside a chronicle is of the relation only where it says so.
  if (
    !opens &&
    event.at >= part.from &&
    parties.length === 0 &&
    people.length === 0 &&
    scene.headingTime === undefined
  )
    return undefined;
  const place =
    placeIn(s, part.from, part.to, event.type === 'visit' ? event.at + 2 : undefined) ??
    cityIn(s, event.at, part.to);
  if (event.type === 'visit' && people.length === 0 && !place) return undefined;
  const on = event.at < part.from ? [] : subjectAfter(scene, s, event.at, part.to);
  return draft(
    KIND.engagement,
    `line-${event.type}`,
    when,
    {
      type: event.type,
      ...(people.length > 0 ? { people } : {}),
      ...(place ? { place } : {}),
      ...(on.length > 0 ? { topics: on } : {}),
    },
    proof(s, opens && part.from < 8 ? 0 : part.from, part.to),
    ['a line that names an event with its date'],
  );
}

function tells(g: Sentence['groups'][number], part: Part): boolean {
  if (g.from < part.from || g.from >= part.to || g.shape !== 'finite') return false;
  // "the talks held in Lima" has a participle, "the talks began" a verb.
  return !(g.maybeReduced && HELD.test(g.lemma));
}

const LEAD =
  /\b(?:(summits)|(?:meetings|sessions|talks)|(consultations|dialogues|rounds)|(conferences|forums|seminars|workshops))(?: (?:held|so far|to date|since \d{4}))*(?: \([^()]*\))?:?$/;

const NAMED = /\b(?:summit|meeting|session|conference|dialogue|consultations|talks|forum|round)\b/;
const DAY =
  /(?:\b\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)|\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}(?:[-–]\d{1,2})?),? (?:19|20)\d\d$/;

/** Whether a line that looks like a heading names an event and ends with its day: "4th Dialogue – Lima, 5 May 2014". */
export function tellsEvent(line: string): boolean {
  const lower = line.toLowerCase();
  return DAY.test(lower) && NAMED.test(lower);
}

/** Whether a short line leads a list of events: "Summits (4 in total)", "Meetings of the Joint Committee:". */
export function leadsEvents(line: string): boolean {
  return line.length < 80 && !/[.;]/.test(line) && LEAD.test(line.toLowerCase());
}

const BESIDE = oneOf(
  'st|nd|rd|th|by|via|through|video|videoconference|conference|online|virtual|virtually|in|at|and|with|the|of|for|on|to|from|co-chairs?|chairs?|led',
);

/** "7th: Lima, 15 September 2015", "Quito (May 2014; President X)" under a line that leads events: one of them, no noun of its own. */
function underLead(scene: Scene, s: Sentence, part: Part): { type: string; at: number } | undefined {
  const lead = LEAD.exec(scene.heading);
  if (!lead || datesIn(s, part.from, part.to).length === 0) return undefined;
  for (let i = part.from; i < part.to; i++) {
    if (s.cover[i] || s.times.some((w) => w.from <= i && i < w.to)) continue;
    const t = s.tokens[i]!;
    const isOrdinal =
      t.kind === 'number' && (i === part.from || oneOf('st|nd|rd|th').test(s.tokens[i + 1]?.n ?? ''));
    if (t.kind === 'sign' || isOrdinal || BESIDE.test(t.n) || (t.cap && i - part.from < 6)) continue;
    return undefined;
  }
  const type = lead[1] ? 'summit' : lead[2] ? 'consultation' : lead[3] ? 'conference' : 'meeting';
  return { type, at: part.from - 1 };
}

/** Where the noun phrase that heads the part ends: at its first preposition, comma, bracket or date. */
function headOf(s: Sentence, part: Part): number {
  for (let i = part.from; i < part.to; i++) {
    if (oneOf('of|for|at|on|in|with|between|to|by|from|held|during|under').test(s.tokens[i]!.n)) return i;
    if (oneOf('[,(:]').test(s.tokens[i]!.t)) return i;
  }
  return part.to;
}

/** Its own date, which may give the day in the line's year or month; else the line's. */
function dateOf(s: Sentence, part: Part, dated: string | undefined): string | undefined {
  const own = datesIn(s, part.from, part.to).filter((w) => w.sort === 'point' || w.sort === 'range');
  const date = own.find((w) => dated !== undefined && w.edtf.startsWith(`${dated}-`)) ?? own[0];
  if (!date) return dated;
  if (dated !== undefined && !date.edtf.startsWith(dated)) return dated;
  const month =
    /^\d{4}$/.test(date.edtf) && s.tokens[date.to]?.t === '(' ? monthAt(s.tokens, date.to + 1) : undefined;
  return month ? `${date.edtf}-${String(month.m).padStart(2, '0')}` : date.edtf;
}

const isMark = (t: Sentence['tokens'][number]): boolean => oneOf('[,(:]').test(t.t) || (isDash(t) && t.sp);

/** ", Lima, 3 May", "– Ubari, Libya, 3 May": the city, known or not, between a mark and the date or its country. */
function cityIn(s: Sentence, from: number, to: number): string | undefined {
  const mark = firstIn(s, Math.max(from, 0), to, isMark);
  if (mark < 0) return undefined;
  const first = s.cover[mark + 1];
  let end = first?.type === 'city' ? first.to : mark + 1;
  if (!first)
    while (
      end < to &&
      end < mark + 4 &&
      s.tokens[end]!.cap &&
      s.tokens[end]!.kind === 'word' &&
      !s.cover[end]
    )
      end++;
  const isTime = s.times.some((w) => w.from <= mark + 1 && mark + 1 < w.to);
  if (end === mark + 1 || isTime || (end < to && !/^[,);.]$/.test(s.tokens[end]!.t))) return undefined;
  const past = s.cover[end + 1]?.type === 'country' ? s.cover[end + 1]!.to : end;
  const isPlace =
    first?.type === 'city' || past > end || s.times.some((w) => w.from === end + 1 && w.edtf !== '');
  return isPlace ? words(s, mark + 1, end) : undefined;
}
