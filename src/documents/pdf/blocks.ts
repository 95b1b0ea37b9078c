import type { Block, Group } from '../block.ts';
import { BULLET, NUMBER } from './marks.ts';
import type { Paragraph } from './paragraphs.ts';

const HEADING = { larger: 1.12, longest: 200, levels: 4 };

/** Paragraphs as blocks: headings by the size of their type, items by their marks and how far in they stand, rows. */
export function blocksOf(paragraphs: readonly Paragraph[], body: number): Block[] {
  const sizes = [...new Set(paragraphs.filter((p) => isHeading(p, body)).map(({ size }) => size))]
    .sort((a, b) => b - a)
    .slice(0, HEADING.levels);
  const blocks: Block[] = [];
  let table: Group | undefined;
  let lists: { x: number; list: Group }[] = [];
  for (const p of paragraphs) {
    if (p.cells) {
      lists = [];
      table ??= { kind: 'table', within: undefined, level: 0 };
      const row: Group = { kind: 'row', within: table, level: 0 };
      for (const text of p.cells) blocks.push({ kind: 'cell', text, within: row });
      continue;
    }
    table = undefined;
    if (isHeading(p, body)) {
      lists = [];
      const at = sizes.indexOf(p.size);
      blocks.push({ kind: 'heading', text: p.text, level: at < 0 ? HEADING.levels : at + 1 });
      continue;
    }
    const mark = BULLET.exec(p.text) ?? NUMBER.exec(p.text);
    const text = mark ? p.text.slice(mark[0].length) : p.text;
    if (!mark || text === '') {
      lists = [];
      const isCapitals =
        p.lines === 1 && p.chars <= 70 && /\p{Lu}{3}/u.test(p.text) && !/\p{Ll}/u.test(p.text);
      blocks.push({ kind: isCapitals ? 'heading' : 'paragraph', text: p.text });
      continue;
    }
    while (lists.length > 0 && lists.at(-1)!.x > p.x + 3) lists.pop();
    if (lists.length === 0 || lists.at(-1)!.x < p.x - 3) {
      const level = lists.length + 1;
      lists.push({ x: p.x, list: { kind: 'list', within: lists.at(-1)?.list, level } });
    }
    const { list } = lists.at(-1)!;
    const item: Group = { kind: 'item', within: list, level: list.level };
    blocks.push({
      kind: 'item',
      text,
      within: item,
      mark: NUMBER.test(p.text) ? `${mark[0].trim()} ` : '- ',
    });
  }
  return blocks;
}

function isHeading({ size, chars, text }: Paragraph, body: number): boolean {
  return size >= body * HEADING.larger && chars <= HEADING.longest && /\p{L}/u.test(text);
}
