import {
  dayOf,
  type Finding,
  fail,
  isoDay,
  ok,
  parseDay,
  problem,
  type Result,
  warning,
} from '../../../values/index.ts';
import { empty } from './file-form.ts';
import { type Cell, columnIndex, EMPTY, type Grid, type SheetLimits } from './grid.ts';
import type { NumberFormat } from './number-format.ts';
import { numberCell } from './number-shown.ts';
import { readWorkbook, type Workbook } from './workbook.ts';
import { hearXml } from './xml-events.ts';
import { openZip } from './zip-in.ts';

/** Reads a sheet of an XLSX. Codes: sheet-damaged, sheet-locked, sheet-bomb, sheet-unknown, sheet-empty, sheet-too-large. */
export async function readXlsx(
  bytes: Uint8Array,
  file: string,
  named: string | undefined,
  limits: SheetLimits,
): Promise<Result<Grid>> {
  const zip = openZip(bytes, limits.unpacked);
  if (!zip.ok) return zip;
  const book = await readWorkbook(zip.value, named);
  if (!book.ok) return book;
  const rows: { line: number; cells: Cell[] }[] = [];
  const merged: string[] = [];
  const now: Now = { ref: '', type: '', style: 0, value: '', inline: '', formula: false };
  let [hidden, past] = [0, false];
  let part: 'value' | 'inline' | undefined;
  let aloud = 0;
  const wrong = await hearXml(zip.value, book.value.part, {
    open(name, attribute) {
      switch (name) {
        case 'row':
          if (rows.length >= limits.rows) {
            past = true;
            return false;
          }
          rows.push({ line: Number(attribute('r') ?? (rows.at(-1)?.line ?? 0) + 1), cells: [] });
          if (/^(1|true)$/.test(attribute('hidden') ?? '')) hidden++;
          break;
        case 'c':
          Object.assign(now, { value: '', inline: '', formula: false });
          now.ref = attribute('r') ?? '';
          now.type = attribute('t') ?? 'n';
          now.style = Number(attribute('s') ?? 0);
          break;
        case 'f':
          now.formula = true;
          break;
        case 'v':
          part = 'value';
          break;
        case 'rPh':
          aloud++;
          break;
        case 't':
          part = aloud === 0 ? 'inline' : undefined;
          break;
        case 'mergeCell':
          if (merged.length < 5000) merged.push(attribute('ref') ?? '');
          break;
      }
      return undefined;
    },
    text(piece) {
      if (part !== undefined && now[part].length <= limits.cell) now[part] += piece;
    },
    close(name) {
      if (name === 'v' || name === 't') part = undefined;
      else if (name === 'rPh') aloud--;
      else if (name === 'c') {
        const cells = rows.at(-1)?.cells ?? [];
        const column = columnIndex(now.ref.replace(/\d+$/, '')) ?? cells.length;
        if (column >= limits.columns) return;
        while (cells.length < column) cells.push(EMPTY);
        cells[column] = cellOf(now, book.value);
      }
    },
  });
  if (wrong) return fail(wrong);
  if (past) return fail(tooLong(limits.rows));
  mergeDown(rows, merged);
  const full = rows.filter((row) => row.cells.some((cell) => cell.text !== '' || cell.wrong));
  if (full.length === 0) return fail(empty(`The sheet “${book.value.sheet}”`));
  const { sheet, sheets } = book.value;
  return ok({ form: 'xlsx', file, sheet, sheets, rows: full }, hidden > 0 ? [hiddenRows(hidden)] : []);
}

/** The cell that is being read. */
interface Now {
  ref: string;
  type: string;
  style: number;
  value: string;
  inline: string;
  formula: boolean;
}

function cellOf(now: Now, { strings, formats, from1904 }: Workbook): Cell {
  switch (now.type) {
    case 's':
      return { text: written(strings[Number(now.value)] ?? ''), is: 'text' };
    case 'inlineStr':
      return { text: written(now.inline), is: 'text' };
    case 'str':
      return { text: written(now.value), is: 'text' };
    case 'b':
      return { text: now.value === '1' ? 'TRUE' : 'FALSE', is: 'text' };
    case 'd':
      return parseDay(now.value.slice(0, 10)) === null
        ? { text: now.value, is: 'text' }
        : { text: now.value.slice(0, 10), is: 'day' };
    case 'e':
      return {
        text: now.value,
        is: 'text',
        wrong: {
          code: 'sheet-formula',
          message: `The formula in this cell gives ${now.value}.`,
          hint: 'Correct it in the sheet, or write the value itself.',
        },
      };
    default:
      if (now.value === '') return now.formula ? UNCOUNTED : EMPTY;
      return withFormat(numberCell(now.value), formats[now.style] ?? {}, from1904);
  }
}

/** A text as it was typed: characters that XML cannot hold are written `_x000D_`. */
function written(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n')
    .trim();
}

const UNCOUNTED: Cell = {
  text: '',
  is: 'text',
  wrong: {
    code: 'sheet-formula',
    message: 'The formula in this cell was never worked out.',
    hint: 'Open the workbook in a spreadsheet program and save it, or write the value itself.',
  },
};

function withFormat(cell: Cell, { day, currency }: NumberFormat, from1904: boolean): Cell {
  if (day === undefined || cell.wrong) return currency === undefined ? cell : { ...cell, currency };
  const iso = dayOfSerial(Number(cell.text), from1904);
  if (iso === undefined)
    return {
      ...cell,
      wrong: {
        code: 'sheet-day',
        message: `${cell.text} is formatted as a day, and is none.`,
        hint: 'Write the day as 2014-05-06.',
      },
    };
  return { text: iso.slice(0, day === 'day' ? 10 : day === 'month' ? 7 : 4), is: 'day' };
}

/** The day that a serial number stands for. Day 60 of 1900 never was: it was taken over from a program of the time. */
function dayOfSerial(serial: number, from1904: boolean): string | undefined {
  const n = Math.floor(serial);
  if (n < 0 || n > 2_958_465 || (!from1904 && (n === 60 || n < 1))) return undefined;
  if (from1904) return isoDay(dayOf(1904, 1, 1) + n);
  return isoDay(dayOf(1899, 12, n > 60 ? 30 : 31) + n);
}

/** A cell that reaches over several rows holds for each of them. */
function mergeDown(rows: readonly { line: number; cells: Cell[] }[], merged: readonly string[]): void {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  for (const ref of merged) {
    const [, column, from, , to] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? [];
    const at = column === undefined ? undefined : columnIndex(column);
    const cell = at === undefined ? undefined : byLine.get(Number(from))?.cells[at];
    if (!cell || at === undefined) continue;
    for (const row of rows) {
      if (row.line <= Number(from) || row.line > Number(to)) continue;
      while (row.cells.length <= at) row.cells.push(EMPTY);
      row.cells[at] = cell;
    }
  }
}

/** A sheet with more rows than are taken. */
export function tooLong(rows: number): Finding {
  return problem(
    'sheet-too-large',
    `The sheet has more than ${rows} rows.`,
    undefined,
    'Split it, and bring the parts one after the other.',
  );
}

function hiddenRows(count: number): Finding {
  return warning(
    'sheet-hidden',
    `${count === 1 ? 'A row is' : `${count} rows are`} hidden in the sheet, and read like the others.`,
    undefined,
    'If they are not meant, delete them in a copy and bring that.',
  );
}
