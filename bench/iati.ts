import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Server, startPostgres } from '../house/postgres/server.ts';
import { importIati } from '../src/app/iati.ts';
import { openSchema, schemaCheck } from '../src/app/iati-schema.ts';
import { trustPublisher } from '../src/app/trusting.ts';
import { type IatiActivity, isActivity, readIati } from '../src/exchange/index.ts';
import { openServer } from '../src/store/server.ts';
import { type Bench, type Figure, median, type NotRun, type Part, timed } from './figure.ts';
import { admitFile, BenchBroken, COMMAND, officeOn, readSample } from './fill.ts';
import { type IatiFileWritten, writeIatiFile } from './iati-file.ts';
import { sampleDossier } from './sample.ts';

/**
 * IATI: an activity file to transaction rows against saxes alone on the same file; the official schema in batches
 * against libxml2 alone on the same batches; and the file to acknowledged entries and indexed rows on PostgreSQL, its
 * totals held to a count that was kept while it was written.
 */
export const iati: Part = {
  name: 'iati',
  says: 'an IATI file of 100 MB to rows, by the schema, and into PostgreSQL',
  async run(bench) {
    const path = join(bench.folder, 'activities.xml');
    const file = writeIatiFile(path, bench.quick ? 3_000_000 : 100_000_000);
    return [
      ...(await parsing(bench, path, file)),
      ...(await bySchema(bench, path, bench.quick ? 3_000_000 : 30_000_000)),
      ...(await intoPostgres(bench, path, file)),
    ];
  },
};

interface Parsed {
  readonly ms: number;
  readonly rows: number;
  readonly peak: number;
  readonly sums: Readonly<Record<string, string>>;
}

async function parsing(bench: Bench, path: string, file: IatiFileWritten): Promise<Figure[]> {
  const rounds = bench.quick ? 1 : 3;
  const [ours, saxes, peaks]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    bench.say(`iati: reading ${megabytes(file.bytes)} MB, round ${round + 1} of ${rounds}`);
    const own = await inProcess(bench, path, 'ours');
    if (own.rows !== file.transactions) throw new BenchBroken(`${own.rows} of ${file.transactions} rows.`);
    for (const [key, cents] of file.cents)
      if (own.sums[key] !== String(cents))
        throw new BenchBroken(`${key}: ${own.sums[key]} and not ${cents}.`);
    ours.push(own.ms);
    peaks.push(own.peak);
    saxes.push((await inProcess(bench, path, 'saxes')).ms);
  }
  const note = `${megabytes(file.bytes)} MB, ${file.activities} activities, ${file.transactions} transactions, ${rounds} rounds; all sums exact`;
  return [
    { name: 'to transaction rows (MB)', value: rate(file.bytes, ours), unit: '/s', note },
    { name: 'saxes alone (MB)', value: rate(file.bytes, saxes), unit: '/s', note },
    {
      name: 'rows to saxes alone',
      value: median(saxes.map((ms, i) => ms / ours[i]!)),
      unit: '×',
      target: { atLeast: 0.7 },
    },
    {
      name: 'most memory while reading',
      value: Math.max(...peaks) / 1000,
      unit: 'kB',
      target: { atMost: 250_000 },
    },
  ];
}

async function inProcess(bench: Bench, path: string, how: 'ours' | 'saxes'): Promise<Parsed> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(bench.home, 'iati-parse.js'),
    path,
    how,
  ]);
  return JSON.parse(stdout) as Parsed;
}

