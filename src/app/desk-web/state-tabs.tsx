import type { State } from '../../desk/index.ts';
import { STATES } from './wording.ts';

/** What a list can be narrowed to: all that waits for somebody, one state, or all. */
export const TABS = [
  'waiting',
  'proposed',
  'put-off',
  'returned',
  'accepted',
  'refused',
  'published',
  'all',
] as const;

export type Tab = (typeof TABS)[number];

/** The states, each with how many stand in it and the way to them. */
export function StateTabs(props: {
  base: string;
  counts: ReadonlyMap<State, number>;
  tab: Tab;
  query?: string;
}) {
  const { counts } = props;
  const open = (['proposed', 'put-off', 'returned', 'accepted'] as const).reduce(
    (n, s) => n + (counts.get(s) ?? 0),
    0,
  );
  const all = [...counts.values()].reduce((n, m) => n + m, 0);
  const number = (tab: Tab) => (tab === 'waiting' ? open : tab === 'all' ? all : (counts.get(tab) ?? 0));
  const href = (tab: Tab) => (tab === 'waiting' ? props.base : `${props.base}?state=${tab}`);
  return (
    <nav class="tabs" aria-label="States" data-tabs>
      <ul>
        {TABS.filter((tab) => tab === 'waiting' || tab === props.tab || number(tab) > 0).map((tab) => (
          <li>
            <a href={href(tab)} aria-current={tab === props.tab ? 'page' : undefined}>
              {tab === 'waiting' || tab === 'all' ? tab : STATES[tab]}{' '}
              <span class="number" data-count={tab}>
                {number(tab)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
