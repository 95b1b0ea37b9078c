import { join } from 'node:path';
import { type Bench, type Figure, median, type Part } from './figure.ts';
import { ask, startServer } from './server.ts';

/**
 * Start-up, as somebody waits for it: from the moment a process is started until the whole page of the dossier that
 * comes along has been received, on a data folder that is not there yet and on the one that this left.
 */
export const start: Part = {
  name: 'start',
  says: 'the first page after a start, on an empty data folder and on an existing one',
  async run(bench) {
    const served = [process.execPath, join(bench.root, 'dist/entente.js'), 'serve'];
    return [
      ...(await ofCommand(bench, 'npm start', ['npm', 'start', '--silent'])),
      ...(await ofCommand(bench, 'entente serve', served)),
    ];
  },
};

async function ofCommand(bench: Bench, what: string, command: readonly string[]): Promise<Figure[]> {
  const times: { empty: number[]; existing: number[] } = { empty: [], existing: [] };
  const rounds = bench.quick ? 1 : 5;
  for (let round = 0; round < rounds; round++) {
    bench.say(`start: ${what}, round ${round + 1} of ${rounds}`);
    const data = join(bench.folder, `start-${what.replace(' ', '-')}-${round}`);
    times.empty.push(await firstPage(bench, command, data));
    times.existing.push(await firstPage(bench, command, data));
  }
  const note = `${rounds} processes`;
  return [
    {
      name: `${what}, empty data folder`,
      value: median(times.empty) / 1000,
      unit: 's',
      target: { atMost: 5 },
      note,
    },
    {
      name: `${what}, existing one`,
      value: median(times.existing) / 1000,
      unit: 's',
      target: { atMost: 1 },
      note,
    },
  ];
}

async function firstPage(bench: Bench, command: readonly string[], data: string): Promise<number> {
  const begun = performance.now();
  const server = await startServer(command, bench.root, data);
  try {
    await ask(`${server.url}/nato-japan`);
    return performance.now() - begun;
  } finally {
    await server.stop();
  }
}
