import { type OpenOffice, openOffice } from '../src/app/open-office.ts';
import { readSettings } from '../src/app/settings.ts';
import type { AdmitOptions } from '../src/app/writing.ts';
import type { Draft } from '../src/desk/index.ts';
import { type DossierFile, readDossier } from '../src/exchange/index.ts';
import { type Sample, sampleDossier } from './sample.ts';

/** Why the bench changes something. */
export const COMMAND = { by: 'Bench', why: 'Measured' };

/** An office on a data folder, or on a server. */
export function officeOn(
  place: { readonly data: string } | { readonly databaseUrl: string },
): Promise<OpenOffice> {
  const read = readSettings(
    'data' in place ? { ENTENTE_DATA: place.data } : { DATABASE_URL: place.databaseUrl },
  );
  if (!read.ok) throw new BenchBroken(JSON.stringify(read.findings));
  return openOffice(read.value);
}

/** Reads a sample as `import` reads a file. */
export function readSample({ slug, yaml, source }: Sample): DossierFile {
  const bytes = Buffer.from(source);
  const read = readDossier(yaml, `${slug}.yaml`, { bytes: () => bytes }, { text: () => undefined });
  if (!read.ok) throw new BenchBroken(JSON.stringify(read.findings.slice(0, 3)));
  return read.value;
}

/** Puts a file that was read on record, through gate 1. */
export async function admitFile(office: OpenOffice, file: DossierFile): Promise<void> {
  const options: AdmitOptions = { texts: file.texts, bytes: file.bytes.map((b) => b.data) };
  const done = await office.admit(file.drafts, COMMAND, options);
  if (!done.ok) throw new BenchBroken(JSON.stringify(done.findings.slice(0, 3)));
}

/** Fills a data folder with that many dossiers of that many records, and gives their names. */
export async function fill(
  data: string,
  prefix: string,
  dossiers: number,
  records: number,
): Promise<string[]> {
  const office = await officeOn({ data });
  const first = readSample(sampleDossier(`${prefix}-0`, records));
  const names = Array.from({ length: dossiers }, (_, i) => `${prefix}-${i}`);
  try {
    for (const name of names)
      await admitFile(office, { ...first, drafts: first.drafts.map((d) => renamed(d, first.book, name)) });
  } finally {
    await office.close();
  }
  return names;
}

/** The same drafts for another dossier: they are read once, for reading is measured elsewhere. */
function renamed(draft: Draft, from: string, to: string): Draft {
  if (draft.book !== from) return draft;
  return { ...draft, book: to, ref: draft.ref === `relation:${from}` ? `relation:${to}` : draft.ref };
}

/** What was to be measured did not run as it should; no figure would mean anything. */
export class BenchBroken extends Error {
  override readonly name = 'BenchBroken';
}
