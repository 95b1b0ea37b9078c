import {
  addMoney,
  compareAmounts,
  isZero,
  type Money,
  type Sum,
  sayAmount,
  saySum,
} from '../values/index.ts';
import type { Inclusion } from './inclusion.ts';

/** What is to be counted: something of one stage, with its sum where there is one. */
export interface Countable {
  readonly id: string;
  readonly stage: string;
  /** The bounds that all accounts of it allow. */
  readonly money?: Money;
  /** What a reader of a sum with it must be told, beside what its parts bring about. */
  readonly remarks?: readonly string[];
}

/** Something to be told of one record in a sum. */
export interface Remark {
  /** The record's id. */
  readonly about: string;
  readonly text: string;
}

/** A sum of one stage in one currency, with the records that it is made of. */
export interface Figure extends Sum {
  /** In words: "at least US$20 million, and 1 contribution without a figure". */
  readonly said: string;
  /** Ids of all that counts in it, those without a figure included; no part beside its whole. */
  readonly records: readonly string[];
  /** Why it is no plain sum, record by record. */
  readonly remarks: readonly Remark[];
}

/** The figures of some things of one stage, and those of them that have no sum in any currency. */
export interface Figures {
  readonly figures: readonly Figure[];
  readonly without: readonly string[];
  /** Ids of what counts: the rest is included in them. */
  readonly counted: ReadonlySet<string>;
}

/** What a thing brings into a sum: one value per currency, each with what is to be told of it. */
interface Brought {
  readonly moneys: readonly Money[];
  readonly remark?: string;
}

/**
 * Sums over a forest of things. `figures(ids)` takes the things of one stage, in any order: one whose whole, at any
 * remove, is of the same stage and among them is included in that whole and not added. A whole without a figure is at
 * least what its parts of its own stage come to; so is a whole whose stated least is less than that.
 */
export function summing(
  things: Iterable<Countable>,
  inclusion: Inclusion,
): { figures(ids: Iterable<string>): Figures } {
  const byId = new Map([...things].map((t) => [t.id, t]));
  const known = new Map<string, Brought>();

  /** The nearest parts of its own stage: what is in between is of another, and never added to it. */
  const partsOfStage = (id: string, stage: string): string[] =>
    inclusion
      .partsOf(id)
      .flatMap((part) => (byId.get(part)?.stage === stage ? [part] : partsOfStage(part, stage)));

  const broughtBy = (thing: Countable): Brought => {
    const held = known.get(thing.id);
    if (held) return held;
    const parts = partsOfStage(thing.id, thing.stage).flatMap((id) => broughtBy(byId.get(id)!).moneys);
    const brought = withParts(thing.money, addMoney(parts));
    known.set(thing.id, brought);
    return brought;
  };

  return {
    figures(ids) {
      const among = [...new Set(ids)]
        .map((id) => byId.get(id))
        .filter((t) => t !== undefined)
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      const set = new Set(among.map((t) => t.id));
      const included = (thing: Countable): boolean => {
        for (let at = inclusion.wholeOf(thing.id); at !== undefined; at = inclusion.wholeOf(at))
          if (set.has(at) && byId.get(at)!.stage === thing.stage) return true;
        return false;
      };
      const counted = among.filter((t) => !included(t));
      const without: string[] = [];
      const sums = new Map<string, { moneys: Money[]; records: string[]; remarks: Remark[] }>();
      for (const thing of counted) {
        const { moneys, remark } = broughtBy(thing);
        if (moneys.length === 0) without.push(thing.id);
        for (const money of moneys) {
          const key = keyOf(money);
          const sum = sums.get(key) ?? { moneys: [], records: [], remarks: [] };
          sums.set(key, sum);
          sum.moneys.push(money);
          sum.records.push(thing.id);
          for (const text of [remark, ...(thing.remarks ?? [])])
            if (text !== undefined) sum.remarks.push({ about: thing.id, text });
        }
      }
      const all = addMoney([...sums.values()].flatMap((s) => s.moneys));
      return {
        figures: all.map((sum) => {
          const { records, remarks } = sums.get(keyOf(sum))!;
          return { ...sum, said: saySum(sum), records, remarks };
        }),
        without,
        counted: new Set(counted.map((t) => t.id)),
      };
    },
  };
}

/** A thing's own sum, made no less than the sums of its parts, which are never added to it. */
function withParts(own: Money | undefined, parts: readonly Sum[]): Brought {
  const stated = own !== undefined && (own.min !== undefined || own.max !== undefined);
  if (!stated) {
    const floors = parts.filter((sum) => !isZero(sum.min)).map(floorOf);
    if (floors.length === 0) return { moneys: own ? [own] : [] };
    const said = floors.map((m) => sayAmount(m.currency, m.min!)).join(' and ');
    return {
      moneys: floors,
      remark: `The whole sum is not stated; what is stated of its parts comes to ${said}, and it is at least that.`,
    };
  }
  const sum = parts.find((s) => keyOf(s) === keyOf(own));
  if (!sum || isZero(sum.min) || (own.min !== undefined && compareAmounts(sum.min, own.min) <= 0))
    return { moneys: [own] };
  const least = sayAmount(own.currency, sum.min);
  if (own.max !== undefined && compareAmounts(sum.min, own.max) > 0)
    return {
      moneys: [own],
      remark: `Its parts come to ${least}, which is more than is stated of the whole; the whole is counted as stated.`,
    };
  return {
    moneys: [{ ...own, min: sum.min, ...(own.approx || sum.approx ? { approx: true } : {}) }],
    remark: `Its parts come to ${least}, and it is at least that.`,
  };
}

function floorOf(sum: Sum): Money {
  return {
    currency: sum.currency,
    min: sum.min,
    ...(sum.approx ? { approx: true } : {}),
    ...(sum.per ? { per: sum.per } : {}),
  };
}

function keyOf({ currency, per }: { readonly currency: string; readonly per?: string }): string {
  return `${currency} ${per ?? ''}`;
}
