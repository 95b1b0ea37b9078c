import type { Settlement } from '../../desk/index.ts';
import type { Json, Ref } from '../../journal/index.ts';
import { current } from '../../record/index.ts';
import { type Finding, problem, sha256 } from '../../values/index.ts';
import type { OpenOffice } from '../open-office.ts';
import { commandOf, needsReason } from './author.ts';
import type { Call } from './verb.ts';

/** The two books that a settlement stands between. */
export interface Between {
  readonly fund: string;
  readonly here: string;
  readonly there: string;
}

/** `HERE=THERE`: an entry of each book; undefined where it is not of that form. */
export function pairOf(text: string): { here: string; there: string } | undefined {
  const m = /^([a-z0-9-]+)=([a-z0-9-]+)$/.exec(text.trim());
  return m ? { here: m[1]!, there: m[2]! } : undefined;
}

/**
 * Settles that two entries are the same, or are not, or takes that back. Kept in the first book through gate 1; one pair
 * has one settlement, and a later one takes its place.
 */
export async function settle(
  call: Call,
  office: OpenOffice,
  between: Between,
  pair: { readonly here: string; readonly there: string },
  as: boolean | undefined,
): Promise<{ usage: string } | { findings: readonly Finding[] } | { settled: Ref }> {
  const reason = needsReason(call);
  if (reason) return reason;
  for (const [book, id] of [
    [between.here, pair.here],
    [between.there, pair.there],
  ] as const)
    if (current(await office.book(book), `record:${id}`) === undefined)
      return {
        findings: [problem('record-unknown', `There is no record ${id} on record in ${book}.`)],
      };
  const ref: Ref = `settlement:${sha256([between.fund, pair.here, between.there, pair.there].join(' ')).slice(0, 24)}`;
  const value: Settlement = {
    fund: between.fund,
    here: pair.here,
    there: { relation: between.there, record: pair.there },
    same: as ?? false,
    marking: 'internal',
  };
  const done = await office.admit(
    [{ book: between.here, ref, value: as === undefined ? null : (value as unknown as Json) }],
    commandOf(call, ''),
  );
  return done.ok ? { settled: ref } : { findings: done.findings };
}
