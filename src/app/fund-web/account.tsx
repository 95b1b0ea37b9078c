import { flowOf } from '../../ledger/index.ts';
import type { Finding } from '../../values/index.ts';
import type { Account } from '../funds.ts';
import { type Asked, address, within } from '../web/address.ts';
import { typeset } from '../web/typeset.ts';
import { Charted } from './charted.tsx';
import { Claims } from './claims.tsx';
import { DrawnIn } from './drawn-in.tsx';
import { type Around, Entries } from './figure.tsx';
import { Findings } from './findings.tsx';
import { Flow } from './flow.tsx';
import { Matrix } from './matrix.tsx';
import { Earmarks, Holdings, InKind, Phases, Promises } from './schedules.tsx';
import { undrawn } from './stream-marks.ts';
import { anchor } from './words.ts';

/** Stages at which the fund itself acts, so that no donor is missing where none is named. */
const OWN: ReadonlySet<string> = new Set([
  'requirement',
  'disbursement',
  'expenditure',
  'refund',
  'transfer',
]);

/** One book's account of a fund: its flow, its tables, its schedules, and what is to be looked at. */
export function AccountOf(props: {
  account: Account;
  asked: Asked;
  path: string;
  extras: Record<string, string>;
  findings: readonly Finding[];
}) {
  const { account, asked, path, extras } = props;
  const { view, statement, books, doubles } = account;
  const around: Around = { view, asked, base: anchor(view.book), heading: 'h4' };
  const { names } = view;
  const id = anchor('account', view.book);
  const donors = statement.byDonor.filter(({ key, stage }) => key !== '' || !OWN.has(stage));
  const forDonor = (key: string) =>
    key === '' || extras.donor ? undefined : address(path, asked, { ...extras, donor: key });
  const findings = [...props.findings, ...statement.findings, ...doubles.map(({ finding }) => finding)];
  const { flows, without } = flowOf(statement);
  const rates = statement.byStage.flatMap(({ balance, converted }) =>
    converted && converted.balance.currency !== balance.currency ? converted.rates : [],
  );
  const donorName = (key: string) => (key ? names.of(key) : 'No contributor named');
  const yearName = (key: string) => key || 'No single year';
  const purposes = statement.byPurpose.some(({ key }) => key !== '');
  return (
    <section class="fund-account broad" aria-labelledby={id}>
      <h2 id={id}>
        <span class="label">The account of</span>{' '}
        <a href={within({ slug: view.book, asked })}>{typeset(names.text(view.relation.title))}</a>
      </h2>
      {findings.length > 0 ? <Findings findings={findings} around={around} heading="h3" /> : null}
      <h3 id={anchor(around.base, 'stages')}>From requirement to spending</h3>
      {rates.length > 0 ? <DrawnIn currency={extras.currency!} rates={rates} /> : null}
      <Flow
        streams={statement.streams}
        around={around}
        of={{ base: around.base, nameOf: names.of, funds: false, hrefOf: forDonor }}
        beside={undrawn(flows.flatMap(({ steps }) => steps))}
        without={without}
      />
      {donors.length > 0 ? (
        <>
          <h3>By contributor</h3>
          <Charted
            by="donor"
            caption="By contributor"
            head="Contributor"
            lines={donors}
            nameOf={donorName}
            hrefOf={forDonor}
            around={around}
          />
        </>
      ) : null}
      {statement.promises.length > 0 ? <Promises promises={statement.promises} around={around} /> : null}
      {statement.phases.some(({ promised, received }) => promised.length + received.length > 0) ? (
        <Phases statement={statement} around={around} />
      ) : null}
      {statement.byYear.some(({ key }) => key !== '') ? (
        <>
          <h3>By year</h3>
          <Charted
            by="year"
            caption="By year"
            head="Year"
            lines={statement.byYear}
            nameOf={yearName}
            around={around}
          />
        </>
      ) : null}
      {purposes ? (
        <Matrix
          by="purpose"
          caption="By purpose"
          head="Purpose"
          lines={statement.byPurpose}
          nameOf={(key) => key || 'No purpose stated'}
          around={around}
        />
      ) : null}
      {statement.earmarks.length > 0 ? <Earmarks earmarks={statement.earmarks} /> : null}
      {statement.inKind.length > 0 ? <InKind statement={statement} around={around} /> : null}
      {statement.holdings.length > 0 ? (
        <Holdings statement={statement} around={around} />
      ) : statement.donor === undefined ? (
        <p class="apparatus">
          This account tells of nothing that left the fund, so it does not tell what is in it.
        </p>
      ) : null}
      {statement.claims.length > 0 ? <Claims claims={statement.claims} around={around} /> : null}
      {statement.donor === undefined && books.included.length > 0 ? (
        <>
          <h3>Included in other entries, and not added to them</h3>
          <Entries items={books.included.map(({ id: one }) => ({ id: one }))} around={around} />
        </>
      ) : null}
    </section>
  );
}
