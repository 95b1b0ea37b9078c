import type { View } from '../../access/index.ts';
import { relationMoney } from '../../ledger/index.ts';
import type { Asked } from '../web/address.ts';
import { Charted } from './charted.tsx';
import type { Around } from './figure.tsx';
import { Flow } from './flow.tsx';
import { lineId } from './words.ts';

/** A relation's money from requirement to spending, by donor and by year, as parts of its money page. */
export function relationFlow(view: View, asked: Asked) {
  const { streams, byDonor, byYear } = relationMoney(view);
  const { names } = view;
  const around: Around = { view, asked, base: 'relation', heading: 'h3' };
  const donorName = (key: string) => (key ? names.of(key) : 'No contributor named');
  const yearName = (key: string) => key || 'No single year';
  const hrefOf = (donor: string) => {
    const line = byDonor.find(({ key }) => key === donor);
    return line && `#${lineId(around.base, 'donor', line)}`;
  };
  return (
    <>
      {streams.length > 0 ? (
        <section class="broad" aria-labelledby="flow">
          <h2 id="flow">From requirement to spending</h2>
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
