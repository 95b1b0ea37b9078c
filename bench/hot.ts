import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Bench, type Figure, median, type Part } from './figure.ts';
import type { Load, Loaded } from './load.ts';
import { ask, startServer } from './server.ts';

/**
 * Hot pages: the dossier that comes along at 200 different days, against the very bytes of those pages as files of
 * the same server. The files are put among the assets of a copy of the program, so that server and program are the real ones.
 */
export const hot: Part = {
  name: 'hot',
  says: 'pages that were made before, against the same bytes as files of the same server',
  async run(bench) {
    const { quick, say } = bench;
    const dist = join(bench.home, 'hot', 'dist');
    cpSync(join(bench.root, 'dist'), dist, { recursive: true });
    cpSync(join(bench.root, 'package.json'), join(dist, '..', 'package.json'));
    cpSync(join(bench.root, 'data/nato-japan'), join(dist, '..', 'data/nato-japan'), { recursive: true });
    const start = () =>
      startServer([process.execPath, join(dist, 'entente.js'), 'serve'], dist, join(bench.folder, 'hot'));

    const pages = days(quick ? 20 : 200).map((day) => `/nato-japan?trueAt=${day}`);
    const files = pages.map((_, i) => `/assets/hot/${i}.svg`);
    let bytes = 0;
    let server = await start();
    try {
      mkdirSync(join(dist, 'assets/hot'));
      for (const [i, page] of pages.entries()) {
        const { body } = await ask(server.url + page);
        bytes += body.length;
        writeFileSync(join(dist, 'assets', files[i]!.slice('/assets/'.length)), body);
      }
    } finally {
      await server.stop();
    }

    server = await start();
    try {
      const port = Number(new URL(server.url).port);
      const rates: { pages: number[]; files: number[] } = { pages: [], files: [] };
      const rounds = quick ? 1 : 7;
      for (let round = 0; round <= rounds; round++) {
        say(`hot: round ${round} of ${rounds}`);
        const page = await rate(bench, { port, paths: pages, connections: 16, seconds: quick ? 0.5 : 3 });
        const file = await rate(bench, { port, paths: files, connections: 16, seconds: quick ? 0.5 : 3 });
        // The first round makes the pages.
        if (round === 0) continue;
        rates.pages.push(page);
        rates.files.push(file);
      }
      const note = `${pages.length} days, 16 connections, ${rounds} rounds by turns`;
      return [
        { name: 'hot pages', value: median(rates.pages), unit: '/s', note },
        { name: 'the same bytes as files', value: median(rates.files), unit: '/s', note },
        {
          name: 'pages to files',
          value: median(rates.pages.map((page, i) => page / rates.files[i]!)),
          unit: '×',
          target: { atLeast: 0.7 },
        },
        { name: 'size of a page', value: bytes / pages.length / 1000, unit: 'kB' },
      ] satisfies Figure[];
    } finally {
      await server.stop();
    }
  },
};

/** That many different days from 2008 on. */
function days(many: number): string[] {
  return Array.from({ length: many }, (_, i) =>
    new Date(Date.UTC(2008, 0, 1 + i * 33)).toISOString().slice(0, 10),
  );
}

async function rate(bench: Bench, load: Load): Promise<number> {
  const program = join(bench.home, 'load.js');
  const { stdout } = await promisify(execFile)(process.execPath, [program, JSON.stringify(load)]);
  const { requests, seconds } = JSON.parse(stdout) as Loaded;
  return requests / seconds;
}
