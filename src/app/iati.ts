import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Actor, Times, View } from '../access/index.ts';
import type { Source } from '../archive/index.ts';
import { intake as atDesk, type Ground, type Plan, REGISTER } from '../desk/index.ts';
import {
  endsReading,
  type Fingerprint,
  fingerprintOf,
  IATI_READER,
  IatiGathering,
  type IatiIntake,
  type IatiWritten,
  isActivity,
  readIati,
  writeIati,
} from '../exchange/index.ts';
import type { Command } from '../journal/index.ts';
import { type Book, current, thingsOf } from '../record/index.ts';
import { type Finding, fail, ok, type Result, sha256, slug } from '../values/index.ts';
import type { Fund, Party, RecordValue } from '../vocabulary/index.ts';
import { openSchema, schemaCheck } from './iati-schema.ts';
import type { OpenOffice } from './open-office.ts';
import { sayUnder, underTrust } from './trusting.ts';

/** An activity file on disk. */
export interface IatiFile {
  /** As it was named, for findings. */
  readonly name: string;
  readonly path: string;
  /** Most bytes that are taken. */
  readonly most: number;
}

/** What checking a file came to. */
export interface IatiChecked {
  readonly activities: number;
  readonly transactions: number;
  readonly version: string;
}

/** Reads a file with constant memory and gives every finding to `say`; with `xsd`, held to the schema there as well. */
export async function checkIati(
  file: IatiFile,
  xsd: string | undefined,
  say: (finding: Finding) => void,
): Promise<Result<IatiChecked>> {
  const schema = xsd === undefined ? undefined : await openSchema(xsd);
  if (schema && !schema.ok) return schema;
  const held = schema && schemaCheck(file.name, schema.value);
  let [activities, transactions, version] = [0, 0, ''];
  const options = {
    file: file.name,
    check: true,
    most: file.most,
    ...(held ? { text: (piece: string) => held.text(piece) } : {}),
  };
  for await (const one of readIati(createReadStream(file.path), options)) {
    if (!isActivity(one)) {
      say(one);
      continue;
    }
    activities++;
    transactions += one.transactions.length;
    version = one.version;
    if (held) for (const finding of held.take(one)) say(finding);
  }
  if (held) for (const finding of held.end()) say(finding);
  return ok({ activities, transactions, version });
}

/** How a file is taken in. */
export interface IatiImport {
  readonly relation: string;
  /** Onto the desk, or straight into the record. */
  readonly how: 'propose' | 'trusted';
  readonly dryRun: boolean;
  /** Contributions that this publisher told of before and this file does not have are withdrawn. */
  readonly withdrawMissing: boolean;
}

/** What taking a file in comes to. */
export interface IatiImported {
  readonly source: string;
  readonly known: boolean;
  readonly intake: IatiIntake;
  /** What the gate decided, for what went straight into the record. */
  readonly plan?: Plan;
  /** Proposals by what became of them. */
  readonly proposed?: { readonly fresh: number; readonly known: number; readonly refused: number };
}

/**
 * Takes an activity file in: its text as a source, each transaction as a contribution that cites its element. What ends
 * the reading, or is no XML, leaves everything as it was; a row that cannot be read is told and left out. Straight into
 * the record goes only what every reporter is trusted with (iati-untrusted); a dry run says so as a warning.
 */
