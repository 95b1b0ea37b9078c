import { dossierSchema } from '../../../vocabulary/index.ts';
import type { Verb } from '../verb.ts';

/** `entente schema`. */
export const schema: Verb = {
  name: 'schema',
  summary: 'print the JSON Schema of dossier files, for editors that complete and check',
  notes: [
    'It is made from the vocabulary, so it knows each kind of record, its slots and their codes. To use it, begin a dossier file with: # yaml-language-server: $schema=dossier.schema.json',
  ],
  arguments: [],
  options: [],
  examples: [{ does: 'keep it beside a dossier file', command: 'entente schema > dossier.schema.json' }],
  on: 'nothing',
  async run() {
    return { text: JSON.stringify(dossierSchema(), null, 2) };
  },
};
