import type { View } from '../../access/index.ts';
import { type Finding, type Money, warning } from '../../values/index.ts';
import type { Fund } from '../../vocabulary/index.ts';
import type { Item } from '../item.ts';
import { type Balance, empty, moved, plus } from './balance.ts';
import { type FundBooks, fundBooks } from './books.ts';
import { type Claim, claimsOf } from './cumulative.ts';
import { type Earmark, earmarksOf, type Overspent } from './earmarks.ts';
import {
  distinct,
  donorOf,
  type InOneCurrency,
  type Line,
  linesOf,
  moneyOf,
  sumIn,
  yearOf,
} from './lines.ts';
import { ACCOUNTS } from './movement.ts';
import { type PromiseStanding, promisesOf } from './promises.ts';
import { requiredOf } from './relation-money.ts';
import { type Stream, streamsOf } from './stream.ts';

/** A fund's account for somebody, as a bookkeeper would sign it. */
export interface Statement {
  readonly fund: string;
  readonly about: Fund | undefined;
  /** The donor whose statement it is; undefined: the whole fund's. */
  readonly donor?: string;
  readonly byDonor: readonly Line[];
  readonly byYear: readonly Line[];
  readonly byPurpose: readonly Line[];
  readonly byStage: readonly Line[];
  /** From requirement to spending, one a currency; in the currency that was asked for where each entry has a rate. */
  readonly streams: readonly Stream[];
  readonly promises: readonly PromiseStanding[];
  /**
   * In the till, with payees, in transit to another fund, goods: what is there, by currency. None where the account tells
   * of nothing that left the fund: what came in is then not what is there.
   */
  readonly holdings: readonly {
    readonly label: string;
    readonly account: string;
    readonly balances: readonly Balance[];
    /** Entries without any figure. */
    readonly unstated: number;
  }[];
  readonly earmarks: readonly Earmark[];
  readonly overspent: readonly Overspent[];
  /** What each phase requires, and what of it is covered by promises and by payments. */
  readonly phases: readonly PhaseStanding[];
  /** Gifts in kind, valued or not. */
  readonly inKind: readonly Item[];
  /** Sums that are claimed of years, held against the single entries. */
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
}

/** A phase of a fund: its requirement beside what is promised for it and what came in. */
export interface PhaseStanding {
  readonly id: string;
  readonly requirement?: Money;
  readonly promised: readonly Balance[];
  readonly received: readonly Balance[];
}

/** What a statement is asked for. */
export interface StatementOptions extends InOneCurrency {
  /** For this donor alone: what others gave, and what the fund did with it all, is not in it. */
  readonly donor?: string;
}

/** Stages at which money leaves a fund. */
const OUTGOING: ReadonlySet<string> = new Set(['disbursement', 'expenditure', 'transfer']);

/** The statement of a fund over what a window shows. */
export function statementOf(view: View, fund: string, options: StatementOptions = {}): Statement {
  const books = fundBooks(view, fund);
  const { donor } = options;
  const items =
    donor === undefined ? books.items : books.items.filter((item) => donorOf(item, books) === donor);
  const own = new Set(items.map(({ id }) => id));
  const findings: Finding[] = [];
  const lines = (keyOf: (item: Item) => string) => linesOf(items, keyOf, options, findings);
  const { earmarks, overspent } = donor === undefined ? earmarksOf(books) : { earmarks: [], overspent: [] };
  const about = view.funds.get(fund);
  const promises = promisesOf(books, view.times.trueAt).filter(
    (p) => donor === undefined || p.item.amount.donor === donor,
  );
  findings.push(...warningsOf(promises, overspent, books));
  return {
    fund,
    about,
    ...(donor === undefined ? {} : { donor }),
    byDonor: lines((item) => donorOf(item, books) ?? ''),
    byYear: lines((item) => yearOf(item)),
    byPurpose: lines((item) => (item.amount.purpose ? (Object.values(item.amount.purpose)[0] ?? '') : '')),
    byStage: lines(() => ''),
    streams: streamsOf([{ books, promises, required: donor === undefined ? requiredOf(view, fund) : [] }], {
      nameOf: (ref) => view.names.of(ref),
      sumOf: (item) => sumIn(item, options),
      pooled: donor === undefined,
      ...(donor === undefined ? {} : { counts: (id) => own.has(id) }),
    }),
    promises,
    holdings:
      donor === undefined && books.items.some(({ stage }) => OUTGOING.has(stage)) ? holdingsOf(books) : [],
    earmarks,
    overspent,
    phases:
      donor === undefined
        ? (about?.phases ?? []).map((phase) => phaseOf(phase.id, phase.requirement, books))
        : [],
    inKind: items.filter((item) => item.amount.inKind !== undefined),
    claims: claimsOf(view, fund).filter(({ item }) => donor === undefined || item.amount.donor === donor),
    findings: distinct(findings),
  };
}

function holdingsOf(books: FundBooks): Statement['holdings'] {
  const rows = [
    { label: 'Cash', account: ACCOUNTS.cash },
    { label: 'In transit between funds', account: ACCOUNTS.inTransit },
    { label: 'Goods in kind, as valued', account: ACCOUNTS.goods },
    ...books.accounts
      .filter((account) => account.startsWith(ACCOUNTS.advanced('')))
      .map((account) => ({ label: `With ${account.slice(ACCOUNTS.advanced('').length)}`, account })),
  ];
  return rows
    .map((row) => ({ ...row, balances: books.balances(row.account), unstated: books.unstated(row.account) }))
    .filter((row) => row.balances.length > 0 || row.unstated > 0);
}

function phaseOf(id: string, requirement: Money | undefined, books: FundBooks): PhaseStanding {
  const of = (stages: readonly string[]) => {
    const sums = new Map<string, Balance>();
    for (const item of books.items) {
      const money = moneyOf(item);
      const phase = item.amount.phase ? Object.values(item.amount.phase)[0] : undefined;
      if (!money || phase !== id || !stages.includes(item.stage)) continue;
      // A commitment that makes a pledge firm is the same promise.
      const promise = item.amount.fulfils === undefined ? undefined : books.item(item.amount.fulfils);
      if (promise && stages.includes(promise.stage)) continue;
      const one = moved(empty(money.currency), money, '+');
      sums.set(money.currency, plus(sums.get(money.currency) ?? empty(money.currency), one));
    }
    return [...sums.values()];
  };
  return {
    id,
    ...(requirement ? { requirement } : {}),
    promised: of(['pledge', 'commitment']),
    received: of(['deposit', 'support']),
  };
}

function warningsOf(
  promises: readonly PromiseStanding[],
  overspent: readonly Overspent[],
  books: FundBooks,
): Finding[] {
  const found: Finding[] = [];
  for (const { item, state } of promises) {
    if (state === 'overdue')
      found.push(
        warning(
          'promise-overdue',
          `${item.id} was to be paid by now, and is not in full.`,
          { path: item.id },
          'Ask the contributor, and record what is paid.',
        ),
      );
    if (state === 'over-paid')
      found.push(
        warning(
          'promise-over-paid',
          `More was paid than ${item.id} promised.`,
          { path: item.id },
          'See whether a payment belongs to another promise.',
        ),
      );
  }
  for (const { currency, items, certain } of overspent)
    found.push(
      warning(
        'earmark-broken',
        `${certain === 'yes' ? 'Earmarked' : 'It may be that earmarked'} ${currency} went into what it was not given for.`,
        { path: items.at(-1)?.id ?? books.fund },
        'Record the decision that allowed it, or correct the purpose.',
      ),
    );
  return found;
}
