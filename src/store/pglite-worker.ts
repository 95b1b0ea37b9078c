import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import type { Job, Outcome, Setup } from './pglite-talk.ts';
import { PARSERS, settingsSql } from './type-parsers.ts';

// PGlite blocks its thread for a statement's length, so it has one of its own. This file is that thread's whole
// program; the build makes it dist/pglite-worker.js.

const port = parentPort!;
const opened = open(workerData as Setup);
opened.then(
  () => port.postMessage({ id: 0, rows: [], affected: 0 } satisfies Outcome),
  (error) => port.postMessage({ id: 0, error: told(error) } satisfies Outcome),
);

// Jobs arrive one at a time: the other side gives the database to one caller after the other.
port.on('message', async (job: Job) => {
  try {
    port.postMessage(await outcome(await opened, job));
  } catch (error) {
    port.postMessage({ id: job.id, error: told(error) } satisfies Outcome);
  }
});

async function open(setup: Setup): Promise<PGlite> {
  if ('makeTemplate' in setup) {
    const fresh = await PGlite.create();
    const packed = await fresh.dumpDataDir('gzip');
    await writeFile(setup.makeTemplate, Buffer.from(await packed.arrayBuffer()));
    return fresh;
  }
  const begin = setup.template !== undefined && !existsSync(join(setup.folder, 'PG_VERSION'));
  const database = await PGlite.create({
    dataDir: setup.folder,
    parsers: { ...PARSERS },
    ...(begin ? { loadDataDir: new Blob([await readFile(setup.template!)]) } : {}),
  });
  await database.exec(settingsSql());
  return database;
}

async function outcome(database: PGlite, job: Job): Promise<Outcome> {
  if (job.do === 'close') {
    await database.close();
    return { id: job.id, rows: [], affected: 0 };
  }
  if (job.do === 'copy') {
    const blob = new Blob([job.text]);
    await database.query(`COPY ${job.target} FROM '/dev/blob'`, [], { blob });
    return { id: job.id, rows: [], affected: 0 };
  }
  if (job.params) {
    const result = await database.query(job.sql, [...job.params]);
    return { id: job.id, rows: result.rows, affected: result.affectedRows ?? 0 };
  }
  // Without parameters there may be several statements, as in a migration.
  const results = await database.exec(job.sql);
  const last = results.at(-1);
  return { id: job.id, rows: last?.rows ?? [], affected: last?.affectedRows ?? 0 };
}

function told(error: unknown): NonNullable<Outcome['error']> {
  const e = error as { message?: string; code?: string; constraint?: string; detail?: string };
  return {
    message: e?.message ?? String(error),
    ...(typeof e?.code === 'string' ? { code: e.code } : {}),
    ...(typeof e?.constraint === 'string' ? { constraint: e.constraint } : {}),
    ...(typeof e?.detail === 'string' ? { detail: e.detail } : {}),
  };
}
