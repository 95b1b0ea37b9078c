import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readDossier } from '../../exchange/index.ts';
import type { Nonces } from '../../journal/index.ts';
import { type OpenOffice, openOffice } from '../open-office.ts';

const ROOT = new URL('../../../', import.meta.url).pathname;

/** Both dossiers on record in a folder of its own, with a clock that tests can rely on. */
export interface SampleOffice {
  readonly office: OpenOffice;
  /** Puts a dossier file's text on record; `beside` is the file that its sources lie beside. */
  load(text: string, why: string, beside?: string): Promise<void>;
  close(): Promise<void>;
}

/** The dossier file of the invented relation, to be changed by tests. */
export const INVENTED = join(ROOT, 'examples/arcadia-ruritania/dossier.yaml');
const JAPAN = join(ROOT, 'data/nato-japan/dossier.yaml');

/** A clock that moves one minute with every look at it, and ids that count. */
export function sampleNonces(start: string): Nonces {
  let ticks = 0;
  let ids = 0;
  return {
    now: () => new Date(Date.parse(start) + 60_000 * ticks++).toISOString(),
    id: () => `00000000-0000-7000-8000-${String(ids++).padStart(12, '0')}`,
    salt: () => String(ids++).padStart(32, '0'),
  };
}

/** Opens an office on an empty folder and puts the dossiers on record that are asked for. */
export async function sampleOffice(
  options: { japan?: boolean; invented?: boolean; port?: number } = {},
): Promise<SampleOffice> {
  const data = mkdtempSync(join(tmpdir(), 'entente-web-'));
  const office = await openOffice(
    {
      host: '127.0.0.1',
      port: options.port ?? 0,
      data,
      sourceLimit: 20_000_000,
      dossierLimit: 50_000_000,
      pageSize: 200,
      fourEyes: true,
      sessionHours: 12,
      proxies: 0,
    },
    sampleNonces('2026-11-24T09:00:00.000Z'),
  );
  const load = async (text: string, why: string, beside = INVENTED): Promise<void> => {
    const bytes = (path: string): Uint8Array | undefined => {
      const file = join(dirname(beside), path);
      return existsSync(file) ? readFileSync(file) : undefined;
    };
    const read = readDossier(text, beside, { bytes }, { text: () => undefined });
    if (!read.ok) throw new Error(JSON.stringify(read.findings.slice(0, 3)));
    const { drafts, texts, bytes: files } = read.value;
    const done = await office.admit(
      drafts,
      { by: 'The editors', why },
      { texts, bytes: files.map((f) => f.data) },
    );
    if (!done.ok) throw new Error(JSON.stringify(done.findings.slice(0, 3)));
  };
  if (options.japan ?? true)
    await load(readFileSync(JAPAN, 'utf8'), 'The relation as NATO tells of it', JAPAN);
  if (options.invented ?? true) await load(readFileSync(INVENTED, 'utf8'), 'Invented, for tests');
  const close = async (): Promise<void> => {
    await office.close();
    rmSync(data, { recursive: true, force: true });
  };
  return { office, load, close };
}

/** Publishes the invented relation twice, a payment corrected in between. */
export async function publishTwice({ office, load }: SampleOffice): Promise<void> {
  const times = { trueAt: '2026-11-24' };
  const first = await office.publish(
    'arcadia-ruritania',
    { by: 'The editors', why: 'First edition' },
    times,
    'en',
  );
  const text = readFileSync(INVENTED, 'utf8')
    .replace(
      'min: "4500000", max: "4500000", text: €4.5 million',
      'min: "4600000", max: "4600000", text: €4.6 million',
    )
    .replace('Ruritania paid €4.5 million into', 'Ruritania paid €4.6 million into');
  await load(text, 'The payment was larger');
  const second = await office.publish(
    'arcadia-ruritania',
    { by: 'The editors', why: 'Second edition' },
    times,
    'en',
  );
  if (!first.ok || !second.ok) throw new Error('The sample could not be published.');
}
