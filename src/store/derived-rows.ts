import type { DerivedRow } from '../record/index.ts';
import type { CopyValue } from './copy-text.ts';

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

/** The table and its columns, as COPY names them. */
export const VERSION_COLUMNS = `version (${NAMES})`;

/** What a SELECT of whole rows asks for. */
export const VERSION_FIELDS = COLUMNS.map(([column, field]) => `${column} AS "${field}"`).join(', ');

/** A row's values in that order, as the table keeps them. */
export function versionValues(row: DerivedRow): CopyValue[] {
  return COLUMNS.map(([, field]) => kept(row[field]));
}

/** What a row says, as one text that equals another row's only where all its values do. */
export function rowText(row: DerivedRow): string {
  return JSON.stringify(versionValues(row));
}

const UNKEPT = /[\0\p{Cs}]/u;
const EACH_UNKEPT = /[\0\p{Cs}]/gu;
const LEAST = -(2 ** 31);
const MOST = 2 ** 31 - 1;

function kept(value: CopyValue): CopyValue {
  // PostgreSQL's text holds no U+0000, and UTF-8 no half of a surrogate pair; both are shown as U+FFFD.
  if (typeof value === 'string') return UNKEPT.test(value) ? value.replaceAll(EACH_UNKEPT, '\ufffd') : value;
  // Days beyond its integers (5.8 million years) are as good as without limit.
  if (typeof value === 'number' && !(value >= LEAST && value <= MOST)) return null;
  return value;
}
