import { describe, expect, it } from 'vitest';
import { readDocument } from './index.ts';
import { docxFiles, docxOf, paragraph, table } from './samples/sample-docx.ts';
import { PAGES } from './samples/sample-pages.ts';
import { pdfOf } from './samples/sample-pdf.ts';
import { zipOf } from './samples/sample-zip.ts';

const ROUNDS = Number(process.env.DOCUMENTS_FUZZ ?? 60);

/** Numbers that look like chance and are the same in each run. */
function dice(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

const PIECES = [
  '<div>',
  '</p>',
  '<table><td>',
  '<b id=1>',
  '\u0000',
  '\u202e',
  '<!--',
  '<li>',
  '"',
  '&#0;',
  'endobj',
  '/Length -1',
  '\ufffd',
  '<w:p>',
  '</w:r>',
  '((((',
  '>>',
  'stream\n',
];

/** Bytes that were cut, doubled, turned, overwritten and mixed with what parsers stumble over. */
function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  const roll = dice(seed);
  let out = Buffer.from(bytes);
  for (let n = 1 + roll(6); n > 0; n--) {
    const [a, b] = [roll(out.length + 1), roll(out.length + 1)].sort((x, y) => x - y) as [number, number];
    switch (roll(7)) {
      case 0:
        out = Buffer.concat([out.subarray(0, a), out.subarray(b)]);
        break;
      case 1:
        out = Buffer.concat([out.subarray(0, b), out.subarray(a)]);
        break;
      case 2:
        out = Buffer.concat([
          out.subarray(0, a),
          Buffer.from(PIECES[roll(PIECES.length)]!.repeat(1 + roll(40))),
          out.subarray(a),
        ]);
        break;
      case 3:
        for (let i = 0; i < 1 + roll(20) && out.length > 0; i++) out[roll(out.length)] = roll(256);
        break;
      case 4:
        out = Buffer.concat([out.subarray(a, b), out.subarray(0, a), out.subarray(b)]);
        break;
      case 5:
        out = Buffer.from(out.subarray(0, b));
        break;
      default:
        if (out.length > 0) out[roll(out.length)] = roll(256);
    }
    if (out.length > 100_000) out = Buffer.from(out.subarray(0, 100_000));
  }
  return new Uint8Array(out);
}

const BODY = [
  paragraph('Norland', 'Title'),
  paragraph('Norland is a partner of the Alliance.'),
  paragraph('piracy', '', 0),
  paragraph('ships', '', 1),
  table([
    ['Year', 'Sum'],
    ['2014', '5'],
  ]),
].join('');
const PDF = pdfOf([
  [
    [72, 720, 18, 'Norland'],
    [72, 690, 11, 'Norland is a partner of the'],
    [72, 677, 11, 'Alliance.'],
    [72, 650, 11, '\x95 piracy'],
  ],
  [
    [72, 720, 11, 'Year'],
    [200, 720, 11, 'Sum'],
  ],
]);
const MARKDOWN = new TextEncoder().encode(
  '---\ntitle: x\n---\n# Norland\n\nText\n====\n\n- a\n    - b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nx\n```\n\nLast updated: 7 November 2017\n',
);

const FORMATS: readonly (readonly [string, (seed: number) => Uint8Array])[] = [
  ['page.html', (seed) => mutated(new TextEncoder().encode(PAGES[seed % PAGES.length]!.html), seed)],
  ['brief.pdf', (seed) => mutated(PDF, seed)],
  ['brief.docx', (seed) => (seed % 2 ? mutated(docxOf(BODY), seed) : withBrokenPart(seed))],
  ['brief.md', (seed) => mutated(MARKDOWN, seed)],
  ['brief.txt', (seed) => mutated(MARKDOWN, seed)],
];

/** A sound archive whose parts are not. */
function withBrokenPart(seed: number): Uint8Array {
  const files = docxFiles(BODY);
  const at = dice(seed)(files.length);
  return zipOf(
    files.map((file, i) =>
      i === at || i === 3
        ? { ...file, content: mutated(new TextEncoder().encode(String(file.content)), seed + i) }
        : file,
    ),
  );
}

describe('a mutated document', () => {
  it('leaves no rejection behind that would end the process', async () => {
    // Files for which PDF.js fetches a broken part ahead and then fails over another.
    for (const seed of [680, 1237, 1433, 1747]) await readDocument(mutated(PDF, seed), 'brief.pdf');
    await new Promise((done) => setTimeout(done, 20));
  });

  it.each(FORMATS)(
    'is read or refused, in its time, with its passages inside the text: %s',
    async (name, make) => {
      let read = 0;
      for (let seed = 1; seed <= ROUNDS; seed++) {
        const bytes = make(seed);
        const before = performance.now();
        for (const called of [name, 'unnamed']) {
          const result = await readDocument(bytes, called);
          if (!result.ok) {
            expect(result.findings.some(({ severity }) => severity === 'error')).toBe(true);
            continue;
          }
          read++;
          const { text, passages } = result.value;
          for (const [i, { start, end, parent }] of passages.entries())
            if (!(start >= 0 && start <= end && end <= text.length && (parent ?? -1) < i))
              throw new Error(
                `${name} ${seed}: a passage outside its text, ${start} to ${end} of ${text.length}`,
              );
        }
        if (performance.now() - before > 20_000) throw new Error(`${name} ${seed}: took too long`);
      }
      expect(read).toBeGreaterThan(0);
    },
    Math.max(60_000, ROUNDS * 500),
  );
});
