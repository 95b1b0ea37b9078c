import { resolve } from 'node:path';
import { readableFile } from '../files.ts';
import { DATA, FORMAT } from '../options.ts';
import { count } from '../outcome.ts';
import type { Verb } from '../verb.ts';

/** `entente restore`. */
export const restore: Verb = {
  name: 'restore',
  summary: 'put the content of a backup into an empty data folder or database',
  notes: [
    'The whole backup is checked before anything is written, and what was written is read again. Where something is on record already, nothing is done.',
  ],
  arguments: [{ name: 'FILE', says: 'a file that “entente backup” wrote' }],
  options: [DATA, FORMAT],
  examples: [
    { does: 'into a new data folder', command: 'entente restore entente-2026-11-24.tar --data /srv/entente' },
  ],
  on: 'folder',
  async run(call, office) {
    const [file] = call.args as [string];
    const unreadable = readableFile(call.io, file);
    if (unreadable) return { findings: [unreadable] };
    const { restore: read } = await import('../../../store/index.ts');
    const { books, archive, made } = await read(resolve(call.io.cwd, file), office.store);
    const entries = books.reduce((n, book) => n + book.n, 0);
    return {
      text: `Restored ${count(books.length, 'book')} (${count(entries, 'entry', 'entries')}) and ${count(archive.length, 'file')} of the archive, as of ${made}.`,
      data: {
        file,
        made,
        books: books.map(({ book, n, hash }) => ({ book, entries: n, hash })),
        archive: archive.length,
      },
    };
  },
};
