import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DATA, FORMAT } from '../options.ts';
import { count } from '../outcome.ts';
import type { Verb } from '../verb.ts';

/** `entente backup`. */
export const backup: Verb = {
  name: 'backup',
  summary: 'write everything that is on record, with its sources, into one file',
  notes: [
    'A tar file laid out as a data folder, with a manifest of hashes; from files and from a database alike. It may be made while a server runs.',
  ],
  arguments: [{ name: 'FILE', says: 'where to' }],
  options: [{ name: '--force', says: 'write over a file that is there' }, DATA, FORMAT],
  examples: [{ does: 'a backup of today', command: 'entente backup entente-2026-11-24.tar' }],
  on: 'record',
  async run(call, office) {
    const [file] = call.args as [string];
    const path = resolve(call.io.cwd, file);
    if (existsSync(path) && !call.flag('force'))
      return { usage: `${file} is there already. Name another file, or say --force to write over it.` };
    const { backup: write } = await import('../../../store/index.ts');
    const { books, archive, made } = await write(office.store, path, office.now());
    const entries = books.reduce((n, book) => n + book.n, 0);
    return {
      text: `${file} holds ${count(books.length, 'book')} (${count(entries, 'entry', 'entries')}) and ${count(archive.length, 'file')} of the archive.`,
      data: {
        file,
        made,
        books: books.map(({ book, n, hash }) => ({ book, entries: n, hash })),
        archive: archive.length,
      },
    };
  },
};
