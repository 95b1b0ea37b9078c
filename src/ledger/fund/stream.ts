import type { Money } from '../../values/index.ts';
import { CONTRIBUTION_STAGES } from '../../vocabulary/index.ts';
import type { Item } from '../item.ts';
import { type Balance, empty, floored, moved, plus } from './balance.ts';
import type { FundBooks } from './books.ts';
import { ACCOUNTS, type Posting } from './movement.ts';
import { keptKeys } from './stream-keys.ts';
import { type Need, needOf } from './stream-need.ts';
import { type Placed, STREAM_COLUMNS, type StreamColumn, type StreamPart } from './stream-parts.ts';

/** The entries of one stage, one contributor and one fund, in one currency. */
export interface StreamSegment {
  readonly id: string;
  readonly column: StreamColumn;
  readonly stage: string;
  readonly label: string;
  /** A reference; empty where none is named, `*` for all who have no segment of their own; absent: not of a contributor. */
  readonly donor?: string;
  readonly fund?: string;
  readonly balance: Balance;
  readonly items: readonly Item[];
  /** Of a promise: what is still to come of it. */
  readonly left?: Balance;
  /** Some of what is still to come is overdue. */
  readonly overdue?: true;
}

/** Money that goes on from one segment to another; `donor …` is a contributor, `pool` what is in the funds together. */
export interface StreamLink {
  readonly from: string;
  readonly to: string;
  readonly balance: Balance;
}

/** Money in one currency from requirement to spending. Widths are its balances; nothing is drawn that no entry states. */
export interface Stream {
  readonly currency: string;
  readonly need?: Need;
  /** The contributors in order: references, then who is not named, then `*`. */
  readonly donors: readonly string[];
  /** How many contributors and funds stand under `*`. */
  readonly others: number;
  readonly segments: readonly StreamSegment[];
  readonly links: readonly StreamLink[];
  /** What came into the funds that tell what left them, and what is left there; sums in one currency have no such rest. */
  readonly pool?: { readonly received: Balance; readonly left?: Balance };
  /** What payees were advanced and have not spent. */
  readonly advanced?: Balance;
}

/** How a stream is made. */
export interface StreamOptions {
  /** An entry's sum as it is to be drawn; the same object where it stays in its own currency. */
  readonly sumOf?: (item: Item) => Money | undefined;
  /** Only these entries count: others are parts of wholes elsewhere. */
  readonly counts?: (id: string) => boolean;
  /** Whether what the funds did with it all is in it; for one contributor it is not. */
  readonly pooled?: boolean;
  nameOf(ref: string): string;
}

/** Whether an account tells of anything that left the fund: then what is left in it can be told too. */
const OUTGOING: ReadonlySet<string> = new Set(['disbursement', 'expenditure', 'transfer']);
const PAID: ReadonlySet<string> = new Set(['deposit', 'support']);
/** Stages of what comes in that no contributor gives. */
const RETURNED: ReadonlySet<string> = new Set(['refund', 'transfer']);
const ORDER = [...CONTRIBUTION_STAGES.codes.keys()];

/**
 * The streams of some funds, one a currency. An entry enters at the left where it fulfils no promise in its currency, and
 * else where its promise stands. What is in a fund is pooled: what leaves it is nobody's in particular. Gifts in kind, what
 * is paid every year, and entries without a sum are not in it.
 */
