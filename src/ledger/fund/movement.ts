import type { Money } from '../../values/index.ts';
import type { Item } from '../item.ts';

/** One side of a movement. */
export interface Posting {
  readonly account: string;
  readonly side: 'debit' | 'credit';
}

/** One entry of a fund's books: what is debited is credited, so that every movement balances. */
export interface Movement {
  /** The record's id. */
  readonly id: string;
  readonly item: Item;
  /** Absent: the source gives no figure. Never zero in its place. */
  readonly money?: Money;
  readonly postings: readonly Posting[];
}

/** What a movement's accounts depend on besides its own record: nothing here depends on the order of the records. */
export interface Surroundings {
  readonly fund: string;
  item(id: string): Item | undefined;
  /** Whether the fund ever advanced money to a payee, who then spends out of that. */
  isAdvanced(payee: string): boolean;
}

/** The accounts of a fund. `of` is a party's reference, or what is not named. */
export const ACCOUNTS = {
  cash: 'cash',
  inTransit: 'in transit',
  goods: 'goods in kind',
  required: 'required',
  requirement: 'requirement',
  outstanding: (stage: string, of: string) => `outstanding ${stage}/${of}`,
  promised: (stage: string, of: string) => `${stage}/${of}`,
  fulfilled: (stage: string, of: string) => `fulfilled ${stage}/${of}`,
  received: (of: string) => `received/${of}`,
  receivedInKind: (of: string) => `received in kind/${of}`,
  advanced: (of: string) => `advanced/${of}`,
  spent: (purpose: string) => `spent/${purpose}`,
} as const;

/** Who or what, where nobody is named. */
export const UNNAMED = 'not named';

/**
 * The movement that a record makes in a fund's books. A promise stands as outstanding until what fulfils it takes it
 * off; a gift in kind moves goods and no cash; an expenditure is paid out of what its payee was advanced, else out of
 * cash; money between two funds is in transit until the other fund's books have it too.
 */
export function movementsOf(item: Item, around: Surroundings): Movement[] {
  const { amount, id } = item;
  const donor = amount.donor ?? UNNAMED;
  const inKind = amount.inKind !== undefined;
  const money = inKind ? amount.valuation : item.money;
  const made = (debit: string, credit: string): Movement => ({
    id,
    item,
    ...(money ? { money } : {}),
    postings: [
      { account: debit, side: 'debit' },
      { account: credit, side: 'credit' },
    ],
  });
  return [made(...accountsOf(item, around, donor, inKind)), ...fulfilment(item, around, made)];
}

function accountsOf(
  { amount, stage }: Item,
  around: Surroundings,
  donor: string,
  inKind: boolean,
): [debit: string, credit: string] {
  const payee = amount.payee ?? amount.recipients[0] ?? UNNAMED;
  const purpose = amount.purpose ? (Object.values(amount.purpose)[0] ?? UNNAMED) : UNNAMED;
  const from = around.isAdvanced(payee) ? ACCOUNTS.advanced(payee) : ACCOUNTS.cash;
  switch (stage) {
    case 'requirement':
      return [ACCOUNTS.required, ACCOUNTS.requirement];
    case 'pledge':
    case 'commitment':
      return [ACCOUNTS.outstanding(stage, donor), ACCOUNTS.promised(stage, donor)];
    case 'disbursement':
      return [ACCOUNTS.advanced(payee), ACCOUNTS.cash];
    case 'expenditure':
      return [ACCOUNTS.spent(purpose), from];
    case 'transfer':
      return amount.toFund === around.fund
        ? [ACCOUNTS.cash, ACCOUNTS.inTransit]
        : [ACCOUNTS.inTransit, ACCOUNTS.cash];
    case 'refund':
      return refunded(amount.returns === undefined ? undefined : around.item(amount.returns), around, donor);
    default:
      return inKind
        ? [ACCOUNTS.goods, ACCOUNTS.receivedInKind(donor)]
        : [ACCOUNTS.cash, ACCOUNTS.received(donor)];
  }
}

/** A refund is the payment that it gives back, turned round; without one it goes back to a donor. */
function refunded(paid: Item | undefined, around: Surroundings, donor: string): [string, string] {
  if (!paid || paid.stage === 'refund') return [ACCOUNTS.received(donor), ACCOUNTS.cash];
  const [debit, credit] = accountsOf(
    paid,
    around,
    paid.amount.donor ?? UNNAMED,
    paid.amount.inKind !== undefined,
  );
  // Money that comes back from a payee is in the till again, wherever it had been spent from.
  return paid.stage === 'expenditure' ? [ACCOUNTS.cash, debit] : [credit, debit];
}

/** What is fulfilled is no longer outstanding. */
function fulfilment(
  { amount }: Item,
  around: Surroundings,
  made: (debit: string, credit: string) => Movement,
): Movement[] {
  const promise = amount.fulfils === undefined ? undefined : around.item(amount.fulfils);
  if (!promise || promise.stage === 'requirement') return [];
  const of = promise.amount.donor ?? UNNAMED;
  return [made(ACCOUNTS.fulfilled(promise.stage, of), ACCOUNTS.outstanding(promise.stage, of))];
}
