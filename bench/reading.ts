import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Bench, type Figure, median, type Part, timed } from './figure.ts';

/**
 * The reader's own bench (`bench/reading/speed.ts`), run as it is: characters a second on texts of growing size; and `entente read` as a
 * whole process on a page of 5 kB.
 */
export const reading: Part = {
  name: 'reading',
  says: 'characters that the reader reads a second, against compromise and chrono-node; a page as a whole process',
  async run(bench) {
    const { root, home, quick } = bench;
    const env = { ...process.env, READING_LARGEST: quick ? '20000' : '2000000' };
    const { stdout } = await promisify(execFile)(process.execPath, [join(home, 'reading.js')], {
      cwd: root,
      env,
    });
    const rates = stdout.split('\n').flatMap((line): Figure[] => {
      const [, size, ours] = /^\s*(\d+) characters: (\d+)\/s/.exec(line) ?? [];
      if (!size) return [];
      const rivals = [...line.matchAll(/(compromise|chrono-node) (\d+)\/s/g)];
      const name = (who: string) => `${who} on ${Number(size).toLocaleString('en')} characters`;
      return [
        {
          name: name('Entente'),
          value: Number(ours),
          unit: '/s',
          target: { atLeast: 200_000 },
          note: 'characters',
        },
        ...rivals.map(
          ([, who, rate]): Figure => ({
            name: name(who!),
            value: Number(rate),
            unit: '/s',
            note: 'characters',
          }),
        ),
      ];
    });
    return [...rates, await wholeProcess(bench)];
  },
};

/** From the start of `entente read FILE` to its end. Certificates that the machine has Node load at each start are no part of it. */
async function wholeProcess({ root, folder, quick }: Bench): Promise<Figure> {
  const file = join(folder, 'page.txt');
  const page = ['nato-korea', 'nato-australia'].map((name) =>
    readFileSync(join(root, `src/reading/pages/${name}.txt`), 'utf8'),
  );
  writeFileSync(file, page.join('\n\n').slice(0, 5000));
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const words = [
    join(root, 'dist/entente.js'),
    'read',
    file,
    '--relation',
    'NATO,KOR',
    '--date',
    '2018-03-05',
  ];
  const times: number[] = [];
  for (let i = 0; i < (quick ? 1 : 9); i++)
    times.push((await timed(() => promisify(execFile)(process.execPath, words, { cwd: folder, env }))).ms);
  return {
    name: 'entente read, a page of 5 kB',
    value: median(times),
    unit: 'ms',
    target: { atMost: 500 },
    note: `whole process, ${times.length} times`,
  };
}
