import {
  canonicalJson,
  type Finding,
  fail,
  ok,
  parseEdtf,
  problem,
  type Result,
  sha256,
} from '../../../values/index.ts';
import { isObject, nearest, what } from '../../../vocabulary/index.ts';
import type { DayOrder } from './day-cell.ts';
import type { DecimalSign } from './figure.ts';
import { folded } from './folded.ts';
import { columnIndex, columnName, type Row } from './grid.ts';
import { SLOTS, STEP, SUM, stages, TARGETS } from './targets.ts';

/** What a column of a sheet holds. */
export interface MappedColumn {
  /** From 0. */
  readonly index: number;
  readonly header: string;
  /** A target's name; left out: the column is passed over. */
  readonly to?: string;
  /** Of sums: the currency, the power of ten, and where a sheet has a column for each stage or year, which this one is. */
  readonly currency?: string;
  readonly times?: number;
  readonly stage?: string;
  readonly when?: string;
}

/** How the rows of a sheet are read: shown and corrected before anything is stored. */
export interface Mapping {
  /** The fingerprint of the header that it was made for. */
  readonly form: string;
  /** The number of the header's row in the file. */
  readonly header: number;
  readonly sheet?: string;
  readonly columns: readonly MappedColumn[];
  /** What holds for every row that says nothing else, by target. */
  readonly always: Readonly<Record<string, string>>;
  readonly days?: DayOrder;
  readonly decimals?: DecimalSign;
  /** What words in cells stand for, by target: `{ stage: { Zugesagt: pledge } }`. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What makes two sheets ones of the same form: their headers, however they are spelled. */
export function headerPrint({ cells }: Row): string {
  const names = cells.map((cell) => folded(cell.text));
  while (names.at(-1) === '') names.pop();
  return sha256(canonicalJson(names)).slice(0, 16);
}

/** What a mapping decides, as the rule by which a row was read. */
export function mappingPrint({ columns, always, days, decimals, words }: Mapping): string {
  const meant = {
    columns: columns.filter((c) => c.to !== undefined).map(({ header: _, ...column }) => column),
    always,
    days: days ?? null,
    decimals: decimals ?? null,
    words,
  };
  return sha256(canonicalJson(meant)).slice(0, 12);
}

const KEYS = ['form', 'header', 'sheet', 'columns', 'always', 'days', 'decimals', 'words'];
const COLUMN_KEYS = ['column', 'header', 'to', 'currency', 'times', 'stage', 'when', 'why', 'samples'];
const MULTIPLIERS: Readonly<Record<string, number>> = { one: 0, thousand: 3, million: 6, billion: 9 };

/** Reads a mapping as a file or a form writes it; all that is wrong at once, with paths. Code: mapping-form. */
export function readMapping(raw: unknown): Result<Mapping> {
  if (!isObject(raw)) return fail(wrong('', `A mapping is expected here, not ${what(raw)}.`));
  const findings: Finding[] = Object.keys(raw)
    .filter((key) => !KEYS.includes(key))
    .map((key) => wrong(key, `“${key}” is not known here.`, nearKey(key, KEYS)));
  const header = Number(raw.header ?? 1);
  if (!Number.isSafeInteger(header) || header < 1)
    findings.push(wrong('header', '“header” is the number of the row that names the columns.'));
  if (!Array.isArray(raw.columns)) findings.push(wrong('columns', '“columns” is a list.'));
  const columns: MappedColumn[] = [];
  const list: readonly unknown[] = Array.isArray(raw.columns) ? raw.columns : [];
  list.slice(0, 1000).forEach((one, i) => {
    const column = readColumn(one, `columns.${i}`, findings);
    if (column && columns.some((c) => c.index === column.index))
      findings.push(wrong(`columns.${i}`, `Column ${columnName(column.index)} is mapped twice.`));
    else if (column) columns.push(column);
  });
  const [days, decimals] = [raw.days ?? undefined, raw.decimals ?? undefined];
  if (days !== undefined && days !== 'dmy' && days !== 'mdy')
    findings.push(wrong('days', '“days” is dmy (5 June is 05/06) or mdy (it is 06/05).'));
  if (decimals !== undefined && decimals !== 'point' && decimals !== 'comma')
    findings.push(wrong('decimals', '“decimals” is point (1,234.50) or comma (1.234,50).'));
  const always = texts(raw.always, 'always', findings);
  for (const [name, value] of Object.entries(always)) checkAlways(name, value, findings);
  const words: Record<string, Record<string, string>> = {};
  for (const [target, table] of Object.entries(isObject(raw.words) ? raw.words : {})) {
    if (!SLOTS.has(target))
      findings.push(wrong(`words.${target}`, `“${target}” is no slot.`, nearTarget(target)));
    words[target] = texts(table, `words.${target}`, findings);
  }
  if (findings.length > 0) return fail(...findings);
  return ok({
    form: typeof raw.form === 'string' ? raw.form : '',
    header,
    ...(typeof raw.sheet === 'string' ? { sheet: raw.sheet } : {}),
    columns: columns.sort((a, b) => a.index - b.index),
    always,
    ...(days === undefined ? {} : { days: days as DayOrder }),
    ...(decimals === undefined ? {} : { decimals: decimals as DecimalSign }),
    words,
  });
}

function readColumn(raw: unknown, path: string, findings: Finding[]): MappedColumn | undefined {
  if (!isObject(raw)) {
    findings.push(wrong(path, `A column is expected here, not ${what(raw)}.`));
    return undefined;
  }
  for (const key of Object.keys(raw))
    if (!COLUMN_KEYS.includes(key))
      findings.push(wrong(`${path}.${key}`, `“${key}” is not known here.`, nearKey(key, COLUMN_KEYS)));
  const index = columnIndex(String(raw.column ?? '').toUpperCase());
  if (index === undefined) findings.push(wrong(`${path}.column`, '“column” is a letter, as in B.'));
  const to = raw.to === undefined || raw.to === null || raw.to === '' ? undefined : String(raw.to);
  if (to !== undefined && !TARGETS.has(to))
    findings.push(wrong(`${path}.to`, `“${to}” is nothing that a column can hold.`, nearTarget(to)));
  const given = raw.times ?? 'one';
  const times = Object.hasOwn(MULTIPLIERS, String(given)) ? MULTIPLIERS[String(given)] : Number(given);
  if (times === undefined || !Number.isSafeInteger(times) || times < 0 || times > 12)
    findings.push(wrong(`${path}.times`, '“times” is thousand, million or billion.'));
  const stage = textOf(raw.stage);
  if (stage !== undefined && !stages().includes(stage))
    findings.push(
      wrong(`${path}.stage`, `“${stage}” is no stage.`, `The stages are: ${stages().join(', ')}.`),
    );
  const when = textOf(raw.when);
  if (when !== undefined && !parseEdtf(when).ok)
    findings.push(wrong(`${path}.when`, `“${when}” is no time.`, 'Write it as 2014 or 2014-05.'));
  const currency = textOf(raw.currency);
  return {
    index: index ?? 0,
    header: String(raw.header ?? ''),
    ...(to === undefined ? {} : { to }),
    ...(currency === undefined ? {} : { currency }),
    ...(times ? { times } : {}),
    ...(stage === undefined ? {} : { stage }),
    ...(when === undefined ? {} : { when }),
  };
}

function checkAlways(name: string, value: string, findings: Finding[]): void {
  if (!TARGETS.has(name) || name === SUM)
    findings.push(
      wrong(`always.${name}`, `“${name}” is nothing that can hold for every row.`, nearTarget(name)),
    );
  else if (name === STEP && !stages().includes(value))
    findings.push(
      wrong(`always.${name}`, `“${value}” is no stage.`, `The stages are: ${stages().join(', ')}.`),
    );
  else if (name === 'when' && !parseEdtf(value).ok)
    findings.push(
      wrong('always.when', `“${value}” is no time.`, 'Write it as 2014, 2014-05 or [..2014-05-06].'),
    );
}

function texts(raw: unknown, path: string, findings: Finding[]): Record<string, string> {
  if (raw === undefined || raw === null) return {};
  if (!isObject(raw)) {
    findings.push(wrong(path, `“${path}” holds words and what they stand for.`));
    return {};
  }
  const found: Record<string, string> = {};
  for (const [key, value] of Object.entries(raw)) {
    const text = textOf(value);
    if (text !== undefined) found[key] = text;
  }
  return found;
}

function textOf(raw: unknown): string | undefined {
  if (raw === undefined || raw === null) return undefined;
  const text = typeof raw === 'string' || typeof raw === 'number' ? String(raw).trim() : JSON.stringify(raw);
  return text === '' ? undefined : text;
}

function nearTarget(name: string): string {
  const near = nearest(name, [...TARGETS.keys()]);
  return near ? `Did you mean “${near}”?` : `A column can hold: ${[...TARGETS.keys()].join(', ')}.`;
}

function nearKey(key: string, keys: readonly string[]): string {
  const near = nearest(key, [...keys]);
  return near ? `Did you mean “${near}”?` : `The keys are: ${keys.join(', ')}.`;
}

function wrong(path: string, message: string, hint?: string): Finding {
  return problem('mapping-form', message, { path }, hint);
}
