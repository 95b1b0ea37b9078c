import { commandOf } from '../author.ts';
import { AUTHOR, DATA, FORMAT, LANGUAGE, RELATION, TIMES } from '../options.ts';
import { relationOf } from '../relation.ts';
import { timesOf } from '../times.ts';
import type { Verb } from '../verb.ts';

/** `entente publish`. */
export const publish: Verb = {
  name: 'publish',
  summary: 'freeze what is printed for the public as an edition that stays',
  notes: [
    'An edition keeps its bytes, its three times and the proof each sentence had. It stands at /RELATION/editions/NUMBER for ever.',
  ],
  arguments: [RELATION],
  options: [...TIMES, LANGUAGE, ...AUTHOR, DATA, FORMAT],
  examples: [
    {
      does: 'publish what is printed today',
      command: 'entente publish nato-japan --by "Ada Brandt" --reason "Yearly edition"',
    },
  ],
  on: 'record',
  async run(call, office) {
    const slug = await relationOf(office, call.args[0]!);
    if (typeof slug !== 'string') return slug;
    const asked = await timesOf(call, office.today());
    if ('usage' in asked) return asked;
    const command = commandOf(call, `Edition of what is printed on ${asked.times.trueAt}`);
    const done = await office.publish(slug, command, asked.times, call.text('language')!);
    if (!done.ok) return { findings: done.findings };
    const { number, stored } = done.value;
    const address = `/${slug}/editions/${number}`;
    const bytes = Object.entries(stored).map(([format, hash]) => `  ${format.padEnd(4)}  sha-256 ${hash}`);
    return {
      findings: done.findings,
      text: [`Edition ${number} of ${slug} is published at ${address}`, ...bytes].join('\n'),
      data: { relation: slug, number, address, stored },
    };
  },
};
