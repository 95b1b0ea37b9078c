import { expect, it } from 'vitest';
import { readDocument } from '../documents/index.ts';
import { pdfOf } from '../documents/samples/sample-pdf.ts';
import { readAside } from './documents-aside.ts';

const WORDS = 'bridge harbour treaty visit grain survey council depot railway border'.split(' ');
const PDF = pdfOf(
  Array.from({ length: 50 }, (_, n) => {
    const [one, other] = [WORDS[n % 10]!, WORDS[Math.floor(n / 5)]!];
    const text = `Page ${n + 1} tells of the ${one} and the ${other} beside it, and of what was given for them.`;
    return [[72, 700 - n * 9, 11, text] as const];
  }),
);
const program = (text: string) => new URL(`data:text/javascript,${encodeURIComponent(text)}`);

it('reads a PDF in a thread of its own as it is read here, and the caller’s bytes stay whole', async () => {
  const before = PDF.slice();
  const aside = await readAside(PDF, 'pledges.pdf', {});
  expect(PDF).toEqual(before);
  expect(aside).toEqual(await readDocument(PDF.slice(), 'pledges.pdf'));
  expect(aside.findings).toEqual([]);
  expect(aside.ok && aside.value.text).toContain('Page 50 tells of the border and the border');
}, 60_000);

it('answers others while a PDF is read, and stops one that never ends with a word of it', async () => {
  const read = readAside(PDF, 'endless.pdf', {}, { seconds: 0.3, program: program('for (;;);') });
  let turns = 0;
  const others = setInterval(() => turns++, 5);
  const done = await read;
  clearInterval(others);
  expect(turns).toBeGreaterThan(3);
  expect(done.ok ? [] : done.findings.map((f) => f.code)).toEqual(['document-slow']);
});

it('stops what wants memory without end', async () => {
  const grown = program('const a = []; for (;;) a.push(new Array(100000).fill(a.length + 0.5));');
  const done = await readAside(PDF, 'greedy.pdf', {}, { seconds: 60, program: grown });
  expect(done.ok ? [] : done.findings.map((f) => f.code)).toEqual(['document-memory']);
}, 60_000);

it('says a fault of the thread as one', async () => {
  await expect(readAside(PDF, 'x.pdf', {}, { program: program('process.exit(3)') })).rejects.toThrow(
    'ended (3)',
  );
  await expect(
    readAside(PDF, 'x.pdf', {}, { program: program('throw new Error("broken")') }),
  ).rejects.toThrow('broken');
});
