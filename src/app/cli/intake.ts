import type { Source, TextShelf } from '../../archive/index.ts';
import { admit, REGISTER } from '../../desk/index.ts';
import { type DossierFile, readDossier } from '../../exchange/index.ts';
import { type Book, current, emptyBook, thingsOf } from '../../record/index.ts';
import { type Finding, fail, type Result } from '../../values/index.ts';
import { isCountry, type RecordValue } from '../../vocabulary/index.ts';
import type { OpenOffice } from '../open-office.ts';
import { type FileRead, filesBeside, textOf } from './files.ts';

/** What a dossier file is read beside. */
export interface Beside {
  readonly dossier: Book;
  readonly register: Book;
  readonly shelf: TextShelf;
}

/** What it is read beside where nothing is on record. */
function nothing(book: string): Beside {
  return { dossier: emptyBook(book), register: emptyBook(REGISTER), shelf: { text: () => undefined } };
}

/** What is on record in a dossier, and the texts of its sources and of those that `hashes` names. */
export async function besideOf(
  office: OpenOffice,
  book: string,
  hashes: Iterable<string> = [],
): Promise<Beside> {
  const dossier = await office.book(book);
  const wanted = new Set([...thingsOf<Source>(dossier, 'source').map(({ value }) => value.text), ...hashes]);
  const texts = new Map<string, string>();
  for (const hash of wanted) {
    const text = await office.text(hash);
    if (text !== undefined) texts.set(hash, text);
  }
  return { dossier, register: await office.book(REGISTER), shelf: { text: (hash) => texts.get(hash) } };
}

/** Reads a dossier file beside what is on record; nothing is kept or stored. */
export async function readFileBeside(
  file: FileRead,
  office: OpenOffice | undefined,
  limits: { source: number },
): Promise<Result<DossierFile & { beside: Beside }>> {
  const decoded = textOf(file);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  const book =
    /^["']?dossier["']?\s*:\s*["']?([a-z0-9-]{1,64})["']?\s*(?:#.*)?$/m.exec(text)?.[1] ?? 'unnamed';
  const hashes = [...text.matchAll(/\btext["']?\s*:\s*["']?([0-9a-f]{64})\b/g)].map((m) => m[1]!);
  const beside = office ? await besideOf(office, book, hashes) : nothing(book);
  const read = readDossier(text, file.name, filesBeside(file.path), beside.shelf, {
    around: (name) => aroundOf(name === book ? beside : nothing(name)),
    limits: { ...limits, dossier: Number.MAX_SAFE_INTEGER },
  });
  const findings = [...decoded.findings, ...read.findings];
  return read.ok ? { ok: true, value: { ...read.value, beside }, findings } : fail(...findings);
}

/** What a dossier file may refer to that is not in it. */
export function aroundOf({ dossier, register }: Beside) {
  return {
    record: (id: string) => current<RecordValue>(dossier, `record:${id}`),
    source: (id: string) => current<Source>(dossier, `source:${id}`),
    has: (ref: string) => {
      const [type] = ref.split(':', 1);
      const inDossier = type === 'relation' || type === 'source' || type === 'record';
      return (
        isCountry(ref) || current(inDossier ? dossier : register, ref as `${string}:${string}`) !== undefined
      );
    },
  };
}

/** What gate 1 would say of a file that was read, with nothing stored. */
export function judge(file: DossierFile & { beside: Beside }): Finding[] {
  const { beside, texts } = file;
  const ground = {
    book: (name: string) => (name === file.book ? beside.dossier : beside.register),
    shelf: { text: (hash: string) => texts.get(hash) ?? beside.shelf.text(hash) },
  };
  return admit(file.drafts, { by: 'check', why: 'check' }, ground).findings;
}
