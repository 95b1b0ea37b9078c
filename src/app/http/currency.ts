import type { InOneCurrency } from '../../ledger/index.ts';
import { CURRENCIES, type Finding } from '../../values/index.ts';
import type { Office } from '../office.ts';
import { ratesIn } from '../rates.ts';
import { type Asked, address } from '../web/address.ts';
import type { Refusal } from './answer.ts';

/** Sums in one currency too, by the file of rates that is set; with what keeps them from being so. */
export interface OneCurrency extends InOneCurrency {
  readonly currency: string;
  readonly findings: readonly Finding[];
}

/** The currency that an address asks for (`currency=EUR`), in capitals; refused where there is none of that code. */
export function currencyIn(
  query: URLSearchParams,
  where: { readonly path: string; readonly asked: Asked },
): string | undefined | Refusal {
  const currency = query.get('currency')?.trim().toUpperCase() || undefined;
  if (currency === undefined || Object.hasOwn(CURRENCIES, currency)) return currency;
  return {
    status: 400,
    code: 'currency-unknown',
    title: 'No such currency',
    detail: `“${currency.slice(0, 12)}” is the code of no currency.`,
    hint: 'Write it as in ISO 4217: EUR, USD, JPY.',
    ways: [{ href: address(where.path, where.asked), label: 'The page with each sum in its own currency' }],
  };
}

/** That currency with the rates of the file that is set, or why there are none. */
export async function inOneCurrency(
  { settings }: Pick<Office, 'settings'>,
  currency: string,
): Promise<OneCurrency> {
  const rates = await ratesIn(settings.rates);
  return { currency, ...(rates.ok ? { rates: rates.value } : {}), findings: rates.findings };
}
