/** A value that COPY can take. */
export type CopyValue = string | number | boolean | null;

/** Characters to a piece: few enough that the server works on one while the next is made. */
const PIECE = 1 << 17;

/** Rows in PostgreSQL's COPY text format, in pieces of whole lines; a row is asked for when its piece is made. */
export function* copyText<T>(rows: Iterable<T>, line: (row: T) => string): Generator<string> {
  let piece = '';
  for (const row of rows) {
    piece += line(row);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

/** A text of JSON as a field: without control characters and half characters, it has backslashes at the most. */
export function copyJson(text: string): string {
  return text.replaceAll('\\', '\\\\');
}

/** What needs a look: what COPY reads otherwise, and what may be no text to PostgreSQL. */
const SPECIAL = /[\\\t\n\r\0\ud800-\udfff]/;
const CONTROL = /[\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const MAYBE_UNKEPT = /[\0\ud800-\udfff]/;
const UNKEPT = /[\0\p{Cs}]/gu;

/** A value as a field of a line. */
export function copyField(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return SPECIAL.test(value) ? escaped(asKept(value)) : value;
  if (typeof value === 'boolean') return value ? 't' : 'f';
  return String(value);
}

function escaped(text: string): string {
  const doubled = text.replaceAll('\\', '\\\\');
  return CONTROL.test(doubled) ? doubled.replace(/[\t\n\r]/g, (c) => ESCAPES[c]!) : doubled;
}

/** PostgreSQL's text holds no U+0000, and UTF-8 no half of a surrogate pair; both are kept as U+FFFD. */
export function asKept(text: string): string {
  return MAYBE_UNKEPT.test(text) ? text.replaceAll(UNKEPT, '\ufffd') : text;
}
