import type { Place } from '../../../values/index.ts';

/** What a cell holds, as far as its file tells. Of CSV every cell is a text. */
export interface Cell {
  /**
   * As it is read: a text as it stands (spaces around it taken away), a number as its exact decimal (`1304567891.37`),
   * a day as EDTF with the precision in which it is shown (`2014-05-06`, `2014-05`, `2014`). Empty where nothing stands.
   */
  readonly text: string;
  readonly is: 'text' | 'number' | 'day';
  /** The currency that the cell's number format shows: a code, or a sign as it stands. */
  readonly currency?: string;
  /** Why what stands there cannot be taken: an error of a formula, a number with more digits than can be kept. */
  readonly wrong?: { readonly code: string; readonly message: string; readonly hint: string };
}

/** A row with something in it. */
export interface Row {
  /** Its number in the file: of CSV the line on which it begins, of XLSX the row. From 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
  /** Of CSV, where each cell begins: line and column, from 1. */
  readonly starts?: readonly { readonly line: number; readonly column: number }[];
}

/** A sheet as it was read, with nothing decided about what it means. */
export interface Grid {
  readonly form: 'csv' | 'xlsx';
  /** The file's name. */
  readonly file: string;
  /** The sheet's name, and those of all visible sheets; of CSV none. */
  readonly sheet?: string;
  readonly sheets?: readonly string[];
  readonly rows: readonly Row[];
}

/** How much of a sheet is taken. */
export interface SheetLimits {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Bytes that the parts of an XLSX which are read may unpack to. */
  readonly unpacked: number;
  readonly rows: number;
  readonly columns: number;
  /** UTF-16 code units of one cell. */
  readonly cell: number;
}

/** What is taken unless something else is asked for. */
export const SHEET_LIMITS: SheetLimits = {
  bytes: 20_000_000,
  unpacked: 100_000_000,
  rows: 10_000,
  columns: 200,
  cell: 32_767,
};

/** An empty cell. */
export const EMPTY: Cell = { text: '', is: 'text' };

/** A column as spreadsheets call it: 0 is `A`, 26 is `AA`. */
export function columnName(index: number): string {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** The index of a column by its name; undefined: that is no column. */
export function columnIndex(name: string): number | undefined {
  if (!/^[A-Z]{1,3}$/.test(name)) return undefined;
  let n = 0;
  for (const letter of name) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** Where a cell stands, for findings: `file:line:column` of CSV, `Sheet!B7` of XLSX. Without a column: the row. */
export function placeOf(grid: Grid, row: Row, column?: number): Place {
  if (grid.form === 'xlsx') {
    const cell = `${column === undefined ? '' : columnName(column)}${row.line}`;
    return {
      path: `${/^[\w]+$/.test(grid.sheet ?? '') ? grid.sheet : `'${grid.sheet ?? ''}'`}!${cell}`,
      line: row.line,
      column: (column ?? 0) + 1,
    };
  }
  const start = column === undefined ? undefined : (row.starts?.[column] ?? row.starts?.at(-1));
  return { file: grid.file, line: start?.line ?? row.line, column: start?.column ?? 1 };
}
