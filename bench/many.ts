import { join } from 'node:path';
import { type Figure, median, type Part } from './figure.ts';
import { fill } from './fill.ts';
import { ask, type Running, startServer } from './server.ts';

const RECORDS = 20;

/**
 * The cost of a page among few and among many dossiers: the same pages are asked of two servers by turns, one on a
 * folder of 100 dossiers and one on 10,000.
 */
export const many: Part = {
  name: 'many',
  says: 'the cost of a page among 100 and among 10,000 dossiers',
  async run({ quick, folder, root, say }) {
    const sizes = quick ? [10, 20] : [100, 10_000];
    const places: { data: string; names: string[] }[] = [];
    for (const size of sizes) {
      say(`many: filling ${size} dossiers`);
      const data = join(folder, `many-${size}`);
      places.push({ data, names: await fill(data, 'many', size, RECORDS) });
    }
    say('many: asking for pages');
    const servers: Running[] = [];
    try {
      const program = [process.execPath, join(root, 'dist/entente.js'), 'serve', '--empty'];
      for (const { data } of places) servers.push(await startServer(program, root, data));
      const [few, lots] = [servers[0]!, servers[1]!];
      const [warm, rest] = [sizes[0]! / 5, sizes[0]!];
      // Every hundredth of the many, so that they lie far apart.
      const spread = sizes[1]! / sizes[0]!;
      const name = (server: Running, i: number) => `/many-${server === few ? i : i * spread}`;
      const each = async (paths: (server: Running, i: number) => string, from: number, to: number) => {
        const times: [number[], number[]] = [[], []];
        for (let i = from; i < to; i++) {
          // Each goes first every other time.
          const turns = [() => ask(few.url + paths(few, i)), () => ask(lots.url + paths(lots, i))];
          for (const turn of i % 2 === 0 ? [0, 1] : [1, 0]) times[turn]!.push((await turns[turn]!()).ms);
        }
        return { few: median(times[0]), many: median(times[1]), pages: to - from };
      };
      const year = (i: number) => 1995 + (i % 25);
      await each((server, i) => `${name(server, i % warm)}?trueAt=${year(i)}-03-01`, 0, rest * 2);
      const first = await each(name, warm, rest);
      const other = await each(
        (server, i) => `${name(server, i % rest)}?trueAt=${year(i)}-07-${10 + (i % 19)}`,
        0,
        rest * 3,
      );
      const front = await each(() => '/', 0, quick ? 5 : 40);
      return [
        ...told('first page of a dossier', first, sizes),
        ...told('its page at another day', other, sizes),
        ...told('the list of relations', front, sizes),
      ];
    } finally {
      for (const server of servers) await server.stop();
    }
  },
};

function told(
  what: string,
  cost: { readonly few: number; readonly many: number; readonly pages: number },
  [few, lots]: readonly number[],
): Figure[] {
  const note = `over HTTP, ${RECORDS} records each; ${cost.pages} pages by turns`;
  const of = (n: number | undefined) => `${what}, of ${n?.toLocaleString('en')}`;
  return [
    { name: of(few), value: cost.few, unit: 'ms', note },
    { name: of(lots), value: cost.many, unit: 'ms', note },
    {
      name: `${what}: many to few`,
      value: cost.many / cost.few,
      unit: '×',
      target: { atLeast: 0.8, atMost: 1.2 },
    },
  ];
}
