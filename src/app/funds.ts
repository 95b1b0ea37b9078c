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
  /** Funds that the asker's windows name, by name; those of one relation where it is given. */
  list(actor: Actor, times: Times, relation?: string): Promise<readonly FundListed[]>;
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

/** How many books are looked into at the most for one question. */
const BOOKS = 200;
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
    async list(actor, times, relation) {
      const slugs = relation ? [relation] : await ground.store.journal.books(undefined, BOOKS);
      const named = new Map<string, View[]>();
      for (const view of await viewsOf(slugs, actor, times))
        for (const ref of view.funds.keys()) named.set(ref, [...(named.get(ref) ?? []), view]);
      const nameOf = (f: FundListed) => f.views[0]!.names.of(f.ref);
      return [...named]
        .map(([ref, views]): FundListed => ({ ref, fund: views[0]!.funds.get(ref), views }))
        .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
    },
    async of(ref, actor, times, asked = {}) {
      const { donor, currency, relation } = asked;
      const slugs = relation ? [relation] : await booksNaming(ground.store, ref);
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
        ref,
        fund: views[0]!.funds.get(ref),
        views,
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

/** The books to look into: every one while they are few; beyond that, those that the index names for the fund. */
async function booksNaming(store: Store, ref: string): Promise<string[]> {
  const few = await store.journal.books(undefined, BOOKS + 1);
  if (few.length <= BOOKS) return few;
  const words = ref.slice(ref.indexOf(':') + 1).replaceAll('-', ' ');
  const { hits } = await (await store.derived()).search(words, { limit: 1000 });
  return [...new Set(hits.map((hit) => hit.book))].sort().slice(0, BOOKS);
}
