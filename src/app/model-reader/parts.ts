/** A part of a text that is asked about at once. */
export interface Part {
  readonly start: number;
  readonly end: number;
  /** Where what is shown before it, to be understood by and not to be read, begins. */
  readonly context: number;
}

/** Most characters of a part: short enough that its facts fit an answer. */
const LONGEST = 4000;

/** Characters before a part that are shown with it. */
const CONTEXT = 600;

/** A blank line, in any of the ways that lines end, or a break of page or paragraph. */
const BREAK = /(?:\r\n|[\n\r\u2028])[^\S\n\r\u2028\u2029\f]*(?:\r\n|[\n\r\u2028])|[\u2029\f]/g;

/**
 * Cuts a text between its passages (at blank lines) into parts of some thousand characters. A passage that is longer
 * than a part is cut at the end of a sentence, of a line or of a word.
 */
export function partsOf(text: string, longest = LONGEST): Part[] {
  const parts: Part[] = [];
  let open: { start: number; end: number } | undefined;
  const close = (): void => {
    if (open) parts.push({ ...open, context: contextOf(text, open.start) });
    open = undefined;
  };
  for (const passage of passagesOf(text))
    for (const piece of piecesOf(text, passage, longest)) {
      if (open && piece.end - open.start > longest) close();
      open = { start: open?.start ?? piece.start, end: piece.end };
    }
  close();
  return parts;
}

function* passagesOf(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  const trimmed = (end: number) => {
    const lead = /^\s*/.exec(text.slice(start, end))![0].length;
    return { start: start + lead, end: start + text.slice(start, end).trimEnd().length };
  };
  for (const { index, 0: gap } of text.matchAll(BREAK)) {
    const passage = trimmed(index);
    if (passage.start < passage.end) yield passage;
    start = index + gap.length;
  }
  const last = trimmed(text.length);
  if (last.start < last.end) yield last;
}

function* piecesOf(
  text: string,
  { start, end }: { start: number; end: number },
  longest: number,
): Generator<{ start: number; end: number }> {
  let from = start;
  while (end - from > longest) {
    const piece = text.slice(from, from + longest);
    const at = [/[.!?]["”’)]?\s+(?=\p{Lu})/gu, /\n/g, /\s/g]
      .map((cut) => [...piece.matchAll(cut)].at(-1))
      .find((found) => found && found.index > longest / 2);
    let to = from + (at ? at.index + at[0].length : longest);
    if (/[\uD800-\uDBFF]/.test(text[to - 1]!)) to--;
    yield { start: from, end: to };
    from = to;
  }
  if (from < end) yield { start: from, end };
}

/** Where some words before the part begin: at a word, and not in the middle of one. */
function contextOf(text: string, start: number): number {
  if (start <= CONTEXT) return 0;
  const gap = text.slice(start - CONTEXT, start).search(/\s/);
  return gap < 0 ? start : start - CONTEXT + gap;
}
