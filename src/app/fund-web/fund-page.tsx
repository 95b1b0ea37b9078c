import type { View } from '../../access/index.ts';
import { timeInWords } from '../../pages/index.ts';
import { sayMoney } from '../../values/index.ts';
import type { FundFile } from '../funds.ts';
import { type Asked, address } from '../web/address.ts';
import { plainPage } from '../web/frame.tsx';
import { Fades } from '../web/time-marks.tsx';
import { TimesControl } from '../web/times.tsx';
import { typeset } from '../web/typeset.ts';
import { AccountOf } from './account.tsx';
import { extras, type FundAsk } from './ask.ts';
import type { Beneficiaries } from './beneficiaries.ts';
import { BeneficiaryMap } from './beneficiary-map.tsx';
import { BesideTable } from './beside.tsx';
import { InCurrency } from './in-currency.tsx';

/** A fund as an annual report: what it is, each account of it, what two accounts say of one gift, who benefits. */
export function fundPage(file: FundFile, ask: FundAsk, beneficiaries: Beneficiaries): string {
  const [first] = file.views as readonly [View, ...View[]];
  const { names } = first;
  const name = names.of(file.ref);
  const donor = ask.donor === undefined ? undefined : names.of(ask.donor);
  const { asked, path } = ask;
  const kept = extras(ask);
  const { donor: _, ...whole } = kept;
  const purpose = names.text(file.fund?.purpose);
  return plainPage({
    title: donor ? `${name}: statement for ${donor}` : name,
    label: donor ? 'Statement for one contributor' : 'Statement of account',
    heading: donor ? `${name}: ${donor}` : name,
    where: { path, asked },
    formats: ['json', 'csv', 'xlsx'],
    data: kept,
    children: (
      <>
        {file.views.some((view) => view.relation.invented) ? <Invented /> : null}
        {purpose ? <p class="standfirst">{typeset(purpose)}</p> : null}
        <TimesControl view={asOneView(file.views)} where={{ slug: first.book, asked, path }} />
        {donor ? (
          <p class="apparatus">
            What {donor} promised and gave, and nothing of what others did.{' '}
            <a href={address(path, asked, whole)}>The whole fund</a>
          </p>
        ) : (
          <Facts file={file} view={first} asked={asked} />
        )}
        <p class="apparatus">
          {file.accounts.length > 1
            ? `${file.accounts.length} accounts tell of this fund. Each stands by itself: they are never added, for the same gift may be told in both. `
            : ''}
          {file.more
            ? 'More relations than can be shown here tell of it; each stands at its own money page. '
            : ''}
          Stages are never added to one another, nor currencies, nor a part to its whole. An entry without a
          figure is told as such.
        </p>
        <InCurrency
          currency={ask.currency}
          done={file.findings.length === 0}
          offered={ask.office.settings.rates !== undefined}
          path={path}
          asked={asked}
          kept={kept}
        />
        <Fades />
        {file.accounts.map((account) => (
          <AccountOf account={account} asked={asked} path={path} extras={kept} findings={file.findings} />
        ))}
        {file.beside.length > 0 ? (
          <section class="broad" aria-labelledby="beside">
            <h2 id="beside">One fund, several accounts</h2>
            {file.beside.map((two) => (
              <BesideTable beside={two} asked={asked} />
            ))}
          </section>
        ) : null}
        {donor ? null : <BeneficiaryMap of={beneficiaries} views={file.views} asked={asked} />}
      </>
    ),
  });
}

function Invented() {
  return (
    <p class="invented">
      <strong>Invented.</strong> This fund is made up for tests and teaching: neither it nor anybody who gave
      to it is real.
    </p>
  );
}

/** How fresh several accounts are together: the latest of each. */
function asOneView(views: readonly View[]): View {
  const latest = (of: (view: View) => string) => views.map(of).sort().at(-1) ?? '';
  return {
    ...views[0]!,
    lastUpdated: latest((v) => v.lastUpdated),
    lastStated: latest((v) => v.lastStated),
  };
}

/** What the register says of the fund. */
function Facts(props: { file: FundFile; view: View; asked: Asked }) {
  const { file, view } = props;
  const { names } = view;
  const { fund } = file;
  const listed = (refs: readonly string[] | undefined) => (refs ?? []).map((ref) => names.of(ref)).join(', ');
  const rows: [string, string][] = [
    ['Short name', fund?.acronym ?? ''],
    ['Keeps its account', listed(fund?.manager ? [fund.manager] : [])],
    [fund?.leads?.length === 1 ? 'Lead nation' : 'Lead nations', listed(fund?.leads)],
    ['Carries it out', listed(fund?.agent ? [fund.agent] : [])],
    ['For', listed(fund?.beneficiaries)],
    ...(fund?.phases ?? []).map((phase): [string, string] => [
      `Phase: ${names.text(phase.title) || phase.id}`,
      [
        phase.period ? timeInWords(phase.period, 'state') : '',
        phase.requirement ? `requires ${sayMoney(phase.requirement)}` : 'requirement not stated',
      ]
        .filter(Boolean)
        .join('; '),
    ]),
  ];
  const told = rows.filter(([, said]) => said);
  if (told.length === 0)
    return (
      <p class="apparatus">Nothing is on record of the fund itself: who keeps, leads or carries it out.</p>
    );
  return (
    <dl class="totals">
      {told.map(([label, said]) => (
        <div>
          <dt>{label}</dt>
          <dd>{typeset(said)}</dd>
        </div>
      ))}
    </dl>
  );
}
