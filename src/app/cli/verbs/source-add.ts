import type { Source } from '../../../archive/index.ts';
import { REGISTER } from '../../../desk/index.ts';
import { current, thingsOf } from '../../../record/index.ts';
import { type Finding, placed, problem, sha256 } from '../../../values/index.ts';
import type { RecordValue } from '../../../vocabulary/index.ts';
import type { OpenOffice } from '../../open-office.ts';
import type { SourceMeta } from '../../sources.ts';
import { commandOf } from '../author.ts';
import { type FileRead, readNamed } from '../files.ts';
import { filesIn, isFolder } from '../folder-files.ts';
import { progressOn } from '../io.ts';
import { AUTHOR, DATA, FORMAT } from '../options.ts';
import { count } from '../outcome.ts';
import { partyOf } from '../parties.ts';
import { relationOf } from '../relation.ts';
import type { Call, Outcome, Verb } from '../verb.ts';

/** `entente source add`. */
export const sourceAdd: Verb = {
  name: 'source add',
  summary: 'bring the text of a source to hand, or put a new source on record',
  notes: [
    'Where sources on record count their citations in just this text (by its sha-256), it is kept, and its passages can be shown from then on; nothing on record changes. Else, with --relation, the file is put on record as a new source of that relation.',
    'HTML, PDF, DOCX, Markdown and plain text are read; title, day and language are taken from the file unless given. The same bytes twice are one source. Files with the same --url are versions of one document, in the order of the days they bear.',
    'A source that is --quotable (ours, or licensed so) travels with its dossier, and its passages may be copied whole; of any other, a citation keeps 12 words at the most.',
  ],
  arguments: [{ name: 'FILE', says: 'a document, or a folder of documents; - is stdin' }],
  options: [
    { name: '--relation', takes: 'RELATION', says: 'the relation that it is to be a source of' },
    { name: '--id', takes: 'ID', says: 'the id it goes by in citations; made of its title unless given' },
    { name: '--url', takes: 'ADDRESS', says: 'where it was published' },
    { name: '--title', takes: 'TEXT', says: 'its title; what the file calls itself unless given' },
    {
      name: '--published',
      takes: 'DAY',
      says: 'the day it bears; else what the file says, else today as the day it was retrieved',
    },
    { name: '--language', takes: 'TAG', says: 'the language it is in; told from its words unless given' },
    { name: '--publisher', takes: 'NAME', says: 'who published it: a party on record, or a name' },
    {
      name: '--derived-from',
      takes: 'ID',
      says: 'the source that it is a summary of: it proves nothing by itself',
    },
    { name: '--quotable', says: 'its passages may be copied whole' },
    {
      name: '--marking',
      takes: 'MARKING',
      says: 'who may see it',
      choices: ['public', 'internal'],
      default: 'public',
    },
    { name: '--encoding', takes: 'NAME', says: 'its encoding, where its bytes leave it open' },
    ...AUTHOR,
    DATA,
    FORMAT,
  ],
  examples: [
    {
      does: 'bring the page that is cited to hand',
      command: 'entente source add relations-with-japan-2017-11-07.txt',
    },
    {
      does: 'a new source',
      command:
        'entente source add communique.txt --relation nato-japan --title "Joint communiqué" --published 2018-07-11 --url https://example.org/communique --publisher NATO',
    },
  ],
  on: 'record',
  makes: true,
  async run(call, office) {
    const relation = call.text('relation');
    const slug = relation === undefined ? undefined : await relationOf(office, relation);
    if (typeof slug === 'object') return slug;
    const named = call.args[0]!;
    if (!isFolder(call.io, named)) return addOne(call, office, slug, named);
    if (slug === undefined)
      return { usage: "Say which relation the folder's files are sources of: --relation." };
    if (call.text('id') ?? call.text('title'))
      return { usage: '--id and --title are for one file; those of a folder take theirs from each file.' };
    const progress = progressOn(call.io);
    const done: Outcome[] = [];
    for (const name of filesIn(call.io, named)) {
      progress.at(name);
      done.push(await addOne(call, office, slug, name));
    }
    progress.done();
    return {
      text: done.flatMap((one) => one.text ?? []).join('\n') || `There is no file in ${named}.`,
      data: { relation: slug, sources: done.flatMap((one) => one.data ?? []) },
      findings: done.flatMap((one) => one.findings ?? []),
    };
  },
};

async function addOne(
  call: Call,
  office: OpenOffice,
  slug: string | undefined,
  name: string,
): Promise<Outcome> {
  const file = await readNamed(call.io, name, office.settings.sourceLimit, 'ENTENTE_SOURCE_LIMIT');
  if (!file.ok) return { findings: file.findings };
  const read = await office.sources.open(file.value, call.text('encoding'));
  const findings = placed(read.findings, { file: file.value.name, line: 1, column: 1 });
  if (!read.ok) return { findings };
  const { text } = read.value;
  const counted = await countedIn(office, sha256(text), slug);
  if (counted.length > 0) {
    const done = await bring(office, file.value, text, counted);
    return { ...done, findings: [...findings, ...(done.findings ?? [])] };
  }
  return slug === undefined
    ? { findings: [...findings, unmatched(file.value, text, await hashesOn(office))] }
    : register(call, office, slug, file.value);
}

