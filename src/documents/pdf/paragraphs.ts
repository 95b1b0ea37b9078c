import type { Line } from './fragment.ts';
import { joinLines, wordsWithin } from './hyphens.ts';
import { BULLET, NUMBER } from './marks.ts';

/** Lines that are one paragraph, heading, item or row. */
export interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly x: number;
  readonly lines: number;
  readonly chars: number;
  readonly cells?: readonly string[];
}

/** The paragraphs of lines in reading order; those that a page or a column breaks are one, with the notes after them. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const words = wordsWithin(lines.map(({ text }) => text));
  const pitches = pitchesOf(lines);
  const body = bodySize(lines);
  const notes = notesAmong(lines, body);
  const found: Line[][] = [];
  let open: Line[] | undefined;
  let after: Line[][] = [];
  const end = () => {
    if (open) found.push(open);
    found.push(...after);
    open = undefined;
    after = [];
  };
  for (const line of lines) {
    if (notes.has(line)) {
      const last = after.at(-1);
      if (last && !NOTE.test(line.text)) last.push(line);
      else after.push([line]);
      continue;
    }
    const last = open?.at(-1);
    if (open && last && goesOn(open, last, line, pitches)) open.push(line);
    else {
      end();
      open = [line];
    }
  }
  end();
  return found.map((run) => paragraph(run, words));
}

/** The size that most characters have. */
export function bodySize(lines: readonly { size: number; text: string }[]): number {
  const weights = new Map<number, number>();
  let best = 0;
  for (const { size, text } of lines) {
    const key = rounded(size);
    weights.set(key, (weights.get(key) ?? 0) + text.length);
  }
  for (const [size, weight] of weights) if (weight > (weights.get(best) ?? 0)) best = size;
  return best;
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}

function paragraph(run: readonly Line[], words: ReadonlySet<string>): Paragraph {
  const [first] = run as [Line];
  let text = first.text;
  for (const line of run.slice(1)) text = joinLines(text, line.text, words);
  const { size, x, cells } = first;
  return { text, size: rounded(size), x, lines: run.length, chars: text.length, ...(cells ? { cells } : {}) };
}

/** How far apart lines of each size usually are. */
function pitchesOf(lines: readonly Line[]): Map<number, number> {
  const gaps = new Map<number, number[]>();
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (!before || before.column !== line.column || rounded(before.size) !== rounded(line.size)) return;
    const gap = line.y - before.y;
    if (gap <= 0 || gap > line.size * 4) return;
    const there = gaps.get(rounded(line.size));
    if (there) there.push(gap);
    else gaps.set(rounded(line.size), [gap]);
  });
  const pitches = new Map<number, number>();
  for (const [size, all] of gaps) {
    all.sort((a, b) => a - b);
    // The lower quartile: in a document of short paragraphs, half of the gaps are between paragraphs.
    pitches.set(size, Math.min(all[Math.floor(all.length / 4)]!, size * 2.4));
  }
  return pitches;
}

const NOTE = /^(?:\d{1,3}|[*†‡])\s*\S/;

/** The notes at the foot of each page: its last lines, smaller than the text, the first of them numbered. */
function notesAmong(lines: readonly Line[], body: number): Set<Line> {
  const notes = new Set<Line>();
  let foot: Line[] = [];
  const close = () => {
    const first = foot.findIndex(({ text }) => NOTE.test(text));
    if (first >= 0) for (const line of foot.slice(first)) notes.add(line);
    foot = [];
  };
  lines.forEach((line, i) => {
    if (lines[i - 1] && lines[i - 1]!.page !== line.page) close();
    if (line.size < body * 0.93 && !line.cells) foot.push(line);
    else foot = [];
  });
  close();
  return notes;
}

function goesOn(
  open: readonly Line[],
  last: Line,
  line: Line,
  pitches: ReadonlyMap<number, number>,
): boolean {
  if (last.cells || line.cells) return false;
  if (Math.abs(last.size - line.size) > 0.08 * line.size) return false;
  const isMarked = BULLET.test(line.text) || NUMBER.test(line.text);
  if (isMarked && !/\p{L}-$/u.test(last.text)) return false;
  const isEnded = /[.!?:;。]["”’)\]]?$/.test(last.text);
  if (line.column !== last.column) return !isEnded && (/^\p{Ll}/u.test(line.text) || !isShort(last, line));
  const pitch = pitches.get(rounded(line.size)) ?? line.size * 1.2;
  const gap = line.y - last.y;
  if (gap > pitch * 1.4 || gap < 0) return false;
  const [first] = open as [Line];
  const em = line.size;
  if (line.size > 0 && isItem(first)) return line.x > first.x + 0.5 * em || !(isEnded && isShort(last, line));
  const isIndented = line.x > line.from + 0.8 * em && line.x > last.x + 0.8 * em;
  if (isIndented && open.length > 1) return false;
  if (isIndented && isEnded) return false;
  return !isShort(last, line) || !isEnded;
}

function isItem({ text }: Line): boolean {
  return BULLET.test(text) || NUMBER.test(text);
}

/** Whether the first word of the next line would have had room on a line. */
function isShort(line: Line, next: Line): boolean {
  const word = /^\S*/.exec(next.text)![0].length;
  return line.right + (word * 0.55 + 0.8) * line.size < line.to - line.size;
}
