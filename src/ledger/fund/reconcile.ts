import { compareAmounts, type Money, parseEdtf, relate } from '../../values/index.ts';

/** One payment or promise, as one account of the money tells it: a donor's report, a fund's ledger, a published page. */
export interface Row {
  readonly id: string;
  readonly stage: string;
  /** EDTF. */
  readonly when: string;
  readonly money?: Money;
  readonly donor?: string;
  readonly fund?: string;
  readonly recipients: readonly string[];
  readonly purpose?: string;
  readonly reference?: string;
}

/** How two accounts stand to each other in one row of each. */
export interface Pair {
  readonly here: Row;
  readonly there: Row;
  readonly as: 'matched' | 'probable' | 'contradictory';
  /** What agrees, and what does not, in words. */
  readonly agrees: readonly string[];
  readonly differs: readonly string[];
}

/** Two accounts of the same money, laid side by side. */
export interface Reconciliation {
  readonly pairs: readonly Pair[];
  readonly onlyHere: readonly Row[];
  readonly onlyThere: readonly Row[];
}

/** A pair that a person settled: the two rows belong together, or do not. Remembered by ids, and taken back by leaving it out. */
export interface Settled {
  readonly here: string;
  readonly there: string;
  readonly same: boolean;
}

/**
 * Lays two accounts side by side. What a person settled stands; then each row is paired with the one it has most in
 * common with: the reference number, the sum (bounds that meet), the day (vague dates that overlap, or lie within
 * `days` of each other), the donor, the fund, the purpose. Nothing is added up here, and no row is used twice.
 */
export function reconcile(
  here: readonly Row[],
  there: readonly Row[],
  options: { readonly days?: number; readonly settled?: readonly Settled[] } = {},
): Reconciliation {
  const { settled = [] } = options;
  const pairs: Pair[] = [];
  const [left, right] = [new Map(here.map((r) => [r.id, r])), new Map(there.map((r) => [r.id, r]))];
  const take = (a: Row, b: Row, as?: Pair['as']) => {
    const seen = hold(a, b, options.days ?? 0);
    pairs.push({
      here: a,
      there: b,
      as: as ?? seen.as ?? 'matched',
      agrees: seen.agrees,
      differs: seen.differs,
    });
    left.delete(a.id);
    right.delete(b.id);
  };
  for (const { here: h, there: t, same } of settled) {
    const [a, b] = [left.get(h), right.get(t)];
    if (same && a && b) take(a, b, 'matched');
  }
  const apart = new Set(settled.filter((s) => !s.same).map((s) => `${s.here}\u0000${s.there}`));
  const candidates = [...left.values()].flatMap((a) =>
    [...right.values()].flatMap((b) => {
      if (apart.has(`${a.id}\u0000${b.id}`)) return [];
      const seen = hold(a, b, options.days ?? 0);
      return seen.as === undefined ? [] : [{ a, b, score: seen.score }];
    }),
  );
  candidates.sort(
    (x, y) => y.score - x.score || (x.a.id < y.a.id ? -1 : x.a.id > y.a.id ? 1 : x.b.id < y.b.id ? -1 : 1),
  );
  for (const { a, b } of candidates) if (left.has(a.id) && right.has(b.id)) take(a, b);
  return { pairs, onlyHere: [...left.values()], onlyThere: [...right.values()] };
}

interface Held {
  /** undefined: nothing says that the two are one. */
  readonly as: Pair['as'] | undefined;
  readonly score: number;
  readonly agrees: readonly string[];
  readonly differs: readonly string[];
}

