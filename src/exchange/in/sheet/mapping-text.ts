import { stringify } from 'yaml';
import { columnName, EMPTY, type Grid } from './grid.ts';
import type { Mapping } from './mapping.ts';

const MULTIPLIERS: Readonly<Record<number, string>> = { 3: 'thousand', 6: 'million', 9: 'billion' };

/** A mapping as plain values, in the form that `readMapping` reads back. */
export function mappingValue(mapping: Mapping): Record<string, unknown> {
  const { columns, always, words, ...rest } = mapping;
  return {
    ...rest,
    columns: columns.map(({ index, times, ...column }) => ({
      column: columnName(index),
      ...column,
      ...(times === undefined ? {} : { times: MULTIPLIERS[times] ?? times }),
    })),
    ...(Object.keys(always).length > 0 ? { always } : {}),
    ...(Object.keys(words).length > 0 ? { words } : {}),
  };
}

/** A mapping as a YAML file that people correct, with samples of each column and why it is mapped as it is, as comments. */
export function mappingText(
  mapping: Mapping,
  grid: Grid,
  why: ReadonlyMap<number, string> = new Map(),
  notes: ReadonlyMap<string, string> = new Map(),
): string {
  const { columns, ...rest } = mappingValue(mapping) as { columns: Record<string, unknown>[] };
  const lines = [
    '# How the rows of this sheet are read. “to” says what a column holds; without it the column is passed over.',
    ...notesOn(notes),
    line(rest, ['form', 'header', 'sheet', 'days', 'decimals']),
    'columns:',
  ];
  mapping.columns.forEach(({ index }, i) => {
    const reason = why.get(index);
    if (reason) lines.push(`  # ${reason.replace(/\s+/g, ' ')}`);
    const samples = samplesOf(grid, mapping.header, index);
    if (samples.length > 0) lines.push(`  # ${samples.map((s) => `“${s}”`).join(' · ')}`);
    const written = stringify(columns[i], { lineWidth: 0 }).trimEnd().split('\n');
    lines.push(...written.map((text, n) => (n === 0 ? `  - ${text}` : `    ${text}`)));
  });
  lines.push(line(rest, ['always', 'words']));
  return `${lines.filter((text) => text !== '').join('\n')}\n`;
}

/** Some different cells of a column, as they stand. */
export function samplesOf({ rows }: Grid, header: number, index: number, most = 3): string[] {
  const found = new Set<string>();
  for (const row of rows) {
    if (row.line <= header) continue;
    const text = (row.cells[index] ?? EMPTY).text.replace(/\s+/g, ' ');
    if (text !== '') found.add(text.length > 40 ? `${text.slice(0, 39)}…` : text);
    if (found.size === most) break;
  }
  return [...found];
}

function line(values: Readonly<Record<string, unknown>>, keys: readonly string[]): string {
  const chosen = Object.fromEntries(keys.filter((k) => values[k] !== undefined).map((k) => [k, values[k]]));
  return Object.keys(chosen).length === 0 ? '' : stringify(chosen, { lineWidth: 0 }).trimEnd();
}

function notesOn(notes: ReadonlyMap<string, string>): string[] {
  return [...notes].map(([name, note]) => `# ${name}: ${note.replace(/\s+/g, ' ')}`);
}
