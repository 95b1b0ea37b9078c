import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Figure, Part } from './figure.ts';

/** The reader's own bench (`bench/reading/speed.ts`), run as it is: characters a second on texts of growing size. */
export const reading: Part = {
  name: 'reading',
  says: 'characters that the reader reads a second, against compromise and chrono-node',
  async run({ root, home, quick }) {
    const env = { ...process.env, READING_LARGEST: quick ? '20000' : '2000000' };
    const { stdout } = await promisify(execFile)(process.execPath, [join(home, 'reading.js')], {
      cwd: root,
      env,
    });
    return stdout.split('\n').flatMap((line): Figure[] => {
      const [, size, ours] = /^\s*(\d+) characters: (\d+)\/s/.exec(line) ?? [];
      if (!size) return [];
      const rivals = [...line.matchAll(/(compromise|chrono-node) (\d+)\/s/g)];
      const name = (who: string) => `${who} on ${Number(size).toLocaleString('en')} characters`;
      return [
        { name: name('Entente'), value: Number(ours), unit: '/s', note: 'characters' },
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
  },
};
