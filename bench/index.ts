import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, platform, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { bulk } from './bulk.ts';
import { cold } from './cold.ts';
import { desk } from './desk.ts';
import { edtf } from './edtf.ts';
import { type Bench, type Figure, type NotRun, type Part, reached } from './figure.ts';
import { hot } from './hot.ts';
import { iati } from './iati.ts';
import { many } from './many.ts';
import { reading } from './reading.ts';
import { start } from './start.ts';

/** The parts of the bench, in the order in which they run. */
export const PARTS: readonly Part[] = [edtf, start, hot, cold, many, desk, bulk, reading, iati];

/** What came of a run, as it is written to the file. */
export interface Report {
  /** When it began. */
  readonly at: string;
  readonly quick: boolean;
  readonly machine: {
    readonly cpu: string;
    readonly cores: number;
    readonly memoryGB: number;
    readonly node: string;
    readonly system: string;
    /** Processes that wanted a core in the minute before: above nought, the machine had other work. */
    readonly loadBefore: number;
  };
  readonly figures: readonly (Figure & { readonly part: string; readonly reached?: boolean })[];
  readonly notRun: readonly (NotRun & { readonly part: string })[];
}

/** Runs the parts of those names, all where none is given, and tells what came of it. */
export async function run(names: readonly string[], given: Omit<Bench, 'folder'>): Promise<Report> {
  const at = new Date().toISOString();
  const machine = {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    system: `${platform()} ${release()}`,
    loadBefore: Math.round(loadavg()[0]! * 100) / 100,
  };
  // As beside the program itself: the embedded tables then need not be made first.
  const template = join(given.root, 'dist', 'pglite-template.tar.gz');
  if (existsSync(template)) copyFileSync(template, join(given.home, 'pglite-template.tar.gz'));
  const figures: Report['figures'][number][] = [];
  const notRun: Report['notRun'][number][] = [];
  for (const part of PARTS.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const folder = mkdtempSync(join(tmpdir(), `entente-bench-${part.name}-`));
    try {
      given.say(`${part.name}: ${part.says}`);
      for (const one of await part.run({ ...given, folder })) {
        if ('notRun' in one) notRun.push({ part: part.name, ...one });
        else figures.push({ part: part.name, ...one, ...judged(one) });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return { at, quick: given.quick, machine, figures, notRun };
}

function judged(figure: Figure): { reached?: boolean } {
  const is = reached(figure);
  return is === undefined ? {} : { reached: is };
}
