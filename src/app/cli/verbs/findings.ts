import { DATA, FORMAT, RELATION } from '../options.ts';
import { count } from '../outcome.ts';
import { relationOf } from '../relation.ts';
import type { Verb } from '../verb.ts';

/** `entente findings`. */
export const findings: Verb = {
  name: 'findings',
  summary: 'list what wants a look: stale words, periods that are over, proofs that a later version lost',
  notes: [
    'Each comes with the record or source it is about, and with what can be done. The exit status is 1 where there is any.',
  ],
  arguments: [RELATION],
  options: [DATA, FORMAT],
  examples: [{ does: 'what is stale', command: 'entente findings nato-japan' }],
  on: 'record',
  async run(call, office) {
    const slug = await relationOf(office, call.args[0]!);
    if (typeof slug !== 'string') return slug;
    const all = await office.versions.concerns(slug);
    const lines = all.map(
      (c) =>
        `${c.record ? `record:${c.record}` : `source:${c.source}`}: ${c.message} [${c.code}]\n    ${c.hint}`,
    );
    return {
      text: [...lines, all.length === 0 ? 'Nothing wants a look.' : count(all.length, 'finding')].join('\n'),
      data: { relation: slug, concerns: all },
      status: all.length > 0 ? 1 : 0,
    };
  },
};
