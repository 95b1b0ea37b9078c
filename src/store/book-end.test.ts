import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endSoFar, findEnd } from './book-end.ts';
import { memoryDisk } from './disk-in-memory.ts';
import { readLine } from './entry-line.ts';

const PATH = '/data/journal/book.jsonl';

/** A line as a hand, a crash or the store may have left it: of some transaction, or none at all. */
const anyLine = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      tx: fc.constantFrom('a', 'b'),
      part: fc.integer({ min: 0, max: 3 }),
      parts: fc.integer({ min: 0, max: 3 }),
      long: fc.constantFrom(0, 0, 0, 40_000, 150_000),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '{"v":1', '\u0000\u0000', 'null') },
);

function bytesOf(lines: readonly (string | { long: number })[], tail: string): Buffer {
  const said = lines.map((line, i) =>
    typeof line === 'string'
      ? line
      : JSON.stringify({ book: 'book', n: i + 1, hash: `h${i}`, ...line, long: 'ō'.repeat(line.long) }),
  );
  return Buffer.from(`${said.map((line) => `${line}\n`).join('')}${tail}`);
}

describe('the end of a book', () => {
  it('is the same whether it is looked for from the tail or every line is read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyLine, { maxLength: 12 }),
        fc.constantFrom('', '{"v":1,"boo', 'x'.repeat(100_000)),
        async (lines, tail) => {
          const bytes = bytesOf(lines, tail);
          const file = await memoryDisk([[PATH, bytes]]).open(PATH, 'read');
          const read = endSoFar();
          let begin = 0;
          for (let stop = bytes.indexOf(10); stop >= 0; stop = bytes.indexOf(10, begin)) {
            read.line(readLine(bytes.toString('utf8', begin, stop)), stop + 1);
            begin = stop + 1;
          }
          expect(await findEnd(file)).toEqual({ head: read.head, end: read.end, size: bytes.length });
        },
      ),
      { numRuns: 200 },
    );
  });
});