function hold(a: Row, b: Row, days: number): Held {
  const agrees: string[] = [];
  const differs: string[] = [];
  let score = 0;
  const note = (what: string, same: boolean | undefined, weight: number) => {
    if (same === undefined) return;
    (same ? agrees : differs).push(what);
    if (same) score += weight;
  };
  const both = <T>(x: T | undefined, y: T | undefined, same: (x: T, y: T) => boolean) =>
    x === undefined || y === undefined ? undefined : same(x, y);
  const reference = both(a.reference, b.reference, (x, y) => folded(x) === folded(y));
  const sum = both(a.money, b.money, sums);
  const time = times(a.when, b.when, days);
  note('reference', reference, 8);
  note('sum', sum, a.money?.min !== undefined && a.money.min === a.money.max ? 4 : 2);
  note('date', time, a.when === b.when ? 3 : 1);
  note(
    'donor',
    both(a.donor, b.donor, (x, y) => x === y),
    2,
  );
  note(
    'fund',
    both(a.fund, b.fund, (x, y) => x === y),
    2,
  );
  note(
    'recipient',
    a.recipients.length && b.recipients.length
      ? a.recipients.some((r) => b.recipients.includes(r))
      : undefined,
    1,
  );
  note(
    'purpose',
    both(a.purpose, b.purpose, (x, y) => common(x, y)),
    1,
  );
  note('stage', a.stage === b.stage || a.stage === 'support' || b.stage === 'support', 1);
  const parties = !differs.includes('donor') && !differs.includes('fund');
  if (reference)
    return {
      as: differs.includes('sum') || !parties ? 'contradictory' : 'matched',
      score: score + 8,
      agrees,
      differs,
    };
  if (!parties || !agrees.includes('stage') || !(agrees.includes('donor') || agrees.includes('fund')))
    return { as: undefined, score, agrees, differs };
  if (sum && time)
    return {
      as: agrees.includes('donor') && agrees.includes('fund') ? 'matched' : 'probable',
      score: score + 4,
      agrees,
      differs,
    };
  if (sum && time === false) return { as: 'probable', score, agrees, differs };
  // One donor, one fund, one day, and two sums: both cannot be right.
  if (sum === false && time && agrees.includes('donor') && agrees.includes('fund'))
    return { as: 'contradictory', score: score - 4, agrees, differs };
  if (sum === undefined && time && agrees.includes('donor') && agrees.includes('fund'))
    return { as: 'probable', score, agrees, differs };
  return { as: undefined, score, agrees, differs };
}

/** Whether the bounds of two sums in one currency meet. */
function sums(a: Money, b: Money): boolean {
  if (a.currency !== b.currency || a.per !== b.per) return false;
  // What is approximate is taken as such: within a twentieth.
  const [x, y] = [widened(a), widened(b)];
  const below = (low: string | undefined, high: string | undefined) =>
    low === undefined || high === undefined || compareAmounts(low, high) <= 0;
  return below(x.min, y.max) && below(y.min, x.max);
}

function widened(m: Money): { min?: string; max?: string } {
  const part = (amount: string, by: bigint) => {
    const [whole, fraction = ''] = amount.split('.');
    const units = (BigInt(`${whole}${fraction}`) * by) / 100n;
    const digits = units.toString().padStart(fraction.length + 1, '0');
    return fraction ? `${digits.slice(0, -fraction.length)}.${digits.slice(-fraction.length)}` : digits;
  };
  return {
    ...(m.min === undefined ? {} : { min: m.approx ? part(m.min, 95n) : m.min }),
    ...(m.max === undefined ? {} : { max: m.approx ? part(m.max, 105n) : m.max }),
  };
}

function times(a: string, b: string, days: number): boolean | undefined {
  if (a === b) return true;
  const [x, y] = [parseEdtf(a), parseEdtf(b)];
  if (!x.ok || !y.ok) return undefined;
  if (relate(x.value, 'overlaps', y.value).answer !== 'no') return true;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(a) || !/^\d{4}-\d{2}-\d{2}$/.test(b)) return false;
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000 <= days;
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function common(x: string, y: string): boolean {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
  const [a, b] = [words(x), words(y)];
  return [...a].some((word) => b.has(word));
}
