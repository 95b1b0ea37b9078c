import { empty, moved } from './balance.ts';
import type { Placed } from './stream-parts.ts';

/** How many pairs of contributor and fund have a segment of their own; more cannot be told apart. */
const KEPT = 12;

/** Whose and for which fund a segment is. */
interface Key {
  readonly donor?: string;
  readonly fund?: string;
}

/** The largest pairs of contributor and fund keep segments of their own; the rest stand together as `*`. */
export function keptKeys(placed: readonly Placed[]): {
  of(one: Placed): Key;
  readonly others: number;
} {
  const reach = new Map<string, number>();
  const sums = new Map<string, ReturnType<typeof empty>>();
  for (const one of placed) {
    if (one.donor === undefined) continue;
    const at = `${one.column} ${one.item.stage} ${keyOf(one)}`;
    const sum = moved(sums.get(at) ?? empty(one.money.currency), one.money, '+');
    sums.set(at, sum);
    // Only to rank them: sums are never reckoned with floating point.
    reach.set(keyOf(one), Math.max(reach.get(keyOf(one)) ?? 0, Number(sum.max ?? sum.min ?? 0)));
  }
  const ranked = [...reach].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
  const kept = new Set(ranked.length > KEPT ? ranked.slice(0, KEPT - 1) : ranked);
  return {
    others: ranked.length - kept.size,
    of: (one) =>
      one.donor === undefined
        ? {}
        : kept.has(keyOf(one))
          ? { donor: one.donor, ...(one.fund === undefined ? {} : { fund: one.fund }) }
          : { donor: '*' },
  };
}

function keyOf({ donor, fund }: Key): string {
  return `${donor} ${fund ?? ''}`;
}
