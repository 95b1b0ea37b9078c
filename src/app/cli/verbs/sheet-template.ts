import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Verb } from '../verb.ts';

/** `entente sheet template`. */
export const sheetTemplate: Verb = {
  name: 'sheet template',
  summary: 'write an empty sheet of contributions, to be filled and imported',
  notes: [
    'It holds the columns and one invented row, which is passed over. The workbook has a second sheet with the stages and the currencies.',
  ],
  arguments: [],
  options: [
    { name: '--format', takes: 'FORMAT', says: 'what is written', choices: ['csv', 'xlsx'], default: 'csv' },
    { name: '--out', takes: 'FILE', says: 'write it to this file; CSV goes to stdout without' },
  ],
  examples: [
    { does: 'a workbook', command: 'entente sheet template --format xlsx --out contributions.xlsx' },
  ],
  on: 'nothing',
  async run(call) {
    const { templateCsv, templateXlsx } = await import('../../../exchange/index.ts');
    const isBook = call.text('format') === 'xlsx';
    const out = call.text('out');
    if (out === undefined)
      return isBook
        ? { usage: 'A workbook goes to a file: --out contributions.xlsx.' }
        : { text: templateCsv() };
    writeFileSync(resolve(call.io.cwd, out), isBook ? templateXlsx() : templateCsv());
    return { text: `${out} holds the template.`, data: { file: out } };
  },
};
