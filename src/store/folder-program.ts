import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { seal } from '../journal/index.ts';
import { holdFolder } from './folder-lock.ts';
import { serveFolder } from './folder-socket.ts';
import { openJournalFiles } from './journal-files.ts';
import { openOperationalFile } from './operational-file.ts';

// What a second process does in a test; started by `folder-process.ts` with what to do and a data folder.

const [, , what, folder] = process.argv as [string, string, string, string];
const say = (line: string) => writeSync(1, `${line}\n`);

async function append(): Promise<void> {
  await holdFolder(folder);
  const journal = openJournalFiles(folder);
  const nonces = {
    now: () => new Date().toISOString(),
    id: () => randomBytes(16).toString('hex'),
    salt: () => randomBytes(16).toString('hex'),
  };
  for (let i = 0; ; i++) {
    const head = await journal.head('book');
    // Now and then a large one, which a kill can catch half-written.
    const [many, size] = i % 5 === 4 ? [64, 30_000] : [1 + (i % 7), 200];
    const acts = Array.from({ length: many }, (_, k) => ({
      act: 'put' as const,
      ref: `record:r${k}` as const,
      value: { filler: 'ō'.repeat(size / 2) },
    }));
    const entries = seal('book', head, acts, { by: 'child', why: 'to be killed' }, nonces);
    await journal.append('book', head, entries);
    const last = entries.at(-1)!;
    say(`${last.n} ${last.hash}`);
  }
}

async function accounts(): Promise<void> {
  await holdFolder(folder);
  const kept = openOperationalFile(folder);
  for (let i = (await kept.accounts()).length; ; i++) {
    const at = new Date().toISOString();
    const name = `n${i}`;
    // Large enough that a kill can catch a file half-written.
    const fullName = `${name} ${'ō'.repeat(8000)}`;
    await kept.addAccount({ id: name, name, fullName, password: 'x', madeAt: at, passwordAt: at });
    say(name);
  }
}

async function hold(): Promise<void> {
  const hold = await holdFolder(folder);
  say('held');
  process.stdin.resume();
  process.stdin.once('end', async () => {
    await hold.release();
    process.exit(0);
  });
}

async function serve(): Promise<void> {
  const hold = await holdFolder(folder);
  await serveFolder(hold, async (request) => {
    if (request === 'fail') throw new RangeError('No such relation.');
    return { pid: process.pid, request };
  });
  say('held');
  process.stdin.resume();
}

const programs: Readonly<Record<string, () => Promise<void>>> = { accounts, append, hold, serve };
programs[what]!().catch((error: Error) => {
  say(`${error.name}: ${error.message}`);
  process.exit(1);
});
