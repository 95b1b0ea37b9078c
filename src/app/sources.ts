import { basename, extname } from 'node:path';
import type { Source } from '../archive/index.ts';
import { type Intake, REGISTER } from '../desk/index.ts';
import type { Document } from '../documents/index.ts';
import type { Command, Json } from '../journal/index.ts';
import { type Book, current, thingsOf } from '../record/index.ts';
import { fail, isSlug, ok, problem, type Result, sha256, slug as slugOf } from '../values/index.ts';
import { COUNTRIES, type Party, type Relation } from '../vocabulary/index.ts';
import type { BookCache } from './book-cache.ts';
import type { Desk } from './desk-work.ts';
import { readWith, type TextReader } from './readers.ts';
import type { Settings } from './settings.ts';
import type { Admit, AdmitOptions } from './writing.ts';

/** A file as it came in. */
export interface Incoming {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is said of a source besides what its file says. */
export interface SourceMeta {
  readonly id?: string;
  readonly title?: string;
  readonly url?: string;
  /** The day it bears, `YYYY-MM-DD`, where the file does not say it or is wrong. */
  readonly published?: string;
  /** A party reference or a name. */
  readonly publisher?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly derivedFrom?: string;
  readonly quotable?: boolean;
  readonly marking?: string;
  readonly encoding?: string;
}

/** A source on record, and whether it was there before: the same bytes, or the same text, are one source. */
export interface Added {
  readonly id: string;
  readonly source: Source;
  readonly known: boolean;
  /** Other versions of the same document on record, the oldest first. */
  readonly versions: readonly string[];
}

/** How documents become sources, and sources proposals; for http and cli. */
export interface Sources {
  /** Reads a file; nothing is kept. */
  open(file: Incoming, encoding?: string): Promise<Result<Document>>;
  /** Puts a file on record as a source of a relation. */
  add(
    slug: string,
    file: Incoming,
    meta: SourceMeta,
    command: Command,
    options?: { dryRun?: boolean },
  ): Promise<Result<Added>>;
  /** Reads a source on record with every reader there is, and puts what they propose on the desk. */
  read(slug: string, id: string, command: Command): Promise<Result<Intake>>;
  /** The parties of a relation as texts write them. */
  partiesOf(slug: string): Promise<string[]>;
  readonly readers: readonly TextReader[];
}

/** What the sources need of the office. */
export interface SourceNeeds {
  readonly settings: Settings;
  readonly books: BookCache;
  readonly admit: Admit;
  readonly desk: Desk;
  readonly readers: readonly TextReader[];
  today(): string;
}

/** Opens the way in for documents. */
export function openSources(needs: SourceNeeds): Sources {
  const { settings, books, admit, desk, readers } = needs;
  const open: Sources['open'] = async (file, encoding) => {
    const { openDocument } = await import('./documents-aside.ts');
    return openDocument(file, settings, encoding);
  };
  const partiesOf = async (slug: string): Promise<string[]> => {
    const relation = current<Relation>((await books.get(slug)).book, `relation:${slug}`);
    const register = (await books.get(REGISTER)).book;
    return (relation?.parties ?? []).map((ref) => written(ref, register));
  };
  return {
    open,
    readers,
    partiesOf,
    async add(slug, file, meta, command, options = {}) {
      const { book } = await books.get(slug);
      if (current(book, `relation:${slug}`) === undefined)
        return fail(problem('relation-unknown', `There is no relation ${slug} on record.`));
      const hash = sha256(file.bytes);
      const same = (value: Source) => value.bytes === hash;
      const held = thingsOf<Source>(book, 'source').find(({ value }) => same(value));
      if (held)
        return ok({ ...held, source: held.value, known: true, versions: versionsOf(book, held.value) });
      const read = await open(file, meta.encoding);
      if (!read.ok) return read;
      const document = read.value;
      const made = sourceOf(book, file, document, meta, needs.today());
      if (!made.ok) return made;
      const { id, source } = made.value;
      const stored: AdmitOptions = {
        texts: new Map([[source.text, document.text]]),
        bytes: [file.bytes],
        ...(options.dryRun ? { dryRun: true } : {}),
      };
      const done = await admit(
        [{ book: slug, ref: `source:${id}`, value: source as unknown as Json }],
        command,
        stored,
      );
      return done.ok
        ? ok({ id, source, known: false, versions: versionsOf(book, source) }, [
            ...read.findings,
            ...done.findings,
          ])
        : fail(...read.findings, ...done.findings);
    },
    async read(slug, id, command) {
      const { book, shelf } = await books.get(slug);
      const source = current<Source>(book, `source:${id}`);
      const text = source && shelf.text(source.text);
      if (!source || text === undefined)
        return fail(
          source
            ? problem(
                'proposal-unread',
                `The text of source ${id} is not at hand.`,
                undefined,
                'Bring it to hand: entente source add FILE.',
              )
            : problem('source-unknown', `There is no source ${id} on record.`),
        );
      const given = await readWith(readers, text, {
        date: source.day,
        relation: await partiesOf(slug),
        explain: true,
      });
      const taken = await desk.propose(slug, id, given.records, command);
      return taken.ok ? ok(taken.value, [...given.findings, ...taken.findings]) : taken;
    },
  };
}

/** A country by its code, an organisation by its acronym or name. */
function written(ref: string, register: Book): string {
  const id = ref.slice(ref.indexOf(':') + 1);
  if (COUNTRIES.has(id)) return id;
  const party = current<Party>(register, ref as `party:${string}`);
  return party?.acronym ?? party?.name.en ?? Object.values(party?.name ?? {})[0] ?? id;
}

/** The ids of sources with the same address, the oldest day first: versions of one document. */
function versionsOf(book: Book, source: Source): string[] {
  if (source.url === undefined) return [];
  return thingsOf<Source>(book, 'source')
    .filter(({ value }) => value.url === source.url && value.text !== source.text)
    .sort((a, b) => (a.value.day < b.value.day ? -1 : 1))
    .map(({ id }) => id);
}

function sourceOf(
  book: Book,
  file: Incoming,
  document: Document,
  meta: SourceMeta,
  today: string,
): Result<{ id: string; source: Source }> {
  const title = meta.title?.trim() || document.title || basename(file.name).replace(/\.[^.]*$/, '');
  const published = meta.published ?? document.day;
  const day = published ?? today;
  const language = meta.language ?? document.language ?? 'en';
  if (meta.id !== undefined && !isSlug(meta.id))
    return fail(
      problem(
        'id-form',
        `“${meta.id}” is no id.`,
        undefined,
        'An id is made of small letters, digits and hyphens, 64 at most.',
      ),
    );
  if (meta.id !== undefined && current(book, `source:${meta.id}`) !== undefined)
    return fail(
      problem(
        'source-exists',
        `The source ${meta.id} is on record already, with another text.`,
        undefined,
        'A new version of a page is a source of its own: give it an id of its own.',
      ),
    );
  const id = meta.id ?? freeId(book, title, day);
  const from = meta.derivedFrom;
  const extension = extname(file.name).toLowerCase();
  const source: Source = {
    id,
    title: { [language]: title },
    ...(meta.publisher ? { publisher: meta.publisher } : {}),
    ...(meta.url ? { url: meta.url } : {}),
    language,
    day,
    ...(published === undefined ? { dayIs: 'retrieved' as const, retrieved: [today] } : {}),
    bytes: sha256(file.bytes),
    text: sha256(document.text),
    extractor: document.extractor,
    ...(from ? { derivedFrom: from.includes(':') ? from : `source:${from}` } : {}),
    ...(meta.quotable
      ? { quotable: true, file: `sources/${id}${/^\.[a-z0-9]{1,8}$/.test(extension) ? extension : '.txt'}` }
      : {}),
    marking: meta.marking ?? 'public',
  };
  return ok({ id, source });
}

/** An id of the title; where that is taken (an earlier version of the page), with the day behind it. */
function freeId(book: Book, title: string, day: string): string {
  const stem = (slugOf(title) || 'source').slice(0, 50).replace(/-$/, '');
  const taken = (id: string) => book.things.has(`source:${id}`);
  if (!taken(stem)) return stem;
  if (!taken(`${stem}-${day}`)) return `${stem}-${day}`;
  for (let n = 2; ; n++) if (!taken(`${stem}-${day}-${n}`)) return `${stem}-${day}-${n}`;
}
