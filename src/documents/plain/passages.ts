import type { DocumentPassage } from '../document.ts';
import { linesOf, type PlainLine } from './lines.ts';

type Made = { -readonly [K in keyof DocumentPassage]: DocumentPassage[K] };

/** The passages of plain text or Markdown: headings, paragraphs, lists with their items, tables, quotes, code. */
export function passagesOf(text: string, from: number, isMarkdown: boolean): DocumentPassage[] {
  const passages: Made[] = [];
  const headings: number[] = [];
  let lists: { at: number; indent: number; item: number }[] = [];
  let table: number | undefined;
  let open: { at: number; kind: Made['kind'] } | undefined;
  let isCode = false;
  const add = (kind: Made['kind'], start: number, end: number, more: Partial<Made> = {}): number => {
    const parent = more.parent ?? headings.at(-1);
    passages.push({ kind, start, end, ...more, ...(parent === undefined ? {} : { parent }) });
    return passages.length - 1;
  };
  const grow = (at: number | undefined, end: number) => {
    for (let i = at; i !== undefined; i = passages[i]!.parent) {
      if (passages[i]!.kind === 'heading') return;
      passages[i]!.end = Math.max(passages[i]!.end, end);
    }
  };
  const heading = (start: number, end: number, level: number | undefined) => {
    while (headings.length > 0 && (passages[headings.at(-1)!]!.level ?? 7) >= (level ?? 7)) headings.pop();
    headings.push(add('heading', start, end, level === undefined ? {} : { level }));
    lists = [];
    open = undefined;
  };
  const item = (line: PlainLine) => {
    while (lists.length > 0 && lists.at(-1)!.indent > line.indent + 1) lists.pop();
    const top = lists.at(-1);
    if (!top || line.indent > top.indent + 1) {
      const level = Math.min(lists.length + 1, 100);
      const parent = top?.item;
      const at = add('list', line.body, line.end, { level, ...(parent === undefined ? {} : { parent }) });
      lists.push({ at, indent: line.indent, item: at });
    }
    if (lists.length > 100) lists = lists.slice(0, 100);
    const list = lists.at(-1)!;
    list.item = add('item', line.body, line.end, { level: passages[list.at]!.level!, parent: list.at });
    grow(list.at, line.end);
    open = { at: list.item, kind: 'item' };
  };
  const row = (line: PlainLine) => {
    table ??= add('table', line.body, line.end);
    const at = add('row', line.body, line.end, { parent: table });
    grow(table, line.end);
    for (const { start, end } of cellsOf(text, line)) add('cell', start, end, { parent: at });
  };
  const block = (line: PlainLine) => {
    const within = line.indent >= 2 ? lists.at(-1)?.item : undefined;
    if (within === undefined) lists = [];
    const kind = line.kind === 'quote' ? 'quote' : 'paragraph';
    open = { at: add(kind, line.body, line.end, within === undefined ? {} : { parent: within }), kind };
    grow(within, line.end);
  };
  const lines = linesOf(text, from, isMarkdown);
  for (const [i, line] of lines.entries()) {
    if (line.kind === 'fence') {
      isCode = !isCode;
      open = undefined;
    } else if (isCode) {
      if (line.kind === 'blank') continue;
      if (open) grow(open.at, line.end);
      else open = { at: add('code', line.start, line.end), kind: 'code' };
    } else {
      if (line.kind !== 'row' && line.kind !== 'rule') table = undefined;
      if (line.kind === 'heading') heading(line.body, line.end, line.level);
      else if (line.kind === 'underline' && open?.kind === 'paragraph') {
        const { start, end } = passages.pop()!;
        heading(start, end, line.level);
      } else if (line.kind === 'blank' || line.kind === 'rule' || line.kind === 'underline') open = undefined;
      else if (line.kind === 'row') row(line);
      else if (line.kind === 'item') item(line);
      else if (open && (open.kind === 'quote') === (line.kind === 'quote')) grow(open.at, line.end);
      else if (line.kind === 'text' && isHeading(text, line, lines[i - 1], lines[i + 1]))
        heading(line.body, line.end, undefined);
      else block(line);
    }
  }
  return passages;
}

/** A short line by itself that ends as no sentence does. */
function isHeading(text: string, line: PlainLine, before?: PlainLine, after?: PlainLine): boolean {
  if ((before && before.kind !== 'blank') || (after && after.kind !== 'blank') || line.indent > 3)
    return false;
  const words = text.slice(line.body, line.end);
  return (
    words.length <= 70 && !/[.!?;:,…]["”’)*]*$/.test(words) && /\p{L}/u.test(words) && !UPDATED.test(words)
  );
}

const UPDATED = /\b(?:19|20)\d\d\b/;

function cellsOf(text: string, { body, end }: PlainLine): { start: number; end: number }[] {
  const cells: { start: number; end: number }[] = [];
  const separator = text.slice(body, end).includes('\t') ? '\t' : '|';
  for (let at = body; at <= end; ) {
    let stop = text.indexOf(separator, at);
    if (stop < 0 || stop > end) stop = end;
    let [first, last] = [at, stop];
    while (first < last && /\s/.test(text[first]!)) first++;
    while (last > first && /\s/.test(text[last - 1]!)) last--;
    if (first < last) cells.push({ start: first, end: last });
    at = stop + 1;
  }
  return cells;
}
