import type { Ledger, LedgerEntry } from '../../ledger/index.ts';
import type { Money } from '../../values/index.ts';

/** What must be told of each contribution in a sum, by record: differing sources, a whole that only its parts bound. */
export function remarksOf(ledger: Ledger): ReadonlyMap<string, readonly string[]> {
  const told = new Map<string, string[]>();
  const figures = ledger.byFund.flatMap((g) => g.stages.flatMap((s) => s.figures));
  for (const { about, text } of figures.flatMap((f) => f.remarks)) {
    const texts = told.get(about) ?? [];
    told.set(about, texts);
    if (!texts.includes(text)) texts.push(text);
  }
  return told;
}

/** The sums that the other accounts of a contribution give, where they give another one. */
export function otherSums({ record, money }: LedgerEntry): Money[] {
  const others = record.variants.flatMap((v) => record.kind.amount?.(v.value)?.money ?? []);
  return others.filter((m) => !money || m.currency !== money.currency || !isSame(m, money));
}

function isSame(a: Money, b: Money): boolean {
  return a.min === b.min && a.max === b.max && a.per === b.per;
}

/** From what all accounts of it in this currency allow at least to what one allows at most: for drawing only. */
export function drawnBounds(
  entry: LedgerEntry,
  currency: string,
): { readonly min?: number; readonly max?: number } | undefined {
  const all = [...(entry.money ? [entry.money] : []), ...otherSums(entry)].filter(
    (m) => m.currency === currency,
  );
  if (all.length === 0) return undefined;
  const mins = all.map((m) => (m.min === undefined ? undefined : Number(m.min)));
  const maxs = all.map((m) => (m.max === undefined ? undefined : Number(m.max)));
  return {
    ...(mins.includes(undefined) ? {} : { min: Math.min(...(mins as number[])) }),
    ...(maxs.includes(undefined) ? {} : { max: Math.max(...(maxs as number[])) }),
  };
}
