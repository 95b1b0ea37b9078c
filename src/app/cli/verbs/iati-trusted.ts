import { trustsIn } from '../../../desk/index.ts';
import { DATA, FORMAT } from '../options.ts';
import { table } from '../outcome.ts';
import { relationOf } from '../relation.ts';
import type { Outcome, Verb } from '../verb.ts';

/** `entente iati trusted`. */
export const iatiTrusted: Verb = {
  name: 'iati trusted',
  summary: 'list the publishers whose activity files may go straight into the record',
  arguments: [],
  options: [
    { name: '--relation', takes: 'RELATION', says: 'the relation: nato-japan, or NATO,JPN' },
    DATA,
    FORMAT,
  ],
  examples: [{ does: 'who is trusted, and why', command: 'entente iati trusted --relation nato-japan' }],
  on: 'record',
  async run(call, office): Promise<Outcome> {
    const asked = call.text('relation');
    if (asked === undefined) return { usage: 'Say which relation: --relation nato-japan.' };
    const relation = await relationOf(office, asked);
    if (typeof relation !== 'string') return relation;
    const trusted = trustsIn(await office.book(relation));
    const rows = trusted.map((t) => [t.identifier, t.publisher, t.since.slice(0, 10), t.by, t.why]);
    return {
      text:
        rows.length === 0
          ? `No publisher is trusted in ${relation}: activity files wait at the desk.`
          : table(['identifier', 'publisher', 'since', 'by', 'why'], rows),
      data: { relation, trusted },
    };
  },
};
