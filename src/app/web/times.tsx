import type { View } from '../../access/index.ts';
import { address, type Where } from './address.ts';
import { Freshness } from './freshness.tsx';
import { dayInWords, instantInWords } from './words.ts';

/** "Read as true on 6 May 2014, as on record now, by all its sources." */
export function timesInWords(view: Pick<View, 'times'>, asked: Where['asked']): string {
  const { trueAt, knownAt, saidBy } = view.times;
  const known = asked.knownAt
    ? `as on record at ${asked.knownAt.length === 10 ? dayInWords(asked.knownAt) : instantInWords(knownAt ?? asked.knownAt)}`
    : 'as on record now';
  const said = saidBy ? `as said by ${dayInWords(saidBy)}` : 'as said by all its sources';
  return `True on ${dayInWords(trueAt)}${asked.trueAt ? '' : ' (today)'}, ${known}, ${said}.`;
}

/** The three times: told in a sentence, changed in a plain form whose answer is an address. */
export function TimesControl(props: { view: View; where: Where }) {
  const { view, where } = props;
  const { asked } = where;
  const chosen = asked.trueAt !== undefined || asked.knownAt !== undefined || asked.saidBy !== undefined;
  const exact = asked.knownAt !== undefined && asked.knownAt.length > 10;
  return (
    <div class="times">
      <details>
        <summary>
          <span class="label">Read as</span> <span class="now">{timesInWords(view, asked)}</span>{' '}
          <span class="change">Change the times</span>
        </summary>
        <form action={where.path} method="get">
          <p>
            <label for="trueAt">True on</label>
            <input
              id="trueAt"
              name="trueAt"
              type="date"
              value={asked.trueAt ?? ''}
              aria-describedby="trueAt-help"
            />
            <small id="trueAt-help">
              The day in the world: what had happened and what held then; empty for today.
            </small>
          </p>
          <p>
            <label for="knownAt">As on record at</label>
            <input
              id="knownAt"
              name="knownAt"
              type={exact ? 'text' : 'date'}
              value={asked.knownAt ?? ''}
              aria-describedby="knownAt-help"
            />
            <small id="knownAt-help">What this record knew at the end of that day; empty for now.</small>
          </p>
          <p>
            <label for="saidBy">As said by</label>
            <input
              id="saidBy"
              name="saidBy"
              type="date"
              value={asked.saidBy ?? ''}
              aria-describedby="saidBy-help"
            />
            <small id="saidBy-help">Only sources that bear this day or an earlier one; empty for all.</small>
          </p>
          <p class="do">
            <button type="submit">Read at these times</button>
            {chosen ? <a href={address(where.path)}>Back to today</a> : null}
          </p>
        </form>
      </details>
      <Freshness lastUpdated={view.lastUpdated} lastStated={view.lastStated} />
    </div>
  );
}
