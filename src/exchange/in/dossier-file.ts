import type { Source, TextShelf } from '../../archive/index.ts';
import type { Draft } from '../../desk/index.ts';
import type { Json, Ref } from '../../journal/index.ts';
import { type Finding, fail, isSlug, ok, placed, problem, type Result, warning } from '../../values/index.ts';
import {
  isCountry,
  KINDS,
  type Outline,
  type RecordValue,
  readOutline,
  readRelation,
  type Surroundings,
  strangers,
  unknownReference,
  what,
} from '../../vocabulary/index.ts';
import { checkRules, type Reading, readWrittenRecord } from './record.ts';
import { checkId, REGISTER, REGISTER_PARTS } from './register.ts';
import { type FileBytes, type Files, readWrittenSource } from './source.ts';
import { located, type Written } from './written.ts';
import { readYaml } from './yaml.ts';

/** What a dossier file asks to be put on record, and the texts and bytes that came with it. */
export interface DossierFile {
  readonly book: string;
  /** Register first, then the relation, sources, records, the outline. */
  readonly drafts: readonly Draft[];
  /** By sha-256 of the text. */
  readonly texts: ReadonlyMap<string, string>;
  readonly bytes: readonly FileBytes[];
}

/** What is on record already, so that a file may refer to it; `has` is asked for `relation:<book>` too. */
export interface OnRecord extends Surroundings {
  source?(id: string): Source | undefined;
}

/** How large things may be that are read. */
export interface Limits {
  /** Characters of a dossier file. */
  readonly dossier: number;
  /** Bytes of a source. */
  readonly source: number;
}

/** 100 million characters, 20 MB. */
export const LIMITS: Limits = { dossier: 100_000_000, source: 20_000_000 };

const PARTS = [
  'dossier',
  'relation',
  ...REGISTER_PARTS.map((part) => part.section),
  'sources',
  'outline',
  'records',
];

/**
 * Reads a dossier file (docs/dossier-file.md) into drafts. All its findings at once, each with file, line and column;
 * where one is an error there is no value, so nothing can be half imported.
 */
export function readDossier(
  text: string,
  name: string,
  files: Files,
  shelf: TextShelf,
  given: { readonly around?: (book: string) => OnRecord; readonly limits?: Partial<Limits> } = {},
): Result<DossierFile> {
  const limits = { ...LIMITS, ...given.limits };
  const top = { file: name, line: 1, column: 1 };
  if (text.length > limits.dossier)
    return fail(
      problem(
        'dossier-too-large',
        `The file has ${text.length} characters, and a dossier file may have ${limits.dossier}.`,
        top,
        'Split it, or raise the limit in the settings.',
      ),
    );
  const yaml = readYaml(text, name);
  if (!yaml.ok) return yaml;
  const file = yaml.value;
  if (typeof file.value !== 'object' || file.value === null || Array.isArray(file.value))
    return fail(
      problem(
        'dossier-form',
        `A dossier file is a map that begins with “dossier:”, not ${what(file.value)}.`,
        top,
      ),
    );
  const parts = new Map(file.entries().map((part) => [part.key, part]));
  const findings = located(strangers(file.value as Record<string, unknown>, PARTS), file);
  const say = (found: readonly Finding[], where: Written) => findings.push(...located(found, where));
  const book = readBook(parts.get('dossier'), top, findings);
  const entries = (key: string) => readEntries(parts.get(key), findings);

  const around: OnRecord = given.around?.(book) ?? { record: () => undefined, has: isCountry };
  const sections = new Map(
    ['sources', 'records', ...REGISTER_PARTS.map((p) => p.section)].map((key) => [key, entries(key)]),
  );
  const refs = new Set(
    [...REGISTER_PARTS, { section: 'sources', type: 'source' }].flatMap(({ section, type }) =>
      sections.get(section)!.map((entry) => `${type}:${entry.key}`),
    ),
  );
  const has = (ref: string) => refs.has(ref) || isCountry(ref) || around.has(ref);
  const unknown = (named: readonly (readonly [string, string | undefined])[]) =>
    named.flatMap(([path, ref]) => (ref === undefined || has(ref) ? [] : [unknownReference(ref, path)]));

  const drafts: Draft[] = [];
  const put = (inBook: string, ref: Ref, value: unknown, where: Written, confirm?: boolean) =>
    drafts.push({
      book: inBook,
      ref,
      value: value as Json,
      ...(confirm ? { confirm } : {}),
      at: where.place(),
    });

  for (const part of REGISTER_PARTS)
    for (const entry of sections.get(part.section)!) {
      const read = part.read(entry.value);
      say(
        [
          ...checkId(entry.key, part.type),
          ...read.findings,
          ...(read.ok ? unknown(part.refs(read.value)) : []),
        ],
        entry,
      );
      if (read.ok) put(REGISTER, `${part.type}:${entry.key}`, read.value, entry);
    }

  const relation = parts.get('relation');
  if (relation) {
    const read = readRelation(relation.value);
    say(
      [
        ...read.findings,
        ...(read.ok ? unknown(read.value.parties.map((ref, i) => [`parties.${i}`, ref])) : []),
      ],
      relation,
    );
    if (read.ok) put(book, `relation:${book}`, read.value, relation);
  } else if (!around.has(`relation:${book}`))
    findings.push(
      problem(
        'key-missing',
        '“relation” is needed here.',
        top,
        'Write relation: with the parties and a title.',
      ),
    );

  const texts = new Map<string, string>();
  const bytes = new Map<string, FileBytes>();
  const sources = new Map<string, Source | 'unread'>();
  for (const entry of sections.get('sources')!) {
    const read = readWrittenSource(entry.value, entry.key, files, shelf, limits.source);
    sources.set(entry.key, read.ok ? read.value.value : 'unread');
    say([...checkId(entry.key, 'source'), ...read.findings], entry);
    if (!read.ok) continue;
    const { value, text: itsText, bytes: itsBytes } = read.value;
    const { derivedFrom, publisher } = value;
    say(
      unknown([
        ['derivedFrom', derivedFrom],
        ['publisher', publisher?.startsWith('party:') ? publisher : undefined],
      ]),
      entry,
    );
    if (itsText !== undefined) texts.set(value.text, itsText);
    if (itsBytes) bytes.set(itsBytes.path, itsBytes);
    put(book, `source:${entry.key}`, value, entry);
  }

  const reading: Reading = {
    around: { ...around, has, record: (id) => around.record(id) },
    written: new Map(sections.get('records')!.map((entry) => [entry.key, entry])),
    values: new Map<string, RecordValue>(),
    source: (ref) => sources.get(ref.slice('source:'.length)) ?? around.source?.(ref.slice('source:'.length)),
    text: (sha256) => texts.get(sha256) ?? shelf.text(sha256),
    unread: new Map<string, number>(),
  };
  for (const entry of sections.get('records')!) {
    const read = readWrittenRecord(entry, reading);
    say([...checkId(entry.key, 'record'), ...read.findings], entry);
    if (read.ok) put(book, `record:${entry.key}`, read.value.value, entry, read.value.confirm);
  }
  for (const [id, found] of checkRules(reading)) say(found, reading.written.get(id)!);
  findings.push(...sayUnread(reading.unread, sections.get('sources')!, name));

  const outline = parts.get('outline');
  if (outline) {
    const read = readOutline(outline.value, new Set(KINDS.keys()));
    say(
      [
        ...read.findings,
        ...(read.ok
          ? checkOutline(read.value, (id) => reading.written.has(id) || around.record(id) !== undefined)
          : []),
      ],
      outline,
    );
    if (read.ok) put(book, 'outline:page', read.value, outline);
  }

  if (findings.some((f) => f.severity === 'error')) return fail(...inOrder(findings));
  return ok({ book, drafts, texts, bytes: [...bytes.values()] }, inOrder(findings));
}

