/** A line of a text and what it was taken for. `body` is behind its mark, `end` before its white space. */
export interface PlainLine {
  readonly kind: 'blank' | 'text' | 'heading' | 'underline' | 'rule' | 'item' | 'quote' | 'row' | 'fence';
  readonly start: number;
  readonly body: number;
  readonly end: number;
  readonly indent: number;
  readonly level?: number;
}

const MARK =
  /(?:[•‣⁃◦▪▫●○■□►▶➢➤✓*·+-](?=[ \t\u00a0])|[–—](?=\s)|\(?\d{1,3}[.)](?=\s)|\(?(?:[a-z]|[ivx]{1,4})\)(?=\s))\s*/uy;

/** The lines of a text from an offset on. */
export function linesOf(text: string, from: number, isMarkdown: boolean): PlainLine[] {
  const lines: PlainLine[] = [];
  for (let at = from; at <= text.length; ) {
    let stop = at;
    while (stop < text.length && !isBreak(text.charCodeAt(stop))) stop++;
    lines.push(lineOf(text, at, stop, isMarkdown));
    at = stop + (text.charCodeAt(stop) === 13 && text.charCodeAt(stop + 1) === 10 ? 2 : 1);
  }
  return lines;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 12 || code === 0x85 || code === 0x2028 || code === 0x2029;
}

function lineOf(text: string, start: number, stop: number, isMarkdown: boolean): PlainLine {
  let end = stop;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  let body = start;
  while (body < end && isBlank(text.charCodeAt(body))) body++;
  const indent = body - start;
  const at = { start, body, end, indent };
  if (body >= end) return { ...at, kind: 'blank' };
  const line = text.slice(body, Math.min(end, body + 4_000));
  if (/^(?:=+|-+)$/.test(line) && line.length > 2)
    return { ...at, kind: 'underline', level: line[0] === '=' ? 1 : 2 };
  if (/^(?:[*_-]\s*){3,200}$/.test(line) || /^\|?[\s:|-]*-{3}[\s:|-]*$/.test(line))
    return { ...at, kind: 'rule' };
  if (isMarkdown) {
    const marked = markdownLine(text, at, line);
    if (marked) return marked;
  }
  MARK.lastIndex = body;
  const mark = MARK.exec(text);
  if (mark && body + mark[0].length < end) return { ...at, kind: 'item', body: body + mark[0].length };
  if (/^\|.*\|$/s.test(line) || / \| .* \| /s.test(line) || /\S\t+\S.*\t+\S/s.test(line))
    return { ...at, kind: 'row' };
  return { ...at, kind: 'text' };
}

function markdownLine(text: string, at: Omit<PlainLine, 'kind'>, line: string): PlainLine | undefined {
  if (/^(?:```|~~~)/.test(line)) return { ...at, kind: 'fence' };
  const sharp = /^(#{1,6})[ \t]+(?=\S)/.exec(line);
  if (sharp) {
    let { end } = at;
    while (end > at.body && text[end - 1] === '#') end--;
    while (end > at.body && isBlank(text.charCodeAt(end - 1))) end--;
    const body = at.body + sharp[0].length;
    return { ...at, kind: 'heading', level: sharp[1]!.length, body, end: Math.max(end, body) };
  }
  const bold = /^\*\*[^*]{1,110}\*\*$/.test(line);
  if (bold) return { ...at, kind: 'heading', body: at.body + 2, end: at.end - 2 };
  const quote = /^>[ \t]?/.exec(line);
  return quote ? { ...at, kind: 'quote', body: at.body + quote[0].length } : undefined;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0x200b || code === 0xfeff || code === 0x3000;
}
