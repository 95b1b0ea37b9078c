import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Rates, readRates } from '../ledger/index.ts';
import { fail, problem, type Result } from '../values/index.ts';

/**
 * Rates out of the file that the setting or the caller names: no other rate is ever used. Codes: rates-unset, rates-file
 * and those of `readRates`.
 */
export async function ratesIn(path: string | undefined): Promise<Result<Rates>> {
  if (path === undefined)
    return fail(
      problem(
        'rates-unset',
        'No file of rates is set, so nothing is converted.',
        undefined,
        "Set ENTENTE_RATES (or give --rates) to a file in the layout of the European Central Bank's eurofxref-hist.csv.",
      ),
    );
  const name = basename(path);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined
    ? fail(
        problem(
          'rates-file',
          `The file of rates “${name}” cannot be read.`,
          undefined,
          'Nothing is converted.',
        ),
      )
    : readRates(text, name);
}
