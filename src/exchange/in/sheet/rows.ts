import type { Read } from '../../../desk/index.ts';
import type { Finding, Money, Span } from '../../../values/index.ts';
import { folded } from './folded.ts';
import { columnName, type Grid, placeOf, type Row } from './grid.ts';
import { type MappedColumn, type Mapping, mappingPrint } from './mapping.ts';
import { RowValues } from './row-values.ts';
import { sheetText } from './sheet-text.ts';
import { KIND, SLOTS, STEP, SUM } from './targets.ts';
import { EXAMPLE_MARK } from './template.ts';

/** The reader that rows of sheets are read by. */
export const SHEET_READER = { name: 'sheet', version: '1' } as const;

/** One thing that a row says, ready for the desk; links to other records as they are written in the sheet. */
export interface RowReading {
  readonly read: Read;
  readonly links: Readonly<Record<string, string>>;
  /** The column of the sum, where a row holds several. */
  readonly column?: MappedColumn;
}

/** A row as it was read. */
export interface RowRead {
  readonly row: Row;
  /** Of the sheet's text. */
  readonly span: Span;
  readonly readings: readonly RowReading[];
  readonly findings: readonly Finding[];
}

/** All rows of a sheet, read by a mapping, each with its findings: the errors of all rows at once. */
export function readRows(
  grid: Grid,
  mapping: Mapping,
): { readonly text: string; readonly rows: readonly RowRead[] } {
  const { text, spans } = sheetText(grid);
  const reader = { ...SHEET_READER, rule: `mapping-${mappingPrint(mapping)}` };
  const rows: RowRead[] = [];
  grid.rows.forEach((row, i) => {
    if (row.line <= mapping.header || spans[i]!.end === spans[i]!.start) return;
    rows.push({ row, span: spans[i]!, ...readRow(grid, mapping, row, spans[i]!, reader) });
  });
  return { text, rows };
}

function readRow(
  grid: Grid,
  mapping: Mapping,
  row: Row,
  span: Span,
  reader: Read['reader'],
): Pick<RowRead, 'readings' | 'findings'> {
  const values = new RowValues(grid, mapping, row);
  const used = mapping.columns.filter((c) => c.to !== undefined);
  if (used.every((c) => values.cell(c).text === '' && !values.cell(c).wrong))
    return { readings: [], findings: [] };
  const total = totalIn(used, values);
  if (total) {
    values.warn(total, 'sheet-total', 'This row is a total of others, and is passed over.');
    return { readings: [], findings: values.findings };
  }
  if (values.cell(values.column('reference')).text === EXAMPLE_MARK) {
    values.warn(
      values.column('reference'),
      'sheet-example',
      'This row is the example of the template, and is passed over.',
    );
    return { readings: [], findings: values.findings };
  }
  const shared: Record<string, unknown> = {};
  const links: Record<string, string> = {};
  for (const slot of SLOTS.values()) {
    const { name, type } = slot;
    if (name === SUM || (name === STEP && isByColumn(used))) continue;
    if (type.is === 'money') {
      const column = values.column(name);
      const sum = column && values.sum(column);
      if (sum !== undefined && sum !== 'zero') shared[name] = sum;
      continue;
    }
    const value = values.slot(slot);
    if (value === undefined) continue;
    if (type.is === 'record') links[name] = String(value);
    else shared[name] = value;
  }
  const sums = used.filter((c) => c.to === SUM);
  const isWide = sums.length > 1;
  const readings: RowReading[] = [];
  // Looked at first, so that what is wrong with them is said beside what is wrong with the sum.
  const time = sums.every((c) => c.when !== undefined) && sums.length > 0 ? undefined : values.time('when');
  const put = (column: MappedColumn | undefined, money: Money | undefined): void => {
    const stage = column?.stage ?? shared[STEP];
    const when = column?.when ?? time;
    if (stage === undefined && !values.findings.some((f) => f.code === 'sheet-word'))
      values.wrong(
        values.column(STEP),
        'sheet-cell-missing',
        'The row does not say how far the money has got.',
        'Fill the cell, or say a stage for all rows.',
      );
    if (when === undefined && !values.findings.some((f) => /^sheet-days?(?:-open)?$/.test(f.code)))
      values.wrong(
        values.column('when') ?? values.column('when.year'),
        'sheet-cell-missing',
        'The row does not say when.',
        'Fill the cell, or say a time for all rows.',
      );
    if (stage === undefined || when === undefined) return;
    readings.push({
      links,
      ...(isWide && column ? { column } : {}),
      read: {
        ...shared,
        [STEP]: stage,
        ...(money ? { [SUM]: money } : {}),
        kind: KIND.name,
        when,
        citations: [span],
        reader,
        why: whyOf(used, column, values, placeOf(grid, row)),
      },
    });
  };
  for (const column of sums) {
    const before = values.findings.length;
    const sum = values.sum(column);
    if (values.findings.length > before) continue;
    if (sum === 'zero')
      values.warn(column, 'sheet-zero', 'A sum of nothing is no contribution, and is passed over.');
    else if (sum !== undefined || (!isWide && shared.inKind === undefined)) put(column, sum);
    if (sum === undefined && !isWide && shared.inKind === undefined)
      values.warn(
        column,
        'sheet-no-sum',
        'No sum is stated in this row.',
        'It is read as a contribution whose sum is not known.',
      );
  }
  const given = readings.length > 0 || values.findings.some((f) => f.severity === 'error');
  if (!given && shared.inKind !== undefined) put(undefined, undefined);
  const isWrong = values.findings.some((f) => f.severity === 'error');
  return { readings: isWrong ? [] : readings, findings: values.findings };
}

function isByColumn(used: readonly MappedColumn[]): boolean {
  const sums = used.filter((c) => c.to === SUM);
  return sums.length > 0 && sums.every((c) => c.stage !== undefined);
}

/** The cell by which a row is a total, in whatever column its name stands. */
function totalIn(used: readonly MappedColumn[], values: RowValues): MappedColumn | undefined {
  return used.find((column) => {
    const is = SLOTS.get(column.to!)?.type.is;
    const word = folded(values.cell(column).text);
    return (
      (is === 'party' || is === 'text' || is === 'fund' || column.to === 'when') &&
      /^(?:grand |sub)?total(?:s|en)?(?: |$)|^sub total|^sums?$|^sum total|^summe|^gesamt(?:summe|betrag)?$|^insgesamt$|^zwischensumme|^total general|^sous total|^somme$|^合計$|^総計$|^小計$|^計$/.test(
        word,
      )
    );
  });
}

/** The steps that led from the cells to the values, for whoever decides. */
function whyOf(
  used: readonly MappedColumn[],
  sum: MappedColumn | undefined,
  values: RowValues,
  at: { path?: string; line?: number },
): string[] {
  const where = at.path === undefined ? `line ${at.line}` : at.path;
  return [
    `the row at ${where}`,
    ...used
      .filter((c) => values.cell(c).text !== '' && (c.to !== SUM || c === sum))
      .map(
        (c) => `${c.to}: column ${columnName(c.index)} “${c.header}”, “${values.cell(c).text.slice(0, 80)}”`,
      ),
  ];
}