function rate(bytes: number, times: readonly number[]): number {
  return bytes / 1000 / median(times);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** The schemas lie beside the project and are not copied into it. */
async function bySchema(bench: Bench, path: string, most: number): Promise<(Figure | NotRun)[]> {
  const folder = resolve(bench.root, '../shared/iati/xsd-2.03');
  if (!existsSync(folder)) return [{ name: 'by the official schema', notRun: `There is no ${folder}.` }];
  const schema = await openSchema(folder);
  if (!schema.ok) throw new BenchBroken(JSON.stringify(schema.findings));
  const whole = readFileSync(path, 'utf8');
  const end = whole.lastIndexOf('</iati-activity>', most) + '</iati-activity>'.length;
  const text = whole.slice(0, end);
  const activities: Pick<IatiActivity, 'identifier' | 'where'>[] = [];
  for await (const one of readIati([new TextEncoder().encode(`${text}</iati-activities>`)], { file: path }))
    if (isActivity(one)) activities.push({ identifier: one.identifier, where: one.where });
  const root = text.slice(
    text.indexOf('<iati-activities'),
    text.indexOf('>', text.indexOf('<iati-activities')) + 1,
  );
  const batches: string[] = [];
  for (let i = 0; i < activities.length; i += 50) {
    const [first, last] = [activities[i]!, activities[Math.min(i + 49, activities.length - 1)]!];
    batches.push(`${root}${text.slice(first.where.start, last.where.end)}</iati-activities>`);
  }
  const rounds = bench.quick ? 1 : 3;
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    bench.say(`iati: the schema, round ${round + 1} of ${rounds}`);
    const own = await timed(() => {
      const check = schemaCheck(path, schema.value);
      let [found, given] = [0, 0];
      for (const one of activities) {
        // As it comes in: a piece of the text up to beyond the activity.
        const until = Math.max(given, one.where.end);
        check.text(text.slice(given, until));
        given = until;
        found += check.take(one).length;
      }
      return found + check.end().length;
    });
    if (own.value > 0) throw new BenchBroken(`The schema finds ${own.value} faults.`);
    ours.push(own.ms);
    bare.push((await timed(() => batches.forEach((xml) => void schema.value(xml)))).ms);
  }
  const note = `${megabytes(end)} MB, 50 activities at once, ${rounds} rounds`;
  return [
    { name: 'by the official schema (MB)', value: rate(end, ours), unit: '/s', note },
    { name: 'libxml2 alone on the same batches (MB)', value: rate(end, bare), unit: '/s', note },
    {
      name: 'the schema to libxml2 alone',
      value: median(bare.map((ms, i) => ms / ours[i]!)),
      unit: '×',
      target: { atLeast: 0.9 },
    },
  ];
}

/** The stage that each type becomes, for the count that is held against. */
const STAGES: Readonly<Record<string, string>> = {
  1: 'deposit',
  2: 'commitment',
  3: 'disbursement',
  4: 'expenditure',
  11: 'commitment',
  12: 'pledge',
  13: 'pledge',
};

async function intoPostgres(bench: Bench, path: string, file: IatiFileWritten): Promise<(Figure | NotRun)[]> {
  let server: Server;
  try {
    server = await startPostgres(18, { durable: true });
  } catch (error) {
    return [{ name: 'into PostgreSQL 18', notRun: String(error).slice(0, 300) }];
  }
  try {
    const url = await server.fresh();
    const office = await officeOn({ databaseUrl: url });
    try {
      await admitFile(office, readSample(sampleDossier('iati', 30)));
      const reporter = { named: 'XM-DAC-9', name: 'Ministry of Works of Ruritania' };
      await trustPublisher(office, 'iati', reporter, COMMAND);
      await office.store.derived();
      bench.say(`iati: ${megabytes(file.bytes)} MB into PostgreSQL 18`);
      const begun = performance.now();
      const done = await importIati(
        office,
        { name: 'activities.xml', path, most: Number.POSITIVE_INFINITY },
        COMMAND,
        { relation: 'iati', how: 'trusted', dryRun: false, withdrawMissing: false },
      );
      if (!done.ok) throw new BenchBroken(JSON.stringify(done.findings.slice(0, 3)));
      const acknowledged = performance.now() - begun;
      await office.store.derived();
      const all = performance.now() - begun;
      await compareTotals(url, file);
      const note = `${file.transactions} contributions, each cited; one transaction; totals equal to the count`;
      return [
        {
          name: 'acknowledged on PostgreSQL 18 (MB)',
          value: file.bytes / 1000 / acknowledged,
          unit: '/s',
          note,
        },
        {
          name: 'acknowledged and indexed on PostgreSQL 18 (MB)',
          value: file.bytes / 1000 / all,
          unit: '/s',
          target: { atLeast: 8 },
          note,
        },
      ];
    } finally {
      await office.close();
    }
  } finally {
    await server.stop();
  }
}

async function compareTotals(url: string, file: IatiFileWritten): Promise<void> {
  const expected = new Map<string, bigint>();
  for (const [key, cents] of file.cents) {
    const [currency, type] = key.split(' ') as [string, string];
    const stage = `${currency} ${STAGES[type]}`;
    expected.set(stage, (expected.get(stage) ?? 0n) + cents);
  }
  const database = openServer(url);
  try {
    const sql =
      "SELECT currency, stage, (sum(amount_min) * 100)::numeric(40, 0)::text AS cents FROM version WHERE book = 'iati' AND id LIKE 'iati-%' AND n_until IS NULL AND NOT withdrawn AND stage IS NOT NULL GROUP BY 1, 2";
    const { rows } = await database.query<{ currency: string; stage: string; cents: string }>(sql);
    for (const { currency, stage, cents } of rows)
      if (String(expected.get(`${currency} ${stage}`)) !== cents)
        throw new BenchBroken(
          `${currency} ${stage}: ${cents} and not ${expected.get(`${currency} ${stage}`)}.`,
        );
    if (rows.length !== expected.size) throw new BenchBroken(`${rows.length} of ${expected.size} totals.`);
  } finally {
    await database.close();
  }
}
