import { audience, DATA, FORMAT, TIMES } from '../options.ts';
import { count, cut, table } from '../outcome.ts';
import { relationOf } from '../relation.ts';
import { readerOf, timesOf } from '../times.ts';
import type { Verb } from '../verb.ts';

/** `entente search`. */
export const search: Verb = {
  name: 'search',
  summary: 'find records by their words, across relations or in one',
  notes: [
    'All words must be found. Words in quotation marks must stand in a row, and a word after a hyphen must not be there: put -- before it.',
  ],
  arguments: [{ name: 'WORDS', says: 'what is looked for', many: true }],
  options: [
    { name: '--relation', takes: 'RELATION', says: 'only in this relation' },
    { name: '--kind', takes: 'KIND', says: 'only records of this kind', many: true },
    { name: '--limit', takes: 'NUMBER', says: 'how many are listed', default: '50' },
    ...TIMES,
    audience('internal'),
    DATA,
    FORMAT,
  ],
  examples: [
    { does: 'everywhere', command: 'entente search trust fund' },
    {
      does: 'words in a row, in one relation',
      command: 'entente search \'"medical supplies"\' --relation nato-japan',
    },
    { does: 'with one word, without another', command: 'entente search -- visit -Tokyo' },
  ],
  on: 'record',
  async run(call, office) {
    const limit = Number(call.text('limit'));
    if (!Number.isSafeInteger(limit) || limit < 1) return { usage: '--limit takes a whole number from 1.' };
    const asked = await timesOf(call, office.today());
    if ('usage' in asked) return asked;
    const relation = call.text('relation');
    const slug = relation === undefined ? undefined : await relationOf(office, relation);
    if (typeof slug === 'object') return slug;
    const query = call.args.join(' ');
    const { hits, total, findings } = await office.search(await readerOf(call), query, {
      times: asked.times,
      ...(slug === undefined ? {} : { slug }),
      kinds: call.list('kind'),
      limit,
    });
    const rows = hits.map((hit) => [hit.when, `${hit.slug}/${hit.id}`, cut(hit.text, 100)]);
    const sum =
      total > hits.length
        ? `${count(total, 'record')}, the first ${hits.length} listed`
        : count(total, 'record');
    return {
      findings,
      text:
        rows.length > 0 ? `${table(['when', 'record', 'statement'], rows)}\n${sum}` : 'Nothing was found.',
      data: { query, total, hits },
    };
  },
};
