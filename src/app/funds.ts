import { type Actor, maySee, type Times, type View } from '../access/index.ts';
import { REGISTER, type Settlement } from '../desk/index.ts';
import {
  type Belonging,
  type Double,
  doublesBetween,
  doublesIn,
  type FundBooks,
  fundBooks,
  type Reconciliation,
  type Row,
  reconcile,
  rowOf,
  type Settled,
  type Statement,
  statementOf,
} from '../ledger/index.ts';
import { type Book, versionAt } from '../record/index.ts';
import type { Store } from '../store/index.ts';
import type { Finding } from '../values/index.ts';
import type { Fund } from '../vocabulary/index.ts';
import { ratesIn } from './rates.ts';

/** A fund in a list, as far as its asker sees it. */
export interface FundListed {
  /** `fund:lotfa`. */
  readonly ref: string;
  readonly fund: Fund | undefined;
  /** The books whose visible entries name it. */
  readonly views: readonly View[];
  /** More books name it than were looked into. */
  readonly more?: true;
}

/** A part of the list of funds: by their references, `next` being the last one where there are more. */
export interface FundPage {
  readonly items: readonly FundListed[];
  readonly next?: string;
}

/** One book's account of a fund. Accounts are never added: that is how a gift is counted twice. */
export interface Account {
  readonly view: View;
  readonly books: FundBooks;
  readonly statement: Statement;
  /** What may be one gift told twice within this account: by a government and its agency, in two channels. */
  readonly doubles: readonly Double[];
}

/** Two books' accounts of one fund, laid side by side. */
export interface Beside {
  readonly here: View;
  readonly there: View;
  readonly reconciliation: Reconciliation;
  /** What both of them tell: to be counted in one of them. */
  readonly doubles: readonly Double[];
  /** What persons settled, as far as the asker may know it. */
  readonly settled: readonly (Settlement & { readonly id: string })[];
}

/** All that an asker may see of a fund at the three times. */
export interface FundFile extends FundListed {
  readonly accounts: readonly Account[];
  readonly beside: readonly Beside[];
  readonly findings: readonly Finding[];
}

/** What a fund is asked for. */
export interface FundAsked {
  /** A contributor's statement, with only theirs. */
  readonly donor?: string;
  /** In this currency too, by the rates of a file. */
  readonly currency?: string;
  /** That file, in place of the one that is set. */
  readonly rates?: string;
  /** This relation's account alone. */
  readonly relation?: string;
}

/** What http and cli ask about funds. */
export interface Funds {
  /** Funds that the asker's windows name, page by page; those of one relation where it is given. */
  list(
    actor: Actor,
    times: Times,
    options?: { readonly relation?: string; readonly after?: string; readonly limit?: number },
  ): Promise<FundPage>;
  /** One fund, if the asker's windows name it. */
  find(ref: string, actor: Actor, times: Times): Promise<FundListed | undefined>;
  /** Undefined: no such fund for this asker. */
  of(ref: string, actor: Actor, times: Times, asked?: FundAsked): Promise<FundFile | undefined>;
  /** Two accounts of one fund, with dates apart by `days` at the most. */
  beside(ref: string, here: View, there: View, actor: Actor, days?: number): Promise<Beside>;
}

/** What funds need of the office. */
export interface FundGround {
  readonly store: Store;
  /** The file of rates that is set. */
  readonly rates?: string | undefined;
  view(slug: string, actor: Actor, times: Times): Promise<View | undefined>;
  book(name: string): Promise<Book>;
}

/** As many books are all looked into; beyond that, those that the index names. */
const FEW = 50;
/** How many accounts of one fund are told at the most, and how many in the list. */
const BOOKS = 200;
const LISTED = 20;
/** How many funds a page of the list has. */
const PAGE = 50;
/** How far apart two books may date one gift, where nobody says otherwise. */
const DAYS = 31;
const SETTLEMENT = 'settlement:';

