import type { View } from '../../access/index.ts';
import {
  dateOf,
  extent,
  type Finding,
  type Money,
  parseDay,
  parseEdtf,
  warning,
} from '../../values/index.ts';
import { CONTRIBUTION_STAGES, type Fund } from '../../vocabulary/index.ts';
import type { Item } from '../item.ts';
import { type Balance, empty, moved, plus } from './balance.ts';
import { type FundBooks, fundBooks } from './books.ts';
import { type Claim, claimsOf } from './cumulative.ts';
import { type Earmark, earmarksOf, type Overspent } from './earmarks.ts';
import { ACCOUNTS } from './movement.ts';
import { type PromiseStanding, promisesOf } from './promises.ts';
import { type Converted, convert, type Rates } from './rates.ts';

/** What came to one sum: a line of a statement, opening into its entries. */
export interface Line {
  /** A donor's reference, a year, a purpose; empty where none is named. */
  readonly key: string;
  readonly stage: string;
  readonly stageLabel: string;
  readonly balance: Balance;
  /** Set where it is paid every year or month: never added to what is paid once. */
  readonly per?: Money['per'];
  readonly items: readonly Item[];
  /** In one currency, where that was asked for and every entry has a rate on its own day. */
  readonly converted?: { readonly balance: Balance; readonly rates: readonly Converted[] };
}

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
export interface StatementOptions {
  /** For this donor alone: what others gave, and what the fund did with it all, is not in it. */
  readonly donor?: string;
  /** In this currency too, by named rates: each entry at the rate of its day. */
  readonly currency?: string;
  readonly rates?: Rates;
}

/** Stages at which money leaves a fund. */
const OUTGOING: ReadonlySet<string> = new Set(['disbursement', 'expenditure', 'transfer']);

/** The statement of a fund over what a window shows. */
export function statementOf(view: View, fund: string, options: StatementOptions = {}): Statement {
  const books = fundBooks(view, fund);
  const { donor } = options;
  const items =
    donor === undefined ? books.items : books.items.filter((item) => donorOf(item, books) === donor);
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

/** Whose an entry is: its donor; of a refund, the donor of what it gives back. */
function donorOf(item: Item, books: FundBooks): string | undefined {
  const back = item.amount.returns === undefined ? undefined : books.item(item.amount.returns);
  return item.amount.donor ?? back?.amount.donor;
}

function yearOf(item: Item): string {
  if (item.year !== undefined) return String(item.year);
  const when = parseEdtf(item.record.value.when);
  if (!when.ok) return '';
  const { end, start } = extent(when.value);
  return Number.isFinite(start.min) && Number.isFinite(end.max)
    ? `${dateOf(start.min).year}–${dateOf(end.max).year}`
    : '';
}

function linesOf(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  { currency, rates }: StatementOptions,
  findings: Finding[],
): Line[] {
  type Group = Pick<Line, 'key' | 'stage' | 'balance' | 'per'> & { readonly items: Item[] };
  const groups = new Map<string, Group>();
  for (const item of items) {
    const money = moneyOf(item);
    const [key, stage] = [keyOf(item), item.stage];
    // Gifts in kind are counted apart: a valuation is not money.
    const kind = item.amount.inKind === undefined ? '' : 'in kind';
    const per = money?.per;
    const id = [key, stage, kind, money?.currency ?? '', per ?? ''].join('\u0000');
    const fresh = { key, stage, balance: empty(money?.currency ?? ''), items: [], ...(per ? { per } : {}) };
    const group: Group = groups.get(id) ?? fresh;
    groups.set(id, {
      ...group,
      balance: money
        ? moved(group.balance, money, '+')
        : { ...group.balance, unstated: group.balance.unstated + 1 },
      items: [...group.items, item],
    });
  }
  const order = [...CONTRIBUTION_STAGES.codes.keys()];
  return [...groups.values()]
    .map((group): Line => {
      const label = Object.values(CONTRIBUTION_STAGES.codes.get(group.stage) ?? {})[0] ?? group.stage;
      const inKind = group.items[0]!.amount.inKind !== undefined;
      const converted = currency && rates ? inCurrency(group.items, currency, rates, findings) : undefined;
      return {
        ...group,
        stageLabel: inKind ? `${label}, in kind` : label,
        ...(converted ? { converted } : {}),
      };
    })
    .sort(
      (a, b) =>
        (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) ||
        order.indexOf(a.stage) - order.indexOf(b.stage) ||
        (a.balance.currency < b.balance.currency ? -1 : 1),
    );
}

/** All in one currency, each entry at the rate of its own day; undefined as soon as one of them has none. */
function inCurrency(
  items: readonly Item[],
  currency: string,
  rates: Rates,
  findings: Finding[],
): Line['converted'] | undefined {
  let balance = empty(currency);
  const used: Converted[] = [];
  let whole = true;
  for (const item of items) {
    const money = moneyOf(item);
    if (!money) {
      balance = { ...balance, unstated: balance.unstated + 1 };
      continue;
    }
    const { when } = item.record.value;
    if (money.currency !== currency && parseDay(when) === null) {
      whole = false;
      findings.push(
        warning(
          'rate-missing',
          `${item.id} has no single day (${when}), so there is no rate for it.`,
          { path: item.id },
          'It stays in its own currency.',
        ),
      );
      continue;
    }
    const turned = convert(money, currency, when, rates);
    if (!turned.ok) {
      whole = false;
      findings.push(
        ...turned.findings.map((f) => ({ ...f, severity: 'warning' as const, at: { path: item.id } })),
      );
      continue;
    }
    used.push(turned.value);
    balance = moved(balance, turned.value.money, '+');
  }
  return whole ? { balance, rates: used } : undefined;
}

function moneyOf(item: Item): Money | undefined {
  return item.amount.inKind === undefined ? item.money : item.amount.valuation;
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

function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((f) => {
    const key = `${f.code} ${f.at?.path ?? ''} ${f.message}`;
    return !seen.has(key) && seen.add(key);
  });
}
