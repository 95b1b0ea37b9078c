import { describe, expect, it } from 'vitest';
import { blocksOf } from './text-blocks.ts';

const read = (text: string) =>
  blocksOf(text).map((b) => [b.as, b.lines.map(([start, end]) => text.slice(start, end))]);

describe('a text in Markdown', () => {
  it('is parted into headings, quotes, items and paragraphs, whatever ends its lines', () => {
    for (const end of ['\n', '\r\n'])
      expect(
        read(
          ['# Head', '', '> one', '> two', '', '- first', '  more', '- second', 'text', '', 'last', ''].join(
            end,
          ),
        ),
      ).toEqual([
        ['heading', ['Head']],
        ['quote', ['one', 'two']],
        ['item', ['first', '  more']],
        ['item', ['second', 'text']],
        ['text', ['last']],
      ]);
  });

  it('keeps every word in its place', () => {
    const text = 'a\n\n## b\nc **d**\n\n\n> e\nf';
    expect(
      read(text)
        .flat(2)
        .join(' ')
        .replace(/heading|text|quote/g, '')
        .split(/\s+/)
        .filter(Boolean),
    ).toEqual(['a', 'b', 'c', '**d**', 'e', 'f']);
  });

  it('is nothing where there is nothing', () => expect(read('\n\n')).toEqual([]));
});
