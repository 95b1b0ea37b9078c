import { partName } from './names.ts';
import { bare, full, listed, phraseOf } from './say-date.ts';
import type { EdtfPoint, EdtfRange, EdtfSet } from './value.ts';

/** The words for a set; see sayEdtf. */
export function saySet(set: EdtfSet): string {
  const [only] = set.members;
  if (set.of === 'all') return listed(set.members.map(sayEach), 'and');
  if (set.members.length === 1) return only!.type === 'range' ? sayWithin(only!) : full(phraseOf(only!));
  const days = set.members.every((m) => prepositionOf(m) === 'on');
  return `${days ? 'on' : 'in'} one of ${listed(set.members.map(sayOne), 'or')}`;
}

function prepositionOf(member: EdtfPoint | EdtfRange): 'in' | 'on' {
  if (member.type !== 'range') return phraseOf(member).preposition;
  const point = member.start === 'open' ? member.end : member.start;
  return point === 'open' ? 'in' : phraseOf(point).preposition;
}

/** Something within a range. */
function sayWithin({ start, end }: EdtfRange): string {
  if (start === 'open') return end === 'open' ? 'at some time' : `by ${bare(phraseOf(end))}`;
  if (end === 'open') return `${full(phraseOf(start))} or later`;
  return `some time from ${bare(phraseOf(start))} to ${bare(phraseOf(end))}`;
}

function sayOne(member: EdtfPoint | EdtfRange): string {
  if (member.type !== 'range') return bare(phraseOf(member));
  const { start, end } = member;
  if (start === 'open') return end === 'open' ? 'any time' : `${bare(phraseOf(end))} or earlier`;
  if (end === 'open') return `${bare(phraseOf(start))} or later`;
  const [from, to] = [bare(phraseOf(start)), bare(phraseOf(end))];
  return /^\d+$/.test(from) && /^\d+$/.test(to) ? `${from}–${to}` : `${from} to ${to}`;
}

function sayEach(member: EdtfPoint | EdtfRange): string {
  if (member.type !== 'range') return full(phraseOf(member));
  const { start, end } = member;
  const every = `${prepositionOf(member)} every ${unitName(start === 'open' ? end : start)}`;
  if (start === 'open') return end === 'open' ? every : `${every} up to ${bare(phraseOf(end))}`;
  if (end === 'open') return `${every} from ${bare(phraseOf(start))} on`;
  return `${every} from ${bare(phraseOf(start))} to ${bare(phraseOf(end))}`;
}

function unitName(point: EdtfPoint | 'open'): string {
  if (point === 'open') return 'year';
  if (point.type === 'season') return partName(point.season);
  return point.day !== undefined ? 'day' : point.month !== undefined ? 'month' : 'year';
}
