import type { View } from '../access/index.ts';
import {
  type InOneCurrency,
  type LedgerEntry,
  type LedgerGroup,
  type Line,
  ledgerOf,
  relationMoney,
  type StageSum,
  streamData,
} from '../ledger/index.ts';
import type { Timeline } from '../timeline/index.ts';
import type { Finding } from '../values/index.ts';
import { type Appearance, peopleOf } from './people.ts';
import { sourcesOf } from './sources.ts';

/** Which relation and times an answer is about: the head of every list of a relation as data. */
export function aboutJson(view: View) {
  return {
    relation: view.book,
    title: view.relation.title,
    ...(view.relation.invented ? { invented: true } : {}),
    times: view.times,
    lastUpdated: view.lastUpdated,
    lastStated: view.lastStated,
  };
}

/** The people with their offices and the records that name them. */
export function peopleJson(view: View) {
  const appearance = ({ record: _, ...told }: Appearance) => told;
  return {
    ...aboutJson(view),
    people: peopleOf(view).map(({ offices, ...person }) => ({
      ...person,
      offices: offices.map((office) => ({ ...office, records: office.records.map(appearance) })),
    })),
  };
}

/** The sources with what each proves, by the numbers; `id` gives one of them with its passages. */
export function sourcesJson(view: View, id?: string) {
  const sources = sourcesOf(view).map(({ source, proves, counts, ref, note }) => {
    const { setAside: _, ...rest } = source;
    return { data: { ...rest, ref, ...(note ? { note } : {}), counts }, proves };
  });
  if (id === undefined) return { ...aboutJson(view), sources: sources.map((s) => s.data) };
  const found = sources.find((s) => s.data.id === id);
  return {
    ...aboutJson(view),
    source: found?.data,
    passages: found?.proves.flatMap(({ id: record, account, proofs }) =>
      proofs.map(({ citation, state }) => ({
        record,
        account,
        start: citation.start,
        end: citation.end,
        state,
        first: citation.first,
        last: citation.last,
      })),
    ),
  };
}

/** The journal as data: every transaction with what it did to which thing. */
export function historyJson(view: View) {
  return { ...aboutJson(view), changes: view.changes };
}

/** What happened and what held, as data. */
export function timelineJson(view: View, timeline: Timeline) {
  return {
    ...aboutJson(view),
    items: timelineItems(timeline).map(({ record, kind, when }) => ({
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
  };
}

/** All that a timeline lists, lane by lane, what has no day last. */
export function timelineItems({ lanes, undated }: Timeline) {
  return [...lanes.flatMap((lane) => lane.items.map((item) => ({ ...item, kind: lane.kind }))), ...undated];
}

/**
 * What was promised and given as data: the sums by stage, fund, donor, recipient and year, each with its records. Where one
 * currency was asked for, the flow is in it as far as there are rates, and so are the lines of `inOneCurrency`; `findings`
 * says why a sum is not, after those that are `given`.
 */
export function moneyJson(view: View, options: InOneCurrency = {}, given: readonly Finding[] = []) {
  const ledger = ledgerOf(view);
  const { streams, byStage, byDonor, byYear, findings } = relationMoney(view, options);
  const groups = (list: readonly LedgerGroup[]) =>
    list.map(({ stages, ...group }) => ({ ...group, stages: stages.map(stageJson) }));
  return {
    ...aboutJson(view),
    stages: ledger.stages.map(stageJson),
    byFund: groups(ledger.byFund),
    byDonor: groups(ledger.byDonor),
    byRecipient: groups(ledger.byRecipient),
    byYear: groups(ledger.byYear),
    flow: streams.map(streamData),
    ...(options.currency === undefined
      ? {}
      : {
          inOneCurrency: {
            currency: options.currency,
            byStage: byStage.map(lineJson),
            byDonor: byDonor.map(lineJson),
            byYear: byYear.map(lineJson),
          },
          findings: [...given, ...findings],
        }),
  };
}

function lineJson({ items, ...line }: Line) {
  return { ...line, entries: items.map(({ id }) => id) };
}

function stageJson({ entries, ...stage }: StageSum) {
  return { ...stage, entries: entries.map(entryJson) };
}

function entryJson({ record, parts, ...entry }: LedgerEntry): unknown {
  return { ...entry, when: record.value.when, statement: record.statement, parts: parts.map(entryJson) };
}