function readBook(
  part: Written | undefined,
  top: { file: string; line: number; column: number },
  findings: Finding[],
): string {
  const value = part?.value;
  if (typeof value === 'string' && isSlug(value) && value !== REGISTER) return value;
  findings.push(
    part
      ? problem(
          'dossier-name',
          `${what(value)} cannot be the name of a dossier.`,
          part.place('', 'key'),
          value === REGISTER
            ? 'The register of parties goes by that name.'
            : 'A name has small letters, digits and single hyphens between them: nato-japan.',
        )
      : problem(
          'key-missing',
          '“dossier” is needed here.',
          top,
          'Begin with dossier: and the name of the relation, as nato-japan.',
        ),
  );
  return 'unnamed';
}

function readEntries(part: Written | undefined, findings: Finding[]): readonly Written[] {
  if (!part || part.value === null) return [];
  if (typeof part.value === 'object' && !Array.isArray(part.value)) return part.entries();
  findings.push(
    problem(
      'map-expected',
      `“${part.key}” holds entries by their ids, not ${what(part.value)}.`,
      part.place('', 'key'),
      'Write each as “id:” with what belongs to it indented below.',
    ),
  );
  return [];
}

function checkOutline(outline: Outline, known: (id: string) => boolean): Finding[] {
  return outline.sections.flatMap((section, s) =>
    section.paragraphs.flatMap((row, p) =>
      row.flatMap((id, i) =>
        known(id)
          ? []
          : placed(
              [
                problem(
                  'reference-unknown',
                  `There is no record ${id} in this dossier.`,
                  undefined,
                  'Correct the id, or take it out of the outline.',
                ),
              ],
              { path: `sections.${s}.paragraphs.${p}.${i}` },
            ),
      ),
    ),
  );
}

/** One warning a source, however many citations it has. */
function sayUnread(
  unread: ReadonlyMap<string, number>,
  entries: readonly Written[],
  name: string,
): Finding[] {
  return [...unread].map(([ref, count]) => {
    const entry = entries.find(({ key }) => `source:${key}` === ref);
    const message =
      `The text of ${ref.slice('source:'.length)} is not at hand, so ${count === 1 ? 'its citation is' : `its ${count} citations are`} taken on their hashes.`.replace(
        'citation is taken on their hashes',
        'citation is taken on its hash',
      );
    return warning(
      'citation-unread',
      message,
      entry?.place() ?? { file: name },
      'Add the text with “entente source add” to see the passages.',
    );
  });
}

/** As a reader goes through the file. */
function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0),
  );
}
