import { isAbbreviated } from './abbreviations.ts';
import { blocks } from './blocks.ts';
import type { Span } from './span.ts';

/** In UTF-16 code units; longer than almost any sentence. */
const STRETCH = 4096;

/**
 * The sentences of a page's text, in order, without the white space and list marks around them. Paragraphs, headings
 * and list items end a sentence too. Where a sentence ends is Unicode's rule (UAX #29, by Intl.Segmenter), corrected
 * for abbreviations and footnote marks. What has neither letter nor digit is no sentence.
 */
export function sentences(text: string): Span[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return blocks(text).flatMap((block) => ofBlock(text, block, segmenter));
}

function ofBlock(text: string, block: Span, segmenter: Intl.Segmenter): Span[] {
  const prose = masked(text.slice(block.start, block.end));
  const found: Span[] = [];
  let start = 0;
  for (const end of boundaries(prose, segmenter)) {
    if (end < prose.length && goesOn(prose.slice(start, end).trimEnd(), prose.slice(end, end + 40))) continue;
    found.push(trimmed(text, { start: block.start + start, end: block.start + end }));
    start = end;
  }
  return found.filter((span) => /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)));
}

/**
 * Where sentences end by Unicode's rule. The segmenter is given a stretch at a time, each from the beginning of a
 * sentence, because its time grows faster than the square of what it is given (190 kB at once: 28 s; so: 0.1 s).
 */
function* boundaries(prose: string, segmenter: Intl.Segmenter): Generator<number> {
  let from = 0;
  while (from < prose.length) {
    const stretch = prose.slice(from, from + STRETCH);
    const isLast = from + stretch.length === prose.length;
    let last = 0;
    for (const { index } of segmenter.segment(stretch)) {
      if (index > 0) yield from + index;
      last = index;
    }
    if (isLast) break;
    // The last sentence of the stretch may go on after it; one that fills it all goes on for certain.
    from += last > 0 ? last : stretch.length;
  }
  yield prose.length;
}

/** Whether the sentence goes on where Unicode's rule would end it: after an abbreviation, or with a small letter. */
function goesOn(before: string, after: string): boolean {
  return /^\p{Ll}/u.test(after) || isAbbreviated(before, after);
}

/**
 * The prose as the segmenter should see it, offset for offset: a wrapped line is a space, and a footnote mark after a
 * full stop (`[12]`) is closing brackets, which stay with the sentence.
 */
function masked(prose: string): string {
  return prose
    .replace(/[\n\r\f\u0085\u2028\u2029]/g, ' ')
    .replace(/\[\d{1,3}\]/g, (mark) => ')'.repeat(mark.length));
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s\u200b]/.test(text.charAt(start))) start++;
  while (end > start && /[\s\u200b]/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
