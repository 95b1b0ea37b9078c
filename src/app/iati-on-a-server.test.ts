import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onPostgres } from '../../house/postgres/versions.ts';
import { sampleActivity, sampleFile } from '../exchange/in/iati/sample-activities.ts';
import { openServer } from '../store/server.ts';
import { type IatiImported, importIati } from './iati.ts';
import { type OpenOffice, openOffice } from './open-office.ts';
import { trustPublisher } from './trusting.ts';

const STAGES: Readonly<Record<string, string>> = { 1: 'deposit', 4: 'expenditure' };
const COMMAND = { by: 'Ada Brandt', why: 'The publisher is trusted' };

/** So long that its text is kept in pieces; each activity with sums of its own. */
const text = sampleFile(
  ...Array.from({ length: 700 }, (_, i) =>
    sampleActivity(`XX-ARC-7-${i}`, (a) =>
      a
        .replace('Bridge Fund', `Fund ${i} of Tōkyō`)
        .replace('1304567891.37', `${i * 7919}.${String(i % 100).padStart(2, '0')}`)
        .replace('-12.5', i % 2 === 0 ? `${i}.5` : `-${i}.25`),
    ),
  ),
);

/** Counted on the file's text alone, in cents, by currency and stage: no code of the import is used. */
function counted(): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const [, type, currency = 'USD', sign, whole, fraction = ''] of text.matchAll(
    /<transaction-type code="(\d+)"\/>\s*<transaction-date [^>]*>\s*<value(?: currency="(\w+)")? [^>]*>(-?)(\d+)(?:\.(\d+))?</g,
  )) {
    const key = `${currency} ${sign === '-' ? 'refund' : STAGES[type!]}`;
    sums.set(key, (sums.get(key) ?? 0n) + BigInt(whole! + fraction.padEnd(2, '0')));
  }
  return sums;
}

onPostgres({}, (name, server) => {
  let office: OpenOffice;
  let url: string;
  const folder = mkdtempSync(join(tmpdir(), 'entente-iati-'));
  const path = join(folder, 'activities.xml');

  beforeAll(async () => {
    url = await server().fresh();
    office = await openOffice({
      host: '127.0.0.1',
      port: 0,
      data: folder,
      databaseUrl: url,
      sourceLimit: 1000,
      dossierLimit: 1000,
      pageSize: 20,
      fourEyes: false,
      sessionHours: 12,
      proxies: 0,
    });
    const relation = { title: { en: 'Arcadia and Ruritania' }, parties: ['party:AFG', 'party:JPN'] };
    const begun = await office.admit(
      [{ book: 'arcadia', ref: 'relation:arcadia', value: relation }],
      COMMAND,
    );
    expect(begun.ok ? [] : begun.findings).toEqual([]);
    const league = { named: 'XX-ARC-7', name: 'Arcadian League' };
    expect((await trustPublisher(office, 'arcadia', league, COMMAND)).ok).toBe(true);
    writeFileSync(path, text);
  });
  afterAll(async () => {
    await office?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function taken(dryRun = false): Promise<IatiImported> {
    const file = { name: 'activities.xml', path, most: 1e9 };
    const how = { relation: 'arcadia', how: 'trusted', dryRun, withdrawMissing: false } as const;
    const done = await importIati(office, file, COMMAND, how);
    if (!done.ok) throw new Error(JSON.stringify(done.findings.slice(0, 3)));
    return done.value;
  }

  it(`puts a trusted file onto ${name} with every total equal to a count of the file, and all of it verifies`, async () => {
    const { plan, source } = await taken();
    expect(plan!.added.filter((ref) => ref.startsWith('record:iati-'))).toHaveLength(1400);
    await office.store.derived();
    const database = openServer(url);
    try {
      const { rows } = await database.query<{ key: string; cents: string }>(
        `SELECT currency || ' ' || stage AS key, (sum(amount_min) * 100)::numeric(40, 0)::text AS cents
         FROM version WHERE book = 'arcadia' AND stage IS NOT NULL AND n_until IS NULL AND NOT withdrawn GROUP BY 1`,
      );
      expect(new Map(rows.map(({ key, cents }) => [key, BigInt(cents)]))).toEqual(counted());
      expect(counted().size).toBe(3);
    } finally {
      await database.close();
    }
    // What is cited is kept, byte by byte, and each passage holds in it.
    const book = await office.book('arcadia');
    const held = book.things.get(`source:${source}`)!.at(-1)!.value as unknown as { text: string };
    expect(await office.text(held.text)).toBe(text);
    expect(await office.verify()).toEqual([]);
  });

  it(`changes nothing on ${name} when the same file comes again`, async () => {
    const { plan, known } = await taken();
    expect([known, plan!.added, plan!.amended, plan!.withdrawn]).toEqual([true, [], [], []]);
    expect(await office.verify()).toEqual([]);
  });
});
