import type { View } from '../../access/index.ts';
import type { Finding } from '../../values/index.ts';
import { inclusionOf } from '../inclusion.ts';
import { type Item, itemsOf } from '../item.ts';
import { fundBooks } from './books.ts';
import { distinct, donorOf, type InOneCurrency, type Line, linesOf, sumIn, yearOf } from './lines.ts';
import { promisesOf } from './promises.ts';
import { type Stream, streamsOf } from './stream.ts';
import type { Requirement, StreamPart } from './stream-parts.ts';

/** All money of a relation, whatever fund it went to: its way from requirement to spending, by donor and by year. */
export interface RelationMoney {
  readonly streams: readonly Stream[];
  readonly byStage: readonly Line[];
  readonly byDonor: readonly Line[];
  readonly byYear: readonly Line[];
  /** Where one currency was asked for: entries without a rate (rate-missing). */
  readonly findings: readonly Finding[];
}

/**
 * The money that a view tells of. A part is in its whole, in whichever fund either stands; a sum claimed for years, of
 * which single entries are there too, is not money once more. In one currency too, where that is asked for and there are rates.
 */
export function relationMoney(view: View, options: InOneCurrency = {}): RelationMoney {
  const all = itemsOf(view);
  const byId = new Map(all.map((item) => [item.id, item]));
  const inclusion = inclusionOf(all.map((i) => ({ id: i.id, partOf: i.amount.partOf })));
  const counts = (id: string): boolean => {
    for (let at = inclusion.wholeOf(id); at !== undefined; at = inclusion.wholeOf(at))
      if (byId.get(at)!.stage === byId.get(id)!.stage) return false;
    return true;
  };
  const funds = new Set(
    all.flatMap(({ amount }) => [amount.fund ?? '', ...((amount.toFund ?? '') ? [amount.toFund!] : [])]),
  );
  const parts = [...funds].sort().map((fund): StreamPart => {
    const books = fundBooks(view, fund);
    return { books, promises: promisesOf(books, view.times.trueAt), required: requiredOf(view, fund) };
  });
  const items = onceEach(parts.flatMap(({ books }) => books.items.filter(({ id }) => counts(id))));
  const findings: Finding[] = [];
  const lookup = { item: (id: string) => byId.get(id) };
  const lines = (keyOf: (item: Item) => string) => linesOf(items, keyOf, options, findings);
  return {
    streams: streamsOf(parts, {
      counts,
      nameOf: (ref) => view.names.of(ref),
      sumOf: (item) => sumIn(item, options),
    }),
    byStage: lines(() => ''),
    byDonor: lines((item) => donorOf(item, lookup) ?? ''),
    byYear: lines(yearOf),
    findings: distinct(findings),
  };
}

/** What the phases of a fund require, as the register states it. */
export function requiredOf(view: View, fund: string): Requirement[] {
  return (view.funds.get(fund)?.phases ?? []).flatMap(({ id, requirement }) =>
    requirement ? [{ phase: id, money: requirement }] : [],
  );
}

/** A transfer stands in the books of both its funds, and is one entry. */
function onceEach(items: readonly Item[]): Item[] {
  const seen = new Set<string>();
  return items.filter(({ id, money }) => {
    const key = `${id} ${money?.currency ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}
