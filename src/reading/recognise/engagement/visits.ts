import { KIND } from '../../kinds.ts';
import { datesIn } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import type { Passage } from '../../proposal.ts';
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
    /(?:\p{Lu}[\p{L}'’.-]+,? ){2}\p{Lu}/u.test(line)
  );
}

/**
 * What a block that ends with a colon says of the lines under it, where they are visits: "High-level visits:", and the last
 * sentence of a paragraph, "… Other visits of these years were:".
 */
export function visitLead(text: string, { start, end }: Passage): string | undefined {
  if (text[end - 1] !== ':') return undefined;
  const tail = text.slice(Math.max(start, end - 120), end);
  const stop = Math.max(tail.lastIndexOf('. '), tail.lastIndexOf('; '), tail.slice(0, -1).lastIndexOf(': '));
  const lead = tail
    .slice(stop + 1)
    .trim()
    .toLowerCase();
  return (stop >= 0 || end - start <= 120) && /\bvisits\b/.test(lead) ? lead : undefined;
}

/** A new heading: "To New Zealand" or a year goes on with the one above, and may tell where the visits led. */
export function underHeading(scene: Scene, title: string): void {
  const heading = title.replace(/^\((.*)\)$/, '$1');
  const below = /^(?:to|from|by|in|inward|outward|outgoing|incoming|\d{4})\b/.test(heading);
  const above = VISITS.test(scene.heading) ? scene.heading : scene.headingAbove;
  scene.headingAbove = below ? above : '';
  const to =
    /^(?:.*\bvisits? (?:(?:by|from) [^:]+? )?|from [^:]+? )?to (?:the )?(\S+(?: \S+){0,3}?)(?: (?:\(|(?:from|by|since|in|during|at|over|have|has|had|are|were|include[sd]?|took)\b).*)?:?$/.exec(
      heading,
    )?.[1];
  scene.visitPlace =
    to && to !== scene.organisation?.toLowerCase() && VISITS.test(heading + above)
      ? to.replace(/(?<=^|[ -])\p{L}/gu, (c) => c.toUpperCase())
      : undefined;
  scene.heading = heading;
}

/** Lines without a verb under a heading of visits: "March 2017: Premier Li Keqiang", "Foreign Minister X (May 2018)". */
export function visitLines(scene: Scene, s: Sentence): Draft[] {
  if (s.to - s.from > 60 || (s.clauses.length > 0 && !isAside(s))) return [];
  if (!(VISITS.test(scene.heading) || VISITS.test(scene.headingAbove))) return [];
  const parts = partsOf(s, s.from);
  const each = parts.length > 1 ? parts.map((part) => visitsIn(scene, s, part)) : [];
  // "2017: President X (6 May); Minister Y (12 June)": one for each, where each has its own day.
  if (each.length > 1 && each.every(([d], k) => d && d.when.length > 4 && d.when !== each[k - 1]?.[0]?.when))
    return each.flat();
  return visitsIn(scene, s, s);
}

/** The visits that a part of a line tells of: one, or one for each of the dates that stand together. */
function visitsIn(scene: Scene, s: Sentence, { from, to }: Part): Draft[] {
  const people = peopleIn(scene, s, from, to);
  // "the Crown Prince (official visit)": the office is all that the line tells.
  const office =
    people.length === 0
      ? s.mentions.find((m) => m.type === 'office' && m.from >= from && m.to <= to)
      : undefined;
  if (office) people.push({ name: words(s, office.from, office.to), office: office.id });
  const dates = datesIn(s, from, to).filter((w) => w.sort === 'point' || w.sort === 'range');
  const several = together(s, dates);
  // "2017 (March)": the longer one tells more.
  const date = dates.find((w) => w.edtf.length > 4) ?? dates[0];
  const when = date ? withMonth(s, date) : rowAbove(scene, s);
  if (people.length === 0 || !when) return [];
  // "From Japan", "(To Japan)" under "High-level exchanges": who came from there, or went there.
  const isVisits =
    /visit|travel/.test(scene.heading + scene.headingAbove) || /^(?:from|to)\b/.test(scene.heading);
  if (!isVisits && people.length < 2) return [];
  const name = s.mentions.findLast((m) => m.type === 'person' && m.to <= to);
  // "President X to India – May 2014"
  const place = placeIn(s, from, to, name && name.from >= from ? name.to + 1 : undefined) ?? scene.visitPlace;
  // "Prime Minister X (address at the Council)": what is in brackets tells what it was.
  const open = firstIn(s, from, to, (t) => t.t === '(');
  const event =
    open < 0
      ? undefined
      : s.tokens[open + 1]!.n === 'address'
        ? 'address'
        : eventIn(s, open, firstDate(s, open, to))?.type;
  const type = event ?? (people.length > 1 && !isVisits ? 'meeting' : 'visit');
  const line = (when: string, a: number, b: number) =>
    draft(
      KIND.engagement,
      `listed-${type}`,
      when,
      { type, people: [...people], ...(place ? { place } : {}) },
      proof(s, a, b),
      ['a line under a heading of visits'],
    );
  if (several.length === 0) return [line(when, from, to)];
  // What stands with the name proves most; the others are proved by their date.
  const isAhead = several.at(-1)!.to <= (s.mentions.find((m) => m.type === 'person')?.from ?? 0);
  return several.map((w, k) =>
    isAhead
      ? line(w.edtf, w.from, k === several.length - 1 ? to : w.to)
      : line(w.edtf, k === 0 ? from : w.from, w.to),
  );
}

/** "March 2013, October 2015 | Minister X", "President X – 1991, 1995 and 2003": dates with no more than a comma or an "and" between. */
function together(s: Sentence, dates: readonly When[]): readonly When[] {
  const isNext = (w: When, k: number) =>
    k === 0 ||
    (w.edtf.length === dates[0]!.edtf.length &&
      !w.relative &&
      w.from > dates[k - 1]!.to &&
      s.tokens.slice(dates[k - 1]!.to, w.from).every((t) => oneOf('[,;&/]|and|again|in').test(t.n)));
  return dates.length > 1 && dates.every(isNext) ? dates : [];
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
