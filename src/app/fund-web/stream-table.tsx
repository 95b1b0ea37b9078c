import { type Balance, type Stream, sayBalance } from '../../ledger/index.ts';
import { count, upperFirst } from '../web/words.ts';
import { type Around, Entries } from './figure.tsx';
import { rowId, type StreamAround, whatOf, whose } from './stream-marks.ts';

/** A stream in words: every place of its drawing, with the entries behind it and what is still to come. */
export function StreamTable(props: { stream: Stream; around: Around; of: StreamAround }) {
  const { stream, around, of } = props;
  const { need, pool, advanced } = stream;
  const rests = stream.segments.some(({ left }) => left);
  return (
    <table class="fund-table flow-table stacks">
      <caption>The entries behind it</caption>
      <thead>
        <tr>
          <th scope="col">Stage</th>
          <th scope="col">Whose</th>
          <th scope="col" class="sum">
            Sum
          </th>
          {rests ? (
            <th scope="col" class="sum">
              Still to come
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {need ? (
          <tr id={need.items.length > 0 ? undefined : rowId(of, stream, 'need')}>
            <th scope="row">Requirement</th>
            <td data-label="Whose">
              {need.items.length > 0 ? (
                <Opened items={need.items} around={around} id={rowId(of, stream, 'need')} />
              ) : (
                `As the register states it of ${need.phases.join(', ')}`
              )}
            </td>
            <td class="sum" data-label="Sum">
              {sayBalance(need.required)}
            </td>
            {rests ? <Rest label="Not covered by a promise" balance={need.uncovered} /> : null}
          </tr>
        ) : null}
        {stream.segments.map((segment) => (
          <tr>
            <th scope="row">{upperFirst(segment.donor === undefined ? whatOf(segment) : segment.label)}</th>
            <td data-label="Whose">
              {segment.donor === undefined ? null : <div>{whose(segment, stream, of)}</div>}
              <Opened items={segment.items} around={around} id={rowId(of, stream, segment.id)} />
            </td>
            <td class="sum" data-label="Sum">
              {sayBalance(segment.balance)}
            </td>
            {rests ? (
              <Rest
                label="Still to come"
                balance={segment.left}
                {...(segment.overdue ? { note: 'some of it overdue' } : {})}
              />
            ) : null}
          </tr>
        ))}
        {pool ? (
          <tr id={rowId(of, stream, 'pool')}>
            <th scope="row">{of.funds ? 'In the funds' : 'In the fund'}</th>
            <td data-label="Whose">What came in is pooled, and nobody’s in particular</td>
            <td class="sum" data-label="Sum">
              came in: {sayBalance(pool.received)}
              {pool.left ? <div>of it left in the fund: {sayBalance(pool.left)}</div> : null}
              {advanced ? <div>advanced and not spent: {sayBalance(advanced)}</div> : null}
            </td>
            {rests ? <td class="none" /> : null}
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}

function Opened(props: { items: Stream['segments'][number]['items']; around: Around; id: string }) {
  return (
    <details class="figure-of">
      <summary>{count(props.items.length, 'entry', 'entries')}</summary>
      <Entries items={props.items} around={props.around} id={props.id} />
    </details>
  );
}

function Rest(props: { label: string; balance: Balance | undefined; note?: string }) {
  const { label, balance, note } = props;
  return balance ? (
    <td class="sum" data-label={label}>
      {sayBalance(balance)}
      {note ? <small class="remark">{note}</small> : null}
    </td>
  ) : (
    <td class="none" />
  );
}
