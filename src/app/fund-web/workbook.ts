import { writeXlsx } from '../../exchange/index.ts';
import { FLOW_COLUMNS, flowTable, STATEMENT_COLUMNS, statementTable } from '../../ledger/index.ts';
import { type Money, parseDay } from '../../values/index.ts';
import type { Account, FundFile } from '../funds.ts';

type Cell = Parameters<typeof writeXlsx>[0][number]['rows'][number][number];

const PROMISES = [
  'account',
  'record',
  'stage',
  'donor',
  'due',
  'currency',
  'promised_min',
  'promised_max',
  'outstanding_min',
  'outstanding_max',
  'state',
  'fulfilled_by',
  'paid_in_other_currencies',
] as const;

const HOLDINGS = ['account', 'where', 'currency', 'min', 'max', 'approximate', 'without_figure'] as const;

const ENTRIES = [
  'account',
  'record',
  'when',
  'stage',
  'donor',
  'payee',
  'currency',
  'min',
  'max',
  'approximate',
  'per',
  'in_kind',
  'purpose',
  'statement',
] as const;

/**
 * A fund's statement as a workbook: its lines and its flow as in the CSV, the promises, what is in it, and every entry that counts.
 * Sums are numbers as far as spreadsheets keep their digits, and texts beyond; an absent bound is an empty cell.
 */
export function fundWorkbook({ accounts }: Pick<FundFile, 'accounts'>): Uint8Array {
  const sheet = (name: string, columns: readonly string[], rowsOf: (account: Account) => string[][]) => ({
    name,
    rows: [columns.map((text): Cell => ({ text, is: 'text' })), ...accounts.flatMap(rowsOf).map(cells)],
  });
  return writeXlsx([
    sheet('Statement', STATEMENT_COLUMNS, ({ view, statement }) =>
      statementTable(view.book, statement, view.names),
    ),
    sheet('Flow', ['account', ...FLOW_COLUMNS], ({ view, statement }) =>
      flowTable(statement.streams, view.names).map((row) => [view.book, ...row]),
    ),
    sheet('Promises', PROMISES, promiseRows),
    sheet('In the fund', HOLDINGS, holdingRows),
    sheet('Entries', ENTRIES, entryRows),
  ]);
}

function promiseRows({ view, statement }: Account): string[][] {
  return statement.promises.map(({ item, outstanding: [left], state, by, otherwise }) => {
    const money = item.amount.inKind === undefined ? item.money : item.amount.valuation;
    return [
      view.book,
      item.id,
      item.stage,
      item.amount.donor ? view.names.of(item.amount.donor) : '',
      item.amount.due ?? '',
      money?.currency ?? '',
      money?.min ?? '',
      money?.max ?? '',
      left?.min ?? '',
      left?.max ?? '',
      state,
      by.map(({ id }) => id).join(' '),
      otherwise.map(({ id }) => id).join(' '),
    ];
  });
}

function holdingRows({ view, statement }: Account): string[][] {
  return statement.holdings.flatMap(({ label, balances, unstated }) => {
    const where = label.replace(/party:[\w-]+/g, (ref) => view.names.of(ref));
    const without = String(unstated);
    if (balances.length === 0) return [[view.book, where, '', '', '', '', without]];
    return balances.map(({ currency, min, max, approx }) => [
      view.book,
      where,
      currency,
      min ?? '',
      max ?? '',
      approx ? 'yes' : '',
      without,
    ]);
  });
}

function entryRows({ view, statement }: Account): string[][] {
  const { names } = view;
  return statement.byStage
    .flatMap(({ items }) => items)
    .map(({ id, stage, record, amount, money: own }) => {
      const money: Money | undefined = amount.inKind === undefined ? own : amount.valuation;
      return [
        view.book,
        id,
        record.value.when,
        stage,
        amount.donor ? names.of(amount.donor) : '',
        amount.payee ? names.of(amount.payee) : '',
        money?.currency ?? '',
        money?.min ?? '',
        money?.max ?? '',
        money?.approx ? 'yes' : '',
        money?.per ?? '',
        names.text(amount.inKind),
        names.text(amount.purpose),
        names.text(record.statement),
      ];
    });
}

function cells(row: readonly string[]): Cell[] {
  return row.map((text) => ({
    text,
    is:
      /^\d{4}-\d{2}-\d{2}$/.test(text) && parseDay(text) !== null
        ? 'day'
        : /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)
          ? 'number'
          : 'text',
  }));
}