export async function importIati(
  office: OpenOffice,
  file: IatiFile,
  command: Command,
  how: IatiImport,
): Promise<Result<IatiImported>> {
  const dossier = await office.book(how.relation);
  const register = await office.book(REGISTER);
  const gathering = new IatiGathering(aroundOf(how.relation, dossier, register), file.name);
  const findings: Finding[] = [];
  const gathered = gatherText();
  const bytes: Uint8Array[] = [];
  const hashing = createHash('sha256');
  const reporters = new Map<string, string>();
  let updated = '';
  const chunks = (async function* () {
    for await (const chunk of createReadStream(file.path) as AsyncIterable<Buffer>) {
      hashing.update(chunk);
      yield chunk;
    }
  })();
  const options = {
    file: file.name,
    most: file.most,
    text: gathered.take,
    bytes: (piece: Uint8Array) => bytes.push(piece),
  };
  for await (const one of readIati(chunks, options))
    if (isActivity(one)) {
      gathering.take(one);
      const { ref = '', names = {} } = one.reporter ?? {};
      if (how.how === 'trusted' && !reporters.has(ref)) reporters.set(ref, Object.values(names)[0] ?? '');
      if (one.updated && one.updated > updated) updated = one.updated;
    } else if (endsReading(one)) return fail(one);
    else findings.push({ ...one, severity: 'warning' });
  const text = gathered.whole();
  const bytesHash = hashing.digest('hex');
  const day = /^\d{4}-\d{2}-\d{2}/.exec(updated)?.[0];
  const { source, known } = sourceOf(dossier, gathering.reporter, text, bytesHash, day, office.today());
  const taken = gathering.finish(source, text);
  findings.push(...taken.findings);
  // A file in UTF-8 is its text, byte by byte, and need not be kept twice.
  const data = source.bytes === source.text ? [] : [Buffer.concat(bytes)];
  const kept = { texts: new Map([[source.text, text]]), bytes: data, dryRun: how.dryRun };
  const of = { source: source.id, known, intake: taken };
  if (how.how === 'trusted') {
    const gone = how.withdrawMissing ? taken.gone : [];
    const drafts = [
      ...taken.drafts,
      ...gone.map((id) => ({ book: how.relation, ref: `record:${id}` as const, value: null })),
    ];
    const { under, missing } = underTrust(dossier, register, reporters, file.name);
    if (missing.length > 0 && !how.dryRun) return fail(...missing, ...findings);
    findings.push(...missing.map((f) => ({ ...f, severity: 'warning' as const })));
    const said = [command.internal, sayUnder(how.relation, under)].filter(Boolean).join(' ');
    // Whether the publisher is trusted is asked again when its turn comes: somebody may have thought better of it.
    const now = {
      books: [how.relation],
      drafts: ({ book }: Ground) => {
        const lost = underTrust(book(how.relation), book(REGISTER), reporters, file.name).missing;
        return lost.length > 0 && !how.dryRun ? fail(...lost) : ok(drafts);
      },
    };
    const done = await office.admit(now, said ? { ...command, internal: said } : command, kept);
    return done.ok
      ? ok({ ...of, plan: done.value }, [...findings, ...done.findings])
      : fail(...findings, ...done.findings);
  }
  const onDesk = taken.drafts.filter(({ ref }) => ref === `source:${source.id}`);
  if (how.dryRun || taken.reads.length === 0) {
    const made = atDesk(dossier, source, text, taken.reads, register);
    return ok({ ...of, proposed: counts(made) }, findings);
  }
  if (!known) {
    const added = await office.admit(onDesk, command, kept);
    if (!added.ok) return fail(...findings, ...added.findings);
  }
  const done = await office.desk.propose(how.relation, source.id, taken.reads, command);
  return done.ok
    ? ok({ ...of, proposed: counts(done.value) }, [...findings, ...done.findings])
    : fail(...findings, ...done.findings);
}

/** So many pieces of a text are joined at a time: a large string is not moved about by the machine, as small ones are. */
const JOINED = 64;

function gatherText(): { take(piece: string): void; whole(): string } {
  let joined: string[] = [];
  let pieces: string[] = [];
  const join = () => {
    joined.push(pieces.join(''));
    pieces = [];
  };
  return {
    take(piece) {
      if (pieces.push(piece) === JOINED) join();
    },
    whole() {
      join();
      const text = joined.join('');
      joined = [];
      return text;
    },
  };
}

function counts({ fresh, known, refused }: Record<'fresh' | 'known' | 'refused', readonly string[]>) {
  return { fresh: fresh.length, known: known.length, refused: refused.length };
}

