import type { problem } from '../../../values/index.ts';
import { readNamed } from '../files.ts';
import { DATA, FORMAT } from '../options.ts';
import { count } from '../outcome.ts';
import type { Verb } from '../verb.ts';

/** `entente check`. */
export const check: Verb = {
  name: 'check',
  summary: 'check a dossier file, and say all that stands in the way of importing it',
  notes: [
    'Each finding comes with file, line and column, and with a way out. Nothing is stored. Where there is a data folder, the file is read beside what is on record there, as import would.',
  ],
  arguments: [{ name: 'FILE', says: 'a dossier file; - is stdin' }],
  options: [DATA, FORMAT],
  examples: [
    { does: 'check the dossier that comes along', command: 'entente check data/nato-japan/dossier.yaml' },
  ],
  on: 'any',
  async run(call, office) {
    const { dossierLimit, sourceLimit } = office?.settings ?? call.settings;
    const file = await readNamed(call.io, call.args[0]!, dossierLimit, 'ENTENTE_DOSSIER_LIMIT');
    if (!file.ok) return { findings: file.findings, asked: true };
    const { judge, readFileBeside } = await import('../intake.ts');
    const read = await readFileBeside(file.value, office, { source: sourceLimit });
    const findings = read.ok ? [...read.findings, ...newIn(judge(read.value), read.findings)] : read.findings;
    const errors = findings.filter((f) => f.severity === 'error').length;
    const records = read.ok ? read.value.drafts.filter((d) => d.ref.startsWith('record:')).length : 0;
    const sum =
      errors > 0
        ? `${file.value.name}: ${count(errors, 'finding')} in the way`
        : `${file.value.name}: ${count(records, 'record')}, nothing in the way of importing it`;
    return { findings, asked: true, text: sum, data: { file: file.value.name, records, ok: errors === 0 } };
  },
};

/** What was not said before, at the same place. */
function newIn(found: ReturnType<typeof problem>[], before: ReturnType<typeof problem>[]) {
  const said = new Set(before.map((f) => f.code + f.at?.line));
  return found.filter(
    (f) => f.severity === 'error' || (f.code !== 'citation-unread' && !said.has(f.code + f.at?.line)),
  );
}
