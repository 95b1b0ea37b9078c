import type { Child } from 'hono/jsx';
import type { View } from '../../access/index.ts';
import { type Ledger, type LedgerEntry, ledgerOf, type StageSum } from '../../ledger/index.ts';
import { timeInWords } from '../../pages/index.ts';
import { fundPath } from '../fund-web/fund-path.ts';
import { address, type Where, within } from './address.ts';
import { relationPage } from './frame.tsx';
import { remarksOf } from './money-bounds.ts';
import { currenciesOf, MoneyChart } from './money-chart.tsx';
import { Fades } from './time-marks.tsx';
import { typeset } from './typeset.ts';
import { count, upperFirst } from './words.ts';

/**
 * What was promised and given: totals by stage, `flow`, bars with brackets for their bounds, and a table by fund and stage;
 * `after` stands below them.
 */
export function moneyPage(
  view: View,
  where: Where,
  parts: { flow?: Child; after?: Child; query?: Record<string, string> } = {},
): string {
  const ledger = ledgerOf(view);
  return relationPage({
    view,
    where,
    part: 'money',
    title: 'Money',
    formats: ['json', 'csv', 'xlsx'],
    ...(parts.query ? { query: parts.query } : {}),
    children:
      ledger.stages.length === 0 ? (
        <p class="nothing">Nothing promised or given is on record at these times.</p>
      ) : (
        <>
          <p class="apparatus">
            Sums as their sources give them. Stages are never added together, a part is never added to its
            whole, and currencies are never mixed. A contribution without a figure is shown as such; none is
            invented.
          </p>
          <Totals ledger={ledger} view={view} where={where} />
          <Fades />
          {parts.flow}
          {currenciesOf(ledger).map((currency) => (
            <MoneyChart currency={currency} ledger={ledger} view={view} where={where} />
          ))}
          <Table ledger={ledger} view={view} where={where} />
          {parts.after}
        </>
      ),
  });
}

/** What each stage comes to; every figure opens into the records that it is made of. */
function Totals(props: { ledger: Ledger; view: View; where: Where }) {
  const { ledger, view, where } = props;
  return (
    <section aria-labelledby="totals">
      <h2 id="totals">In all, by stage</h2>
      <dl class="totals">
        {ledger.stages.map((stage) => (
          <div>
            <dt>{upperFirst(stage.label)}</dt>
            <dd>
              {stage.figures.map((figure) => (
                <Expanding
                  said={figure.said}
                  ids={figure.records}
                  remarks={figure.remarks}
                  view={view}
                  where={where}
                />
              ))}
              {stage.without.length > 0 ? (
                <Expanding
                  said={`${count(stage.without.length, 'contribution')} without any figure`}
                  ids={stage.without}
                  view={view}
                  where={where}
                />
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Expanding(props: {
  said: string;
  ids: readonly string[];
  remarks?: readonly { readonly about: string; readonly text: string }[];
  view: View;
  where: Where;
}) {
  const { said, ids, remarks = [], view, where } = props;
  return (
    <details class="figure-of">
      <summary>{said}</summary>
      <ul class="plain">
        {ids.map((id) => (
          <li>
            <a href={within(where, `records/${id}`)}>
              {typeset(view.names.text(view.record(id)?.statement))}
            </a>
            {remarks
              .filter((r) => r.about === id)
              .map((r) => (
                <small class="remark">{r.text}</small>
              ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Table(props: { ledger: Ledger; view: View; where: Where }) {
  const { ledger, view, where } = props;
  const remarks = remarksOf(ledger);
  return (
    <section class="broad" aria-labelledby="table">
      <h2 id="table">By fund and stage</h2>
      <table class="money-table">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">When</th>
            <th scope="col" class="sum">
              Sum
            </th>
          </tr>
        </thead>
        {ledger.byFund.flatMap((group) =>
          group.stages.map((stage) => (
            <tbody>
              <tr>
                <th scope="rowgroup" colspan={3}>
                  {group.key ? (
                    <a href={address(fundPath(group.key), where.asked)}>{group.label}</a>
                  ) : (
                    group.label
                  )}{' '}
                  <span class="quiet">{stage.label}</span>
                </th>
              </tr>
              {stage.entries.flatMap((entry) => lines(entry, { view, where, remarks }, 0))}
              {stage.entries.length > 1 ? (
                <tr class="total">
                  <th scope="row" colspan={2}>
                    In all, {count(stage.entries.length, 'contribution')}
                  </th>
                  <td class="sum">{inAll(stage)}</td>
                </tr>
              ) : null}
            </tbody>
          )),
        )}
      </table>
    </section>
  );
}

/** "at least US$1.3 billion; 2 without any figure". */
function inAll(stage: StageSum): string {
  return [
    ...stage.figures.map((f) => f.said),
    ...(stage.without.length > 0
      ? [`${stage.without.length === stage.entries.length ? 'all' : stage.without.length} without any figure`]
      : []),
  ].join('; ');
}

interface Around {
  readonly view: View;
  readonly where: Where;
  readonly remarks: ReturnType<typeof remarksOf>;
}

function lines(entry: LedgerEntry, around: Around, depth: number): unknown[] {
  const { record } = entry;
  const { view, where, remarks } = around;
  const told = remarks.get(entry.id) ?? (entry.differs ? ['Sources differ.'] : []);
  return [
    <tr class={depth ? 'part' : ''}>
      <th scope="row">
        {depth ? 'of which: ' : ''}
        <a href={within(where, `records/${entry.id}`)}>{typeset(view.names.text(record.statement))}</a>
        {told.map((text) => (
          <small class="remark">{text}</small>
        ))}
      </th>
      <td class="when">{upperFirst(timeInWords(record.value.when, 'event'))}</td>
      <td class="sum">{entry.money ? entry.said : <span class="quiet">{entry.said}</span>}</td>
    </tr>,
    ...entry.parts.flatMap((part) => lines(part, around, depth + 1)),
  ];
}
