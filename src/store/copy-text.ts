/** A value that COPY can take. */
export type CopyValue = string | number | boolean | null;

/** Characters to a piece: few enough that the server works on one while the next is made. */
const PIECE = 1 << 17;

/** Rows in PostgreSQL's COPY text format, in pieces of whole lines; a row is asked for when its piece is made. */
export function* copyText<T>(rows: Iterable<T>, values: (row: T) => readonly CopyValue[]): Generator<string> {
  let piece = '';
  for (const row of rows) {
    piece += `${values(row).map(field).join('\t')}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
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
