import type { Block, Group } from './block.ts';
import type { DocumentPassage } from './document.ts';

interface Open {
  kind: DocumentPassage['kind'];
  level?: number;
  start: number;
  end: number;
  parent?: number;
}

/**
 * Sets blocks as a text: a blank line between blocks, the items of a list on lines of their own behind their marks, four
 * spaces for each level, a table's row as one line with ` | ` between cells and a blank line around it, so that no
 * reader takes two rows for one wrapped line.
 */
export function compose(blocks: readonly Block[]): { text: string; passages: DocumentPassage[] } {
  const parts: string[] = [];
  const passages: Open[] = [];
  const groups = new Map<Group, number>();
  const headings: number[] = [];
  let length = 0;
  let before: Block | undefined;
  const put = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  const chainOf = (block: Block): Group[] => {
    const chain: Group[] = [];
    for (let g = block.within; g && !groups.has(g); g = g.within) chain.unshift(g);
    return chain;
  };
  const under = () => headings.at(-1);
  for (const block of blocks) {
    if (block.text === '') continue;
    if (before) put(gapBetween(before, block));
    const indent = indentOf(block);
    put(indent);
    if (block.mark) put(block.mark);
    const start = length;
    for (const group of chainOf(block)) {
      const at = group.within === undefined ? under() : groups.get(group.within);
      groups.set(group, passages.length);
      const level = group.kind === 'list' || group.kind === 'item' ? { level: group.level } : {};
      passages.push({
        kind: group.kind,
        ...level,
        start,
        end: start,
        ...(at === undefined ? {} : { parent: at }),
      });
    }
    const hanging = indent + (block.mark ? '  ' : '');
    put(hanging ? block.text.replaceAll('\n', `\n${hanging}`) : block.text);
    if (block.kind === 'heading') {
      const level = block.level ?? 7;
      while (headings.length > 0 && (passages[headings.at(-1)!]!.level ?? 7) >= level) headings.pop();
    }
    const isWhole = block.kind === 'item';
    const parent = block.within === undefined ? under() : groups.get(block.within);
    if (!isWhole) {
      const level = block.level === undefined ? {} : { level: block.level };
      passages.push({
        kind: block.kind,
        ...level,
        start,
        end: length,
        ...(parent === undefined ? {} : { parent }),
      });
      if (block.kind === 'heading' && block.within === undefined) headings.push(passages.length - 1);
    }
    for (let g = block.within; g; g = g.within) passages[groups.get(g)!]!.end = length;
    before = block;
  }
  return { text: before ? `${parts.join('')}\n` : '', passages };
}

function gapBetween(before: Block, block: Block): string {
  if (block.kind === 'cell' && before.kind === 'cell' && before.within === block.within) return ' | ';
  if (block.mark && isListed(before) && listOf(before) === listOf(block)) return '\n';
  return '\n\n';
}

function isListed(block: Block): boolean {
  return block.within?.kind === 'item';
}

/** The outermost list that a block stands in. */
function listOf(block: Block): Group | undefined {
  let list: Group | undefined;
  for (let g = block.within; g; g = g.within) if (g.kind === 'list') list = g;
  return list;
}

function indentOf(block: Block): string {
  if (block.kind === 'cell' || block.kind === 'caption') return '';
  for (let g = block.within; g; g = g.within)
    if (g.kind === 'item') return '    '.repeat(Math.min(g.level, 20) - (block.mark ? 1 : 0));
  return '';
}