export function streamsOf(parts: readonly StreamPart[], options: StreamOptions): Stream[] {
  const { sumOf: sum = (item) => item.money, counts = () => true } = options;
  const sumOf = (item: Item) => (item.amount.inKind === undefined && counts(item.id) ? sum(item) : undefined);
  const placed: Placed[] = [];
  let turned = false;
  for (const part of parts) {
    const postings = postingsIn(part.books);
    for (const item of part.books.items) {
      const money = sumOf(item);
      const column = money && !money.per ? columnOf(item, postings.get(item) ?? []) : undefined;
      if (!money || column === undefined) continue;
      turned ||= money !== item.money;
      const given = column === 'pledge' || column === 'commitment' || column === 'received';
      const of =
        given && !RETURNED.has(item.stage)
          ? { donor: item.amount.donor ?? '', ...(item.amount.fund ? { fund: item.amount.fund } : {}) }
          : {};
      placed.push({ item, money, column, part, ...of });
    }
  }
  const required = parts.flatMap((part) => part.required.map(({ money }) => money.currency));
  const stated = parts.flatMap(({ books }) => books.items.filter((i) => i.stage === 'requirement'));
  const currencies = [
    ...placed.map(({ money }) => money.currency),
    ...required,
    ...stated.flatMap((item) => sumOf(item)?.currency ?? []),
  ];
  return [...new Set(currencies)].sort().map((currency) => {
    const need = needOf(parts, currency, placed, sumOf);
    const here = placed.filter(({ money }) => money.currency === currency);
    return { ...streamOf(currency, here, parts, options, !turned), ...(need ? { need } : {}) };
  });
}

function streamOf(
  currency: string,
  placed: readonly Placed[],
  parts: readonly StreamPart[],
  { nameOf, pooled = true }: StreamOptions,
  withRests: boolean,
): Omit<Stream, 'need'> {
  const keys = keptKeys(placed);
  const segments = new Map<string, { -readonly [K in keyof StreamSegment]: StreamSegment[K] }>();
  const at = new Map<Placed, string>();
  for (const one of placed) {
    const { donor, fund } = keys.of(one);
    const id = [one.column, one.item.stage, donor ?? '-', fund ?? ''].join(' ');
    at.set(one, id);
    const held = segments.get(id);
    segments.set(id, {
      id,
      column: one.column,
      stage: one.item.stage,
      label: labelOf(one.item.stage),
      ...(donor === undefined ? {} : { donor }),
      ...(fund === undefined ? {} : { fund }),
      balance: moved(held?.balance ?? empty(currency), one.money, '+'),
      items: [...(held?.items ?? []), one.item],
    });
  }
  const links = new Map<string, StreamLink>();
  const link = (from: string, to: string, money: Money) => {
    const key = `${from}\n${to}`;
    const balance = moved(links.get(key)?.balance ?? empty(currency), money, '+');
    links.set(key, { from, to, balance });
  };
  const byItem = new Map(placed.map((one) => [`${one.part.books.fund} ${one.item.id}`, one]));
  const telling = new Set(
    parts.filter(({ books }) => pooled && books.items.some((i) => OUTGOING.has(i.stage))),
  );
  const disbursed = placed.find(({ column, item }) => column === 'out' && item.stage === 'disbursement');
  for (const one of placed) {
    const to = at.get(one)!;
    const promise = byItem.get(`${one.part.books.fund} ${one.item.amount.fulfils}`);
    if (promise && rank(promise) < rank(one)) link(at.get(promise)!, to, one.money);
    else if (one.donor !== undefined) link(`donor ${keys.of(one).donor}`, to, one.money);
    if (one.column === 'received' && telling.has(one.part)) link(to, 'pool', one.money);
    const back = byItem.get(`${one.part.books.fund} ${one.item.amount.returns}`);
    if (one.column === 'out' && pooled) link('pool', to, one.money);
    else if (one.column === 'out' && back) link(at.get(back)!, to, one.money);
    if (one.column === 'spent' && disbursed) link(at.get(disbursed)!, to, one.money);
  }
  // What the same contributor paid, and nobody says on which promise, may have been paid on any.
  const loose = new Set(
    parts.flatMap(({ books }) =>
      books.items
        .filter(({ stage, amount }) => PAID.has(stage) && amount.fulfils === undefined)
        .map(({ amount }) => amount.donor ?? ''),
    ),
  );
  if (withRests)
    for (const { promises, books } of parts)
      for (const promise of promises) {
        const one = byItem.get(`${books.fund} ${promise.item.id}`);
        const segment = one && segments.get(at.get(one)!);
        if (!segment || promise.state === 'fulfilled' || promise.state === 'over-paid') continue;
        const [left] = promise.outstanding;
        const rest = left ? floored(left) : { ...empty(currency), unstated: 1 };
        const told = promise.otherwise.length === 0 && !loose.has(promise.item.amount.donor ?? '');
        segment.left = plus(segment.left ?? empty(currency), told ? rest : atMost(rest));
        if (promise.state === 'overdue') segment.overdue = true;
      }
  const pool = poolOf(currency, placed, telling, withRests);
  const advanced = withRests ? sumOfAccounts(currency, telling, isAdvance) : undefined;
  const name = (ref: string) => (ref === '*' ? '\uffff' : ref === '' ? '\ufffe' : nameOf(ref));
  const bySort = (a: string, b: string) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0);
  return {
    currency,
    donors: [...new Set([...segments.values()].flatMap(({ donor }) => donor ?? []))].sort(bySort),
    others: keys.others,
    segments: [...segments.values()].sort(
      (a, b) =>
        STREAM_COLUMNS.indexOf(a.column) - STREAM_COLUMNS.indexOf(b.column) ||
        ORDER.indexOf(a.stage) - ORDER.indexOf(b.stage) ||
        bySort(a.donor ?? '', b.donor ?? '') ||
        bySort(a.fund ?? '', b.fund ?? ''),
    ),
    links: [...links.values()],
    ...(pool ? { pool } : {}),
    ...(advanced ? { advanced } : {}),
  };
}

