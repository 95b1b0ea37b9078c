import type { FlowStep, Stream } from '../../ledger/index.ts';
import { CURRENCIES } from '../../values/index.ts';
import { upperFirst } from '../web/words.ts';
import { type Around, Entries } from './figure.tsx';
import { StreamChart } from './stream-chart.tsx';
import type { StreamAround } from './stream-marks.ts';
import { StreamTable } from './stream-table.tsx';
import { sayFigure } from './words.ts';

/** From requirement to spending: one drawing a currency with the table of its entries, and what cannot be drawn. */
export function Flow(props: {
  streams: readonly Stream[];
  around: Around;
  of: StreamAround;
  /** Steps that are in no stream: in kind, or paid every year. */
  beside: readonly FlowStep[];
  without: readonly FlowStep[];
}) {
  const { streams, around, of, beside, without } = props;
  const Heading = around.heading;
  return (
    <>
      {streams.map((stream) => (
        <div class="chart flow broad">
          <Heading>In {CURRENCIES[stream.currency] ?? stream.currency}</Heading>
          <StreamChart stream={stream} around={of} />
          <StreamTable stream={stream} around={around} of={of} />
        </div>
      ))}
      {streams.length > 0 ? <StreamKey /> : null}
      {beside.length > 0 ? <Steps title="Not drawn with it" steps={beside} around={around} /> : null}
      {without.length > 0 ? <Steps title="Without any figure" steps={without} around={around} /> : null}
    </>
  );
}

function StreamKey() {
  return (
    <p class="apparatus">
      How wide a stream is, is its sum, and is drawn only as far as it is stated: pale up to an upper bound; a
      broken line where more may be that nobody states, always equally near; a broken line alone where no
      figure is stated in that currency. What states no sum at all is in no drawing. An empty box at its side
      is what is still to come of a promise.
    </p>
  );
}

function Steps(props: { title: string; steps: readonly FlowStep[]; around: Around }) {
  const Heading = props.around.heading;
  return (
    <div class="flow-without">
      <Heading>{props.title}</Heading>
      {props.steps.map((step) => (
        <>
          <p class="apparatus">
            {upperFirst(step.label)}
            {step.balance.currency ? `: ${sayFigure(step)}` : ''}
          </p>
          <Entries items={step.items} around={props.around} />
        </>
      ))}
    </div>
  );
}
