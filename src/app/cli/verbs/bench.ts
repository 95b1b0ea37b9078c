import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Io } from '../io.ts';
import { packageRoot } from '../root.ts';
import type { Verb } from '../verb.ts';

/** What `bench/index.ts` exports; it is a bundle of its own, `dist/bench.js`, that nothing else loads. */
interface Bench {
  /** Runs the parts that are named (all where none is) and returns the exit status. */
  bench(parts: readonly string[], io: Io): Promise<number>;
}

/** `entente bench`. */
export const bench: Verb = {
  name: 'bench',
  summary: 'measure pages, imports and start, and print the figures',
  notes: [
    'It works in folders of its own and touches no data. The figures are printed and written to bench-results.json; they are those of this machine and this moment.',
  ],
  arguments: [{ name: 'PART', says: 'what is measured; everything unless told', optional: true, many: true }],
  options: [],
  examples: [{ does: 'measure everything', command: 'entente bench' }],
  on: 'nothing',
  async run({ args, io }) {
    const path = join(packageRoot(), 'dist', 'bench.js');
    if (!existsSync(path)) throw new BenchMissing(path);
    const loaded = (await import(pathToFileURL(path).href)) as Bench;
    return { status: await loaded.bench(args, io) };
  },
};

/** The bench was not built. */
class BenchMissing extends Error {
  override readonly name = 'BenchMissing';
  constructor(path: string) {
    super(`The bench is not built: there is no ${path}. Run “npm ci” in the checkout.`);
  }
}
