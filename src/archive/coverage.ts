import { type Span, sentences, wordCount } from '../values/index.ts';

/** How much of a text is on record, sentence by sentence. */
export interface Coverage {
  readonly sentences: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    /** The ids of the records that cite from it, by where their passages begin. */
    readonly records: readonly string[];
    /** Stretches of more than three words that no record cites and nobody has set aside. */
    readonly uncovered: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  }[];
  /** Sentences that no record cites and that are not wholly set aside. */
  readonly uncited: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  /** What states no fact of the relation, with the reason, in the order of the text. */
  readonly setAside: readonly { readonly start: number; readonly end: number; readonly why: string }[];
}

/** Up to this many words between two passages are what joins them ("and", "as well as"), and state nothing. */
const JOINING = 3;

/**
 * Looks which sentences of a text are on record, and which words of them are left over. Offsets are UTF-16 code units;
 * passages and stretches may come in any order, overlap, and reach over several sentences or beyond the text.
 */
export function coverage(
  text: string,
  cited: readonly { readonly record: string; readonly start: number; readonly end: number }[],
  setAside: readonly { readonly start: number; readonly end: number; readonly why: string }[],
): Coverage {
  const passages = [...cited].sort(inOrder);
  const aside = [...setAside].sort(inOrder);
  const told = sentences(text).map((sentence) => {
    const here = passages.filter((passage) => overlap(passage, sentence));
    return {
      text: text.slice(sentence.start, sentence.end),
      start: sentence.start,
      end: sentence.end,
      records: [...new Set(here.map((passage) => passage.record))],
      left: rest(text, sentence, [...here, ...aside].sort(inOrder)),
    };
  });
  return {
    sentences: told.map(({ left, ...sentence }) => ({
      ...sentence,
      uncovered: left.filter((stretch) => words(stretch.text) > JOINING),
    })),
    uncited: told
      .filter(({ records, left }) => records.length === 0 && left.length > 0)
      .map(({ text, start, end }) => ({ text, start, end })),
    setAside: aside,
  };
}

/** What of a sentence none of the spans (in order) takes, each stretch without the white space and signs around it. */
function rest(text: string, sentence: Span, taken: readonly Span[]) {
  const found: { start: number; end: number; text: string }[] = [];
  let from = sentence.start;
  const leave = (to: number) => {
    const said = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(text.slice(from, to));
    if (!said) return;
    const start = from + said.index;
    found.push({ start, end: start + said[0].length, text: said[0] });
  };
  for (const span of taken) {
    if (!overlap(span, sentence)) continue;
    if (span.start > from) leave(span.start);
    from = Math.max(from, span.end);
  }
  if (from < sentence.end) leave(sentence.end);
  return found;
}

/** How many words a stretch has; a dash between two of them is none. */
function words(text: string): number {
  return wordCount(text.replace(/[^\p{L}\p{M}\p{N}\s]/gu, ''));
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
