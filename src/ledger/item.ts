import type { View, ViewRecord } from '../access/index.ts';
import {
  begunBy,
  compareEdtf,
  dateOf,
  extent,
  type Money,
  parseDay,
  parseEdtf,
  sayDay,
  sayMoney,
} from '../values/index.ts';
import type { Amount } from '../vocabulary/index.ts';
import { envelopeOf } from './envelope.ts';
import type { Countable } from './figure.ts';

/** A printed record that counts in sums, as all its accounts together allow. */
export interface Item extends Countable {
  readonly record: ViewRecord;
  readonly amount: Amount;
  /** Sources do not give the same sum. */
  readonly differs: boolean;
  /** The one year it fell in; absent where it may be another or spans several. */
  readonly year?: number;
}

/** The printed records of a view whose kind counts in sums, by time and id, whatever order they came in. */
export function itemsOf(view: View): Item[] {
  return view.records
    .flatMap((record) => {
      const amount = record.standing.printed ? record.kind.amount?.(record.value) : undefined;
      return amount ? [{ record, amount, when: parseEdtf(record.kind.nature(record.value).when) }] : [];
    })
    .sort(
      (a, b) =>
        (a.when.ok && b.when.ok
          ? compareEdtf(a.when.value, b.when.value)
          : Number(b.when.ok) - Number(a.when.ok)) || (a.record.id < b.record.id ? -1 : 1),
    )
    .map(({ record, amount }) => itemOf(record, amount, view.times.trueAt));
}

function itemOf(record: ViewRecord, amount: Amount, trueAt: string): Item {
  const others = record.variants.map((v) => v.value).flatMap((v) => record.kind.amount?.(v) ?? []);
  const { money, differs, otherwise } = envelopeOf([amount.money, ...others.map((o) => o.money)]);
  const remarks: string[] = [];
  if (differs) {
    const said = [amount.money, ...others.map((o) => o.money)].flatMap((m) => (m ? [sayMoney(m)] : []));
    remarks.push(
      `Sources differ: ${[...new Set(said)].join(' or ')}${otherwise ? '; sums in another currency are left out' : ''}.`,
    );
  }
  if (others.some((o) => o.stage !== amount.stage)) remarks.push('Sources differ on how far it has got.');
  const parsed = parseEdtf(record.kind.nature(record.value).when);
  const day = parseDay(trueAt);
  const maybe = parsed.ok && day !== null && begunBy(parsed.value, day).answer === 'maybe';
  if (maybe && money)
    remarks.push(`It may not have happened by ${sayDay(day)}, and adds nothing to the least that is sure.`);
  const year = parsed.ok ? singleYear(parsed.value) : undefined;
  return {
    id: record.id,
    stage: amount.stage,
    record,
    amount,
    differs,
    remarks,
    ...(money ? { money: maybe ? withoutLeast(money) : money } : {}),
    ...(year === undefined ? {} : { year }),
  };
}

/** The same sum where it is not sure that there is one: at most so much. A sum without a most is then unstated. */
function withoutLeast({ min: _, ...money }: Money): Money {
  return money;
}

function singleYear(when: Parameters<typeof extent>[0]): number | undefined {
  const { start, end } = extent(when);
  if (start.uncertain || end.uncertain || !Number.isFinite(start.min) || !Number.isFinite(end.max))
    return undefined;
  const year = dateOf(start.min).year;
  return dateOf(end.max).year === year ? year : undefined;
}