/** A source on record whose citations count in the text, with how many of them there are. */
interface Counted {
  readonly relation: string;
  readonly source: string;
  readonly passages: number;
}

async function countedIn(office: OpenOffice, hash: string, slug: string | undefined): Promise<Counted[]> {
  const found: Counted[] = [];
  for (const name of slug === undefined ? await relations(office) : [slug]) {
    const book = await office.book(name);
    const ids = thingsOf<Source>(book, 'source').filter(({ value }) => value.text === hash);
    for (const { id } of ids) {
      const passages = thingsOf<RecordValue>(book, 'record')
        .flatMap(({ value }) => [...value.citations, ...(value.variants ?? []).flatMap((v) => v.citations)])
        .filter((c) => c.source === `source:${id}` && c.text === hash).length;
      found.push({ relation: name, source: id, passages });
    }
  }
  return found;
}

async function relations(office: OpenOffice): Promise<string[]> {
  return (await office.store.journal.books()).filter((name) => name !== REGISTER);
}

async function bring(
  office: OpenOffice,
  file: FileRead,
  text: string,
  counted: readonly Counted[],
): Promise<Outcome> {
  const kept = await office.keep(file.bytes, text);
  const lines = counted.map(
    ({ relation, source, passages }) =>
      `the text of source ${source} (${relation}) is now at hand, ${count(passages, 'passage')} can be shown`,
  );
  return { text: lines.join('\n'), data: { added: false, text: kept.text, atHand: counted } };
}

/** Every text that sources on record count in. */
async function hashesOn(office: OpenOffice): Promise<Set<string>> {
  const hashes = new Set<string>();
  for (const name of await relations(office))
    for (const { value } of thingsOf<Source>(await office.book(name), 'source')) hashes.add(value.text);
  return hashes;
}

/** Says that no source counts in this text, and where one would if its line ends or its mark were other ones. */
function unmatched(file: FileRead, text: string, hashes: ReadonlySet<string>): Finding {
  const variants: readonly (readonly [string, string])[] = [
    ['with LF as its line ends', text.replaceAll('\r\n', '\n')],
    ['with CR LF as its line ends', text.replace(/\r?\n/g, '\r\n')],
    ['without its byte-order mark', text.replace(/^\ufeff/, '')],
    ['without the line feed at its end', text.replace(/\r?\n$/, '')],
    ['with a line feed at its end', `${text}\n`],
  ];
  const near = variants.find(([, variant]) => hashes.has(sha256(variant)));
  return problem(
    'source-unmatched',
    `No source on record counts its citations in this text (sha-256 ${sha256(text)}).`,
    { file: file.name, line: 1, column: 1 },
    near
      ? `It would be the text of a source on record ${near[0]}: convert a copy, and add that.`
      : 'To put it on record as a new source, name its relation: --relation nato-japan --title "…".',
  );
}

async function register(call: Call, office: OpenOffice, slug: string, file: FileRead): Promise<Outcome> {
  const publisher = call.text('publisher');
  const register = await office.book(REGISTER);
  const party = publisher && partyOf(publisher, register);
  const isParty = party && (current(register, party) !== undefined || /^party:[A-Z]{3}$/.test(party));
  const meta: SourceMeta = {
    ...given(call, {
      id: 'id',
      title: 'title',
      url: 'url',
      published: 'published',
      language: 'language',
      derivedFrom: 'derived-from',
      marking: 'marking',
      encoding: 'encoding',
    }),
    ...(publisher ? { publisher: isParty ? party : publisher } : {}),
    ...(call.flag('quotable') ? { quotable: true } : {}),
  };
  const command = commandOf(call, `The source “${meta.title ?? file.name}” is put on record`);
  const done = await office.sources.add(slug, file, meta, command);
  const findings = placed(done.findings, { file: file.name, line: 1, column: 1 });
  if (!done.ok) return { findings };
  const { id, source, known, versions } = done.value;
  const lines = known
    ? [`these bytes are on record as source ${id} of ${slug}`]
    : [
        `source ${id} is on record in ${slug}, of ${source.day}${source.dayIs ? ' (the day it was retrieved)' : ''}; cite it as --cite ${id}="words of it"`,
        ...(versions.length > 0 ? [`other versions of it: ${versions.join(', ')}`] : []),
      ];
  return { findings, text: lines.join('\n'), data: { added: !known, relation: slug, source, versions } };
}

/** The options that were given, under the names that the office uses. */
function given(call: Call, names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([key, option]) => {
      const text = call.text(option)?.trim();
      return text ? [[key, text]] : [];
    }),
  );
}
