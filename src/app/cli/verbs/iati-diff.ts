import { resolve } from 'node:path';
import { warning } from '../../../values/index.ts';
import { readableFile } from '../files.ts';
import { FORMAT } from '../options.ts';
import { count } from '../outcome.ts';
import type { Outcome, Verb } from '../verb.ts';

/** `entente iati diff`. */
export const iatiDiff: Verb = {
  name: 'iati diff',
  summary: 'say what is new, changed and withdrawn between two IATI activity files',
  notes: [
    'Activities are compared by their identifiers, transactions by all that they say. Where the two files are of different publishers, the identifiers that stand in both are two accounts of one activity, and that is said.',
  ],
  arguments: [
    { name: 'A', says: 'the earlier file' },
    { name: 'B', says: 'the later file' },
  ],
  options: [FORMAT],
  examples: [{ does: 'what a newer file changes', command: 'entente iati diff 2023.xml 2024.xml' }],
  on: 'nothing',
  async run({ args, io, settings }): Promise<Outcome> {
    const { fingerprintsOf } = await import('../../iati.ts');
    const { iatiDifference } = await import('../../../exchange/index.ts');
    const read = [];
    for (const name of args) {
      const unreadable = readableFile(io, name);
      if (unreadable) return { findings: [unreadable] };
      read.push(
        await fingerprintsOf({
          name,
          path: resolve(io.cwd, name),
          most: settings.iatiLimit ?? Number.POSITIVE_INFINITY,
        }),
      );
    }
    const [a, b] = [read[0]!, read[1]!];
    if (!a.ok || !b.ok)
      return { findings: [...a.findings, ...b.findings].filter((f) => f.severity === 'error') };
    const found = iatiDifference(a.value.activities, b.value.activities);
    const shared = [...b.value.activities.keys()].filter((id) => a.value.activities.has(id)).length;
    const isOther = a.value.reporter !== b.value.reporter && shared > 0;
    const lines = found.activities.flatMap(({ identifier, is, changed, transactions }) => [
      `${is === 'new' ? '+' : is === 'withdrawn' ? '-' : '~'} ${identifier}${changed.length > 0 ? `: ${changed.join(', ')}` : ''}`,
      ...transactions.new.map((one) => `    + ${one}`),
      ...transactions.withdrawn.map((one) => `    - ${one}`),
    ]);
    const number = (is: string) => found.activities.filter((one) => one.is === is).length;
    return {
      findings: [
        ...a.findings,
        ...b.findings,
        ...(isOther
          ? [
              warning(
                'iati-shared',
                `${count(shared, 'activity stands', 'activities stand')} in both files, and they are of different publishers (${a.value.reporter} and ${b.value.reporter}).`,
                { file: args[1]!, line: 1, column: 1 },
                'They are two accounts of the same: do not add them.',
              ),
            ]
          : []),
      ],
      text: [
        ...lines,
        `${count(number('new'), 'activity', 'activities')} new, ${number('changed')} changed, ${number('withdrawn')} withdrawn, ${found.unchanged} unchanged`,
      ].join('\n'),
      data: found,
    };
  },
};
