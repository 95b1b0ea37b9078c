import { fail, problem, type Result } from '../../../values/index.ts';
import { formOf } from './file-form.ts';
import { type Grid, SHEET_LIMITS, type SheetLimits } from './grid.ts';

/** How a sheet is read. */
export interface SheetOptions {
  /** The sheet of a workbook; the first that is shown where none is named. */
  readonly sheet?: string;
  /** The encoding of CSV, where its bytes leave it open. */
  readonly encoding?: string;
  readonly limits?: Partial<SheetLimits>;
}

/**
 * Reads a CSV or XLSX file into rows of cells. Nothing is decided about what they mean. Codes: sheet-too-large,
 * sheet-empty, sheet-form, sheet-misnamed, sheet-locked, sheet-damaged, sheet-bomb, sheet-unknown, sheet-broken; those
 * of `decode`; as warnings sheet-hidden, encoding-assumed.
 */
export async function readSheet(
  bytes: Uint8Array,
  name: string,
  options: SheetOptions = {},
): Promise<Result<Grid>> {
  const limits = { ...SHEET_LIMITS, ...options.limits };
  if (bytes.length > limits.bytes)
    return fail(
      problem(
        'sheet-too-large',
        `The file has ${bytes.length} bytes, and ${limits.bytes} are taken.`,
        undefined,
        'Split it, or raise ENTENTE_SOURCE_LIMIT.',
      ),
    );
  const form = formOf(bytes, name);
  if (typeof form !== 'string') return fail(form);
  // Loaded when a sheet of theirs is read: starting must not wait for them.
  return form === 'csv'
    ? (await import('./csv.ts')).readCsv(bytes, name, limits, options.encoding)
    : (await import('./xlsx.ts')).readXlsx(bytes, name, options.sheet, limits);
}
