/** A block of a text in Markdown: its lines as stretches of the text, without the signs that make it a block. */
export interface Block {
  readonly as: 'heading' | 'quote' | 'item' | 'text';
  /** Start and end of each line, in UTF-16 code units. */
  readonly lines: readonly (readonly [start: number, end: number])[];
}

const SIGNS: readonly (readonly [Block['as'], RegExp])[] = [
  ['heading', /^#{1,6}\s+/],
  ['quote', /^>\s?/],
  ['item', /^\s*[-*+]\s+/],
];

/** Parts a text in Markdown into headings, quotes, items of lists and paragraphs. */
export function blocksOf(text: string): Block[] {
  const blocks: { as: Block['as']; lines: [number, number][] }[] = [];
  let open: (typeof blocks)[number] | undefined;
  for (const { 1: line = '', index } of text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    if (line.trim() === '') {
      open = undefined;
      continue;
    }
    const [as, sign] = signOf(line);
    const stretch: [number, number] = [index + sign, index + line.length];
    const goesOn = open && (as === 'text' ? open.as !== 'heading' : as === 'quote' && open.as === 'quote');
    if (open && goesOn) open.lines.push(stretch);
    else {
      open = { as, lines: [stretch] };
      blocks.push(open);
    }
  }
  return blocks;
}

function signOf(line: string): [Block['as'], number] {
  for (const [as, sign] of SIGNS) {
    const found = sign.exec(line);
    if (found) return [as, found[0].length];
  }
  return ['text', 0];
}
