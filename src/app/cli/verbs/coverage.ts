import { coverage as coverageOf, type Source } from '../../../archive/index.ts';
import { thingsOf } from '../../../record/index.ts';
import { problem, sha256 } from '../../../values/index.ts';
import type { RecordValue } from '../../../vocabulary/index.ts';
import { readNamed, textOf } from '../files.ts';
import { DATA, FORMAT, RELATION } from '../options.ts';
import { count, cut } from '../outcome.ts';
import { relationOf } from '../relation.ts';
import type { Call, Verb } from '../verb.ts';

/** `entente coverage`. */
export const coverage: Verb = {
  name: 'coverage',
  summary: "say which of a text's sentences are on record, and what of them is left over",
  notes: [
    'Stretches of more than three words that no record cites are listed as uncovered. What states no fact (titles, captions) is set aside with its source. As data: { sentences: [{ text, start, end, records, uncovered }], uncited, setAside }, offsets in UTF-16 code units. The exit status is 1 where anything is uncited or uncovered.',
  ],
  arguments: [RELATION],
  options: [
    {
      name: '--source',
      takes: 'FILE',
      says: 'the text, as a file, or the id of a source whose text is at hand',
    },
    { name: '--encoding', takes: 'NAME', says: 'the encoding of the file, where its bytes leave it open' },
    DATA,
    FORMAT,
  ],
  examples: [
    { does: 'by a file', command: 'entente coverage nato-japan --source page.txt' },
    {
      does: 'by a source whose text is at hand, as data',
      command: 'entente coverage nato-japan --source fact-sheet --format json',
    },
  ],
  on: 'record',
  async run(call, office) {
    const named = call.text('source');
    if (named === undefined) return { usage: 'Which text? Name it with --source FILE.' };
    const slug = await relationOf(office, call.args[0]!);
    if (typeof slug !== 'string') return slug;
    const book = await office.book(slug);
    const sources = thingsOf<Source>(book, 'source');
    const byId = sources.find(({ id }) => id === named.replace(/^source:/, ''));
    const kept = byId && (await office.text(byId.value.text));
    const text = kept === undefined ? await textIn(call, named, office.settings.sourceLimit) : kept;
    if (typeof text !== 'string') return text;
    const hash = sha256(text);
    const counted = sources.filter(({ value }) => value.text === hash);
    if (counted.length === 0)
      return {
        findings: [
          problem(
            'source-unmatched',
            `No source of ${slug} counts its citations in this text (sha-256 ${hash}).`,
            { file: named, line: 1, column: 1 },
            'It must be the same text to the letter, line ends included; or put it on record with “entente source add”.',
          ),
        ],
      };
    const cited = thingsOf<RecordValue>(book, 'record').flatMap(({ id, value }) =>
      [...value.citations, ...(value.variants ?? []).flatMap((v) => v.citations)]
        .filter((c) => c.text === hash)
        .map(({ start, end }) => ({ record: id, start, end })),
    );
    const data = coverageOf(
      text,
      cited,
      counted.flatMap(({ value }) => value.setAside ?? []),
    );
    const left = data.sentences.some((s) => s.uncovered.length > 0) || data.uncited.length > 0;
    return { text: inWords(data), data, status: left ? 1 : 0 };
  },
};

async function textIn(call: Call, named: string, most: number) {
  const file = await readNamed(call.io, named, most, 'ENTENTE_SOURCE_LIMIT');
  if (!file.ok) return { findings: file.findings };
  const read = textOf(file.value, call.text('encoding'));
  return read.ok ? read.value : { findings: read.findings };
}

function inWords({ sentences, uncited, setAside }: ReturnType<typeof coverageOf>): string {
  const lines = sentences.map(({ text, start, end, records, uncovered }) =>
    [
      `${start}–${end}  ${cut(text, 90)}`,
      `    ${records.length > 0 ? records.join(', ') : 'no record'}`,
      ...uncovered.map((u) => `    uncovered ${u.start}–${u.end}: “${cut(u.text)}”`),
    ].join('\n'),
  );
  const stretches = sentences.reduce((n, s) => n + s.uncovered.length, 0);
  const sum = `${count(sentences.length, 'sentence')}: ${uncited.length} uncited, ${count(stretches, 'stretch', 'stretches')} uncovered, ${setAside.length} set aside`;
  return [...lines, sum].join('\n');
}
