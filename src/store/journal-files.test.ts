import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeCases } from '../journal/store-cases.ts';
import { openJournalFiles } from './journal-files.ts';

storeCases('files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'entente-files-'));
  return {
    store: openJournalFiles(folder),
    again: async () => openJournalFiles(folder),
    done: () => rm(folder, { recursive: true, force: true }),
  };
});
