import { type Line, type Statement, sayBalance } from '../../ledger/index.ts';
import { sayMoney } from '../../values/index.ts';
import type { Names } from '../../vocabulary/index.ts';
import { sayAll, sayFigure } from '../fund-web/words.ts';
import { count, cut, table } from './outcome.ts';

/** A statement as tables in a terminal: by stage, contributor and year, then promises, earmarks, claims, holdings. */
export function statementText(statement: Statement, names: Names): string {
  const { promises, earmarks, claims, holdings, inKind } = statement;
  const parts = [
    lines('BY STAGE', ['stage'], statement.byStage, () => []),
    lines('BY CONTRIBUTOR', ['contributor', 'stage'], statement.byDonor, (key) => [
      key ? names.of(key) : '–',
    ]),
    lines('BY YEAR', ['year', 'stage'], statement.byYear, (key) => [key || '–']),
    block(
      'PROMISES',
      ['promise', 'due', 'promised', 'still to come', 'how it stands'],
      promises.map(({ item, outstanding, state }) => [
        item.id,
        item.amount.due ?? '–',
        item.money ? sayMoney(item.money) : 'no figure',
        state === 'fulfilled' ? 'nothing' : sayAll(outstanding),
        state,
      ]),
    ),
    block(
      'EARMARKED',
      ['for', 'given', 'spent', 'left'],
      earmarks.map((e) => [e.purpose, sayBalance(e.given), sayBalance(e.spent), sayBalance(e.left)]),
    ),
    block(
      'IN KIND',
      ['gift', 'valued at'],
      inKind.map(({ id, amount }) => [id, amount.valuation ? sayMoney(amount.valuation) : 'not valued']),
    ),
    block(
      'CLAIMED OF YEARS',
      ['claim', 'claimed', 'entries come to', 'borne out'],
      claims.map(({ item, check }) => [
        item.id,
        item.money ? sayMoney(item.money) : 'no figure',
        check.rows.length === 0 ? 'no single entry' : sayBalance(check.reached),
        `${check.state}: ${check.reason}`,
      ]),
    ),
    block(
      'IN THE FUND, BY ITS BOOKS',
      ['where', 'balance'],
      holdings.map(({ label, balances, unstated }) => [
        label.replace(/party:[\w-]+/g, (ref) => names.of(ref)),
        sayAll(balances, unstated),
      ]),
    ),
  ];
  return parts.filter(Boolean).join('\n\n');
}

function lines(
  title: string,
  head: readonly string[],
  of: readonly Line[],
  first: (key: string) => string[],
): string {
  const converted = of.some((line) => line.converted);
  return block(
    title,
    [...head, 'sum', ...(converted ? ['in one currency'] : []), 'entries'],
    of.map((line) => [
      ...first(line.key),
      line.stageLabel,
      sayFigure(line),
      ...(converted ? [line.converted ? sayFigure(line.converted) : '–'] : []),
      line.items.length > 3
        ? count(line.items.length, 'entry', 'entries')
        : line.items.map((i) => i.id).join(', '),
    ]),
  );
}

function block(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  return rows.length === 0
    ? ''
    : `${title}\n${table(
        head,
        rows.map((row) => row.map((cell) => cut(cell, 60))),
      )}`;
}
