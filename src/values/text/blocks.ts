import type { Span } from './span.ts';

interface Line extends Span {
  readonly content: string;
}

/** Signs and numbers before an item of a list: •, -, *, 1., 2.1., (a), iv). Dashes need a capital letter after them. */
const MARK =
  /^(?:[\s\u200b]*(?:[•‣⁃◦▪▫●○■□►▶➢➤✓*·\uf0b7-](?=\s)|[–—](?=\s+[\p{Lu}\p{N}])|#{1,6}(?=\s)|\(?\d{1,3}(?:\.\d{1,3})*[.)](?=\s)|\(?(?:[a-z]|[ivx]{1,5})\)(?=\s)))+\s*/u;

/** Lines narrower than this aren't wrapped, nor are wider ones: there each line is a paragraph of its own. */
const WRAPPED = { narrowest: 40, widest: 130 };

/**
 * The blocks of a page's text, each one run of prose: paragraphs, headings, list items without their marks. A blank
 * line ends a block, and so does a line break that nobody had to make: the next line is an item of a list, or its first
 * word would have had room (the line is a heading, or the last of a paragraph).
 */
export function blocks(text: string): Span[] {
  const found: Span[] = [];
  for (const paragraph of paragraphs(text)) {
    const width = paragraph.reduce((widest, line) => Math.max(widest, line.content.length), 0);
    let start = paragraph[0]!.start;
    paragraph.forEach((line, i) => {
      const next = paragraph[i + 1];
      if (next !== undefined && isWrap(line, next, width)) return;
      found.push(unmarked(text, { start, end: line.end }));
      start = next?.start ?? line.end;
    });
  }
  return found.filter((block) => block.start < block.end);
}

/** Runs of lines that aren't blank. Line ends: LF, CR LF, CR, form feed, and Unicode's separators. */
function paragraphs(text: string): Line[][] {
  const runs: Line[][] = [];
  let run: Line[] = [];
  for (const { index, 0: content } of text.matchAll(
    /[^\n\r\f\u0085\u2028\u2029]*(?:\r\n|[\n\r\f\u0085\u2028\u2029]|$)/g,
  )) {
    const line = { start: index, end: index + content.length, content: content.trimEnd() };
    const isBlank = !/[^\s\u200b]/.test(content);
    if (!isBlank) run.push(line);
    if (run.length > 0 && (isBlank || /[\f\u2029]$/.test(content))) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

function isWrap(line: Line, next: Line, width: number): boolean {
  if (MARK.test(next.content)) return false;
  const follows = next.content.trimStart();
  if (/^\p{Ll}/u.test(follows) && !/[.!?:]$/.test(line.content)) return true;
  if (width < WRAPPED.narrowest || width > WRAPPED.widest) return false;
  const word = /^\S*/.exec(follows)![0];
  // Proportional type wraps a little before the widest line.
  return line.content.length + 1 + word.length > width * 0.85;
}

function unmarked(text: string, block: Span): Span {
  const mark = MARK.exec(text.slice(block.start, block.end));
  return mark ? { start: block.start + mark[0].length, end: block.end } : block;
}
