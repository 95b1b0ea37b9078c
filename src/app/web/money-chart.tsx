import { scaleLinear } from 'd3-scale';
import type { View } from '../../access/index.ts';
import type { Ledger, LedgerEntry } from '../../ledger/index.ts';
import { CURRENCIES, type Money, sayAmount, sayMoney } from '../../values/index.ts';
import { type Where, within } from './address.ts';
import { drawnBounds, otherSums } from './money-bounds.ts';
import { Bracket, Shift } from './time-marks.tsx';
import { typeset } from './typeset.ts';

/** The currencies in which anything is stated, in the order of their codes. */
export function currenciesOf(ledger: Ledger): string[] {
  const all = ledger.byFund.flatMap((g) => g.stages.flatMap((s) => s.entries.flatMap(moneysOf)));
  return [...new Set(all.map((m) => m.currency))].sort();
}

function moneysOf(entry: LedgerEntry): Money[] {
  return [...(entry.money ? [entry.money] : []), ...otherSums(entry), ...entry.parts.flatMap(moneysOf)];
}

/** The largest figure that is stated of a sum, for drawing only: sums are never reckoned with floating point. */
function reach({ min, max }: { readonly min?: string | number; readonly max?: string | number }): number {
  return Number(max ?? min ?? 0);
}

interface Scale {
  readonly currency: string;
  at(amount: number): number;
  readonly ticks: readonly number[];
}

/** One currency's sums as bars on one scale, by fund and stage, parts within their wholes. */
export function MoneyChart(props: { currency: string; ledger: Ledger; view: View; where: Where }) {
  const { currency, ledger, view, where } = props;
  const has = (e: LedgerEntry): boolean => moneysOf(e).some((m) => m.currency === currency);
  const drawn = ledger.byFund.flatMap((group) =>
    group.stages
      .map((stage) => ({ fund: group.label, stage: stage.label, entries: stage.entries.filter(has) }))
      .filter((g) => g.entries.length > 0),
  );
  const sums = drawn.flatMap((g) => g.entries.flatMap(moneysOf)).filter((m) => m.currency === currency);
  // Room at the right for a bound that is open.
  const linear = scaleLinear()
    .domain([0, Math.max(...sums.map(reach), 1) * 1.14])
    .range([0, 100])
    .clamp(true);
  const at = (amount: number): number => Math.round(linear(amount) * 100) / 100;
  // Labels are long: five of them have room.
  const ticks = [5, 4, 3, 2].map((n) => linear.ticks(n).filter((t) => t > 0));
  const scale: Scale = { currency, at, ticks: ticks.find((t) => t.length <= 5) ?? ticks.at(-1)! };
  return (
    <section class="chart money broad" aria-labelledby={`chart-${currency}`}>
      <h2 id={`chart-${currency}`}>Each contribution, in {CURRENCIES[currency] ?? currency}</h2>
      <div class="chart-row sums axis">
        <span />
        <svg
          height="22"
          role="img"
          aria-label={`Scale from 0 to ${sayAmount(currency, String(scale.ticks.at(-1) ?? 0))}.`}
        >
          {scale.ticks.map((t) => (
            <text class="tick" x={`${at(t)}%`} y="17" text-anchor="middle">
              {sayAmount(currency, String(t))}
            </text>
          ))}
        </svg>
        <span />
      </div>
      {drawn.map((g) => (
        <section aria-label={`${g.fund}: ${g.stage}, ${CURRENCIES[currency] ?? currency}`}>
          <h3 class="label">
            {g.fund} <span class="stage">{g.stage}</span>
          </h3>
          <ul class="rows">
            {g.entries.map((entry) => (
              <Rows entry={entry} scale={scale} view={view} where={where} depth={0} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

type Bounds = NonNullable<ReturnType<typeof drawnBounds>>;

interface RowsProps {
  readonly entry: LedgerEntry;
  readonly scale: Scale;
  readonly view: View;
  readonly where: Where;
  readonly depth: number;
  /** The bounds of the sum that this one is included in. */
  readonly whole?: Bounds;
}

function Rows(props: RowsProps) {
  const { entry, scale, view, where, depth, whole } = props;
  const bounds = drawnBounds(entry, scale.currency);
  const others = otherSums(entry);
  return (
    <>
      <li>
        <a
          class={depth ? 'chart-row sums included' : 'chart-row sums'}
          href={within(where, `records/${entry.id}`)}
        >
          <span class="what">
            {depth ? <span class="quiet">of which: </span> : null}
            {typeset(view.names.text(entry.record.statement))}
          </span>
          <svg height="24" aria-hidden="true">
            {scale.ticks.map((t) => (
              <line class="grid" x1={`${scale.at(t)}%`} x2={`${scale.at(t)}%`} y1="0" y2="100%" />
            ))}
            <line class="zero" x1="0" x2="0" y1="0" y2="100%" />
            <Shift y="50%">
              {whole ? (
                <rect class="outline" x="0" y="-6" width={`${scale.at(reach(whole))}%`} height="12" />
              ) : null}
              {bounds ? <Bar bounds={bounds} scale={scale} included={depth > 0} /> : null}
            </Shift>
          </svg>
          <span class={bounds ? 'figure' : 'figure quiet'}>
            {entry.said}
            {entry.differs ? (
              <>
                {others.map((m) => (
                  <small class="differing">or {sayMoney(m)}</small>
                ))}
                <small class="differing">sources differ</small>
              </>
            ) : null}
          </span>
        </a>
      </li>
      {entry.parts.map((part) => (
        <Rows
          entry={part}
          scale={scale}
          view={view}
          where={where}
          depth={depth + 1}
          {...(bounds ? { whole: bounds } : {})}
        />
      ))}
    </>
  );
}

/** A sum: what it is at least, filled; up to its upper bound, fading to a bracket; an open bracket where none is stated. */
function Bar(props: { bounds: Bounds; scale: Scale; included: boolean }) {
  const { bounds, scale, included } = props;
  const min = bounds.min === undefined ? undefined : scale.at(bounds.min);
  const max = bounds.max === undefined ? undefined : scale.at(bounds.max);
  const ink = included ? 'within' : 'bar';
  return (
    <>
      {min === undefined ? null : <rect class={ink} x="0" y="-6" width={`${min}%`} height="12" />}
      {min !== undefined && min < 0.6 ? <rect class={ink} x="0" y="-6" width="3" height="12" /> : null}
      {max !== undefined && max > (min ?? 0) ? (
        <>
          <rect x={`${min ?? 0}%`} y="-6" width={`${max - (min ?? 0)}%`} height="12" fill="url(#fade-out)" />
          {min === undefined ? null : <Bracket at={min} d="M5,-9H0V9H5" />}
          <Bracket at={max} d="M-5,-9H0V9H-5" />
        </>
      ) : null}
      {min !== undefined && max === undefined ? (
        <Shift x={`${min}%`}>
          <path class="ink" d="M9,-9H3V9H9" />
          <path class="ink" d="M10,0H32M26,-4.5L32,0L26,4.5" />
        </Shift>
      ) : null}
    </>
  );
}
