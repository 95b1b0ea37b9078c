import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { View } from '../../../access/index.ts';
import { REGISTER } from '../../../desk/index.ts';
import { problem, sha256 } from '../../../values/index.ts';
import type { OpenOffice } from '../../open-office.ts';
import { audience, DATA, OUT, RELATION, TIMES } from '../options.ts';
import { count } from '../outcome.ts';
import { notYet, relationOf } from '../relation.ts';
import { readerOf, timesOf } from '../times.ts';
import type { Call, Outcome, Verb } from '../verb.ts';

/** `entente export`. */
export const exportVerb: Verb = {
  name: 'export',
  summary: 'write what is on record of a relation as a dossier file, or its journal',
  notes: [
    'The dossier file holds the state, and importing it again changes nothing. With --out, the files of the sources that travel with their dossier are written beside it.',
    'The journal (--journal) is every entry with its hashes, a line of JSON each, as docs/journal.md tells; it is for the office alone. “register” in place of a relation gives the journal of the register.',
  ],
  arguments: [RELATION],
  options: [
    { name: '--journal', says: 'the entries and hashes instead of the state' },
    {
      name: '--format',
      takes: 'FORMAT',
      says: 'a dossier file as YAML, or the same as JSON',
      choices: ['yaml', 'json'],
      default: 'yaml',
    },
    TIMES[1]!,
    audience('internal'),
    OUT,
    DATA,
  ],
  examples: [
    {
      does: 'the state, with the files that travel with it',
      command: 'entente export nato-japan --out nato-japan/dossier.yaml',
    },
    { does: 'what the public may see', command: 'entente export nato-japan --as public' },
    { does: 'the entries and hashes', command: 'entente export nato-japan --journal --out nato-japan.jsonl' },
  ],
  on: 'record',
  async run(call, office) {
    if (call.flag('journal')) return journal(call, office);
    const slug = await relationOf(office, call.args[0]!);
    if (typeof slug !== 'string') return slug;
    const asked = await timesOf(call, office.today());
    if ('usage' in asked) return asked;
    const view = await office.view(slug, await readerOf(call), asked.times);
    if (!view) return notYet(slug, asked.times.knownAt);
    const { writeDossier } = await import('../../../exchange/index.ts');
    const { stateOf } = await import('../dossier-state.ts');
    const { besideOf } = await import('../intake.ts');
    const { shelf } = await besideOf(
      office,
      slug,
      view.sources.map((s) => s.text),
    );
    const yaml = writeDossier(stateOf(view, await office.book(REGISTER)), shelf);
    const text = call.text('format') === 'json' ? await asJson(yaml) : yaml;
    const out = call.text('out');
    if (out === undefined) return { text, data: JSON.parse(call.text('format') === 'json' ? text : 'null') };
    const path = resolve(call.io.cwd, out);
    const travelling = await filesOf(view, office);
    const differs = travelling.find(({ file, bytes }) => isOther(join(dirname(path), file), bytes));
    if (differs)
      return {
        findings: [
          problem(
            'export-differs',
            `Beside ${out} there is another ${differs.file} than the one on record.`,
            { file: out, line: 1, column: 1 },
            'Nothing was written. Name another folder, or move that file away.',
          ),
        ],
      };
    for (const { file, bytes } of travelling) write(join(dirname(path), file), bytes);
    write(path, text);
    const beside = travelling.length > 0 ? `, and ${count(travelling.length, 'file')} beside it` : '';
    return {
      text: `${out} holds ${slug}${beside}.`,
      data: { file: out, beside: travelling.map((t) => t.file) },
    };
  },
};

async function journal(call: Call, office: OpenOffice): Promise<Outcome> {
  if (call.text('as') === 'public')
    return { usage: 'The journal is for the office alone; export the state --as public instead.' };
  const [named] = call.args as [string];
  const slug = named === REGISTER ? REGISTER : await relationOf(office, named);
  if (typeof slug !== 'string') return slug;
  const { journalLines } = await import('../../../exchange/index.ts');
  const entries = await office.entries(slug);
  const text = [...journalLines(entries)].join('');
  const out = call.text('out');
  if (out === undefined) {
    call.io.stdout.write(text);
    return {};
  }
  write(resolve(call.io.cwd, out), text);
  return {
    text: `${out} holds the ${count(entries.length, 'entry', 'entries')} of ${slug}.`,
    data: { file: out, entries: entries.length },
  };
}

/** YAML as JSON, which is a dossier file too. */
async function asJson(yaml: string): Promise<string> {
  const { readYamlValue } = await import('../yaml-value.ts');
  return JSON.stringify(readYamlValue(yaml), null, 2);
}

/** The files that travel with a dossier, as far as their bytes are at hand. */
async function filesOf(view: View, office: OpenOffice): Promise<{ file: string; bytes: Uint8Array }[]> {
  const files: { file: string; bytes: Uint8Array }[] = [];
  for (const { file, bytes: hash } of view.sources) {
    const bytes = file === undefined || hash === undefined ? undefined : await office.bytes(hash);
    if (file !== undefined && bytes) files.push({ file, bytes });
  }
  return files;
}

function isOther(path: string, bytes: Uint8Array): boolean {
  return existsSync(path) && sha256(readFileSync(path)) !== sha256(bytes);
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
