import { type Filter, type Item, OPEN, type State } from '../../../desk/index.ts';
import { DATA, FORMAT, RELATION } from '../options.ts';
import { count, cut, table } from '../outcome.ts';
import { relationOf } from '../relation.ts';
import type { Verb } from '../verb.ts';

const STATES: readonly State[] = ['proposed', 'put-off', 'accepted', 'returned', 'refused', 'published'];

/** `entente queue`. */
export const queue: Verb = {
  name: 'queue',
  summary: 'list the proposals that wait for a decision',
  notes: [
    'Each line has the id that “entente decide” takes, and how the proposal stands to what is on record: new, one more proof of a record (corroborates), otherwise than a record says (differs), or said already (known).',
  ],
  arguments: [RELATION],
  options: [
    { name: '--source', takes: 'ID', says: 'only those read from this source' },
    {
      name: '--state',
      takes: 'STATE',
      says: 'only those in this state; what is open unless given',
      choices: STATES,
    },
    { name: '--kind', takes: 'KIND', says: 'only records of this kind' },
    {
      name: '--match',
      takes: 'MATCH',
      says: 'only those that stand so to the record',
      choices: ['new', 'corroborates', 'differs', 'known'],
    },
    DATA,
    FORMAT,
  ],
  examples: [
    { does: 'what waits', command: 'entente queue nato-japan' },
    {
      does: 'what differs from the record, as data',
      command: 'entente queue nato-japan --match differs --format json',
    },
  ],
  on: 'record',
  async run(call, office) {
    const slug = await relationOf(office, call.args[0]!);
    if (typeof slug !== 'string') return slug;
    const [source, state, kind, match] = ['source', 'state', 'kind', 'match'].map((name) => call.text(name));
    const filter: Filter = {
      states: state ? [state as State] : OPEN,
      ...(source ? { source: source.includes(':') ? source : `source:${source}` } : {}),
      ...(kind ? { kind } : {}),
      ...(match ? { match: match as Item['match']['as'] } : {}),
    };
    const items = await office.desk.queue(slug, filter);
    const rows = items.map((item) => [
      item.id,
      item.proposal.state,
      item.match.as === 'new' ? 'new' : `${item.match.as} ${item.match.record}`,
      item.resolved.account.when,
      cut(item.wording ?? item.proposal.said.kind, 90),
    ]);
    return {
      text:
        items.length === 0
          ? 'Nothing waits.'
          : `${table(['proposal', 'state', 'record', 'when', 'what'], rows)}\n\n${count(items.length, 'proposal')}`,
      data: {
        relation: slug,
        proposals: items.map(({ id, proposal, match, decisions, resolved, wording }) => ({
          id,
          ...proposal,
          wording,
          match,
          decisions,
          newcomers: resolved.newcomers,
        })),
      },
    };
  },
};
