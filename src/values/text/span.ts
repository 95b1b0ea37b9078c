import type { Finding } from '../result.ts';
import { problem } from '../result.ts';

/** A stretch of a text by offsets from 0 in UTF-16 code units: `start` is its first, `end` the one after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What is wrong with a span of a text; nothing where it can be cited. Codes: span-outside (not whole numbers, or not
 * inside the text), span-empty (no character between start and end), span-splits (an end falls inside a character
 * that takes two code units).
 */
export function checkSpan(text: string, span: Span): Finding[] {
  const { start, end } = span;
  for (const offset of [start, end]) {
    if (!Number.isSafeInteger(offset)) {
      const hint = 'Count UTF-16 code units from 0, as JavaScript does.';
      return [
        problem('span-outside', `An offset is a whole number, not ${String(offset)}.`, undefined, hint),
      ];
    }
  }
  for (const offset of [start, end]) {
    if (offset < 0 || offset > text.length) {
      const message = `Offset ${offset} is outside the text, which has ${text.length} code units.`;
      const hint =
        'Take the offsets in the very text that is cited: a byte-order mark counts, and so does every space.';
      return [problem('span-outside', message, { offset }, hint)];
    }
  }
  if (start >= end) {
    const hint = 'The end is the offset after the last character that is cited.';
    return [problem('span-empty', `A span from ${start} to ${end} holds no text.`, { offset: start }, hint)];
  }
  return [start, end]
    .filter((offset) => splitsPair(text, offset))
    .map((offset) => {
      const message = `Offset ${offset} falls inside a character that takes two code units.`;
      return problem('span-splits', message, { offset }, `Use ${offset - 1} or ${offset + 1}.`);
    });
}

/** Whether a cut at this offset would part the two halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  return (
    isBetween(text.charCodeAt(offset - 1), 0xd800, 0xdbff) &&
    isBetween(text.charCodeAt(offset), 0xdc00, 0xdfff)
  );
}

function isBetween(unit: number, low: number, high: number): boolean {
  return unit >= low && unit <= high;
}
