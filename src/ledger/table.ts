import type { View } from '../access/index.ts';
import { convertedItem, type InOneCurrency } from './fund/lines.ts';
import { type Inclusion, inclusionOf } from './inclusion.ts';
import { type Item, itemsOf } from './item.ts';

/** The columns of the ledger as a table. */
export const LEDGER_COLUMNS = [
  'record',
  'stage',
  'donor',
  'fund',
  'recipients',
  'when',
  'currency',
  'min',
  'max',
  'approximate',
  'per',
  'part_of',
  'included_in_sum_of',
  'sources_differ',
  'as_of',
  'statement',
  'converted_currency',
  'converted_min',
  'converted_max',
  'rates',
] as const;

/**
 * The ledger as rows of texts in the order of `LEDGER_COLUMNS`, one per printed record that counts in sums, by stage
 * and id. `min` and `max` are those of the printed account; `included_in_sum_of` names the whole of the same stage
 * under which it counts, so that adding the rows where it is empty, per stage, currency and `per`, adds nothing twice. The
 * last columns are in the currency that was asked for, where there is a rate of its own day.
 */
export function ledgerTable(view: View, options: InOneCurrency = {}): string[][] {
  const items = itemsOf(view);
  const inclusion = inclusionOf(items.map((i) => ({ id: i.id, partOf: i.amount.partOf })));
  const byId = new Map(items.map((i) => [i.id, i]));
  const { names } = view;
  return [...items]
    .sort((a, b) => (a.stage < b.stage ? -1 : a.stage > b.stage ? 1 : a.id < b.id ? -1 : 1))
    .map((item) => {
      const { record, amount } = item;
      return [
        item.id,
        item.stage,
        amount.donor ? names.of(amount.donor) : '',
        amount.fund ? names.of(amount.fund) : '',
        amount.recipients.map((ref) => names.of(ref)).join('; '),
        record.value.when,
        amount.money?.currency ?? '',
        amount.money?.min ?? '',
        amount.money?.max ?? '',
        amount.money?.approx ? 'yes' : '',
        amount.money?.per ?? '',
        inclusion.wholeOf(item.id) ?? '',
        wholeOfStage(item, byId, inclusion) ?? '',
        item.differs ? 'yes' : '',
        record.asOf,
        names.text(record.statement),
        ...convertedOf(item, options),
      ];
    });
}

function convertedOf(item: Item, { currency, rates }: InOneCurrency): string[] {
  const { money } = item.amount;
  const turned = money && currency && rates ? convertedItem(item, money, currency, rates) : undefined;
  if (!turned?.ok) return ['', '', '', ''];
  const { min = '', max = '' } = turned.value.money;
  const own = money!.currency === currency;
  return [currency!, min, max, own ? '' : `${turned.value.day} ${turned.value.rates}`];
}

function wholeOfStage(item: Item, byId: ReadonlyMap<string, Item>, inclusion: Inclusion): string | undefined {
  let at = inclusion.wholeOf(item.id);
  while (at !== undefined && byId.get(at)?.stage !== item.stage) at = inclusion.wholeOf(at);
  return at;
}
