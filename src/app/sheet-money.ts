import type { View } from '../access/index.ts';
import { moneyCsv } from '../pages/index.ts';

/** The money of a relation as a workbook: the same table as `money.csv`, with its sums as numbers. */
export async function moneyXlsx(view: View): Promise<Uint8Array> {
  const { parse } = await import('csv-parse/sync');
  const { writeXlsx } = await import('../exchange/index.ts');
  const rows = parse(moneyCsv(view)) as unknown as string[][];
  return writeXlsx([
    {
      name: 'Money',
      rows: rows.map((row) =>
        row.map((text) => ({
          text: /^'[=+\-@]/.test(text) ? text.slice(1) : text,
          is: /^\d{4}-\d{2}-\d{2}$/.test(text)
            ? 'day'
            : /^\d+(\.\d+)?$/.test(text) && !/^0\d/.test(text)
              ? 'number'
              : 'text',
        })),
      ),
    },
  ]);
}
