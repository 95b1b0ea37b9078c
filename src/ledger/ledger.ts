import type { View, ViewRecord } from '../access/index.ts';
import { type Money, sayMoney } from '../values/index.ts';
import { CONTRIBUTION_STAGES, type Names } from '../vocabulary/index.ts';
import { type Figure, summing } from './figure.ts';
import { type Inclusion, inclusionOf } from './inclusion.ts';
import { type Item, itemsOf } from './item.ts';

/** A reference with its name. */
export interface Named {
  readonly ref: string;
  readonly name: string;
}

/** A contribution as the ledger lists it, its parts under it. */
export interface LedgerEntry {
  readonly id: string;
  readonly record: ViewRecord;
  readonly stage: string;
  readonly stageLabel: string;
  readonly donor?: Named;
  readonly fund?: Named;
  readonly recipients: readonly Named[];
  /** As the printed account gives it. */
  readonly money?: Money;
  /** Its sum in words, or "no figure stated". */
  readonly said: string;
  /** Sources do not give the same sum; the record's variants hold the others. */
  readonly differs: boolean;
  /** The whole it is included in. */
  readonly partOf?: string;
  readonly parts: readonly LedgerEntry[];
  /** Whether it counts in the figures it is listed with; a part that stands under its whole does not. */
  readonly adds: boolean;
}

/** What was given at one stage, with its sums per currency. */
export interface StageSum {
  readonly stage: string;
  readonly label: string;
  /** One per currency (and per year or month); never added to one another. */
  readonly figures: readonly Figure[];
  /** Ids of what counts here and has no sum at all. */
  readonly without: readonly string[];
  readonly entries: readonly LedgerEntry[];
}

/** What has one fund, donor, recipient or year in common, by stage. */
export interface LedgerGroup {
  /** The references, joined by `+`, or the year; empty where nothing is named. */
  readonly key: string;
  readonly label: string;
  readonly refs: readonly string[];
  readonly stages: readonly StageSum[];
}

/**
 * All that counts in sums, and its sums. Groups are views of the same records and must not be added to one another:
 * a part can stand in another fund's group than its whole. `stages` holds the totals.
 */
export interface Ledger {
  readonly stages: readonly StageSum[];
  readonly byFund: readonly LedgerGroup[];
  readonly byDonor: readonly LedgerGroup[];
  /** Joint recipients are one group: a sum for two is not divided. */
  readonly byRecipient: readonly LedgerGroup[];
  /** By the one year in which it happened; the rest under "No single year". */
  readonly byYear: readonly LedgerGroup[];
}

/** The ledger of a view. What is only planned or has not begun is no part of it. */
export function ledgerOf(view: View): Ledger {
  const items = itemsOf(view);
  const inclusion = inclusionOf(items.map((i) => ({ id: i.id, partOf: i.amount.partOf })));
  const books = { items: new Map(items.map((i) => [i.id, i])), inclusion, sums: summing(items, inclusion) };
  const { names } = view;
  const grouped = (keysOf: (item: Item) => readonly string[], none: string): LedgerGroup[] => {
    const groups = new Map<string, { refs: readonly string[]; items: Item[] }>();
    for (const item of items) {
      const refs = keysOf(item);
      const key = [...refs].sort().join('+');
      const group = groups.get(key) ?? { refs, items: [] };
      groups.set(key, group);
      group.items.push(item);
    }
    return [...groups]
      .map(([key, group]) => ({
        key,
        label: key === '' ? none : listed([...group.refs].sort().map((ref) => names.of(ref))),
        refs: key === '' ? [] : [...group.refs].sort(),
        stages: stagesOf(group.items, books, names),
      }))
      .sort(
        (a, b) =>
          Number(a.key === '') - Number(b.key === '') || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0),
      );
  };
  const byYear = grouped((i) => (i.year === undefined ? [] : [String(i.year)]), 'No single year').map(
    (group) => ({ ...group, label: group.key || group.label, refs: [] }),
  );
  return {
    stages: stagesOf(items, books, names),
    byFund: grouped((i) => optional(i.amount.fund), 'No fund named'),
    byDonor: grouped((i) => optional(i.amount.donor), 'No donor named'),
    byRecipient: grouped((i) => i.amount.recipients, 'No recipient named'),
    byYear,
  };
}

interface Books {
  readonly items: ReadonlyMap<string, Item>;
  readonly inclusion: Inclusion;
  readonly sums: ReturnType<typeof summing>;
}

/** The items by stage, in the order in which money moves, each with its sums and its entries in time. */
function stagesOf(items: readonly Item[], books: Books, names: Names): StageSum[] {
  const order = [...CONTRIBUTION_STAGES.codes.keys()];
  const stages = [...new Set(items.map((i) => i.stage))].sort(
    (a, b) => order.indexOf(a) - order.indexOf(b) || (a < b ? -1 : 1),
  );
  return stages.map((stage) => {
    const { figures, without, counted } = books.sums.figures(
      items.filter((i) => i.stage === stage).map((i) => i.id),
    );
    return {
      stage,
      label: stageLabel(stage, names),
      figures,
      without,
      entries: items.filter((i) => counted.has(i.id)).map((i) => entryOf(i.id, books, names, true)),
    };
  });
}

function entryOf(id: string, books: Books, names: Names, adds: boolean): LedgerEntry {
  const item = books.items.get(id)!;
  const { record, amount, differs } = item;
  const named = (ref: string): Named => ({ ref, name: names.of(ref) });
  const partOf = books.inclusion.wholeOf(id);
  return {
    id,
    record,
    stage: item.stage,
    stageLabel: stageLabel(item.stage, names),
    ...(amount.donor ? { donor: named(amount.donor) } : {}),
    ...(amount.fund ? { fund: named(amount.fund) } : {}),
    recipients: amount.recipients.map(named),
    ...(amount.money ? { money: amount.money } : {}),
    said: amount.money ? sayMoney(amount.money) : 'no figure stated',
    differs,
    ...(partOf === undefined ? {} : { partOf }),
    parts: books.inclusion.partsOf(id).map((part) => entryOf(part, books, names, false)),
    adds,
  };
}

function stageLabel(stage: string, names: Names): string {
  return names.text(CONTRIBUTION_STAGES.codes.get(stage)) || stage;
}

function optional(ref: string | undefined): string[] {
  return ref === undefined ? [] : [ref];
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
