import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import { isActivity, readIati } from '../src/exchange/index.ts';

/**
 * Reads a file in a process of its own, so that its memory is its own: `iati-parse.js FILE ours|saxes`. Prints one line
 * of JSON: how long it took, how many rows or events there were, the most memory it took, and the sums in cents.
 */
const [path, how] = process.argv.slice(2) as [string, 'ours' | 'saxes'];
let peak = 0;
const look = () => {
  peak = Math.max(peak, process.memoryUsage.rss());
};
const watch = setInterval(look, 40);
const begun = performance.now();
let rows = 0;
const cents = new Map<string, bigint>();
if (how === 'ours') {
  for await (const one of readIati(createReadStream(path), { file: path })) {
    if (!isActivity(one)) throw new Error(one.message);
    for (const { type, value } of one.transactions) {
      rows++;
      const key = `${value.currency} ${type}`;
      cents.set(key, (cents.get(key) ?? 0n) + BigInt(value.amount.replace('.', '')));
    }
  }
} else {
  const parser = new SaxesParser();
  const count = () => {
    rows++;
  };
  parser.on('opentag', count);
  parser.on('text', count);
  parser.on('closetag', count);
  const decoder = new TextDecoder();
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>)
    parser.write(decoder.decode(chunk, { stream: true }));
  parser.close();
}
const ms = performance.now() - begun;
look();
clearInterval(watch);
const sums = Object.fromEntries([...cents].map(([key, value]) => [key, String(value)]));
console.log(JSON.stringify({ ms, rows, peak, sums }));
