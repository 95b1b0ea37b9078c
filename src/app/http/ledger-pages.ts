import { type MoneyRow, moneyGroups, moneyPage, timelinePage, timelineRows } from '../web/index.ts';
import type { Answer, RelationAsk } from './answer.ts';
import { csv } from './csv.ts';
import { about, json } from './data.ts';

/** What happened and what held. */
export function timeline(ask: RelationAsk): Answer {
  const { view } = ask;
  const rows = timelineRows(view);
  if (ask.format === 'json')
    return {
      body: json({
        ...about(view),
        items: rows.map(({ record }) => ({
          id: record.id,
          kind: record.kind.name,
          when: record.kind.nature(record.value).when,
          as: record.standing.as,
          verdict: record.standing.verdict,
          ...(record.standing.note ? { note: record.standing.note } : {}),
          asOf: record.asOf,
          statement: record.statement,
        })),
      }),
    };
  if (ask.format === 'csv')
    return {
      body: csv(
        ['id', 'kind', 'when', 'note', 'as_of', 'statement'],
        rows.map(({ record: r }) => [
          r.id,
          r.kind.name,
          r.kind.nature(r.value).when,
          r.standing.note ?? '',
          r.asOf,
          view.names.text(r.statement),
        ]),
      ),
    };
  return { body: timelinePage(view, rows, ask.where) };
}

/** What was promised and given. */
export function money(ask: RelationAsk): Answer {
  const { view } = ask;
  const groups = moneyGroups(view);
  if (ask.format === 'json')
    return {
      body: json({
        ...about(view),
        groups: groups.map((g) => ({
          fund: g.fund,
          stage: g.stage,
          sums: g.sums,
          without: g.without,
          contributions: g.rows.map(rowData),
        })),
      }),
    };
  if (ask.format === 'csv')
    return {
      body: csv(
        [
          'id',
          'fund',
          'stage',
          'donor',
          'recipients',
          'currency',
          'min',
          'max',
          'approximate',
          'per',
          'part_of',
          'when',
          'statement',
        ],
        groups
          .flatMap((g) => g.rows.flatMap(flat))
          .map(({ record, amount: a }) => [
            record.id,
            a.fund ?? '',
            a.stage,
            a.donor ?? '',
            a.recipients.join(' '),
            a.money?.currency ?? '',
            a.money?.min ?? '',
            a.money?.max ?? '',
            a.money?.approx ? 'true' : '',
            a.money?.per ?? '',
            a.partOf ?? '',
            record.value.when,
            view.names.text(record.statement),
          ]),
      ),
    };
  return { body: moneyPage(view, groups, ask.where) };
}

function flat(row: MoneyRow): MoneyRow[] {
  return [row, ...row.parts.flatMap(flat)];
}

function rowData(row: MoneyRow): unknown {
  return {
    id: row.record.id,
    statement: row.record.statement,
    when: row.record.value.when,
    amount: row.amount,
    parts: row.parts.map(rowData),
  };
}
