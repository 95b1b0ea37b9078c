import { describe, expect, it } from 'vitest';
import { csv } from './csv.ts';

describe('a table as CSV', () => {
  it('doubles quotes and keeps commas and line ends within quotes', () => {
    expect(csv(['a', 'b'], [['x, "y"', 'one\ntwo']])).toBe('a,b\r\n"x, ""y""","one\ntwo"\r\n');
  });

  it('keeps a spreadsheet from running a text as a formula, and leaves figures alone', () => {
    expect(csv(['a'], [['=1+1'], ['@SUM(A1)'], ['-5'], ['-cmd']])).toBe(
      "a\r\n'=1+1\r\n'@SUM(A1)\r\n-5\r\n'-cmd\r\n",
    );
  });
});
