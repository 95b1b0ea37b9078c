import type { Times, View } from '../../access/index.ts';
import {
  type Line,
  type PromiseStanding,
  type Statement,
  statementOf,
  streamData,
} from '../../ledger/index.ts';
import type { Account, Beside, FundFile, FundListed, FundPage } from '../funds.ts';
import { sayFigure } from './words.ts';

/** The funds on record as data. */
export function fundsJson({ items, next }: FundPage, times: Times) {
  return {
    times,
    ...(next ? { next } : {}),
    funds: items.map((listed) => ({
      ...aboutJson(listed),
      accounts: listed.views.map((view) => ({
        ...named(view),
        byStage: statementOf(view, listed.ref).byStage.map(lineJson),
      })),
    })),
  };
}

/** A fund with all its accounts as data; figures are bounds as texts, never added across accounts. */
export function fundJson(file: FundFile, times: Times) {
  return {
    ...aboutJson(file),
    times,
    findings: file.findings,
    accounts: file.accounts.map(accountJson),
    beside: file.beside.map(besideJson),
  };
}

function aboutJson({ ref, fund, views, more }: FundListed) {
  return {
    fund: ref,
    ...(more ? { moreAccounts: true } : {}),
    ...(fund ?? {}),
    accounts: views.map(named),
  };
}

function named(view: View) {
  const { invented, title } = view.relation;
  return { relation: view.book, title, ...(invented ? { invented } : {}) };
}

/** One account's statement as data: entries by their ids. */
function accountJson({ view, statement, books, doubles }: Account) {
  return {
    ...named(view),
    ...statementJson(statement),
    included: ids(books.included),
    toldTwice: doubles.map(({ how, here, there }) => ({ how, here: here.id, there: there.id })),
  };
}

function statementJson(s: Statement) {
  return {
    ...(s.donor === undefined ? {} : { donor: s.donor }),
    byStage: s.byStage.map(lineJson),
    byDonor: s.byDonor.map(lineJson),
    byYear: s.byYear.map(lineJson),
    byPurpose: s.byPurpose.map(lineJson),
    flow: s.streams.map(streamData),
    promises: s.promises.map(promiseJson),
    phases: s.phases,
    earmarks: s.earmarks.map(({ items, ...rest }) => ({ ...rest, entries: ids(items) })),
    overspent: s.overspent.map(({ items, ...rest }) => ({ ...rest, entries: ids(items) })),
    holdings: s.holdings,
    inKind: s.inKind.map(({ id, amount }) => ({
      id,
      ...(amount.valuation ? { valuation: amount.valuation } : {}),
    })),
    claims: s.claims.map(({ item, check: { rows, ...check } }) => ({
      id: item.id,
      claimed: item.money,
      ...check,
      entries: ids(rows),
    })),
    findings: s.findings,
  };
}

function lineJson(line: Line) {
  const { items, converted, ...rest } = line;
  return { ...rest, said: sayFigure(line), entries: ids(items), ...(converted ? { converted } : {}) };
}

function promiseJson({ item, by, outstanding, state, otherwise }: PromiseStanding) {
  return {
    id: item.id,
    ...(item.amount.due ? { due: item.amount.due } : {}),
    state,
    outstanding,
    fulfilledBy: ids(by),
    inOtherCurrencies: ids(otherwise),
  };
}

/** Two accounts side by side as data. */
export function besideJson({ here, there, reconciliation, doubles, settled }: Beside) {
  const { pairs, onlyHere, onlyThere } = reconciliation;
  return {
    here: here.book,
    there: there.book,
    pairs: pairs.map(({ here: a, there: b, ...rest }) => ({ here: a.id, there: b.id, ...rest })),
    onlyHere: ids(onlyHere),
    onlyThere: ids(onlyThere),
    toldTwice: doubles.map(({ here: a, there: b }) => ({ here: a.id, there: b.id })),
    settled: settled.map(({ id, here: a, there: b, same }) => ({ id, here: a, there: b.record, same })),
  };
}

function ids(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}
