import { readFileSync } from 'node:fs';
import { read } from '../../src/reading/index.ts';

/** `COMMAND PAGE --date D --relation A,B` prints what the reader proposes, for the scorer. */
const [page, ...rest] = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = rest.indexOf(`--${name}`);
  return at < 0 ? undefined : rest[at + 1];
};
const date = option('date');
const explain = rest.includes('--explain');
const text = readFileSync(page!, 'utf8');
process.stdout.write(
  JSON.stringify(
    read(text, { ...(date ? { date } : {}), relation: (option('relation') ?? '').split(','), explain }),
  ),
);
