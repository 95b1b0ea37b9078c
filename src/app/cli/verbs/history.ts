import { audience, DATA, FORMAT, RELATION, TIMES } from '../options.ts';
import { count } from '../outcome.ts';
import { notYet, relationOf } from '../relation.ts';
import { readerOf, timesOf } from '../times.ts';
import type { Verb } from '../verb.ts';

/** `entente history`. */
export const history: Verb = {
  name: 'history',
  summary: 'print what changed in a relation, by whom and why, the latest first',
  arguments: [RELATION],
  options: [
    { name: '--record', takes: 'ID', says: 'only what changed in this record (or source:ID, edition:N)' },
    { name: '--limit', takes: 'NUMBER', says: 'how many changes', default: '50' },
    TIMES[1]!,
    audience('internal'),
    DATA,
    FORMAT,
  ],
  examples: [
    { does: 'the last changes', command: 'entente history nato-japan' },
    {
      does: 'the history of one record, as data',
      command: 'entente history nato-japan --record ipcp-2014 --format json',
    },
  ],
  on: 'record',
  async run(call, office) {
    const limit = Number(call.text('limit'));
    if (!Number.isSafeInteger(limit) || limit < 1) return { usage: '--limit takes a whole number from 1.' };
    const slug = await relationOf(office, call.args[0]!);
    if (typeof slug !== 'string') return slug;
    const asked = await timesOf(call, office.today());
    if ('usage' in asked) return asked;
    const view = await office.view(slug, await readerOf(call), asked.times);
    if (!view) return notYet(slug, asked.times.knownAt);
    const record = call.text('record');
    const ref = record && (record.includes(':') ? record : `record:${record}`);
    const all = view.changes
      .map((change) => (ref ? { ...change, items: change.items.filter((item) => item.ref === ref) } : change))
      .filter((change) => change.items.length > 0);
    const changes = all.slice(0, limit);
    const text = changes.map((change) => {
      const did = ref
        ? change.items.map((item) => `  ${item.ref} ${item.did}${of(item.changed)}`)
        : summed(change.items);
      return [`${change.at}  ${change.by}: ${change.why}`, ...did].join('\n');
    });
    if (all.length > limit) text.push(`… and ${count(all.length - limit, 'earlier change')} (--limit)`);
    return {
      text: text.join('\n') || 'Nothing changed.',
      data: { relation: slug, total: all.length, changes },
    };
  },
};

type Item = { readonly ref: string; readonly did: string; readonly changed: readonly string[] };

/** A few things are named, many are counted. */
function summed(items: readonly Item[]): string[] {
  if (items.length <= 12) return items.map((item) => `  ${item.ref} ${item.did}${of(item.changed)}`);
  const counts = new Map<string, number>();
  for (const { ref, did } of items) {
    const key = `${ref.slice(0, ref.indexOf(':'))} ${did}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, n]) => {
    const [type, did] = key.split(' ') as [string, string];
    return `  ${count(n, type)} ${did}`;
  });
}

function of(changed: readonly string[]): string {
  return changed.length > 0 ? `: ${changed.join(', ')}` : '';
}
