import type { Span } from '../../../values/index.ts';
import type { Grid } from './grid.ts';

/** A sheet as a text that citations count in: CSV with commas, a line feed after each row, empty cells at the end left out. */
export interface SheetText {
  readonly text: string;
  /** The stretch of each row, in the order of the grid's rows. */
  readonly spans: readonly Span[];
}

/** The extractor of that text, for the source. Another version gives another text. */
export const SHEET_EXTRACTOR = { name: 'entente-sheet', version: '1' } as const;

/** The same grid gives the same text, whatever the file's separator, encoding or line ends were. */
export function sheetText({ rows }: Grid): SheetText {
  const spans: Span[] = [];
  let text = '';
  for (const { cells } of rows) {
    // A sum is shown with the currency of its number format, so it is proven with it.
    const written = cells.map((cell) =>
      quoted(cell.currency === undefined ? cell.text : `${cell.currency} ${cell.text}`),
    );
    while (written.at(-1) === '') written.pop();
    const start = text.length;
    text += written.join(',');
    spans.push({ start, end: text.length });
    text += '\n';
  }
  return { text, spans };
}

function quoted(cell: string): string {
  const flat = cell.replace(/\r\n?/g, '\n');
  return /[",\n]/.test(flat) ? `"${flat.replaceAll('"', '""')}"` : flat;
}
