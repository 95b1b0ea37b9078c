/**
 * A table as CSV (RFC 4180): cells with a comma, a quote or a line break in quotes, quotes doubled, lines ended by
 * CR LF. A cell that a spreadsheet would run as a formula (it begins with = + - @, a tab or a carriage return, also
 * behind spaces) gets an apostrophe before it; a plain number stays a number.
 */
export function csv(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const runs = /^[ \u00a0]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text);
  const safe = runs ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
