import { scaleLinear } from 'd3-scale';
import type { View } from '../../access/index.ts';
import { type Money, sayAmount, sayMoney, saySum } from '../../values/index.ts';
import { type Where, within } from './address.ts';
import { relationPage } from './frame.tsx';
import { type MoneyGroup, type MoneyRow, reach } from './money-rows.ts';
import { Bracket, Fades } from './time-marks.tsx';
import { count, timeInWords, upperFirst } from './words.ts';

/** What was promised and given: bars with brackets for their bounds, and a table; stages and currencies never mixed. */
export function moneyPage(view: View, groups: readonly MoneyGroup[], where: Where): string {
  const currencies = [
    ...new Set(groups.flatMap((g) => g.rows.flatMap(moneysOf).map((m) => m.currency))),
  ].sort();
  return relationPage({
    view,
    where,
    part: 'money',
    title: 'Money',
    formats: ['json', 'csv'],
    children:
      groups.length === 0 ? (
        <p class="nothing">Nothing promised or given is on record at these times.</p>
      ) : (
        <>
          <p class="apparatus">
            Sums as their sources give them. Stages are never added together, a part is never added to its
            whole, and currencies are never mixed. A contribution without a figure is shown as such; none is
            invented.
          </p>
          <Fades />
          {currencies.map((currency) => (
            <Chart currency={currency} groups={groups} view={view} where={where} />
          ))}
          <Table groups={groups} view={view} where={where} />
        </>
      ),
  });
}

function moneysOf(row: MoneyRow): Money[] {
  return [...(row.amount.money ? [row.amount.money] : []), ...row.parts.flatMap(moneysOf)];
}

