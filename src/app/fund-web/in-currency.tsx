import { type Asked, address } from '../web/address.ts';

/** What it means that sums stand in one currency too, with the way back; or, where there are rates, the way to it. */
export function InCurrency(props: {
  currency: string | undefined;
  /** Whether there are rates: else nothing is in that currency. */
  done: boolean;
  /** Whether a file of rates is set. */
  offered: boolean;
  path: string;
  asked: Asked;
  /** What the address bears besides the times. */
  kept: Readonly<Record<string, string>>;
}) {
  const { currency, done, path, asked, kept } = props;
  const { currency: _, ...rest } = kept;
  if (currency !== undefined)
    return (
      <p class="apparatus">
        {done
          ? `Beside each sum stands what it comes to in ${currency}, each entry by the rate of its own day, rounded to the second decimal; where an entry has no rate, its line stays in its own currency. `
          : `Nothing is shown in ${currency}. `}
        <a href={address(path, asked, rest)}>Only the currencies of the entries</a>
      </p>
    );
  return props.offered ? (
    <form class="search-form" action={path} method="get">
      <p class="field">
        <label for="currency">Each sum in one currency too</label>
        <input id="currency" name="currency" placeholder="EUR" maxlength={3} autocomplete="off" />
      </p>
      {Object.entries({ ...asked, ...kept }).map(([key, value]) => (
        <input type="hidden" name={key} value={value} />
      ))}
      <button type="submit">Show</button>
    </form>
  ) : null;
}
