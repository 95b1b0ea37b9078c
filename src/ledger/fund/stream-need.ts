import { compareAmounts, type Money } from '../../values/index.ts';
import type { Item } from '../item.ts';
import { type Balance, empty, floored, less, moved, plus } from './balance.ts';
import type { Placed, StreamPart } from './stream-parts.ts';

/** What is required in one currency, and what of it nothing on record covers. */
export interface Need {
  readonly required: Balance;
  readonly items: readonly Item[];
  /** Phases whose requirement is in it. */
  readonly phases: readonly string[];
  /**
   * At most what no promise is on record for. It is that at least only where nothing came that may have covered it: without
   * a promise, in another currency, in kind, or without a figure.
   */
  readonly uncovered: Balance;
}

/** What some funds require in a currency. Entries say it, or else the phases do. */
export function needOf(
  parts: readonly StreamPart[],
  currency: string,
  placed: readonly Placed[],
  sumOf: (item: Item) => Money | undefined,
): Need | undefined {
  const needs = parts.flatMap((part): Need[] => {
    const stated = part.books.items.filter(({ stage }) => stage === 'requirement');
    const items = stated.filter((item) => sumOf(item)?.currency === currency && !sumOf(item)?.per);
    const phases = stated.length > 0 ? [] : part.required.filter(({ money }) => money.currency === currency);
    const moneys = [...items.map((item) => sumOf(item)!), ...phases.map(({ money }) => money)];
    if (moneys.length === 0) return [];
    const required = moneys.reduce((sum, money) => moved(sum, money, '+'), empty(currency));
    const uncovered = uncoveredOf(required, part, placed);
    return [{ required, items, phases: phases.map(({ phase }) => phase), uncovered }];
  });
  if (needs.length === 0) return undefined;
  return needs.reduce((a, b) => ({
    required: plus(a.required, b.required),
    items: [...a.items, ...b.items],
    phases: [...a.phases, ...b.phases],
    uncovered: plus(a.uncovered, b.uncovered),
  }));
}

function uncoveredOf(required: Balance, part: StreamPart, placed: readonly Placed[]): Balance {
  const { currency } = required;
  const ids = new Set(placed.filter((one) => one.part === part).map(({ item }) => item.id));
  let promised = empty(currency);
  let maybe = false;
  for (const { item, money, column, part: of } of placed) {
    if (of !== part || !COVERS.has(item.stage)) continue;
    const promise = item.amount.fulfils === undefined ? undefined : part.books.item(item.amount.fulfils);
    // What keeps a promise covers nothing once more.
    if (promise && promise.stage !== 'requirement' && ids.has(promise.id)) continue;
    if (column === 'received' || money.currency !== currency) maybe = true;
    else promised = moved(promised, money, '+');
  }
  // Gifts in kind, what is paid every year and what has no figure are not among what was placed.
  maybe ||= part.books.items.some(
    ({ id, stage }) => stage !== 'requirement' && !ids.has(id) && COVERS.has(stage),
  );
  const { min, ...left } = floored(less(required, promised));
  const nothing = left.max !== undefined && compareAmounts(left.max, '0') === 0;
  return maybe && !nothing ? left : { ...left, ...(min === undefined ? {} : { min }) };
}

/** Stages by which a requirement comes to be covered. */
const COVERS: ReadonlySet<string> = new Set(['pledge', 'commitment', 'deposit', 'support']);
