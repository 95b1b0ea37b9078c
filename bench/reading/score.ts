import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

/** Prints precision, recall and F1 per page: `tsx`-free, run by `node --experimental-strip-types` or bundled by esbuild. */
const shared = resolve(process.env.READING_GOLD ?? '../shared/reading');
const APART = ['osce-japan', 'china-gcc-press-release'];
const DEVELOPED = [
  'japan-2017-11-07',
  'nato-korea',
  'nato-new-zealand',
  'nato-australia',
  'asean-japan',
  'eu-japan',
  'india-japan-brief',
];

interface Tally {
  right: number;
  guessed: number;
  wanted: number;
  recordsRight: number;
  recordsGuessed: number;
  recordsWanted: number;
}
interface Scorer {
  score(gold: unknown, text: string, proposals: unknown): Tally;
  figures(t: Tally): unknown;
}

const folder = mkdtempSync(join(tmpdir(), 'reading-'));
try {
  if (!existsSync(join(shared, 'score.mjs')))
    throw new Error(`No scorer in ${shared}; name its folder in READING_GOLD.`);
  const bundle = join(folder, 'read.mjs');
  buildSync({
    entryPoints: [resolve('bench/reading/read.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    outfile: bundle,
    logLevel: 'error',
  });
  const scorer = (await import(join(shared, 'score.mjs'))) as Scorer;
  const total = (names: readonly string[], label: string): void => {
    const sum: Tally = {
      right: 0,
      guessed: 0,
      wanted: 0,
      recordsRight: 0,
      recordsGuessed: 0,
      recordsWanted: 0,
    };
    for (const name of names) {
      const gold = JSON.parse(readFileSync(join(shared, `${name}.gold.json`), 'utf8'));
      const page = resolve(shared, gold.page);
      const out = execFileSync(
        'node',
        [bundle, page, '--date', gold.sourceDate, '--relation', gold.relation.join(',')],
        { encoding: 'utf8', maxBuffer: 1 << 28 },
      );
      const t = scorer.score(gold, readFileSync(page, 'utf8'), JSON.parse(out));
      for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += t[key];
      console.log(name.padEnd(28), JSON.stringify(scorer.figures(t)));
    }
    console.log(label.padEnd(28), JSON.stringify(scorer.figures(sum)));
  };
  total(DEVELOPED, 'the seven');
  if (process.argv.includes('--apart')) total(APART, 'the two kept apart at first');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