function Chart(props: { currency: string; groups: readonly MoneyGroup[]; view: View; where: Where }) {
  const { currency, groups, view, where } = props;
  const has = (r: MoneyRow): boolean => moneysOf(r).some((m) => m.currency === currency);
  const drawn = groups.map((g) => ({ ...g, rows: g.rows.filter(has) })).filter((g) => g.rows.length > 0);
  const most = Math.max(
    ...drawn
      .flatMap((g) => g.rows.flatMap(moneysOf))
      .filter((m) => m.currency === currency)
      .map(reach),
    1,
  );
  // Room at the right for a bound that is open.
  const scale = scaleLinear()
    .domain([0, most * 1.12])
    .range([0, 100])
    .clamp(true);
  const ticks = scale.ticks(4).filter((t) => t > 0);
  return (
    <section class="chart money broad" aria-labelledby={`chart-${currency}`}>
      <h2 id={`chart-${currency}`}>In {currency}</h2>
      <div class="chart-row axis">
        <span />
        <svg
          height="22"
          role="img"
          aria-label={`Scale from 0 to ${sayAmount(currency, String(ticks.at(-1) ?? 0))}.`}
        >
          {ticks.map((t) => (
            <text class="tick" x={`${scale(t)}%`} y="17" text-anchor="middle">
              {sayAmount(currency, String(t))}
            </text>
          ))}
        </svg>
      </div>
      {drawn.map((g) => (
        <section aria-label={`${g.fund || 'No fund named'}, ${g.stage}`}>
          <h3 class="label">
            {g.fund || 'No fund named'} <span class="stage">{g.stage}</span>
          </h3>
          <ul class="rows">
            {g.rows.map((row) => (
              <Rows
                row={row}
                currency={currency}
                at={(n) => scale(n)}
                ticks={ticks.map((t) => scale(t))}
                view={view}
                where={where}
                depth={0}
              />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Rows(props: {
  row: MoneyRow;
  currency: string;
  at: (n: number) => number;
  ticks: number[];
  view: View;
  where: Where;
  depth: number;
  whole?: Money;
}) {
  const { row, view, where, depth, ticks, at, currency } = props;
  const money = row.amount.money?.currency === currency ? row.amount.money : undefined;
  return (
    <>
      <li>
        <a
          class={depth ? 'chart-row included' : 'chart-row'}
          href={within(where, `records/${row.record.id}`)}
        >
          <span class="what">
            {depth ? <span class="quiet">of which: </span> : null}
            {view.names.text(row.record.statement)}
          </span>
          <svg height="24" role="img" aria-label={money ? sayMoney(money) : 'no figure stated'}>
            {ticks.map((t) => (
              <line class="grid" x1={`${t}%`} x2={`${t}%`} y1="0" y2="100%" />
            ))}
            <svg y="50%" overflow="visible">
              {props.whole ? <Outline money={props.whole} at={at} /> : null}
              {money ? (
                <Bar money={money} at={at} included={depth > 0} />
              ) : (
                <text class="quietly" x="6" y="4">
                  no figure stated
                </text>
              )}
            </svg>
          </svg>
        </a>
      </li>
      {row.parts.map((part) => (
        <Rows {...props} row={part} depth={depth + 1} {...(money ? { whole: money } : {})} />
      ))}
    </>
  );
}

/** The whole behind its part, as a hairline. */
function Outline(props: { money: Money; at: (n: number) => number }) {
  return <rect class="outline" x="0" y="-6" width={`${props.at(reach(props.money))}%`} height="12" />;
}

/** A sum: what it is at least, filled; up to its upper bound, fading; brackets where a bound is stated, open where none is. */
function Bar(props: { money: Money; at: (n: number) => number; included: boolean }) {
  const { money, at, included } = props;
  const min = money.min === undefined ? undefined : at(Number(money.min));
  const max = money.max === undefined ? undefined : at(Number(money.max));
  const ink = included ? 'within' : 'bar';
  const end = max ?? min ?? 0;
  const beside = end > 62;
  const words = sayMoney(money);
  return (
    <>
      {min === undefined ? null : <rect class={ink} x="0" y="-6" width={`max(2px, ${min}%)`} height="12" />}
      {max !== undefined && max > (min ?? 0) ? (
        <>
          <rect x={`${min ?? 0}%`} y="-6" width={`${max - (min ?? 0)}%`} height="12" fill="url(#fade-out)" />
          <Bracket at={max} d="M-5,-9H0V9H-5" />
        </>
      ) : null}
      {min !== undefined && max === undefined ? (
        <svg x={`${min}%`} overflow="visible">
          <path class="ink" d="M9,-9H3V9H9" />
          <path class="ink" d="M12,0H34M28,-4.5L34,0L28,4.5" />
        </svg>
      ) : null}
      <svg x={beside ? '0' : `${end}%`} overflow="visible">
        <text
          class={beside ? 'on-bar' : ''}
          x={beside ? 8 : min !== undefined && max === undefined ? 42 : 10}
          y="4.5"
        >
          {words}
        </text>
      </svg>
    </>
  );
}

function Table(props: { groups: readonly MoneyGroup[]; view: View; where: Where }) {
  const { groups, view, where } = props;
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
        {groups.map((g) => (
          <tbody>
            <tr>
              <th scope="rowgroup" colspan={3}>
                {g.fund || 'No fund named'}: {g.stage}
              </th>
            </tr>
            {g.rows.flatMap((row) => lines(row, view, where, 0))}
            {g.rows.length > 1 || g.without > 0 ? (
              <tr class="total">
                <th scope="row" colspan={2}>
                  {upperFirst(g.stage)} in all, {count(g.rows.length, 'contribution')}
                </th>
                <td class="sum">{totalInWords(g)}</td>
              </tr>
            ) : null}
          </tbody>
        ))}
      </table>
    </section>
  );
}

/** "US$1.3 billion, and 2 contributions without a figure". */
function totalInWords(g: MoneyGroup): string {
  const said = g.sums.filter((s) => s.counted > 0).map(saySum);
  const without = g.without > 0 ? [`${count(g.without, 'contribution')} without a figure`] : [];
  return [...said, ...without].join('; ');
}

function lines(row: MoneyRow, view: View, where: Where, depth: number): unknown[] {
  const { record, amount } = row;
  const inKind = amount.money
    ? ''
    : view.names.text(
        record.kind.slots.some((s) => s.name === 'inKind') ? record.value.slots.inKind : undefined,
      );
  return [
    <tr class={depth ? 'part' : ''}>
      <th scope="row">
        {depth ? 'of which: ' : ''}
        <a href={within(where, `records/${record.id}`)}>{view.names.text(record.statement)}</a>
      </th>
      <td class="when">{upperFirst(timeInWords(record.value.when, 'event'))}</td>
      <td class="sum">
        {amount.money ? sayMoney(amount.money) : inKind || <span class="quiet">no figure stated</span>}
      </td>
    </tr>,
    ...row.parts.flatMap((part) => lines(part, view, where, depth + 1)),
  ];
}
