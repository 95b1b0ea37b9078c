import { compareAmounts, parseEdtf, relate } from '../../values/index.ts';
import { type Balance, empty, isPositive, less, moved } from './balance.ts';
import type { Row } from './reconcile.ts';

/** Whether a published claim stands up to entries. */
export interface ClaimCheck {
  readonly state: 'supported' | 'not supported' | 'cannot be told';
  /** What the entries of the claim's currency come to. */
  readonly reached: Balance;
  readonly rows: readonly Row[];
  readonly reason: string;
}

/**
 * Holds a claim ("over US$1.3 billion since 2007") against the entries that it can be made of: of one stage or none
 * stated, its donor and fund, within its time, in its currency. Bounds decide, never a rounding.
 */
export function checkClaim(claim: Row, entries: readonly Row[]): ClaimCheck {
  const currency = claim.money?.currency ?? '';
  const time = parseEdtf(claim.when);
  const rows = entries.filter((row) => {
    if (row.id === claim.id || (claim.donor !== undefined && row.donor !== claim.donor)) return false;
    if (claim.fund !== undefined && row.fund !== claim.fund) return false;
    if (claim.stage !== 'support' && row.stage !== claim.stage) return false;
    if (claim.stage === 'support' && !isGiven(row)) return false;
    const when = parseEdtf(row.when);
    return !time.ok || !when.ok || relate(time.value, 'overlaps', when.value).answer !== 'no';
  });
  let reached = empty(currency);
  const foreign = rows.filter((row) => row.money && row.money.currency !== currency);
  for (const row of rows) {
    if (row.money?.currency === currency) reached = moved(reached, row.money, '+');
    else if (!row.money) reached = { ...reached, unstated: reached.unstated + 1 };
  }
  const tell = (state: ClaimCheck['state'], reason: string): ClaimCheck => ({ state, reached, rows, reason });
  if (!claim.money || (claim.money.min === undefined && claim.money.max === undefined))
    return tell('cannot be told', 'The claim has no figure.');
  if (rows.length === 0) return tell('cannot be told', 'No entry speaks of it.');
  const claimed = moved(empty(currency), claim.money, '+');
  const missing = less(claimed, reached);
  const open = reached.unstated > 0 || foreign.length > 0;
  const low =
    claim.money.min === undefined ||
    (reached.min !== undefined && compareAmounts(reached.min, claim.money.min) >= 0);
  const high =
    claim.money.max === undefined ||
    (reached.max !== undefined && compareAmounts(reached.max, claim.money.max) <= 0);
  if (low && high && !(open && claim.money.max !== undefined))
    return tell('supported', 'The entries come to it.');
  if (
    claim.money.max !== undefined &&
    reached.min !== undefined &&
    compareAmounts(reached.min, claim.money.max) > 0
  )
    return tell('not supported', 'The entries come to more than was said.');
  if (
    !open &&
    claim.money.min !== undefined &&
    isPositive(missing) === 'yes' &&
    reached.max !== undefined &&
    compareAmounts(reached.max, claim.money.min) < 0
  )
    return tell('not supported', 'The entries come to less than was said.');
  return tell(
    'cannot be told',
    foreign.length > 0
      ? 'Some entries are in other currencies.'
      : reached.unstated > 0
        ? 'Some entries have no figure.'
        : 'The bounds of the entries leave it open.',
  );
}

/** What a donor gave: paid in, or paid out by itself; what a fund pays out of it is the same money again. */
function isGiven(row: Row): boolean {
  return row.stage === 'disbursement'
    ? row.donor !== undefined
    : row.stage === 'deposit' || row.stage === 'support';
}
