import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { read } from './index.ts';

const folder = join(import.meta.dirname, 'pages');
const seeds = readdirSync(folder)
  .filter((n) => n.endsWith('.txt'))
  .sort()
  .map((n) => readFileSync(join(folder, n), 'utf8'));
const rounds = Number(process.env.READING_FUZZ ?? 200);

/** A small generator with a seed, so that a failure can be seen again (Park and Miller's). */
function dice(seed: number): (n: number) => number {
  let state = (seed % 2147483646) + 1;
  return (n) => {
    state = (state * 48271) % 2147483647;
    return state % n;
  };
}

const STRANGE = [
  '\u0000',
  '\u0007',
  '\u200f',
  '\u202e',
  '\u200b',
  '\ud800',
  '\udc00',
  '\u00a0',
  '\r',
  '\t',
  '((((((((',
  '))))))))',
  '““““',
  '[[[[',
  '\u2028',
  '1990s-',
  '$$$',
  '£1m–',
  '29-31-30 ',
  'From to until since ',
  '…',
  '.',
  '🙂',
  "'s's's",
  ' and and and ',
  'Agreement Agreement ',
  '99999999999999999999 million euros ',
];

function mutated(seed: number): string {
  const roll = dice(seed * 7919 + 13);
  let text = seeds[roll(seeds.length)]!;
  for (let n = 1 + roll(8); n > 0; n--) {
    const at = roll(text.length + 1);
    const to = Math.min(text.length, at + roll(600));
    const kind = roll(6);
    if (kind === 0) text = text.slice(0, at) + text.slice(to);
    else if (kind === 1) text = text.slice(0, to) + text.slice(at, to) + text.slice(to);
    else if (kind === 2) text = text.slice(to) + text.slice(0, to);
    else if (kind === 3)
      text = text.slice(0, at) + STRANGE[roll(STRANGE.length)]!.repeat(1 + roll(5)) + text.slice(at);
    else if (kind === 4)
      text = text.slice(0, at) + text.slice(at, to).split(' ').reverse().join(' ') + text.slice(to);
    else text = text.slice(0, at) + text.slice(at, to).replace(/\n/g, ' ') + text.slice(to);
  }
  return text;
}

test(`${rounds} mutated pages: no crash, every offset inside its text`, { timeout: 3_600_000 }, () => {
  for (let i = 0; i < rounds; i++) {
    const text = mutated(i);
    const reading = read(text, { date: '2020-05-01', relation: i % 2 ? ['NATO', 'KOR'] : ['IND', 'JPN'] });
    for (const record of reading.records)
      for (const c of record.citations)
        if (!(c.start >= 0 && c.start < c.end && c.end <= text.length))
          expect.fail(`seed ${i}: ${JSON.stringify(c)}`);
  }
});

/** Each sentence of a text from each of its words on, and up to each: a rule looks beside a word, and there may be nothing. */
function pieces(text: string): string[] {
  return text.split(/(?<=[.;:])\s+|\n+/).flatMap((sentence) => {
    const words = sentence.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)?.slice(0, 60) ?? [];
    return [...words.keys()].slice(1).flatMap((i) => [words.slice(i).join(' '), words.slice(0, i).join(' ')]);
  });
}

test('sentences that begin or break off at any word: no crash', { timeout: 600_000 }, () => {
  const told = join(import.meta.dirname, 'told/pages');
  const pages = [
    ...seeds,
    ...readdirSync(told)
      .sort()
      .map((n) => readFileSync(join(told, n), 'utf8')),
  ];
  for (const [i, page] of pages.entries())
    expect(() =>
      read(pieces(page).join('\n\n'), {
        date: '2020-05-01',
        relation: i % 2 ? ['NATO', 'KOR'] : ['IND', 'JPN'],
      }),
    ).not.toThrow();
});

test.each([
  [
    'a line of a megabyte',
    'Japan and NATO signed a declaration in April 2013 and met in Tokyo, '.repeat(15_000),
  ],
  ['nested brackets', `${'('.repeat(200_000)}NATO${')'.repeat(200_000)}`],
  ['white space alone', ' \t\u00a0'.repeat(300_000)],
  ['one word of a megabyte', 'a'.repeat(1_000_000)],
  ['digits alone', '1'.repeat(500_000)],
  ['capital words', 'Agreement on Trade and '.repeat(40_000)],
  ['dashes', '- – — '.repeat(100_000)],
])('%s is read in bounded time', (_, text) => {
  const { records } = read(text, { date: '2020-05-01', relation: ['NATO', 'JPN'] });
  for (const record of records)
    for (const c of record.citations) expect(c.end).toBeLessThanOrEqual(text.length);
});
