import type { View } from '../../access/index.ts';
import { timesInWords } from '../../pages/index.ts';
import { address, type Where } from './address.ts';
import { Freshness } from './freshness.tsx';
import { upperFirst } from './words.ts';

/** The three times: told in a sentence, changed in a plain form whose answer is an address. */
export function TimesControl(props: { view: View; where: Where }) {
  const { view, where } = props;
  const { asked } = where;
  const chosen = asked.trueAt !== undefined || asked.knownAt !== undefined || asked.saidBy !== undefined;
  const exact = asked.knownAt !== undefined && asked.knownAt.length > 10;
  return (
    <div class={chosen ? 'times chosen' : 'times'}>
      <details>
        <summary>
          <span class="now">{upperFirst(timesInWords(view.times, asked.trueAt === undefined))}.</span>{' '}
          <span class="change">Change the times</span>
        </summary>
        <form action={where.path} method="get">
          <Time name="trueAt" label="As it stood on" value={asked.trueAt} type="date">
            What had happened and what held on that day. Empty: today.
          </Time>
          <Time name="knownAt" label="As recorded at" value={asked.knownAt} type={exact ? 'text' : 'date'}>
            What this record said at the end of that day (UTC). Empty: now.
          </Time>
          <Time name="saidBy" label="Counting only what was said by" value={asked.saidBy} type="date">
            Only sources that bear that day or an earlier one. Empty: all sources.
          </Time>
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

/** One of the three: what it asks, the field, what an answer or none means. */
function Time(props: {
  name: keyof Where['asked'];
  label: string;
  value: string | undefined;
  type: 'date' | 'text';
  children: string;
}) {
  const { name, label, value, type, children } = props;
  return (
    <p>
      <label for={name}>{label}</label>
      <input id={name} name={name} type={type} value={value ?? ''} aria-describedby={`${name}-help`} />
      <small id={`${name}-help`}>{children}</small>
    </p>
  );
}