function aroundOf(book: string, dossier: Book, register: Book) {
  const records = thingsOf<RecordValue>(dossier, 'record').map(({ id, value }) => [id, value] as const);
  const pairs = <T>(type: string) => thingsOf<T>(register, type).map(({ id, value }) => [id, value] as const);
  const inDossier = (ref: string) => ref.startsWith('source:') || ref.startsWith('record:');
  return {
    book,
    parties: pairs<Party>('party'),
    funds: pairs<Fund>('fund'),
    records,
    record: (id: string) => current<RecordValue>(dossier, `record:${id}`),
    source: (ref: string) => current<Source>(dossier, ref as `source:${string}`),
    has: (ref: string) =>
      current(inDossier(ref) ? dossier : register, ref as `${string}:${string}`) !== undefined,
  };
}

/** The source that the file is: the same text on record, or a new one. */
function sourceOf(
  dossier: Book,
  publisher: string | undefined,
  text: string,
  bytes: string,
  day: string | undefined,
  today: string,
): { source: Source; known: boolean } {
  const hash = sha256(text);
  const held = thingsOf<Source>(dossier, 'source').find(({ value }) => value.text === hash);
  if (held) return { source: { ...held.value, id: held.id }, known: true };
  const who = publisher?.slice('party:'.length) ?? 'unknown';
  const stem = slug(`iati ${who} ${day ?? today}`).slice(0, 58);
  let id = stem;
  for (let n = 2; dossier.things.has(`source:${id}`); n++) id = `${stem}-${n}`;
  return {
    known: false,
    source: {
      id,
      title: { en: `IATI activity file${publisher ? ` of ${who}` : ''}` },
      ...(publisher ? { publisher } : {}),
      language: 'en',
      day: day ?? today,
      ...(day === undefined ? { dayIs: 'retrieved' as const, retrieved: [today] } : {}),
      bytes,
      text: hash,
      extractor: IATI_READER,
      marking: 'public',
    },
  };
}

/** The money of a relation, or of a fund in all relations, as an activity file; undefined where there is none. */
export async function exportIati(
  office: OpenOffice,
  named: { readonly relation: string } | { readonly fund: string },
  actor: Actor,
  times: Times,
  reporter?: string,
): Promise<IatiWritten | undefined> {
  const books = 'relation' in named ? [named.relation] : await relationsOf(office);
  const views: View[] = [];
  for (const book of books) {
    const view = await office.view(book, actor, times);
    if (view && ('relation' in named || view.funds.has(`fund:${named.fund}`))) views.push(view);
  }
  return writeIati(views, {
    ...('fund' in named ? { fund: `fund:${named.fund}` } : {}),
    ...(reporter === undefined ? {} : { reporter }),
  });
}

async function relationsOf(office: OpenOffice): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | undefined; ; after = found.at(-1)) {
    const names = await office.store.journal.books(after, 500);
    found.push(...names);
    if (names.length < 500) return found.filter((name) => name !== REGISTER);
  }
}

/** The id of a fund that was named by its id, acronym or name; undefined where none fits. */
export async function fundOf(office: OpenOffice, named: string): Promise<string | undefined> {
  const asked = named.replace(/^fund:/, '').toLowerCase();
  const funds = thingsOf<Fund>(await office.book(REGISTER), 'fund');
  return funds.find(({ id, value }) =>
    [id, value.acronym, ...Object.values(value.name)].some((name) => name?.toLowerCase() === asked),
  )?.id;
}

/** What a file holds, to be compared with another; with what keeps it from being read. */
export async function fingerprintsOf(
  file: IatiFile,
): Promise<Result<{ activities: ReadonlyMap<string, Fingerprint>; reporter: string }>> {
  const activities = new Map<string, Fingerprint>();
  const findings: Finding[] = [];
  let reporter = '';
  for await (const one of readIati(createReadStream(file.path), { file: file.name, most: file.most })) {
    if (isActivity(one)) {
      activities.set(one.identifier, fingerprintOf(one));
      reporter ||= one.reporter?.ref ?? '';
    } else if (endsReading(one)) return fail(one);
    else findings.push({ ...one, severity: 'warning' });
  }
  return ok({ activities, reporter }, findings);
}
