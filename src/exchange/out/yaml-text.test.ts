import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { blockMap, flow, type Plain, scalar } from './yaml-text.ts';

const sign = fc.constantFrom(...'abz059 \t\n\r:#-?,[]{}&*!|>\'"%@`~\\/=.<_…“–é日\u0085\u00a0\u2028\ufeff');
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: sign }),
  fc.constantFrom(
    'no',
    'null',
    '~',
    '12',
    '0x1f',
    '1e3',
    '.5',
    '2014-05',
    '- a',
    'a: b',
    'a #b',
    'key:',
    '',
    ' ',
  ),
  fc
    .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 20 })
    .map((w) => w.join(' ')),
);
const key = text.filter((name) => name !== '__proto__').map((name) => name.slice(0, 64));
const plain: fc.Arbitrary<Plain> = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5 }),
  ),
})).value;

test('a text reads back as it was, whatever signs it has', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(parse(`a: ${scalar(value)}\n`, { strict: true })).toEqual({ a: value });
      expect(parse(`a: ${flow([value, value])}\n`, { strict: true })).toEqual({ a: [value, value] });
    }),
    { numRuns: 2000 },
  );
});

test('a map reads back as it was, in block style and in flow style', () => {
  fc.assert(
    fc.property(fc.dictionary(key, plain, { minKeys: 1, maxKeys: 6 }), (value) => {
      expect(parse(blockMap(value, 0).join('\n'), { strict: true })).toEqual({ ...value });
      expect(parse(flow(value), { strict: true })).toEqual({ ...value });
    }),
    { numRuns: 1000 },
  );
});

test('a long text is folded at its spaces and keeps to the line', () => {
  const long = 'Japan and the Alliance '.repeat(30).trim();
  const lines = blockMap({ statement: long }, 4);
  expect(lines[0]).toBe('    statement: >-');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(110);
  expect(parse(lines.join('\n'))).toEqual({ statement: long });
});

test('what reads well stays without quotation marks', () => {
  for (const said of [
    'Relations with Japan',
    'https://example.org/a?b=c',
    '2014-05',
    '/..',
    'A “partner”, since 1990',
  ])
    expect(scalar(said)).toBe(said);
});
