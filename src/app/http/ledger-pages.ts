import {
  LEDGER_COLUMNS,
  type LedgerEntry,
  ledgerOf,
  ledgerTable,
  type StageSum,
} from '../../ledger/index.ts';
import { type Timeline, timelineOf } from '../../timeline/index.ts';
import { dateOf, dayOf, parseDay } from '../../values/index.ts';
import { moneyPage, timelinePage } from '../web/index.ts';
import type { Answer, RelationAsk } from './answer.ts';
import { csv } from './csv.ts';
import { about, json } from './data.ts';

/** What happened and what held. */
export function timeline(ask: RelationAsk): Answer {
  const { view } = ask;
  const found = withDay(ask);
  const items = [
    ...found.lanes.flatMap((lane) => lane.items.map((item) => ({ ...item, kind: lane.kind }))),
    ...found.undated,
  ];
  if (ask.format === 'json')
    return {
      body: json({
        ...about(view),
        items: items.map(({ record, kind, when }) => ({
          id: record.id,
          kind,
          when: record.kind.nature(record.value).when,
          said: when,
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
        ['id', 'kind', 'when', 'said', 'note', 'as_of', 'statement'],
        items.map(({ record: r, kind, when }) => [
          r.id,
          kind,
          r.kind.nature(r.value).when,
          when,
          r.standing.note ?? '',
          r.asOf,
          view.names.text(r.statement),
        ]),
      ),
    };
  return { body: timelinePage(view, found, ask.where) };
}

/** The timeline with the day that is asked about on it, unless that day lies far off what is on record. */
function withDay({ view }: RelationAsk): Timeline {
  const found = timelineOf(view);
  const asked = parseDay(view.times.trueAt);
  if (asked === null || found.lanes.length === 0 || (asked >= found.from && asked <= found.to)) return found;
  const span = found.to - found.from;
  if (asked < found.from || asked > found.to + span) return found;
  return timelineOf(view, { from: found.from, to: dayOf(dateOf(asked).year, 12, 31) });
}

/** What was promised and given. */
export function money(ask: RelationAsk): Answer {
  const { view } = ask;
  if (ask.format === 'csv') return { body: csv(LEDGER_COLUMNS, ledgerTable(view)) };
  const ledger = ledgerOf(view);
  if (ask.format === 'json') {
    const groups = (list: (typeof ledger)['byFund']) =>
      list.map(({ stages, ...group }) => ({ ...group, stages: stages.map(stageData) }));
    return {
      body: json({
        ...about(view),
        stages: ledger.stages.map(stageData),
        byFund: groups(ledger.byFund),
        byDonor: groups(ledger.byDonor),
        byRecipient: groups(ledger.byRecipient),
        byYear: groups(ledger.byYear),
      }),
    };
  }
  return { body: moneyPage(view, ledger, ask.where) };
}

function stageData({ entries, ...stage }: StageSum) {
  return { ...stage, entries: entries.map(entryData) };
}

function entryData({ record, parts, ...entry }: LedgerEntry): unknown {
  return { ...entry, when: record.value.when, statement: record.statement, parts: parts.map(entryData) };
}
