import type { Passage } from './proposal.ts';

/** A run of prose or a line that stands for itself. */
export interface Block extends Passage {
  readonly as: 'title' | 'heading' | 'updated' | 'item' | 'paragraph' | 'boilerplate';
  /** Depth of the list item: 0 outside lists. */
  readonly depth: number;
}

interface Line {
  start: number;
  end: number;
  /** Without the white space and the list mark before it. */
  body: number;
  indent: number;
  item: boolean;
  marked: boolean;
  blankAbove: boolean;
  /** A row that a year opens, or one set in under it. */
  dated?: boolean;
}

const MARK =
  /(?:[•‣⁃◦▪▫●○■□►▶➢➤✓*·\uf0b7\uf0a7+-]+(?=[ \t\u00a0])|[–—](?=\s)|\(?\d{1,3}[.)](?=\s)|\(?(?:[a-z]|[ivx]{1,4})\)(?=\s))/uy;
const UPDATED =
  /^(?:page\s+)?(?:last\s+)?(?:updated?|modified|reviewed|revised)\b|^(?:bilateral brief\.?\s+)?last\s+updated|^(?:date|published|created|posted)(?:\s+on)?\s*:/i;
const BOILERPLATE =
  /^(?:share\b|print\b|follow us|subscribe|cookie|this (?:website|site) uses|related (?:news|links|topics|content)|read more|see also|more on|back to top|skip to|home\b(?:\s*[>»/])|copyright|©|all rights reserved|photo(?:s|graph)?\s*[:©]|image\s*:|source\s*:|contact us|newsletter|download|tags?\s*:|media contact|press contact|for more information|find out more|click here)/i;

/** The blocks of a page in order, with what each is: linear in its length. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let run: Line[] = [];
  const flush = () => {
    if (run.length > 0) pushRun(text, run, blocks);
    run = [];
  };
  let blank = true;
  for (const line of lines(text)) {
    if (line.body >= line.end) {
      flush();
      blank = true;
      continue;
    }
    // A row whose first cell is empty goes on with the table above it.
    const above = run.at(-1);
    if (above?.item && text[line.start] === '\t' && text.slice(above.start, above.end).includes('\t'))
      line.item = true;
    // "2018  Ms X" is a row, and so is a name set in under it.
    const isDated = YEAR_FIRST.test(text.slice(line.body, line.body + 28));
    if (isDated || (above?.dated && line.indent >= 4)) line.item = line.dated = true;
    line.blankAbove = blank;
    blank = false;
    run.push(line);
  }
  flush();
  return blocks;
}

function* lines(text: string): Generator<Line> {
  let at = 0;
  while (at <= text.length) {
    let end = at;
    while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
    yield line(text, at, end);
    if (end >= text.length) return;
    at = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 12 || code === 0x85 || code === 0x2028 || code === 0x2029;
}

function line(text: string, start: number, stop: number): Line {
  let end = stop;
  while (end > start && isBlank(text, end - 1)) end--;
  let body = start;
  while (body < end && isBlank(text, body)) body++;
  const indent = body - start;
  let item = false;
  let marked = false;
  if (text[body] === '#') {
    while (body < end && (text[body] === '#' || isBlank(text, body))) body++;
    marked = true;
  }
  if (
    text.startsWith('**', body) &&
    text.endsWith('**', end) &&
    end - body > 4 &&
    end <= text.length &&
    text.slice(end - 2, end) === '**'
  ) {
    body += 2;
    end -= 2;
    marked = true;
  }
  for (let i = 0; i < 3; i++) {
    MARK.lastIndex = body;
    const mark = MARK.exec(text);
    if (!mark || body + mark[0].length >= end) break;
    item = true;
    body += mark[0].length;
    while (body < end && isBlank(text, body)) body++;
  }
  // A row of a table stands for itself, whether a tab or a bar parts its cells.
  const cells = text.slice(body, Math.min(end, body + 200));
  if (cells.includes('\t') || cells.includes(' | ')) item = true;
  return { start, end, body, indent, item, marked, blankAbove: false };
}

function isBlank(text: string, at: number): boolean {
  return /[\s\u200b\ufeff]/.test(text[at]!);
}

/** Joins lines that only a narrow page broke. */
function pushRun(text: string, run: readonly Line[], blocks: Block[]): void {
  const width = run.reduce((w, l) => Math.max(w, l.end - l.start), 0);
  let first = run[0]!;
  for (let i = 0; i < run.length; i++) {
    const next = run[i + 1];
    if (next && !next.item && !next.marked && isWrapped(text, run[i]!, next, width)) continue;
    blocks.push(classify(text, first, run[i]!.end, blocks));
    if (next) first = next;
  }
}

function isWrapped(text: string, line: Line, next: Line, width: number): boolean {
  if (line.marked || isRow(text, line) || isRow(text, next)) return false;
  if (isTextRow(text, line) && isTextRow(text, next)) return false;
  if (isLabelled(text, line) && isLabelled(text, next)) return false;
  const first = text.slice(next.body, next.body + 28);
  if (YEAR_FIRST.test(first) || DAY_FIRST.test(first)) return false;
  const last = text[line.end - 1]!;
  const head = text.slice(next.body, next.body + 40);
  if (/^\p{Ll}/u.test(head) && !/[.!?:;]$/.test(last)) return true;
  // Beyond 130 characters a line may be a paragraph of its own: it goes on where no sentence has ended.
  if (width < 50 || width > 220 || (width > 130 && /[.!?:;]$/.test(last))) return false;
  const word = /^\S*/.exec(head)![0].length;
  return line.end - line.start + 1 + word > width * 0.87;
}

