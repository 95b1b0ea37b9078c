import type { Stream } from './stream.ts';

/** A stream as data: its entries by their ids, its sums as bounds in texts. */
export function streamData({ currency, need, segments, links, pool, advanced, others }: Stream) {
  return {
    currency,
    ...(need ? { requirement: { ...need, items: undefined, entries: need.items.map(({ id }) => id) } } : {}),
    segments: segments.map(({ items, ...segment }) => ({ ...segment, entries: items.map(({ id }) => id) })),
    ...(others > 0 ? { others } : {}),
    links,
    ...(pool ? { pool } : {}),
    ...(advanced ? { advanced } : {}),
  };
}
