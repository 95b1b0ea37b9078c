import type { Proposal } from '../../../desk/index.ts';
import { current, thingsOf } from '../../../record/index.ts';
import { placed, problem } from '../../../values/index.ts';
import type { OpenOffice } from '../../open-office.ts';
import { type Given, grammarReader, readWith } from '../../readers.ts';
import { commandOf } from '../author.ts';
import { readNamed } from '../files.ts';
import { filesIn, isFolder } from '../folder-files.ts';
import { progressOn } from '../io.ts';
import { AUTHOR, DATA } from '../options.ts';
import { count, cut, table } from '../outcome.ts';
import { relationOf } from '../relation.ts';
import type { Call, Outcome, Verb } from '../verb.ts';

/** `entente read`. */
export const read: Verb = {
  name: 'read',
  summary: 'read a document, and print what it would put on record',
  notes: [
    'Each proposal names the rule that made it and the passage that proves it, in UTF-16 code units of the file as it lies on disk for plain text and Markdown, of the text that --text prints for any other format. Nothing is stored.',
    'With --propose, the file (or each file of a folder) becomes a source of the relation, and its proposals wait at the desk. What was read is not read again, so a run that was stopped goes on where it was.',
  ],
  arguments: [{ name: 'FILE', says: 'a document, with --propose also a folder of documents; - is stdin' }],
  options: [
    {
      name: '--relation',
      takes: 'RELATION',
      says: 'the relation whose facts are read: nato-japan, or NATO,JPN',
    },
    { name: '--date', takes: 'DAY', says: 'the day the document bears, where it does not say it' },
    { name: '--explain', says: 'say which steps led to each proposal' },
    { name: '--text', says: 'print the text that was read, and nothing else' },
    { name: '--propose', says: 'put the proposals on the desk' },
    { name: '--url', takes: 'ADDRESS', says: 'where it was published (with --propose)' },
    ...AUTHOR,
    DATA,
    {
      name: '--format',
      takes: 'FORMAT',
      says: 'how it is printed',
      choices: ['table', 'json'],
      default: 'table',
    },
  ],
  examples: [
    { does: 'what a page says', command: 'entente read page.html --relation NATO,KOR --format json' },
    {
      does: 'hundreds of pages onto the desk',
      command: 'entente read pages/ --propose --relation nato-japan',
    },
  ],
  on: 'any',
  async run(call, office) {
    const named = call.text('relation');
    if (call.flag('propose')) return proposeAll(call, office, named);
    if (isFolder(call.io, call.args[0]!)) return { usage: 'A folder is read with --propose.' };
    const settings = office?.settings ?? call.settings;
    const file = await readNamed(call.io, call.args[0]!, settings.sourceLimit, 'ENTENTE_SOURCE_LIMIT');
    if (!file.ok) return { findings: file.findings };
    // As a source would be: a PDF without end is stopped here too.
    const { openDocument } = await import('../../documents-aside.ts');
    const opened = await openDocument(file.value, settings);
    const findings = placed(opened.findings, { file: file.value.name, line: 1, column: 1 });
    if (!opened.ok) return { findings };
    const document = opened.value;
    if (call.flag('text')) return { text: document.text, findings };
    if (named === undefined) return { usage: 'Say whose relation is read: --relation NATO,KOR.' };
    const relation = await partiesOf(named, office);
    const date = call.text('date') ?? document.day;
    const given = await readWith(
      office?.sources.readers ?? [grammarReader(call.settings.reference)],
      document.text,
      {
        relation,
        explain: call.flag('explain'),
        ...(date === undefined ? {} : { date }),
      },
    );
    const { text: _, passages, ...about } = document;
    return {
      findings: [...findings, ...given.findings],
      text: printed(given, document.text, call.flag('explain')),
      data: {
        document: { ...about, ...(date ? { day: date } : {}), relation },
        passages,
        records: given.records,
        ...(given.trace ? { trace: given.trace } : {}),
      },
    };
  },
};

/** The parties of a relation on record, else those that were named. */
async function partiesOf(named: string, office: OpenOffice | undefined): Promise<string[]> {
  const slug = await office?.resolve(named);
  if (office && slug) return office.sources.partiesOf(slug);
  return named.split(',').map((party) => party.trim());
}

