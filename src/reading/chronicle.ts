import type { Group } from './group.ts';
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
  return parts ? date : undefined;
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
