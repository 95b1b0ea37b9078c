import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import { read } from '../../src/reading/index.ts';

/** Characters a second from 2 kB to 20 MB, against compromise and chrono-node on the same text in the same run. */
const pages = 'src/reading/pages';
const prose = readdirSync(pages)
  .filter((n) => n.endsWith('.txt'))
  .sort()
  .map((n) => readFileSync(join(pages, n), 'utf8'))
  .join('\n\n');
const largest = Number(process.env.READING_LARGEST ?? 20_000_000);
const text = (size: number): string => prose.repeat(Math.ceil(size / prose.length)).slice(0, size);
/** Characters a second: the middle of all runs in two seconds, of three at least, of one where it is large. Short texts are read as in a folder of many. */
const rate = (size: number, run: () => unknown): number => {
  const times: number[] = [];
  const end = performance.now() + 2_000;
  const fewest = size > 1e6 ? 1 : 3;
  while (times.length < fewest || (performance.now() < end && size <= 1e6)) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return Math.round((size / times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!) * 1000);
};
read(text(50_000), { date: '2020-01-01', relation: ['NATO', 'JPN'] });
for (const size of [2_000, 20_000, 200_000, 2_000_000, 20_000_000].filter((n) => n <= largest)) {
  const page = text(size);
  const own = rate(size, () => read(page, { date: '2020-01-01', relation: ['NATO', 'JPN'] }));
  const others =
    size > 200_000
      ? ''
      : `  compromise ${rate(size, () => nlp(page).json())}/s  chrono-node ${rate(size, () => chrono.parse(page))}/s`;
  console.log(`${String(size).padStart(9)} characters: ${own}/s${others}`);
}
