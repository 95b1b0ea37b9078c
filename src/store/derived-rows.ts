import type { DerivedRow } from '../record/index.ts';
import { asKept, type CopyValue, copyField } from './copy-text.ts';
import { documentOf } from './derived-words.ts';

/** The columns of the table `version`, in the order that rows are copied in, and the field that each comes from. */
const COLUMNS: readonly (readonly [column: string, field: keyof DerivedRow])[] = [
  ['book', 'book'],
  ['what', 'what'],
  ['id', 'id'],
  ['kind', 'kind'],
  ['n', 'n'],
  ['n_until', 'nUntil'],
  ['at', 'at'],
  ['by', 'by'],
  ['why', 'why'],
  ['marking', 'marking'],
  ['day_from', 'dayFrom'],
  ['day_to', 'dayTo'],
  ['title', 'title'],
  ['statement', 'statement'],
  ['words', 'words'],
  ['stage', 'stage'],
  ['donor', 'donor'],
  ['fund', 'fund'],
  ['to_fund', 'toFund'],
  ['currency', 'currency'],
  ['amount_min', 'amountMin'],
  ['amount_max', 'amountMax'],
  ['part_of', 'partOf'],
  ['withdrawn', 'withdrawn'],
];

const NAMES = COLUMNS.map(([column]) => column).join(', ');

/** The table and its columns, as COPY names them; what a row is found by stands last. */
export const VERSION_COLUMNS = `version (${NAMES}, document)`;

/** What a SELECT of whole rows asks for. */
export const VERSION_FIELDS = COLUMNS.map(([column, field]) => `${column} AS "${field}"`).join(', ');

/** A row as a line for COPY, its values in that order. */
export function versionLine(row: DerivedRow): string {
  let line = '';
  for (const [, field] of COLUMNS) line += `${copyField(inRange(row[field]))}\t`;
  return `${line}${copyField(documentOf(row))}\n`;
}

/** What a row says, as one text that equals another row's only where all its values do. */
export function rowText(row: DerivedRow): string {
  return JSON.stringify(
    COLUMNS.map(([, field]) => {
      const value = inRange(row[field]);
      return typeof value === 'string' ? asKept(value) : value;
    }),
  );
}

const LEAST = -(2 ** 31);
const MOST = 2 ** 31 - 1;

/** Days beyond PostgreSQL's integers (5.8 million years) are as good as without limit. */
function inRange(value: CopyValue): CopyValue {
  return typeof value === 'number' && !(value >= LEAST && value <= MOST) ? null : value;
}