/** "2018  Prime Minister X", "2018 October    Prime Minister X", "2018, August: X", "2018, August-September / X", "2006.8  X". */
const YEAR_FIRST =
  /^(?:19|20)\d\d(?: {2,}(?=\S)|\.\d{1,2}(?:[-–]\d{1,2})?\s|,? (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?(?:[-–/]\p{Lu}\p{Ll}{2,8}\.?)?(?::| {2,}|\t| [/–—-] ))/u;
/** "12-14 March: X", "3 May 2014 – X": a line that opens with its day. */
const DAY_FIRST =
  /^\d{1,2}(?:[-–]\d{1,2})? (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?(?: \d{4})?(?::| [-–—]) /;
const DATED_ROW =
  /^(?:\d{1,2}(?:[-–]\d{1,2})? )?(?:\p{Lu}\p{Ll}{2,8}\.?[- –/]){0,2}(?:\d{1,2}(?:[-–]\d{1,2})?, )?(?:19|20)\d\d(?: ?[–—:/-] |\t| {2,})\S+ \S+ \S/u;

/** "2003 – Agreement on Customs", "Agreement on Transport (2004)", "Minister X – 3-5 May 2004": a row that a date opens or closes. */
function isRow(text: string, line: Line): boolean {
  if (line.end - line.body > 160) return false;
  const row = text.slice(line.body, line.end);
  return (
    /^(?:\d{1,2} )?(?:\p{Lu}\p{Ll}{2,8}\.? )?(?:\d{1,2}(?:[-–]\d{1,2})?, )?(?:19|20)\d\d(?: ?[–—:]|\t| {2,}) ?\S/u.test(
      row,
    ) ||
    /^\p{Lu}.*[^.] \((?:\d{1,2} )?(?:\p{Lu}\p{Ll}{2,8} )?(?:19|20)\d\d\)$/u.test(row) ||
    /^\p{Lu}[^.;]*(?:\.[^.;]*){0,3} [-–—:] (?:\d{1,2}(?:[-–]\d{1,2})? )?(?:\p{Lu}\p{Ll}{2,8}\.? )?(?:19|20)\d\d(?: \([^()]*\))?$/u.test(
      row,
    )
  );
}

/** "Memorandum on Ports, 4 May 2006", one under another: lines that each begin with a text's name and end with its day. */
function isTextRow(text: string, line: Line): boolean {
  if (line.end - line.body > 260) return false;
  const row = text.slice(line.body, line.end);
  const head =
    /^(?:(?:\p{Lu}\S* |No\. ?\d+ +|and |of |for |on |the |to ){0,9})(?:Agreement|Treaty|Memorandum|MoU|Declaration|Protocol|Convention|Statement|Arrangement|Exchange)\b/u;
  return head.test(row) && /\b(?:19|20)\d\d\b/.test(row) && !/\.$/.test(row);
}

/** "5th Summit, Lima, 3 May 2014 – launch of the scheme", "Trade: the Committee met", one under another: each says of what it tells, then tells it. */
function isLabelled(text: string, line: Line): boolean {
  const head = text.slice(line.body, Math.min(line.end, line.body + 110));
  return /^(?:\p{Lu}|\d)[^.;:–—]{2,90}(?: [–—] |: )\S/u.test(head);
}

function classify(text: string, first: Line, end: number, before: readonly Block[]): Block {
  const start = first.body;
  const head = text.slice(start, Math.min(end, start + 160));
  const depth = first.item ? 1 + Math.floor(first.indent / 4) : 0;
  const at = { start, end, depth };
  if (UPDATED.test(head) && end - start < 120) return { ...at, as: 'updated' };
  if (BOILERPLATE.test(head) && end - start < 160) return { ...at, as: 'boilerplate' };
  const closed = /[.!?;,…]["”’)]?$/.test(text.slice(Math.max(start, end - 3), end));
  const size = end - start;
  // "27 May 1994 – X signs Y", "1994 May  X visits Y": a row of a chronicle, however short.
  const row = text.slice(start, Math.min(end, start + 161));
  if (
    !first.item &&
    size <= 160 &&
    (DATED_ROW.test(row) || DAY_FIRST.test(row) || (YEAR_FIRST.test(row) && /\S \S+ \S/.test(row)))
  )
    return { ...at, as: 'item', depth: 1 };
  // A year or a month that stands alone dates what comes under it.
  if (
    !first.item &&
    size <= 40 &&
    /^(?:[^\s\d]{3,9} )?(?:19|20)\d\d(?:\s?[-–]\s?(?:\d{2}|\d{4}|today|present))?:?$/.test(
      text.slice(start, end),
    )
  )
    return { ...at, as: 'heading' };
  if (!first.item && !closed && size <= 110 && !text.slice(start, end).endsWith(':')) {
    const isTitle = !before.some((b) => b.as === 'title' || b.as === 'paragraph');
    if (isTitle && before.length < 3) return { ...at, as: 'title' };
    if (size <= 70 || first.marked) return { ...at, as: 'heading' };
  }
  // Pages lift headings into lists ("• Practical cooperation"): short, without verb marks or numbers.
  if (
    first.item &&
    !closed &&
    size <= 40 &&
    /^\p{Lu}/u.test(head) &&
    !/\d|:$|,/.test(head) &&
    isFollowedByProse(text, end)
  )
    return { ...at, as: 'heading' };
  return { ...at, as: first.item ? 'item' : 'paragraph' };
}

/** Whether a blank line and no further item comes next. */
function isFollowedByProse(text: string, end: number): boolean {
  const next = text.slice(end, end + 60);
  return /^[ \t]*\r?\n[ \t]*\r?\n\s*[\p{L}“"]/u.test(next);
}
