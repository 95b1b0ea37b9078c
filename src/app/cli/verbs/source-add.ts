import { extname } from 'node:path';
import type { Source } from '../../../archive/index.ts';
import { type Draft, REGISTER } from '../../../desk/index.ts';
import type { Json } from '../../../journal/index.ts';
import { current, thingsOf } from '../../../record/index.ts';
import { type Finding, isSlug, problem, sha256, slug as slugOf } from '../../../values/index.ts';
import type { RecordValue } from '../../../vocabulary/index.ts';
import type { OpenOffice } from '../../open-office.ts';
import { commandOf } from '../author.ts';
import { type FileRead, readNamed, textOf } from '../files.ts';
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
    'A source that is --quotable (ours, or licensed so) travels with its dossier, and its passages may be copied whole; of any other, a citation keeps 12 words at the most.',
  ],
  arguments: [{ name: 'FILE', says: 'a text; - is stdin' }],
  options: [
    { name: '--relation', takes: 'RELATION', says: 'the relation that it is to be a source of' },
    { name: '--id', takes: 'ID', says: 'the id it goes by in citations; made of its title unless given' },
    { name: '--url', takes: 'ADDRESS', says: 'where it was published' },
    { name: '--title', takes: 'TEXT', says: 'its title' },
    {
      name: '--published',
      takes: 'DAY',
      says: 'the day it bears; today, as the day it was retrieved, unless given',
    },
    { name: '--language', takes: 'TAG', says: 'the language it is in', default: 'en' },
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
    const file = await readNamed(call.io, call.args[0]!, office.settings.sourceLimit, 'ENTENTE_SOURCE_LIMIT');
    if (!file.ok) return { findings: file.findings };
    const read = textOf(file.value, call.text('encoding'));
    if (!read.ok) return { findings: read.findings };
    const relation = call.text('relation');
    const slug = relation === undefined ? undefined : await relationOf(office, relation);
    if (typeof slug === 'object') return slug;
    const counted = await countedIn(office, sha256(read.value), slug);
    const done =
      counted.length > 0
        ? await bring(office, file.value, read.value, counted)
        : slug === undefined
          ? { findings: [unmatched(file.value, read.value, await hashesOn(office))] }
          : await register(call, office, slug, file.value, read.value);
    return { ...done, findings: [...read.findings, ...(done.findings ?? [])] };
  },
};

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

async function register(
  call: Call,
  office: OpenOffice,
  slug: string,
  file: FileRead,
  text: string,
): Promise<Outcome> {
  const title = call.text('title')?.trim();
  if (!title) return { usage: 'It is a new source, so say what it is called: --title "…".' };
  const id = call.text('id') ?? slugOf(title);
  if (!isSlug(id))
    return { usage: `“${id}” cannot be an id. Give one with --id: small letters, digits, hyphens.` };
  const book = await office.book(slug);
  const held = current<Source>(book, `source:${id}`);
  if (held)
    return {
      findings: [
        problem(
          'source-exists',
          `The source ${id} is on record already, with another text.`,
          undefined,
          'A new version of a page is a source of its own: give it an id of its own with --id.',
        ),
      ],
    };
  const publisher = call.text('publisher');
  const party = publisher && partyOf(publisher, await office.book(REGISTER));
  const isParty =
    party && (current(await office.book(REGISTER), party) !== undefined || /^party:[A-Z]{3}$/.test(party));
  const published = call.text('published');
  const quotable = call.flag('quotable');
  const url = call.text('url');
  const from = call.text('derived-from');
  const language = call.text('language')!;
  const source = {
    title: { [language]: title },
    ...(publisher ? { publisher: isParty ? party : publisher } : {}),
    ...(url ? { url } : {}),
    language,
    day: published ?? office.today(),
    ...(published === undefined ? { dayIs: 'retrieved', retrieved: [office.today()] } : {}),
    bytes: sha256(file.bytes),
    text: sha256(text),
    extractor: { name: 'plain-text', version: '1' },
    ...(from ? { derivedFrom: from.includes(':') ? from : `source:${from}` } : {}),
    ...(quotable ? { quotable, file: `sources/${id}${extension(file.name)}` } : {}),
    marking: call.text('marking')!,
  };
  const draft: Draft = { book: slug, ref: `source:${id}`, value: source as Json };
  const command = commandOf(call, `The source “${title}” is put on record`);
  const done = await office.admit([draft], command, {
    texts: new Map([[source.text, text]]),
    bytes: [file.bytes],
  });
  if (!done.ok) return { findings: done.findings };
  return {
    findings: done.findings,
    text: `source ${id} is on record in ${slug}; cite it as --cite ${id}="words of it"`,
    data: { added: true, relation: slug, source: { id, ...source } },
  };
}

function extension(name: string): string {
  const found = extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,8}$/.test(found) ? found : '.txt';
}
