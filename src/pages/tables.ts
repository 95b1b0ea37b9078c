import type { View } from '../access/index.ts';
import {
  besideFlow,
  FLOW_COLUMNS,
  flowTable,
  type InOneCurrency,
  LEDGER_COLUMNS,
  ledgerTable,
  relationMoney,
} from '../ledger/index.ts';
import type { Timeline } from '../timeline/index.ts';
import { csv } from './csv.ts';
import { timelineItems } from './lists-json.ts';
import { peopleOf } from './people.ts';
import { sourcesOf } from './sources.ts';

/** The people as CSV: a line for each record that names one, with the office. */
export function peopleCsv(view: View): string {
  return csv(
    ['person', 'name', 'office', 'record', 'when', 'as_of'],
    peopleOf(view).flatMap((p) =>
      p.offices.flatMap((o) => o.records.map((r) => [p.ref, p.name, o.title, r.id, r.when, r.asOf])),
    ),
  );
}

/** The sources as CSV, with how much each proves. */
export function sourcesCsv(view: View): string {
  return csv(
    [
      'source',
      'title',
      'publisher',
      'day',
      'language',
      'url',
      'summary_of',
      'at_hand',
      'records',
      'passages',
      'alone',
    ],
    sourcesOf(view).map(({ source, title, publisher, counts }) => [
      source.id,
      title,
      publisher ?? '',
      source.day,
      source.language,
      source.url ?? '',
      source.derivedFrom ?? '',
      String(source.atHand),
      String(counts.records),
      String(counts.passages),
      String(counts.alone),
    ]),
  );
}

/** The journal as CSV: a line for each thing that a transaction changed. */
export function historyCsv(view: View): string {
  return csv(
    ['at', 'by', 'why', 'did', 'ref', 'changed'],
    view.changes.flatMap((c) => c.items.map((i) => [c.at, c.by, c.why, i.did, i.ref, i.changed.join(' ')])),
  );
}

/** What happened and what held, as CSV. */
export function timelineCsv(view: View, timeline: Timeline): string {
  return csv(
    ['id', 'kind', 'when', 'said', 'note', 'as_of', 'statement'],
    timelineItems(timeline).map(({ record: r, kind, when }) => [
      r.id,
      kind,
      r.kind.nature(r.value).when,
      when,
      r.standing.note ?? '',
      r.asOf,
      view.names.text(r.statement),
    ]),
  );
}

/** What was promised and given, as CSV, and behind it the flow from requirement to spending; in one currency too where asked. */
export function moneyCsv(view: View, options: InOneCurrency = {}): string {
  const flow = flowTable(relationMoney(view, options).streams, view.names);
  return csv(
    [...LEDGER_COLUMNS, ...FLOW_COLUMNS],
    besideFlow(ledgerTable(view, options), LEDGER_COLUMNS.length, flow),
  );
}
