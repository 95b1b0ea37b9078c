import { BLANK_LINE } from './blank-line.ts';
import { type Span, splitsPair } from './span.ts';

const CUT = '…';

/**
 * A passage with its surroundings: at most `around` code units on either side, not beyond the paragraph (a blank
 * line ends it), cut between words where words are spaced and never inside a surrogate pair, with … where cut.
 * Nothing else is changed: without the … the three parts together stand in the text as they are.
 * The span has been through checkSpan.
 */
export function context(
  text: string,
  span: Span,
  around = 160,
): { before: string; quote: string; after: string } {
  const quote = text.slice(span.start, span.end);
  return { before: beforeOf(text, span.start, around), quote, after: afterOf(text, span.end, around) };
}

function beforeOf(text: string, start: number, around: number): string {
  const floor = Math.max(0, start - around);
  const blank = [...text.slice(floor, start).matchAll(BLANK_LINE)].at(-1);
  if (blank) return text.slice(floor + blank.index + blank[0].length, start).trimStart();
  let from = floor;
  if (splitsWord(text, from)) {
    while (from < start && !isSpace(text, from)) from++;
    // No space in reach: a language that sets none, or one long word. Better a part of it than nothing.
    if (from === start) from = splitsPair(text, floor) ? floor + 1 : floor;
  }
  while (from < start && isSpace(text, from)) from++;
  return (endsParagraph(text, from, -1) ? '' : CUT) + text.slice(from, start);
}

function afterOf(text: string, end: number, around: number): string {
  const ceiling = Math.min(text.length, end + around);
  const blank = text.slice(end, ceiling).matchAll(BLANK_LINE).next().value;
  if (blank) return text.slice(end, end + blank.index).trimEnd();
  let to = ceiling;
  if (splitsWord(text, to)) {
    while (to > end && !isSpace(text, to - 1)) to--;
    if (to === end) to = splitsPair(text, ceiling) ? ceiling - 1 : ceiling;
  }
  while (to > end && isSpace(text, to - 1)) to--;
  return text.slice(end, to) + (endsParagraph(text, to, 1) ? '' : CUT);
}

/** Whether nothing but white space lies between the offset and the paragraph's end in that direction. */
function endsParagraph(text: string, offset: number, step: 1 | -1): boolean {
  let newlines = 0;
  for (let i = step > 0 ? offset : offset - 1; i >= 0 && i < text.length; i += step) {
    if (!isSpace(text, i)) return false;
    if (text[i] === '\u2029') return true;
    if (text[i] === '\n' && ++newlines > 1) return true;
  }
  return true;
}

function splitsWord(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && !isSpace(text, offset - 1) && !isSpace(text, offset);
}

function isSpace(text: string, offset: number): boolean {
  return /\s/.test(text.charAt(offset));
}
