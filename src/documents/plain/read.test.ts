import { describe, expect, it } from 'vitest';
import { readDocument } from '../index.ts';

async function read(text: string, name: string) {
  const result = await readDocument(new TextEncoder().encode(text), name);
  if (!result.ok) throw new Error(result.findings[0]!.message);
  expect(result.value.text).toBe(text);
  const { passages, ...rest } = result.value;
  return {
    ...rest,
    outline: passages.map(
      ({ kind, level = '', start, end, parent }) =>
        `${kind}${level}${parent === undefined ? '' : ` < ${parent}`}: ${text.slice(start, end).replace(/\s+/g, ' ')}`,
    ),
  };
}

describe('plain text', () => {
  it('stays as it is, with passages told from its lines', async () => {
    const text =
      'Relations with Norland\n\n  • Last updated: 07 Nov. 2017\n\nNorland has worked with the Alliance\nfor many years.\n\nAreas of work\n\n- cyber defence\n    - networks\n- piracy\n\nYear\tSum\tFor\n2014\t5\tmines\n';
    const document = await read(text, 'x.txt');
    expect(document).toMatchObject({
      format: 'text',
      title: 'Relations with Norland',
      day: '2017-11-07',
      extractor: { name: 'plain-text', version: '1' },
    });
    expect(document.outline).toEqual([
      'heading: Relations with Norland',
      'list1 < 0: Last updated: 07 Nov. 2017',
      'item1 < 1: Last updated: 07 Nov. 2017',
      'paragraph < 0: Norland has worked with the Alliance for many years.',
      'heading: Areas of work',
      'list1 < 4: cyber defence - networks - piracy',
      'item1 < 5: cyber defence - networks',
      'list2 < 6: networks',
      'item2 < 7: networks',
      'item1 < 5: piracy',
      'table < 4: Year Sum For 2014 5 mines',
      'row < 10: Year Sum For',
      'cell < 11: Year',
      'cell < 11: Sum',
      'cell < 11: For',
      'row < 10: 2014 5 mines',
      'cell < 15: 2014',
      'cell < 15: 5',
      'cell < 15: mines',
    ]);
  });
});

describe('Markdown', () => {
  it('stays as it is, with passages told from its marks', async () => {
    const text =
      '---\ntitle: "A brief"\nupdated: 2017-11-07\n---\n\n# Norland\n\nA partner\n=========\n\nOne line\nand another.\n\n## Texts ##\n\n1. First\n2. Second\n   goes on\n\n| Year | Sum |\n|------|-----|\n| 2014 | 5 |\n\n> Said so\n> twice.\n\n```\n# no heading\n```\n';
    const document = await read(text, 'x.md');
    expect(document).toMatchObject({
      format: 'markdown',
      title: 'A brief',
      day: '2017-11-07',
      dayFound: { rule: 'front-matter' },
    });
    expect(document.outline).toEqual([
      'heading1: Norland',
      'heading1: A partner',
      'paragraph < 1: One line and another.',
      'heading2 < 1: Texts',
      'list1 < 3: First 2. Second goes on',
      'item1 < 4: First',
      'item1 < 4: Second goes on',
      'table < 3: | Year | Sum | |------|-----| | 2014 | 5 |',
      'row < 7: | Year | Sum |',
      'cell < 8: Year',
      'cell < 8: Sum',
      'row < 7: | 2014 | 5 |',
      'cell < 11: 2014',
      'cell < 11: 5',
      'quote < 3: Said so > twice.',
      'code < 3: # no heading',
    ]);
  });
});
