import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DATA, OUT } from '../options.ts';
import { openSheetFile, SHEET } from '../sheet-file.ts';
import type { Verb } from '../verb.ts';

/** `entente sheet map`. */
export const sheetMap: Verb = {
  name: 'sheet map',
  summary: 'print how the columns of a sheet of contributions would be read, to be corrected',
  notes: [
    'The sheet is CSV or XLSX. What each column holds is guessed from its header and its cells (or remembered from a file of the same form that was imported before), and printed as YAML with samples and reasons. What cannot be told (whether the day or the month comes first, whose dollars) is asked. Nothing is stored.',
    'Correct it in a file, and hand that to “entente sheet import --mapping”.',
  ],
  arguments: [{ name: 'FILE', says: 'a CSV or XLSX file; - is stdin' }],
  options: [
    ...SHEET,
    { name: '--guess', says: 'guess, also where a mapping is remembered' },
    OUT,
    DATA,
    {
      name: '--format',
      takes: 'FORMAT',
      says: 'how it is printed',
      choices: ['yaml', 'json'],
      default: 'yaml',
    },
  ],
  examples: [
    { does: 'write the mapping to a file', command: 'entente sheet map gifts.xlsx --out mapping.yaml' },
  ],
  on: 'record',
  async run(call, office) {
    const opened = await openSheetFile(call, office);
    if (!opened.ok) return { findings: opened.findings };
    const { mappingText, mappingValue } = await import('../../../exchange/index.ts');
    const { grid, mapping, why, notes, from, questions } = opened.value;
    const text = mappingText(mapping, grid, why, notes);
    const findings = [...opened.findings, ...questions];
    const out = call.text('out');
    const data = { mapping: mappingValue(mapping), from };
    if (out === undefined)
      return {
        text: call.text('format') === 'json' ? JSON.stringify(data, null, 2) : text,
        data,
        findings,
        status: 0,
      };
    writeFileSync(resolve(call.io.cwd, out), text);
    const how = {
      guessed: 'as it is guessed',
      remembered: 'as it was used before',
      given: 'as it was given',
    };
    return {
      text: `${out} holds the mapping ${how[from]}. Correct it, then: entente sheet import ${call.args[0]} --mapping ${out}`,
      data: { ...data, file: out },
      findings,
      status: 0,
    };
  },
};
