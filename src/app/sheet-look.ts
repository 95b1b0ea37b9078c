import { cite, type Source } from '../archive/index.ts';
import { type Newcomer, type Resolved, resolve, type Said, saidOfRead, wordingOf } from '../desk/index.ts';
import { type Grid, type Mapping, placeOf, type RowRead, type RowReading } from '../exchange/index.ts';
import { type Book, current, thingsOf } from '../record/index.ts';
import { type Finding, problem, sayIn, warning } from '../values/index.ts';
import {
  COUNTRIES,
  type Fund,
  isCountry,
  KINDS,
  nearest,
  type Party,
  type RecordValue,
  readRecord,
} from '../vocabulary/index.ts';

/** A reading of a row as it would come to the desk. */
export interface LookedReading {
  readonly reading: RowReading;
  readonly said: Said;
  /** The sentence that it would print; undefined where its values make none yet. */
  readonly sentence?: string;
  readonly newcomers: readonly Newcomer[];
  /** Links to rows of the same sheet that are not on record yet, by slot: the reference that is named. */
  readonly later: Readonly<Record<string, string>>;
}

/** A row as it is shown before anything is stored. */
export interface LookedRow {
  readonly row: RowRead;
  readonly readings: readonly LookedReading[];
  readonly findings: readonly Finding[];
}

/** What rows are looked at with. */
export interface LookGround {
  readonly grid: Grid;
  readonly mapping: Mapping;
  /** The source as it would be, and its text. */
  readonly source: Source;
  readonly text: string;
  readonly book: Book;
  readonly register: Book;
}

/**
 * Looks at rows as the desk and the gate would: names against the register, links against the dossier, each value by
 * the rules of its kind. Codes besides those of the rules: sheet-link, sheet-link-later, sheet-name-new, sheet-row-twice.
 */
export function lookAtRows(rows: readonly RowRead[], ground: LookGround): LookedRow[] {
  const links = linksOf(rows, ground.book);
  const seen = new Map<string, number>();
  const fresh = new Set<string>();
  const known = knownNames(ground.register);
  return rows.map((row): LookedRow => {
    const findings: Finding[] = [...row.findings];
    const readings = row.readings.flatMap((reading): LookedReading[] => {
      const looked = lookAt(reading, row, ground, links, findings);
      if (!looked) return [];
      const words = ground.text.slice(row.span.start, row.span.end);
      const key = `${words}\n${JSON.stringify(looked.said)}`;
      const twin = seen.get(key);
      if (twin !== undefined)
        findings.push(
          warning(
            'sheet-row-twice',
            `This row says just what row ${twin} says, and is taken for the same.`,
            placeOf(ground.grid, row.row),
            'If both are meant, give each a reference of its own.',
          ),
        );
      else seen.set(key, row.row.line);
      for (const newcomer of looked.newcomers) {
        if (fresh.has(newcomer.ref)) continue;
        fresh.add(newcomer.ref);
        findings.push(nameNew(newcomer, known, row, ground.grid, ground.mapping));
      }
      return twin === undefined ? [looked] : [];
    });
    return { row, readings, findings: findings.sort(byPlace) };
  });
}

function byPlace(a: Finding, b: Finding): number {
  return (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0);
}

interface Links {
  /** Record ids by the reference that a record has in somebody's books. */
  readonly byReference: ReadonlyMap<string, string>;
  /** References of rows of this sheet. */
  readonly inSheet: ReadonlySet<string>;
}

function linksOf(rows: readonly RowRead[], book: Book): Links {
  const byReference = new Map<string, string>();
  for (const { id, value } of thingsOf<RecordValue>(book, 'record')) {
    const amount = KINDS.get(value.kind)?.amount?.(value);
    for (const text of Object.values(amount?.reference ?? {})) byReference.set(text, id);
  }
  const inSheet = new Set(
    rows.flatMap((row) => row.readings.flatMap(({ read }) => (read.reference as string | undefined) ?? [])),
  );
  return { byReference, inSheet };
}

