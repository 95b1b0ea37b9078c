import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { audience, DATA, RELATION, TIMES } from '../options.ts';
import { notYet, relationOf } from '../relation.ts';
import { readerOf, timesOf } from '../times.ts';
import type { Verb } from '../verb.ts';

/** `entente sheet export`. */
export const sheetExport: Verb = {
  name: 'sheet export',
  summary: 'write the money of a relation as a workbook',
  notes: [
    'The table is that of the money page and its CSV: every contribution with its bounds and its links.',
  ],
  arguments: [RELATION],
  options: [
    { name: '--out', takes: 'FILE', says: 'the workbook to write' },
    ...TIMES,
    audience('internal'),
    DATA,
  ],
  examples: [{ does: 'all that is on record', command: 'entente sheet export nato-japan --out money.xlsx' }],
  on: 'record',
  async run(call, office) {
    const out = call.text('out');
    if (out === undefined) return { usage: 'Say where it goes: --out money.xlsx.' };
    const slug = await relationOf(office, call.args[0]!);
    if (typeof slug !== 'string') return slug;
    const asked = await timesOf(call, office.today());
    if ('usage' in asked) return asked;
    const view = await office.view(slug, await readerOf(call), asked.times);
    if (!view) return notYet(slug, asked.times.knownAt);
    const { moneyXlsx } = await import('../../sheet-money.ts');
    writeFileSync(resolve(call.io.cwd, out), await moneyXlsx(view));
    return { text: `${out} holds the money of ${slug}.`, data: { file: out, relation: slug } };
  },
};
