import { scaleLinear } from 'd3-scale';
import { type Balance, type Line, sumOfBalances } from '../../ledger/index.ts';
import { CURRENCIES, sayAmount } from '../../values/index.ts';
import { Bracket, Shift } from '../web/time-marks.tsx';
import { upperFirst } from '../web/words.ts';
import { type Around, entryHref } from './figure.tsx';
import { lineId, sayFigure } from './words.ts';

interface Scale {
  at(amount: string): number;
  readonly ticks: readonly { readonly at: number; readonly said: string }[];
}

/** What one bar stands for: one key and stage in one currency, of one line or of several that were converted. */
interface Row {
  readonly key: string;
  readonly stageLabel: string;
  readonly balance: Balance;
  readonly per?: Line['per'];
  readonly inKind: boolean;
  readonly lines: readonly Line[];
}

/**
 * Lines as bars on one scale a currency, beside the table that `by` names. Where one currency was asked for, all that has a
 * rate stands in it; the rest keeps its own. Each bar leads to its entries.
 */
export function LineBars(props: {
  by: string;
  lines: readonly Line[];
  nameOf: (key: string) => string;
  around: Around;
}) {
  const { by, lines, nameOf, around } = props;
  const charts = chartsOf(lines);
  const Heading = around.heading;
  return (
    <>
      {charts.map(([currency, rows]) => {
        const scale = scaleOf(currency, rows);
        const turned = rows.some(({ lines: of }) => of.some((line) => line.balance.currency !== currency));
        return (
          <div class="chart money flow broad">
            <Heading>
              In {CURRENCIES[currency] ?? currency}
              {turned ? ', each entry by the rate of its own day' : ''}
            </Heading>
            <Axis scale={scale} />
            <ul class="rows">
              {rows.map((row) => (
                <li>
                  <a class="chart-row sums" href={hrefOf(row, by, around)}>
                    <span class="what">
                      {nameOf(row.key)} <span class="quiet">{row.stageLabel}</span>
                    </span>
                    <svg height="24" aria-hidden="true">
                      {scale.ticks.map((tick) => (
                        <line class="grid" x1={`${tick.at}%`} x2={`${tick.at}%`} y1="0" y2="100%" />
                      ))}
                      <line class="zero" x1="0" x2="0" y1="0" y2="100%" />
                      <Shift y="50%">
                        <Bar row={row} scale={scale} />
                      </Shift>
                    </svg>
                    <span class="figure">{sayFigure(row)}</span>
                  </a>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}

function hrefOf({ lines }: Row, by: string, around: Around): string {
  const [line] = lines as readonly [Line, ...Line[]];
  const [item] = line.items;
  return lines.length === 1 && line.items.length === 1
    ? entryHref(around, item!.id)
    : `#${lineId(around.base, by, line)}`;
}

/** By currency, in the order of their codes; a line without any figure is in none, and stands in the table alone. */
function chartsOf(lines: readonly Line[]): [string, Row[]][] {
  const charts = new Map<string, Map<string, Row>>();
  for (const line of lines) {
    const balance = line.converted?.balance ?? line.balance;
    if (balance.currency === '' || balance.unstated === line.items.length) continue;
    const rows = charts.get(balance.currency) ?? new Map<string, Row>();
    charts.set(balance.currency, rows);
    const id = [line.key, line.stageLabel, line.per ?? ''].join('\n');
    const held = rows.get(id);
    rows.set(id, {
      key: line.key,
      stageLabel: line.stageLabel,
      balance: held ? sumOfBalances([held.balance, balance]) : balance,
      ...(line.per ? { per: line.per } : {}),
      inKind: line.items.some((item) => item.amount.inKind !== undefined),
      lines: [...(held?.lines ?? []), line],
    });
  }
  return [...charts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, rows]): [string, Row[]] => [currency, [...rows.values()]]);
}

function Axis({ scale }: { scale: Scale }) {
  return (
    <div class="chart-row sums axis">
      <span />
      <svg
        height="22"
        role="img"
        aria-label={`Scale from 0 to ${upperFirst(scale.ticks.at(-1)?.said ?? '0')}.`}
      >
        {scale.ticks.map((tick) => (
          <text class="tick" x={`${tick.at}%`} y="17" text-anchor="middle">
            {tick.said}
          </text>
        ))}
      </svg>
      <span />
    </div>
  );
}

function scaleOf(currency: string, rows: readonly Row[]): Scale {
  const most = Math.max(1, ...rows.map(({ balance }) => Number(balance.max ?? balance.min ?? 0)));
  const linear = scaleLinear()
    .domain([0, most * 1.14])
    .range([0, 100])
    .clamp(true);
  const at = (amount: number) => Math.round(linear(amount) * 100) / 100;
  const ticks = linear
    .ticks(3)
    .filter((t) => t > 0)
    .map((t) => ({ at: at(t), said: sayAmount(currency, String(t)) }));
  return { at: (amount) => at(Number(amount)), ticks };
}

/** What it is at least, filled; up to its upper bound, fading to a bracket; an arrow where none is stated. */
function Bar({ row, scale }: { row: Row; scale: Scale }) {
  const { balance, inKind } = row;
  const min = balance.min === undefined ? 0 : scale.at(balance.min);
  const max = balance.max === undefined ? undefined : scale.at(balance.max);
  const exact = max !== undefined && max === min;
  return (
    <>
      <rect class={inKind ? 'outline' : 'bar'} x="0" y="-6" width={`${min}%`} height="12" />
      {min > 0 && min < 0.6 ? (
        <rect class={inKind ? 'outline' : 'bar'} x="0" y="-6" width="3" height="12" />
      ) : null}
      {max !== undefined && !exact ? (
        <>
          <rect x={`${min}%`} y="-6" width={`${max - min}%`} height="12" fill="url(#fade-out)" />
          {min > 0 ? <Bracket at={min} d="M5,-9H0V9H5" /> : null}
          <Bracket at={max} d="M-5,-9H0V9H-5" />
        </>
      ) : null}
      {max === undefined ? (
        <Shift x={`${min}%`}>
          <path class="ink" d="M9,-9H3V9H9" />
          <path class="ink" d="M10,0H32M26,-4.5L32,0L26,4.5" />
        </Shift>
      ) : null}
    </>
  );
}
