import type { Span } from '../values/index.ts';
import { wordsOf } from './fold.ts';
import { placesOf, readQuery } from './query.ts';

/** Where the terms of a query stand in a text, as spans in order that neither touch inside nor overlap. */
export function marks(text: string, query: string): Span[] {
  const words = wordsOf(text);
  const spans = readQuery(query)
    .filter((term) => !term.not)
    .flatMap((term) =>
      placesOf(term, words).map((at) => ({
        start: words[at]!.start,
        end: words[at + term.words.length - 1]!.end,
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}
