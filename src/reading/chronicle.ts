import type { Group } from './group.ts';
import { oneOf } from './one-of.ts';
import type { When } from './time/when.ts';
import { isDash, type Token } from './tokens.ts';

/** The date that opens a line of a chronicle: "May 2014: …", "2 November 2017 – …". */
export function chronicleDate(
  tokens: readonly Token[],
  from: number,
  times: readonly When[],
): When | undefined {
  const date = times.find((w) => w.from === from);
  if (!date || !(date.sort === 'point' || date.sort === 'range')) return undefined;
  const next = tokens[date.to];
  const parts = next?.t === ':' || (isDash(next) && next!.sp && tokens[date.to + 1]?.sp === true);
  return parts || isSetApart(tokens, date) ? date : undefined;
}

/** "2014 May   X visits Y", "12 May 2014 Foreign Minister X visits Y": a gap or a capital letter follows a date that opens the block. */
function isSetApart(tokens: readonly Token[], date: When): boolean {
  const next = tokens[date.to];
  if (date.from !== 0 || !next || !/^\d{4}-\d\d/.test(date.edtf)) return false;
  if (!(tokens[0]!.kind === 'number' || tokens[0]!.cap) || oneOf('in|on|from|since').test(tokens[0]!.n))
    return false;
  return next.cap || (next.kind === 'word' && next.s - tokens[date.to - 1]!.e > 1);
}

/**
 * In a chronicle the present tells what happened: "2012: X visits Y" is "X visited Y in 2012", and so it is under a heading
 * that is a date (`isUnderDate`).
 */
export function chronicled(
  tokens: readonly Token[],
  from: number,
  times: readonly When[],
  groups: Group[],
  isUnderDate = false,
): Group[] {
  if (!isUnderDate && !chronicleDate(tokens, from, times)) return groups;
  return groups.map((g) =>
    g.shape === 'finite' && g.tense === 'present' && !g.modal ? { ...g, tense: 'past' as const } : g,
  );
}