function printed({ records, trace = [] }: Given, text: string, explain: boolean): string {
  if (records.length === 0 && trace.length === 0) return 'Nothing was read that could go on record.';
  const rows = records.map((r) => [
    r.kind,
    r.when,
    r.reader.rule,
    cut(r.citations.map((c) => text.slice(c.start, c.end)).join(' … '), 90),
  ]);
  const lines = [table(['kind', 'when', 'rule', 'passage'], rows)];
  if (explain)
    for (const r of records)
      lines.push('', `${r.kind} ${r.when}`, ...(r.why ?? []).map((step) => `    ${step}`));
  if (trace.length > 0)
    lines.push(
      '',
      ...trace.map(({ start, end, says }) => `${says}\n    ${cut(text.slice(start, end), 100)}`),
    );
  lines.push('', count(records.length, 'proposal'));
  return lines.join('\n');
}

async function proposeAll(
  call: Call,
  office: OpenOffice | undefined,
  named: string | undefined,
): Promise<Outcome> {
  if (named === undefined)
    return { usage: 'Say which relation the proposals are for: --relation nato-japan.' };
  if (!office)
    return {
      findings: [
        problem(
          'data-missing',
          'There is no data folder, so there is no desk.',
          undefined,
          'Begin with “entente new RELATION”.',
        ),
      ],
    };
  const slug = await relationOf(office, named);
  if (typeof slug !== 'string') return slug;
  const name = call.args[0]!;
  const names = isFolder(call.io, name) ? filesIn(call.io, name) : [name];
  const progress = progressOn(call.io);
  const done: Done[] = [];
  for (const [i, file] of names.entries()) {
    progress.at(`${i + 1} of ${names.length}: ${file}`);
    done.push(await proposeOne(call, office, slug, file));
  }
  progress.done();
  const sum = (key: 'fresh' | 'known' | 'refused') => done.reduce((n, one) => n + one[key], 0);
  const lines = [
    ...done.map((one) => `${one.file}: ${one.says}`),
    `${count(names.length, 'file')}: ${count(sum('fresh'), 'new proposal')}, ${sum('known')} there already, ${sum('refused')} refused before`,
  ];
  return {
    text: lines.join('\n'),
    data: { relation: slug, files: done.map(({ findings: _, says: __, ...one }) => one) },
    findings: done.flatMap((one) => one.findings),
  };
}

interface Done {
  readonly file: string;
  readonly source?: string;
  readonly fresh: number;
  readonly known: number;
  readonly refused: number;
  readonly says: string;
  readonly findings: Outcome['findings'] & object;
}

async function proposeOne(call: Call, office: OpenOffice, slug: string, name: string): Promise<Done> {
  const none = { file: name, fresh: 0, known: 0, refused: 0 };
  const file = await readNamed(call.io, name, office.settings.sourceLimit, 'ENTENTE_SOURCE_LIMIT');
  if (!file.ok) return { ...none, says: 'it was not read', findings: file.findings };
  const [url, published] = [call.text('url'), call.text('date')];
  const meta = { ...(url ? { url } : {}), ...(published ? { published } : {}) };
  const added = await office.sources.add(
    slug,
    file.value,
    meta,
    commandOf(call, `${name} is put on record as a source`),
  );
  const findings = placed(added.findings, { file: name, line: 1, column: 1 });
  if (!added.ok) return { ...none, says: 'it was not read', findings };
  const { id, known } = added.value;
  if (known && (await isRead(office, slug, id)))
    return { ...none, source: id, says: `read before, as source ${id}`, findings };
  const read = await office.sources.read(slug, id, commandOf(call, `What ${id} says is proposed`));
  findings.push(...read.findings);
  if (!read.ok) return { ...none, source: id, says: 'nothing was proposed', findings };
  const { fresh, known: there, refused } = read.value;
  const counts = { fresh: fresh.length, known: there.length, refused: refused.length };
  return {
    file: name,
    source: id,
    ...counts,
    says: `source ${id}, ${count(fresh.length, 'new proposal')}`,
    findings,
  };
}

/** Whether proposals of a source are on the desk, or were decided, from the text that it has now. */
async function isRead(office: OpenOffice, slug: string, id: string): Promise<boolean> {
  const book = await office.book(slug);
  const text = current<{ text: string }>(book, `source:${id}`)?.text;
  return thingsOf<Proposal>(book, 'proposal').some(
    ({ value }) => value.source === `source:${id}` && value.text === text && value.reader.name !== 'hand',
  );
}
