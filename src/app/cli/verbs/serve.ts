import type { OpenOffice } from '../../open-office.ts';
import { readNamed } from '../files.ts';
import type { Io } from '../io.ts';
import { progressOn } from '../io.ts';
import { DATA } from '../options.ts';
import { sayFinding } from '../outcome.ts';
import { shippedDossier } from '../root.ts';
import type { Outcome, Verb } from '../verb.ts';

/** `entente serve`. */
export const serve: Verb = {
  name: 'serve',
  summary: 'serve the record as pages, and say where',
  notes: [
    'Where nothing is on record yet, the dossier that comes along (NATO–Japan) is imported first. The server runs until it is stopped (Ctrl-C). Meanwhile the other commands on the same data folder are passed to it.',
  ],
  arguments: [],
  options: [
    { name: '--empty', says: 'do not import the dossier that comes along' },
    { name: '--host', takes: 'ADDRESS', says: 'the address to serve on; else HOST, else 127.0.0.1' },
    { name: '--port', takes: 'NUMBER', says: 'the port to serve on, 0 for a free one; else PORT, else 4017' },
    DATA,
  ],
  examples: [
    { does: 'serve the data folder ./data on http://127.0.0.1:4017', command: 'entente serve' },
    { does: 'another data folder, a free port', command: 'entente serve --data /srv/entente --port 0' },
  ],
  on: 'folder',
  async run(call, office, answer) {
    const { io } = call;
    const { serve: listen, untilStopped } = await import('../../http/index.ts');
    const served = await listen(office);
    const { hold } = office.store;
    const { serveFolder } = await import('../../../store/index.ts');
    const requests = hold && (await serveFolder(hold, (request) => answer(office, request, served.url)));
    try {
      const empty = (await office.store.journal.books(undefined, 1)).length === 0;
      if (empty && !call.flag('empty')) {
        const loaded = await load(office, io);
        if (loaded) return loaded;
      }
      io.stdout.write(`Entente serves ${kept(office)} on ${served.url}\n`);
      if (io.isTTY) io.stderr.write('Ctrl-C stops it.\n');
      await (io.stop ? aborted(io.stop, () => served.close()) : untilStopped(served));
    } finally {
      await requests?.close();
      await served.close(0);
    }
    return {};
  },
};

function kept({ settings }: OpenOffice): string {
  return settings.databaseUrl === undefined ? settings.data : 'the database';
}

/** Imports the dossier that comes along; what stands in the way is said, and ends it. */
async function load(office: OpenOffice, io: Io): Promise<Outcome | undefined> {
  const progress = progressOn(io);
  const file = await readNamed(io, shippedDossier(), office.settings.dossierLimit, 'ENTENTE_DOSSIER_LIMIT');
  if (!file.ok) return { findings: file.findings };
  const { importFile } = await import('../importing.ts');
  const command = { by: 'Entente', why: 'The dossier that comes with Entente' };
  const done = await importFile(office, file.value, command, { progress: progress.at });
  progress.done();
  const errors = (done.findings ?? []).filter((f) => f.severity === 'error');
  if (errors.length > 0) return { findings: errors };
  const unread = (done.findings ?? []).filter((f) => f.code !== 'citation-unread');
  io.stderr.write(unread.map((f) => `${sayFinding(f)}\n`).join(''));
  return undefined;
}

function aborted(stop: AbortSignal, close: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => void close().then(resolve, reject);
    if (stop.aborted) end();
    else stop.addEventListener('abort', end, { once: true });
  });
}
