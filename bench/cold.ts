import { join } from 'node:path';
import { PUBLIC } from '../src/access/index.ts';
import { type Bench, type Figure, median, type Part, timed } from './figure.ts';
import { fill, officeOn } from './fill.ts';
import { type Asked, askEach, startServer } from './server.ts';

/** What is asked of dossiers of two sizes. */
const SIZES = [
  { records: 1_000, quick: 30, dossiers: 9, target: { atMost: 50 } },
  { records: 10_000, quick: 60, dossiers: 7, target: { atMost: 400 } },
];

/**
 * Cold pages: the first page of a dossier that nobody has read since the server started, so that its book is read from
 * the disk, folded, seen through the window and set as a page; then pages of the same dossiers at other days, which
 * are made anew from the folded book.
 */
export const cold: Part = {
  name: 'cold',
  says: 'pages that nobody asked for before, of dossiers of 1,000 and of 10,000 records',
  async run(bench) {
    const figures: Figure[] = [];
    for (const size of SIZES) figures.push(...(await ofSize(bench, size)));
    return figures;
  },
};

async function ofSize(bench: Bench, size: (typeof SIZES)[number]): Promise<Figure[]> {
  const records = bench.quick ? size.quick : size.records;
  const data = join(bench.folder, `cold-${size.records}`);
  const dossiers = bench.quick ? 3 : size.dossiers;
  bench.say(`cold: filling ${dossiers} dossiers of ${records} records`);
  const names = await fill(data, 'cold', dossiers, records);
  const days = Array.from({ length: bench.quick ? 3 : 12 }, (_, i) => `${2005 + i}-06-01`);
  const told = records.toLocaleString('en');

  bench.say(`cold: asking for pages of ${records} records`);
  const program = [process.execPath, join(bench.root, 'dist/entente.js'), 'serve', '--empty'];
  const server = await startServer(program, bench.root, data);
  let first: Asked;
  let other: Asked;
  try {
    // A server that has run for a while: its first dossier warms the program, not the others.
    await askEach(
      server,
      days.map((day) => `/${names[0]}?trueAt=${day}`),
    );
    first = await askEach(
      server,
      names.slice(1).map((name) => `/${name}`),
    );
    other = await askEach(
      server,
      days.map((day) => `/${names[1]}?trueAt=${day}`),
    );
  } finally {
    await server.stop();
  }

  const figures: Figure[] = [
    {
      name: `first page of a dossier of ${told}`,
      value: median(first.ms),
      unit: 'ms',
      target: size.target,
      note: `over HTTP, its book not yet read; ${first.ms.length} dossiers${first.cpu}`,
    },
    {
      name: `its page at another day, ${told}`,
      value: median(other.ms),
      unit: 'ms',
      target: size.target,
      note: `over HTTP, its book folded; ${other.ms.length} days${other.cpu}`,
    },
  ];
  const seen = await asOf(data, names[0]!, days);
  const note = `the view at another day, its book folded; ${seen.ms.length} days, ${Math.round(seen.cpu)} ms of processor each`;
  figures.push({
    name: `as-of after folding, ${told}`,
    value: median(seen.ms),
    unit: 'ms',
    ...(size.records === 10_000 ? { target: { atMost: 60 } } : {}),
    note,
  });
  return figures;
}

/** How long gate 2 takes to open on a folded book, at days that nobody asked for before. */
async function asOf(data: string, name: string, days: readonly string[]) {
  const office = await officeOn({ data });
  try {
    for (const day of days) await office.view(name, PUBLIC, { trueAt: day.replace('-06-', '-05-') });
    const ms: number[] = [];
    const before = process.cpuUsage();
    for (const trueAt of days) ms.push((await timed(() => office.view(name, PUBLIC, { trueAt }))).ms);
    const { user, system } = process.cpuUsage(before);
    return { ms, cpu: (user + system) / 1000 / days.length };
  } finally {
    await office.close();
  }
}