function postingsIn(books: FundBooks): Map<Item, readonly Posting[]> {
  const of = new Map<Item, readonly Posting[]>();
  for (const { item, postings } of books.movements) if (!of.has(item)) of.set(item, postings);
  return of;
}

function columnOf(item: Item, postings: readonly Posting[]): StreamColumn | undefined {
  if (item.stage === 'requirement') return undefined;
  if (item.stage === 'pledge' || item.stage === 'commitment') return item.stage;
  const cash = postings.find(({ account }) => account === ACCOUNTS.cash);
  if (cash) return cash.side === 'debit' ? 'received' : 'out';
  return postings.some(({ account, side }) => isAdvance(account) && side === 'credit') ? 'spent' : undefined;
}

function isAdvance(account: string): boolean {
  return account.startsWith(ACCOUNTS.advanced(''));
}

function rank({ column }: Placed): number {
  return STREAM_COLUMNS.indexOf(column);
}

function labelOf(stage: string): string {
  return Object.values(CONTRIBUTION_STAGES.codes.get(stage) ?? {})[0] ?? stage;
}

function atMost({ min: _, ...rest }: Balance): Balance {
  return rest;
}

function poolOf(
  currency: string,
  placed: readonly Placed[],
  telling: ReadonlySet<StreamPart>,
  withRests: boolean,
): Stream['pool'] {
  const inward = placed.filter(({ column, part }) => column === 'received' && telling.has(part));
  const outward = placed.some(({ column }) => column === 'out');
  if (inward.length === 0 && !outward) return undefined;
  const received = inward.reduce((sum, { money }) => moved(sum, money, '+'), empty(currency));
  const left = withRests ? sumOfAccounts(currency, telling, (a) => a === ACCOUNTS.cash) : undefined;
  return { received, ...(left ? { left } : {}) };
}

/** The balances of some accounts together, with how many of their movements have no figure. */
function sumOfAccounts(
  currency: string,
  parts: ReadonlySet<StreamPart>,
  is: (account: string) => boolean,
): Balance | undefined {
  const sums = [...parts].flatMap(({ books }) =>
    books.accounts.filter(is).flatMap((account) =>
      books
        .balances(account)
        .filter((balance) => balance.currency === currency)
        .map((balance) => ({ ...balance, unstated: balance.unstated + books.unstated(account) })),
    ),
  );
  return sums.length === 0 ? undefined : sums.reduce(plus);
}
