import type { Span } from '../values/index.ts';
import { canonicalJson } from '../values/index.ts';
import { differences, KINDS, likeness, type SlotDifference } from '../vocabulary/index.ts';
import type { Resolved } from './resolve.ts';

/** A fact as one version of a document tells it. */
export interface Told {
  readonly account: Resolved['account'];
  /** The sentence it would be printed with. */
  readonly wording: string;
  readonly spans: readonly Span[];
}

/** What two versions of a document tell, fact by fact. */
export interface FactDifference {
  /** Told by the later one alone. */
  readonly fresh: readonly Told[];
  /** The same fact, told otherwise. */
  readonly changed: readonly {
    readonly before: Told;
    readonly after: Told;
    readonly differences: readonly SlotDifference[];
  }[];
  /** Told by the earlier one alone. */
  readonly dropped: readonly Told[];
  readonly unchanged: readonly { readonly before: Told; readonly after: Told }[];
}

/**
 * Pairs the facts of two versions: first those that say the same, then, of what is left, each with the one it has most
 * in common with. The day a version bears is no difference: "by 7 November 2017" and "by 1 March 2019" say both "by now".
 */
export function factDifference(
  before: { readonly day: string; readonly facts: readonly Told[] },
  after: { readonly day: string; readonly facts: readonly Told[] },
): FactDifference {
  const left = before.facts.map((told) => ({ told, like: undated(told, before.day), taken: false }));
  const right = after.facts.map((told) => ({ told, like: undated(told, after.day), taken: false }));
  const unchanged: FactDifference['unchanged'][number][] = [];
  const byLike = new Map<string, (typeof left)[number][]>();
  for (const one of left)
    byLike.set(canonicalJson(one.like), [...(byLike.get(canonicalJson(one.like)) ?? []), one]);
  for (const one of right) {
    const same = byLike.get(canonicalJson(one.like))?.shift();
    if (!same) continue;
    same.taken = true;
    one.taken = true;
    unchanged.push({ before: same.told, after: one.told });
  }
  const changed: FactDifference['changed'][number][] = [];
  for (const one of right) {
    if (one.taken) continue;
    const best = bestOf(
      one.like,
      left.filter((l) => !l.taken),
    );
    if (!best) continue;
    best.taken = true;
    one.taken = true;
    const kind = KINDS.get(one.like.kind)!;
    const told = differences(kind, best.like, one.like);
    const silent = differences(kind, one.like, best.like).filter((d) => !told.some((t) => t.slot === d.slot));
    const all = [
      ...told,
      ...silent.map(({ slot, recorded, said }) => ({ slot, recorded: said, said: recorded })),
    ];
    if (all.length === 0) unchanged.push({ before: best.told, after: one.told });
    else changed.push({ before: best.told, after: one.told, differences: all });
  }
  return {
    fresh: right.filter((one) => !one.taken).map((one) => one.told),
    changed,
    dropped: left.filter((one) => !one.taken).map((one) => one.told),
    unchanged,
  };
}

type Like = Pick<Resolved['account'], 'kind' | 'when' | 'ended' | 'slots'>;

/** What is told without the day it was told on. */
function undated({ account: { kind, when, ended, slots } }: Told, day: string): Like {
  return { kind, when: when.replace(`..${day}]`, '..9999]'), ...(ended ? { ended } : {}), slots };
}

function bestOf<T extends { readonly like: Like }>(like: Like, among: readonly T[]): T | undefined {
  const kind = KINDS.get(like.kind);
  if (!kind) return undefined;
  let best: T | undefined;
  let most = 0;
  for (const one of among) {
    if (one.like.kind !== like.kind) continue;
    const { shared, against, alsoShared, sameTime } = likeness(kind, one.like, like);
    // A time that was moved is a change, so here it stands against nothing; any other mark of identity does.
    const other = against.filter((slot) => slot !== 'when');
    const enough = Math.min(kind.identity.length, sameTime ? 1 : 2);
    if (other.length > 0 || shared.length < enough) continue;
    const score = shared.length + alsoShared.length + (sameTime ? 2 : 0);
    if (score > most) [best, most] = [one, score];
  }
  return best;
}
