/** A value that COPY can take. */
export type CopyValue = string | number | boolean | null;

/** Rows to a piece: enough to be fast, few enough that no piece is large. */
const ROWS = 2_000;

/** Rows in PostgreSQL's COPY text format, in pieces of whole lines. */
export function* copyText<T>(
  rows: readonly T[],
  values: (row: T) => readonly CopyValue[],
): Generator<string> {
  for (let from = 0; from < rows.length; from += ROWS) {
    let piece = '';
    const to = Math.min(from + ROWS, rows.length);
    for (let i = from; i < to; i++) piece += `${values(rows[i]!).map(field).join('\t')}\n`;
    yield piece;
  }
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function field(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string')
    return SPECIAL.test(value) ? value.replace(/[\\\t\n\r]/g, (c) => ESCAPES[c]!) : value;
  if (typeof value === 'boolean') return value ? 't' : 'f';
  return String(value);
}
