import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { problem } from '../../../values/index.ts';
import { audience, DATA, FORMAT, OUT, TIMES } from '../options.ts';
import { count, table } from '../outcome.ts';
import { relationOf } from '../relation.ts';
import { readerOf, timesOf } from '../times.ts';
import type { Outcome, Verb } from '../verb.ts';

/** `entente iati export`. */
export const iatiExport: Verb = {
  name: 'iati export',
  summary: 'write the money of a relation or a fund as an IATI 2.03 activity file',
  notes: [
    'A transaction is written only for a single payment with an exact sum and a full day, so that nobody adds up what was never paid. All else stands in words and, whole, in elements of a namespace of our own; --losses lists what plain IATI could not carry. docs/iati.md tells what becomes of what.',
  ],
  arguments: [{ name: 'NAME', says: 'a relation (nato-japan, or NATO,JPN) or a fund (lotfa)' }],
  options: [
    { name: '--losses', says: 'list what plain IATI could not carry, instead of the file' },
    {
      name: '--reporter',
      takes: 'IDENTIFIER',
      says: "the reporter's organisation identifier, where none is on record among its aliases",
    },
    ...TIMES,
    audience('public'),
    OUT,
    DATA,
    FORMAT,
  ],
  examples: [
    { does: 'what the public may see', command: 'entente iati export nato-japan --out nato-japan.xml' },
    { does: 'what plain IATI cannot say', command: 'entente iati export lotfa --losses' },
  ],
  on: 'record',
  async run(call, office): Promise<Outcome> {
    const asked = await timesOf(call, office.today());
    if ('usage' in asked) return asked;
    const { exportIati, fundOf } = await import('../../iati.ts');
    const name = call.args[0]!;
    const fund = (await office.resolve(name)) === undefined ? await fundOf(office, name) : undefined;
    const relation = fund === undefined ? await relationOf(office, name) : undefined;
    if (typeof relation === 'object') return relation;
    const what = fund === undefined ? { relation: relation! } : { fund };
    const done = await exportIati(office, what, await readerOf(call), asked.times, call.text('reporter'));
    if (!done)
      return {
        findings: [
          problem(
            'iati-nothing',
            `Nothing of ${name} is money that its reader may see.`,
            undefined,
            'Look at --as and the times.',
          ),
        ],
      };
    const { xml, losses } = done;
    if (call.flag('losses')) {
      const rows = losses.map((l) => [
        l.code,
        l.record ?? l.activity,
        l.message.slice(l.message.indexOf(': ') + 2),
      ]);
      return {
        text:
          losses.length === 0
            ? 'Plain IATI carries all of it.'
            : `${table(['code', 'of', 'what'], rows)}\n\n${count(losses.length, 'loss', 'losses')}`,
        data: { losses },
      };
    }
    const out = call.text('out');
    if (out === undefined) return { text: xml, data: { xml, losses } };
    writeFileSync(resolve(call.io.cwd, out), xml);
    return {
      text: `${out} holds the money of ${name}; plain IATI could not carry ${count(losses.length, 'thing')} (--losses).`,
      data: { file: out, losses },
    };
  },
};
