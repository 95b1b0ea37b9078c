import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { progressOn } from '../io.ts';
import { FORMAT } from '../options.ts';
import { table } from '../outcome.ts';
import { packageRoot } from '../root.ts';
import type { Verb } from '../verb.ts';

/** What a run of the bench comes to (`bench/index.ts`). */
interface Report {
  readonly at: string;
  readonly quick: boolean;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly figures: readonly {
    readonly part: string;
    readonly name: string;
    readonly value: number;
    readonly unit: string;
    readonly target?: { readonly atLeast?: number; readonly atMost?: number };
    readonly reached?: boolean;
    readonly note?: string;
  }[];
  readonly notRun: readonly { readonly part: string; readonly name: string; readonly notRun: string }[];
}

/** What `bench/index.ts` exports. It lies beside the sources and is bundled when it is asked for. */
interface Bench {
  readonly PARTS: readonly { readonly name: string; readonly says: string }[];
  run(
    names: readonly string[],
    given: { root: string; home: string; quick: boolean; say: (text: string) => void },
  ): Promise<Report>;
}

const RESULTS = 'bench-results.json';

/** `entente bench`. */
export const bench: Verb = {
  name: 'bench',
  summary: 'measure pages, imports and start, and print the figures',
  notes: [
    `It works in folders of its own and touches no data. The figures are those of this machine and this moment; they are printed and written to ${RESULTS}. It needs a checkout with all its packages (npm ci); docs/bench.md says what is measured.`,
  ],
  arguments: [
    {
      name: 'NAME',
      says: 'what is measured: edtf, start, hot, cold, many, desk, bulk, reading, iati; everything unless told',
      optional: true,
      many: true,
    },
  ],
  options: [
    { name: '--quick', says: 'small sizes: shows within a minute that all of it runs, and measures little' },
    { name: '--out', takes: 'FILE', says: `write the figures to this file instead of ${RESULTS}` },
    FORMAT,
  ],
  examples: [
    { does: 'measure everything', command: 'entente bench' },
    { does: 'hot and cold pages alone', command: 'entente bench hot cold' },
  ],
  on: 'nothing',
  async run({ args, io, flag, text }) {
    const root = packageRoot();
    const esbuild = await import('esbuild').catch(() => undefined);
    if (!esbuild || !existsSync(join(root, 'bench/index.ts'))) throw new BenchMissing(root);
    // Within the checkout, so that what is bundled finds its packages.
    const home = mkdtempSync(join(root, 'node_modules', '.entente-bench-'));
    const progress = progressOn(io);
    try {
      await esbuild.build({
        absWorkingDir: root,
        entryPoints: {
          bench: 'bench/index.ts',
          load: 'bench/load.ts',
          reading: 'bench/reading/speed.ts',
          'iati-parse': 'bench/iati-parse.ts',
          'document-worker': 'src/app/document-worker.ts',
          'pglite-worker': 'src/store/pglite-worker.ts',
        },
        outdir: home,
        bundle: true,
        splitting: true,
        chunkNames: 'chunk-[hash]',
        packages: 'external',
        platform: 'node',
        format: 'esm',
        target: 'node20',
        logLevel: 'silent',
      });
      const { PARTS, run } = (await import(pathToFileURL(join(home, 'bench.js')).href)) as Bench;
      const stranger = args.find((name) => !PARTS.some((part) => part.name === name));
      if (stranger !== undefined)
        return { usage: `“${stranger}” is not measured; there are ${PARTS.map((p) => p.name).join(', ')}.` };
      const report = await run(args, { root, home, quick: flag('quick'), say: progress.at });
      progress.done();
      const out = resolve(io.cwd, text('out') ?? RESULTS);
      writeFileSync(out, `${JSON.stringify(report, null, 2)}\n`);
      return { data: report, text: `${told(report)}\n\nWritten to ${out}` };
    } finally {
      progress.done();
      rmSync(home, { recursive: true, force: true });
    }
  },
};

/** The report as tables, one a part. */
function told({ machine, figures, notRun, quick }: Report): string {
  const parts = [...new Set([...figures, ...notRun].map(({ part }) => part))];
  const tables = parts.map((part) => {
    const rows = figures
      .filter((f) => f.part === part)
      .map((f) => [`  ${f.name}`, `${rounded(f.value)} ${f.unit}`, targetOf(f), f.note ?? '']);
    const missing = notRun.filter((n) => n.part === part).map((n) => `  ${n.name}: not run: ${n.notRun}`);
    return [table([part, 'figure', 'target', ''], rows), ...missing].join('\n');
  });
  const { cpu, cores, memoryGB, node, system, loadBefore } = machine;
  const on = `${cpu}, ${cores} cores, ${memoryGB} GB, Node ${node}, ${system}, load before ${loadBefore}`;
  return [
    ...(quick ? ['Quick: these figures show that all of it runs, and little else.'] : []),
    ...tables,
    on,
  ].join('\n\n');
}

function targetOf({ target, reached }: Report['figures'][number]): string {
  if (!target) return '';
  const { atLeast, atMost } = target;
  const range =
    atLeast === undefined ? `≤ ${atMost}` : atMost === undefined ? `≥ ${atLeast}` : `${atLeast} to ${atMost}`;
  return `${range} ${reached ? '✓' : '✗'}`;
}

/** Three digits that count, or all before the point. */
function rounded(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}

/** There is no bench in an installed package. */
class BenchMissing extends Error {
  override readonly name = 'BenchMissing';
  constructor(root: string) {
    super(
      `The bench needs a checkout with its development packages, and ${root} is none: run “npm ci” in one.`,
    );
  }
}
