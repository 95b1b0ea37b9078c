import type { Span } from '../../values/index.ts';

/** A stretch of a text with the proposals that are read from it; none: nobody read anything from it. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Ids, the one with the shortest passage first: that is the one a click on the words means. */
  readonly of: readonly string[];
}

/** What is marked in a text: a proposal by its id, with the passages it was read from. */
export interface Marked {
  readonly id: string;
  readonly spans: readonly Span[];
}

/**
 * Cuts a text of so many UTF-16 code units at every end of a passage, so that passages that overlap can all be marked.
 * Joined, the segments are the text again. Linear in what is marked at one place, not in all that is marked.
 */
export function segments(length: number, marked: readonly Marked[]): Segment[] {
  const size = new Map<string, number>();
  const opens = new Map<number, string[]>();
  const shuts = new Map<number, string[]>();
  const cuts = new Set<number>([0, length]);
  const put = (map: Map<number, string[]>, at: number, id: string) => {
    map.set(at, [...(map.get(at) ?? []), id]);
    cuts.add(at);
  };
  for (const { id, spans } of marked)
    for (const span of spans) {
      const [start, end] = [Math.max(0, span.start), Math.min(length, span.end)];
      if (start >= end) continue;
      size.set(id, (size.get(id) ?? 0) + end - start);
      put(opens, start, id);
      put(shuts, end, id);
    }
  const open = new Map<string, number>();
  const found: Segment[] = [];
  const at = [...cuts].sort((a, b) => a - b);
  for (const [i, start] of at.entries()) {
    for (const id of shuts.get(start) ?? []) {
      const left = open.get(id)! - 1;
      if (left === 0) open.delete(id);
      else open.set(id, left);
    }
    for (const id of opens.get(start) ?? []) open.set(id, (open.get(id) ?? 0) + 1);
    const end = at[i + 1];
    if (end === undefined) break;
    const of = [...open.keys()].sort((a, b) => size.get(a)! - size.get(b)! || (a < b ? -1 : 1));
    found.push({ start, end, of });
  }
  return found;
}
