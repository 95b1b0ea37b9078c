import { KIND } from '../../kinds.ts';
import { datesIn } from '../../moment.ts';
import { type Draft, draft, peopleIn, proof, type Scene, words } from '../../scene.ts';
import { firstIn, type Sentence } from '../../sentence.ts';
import { monthAt } from '../../time/day.ts';
import type { When } from '../../time/when.ts';
import { eventIn } from './event.ts';
import { type Part, partsOf } from './lines.ts';
import { placeIn } from './place.ts';

const VISITS = /\b(?:visits?|visitors|travels?|contacts|meetings|exchanges)\b/;

/** Whether a short line under a heading of visits tells of one, though it looks like a heading itself. */
export function tellsVisit(scene: Scene, line: string): boolean {
  return (
    (VISITS.test(scene.heading) || VISITS.test(scene.headingAbove)) &&
    /\b(?:19|20)\d\d\b/.test(line) &&
    /(?:\p{Lu}[\p{L}'’-]+,? ){2}\p{Lu}/u.test(line)
  );
}

/** A new heading: "To New Zealand" or a year goes on with the one above, and may tell where the visits led. */
export function underHeading(scene: Scene, heading: string): void {
  const below = /^(?:to|from|by|in|inward|outward|outgoing|incoming|\d{4})\b/.test(heading);
  const above = VISITS.test(scene.heading) ? scene.heading : scene.headingAbove;
  scene.headingAbove = below ? above : '';
  const to = /^(?:.*\bvisits? |from [^:]+? )?to (?:the )?(.+?)(?: \(.*)?:?$/.exec(heading)?.[1];
  scene.visitPlace =
    to && VISITS.test(heading + above) ? to.replace(/(?<=^|[ -])\p{L}/gu, (c) => c.toUpperCase()) : undefined;
  scene.heading = heading;
}

/** Lines without a verb under a heading of visits: "March 2017: Premier Li Keqiang", "Foreign Minister X (May 2018)". */
export function visitLines(scene: Scene, s: Sentence): Draft[] {
  if (s.to - s.from > 60 || (s.clauses.length > 0 && !isAside(s))) return [];
  if (!(VISITS.test(scene.heading) || VISITS.test(scene.headingAbove))) return [];
  const parts = partsOf(s, s.from);
  const each = parts.length > 1 ? parts.map((part) => visitIn(scene, s, part)) : [];
  // "2017: President X (6 May); Minister Y (12 June)": one for each, where each has its own day.
  if (each.length > 1 && each.every((d, k) => d && d.when.length > 4 && d.when !== each[k - 1]?.when))
    return each.filter((d) => d !== undefined);
  const whole = visitIn(scene, s, s);
  return whole ? [whole] : [];
}

/** The visit that a part of a line tells of. */
function visitIn(scene: Scene, s: Sentence, { from, to }: Part): Draft | undefined {
  const people = peopleIn(scene, s, from, to);
  // "the Crown Prince (official visit)": the office is all that the line tells.
  const office =
    people.length === 0
      ? s.mentions.find((m) => m.type === 'office' && m.from >= from && m.to <= to)
      : undefined;
  if (office) people.push({ name: words(s, office.from, office.to), office: office.id });
  const dates = datesIn(s, from, to).filter((w) => w.sort === 'point' || w.sort === 'range');
  // "2017 (March)": the longer one tells more.
  const date = dates.find((w) => w.edtf.length > 4) ?? dates[0];
  const when = date ? withMonth(s, date) : rowAbove(scene, s);
  if (people.length === 0 || !when) return undefined;
  // "From Japan" under "High-level exchanges": who came from there.
  const isVisits = /visit|travel/.test(scene.heading + scene.headingAbove) || /^from\b/.test(scene.heading);
  if (!isVisits && people.length < 2) return undefined;
  const place = placeIn(s, from, to) ?? scene.visitPlace;
  // "Prime Minister X (address at the Council)": what is in brackets tells what it was.
  const open = firstIn(s, from, to, (t) => t.t === '(');
  const event =
    open < 0
      ? undefined
      : s.tokens[open + 1]!.n === 'address'
        ? 'address'
        : eventIn(s, open, firstDate(s, open, to))?.type;
  const type = event ?? (people.length > 1 && !isVisits ? 'meeting' : 'visit');
  return draft(
    KIND.engagement,
    `listed-${type}`,
    when,
    { type, people, ...(place ? { place } : {}) },
    proof(s, from, to),
    ['a line under a heading of visits'],
  );
}

/** "2019: Prime Minister X (Lima), who met with Y and addressed Z": what follows tells of the same visit. */
function isAside(s: Sentence): boolean {
  const first = s.clauses[0]!;
  const who = firstIn(s, s.from, first.verb.from, (t) => t.n === 'who');
  return (
    s.times[0]?.from === s.from &&
    who > s.from &&
    s.clauses.slice(1).every((c) => c.shares || c.relative !== '')
  );
}

/** A row of a table without a date of its own is of the date of the row above it. */
function rowAbove(scene: Scene, s: Sentence): string | undefined {
  const start = s.tokens[s.from]!.s;
  const last = scene.drafts.at(-1);
  if (
    s.from > 0 ||
    !/\n(?:[ \u00a0]*\t\s*|[ \u00a0]{4,})$/.test(scene.text.slice(Math.max(0, start - 12), start))
  )
    return undefined;
  const end = last?.citations.at(-1)?.end ?? 0;
  return last?.rule.startsWith('listed-') && start - end < 120 ? last.when : undefined;
}

/** "2017 (March)": a year with its month in brackets. */
function withMonth(s: Sentence, date: When): string {
  const month =
    s.tokens[date.to]?.t === '(' && /^\d{4}$/.test(date.edtf) ? monthAt(s.tokens, date.to + 1) : undefined;
  return month ? `${date.edtf}-${String(month.m).padStart(2, '0')}` : date.edtf;
}

/** "(5-6 May, World Summit)": behind the date stands on what occasion. */
function firstDate(s: Sentence, from: number, to: number): number {
  return s.times.find((w) => w.from >= from && w.from < to && w.edtf !== '')?.from ?? to;
}
