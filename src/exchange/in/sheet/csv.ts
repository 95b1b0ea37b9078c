import { type Options, parse } from 'csv-parse/sync';
import { decode, fail, ok, problem, type Result } from '../../../values/index.ts';
import { empty } from './file-form.ts';
import type { Grid, Row, SheetLimits } from './grid.ts';
import { tooLong } from './xlsx.ts';

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
}

/** Reads CSV: commas, semicolons or tabs, as spreadsheets write them. Codes: those of `decode`, sheet-broken, sheet-too-large. */
export function readCsv(
  bytes: Uint8Array,
  file: string,
  limits: SheetLimits,
  encoding?: string,
): Result<Grid> {
  const decoded = decode(bytes, encoding);
  if (!decoded.ok) return fail(...decoded.findings.map((f) => (f.code === 'source-empty' ? empty() : f)));
  const whole = decoded.value.text.replace(/^\ufeff/, '');
  // Spreadsheets are told the separator by a first line of its own.
  const told = /^"?sep=(.)"?\r?\n/i.exec(whole);
  const text = told ? whole.slice(told[0].length) : whole;
  if (text.trim() === '') return fail(empty());
  const delimiter = told?.[1] ?? delimiterOf(text);
  const options: Options = {
    delimiter,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    to: limits.rows + 1,
    max_record_size: limits.cell * 8,
  };
  let parsed: readonly Parsed[];
  try {
    parsed = parse(text, options) as unknown as Parsed[];
  } catch (error) {
    return fail(broken(error as Error & { lines?: number; code?: string }, file, told ? 1 : 0));
  }
  if (parsed.length > limits.rows) return fail(tooLong(limits.rows));
  const rows: Row[] = [];
  let line = told ? 2 : 1;
  for (const { record, raw } of parsed) {
    const starts = startsOf(raw, delimiter, line, record.length);
    line = starts.next;
    const cells = record
      .slice(0, limits.columns)
      .map((value) => ({ text: value.trim(), is: 'text' as const }));
    if (cells.some((cell) => cell.text !== ''))
      rows.push({ line: starts.first, cells, starts: starts.cells });
  }
  if (rows.length === 0) return fail(empty());
  const long = rows.find((row) => row.cells.some((cell) => cell.text.length > limits.cell));
  return long
    ? fail(
        problem(
          'sheet-too-large',
          `A cell has more than ${limits.cell} characters.`,
          { file, line: long.line, column: 1 },
          'A quotation mark may be open there.',
        ),
      )
    : ok({ form: 'csv', file, rows }, decoded.findings);
}

function broken(error: Error & { lines?: number; code?: string }, file: string, before: number) {
  const open = error.code === 'CSV_QUOTE_NOT_CLOSED';
  const long = error.code === 'CSV_MAX_RECORD_SIZE';
  return problem(
    'sheet-broken',
    open
      ? 'A quotation mark is opened and never closed.'
      : long
        ? 'A row is longer than any is; a quotation mark may be open there.'
        : `The rows cannot be told apart: ${error.message}`,
    { file, line: (error.lines ?? 1) + before, column: 1 },
    'Save the sheet as CSV (UTF-8) anew.',
  );
}

/** The separator that cuts the first lines into the most columns, and all of them alike. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000);
  let best = { delimiter: ',', score: -1 };
  for (const delimiter of [',', ';', '\t']) {
    const counts: number[] = [0];
    let quoted = false;
    for (const c of head) {
      if (c === '"') quoted = !quoted;
      else if (!quoted && c === delimiter) counts[counts.length - 1]!++;
      else if (!quoted && c === '\n') counts.push(0);
    }
    const cut = counts.filter((n) => n > 0);
    const usual = [...cut].sort((a, b) => a - b)[Math.floor(cut.length / 2)] ?? 0;
    const alike = cut.filter((n) => n === usual).length;
    const score = usual === 0 ? 0 : alike + usual / 1000;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Where each cell of a row begins; the row may begin after empty lines, and go over several. */
function startsOf(raw: string, delimiter: string, from: number, count: number) {
  let [line, column, quoted, fresh] = [from, 1, false, true];
  let i = 0;
  while (raw[i] === '\n' || raw[i] === '\r') {
    if (raw[i] === '\n' || raw[i + 1] !== '\n') line++;
    i++;
  }
  const first = line;
  const cells = [{ line, column }];
  for (; i < raw.length; i++) {
    const c = raw[i]!;
    const next = raw[i + 1];
    if (c === '"' && (fresh || quoted)) {
      if (quoted && next === '"') {
        i++;
        column++;
      } else quoted = !quoted;
      fresh = false;
      column++;
    } else if (c === '\n' || (c === '\r' && next !== '\n')) {
      line++;
      column = 1;
      if (!quoted) break;
    } else if (c === delimiter && !quoted) {
      column++;
      fresh = true;
      if (cells.length < count) cells.push({ line, column });
    } else {
      column++;
      fresh = false;
    }
  }
  return { first, cells, next: line };
}
