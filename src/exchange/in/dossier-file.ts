import type { TextShelf } from '../../archive/index.ts';
import { type Draft, REGISTER } from '../../desk/index.ts';
import { type Finding, fail, isSlug, ok, type Place, problem, type Result } from '../../values/index.ts';
import { isCountry, isObject, readRelation, strangers, what } from '../../vocabulary/index.ts';
import { type Intake, intakeOf, lost, type OnRecord, put, say } from './intake.ts';
import { readOutlinePart } from './outline.ts';
import { readRecords } from './records.ts';
import { REGISTER_PARTS, readRegisterPart } from './register.ts';
import type { FileBytes, Files } from './source.ts';
import { readSources } from './sources.ts';
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

/** How large things may be that are read. */
export interface Limits {
  /** Characters of a dossier file. */
  readonly dossier: number;
  /** Bytes of a source. */
  readonly source: number;
}

/** 100 million characters, 20 MB. */
export const LIMITS: Limits = { dossier: 100_000_000, source: 20_000_000 };

/** What a file is read beside: what is on record in its dossier, and how large things may be. */
export interface Given {
  readonly around?: (book: string) => OnRecord;
  readonly limits?: Partial<Limits>;
}

const PARTS = [
  'dossier',
  'relation',
  ...REGISTER_PARTS.map((part) => part.section),
  'sources',
  'outline',
  'records',
];

const NOTHING: OnRecord = { record: () => undefined, has: isCountry };

/**
 * Reads a dossier file (docs/dossier-file.md) into drafts. `name` is what places call it, `files` what lies beside it.
 * All its findings at once, each with file, line and column; where one is an error there is no value, so nothing can
 * be half imported. Codes of its own: dossier-too-large, dossier-form, dossier-name, key-missing, key-unknown,
 * map-expected; those of its parts beside.
 */
export function readDossier(
  text: string,
  name: string,
  files: Files,
  shelf: TextShelf,
  given: Given = {},
): Result<DossierFile> {
  const limits = { ...LIMITS, ...given.limits };
  const top = { file: name, line: 1, column: 1 };
  if (text.length > limits.dossier) return fail(tooLarge(text.length, limits.dossier, top));
  const yaml = readYaml(text, name);
  if (!yaml.ok) return yaml;
  const file = yaml.value;
  if (!isObject(file.value)) {
    const message = `A dossier file is a map that begins with “dossier:”, not ${what(file.value)}.`;
    return fail(problem('dossier-form', message, top));
  }
  const early = located(strangers(file.value, PARTS), file);
  const parts = new Map(file.entries().map((part) => [part.key, part]));
  const book = readBook(parts.get('dossier'), top, early);
  const entriesOf = (section: string) => readEntries(parts.get(section), early);
  const register = REGISTER_PARTS.map((part) => ({ part, entries: entriesOf(part.section) }));
  const sources = entriesOf('sources');
  const records = entriesOf('records');

  const around = given.around?.(book) ?? NOTHING;
  const types = [
    ...register.map(({ part, entries }) => [part.type, entries] as const),
    ['source', sources] as const,
  ];
  const intake = intakeOf(book, around, types);
  intake.findings.push(...early);
  for (const { part, entries } of register) readRegisterPart(part, entries, REGISTER, intake);
  readRelationPart(parts.get('relation'), top, intake);
  const read = readSources(sources, files, shelf, limits.source, intake);
  readRecords(records, read, shelf, intake);
  const ids = new Set(records.map((entry) => entry.key));
  const outline = parts.get('outline');
  if (outline) readOutlinePart(outline, (id) => ids.has(id) || around.record(id) !== undefined, intake);

  const findings = inOrder(intake.findings);
  if (findings.some((f) => f.severity === 'error')) return fail(...findings);
  return ok({ book, drafts: intake.drafts, texts: read.texts, bytes: read.bytes }, findings);
}

function tooLarge(size: number, most: number, top: Place): Finding {
  const message = `The file has ${size} characters, and a dossier file may have ${most}.`;
  return problem('dossier-too-large', message, top, 'Split it, or raise the limit in the settings.');
}

function readBook(part: Written | undefined, top: Place, findings: Finding[]): string {
  if (!part) {
    const hint = 'Begin with dossier: and the name of the relation, as nato-japan.';
    findings.push(problem('key-missing', '“dossier” is needed here.', top, hint));
    return 'unnamed';
  }
  const { value } = part;
  if (typeof value === 'string' && isSlug(value) && value !== REGISTER) return value;
  const hint =
    value === REGISTER
      ? 'The register of parties goes by that name.'
      : 'A name has small letters, digits and single hyphens between them: nato-japan.';
  say(
    { findings },
    [problem('dossier-name', `${what(value)} cannot be the name of a dossier.`, undefined, hint)],
    part,
  );
  return 'unnamed';
}

function readEntries(part: Written | undefined, findings: Finding[]): readonly Written[] {
  if (!part || part.value === null) return [];
  if (isObject(part.value)) return part.entries();
  const message = `“${part.key}” holds entries by their ids, not ${what(part.value)}.`;
  const hint = 'Write each as “id:” with what belongs to it indented below.';
  say({ findings }, [problem('map-expected', message, undefined, hint)], part);
  return [];
}

function readRelationPart(part: Written | undefined, top: Place, intake: Intake): void {
  const { book, around, findings } = intake;
  if (!part) {
    const hint = 'Write relation: with the parties and a title.';
    if (!around.has(`relation:${book}`))
      findings.push(problem('key-missing', '“relation” is needed here.', top, hint));
    return;
  }
  const read = readRelation(part.value);
  say(intake, read.findings, part);
  if (!read.ok) return;
  say(
    intake,
    lost(
      intake,
      read.value.parties.map((ref, i) => [`parties.${i}`, ref]),
    ),
    part,
  );
  put(intake, book, `relation:${book}`, read.value, part);
}

/** As a reader goes through the file. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const line = (f: Finding) => f.at?.line ?? 0;
  const column = (f: Finding) => f.at?.column ?? 0;
  return [...findings].sort((a, b) => line(a) - line(b) || column(a) - column(b));
}
