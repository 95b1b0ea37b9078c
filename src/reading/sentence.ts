import type { Group } from './group.ts';
import type { Mention } from './mention.ts';
import type { SumAt } from './money.ts';
import type { When } from './time/when.ts';
import type { Token } from './tokens.ts';

/** A finite verb with what belongs to it. */
export interface Clause {
  /** First token and past the last, its adjuncts included. */
  readonly from: number;
  readonly to: number;
  readonly verb: Group;
  /** All verb groups in it, the main one first among equals. */
  readonly groups: readonly Group[];
  /** The subject's tokens; equal where it has none of its own. */
  readonly subject: { readonly from: number; readonly to: number };
  /** Begins with who, which, where, whose, when: tells of what stands before it. */
  readonly relative: '' | 'who' | 'which' | 'where' | 'when';
  /** It shares the subject of the clause before ("… and met …"). */
  readonly shares: boolean;
}

/** A sentence, read: names, times, sums, verbs and clauses over the tokens of its block. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly mentions: readonly Mention[];
  readonly cover: readonly (Mention | undefined)[];
  readonly times: readonly When[];
  readonly sums: readonly SumAt[];
  readonly groups: readonly Group[];
  readonly clauses: readonly Clause[];
}

/** The first token of a stretch that passes the test; -1 where none does. It looks at no other token of the block. */
export function firstIn(
  s: Sentence,
  from: number,
  to: number,
  test: (t: Token, i: number) => boolean,
): number {
  for (let i = from; i < Math.min(to, s.tokens.length); i++) if (test(s.tokens[i]!, i)) return i;
  return -1;
}
