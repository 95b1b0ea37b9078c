import { checkSpan, type Span } from '../../values/index.ts';

/** Fewer characters than this prove nothing. */
const SHORTEST = 6;

/** What keeps a quote from being a proof. */
export type QuoteFault = 'short' | 'absent';

/**
 * Finds the words of a quote in a part of a text, to the letter: nothing is folded, no ellipsis is filled. They begin
 * and end with whole words. Where the part has them more than once, the first place from `after` on is taken (answers
 * tell facts in the text's order, so that is the place behind the fact before), else the first of the part.
 */
export function findQuote(
  text: string,
  part: Span,
  raw: unknown,
  after: number = part.start,
): Span | QuoteFault {
  const quote = typeof raw === 'string' ? raw.trim() : '';
  if (quote.length < SHORTEST || !/\p{L}/u.test(quote)) return 'short';
  const inside = text.slice(part.start, part.end);
  for (const from of after > part.start ? [after - part.start, 0] : [0])
    for (let at = inside.indexOf(quote, from); at >= 0; at = inside.indexOf(quote, at + 1)) {
      const span = { start: part.start + at, end: part.start + at + quote.length };
      if (isWhole(text, span) && checkSpan(text, span).length === 0) return span;
    }
  return 'absent';
}

/** Whether a span begins and ends between words. */
function isWhole(text: string, { start, end }: Span): boolean {
  const letter = /[\p{L}\p{N}]/u;
  const cuts = (at: number) => letter.test(text[at - 1] ?? '') && letter.test(text[at] ?? '');
  return !cuts(start) && !cuts(end);
}
