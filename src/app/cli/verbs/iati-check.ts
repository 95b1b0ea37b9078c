import { resolve } from 'node:path';
import type { Finding } from '../../../values/index.ts';
import { readableFile } from '../files.ts';
import { progressOn } from '../io.ts';
import { FORMAT } from '../options.ts';
import { count } from '../outcome.ts';
import type { Verb } from '../verb.ts';

/** How many findings are kept; a file with more is wrong throughout. */
const MOST = 10_000;

/** `entente iati check`. */
export const iatiCheck: Verb = {
  name: 'iati check',
  summary: 'say everything that is wrong in an IATI activity file',
  notes: [
    'The file is read once, with constant memory, whatever its length. It is held to the form of version 2.03 (names, order, what is needed, values), to the code lists that come with it, and to the rules of the standard about days, shares, identifiers and levels. Version 1 is read, and its form is not checked. docs/iati.md tells the rest.',
    'With --xsd it is held to the official schema as well, from a folder of your own.',
  ],
  arguments: [{ name: 'FILE', says: 'an activity file' }],
  options: [
    {
      name: '--xsd',
      takes: 'FOLDER',
      says: 'the folder with iati-activities-schema.xsd and what it includes',
    },
    FORMAT,
  ],
  examples: [
    { does: 'everything that is wrong', command: 'entente iati check activities.xml' },
    { does: 'by the official schema too', command: 'entente iati check activities.xml --xsd xsd-2.03' },
  ],
  on: 'nothing',
  async run({ args, io, settings, text }) {
    const name = args[0]!;
    const unreadable = readableFile(io, name);
    if (unreadable) return { findings: [unreadable] };
    const { checkIati } = await import('../../iati.ts');
    const xsd = text('xsd');
    const found: Finding[] = [];
    let all = 0;
    const progress = progressOn(io);
    progress.at(`Reading ${name} …`);
    const done = await checkIati(
      { name, path: resolve(io.cwd, name), most: settings.iatiLimit ?? Number.POSITIVE_INFINITY },
      xsd === undefined ? undefined : resolve(io.cwd, xsd),
      (finding) => {
        if (all++ < MOST) found.push(finding);
      },
    );
    progress.done();
    if (!done.ok) return { findings: done.findings, asked: true };
    const { activities, transactions, version } = done.value;
    const errors = found.filter((f) => f.severity === 'error').length;
    const verdict =
      all === 0
        ? 'no findings'
        : `${count(errors, 'error')}, ${count(all - errors, 'warning')}${all > MOST ? `; the first ${MOST} are listed` : ''}`;
    return {
      findings: found,
      asked: true,
      text: `${name}: ${count(activities, 'activity', 'activities')} of version ${version || '?'}, ${count(transactions, 'transaction')}, ${verdict}`,
      data: { file: name, version, activities, transactions, valid: errors === 0 },
    };
  },
};
