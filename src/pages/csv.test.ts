import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from './csv.ts';

/** Reads CSV as RFC 4180 says. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const m of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    rows.at(-1)!.push(m[1]!.startsWith('"') ? m[1]!.slice(1, -1).replaceAll('""', '"') : m[1]!);
    if (m[2] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('CSV', () => {
  it('can be read again, whatever stands in it', () => {
    const cells = fc.string({ unit: 'binary' }).filter((s) => !/^[ \u00a0]*[=+\-@\t\r＝＋－＠]/.test(s));
    fc.assert(
      fc.property(fc.array(fc.array(cells, { minLength: 2, maxLength: 2 })), (rows) => {
        expect(read(csv(['a', 'b'], rows))).toEqual([['a', 'b'], ...rows]);
      }),
      { numRuns: 40 },
    );
  });

  it('gives a spreadsheet nothing to run', () => {
    const bad = ['=1+1', '+1', '-a', '@SUM(A1)', '\t=1', '\r=1', ' =1', '-1+2', '＝1'];
    for (const text of bad) expect(read(csv([text], []))[0]![0]).toBe(`'${text}`);
  });

  it('leaves numbers numbers', () => {
    expect(csv(['-3', '2.50', '0'], [])).toBe('-3,2.50,0\r\n');
  });
});
