import type { Names } from '../../vocabulary/index.ts';
import type { Balance } from './balance.ts';
import type { Stream } from './stream.ts';

/** The columns of money from requirement to spending as a table; they stand behind those of the table they are told with. */
export const FLOW_COLUMNS = [
  'flow',
  'flow_place',
  'flow_to',
  'flow_stage',
  'flow_donor',
  'flow_fund',
  'flow_currency',
  'flow_min',
  'flow_max',
  'flow_approximate',
  'flow_without_figure',
  'left_min',
  'left_max',
  'left_approximate',
  'left_without_figure',
  'overdue',
  'flow_records',
] as const;

/**
 * Streams as rows of texts in the order of `FLOW_COLUMNS`: what is required and not covered, each place with what is still
 * to come of it, the pool with what is left in it, what payees have not spent; then how money goes on from one place to
 * another. Places of one stage and currency are parts of it; places of different stages are never to be added.
 */
export function flowTable(streams: readonly Stream[], names: Names): string[][] {
  const who = (ref: string | undefined) =>
    ref === undefined || ref === '' || ref === '*' ? (ref ?? '') : names.of(ref);
  return streams.flatMap(({ currency, need, segments, pool, advanced, links }) => [
    ...(need
      ? [row('requirement', ['need', '', 'requirement'], currency, need.required, need.uncovered, need.items)]
      : []),
    ...segments.map(({ id, column, stage, donor, fund, balance, left, overdue, items }) =>
      row(column, [id, '', stage, who(donor), who(fund)], currency, balance, left, items, overdue),
    ),
    ...(pool ? [row('pool', ['pool'], currency, pool.received, pool.left)] : []),
    ...(advanced ? [row('advanced', ['advanced'], currency, undefined, advanced)] : []),
    ...links.map(({ from, to, balance }) => row('link', [from, to], currency, balance)),
  ]);
}

/** Rows with those of the flow behind them: each leaves the columns of the other empty, so that no sum meets both. */
export function besideFlow(
  rows: readonly (readonly string[])[],
  width: number,
  flow: readonly (readonly string[])[],
  lead: readonly string[] = [],
): string[][] {
  return [
    ...rows.map((cells) => [...cells, ...FLOW_COLUMNS.map(() => '')]),
    ...flow.map((cells) => [...lead, ...Array.from({ length: width - lead.length }, () => ''), ...cells]),
  ];
}

function row(
  what: string,
  [place = '', to = '', stage = '', donor = '', fund = '']: readonly string[],
  currency: string,
  balance: Balance | undefined,
  left?: Balance,
  items: readonly { readonly id: string }[] = [],
  overdue = false,
): string[] {
  return [
    ...[what, place, to, stage, donor, fund, currency],
    ...bounds(balance),
    ...bounds(left),
    overdue ? 'yes' : '',
    items.map(({ id }) => id).join(' '),
  ];
}

function bounds(balance: Balance | undefined): string[] {
  if (!balance) return ['', '', '', ''];
  const { min, max, approx, unstated } = balance;
  const nothing = unstated > 0 && min === '0' && max === '0';
  return [nothing ? '' : (min ?? ''), nothing ? '' : (max ?? ''), approx ? 'yes' : '', String(unstated)];
}
