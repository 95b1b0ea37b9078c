import type { View } from '../../access/index.ts';
import { relationMoney } from '../../ledger/index.ts';
import { CURRENCIES } from '../../values/index.ts';
import type { OneCurrency } from '../http/currency.ts';
import type { Where } from '../web/address.ts';
import { Charted } from './charted.tsx';
import { DrawnIn } from './drawn-in.tsx';
import type { Around } from './figure.tsx';
import { Findings } from './findings.tsx';
import { Flow } from './flow.tsx';
import { InCurrency } from './in-currency.tsx';
import { Matrix } from './matrix.tsx';
import { lineId } from './words.ts';

/**
 * A relation's money from requirement to spending, by donor and by year, as parts of its money page; in `one` currency too
 * where it was asked for, which is `offered` where there are rates.
 */
export function relationFlow(view: View, where: Where, one?: OneCurrency, offered = false) {
  const { streams, byStage, byDonor, byYear, findings } = relationMoney(view, one);
  const { asked, path } = where;
  const { names } = view;
  const around: Around = { view, asked, base: 'relation', heading: 'h3' };
  const donorName = (key: string) => (key ? names.of(key) : 'No contributor named');
  const yearName = (key: string) => key || 'No single year';
  const hrefOf = (donor: string) => {
    const line = byDonor.find(({ key }) => key === donor);
    return line && `#${lineId(around.base, 'donor', line)}`;
  };
  const currency = one?.currency;
  const toBeSeen = [...(one?.findings ?? []), ...findings];
  const rates = byStage.flatMap(({ balance, converted }) =>
    converted && converted.balance.currency !== balance.currency ? converted.rates : [],
  );
  return (
    <>
      <InCurrency
        currency={currency}
        done={one?.rates !== undefined}
        offered={offered}
        path={path}
        asked={asked}
        kept={currency === undefined ? {} : { currency }}
      />
      {currency !== undefined && toBeSeen.length > 0 ? (
        <Findings findings={toBeSeen} around={around} heading="h2" />
      ) : null}
      {one?.rates && byStage.length > 0 ? (
        <section class="broad" aria-labelledby="by-stage">
          <h2 id="by-stage">In {CURRENCIES[one.currency]} too, by stage</h2>
          <Matrix
            by="stage"
            caption="Each stage’s money"
            head="What"
            lines={byStage}
            nameOf={() => 'In all'}
            around={around}
          />
        </section>
      ) : null}
      {streams.length > 0 ? (
        <section class="broad" aria-labelledby="flow">
          <h2 id="flow">From requirement to spending</h2>
          {rates.length > 0 ? <DrawnIn currency={one!.currency} rates={rates} /> : null}
          <Flow
            streams={streams}
            around={around}
            of={{ base: around.base, nameOf: names.of, funds: true, hrefOf }}
            beside={[]}
            without={[]}
          />
        </section>
      ) : null}
      {byDonor.length > 0 ? (
        <section class="broad" aria-labelledby="by-donor">
          <h2 id="by-donor">By contributor</h2>
          <Charted
            by="donor"
            caption="Each contributor’s money"
            head="Contributor"
            lines={byDonor}
            nameOf={donorName}
            around={around}
          />
        </section>
      ) : null}
      {byYear.length > 0 ? (
        <section class="broad" aria-labelledby="by-year">
          <h2 id="by-year">By year</h2>
          <Charted
            by="year"
            caption="Each year’s money"
            head="Year"
            lines={byYear}
            nameOf={yearName}
            around={around}
          />
        </section>
      ) : null}
    </>
  );
}
