import { type Draft, REGISTER } from '../../desk/index.ts';
import type { Command } from '../../journal/index.ts';
import type { Finding } from '../../values/index.ts';
import type { OpenOffice } from '../open-office.ts';
import type { FileRead } from './files.ts';
import { readFileBeside } from './intake.ts';
import { planCounts, planData, planText } from './plan-text.ts';
import type { Outcome } from './verb.ts';

/** How a file is imported. */
export interface ImportOptions {
  readonly dryRun?: boolean;
  readonly withdrawMissing?: boolean;
  readonly progress?: (step: string) => void;
}

/** Imports a dossier file, and says what it came to. With any error nothing is stored. */
export async function importFile(
  office: OpenOffice,
  file: FileRead,
  command: Command,
  { dryRun = false, withdrawMissing = false, progress = () => undefined }: ImportOptions = {},
): Promise<Outcome> {
  progress(`Reading ${file.name} …`);
  const read = await readFileBeside(file, office, { source: office.settings.sourceLimit });
  if (!read.ok) return { findings: read.findings, data: { imported: false } };
  const { book, drafts, texts, bytes, beside } = read.value;
  progress(`Deciding on ${drafts.length} entries …`);
  const before = new Map([
    [book, beside.dossier],
    [REGISTER, beside.register],
  ]);
  const done = await office.admit(drafts, command, {
    dryRun,
    withdrawMissing,
    texts,
    bytes: bytes.map((b) => b.data),
  });
  const findings = [...read.findings, ...unsaid(done.findings, read.findings, drafts)];
  if (!done.ok) return { findings: findings, data: { imported: false } };
  const data = planData(done.value, before);
  const lead = dryRun ? `${book} would have` : book;
  const text = [planText(data), `${lead}: ${planCounts(data)}${dryRun ? '; nothing was stored' : ''}`];
  return {
    findings,
    text: text.filter(Boolean).join('\n'),
    data: { relation: book, imported: !dryRun, ...data },
  };
}

/** What the gate found that reading had not said: one warning a source tells of all its passages already. */
function unsaid(found: readonly Finding[], said: readonly Finding[], drafts: readonly Draft[]): Finding[] {
  const told = said.some((f) => f.code === 'citation-unread');
  const known = new Set(said.map(keyOf));
  return found
    .filter((f) => !(told && f.code === 'citation-unread') && !known.has(keyOf(f)))
    .map((f) => (f.at?.file ? f : { ...f, ...placeIn(f, drafts) }));
}

function keyOf({ code, message }: Finding): string {
  return `${code} ${message}`;
}

/** Where the thing that a finding names was written. */
function placeIn(f: Finding, drafts: readonly Draft[]): Pick<Finding, 'at'> {
  const draft = drafts.find((d) => d.at && f.at?.path?.startsWith(d.ref));
  return draft?.at
    ? { at: { ...draft.at, ...(f.at?.path ? { path: f.at.path } : {}) } }
    : f.at
      ? { at: f.at }
      : {};
}
