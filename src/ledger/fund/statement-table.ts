import type { Names } from '../../vocabulary/index.ts';
import { besideFlow, FLOW_COLUMNS, flowTable } from './flow-table.ts';
import type { Line } from './lines.ts';
import type { Statement } from './statement.ts';

/** The columns of a fund's statement as a table. */
export const STATEMENT_COLUMNS = [
  'account',
  'by',
  'key',
  'stage',
  'currency',
  'min',
  'max',
  'approximate',
  'per',
  'in_kind',
  'without_figure',
  'records',
  'converted_currency',
  'converted_min',
  'converted_max',
  'rates',
] as const;

/**
 * A statement as rows of texts in the order of `STATEMENT_COLUMNS`. Rows of one `by` are views of the same entries as
 * those of another, and are never to be added across `by`, stage, currency or account.
 */
export function statementTable(account: string, statement: Statement, names: Names): string[][] {
  const rows = (by: string, lines: readonly Line[], keyOf: (key: string) => string) =>
    lines.map((line) => rowOfLine(account, by, keyOf(line.key), line));
  return [
    ...rows('stage', statement.byStage, () => ''),
    ...rows('donor', statement.byDonor, (key) => (key ? names.of(key) : '')),
    ...rows('year', statement.byYear, (key) => key),
    ...rows('purpose', statement.byPurpose, (key) => key),
  ];
}

/** The columns of a statement with its flow, from requirement to spending. */
export const ACCOUNT_COLUMNS: readonly string[] = [...STATEMENT_COLUMNS, ...FLOW_COLUMNS];

/** A statement with its flow as rows of texts in the order of `ACCOUNT_COLUMNS`: those of the flow are `by` flow. */
export function accountTable(account: string, statement: Statement, names: Names): string[][] {
  return besideFlow(
    statementTable(account, statement, names),
    STATEMENT_COLUMNS.length,
    flowTable(statement.streams, names),
    [account, 'flow'],
  );
}

function rowOfLine(account: string, by: string, key: string, line: Line): string[] {
  const { balance, converted } = line;
  const { currency, min, max } = balance;
  const inKind = line.items.some((item) => item.amount.inKind !== undefined);
  const nothing = line.items.length === balance.unstated;
  return [
    account,
    by,
    key,
    line.stage,
    currency,
    nothing ? '' : (min ?? ''),
    nothing ? '' : (max ?? ''),
    balance.approx ? 'yes' : '',
    line.per ?? '',
    inKind ? 'yes' : '',
    String(balance.unstated),
    line.items.map((item) => item.id).join(' '),
    converted?.balance.currency ?? '',
    converted?.balance.min ?? '',
    converted?.balance.max ?? '',
    [...new Set((converted?.rates ?? []).map((rate) => `${rate.day} ${rate.rates}`))].join('; '),
  ];
}
