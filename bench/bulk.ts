import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Server, startPostgres } from '../house/postgres/server.ts';
import type { DossierFile } from '../src/exchange/index.ts';
import { deriveRows } from '../src/record/index.ts';
import { copyText } from '../src/store/copy-text.ts';
import { inTransaction } from '../src/store/database.ts';
import { VERSION_COLUMNS, versionLine } from '../src/store/derived-rows.ts';
import { type Database, migrate, openEmbeddedTables } from '../src/store/index.ts';
import { openServer } from '../src/store/server.ts';
import { type Bench, type Figure, median, type NotRun, type Part, timed } from './figure.ts';
import { admitFile, officeOn, readSample } from './fill.ts';
import { sampleDossier } from './sample.ts';

/**
 * Bulk: from drafts that were read and checked to acknowledged entries and derived tables, a dossier a transaction
 * and a sync a transaction, against COPY alone of the very rows that came of it, with their indexes, on a store of
 * the same kind. Reading the same dossiers from their files is told apart.
 */
export const bulk: Part = {
  name: 'bulk',
  says: '100,000 records put on record and derived, against a bare COPY of the same rows',
  async run(bench) {
    const [dossiers, records] = bench.quick ? [2, 30] : [10, 10_000];
    const total = dossiers * records;
    const told = total.toLocaleString('en');
    bench.say(`bulk: reading ${dossiers} dossiers of ${records} records`);
    const samples = Array.from({ length: dossiers }, (_, i) => sampleDossier(`bulk-${i}`, records));
    const { ms, value: files } = await timed(() => samples.map(readSample));
    const size = samples.reduce((sum, s) => sum + s.yaml.length, 0);
    return [
      {
        name: 'reading dossier files (YAML, checks)',
        value: (total / ms) * 1000,
        unit: '/s',
        note: `records; ${dossiers} files, ${(size / 1e6).toFixed(1)} MB, ${(ms / 1000).toFixed(1)} s`,
      },
      ...(await onEmbedded(bench, files, total, told)),
      ...(await onPostgres(bench, files, total, told)),
    ];
  },
};

/** A place for a record that nobody used before, with a database of the same kind beside it for the bare COPY. */
interface Places {
  readonly name: string;
  place(round: number): Promise<{ readonly data: string } | { readonly databaseUrl: string }>;
  bare(round: number): Promise<Database>;
}

function onEmbedded(bench: Bench, files: readonly DossierFile[], total: number, told: string) {
  const places: Places = {
    name: 'files and PGlite',
    place: async (round) => ({ data: join(bench.folder, `record-${round}`) }),
    bare(round) {
      const folder = join(bench.folder, `bare-${round}`);
      mkdirSync(folder);
      return openEmbeddedTables(folder);
    },
  };
  return compare(bench, places, files, total, told);
}

async function onPostgres(bench: Bench, files: readonly DossierFile[], total: number, told: string) {
  let server: Server;
  try {
    server = await startPostgres(18, { durable: true });
  } catch (error) {
    return [{ name: 'bulk on PostgreSQL 18', notRun: String(error).slice(0, 300) } satisfies NotRun];
  }
  try {
    const places: Places = {
      name: 'PostgreSQL 18',
      place: async () => ({ databaseUrl: await server.fresh() }),
      async bare() {
        const database = openServer(await server.fresh());
        await migrate(database);
        return database;
      },
    };
    return await compare(bench, places, files, total, told);
  } finally {
    await server.stop();
  }
}

async function compare(
  bench: Bench,
  places: Places,
  files: readonly DossierFile[],
  total: number,
  told: string,
): Promise<Figure[]> {
  const rounds = bench.quick ? 1 : 2;
  const [acknowledged, derived, copied]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    bench.say(`bulk: ${told} records on ${places.name}, round ${round + 1} of ${rounds}`);
    const whole = await putOnRecord(await places.place(round), files);
    acknowledged.push(whole.acknowledged);
    derived.push(whole.derived);
    const bare = await places.bare(round);
    try {
      copied.push((await timed(() => inTransaction(bare, (s) => s.copyIn(VERSION_COLUMNS, whole.rows)))).ms);
    } finally {
      await bare.close();
    }
  }
  const rate = (times: readonly number[]) => (total / median(times)) * 1000;
  const note = `records; ${told} in ${files.length} transactions, ${rounds} rounds`;
  return [
    { name: `acknowledged on ${places.name}`, value: rate(acknowledged), unit: '/s', note },
    { name: `acknowledged and derived on ${places.name}`, value: rate(derived), unit: '/s', note },
    { name: `bare COPY on ${places.name}`, value: rate(copied), unit: '/s', note },
    {
      name: `all of it to the bare COPY on ${places.name}`,
      value: median(copied.map((ms, i) => ms / derived[i]!)),
      unit: '×',
      target: { atLeast: 0.2 },
    },
  ];
}

/** Puts the drafts on record; how long until the last was acknowledged and all was derived, and its rows as COPY text. */
async function putOnRecord(place: Parameters<typeof officeOn>[0], files: readonly DossierFile[]) {
  const office = await officeOn(place);
  try {
    await office.store.derived();
    const begun = performance.now();
    for (const file of files) await admitFile(office, file);
    const acknowledged = performance.now() - begun;
    await office.store.derived();
    const derived = performance.now() - begun;
    const rows = [];
    for (const { book } of files) rows.push(...deriveRows(book, await office.entries(book), () => undefined));
    return { acknowledged, derived, rows: [...copyText(rows, versionLine)] };
  } finally {
    await office.close();
  }
}
