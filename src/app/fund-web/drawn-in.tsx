import type { Converted } from '../../ledger/index.ts';
import { CURRENCIES } from '../../values/index.ts';
import { sayRates } from './figure.tsx';

/** By which rates a flow is drawn in another currency, and what is not told in it. */
export function DrawnIn(props: { currency: string; rates: readonly Converted[] }) {
  const { currency, rates } = props;
  return (
    <p class="apparatus">
      Drawn in {CURRENCIES[currency]} {sayRates(rates)}, as far as there are rates. What is still to come or
      left over is of no day, and is not turned into another currency.
    </p>
  );
}
