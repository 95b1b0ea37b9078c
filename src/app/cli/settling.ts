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

/** A settlement as it stands in a book: the entry of that book first. */
interface Held {
  readonly book: string;
  readonly ref: Ref;
  readonly value: Settlement;
}

/**
 * Settles that two entries are the same, or are not, or takes that back, named from either side: one pair has one
 * settlement, wherever it was put on record first, and a later one takes its place. A new one is kept in the first book.
 * Through gate 1. Codes: record-unknown, settlement-unknown, and those of gate 1.
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
  const sides = [
    heldIn(between.fund, { book: between.here, id: pair.here }, { book: between.there, id: pair.there }),
    heldIn(between.fund, { book: between.there, id: pair.there }, { book: between.here, id: pair.here }),
  ];
  const standing: Held[] = [];
  for (const side of sides)
    if (current(await office.book(side.book), side.ref) !== undefined) standing.push(side);
  if (as === undefined) {
    if (standing.length === 0)
      return {
        findings: [
          problem(
            'settlement-unknown',
            `Nothing is settled of ${pair.here} in ${between.here} and ${pair.there} in ${between.there}.`,
            undefined,
            'Look at the two accounts without --unsettle: what is settled is marked.',
          ),
        ],
      };
    return written(call, office, standing, () => null);
  }
  for (const [book, id] of [
    [between.here, pair.here],
    [between.there, pair.there],
  ] as const)
    if (current(await office.book(book), `record:${id}`) === undefined)
      return {
        findings: [problem('record-unknown', `There is no record ${id} on record in ${book}.`)],
      };
  return written(call, office, standing.length > 0 ? standing : [sides[0]!], ({ value }) => ({
    ...value,
    same: as,
  }));
}

interface Side {
  readonly book: string;
  readonly id: string;
}

function heldIn(fund: string, own: Side, other: Side): Held {
  const key = [fund, own.id, other.book, other.id].join(' ');
  return {
    book: own.book,
    ref: `settlement:${sha256(key).slice(0, 24)}`,
    value: {
      fund,
      here: own.id,
      there: { relation: other.book, record: other.id },
      same: false,
      marking: 'internal',
    },
  };
}

async function written(
  call: Call,
  office: OpenOffice,
  held: readonly Held[],
  newValue: (held: Held) => Settlement | null,
): Promise<{ findings: readonly Finding[] } | { settled: Ref }> {
  for (const one of held) {
    const done = await office.admit(
      [{ book: one.book, ref: one.ref, value: newValue(one) as unknown as Json }],
      commandOf(call, ''),
    );
    if (!done.ok) return { findings: done.findings };
  }
  return { settled: held[0]!.ref };
}
