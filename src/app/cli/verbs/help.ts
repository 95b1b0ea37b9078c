import type { Verb } from '../verb.ts';

/** `entente help`; the reading of arguments answers it, so that it is the same as `--help`. */
export const help: Verb = {
  name: 'help',
  summary: 'print help, on a verb with its examples',
  arguments: [{ name: 'VERB', says: 'what help is wanted on', optional: true, many: true }],
  options: [],
  examples: [
    { does: 'how to import a dossier file', command: 'entente help import' },
    { does: 'the same', command: 'entente import --help' },
  ],
  on: 'nothing',
  async run() {
    return {};
  },
};
