import { type Finding, warning } from '../../values/index.ts';
import type { Row } from './reconcile.ts';
import { reconcile } from './reconcile.ts';

/** What may have been counted twice: two rows, and how. */
export interface Double {
  readonly how: 'government and agency' | 'two channels' | 'pool and member' | 'pledged twice' | 'two books';
  readonly here: Row;
  readonly there: Row;
  readonly finding: Finding;
}

/** What is known of who belongs to whom: an agency to its government, a member to a pool. */
export interface Belonging {
  /** The party that a body belongs to, or the pool that holds a member's money; undefined: itself. */
  of(party: string): string | undefined;
  readonly pools: ReadonlySet<string>;
}

/**
 * Pairs of rows that may be one gift told twice: by a government and its agency, by a pool and its member, through two
 * funds, or pledged twice for the same end. Each is a finding with both sides; nothing is left out of a sum by it.
 */
export function doublesIn(rows: readonly Row[], belonging: Belonging): Double[] {
  const found: Double[] = [];
  for (let i = 0; i < rows.length; i++)
    for (let j = i + 1; j < rows.length; j++) {
      const [a, b] = [rows[i]!, rows[j]!];
      const how = howTwice(a, b, belonging);
      if (!how) continue;
      found.push({
        how,
        here: a,
        there: b,
        finding: warning(
          'counted-twice',
          `${a.id} and ${b.id} may be one gift told twice (${how}).`,
          { path: a.id },
          'If it is one, let the part name its whole (partOf), or settle the pair as one in the reconciliation.',
        ),
      });
    }
  return found;
}

function howTwice(a: Row, b: Row, { of, pools }: Belonging): Double['how'] | undefined {
  if (!a.money || !b.money || a.stage !== b.stage) return undefined;
  const exact = a.money.min !== undefined && a.money.min === b.money.min && a.money.max === b.money.max;
  if (!exact || a.money.currency !== b.money.currency) return undefined;
  const near = reconcile([{ ...a, donor: 'x', fund: 'y' }], [{ ...b, donor: 'x', fund: 'y' }], { days: 31 });
  if (near.pairs[0]?.as !== 'matched') return undefined;
  const sameDonor = a.donor !== undefined && a.donor === b.donor;
  const sameEnd =
    a.fund !== undefined ? a.fund === b.fund : a.recipients.some((r) => b.recipients.includes(r));
  const isPool = [a.donor, b.donor].some((d) => d !== undefined && pools.has(d));
  if (isPool && a.donor !== b.donor && sameEnd) return 'pool and member';
  if (a.donor !== undefined && b.donor !== undefined && a.donor !== b.donor && sameEnd)
    return of(a.donor) === b.donor || of(b.donor) === a.donor ? 'government and agency' : undefined;
  if (!sameDonor) return undefined;
  if (a.stage === 'pledge') return 'pledged twice';
  return sameEnd ? undefined : 'two channels';
}

/** Rows of two books (a donor's report and a fund's ledger) that tell one gift: to be counted in one of them. */
export function doublesBetween(here: readonly Row[], there: readonly Row[]): Double[] {
  return reconcile(here, there, { days: 31 })
    .pairs.filter((pair) => pair.as === 'matched')
    .map(({ here: a, there: b }) => ({
      how: 'two books',
      here: a,
      there: b,
      finding: warning(
        'counted-twice',
        `${a.id} and ${b.id} tell one gift, in two books.`,
        { path: a.id },
        'Count it in one of them; the fund’s own ledger goes first.',
      ),
    }));
}