/** Opens the funds over the windows of the office: nothing is read that the asker may not see. */
export function openFunds(ground: FundGround): Funds {
  const viewsOf = async (slugs: readonly string[], actor: Actor, times: Times): Promise<View[]> => {
    const views: View[] = [];
    for (const slug of slugs) {
      const view = slug === REGISTER ? undefined : await ground.view(slug, actor, times);
      if (view) views.push(view);
    }
    return views;
  };

  const beside: Funds['beside'] = async (ref, here, there, actor, days = DAYS) => {
    const settled = await settledBetween(ground, ref, here, there, actor);
    const [a, b] = [rowsOf(here, ref), rowsOf(there, ref)];
    const pairs: Settled[] = settled.map(({ here, there: { record }, same }) => ({
      here,
      there: record,
      same,
    }));
    const apart = new Set(settled.filter((s) => !s.same).map((s) => `${s.here} ${s.there.record}`));
    return {
      here,
      there,
      settled,
      reconciliation: reconcile(a, b, { days, settled: pairs }),
      doubles: doublesBetween(a, b).filter((d) => !apart.has(`${d.here.id} ${d.there.id}`)),
    };
  };

  return {
    beside,
    async list(actor, times, { relation, after = '', limit = PAGE } = {}) {
      const slugs = relation === undefined ? await fewBooks(ground.store) : [relation];
      if (!slugs) return listed(ground.store, after, limit, (slugs) => viewsOf(slugs, actor, times));
      const named = new Map<string, View[]>();
      for (const view of await viewsOf(slugs, actor, times))
        for (const ref of view.funds.keys()) named.set(ref, [...(named.get(ref) ?? []), view]);
      const refs = [...named.keys()].filter((ref) => ref > after).sort();
      const items = refs.slice(0, limit).map((ref) => listedAs(ref, named.get(ref)!));
      return { items, ...(refs.length > limit ? { next: items.at(-1)!.ref } : {}) };
    },
    async find(ref, actor, times) {
      const { books, more } = await booksNaming(ground.store, ref);
      const views = (await viewsOf(books, actor, times)).filter((view) => view.funds.has(ref));
      return views.length > 0 ? listedAs(ref, views, more) : undefined;
    },
    async of(ref, actor, times, asked = {}) {
      const { donor, currency, relation } = asked;
      const { books: slugs, more } = relation
        ? { books: [relation], more: false }
        : await booksNaming(ground.store, ref);
      const views = (await viewsOf(slugs, actor, times)).filter((view) => view.funds.has(ref));
      if (views.length === 0) return undefined;
      const rates = currency === undefined ? undefined : await ratesIn(asked.rates ?? ground.rates);
      const options = {
        ...(donor === undefined ? {} : { donor }),
        ...(currency !== undefined && rates?.ok ? { currency, rates: rates.value } : {}),
      };
      const accounts = views.map((view) => ({
        view,
        books: fundBooks(view, ref),
        statement: statementOf(view, ref, options),
        doubles: donor === undefined ? doublesIn(rowsOf(view, ref), belongingIn(view)) : [],
      }));
      const pairs = views.flatMap((here, i) => views.slice(i + 1).map((there) => ({ here, there })));
      return {
        ...listedAs(ref, views, more),
        // An account in which a contributor gave nothing is no statement for it.
        accounts: accounts.filter(
          ({ statement: { byStage, claims } }) => donor === undefined || byStage.length + claims.length > 0,
        ),
        // What others gave is in no contributor's statement.
        beside:
          donor === undefined
            ? await Promise.all(pairs.map(({ here, there }) => beside(ref, here, there, actor)))
            : [],
        findings: rates && !rates.ok ? rates.findings : [],
      };
    },
  };
}

/** Who belongs to whom by the register, and which parties are pools of others. */
function belongingIn(view: View): Belonging {
  const pools = [...view.parties].filter(([, { type }]) => type === 'group').map(([ref]) => ref);
  return { of: (party) => view.parties.get(party)?.of, pools: new Set(pools) };
}

/** The entries of a view that name a fund, as rows to lay beside another account. */
function rowsOf(view: View, fund: string): Row[] {
  return fundBooks(view, fund).items.map(rowOf);
}

/** What was settled between two books, by the times of the window and for those who may know it. */
async function settledBetween(
  { book }: FundGround,
  fund: string,
  here: View,
  there: View,
  actor: Actor,
): Promise<(Settlement & { id: string })[]> {
  const told: (Settlement & { id: string })[] = [];
  for (const [own, other] of [
    [here, there],
    [there, here],
  ] as const)
    for (const [ref, versions] of (await book(own.book)).things) {
      if (!ref.startsWith(SETTLEMENT)) continue;
      const value = versionAt(versions, own.times.knownAt)?.value as unknown as Settlement | null | undefined;
      if (value?.fund !== fund || value.there.relation !== other.book) continue;
      if (!maySee(actor, value.marking).may) continue;
      if (!own.record(value.here) || !other.record(value.there.record)) continue;
      const one = { ...value, id: ref.slice(SETTLEMENT.length) };
      told.push(own === here ? one : turned(one, own.book));
    }
  return told;
}

/** The same settlement as it reads from the other book. */
function turned<T extends Settlement>(settlement: T, from: string): T {
  return {
    ...settlement,
    here: settlement.there.record,
    there: { relation: from, record: settlement.here },
  };
}

/** Every book while they are few; undefined where they are not. */
async function fewBooks(store: Store): Promise<string[] | undefined> {
  const few = await store.journal.books(undefined, FEW + 1);
  return few.length <= FEW ? few : undefined;
}

/** The books to look into for a fund: every one while they are few; beyond that, those that the index names. */
async function booksNaming(store: Store, ref: string): Promise<{ books: readonly string[]; more: boolean }> {
  const few = await fewBooks(store);
  if (few) return { books: few, more: false };
  const [line] = await (await store.derived()).funds({ only: [ref], books: BOOKS + 1 });
  const books = line?.books ?? [];
  return { books: books.slice(0, BOOKS), more: books.length > BOOKS };
}

/** A page of the list by the index: a name that it has counts only where a window of the asker shows it. */
async function listed(
  store: Store,
  after: string,
  limit: number,
  viewsOf: (slugs: readonly string[]) => Promise<View[]>,
): Promise<FundPage> {
  const derived = await store.derived();
  const items: FundListed[] = [];
  for (let from = after; ; ) {
    const lines = await derived.funds({ after: from, limit: limit + 1, books: LISTED + 1 });
    for (const { fund, books } of lines) {
      if (items.length === limit) return { items, next: items.at(-1)!.ref };
      from = fund;
      const naming = async (some: readonly string[]) =>
        (await viewsOf(some)).filter((view) => view.funds.has(fund));
      let views = await naming(books.slice(0, LISTED));
      // None of the first shows it to this asker: one of the others may.
      if (views.length === 0 && books.length > LISTED)
        views = await naming((await booksNaming(store, fund)).books);
      if (views.length > 0) items.push(listedAs(fund, views, books.length > LISTED));
    }
    if (lines.length <= limit) return { items };
  }
}

function listedAs(ref: string, views: readonly View[], more = false): FundListed {
  return { ref, fund: views[0]!.funds.get(ref), views, ...(more ? { more: true as const } : {}) };
}