function lookAt(
  reading: RowReading,
  row: RowRead,
  ground: LookGround,
  { byReference, inSheet }: Links,
  findings: Finding[],
): LookedReading | undefined {
  const bare = saidOfRead(reading.read);
  if (!bare) return undefined;
  const { grid, mapping, book, register, source, text } = ground;
  const at = (slot: string | undefined) => {
    const column =
      (slot === reading.column?.to ? reading.column : undefined) ??
      mapping.columns.find((c) => c.to === slot) ??
      mapping.columns.find((c) => c.to !== undefined && c.to.split('.')[0] === slot);
    return placeOf(grid, row.row, column?.index);
  };
  const slots: Record<string, unknown> = { ...bare.slots };
  const later: Record<string, string> = {};
  for (const [slot, named] of Object.entries(reading.links)) {
    const id = named.replace(/^record:/, '');
    const found = current(book, `record:${id}`) !== undefined ? id : byReference.get(named);
    if (found !== undefined) slots[slot] = found;
    else if (inSheet.has(named)) {
      later[slot] = named;
      findings.push(
        warning(
          'sheet-link-later',
          `“${named}” is another row of this sheet, and not on record yet.`,
          at(slot),
          'The desk makes the link once that row is on record.',
        ),
      );
    } else
      findings.push(
        problem(
          'sheet-link',
          `Neither a record nor a reference is called “${named.slice(0, 60)}”.`,
          at(slot),
          'Write a record’s id, or the reference of a contribution on record or in this sheet.',
        ),
      );
  }
  const said: Said = { ...bare, slots };
  const resolved = resolve(said, register, source.language.split('-')[0]);
  const fresh = new Set(resolved.newcomers.map((n) => n.ref as string));
  const checked = readRecord(
    { ...resolved.account, citations: [cite(source, text, row.span)], marking: source.marking },
    `row-${row.row.line}`,
    {
      record: (id) => current<RecordValue>(book, `record:${id}`),
      has: (ref) =>
        ref === `source:${source.id}` ||
        fresh.has(ref) ||
        isCountry(ref) ||
        current(register, ref as `${string}:${string}`) !== undefined ||
        current(book, ref as `${string}:${string}`) !== undefined,
    },
  );
  for (const finding of checked.findings)
    findings.push({ ...finding, at: at(finding.at?.path?.replace(/^slots\./, '').split('.')[0]) });
  return { reading, said, ...sentenceOf(resolved, register), newcomers: resolved.newcomers, later };
}

/** A sentence of what cannot go on record yet may be none. */
function sentenceOf(resolved: Resolved, register: Book): { sentence?: string } {
  try {
    return { sentence: wordingOf(resolved, register) };
  } catch {
    return {};
  }
}

/** The names of the register and of countries, by what they name. */
function knownNames(register: Book): ReadonlyMap<string, readonly string[]> {
  const names = (type: 'party' | 'fund') =>
    thingsOf<Party | Fund>(register, type).flatMap(({ value }) => [
      ...Object.values(value.name),
      ...('acronym' in value && value.acronym ? [value.acronym] : []),
    ]);
  return new Map([
    ['party', [...names('party'), ...[...COUNTRIES.values()].map((c) => c.name)]],
    ['fund', names('fund')],
  ]);
}

function nameNew(
  { ref, value }: Newcomer,
  known: ReadonlyMap<string, readonly string[]>,
  { row }: RowRead,
  grid: Grid,
  mapping: Mapping,
): Finding {
  const name = sayIn(value.name, 'en');
  const type = ref.slice(0, ref.indexOf(':'));
  const near = nearest(name, [...(known.get(type) ?? [])]);
  const column = mapping.columns.find((c) => row.cells[c.index]?.text.includes(name));
  return warning(
    'sheet-name-new',
    `“${name}” is not in the register, and would be put there as a ${type}.`,
    placeOf(grid, row, column?.index),
    near
      ? `Did you mean “${near}”? Then correct the cell, or say in the mapping what it stands for (words).`
      : 'If it is there under another name, say in the mapping what it stands for (words).',
  );
}
