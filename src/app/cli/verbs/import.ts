import { commandOf } from '../author.ts';
import { readNamed } from '../files.ts';
import { progressOn } from '../io.ts';
import { AUTHOR, DATA, FORMAT } from '../options.ts';
import type { Verb } from '../verb.ts';

/** `entente import`. */
export const importVerb: Verb = {
  name: 'import',
  summary: 'put what a dossier file says on record',
  notes: [
    'It prints what is added (+), amended (~, with what changed), withdrawn (-) and unchanged. Importing the same file again changes nothing. With any error nothing is imported: a file goes in whole or not at all.',
    'What is on record and not in the file stays on record, unless --withdraw-missing says that the file is the whole truth about its dossier.',
  ],
  arguments: [{ name: 'FILE', says: 'a dossier file; - is stdin' }],
  options: [
    ...AUTHOR,
    { name: '--dry-run', says: 'say what it comes to, and store nothing' },
    {
      name: '--withdraw-missing',
      says: 'withdraw the records and sources of the dossier that the file does not have',
    },
    DATA,
    FORMAT,
  ],
  examples: [
    { does: 'see what it would change', command: 'entente import dossier.yaml --dry-run' },
    {
      does: 'import it',
      command:
        'entente import dossier.yaml --by "Ada Brandt" --reason "The page of 7 November 2017 put on record"',
    },
    { does: 'take the file for the whole truth', command: 'entente import dossier.yaml --withdraw-missing' },
  ],
  on: 'record',
  makes: true,
  async run(call, office) {
    const { dossierLimit } = office.settings;
    const file = await readNamed(call.io, call.args[0]!, dossierLimit, 'ENTENTE_DOSSIER_LIMIT');
    if (!file.ok) return { findings: file.findings };
    const { importFile } = await import('../importing.ts');
    const progress = progressOn(call.io);
    const done = await importFile(office, file.value, commandOf(call, `Import of ${file.value.name}`), {
      dryRun: call.flag('dry-run'),
      withdrawMissing: call.flag('withdraw-missing'),
      progress: progress.at,
    });
    progress.done();
    return done;
  },
};
