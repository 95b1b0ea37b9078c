import { scaleLinear } from 'd3-scale';
import type { FlowStep, Statement } from '../../ledger/index.ts';
import { flowOf } from '../../ledger/index.ts';
import { CURRENCIES, sayAmount } from '../../values/index.ts';
import { Bracket, Shift } from '../web/time-marks.tsx';
import { count, upperFirst } from '../web/words.ts';
import { type Around, Entries } from './figure.tsx';
import { anchor, sayFigure } from './words.ts';

interface Scale {
  at(amount: string): number;
  readonly ticks: readonly { readonly at: number; readonly said: string }[];
}

/** From requirement to spending: one chart a currency, and under each the table of its entries. */
export function FlowCharts(props: { statement: Statement; around: Around }) {
  const { statement, around } = props;
  const { flows, without } = flowOf(statement);
  return (
    <>
      {flows.map(({ currency, steps }) => (
        <Flow currency={currency} steps={steps} around={around} />
      ))}
      {without.length > 0 ? (
        <div class="flow-without">
          <h4>Without any figure</h4>
          {without.map((step) => (
            <>
              <p class="apparatus">{upperFirst(step.label)}</p>
              <Entries items={step.items} around={around} />
            </>
          ))}
        </div>
      ) : null}
    </>
  );
}

function Flow(props: { currency: string; steps: readonly FlowStep[]; around: Around }) {
  const { currency, steps, around } = props;
  const scale = scaleOf(currency, steps);
  return (
    <div class="chart money flow broad">
      <h4>In {CURRENCIES[currency] ?? currency}</h4>
      <div class="chart-row sums axis">
        <span />
        <svg height="22" role="img" aria-label={`Scale from 0 to ${scale.ticks.at(-1)?.said ?? '0'}.`}>
          {scale.ticks.map((tick) => (
            <text class="tick" x={`${tick.at}%`} y="17" text-anchor="middle">
              {tick.said}
            </text>
          ))}
        </svg>
        <span />
      </div>
      <ul class="rows">
        {steps.map((step) => (
          <li>
            <a class="chart-row sums" href={`#${entriesId(around, step, currency)}`}>
              <span class="what">{upperFirst(step.label)}</span>
              <svg height="24" aria-hidden="true">
                {scale.ticks.map((tick) => (
                  <line class="grid" x1={`${tick.at}%`} x2={`${tick.at}%`} y1="0" y2="100%" />
                ))}
                <line class="zero" x1="0" x2="0" y1="0" y2="100%" />
                <Shift y="50%">
                  <Bar step={step} scale={scale} />
                </Shift>
              </svg>
              <span class="figure">{sayFigure(step)}</span>
            </a>
          </li>
        ))}
      </ul>
      <table class="fund-table flow-table stacks">
        <caption>The entries behind it</caption>
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col">Entries</th>
            <th scope="col" class="sum">
              Sum
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr>
              <th scope="row">{upperFirst(step.label)}</th>
              <td data-label="Entries">
                <details class="figure-of">
                  <summary>
                    {step.items.length > 0
                      ? count(step.items.length, 'entry', 'entries')
                      : count(step.phases.length, 'phase')}
                  </summary>
                  {step.items.length > 0 ? (
                    <Entries items={step.items} around={around} id={entriesId(around, step, currency)} />
                  ) : (
                    <p class="apparatus" id={entriesId(around, step, currency)}>
                      As the register states it of {step.phases.join(', ')}; see the phases below.
                    </p>
                  )}
                </details>
              </td>
              <td class="sum" data-label="Sum">
                {sayFigure(step)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function entriesId(around: Around, step: FlowStep, currency: string): string {
  return anchor('e', around.base, step.stage, step.inKind ? 'kind' : '', step.per ?? '', currency);
}

function scaleOf(currency: string, steps: readonly FlowStep[]): Scale {
  const most = Math.max(1, ...steps.map(({ balance }) => Number(balance.max ?? balance.min ?? 0)));
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
function Bar(props: { step: FlowStep; scale: Scale }) {
  const { step, scale } = props;
  const { balance, items } = step;
  if (items.length > 0 && balance.unstated === items.length) return null;
  const min = balance.min === undefined ? 0 : scale.at(balance.min);
  const max = balance.max === undefined ? undefined : scale.at(balance.max);
  const exact = max !== undefined && max === min;
  return (
    <>
      {step.inKind ? (
        <rect class="outline" x="0" y="-6" width={`${min}%`} height="12" />
      ) : (
        <rect class="bar" x="0" y="-6" width={`${min}%`} height="12" />
      )}
      {min > 0 && min < 0.6 ? <rect class="bar" x="0" y="-6" width="3" height="12" /> : null}
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
