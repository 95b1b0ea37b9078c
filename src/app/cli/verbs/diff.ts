import type { Source } from '../../../archive/index.ts';
import { REGISTER } from '../../../desk/index.ts';
import { problem, type Result } from '../../../values/index.ts';
import type { OpenOffice } from '../../open-office.ts';
import type { VersionDifference } from '../../versions.ts';
import { DATA, FORMAT } from '../options.ts';
import { count, cut } from '../outcome.ts';
import { relationOf } from '../relation.ts';
import type { Verb } from '../verb.ts';

/** `entente diff`. */
export const diff: Verb = {
  name: 'diff',
  summary: 'say what two versions of a document tell otherwise, fact by fact',
  notes: [
    'A version is named by its source (relations-with-japan-2019), or by any version of it, or its address, with the day that is meant: relations-with-japan@2017-11-07. What is new, changed, dropped and unchanged is told in facts; which citations of the record still hold in the later version is told beside it.',
  ],
  arguments: [
    { name: 'SOURCE@DAY', says: 'the earlier version' },
    { name: 'SOURCE@DAY', says: 'the later version' },
  ],
  options: [
    {
      name: '--relation',
      takes: 'RELATION',
      says: 'the relation whose sources they are; found by the source unless given',
    },
    { name: '--words', says: 'print the difference in words too' },
    DATA,
    FORMAT,
  ],
  examples: [
    {
      does: 'two versions of one page',
      command: 'entente diff relations-with-japan@2014-05-06 relations-with-japan@2017-11-07',
    },
  ],
  on: 'record',
  async run(call, office) {
    const [first, second] = call.args as [string, string];
    const slug = await whose(office, call.text('relation'), first);
    if (typeof slug !== 'string') return slug;
    const [before, after] = [
      await office.versions.named(slug, first),
      await office.versions.named(slug, second),
    ];
    const wrong = [...(before.ok ? [] : before.findings), ...(after.ok ? [] : after.findings)];
    if (!before.ok || !after.ok) return { findings: wrong };
    const compared: Result<VersionDifference> = await office.versions.compare(
      slug,
      before.value.id,
      after.value.id,
    );
    if (!compared.ok) return { findings: compared.findings };
    return { text: printed(compared.value, call.flag('words')), data: { relation: slug, ...compared.value } };
  },
};

/** The relation that was named, or the one whose source it is. */
async function whose(office: OpenOffice, relation: string | undefined, named: string) {
  if (relation !== undefined) return relationOf(office, relation);
  const books = (await office.store.journal.books()).filter((name) => name !== REGISTER);
  for (const book of books)
    if ((await office.versions.named(book, named.replace(/@[\d-]+$/, ''))).ok) return book;
  return {
    findings: [
      problem(
        'source-unknown',
        `There is no source “${named}” on record.`,
        undefined,
        'List them with “entente export RELATION”, or add it: entente source add FILE --relation RELATION.',
      ),
    ],
  };
}

function printed({ before, after, facts, citations, words }: VersionDifference, withWords: boolean): string {
  const lines = [`${nameOf(before)} → ${nameOf(after)}`];
  const list = (title: string, items: readonly string[]) => {
    if (items.length > 0) lines.push('', `${title} (${items.length})`, ...items.map((item) => `  ${item}`));
  };
  list(
    'New',
    facts.fresh.map((f) => `+ ${f.wording}`),
  );
  list(
    'Changed',
    facts.changed.map(
      (c) =>
        `~ ${c.after.wording}\n${c.differences.map((d) => `      ${d.slot}: ${shown(d.recorded)} → ${shown(d.said)}`).join('\n')}`,
    ),
  );
  list(
    'Dropped',
    facts.dropped.map((f) => `- ${f.wording}`),
  );
  lines.push('', `${count(facts.unchanged.length, 'fact')} unchanged`);
  const states = new Map<string, number>();
  for (const { state } of citations) states.set(state, (states.get(state) ?? 0) + 1);
  if (citations.length > 0)
    lines.push(
      `Of ${count(citations.length, 'citation')} of the earlier version, in the later one: ${[...states].map(([state, n]) => `${n} ${state}`).join(', ')}`,
      ...citations
        .filter((c) => c.state !== 'holds' && c.state !== 'moved')
        .map((c) => `  ${c.state}: ${c.record}`),
    );
  if (withWords) {
    lines.push('');
    for (const change of words)
      if (change.did !== 'same') lines.push(`${change.did === 'in' ? '+' : '-'} ${cut(change.text, 160)}`);
  }
  return lines.join('\n');
}

function nameOf({ id, day }: Source): string {
  return `${id} (${day})`;
}

function shown(value: unknown): string {
  if (value === undefined) return 'not said';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
