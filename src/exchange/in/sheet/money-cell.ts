import { addAmounts, type Money } from '../../../values/index.ts';
import { currencyAtEnd, currencyOf } from './currency-words.ts';
import { type DecimalSign, readFigure, scaleOf, signTold, timesTen } from './figure.ts';
import type { Cell } from './grid.ts';

/** What is known of a sum besides its cell. */
export interface SumContext {
  /** The currency of its row or column, as it is written there. */
  readonly currency?: string;
  /** The power of ten that its column is written in. */
  readonly times?: number;
  readonly decimals?: DecimalSign;
}

/** A cell read as a sum. `none`: nothing is stated; `zero`: it says that it is nothing. */
export type SumRead =
  | { readonly is: 'sum'; readonly money: Money }
  | { readonly is: 'none' | 'zero' }
  /** The sign of the fraction, or whose dollar it is, could be either. */
  | { readonly is: 'open'; readonly what: 'decimals' | 'currency' }
  | { readonly is: 'wrong'; readonly message: string; readonly hint: string };

const NOTHING =
  /^(?:[-–—.…]*|n\/?a|nil|none|tb[cdn]|not stated|not available|unknown|k\.? ?a\.?|n\.? ?d\.?|未定|不明|なし|－)$/i;
const ABOUT =
  /^(?:about|approx(?:imately|\.)?|around|circa|ca?\.|~|≈|nearly|some|environ|env\.|rund|etwa|ungefähr|約)\s*/i;
const LEAST = /^(?:over|more than|at least|>=?|≥|plus de|au moins|mehr als|über|mindestens|mind\.)\s*/i;
const MOST = /^(?:up to|at most|max\.?|maximum|<=?|≤|jusqu['’]à|au plus|bis zu|höchstens)\s*/i;
const EACH =
  /\s*(?:\/|per |a |p\. ?|pro |par |each |je )\s*(year|annum|a\.|jahr|an|année|month|monat|mois)\.?$|\s+(annually|yearly|jährlich|monthly)$/i;

/** What the figures of a cell tell of the sign before the fraction. */
export function signsIn(cell: Cell): (DecimalSign | 'open')[] {
  if (cell.is !== 'text') return [];
  return [...cell.text.normalize('NFKC').matchAll(/\d[\d.,'’\s]*\d|\d/g)].flatMap(
    ([figure]) => signTold(figure) ?? [],
  );
}

/** Reads a sum: a number, or a text such as `US$ 20 m`, `about €3 million`, `2-3 Mio. EUR`, `1億2000万円`. */
export function readSum(cell: Cell, context: SumContext): SumRead {
  const words = cell.text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (NOTHING.test(words)) return { is: 'none' };
  if (cell.is === 'number') {
    if (/^-/.test(words)) return negative(words);
    return summed(context, undefined, cell.currency, [timesTen(words, context.times ?? 0)], {});
  }
  if (cell.is === 'day') return wrong(words, 'the cell is formatted as a date', 'Format it as a number.');
  let rest = words;
  const drop = (pattern: RegExp): boolean => {
    const m = pattern.exec(rest);
    if (m) rest = rest.replace(pattern, '').trim();
    return m !== null;
  };
  const each = EACH.exec(rest);
  if (each) rest = rest.slice(0, each.index).trim();
  const [approx, least, most] = [drop(ABOUT), drop(LEAST), drop(MOST)];
  const plus = drop(/\s*\+$/);
  const cut = currencyAtEnd(rest);
  if (cut) rest = cut.rest;
  const between = drop(/^(?:between|entre|zwischen|from)\s+/i);
  if (/^-|^\(.*\)$/.test(rest)) return negative(words);
  const parts = rest.split(
    between ? /\s+(?:and|et|und|to)\s+/i : /\s*(?:-|–|—|～|〜)\s*|\s+(?:to|à|bis)\s+/i,
  );
  if (parts.length > 2) return unread(words);
  const amounts: string[] = [];
  const scaleAfter = /([\p{L}.]+)$/u.exec(parts.at(-1)!)?.[1];
  for (const part of parts) {
    const other = currencyAtEnd(part);
    const bare = other && other.code === cut?.code ? other.rest : part;
    const isScaled = /\p{L}/u.test(bare);
    const amount = amountOf(isScaled || scaleAfter === undefined ? bare : `${bare} ${scaleAfter}`, context);
    if (amount === 'open') return { is: 'open', what: 'decimals' };
    if (amount === undefined) return unread(words);
    amounts.push(amount);
  }
  const per = each ? (/month|mon|mois/i.test(each[0]) ? ('month' as const) : ('year' as const)) : undefined;
  const isPlain = /^[\d\s.,'’]+$/.test(words);
  return summed(context, cut?.code, cell.currency, amounts, {
    ...(approx ? { approx: true } : {}),
    ...(per ? { per } : {}),
    ...(isPlain ? {} : { text: words.slice(0, 200) }),
    ...(least || plus ? { bound: 'min' as const } : most ? { bound: 'max' as const } : {}),
  });
}

/** `20`, `20 m`, `1億2000万`: a figure with its scale, or several that add up. */
function amountOf(text: string, { decimals, times = 0 }: SumContext): string | 'open' | undefined {
  const m = /^(\d[\d\s.,'’]*?)\s*([\p{L}.]*)$/u.exec(text.trim());
  const east = [...text.matchAll(/([\d.,]+)\s*(千|百万|万|億|兆)/g)];
  if (east.length > 1 && east.map(([all]) => all).join('') === text.replace(/\s/g, '')) {
    let sum = '0';
    for (const [, figure, unit] of east) {
      const amount = readFigure(figure!, decimals ?? 'point');
      if (amount === undefined || amount === 'open') return undefined;
      sum = addAmounts(sum, timesTen(amount, scaleOf(unit!)!));
    }
    return sum;
  }
  if (!m) return undefined;
  const figure = readFigure(m[1]!, decimals);
  if (figure === undefined || figure === 'open') return figure;
  if (m[2] === '') return timesTen(figure, times);
  const scale = scaleOf(m[2]!);
  return scale === undefined ? undefined : timesTen(figure, scale);
}

interface Around {
  readonly approx?: true;
  readonly per?: 'year' | 'month';
  readonly text?: string;
  readonly bound?: 'min' | 'max';
}

function summed(
  context: SumContext,
  inCell: string | undefined,
  shown: string | undefined,
  amounts: readonly string[],
  { bound, ...around }: Around,
): SumRead {
  if (amounts.every((a) => a === '0')) return { is: 'zero' };
  const row = context.currency === undefined ? undefined : currencyOf(context.currency);
  const format = shown === undefined ? undefined : currencyOf(shown);
  const written = inCell ?? format;
  const own = written === 'several' ? undefined : written;
  if (context.currency !== undefined && row === undefined)
    return wrong(
      context.currency,
      'it is no currency that is known',
      'Write its code (ISO 4217), such as EUR.',
    );
  const sure = row === 'several' ? undefined : row;
  if (own !== undefined && sure !== undefined && own !== sure)
    return wrong(
      `${own} … ${sure}`,
      'the cell names one currency, and its row or column another',
      'Take one of them away.',
    );
  const currency = own ?? sure;
  if (currency === undefined) return { is: 'open', what: 'currency' };
  const [low, high] = [amounts[0]!, amounts.at(-1)!];
  const bounds = bound === 'min' ? { min: low } : bound === 'max' ? { max: high } : { min: low, max: high };
  return { is: 'sum', money: { currency, ...bounds, ...around } };
}

function negative(words: string): SumRead {
  return wrong(
    words,
    'a sum is zero or more',
    'What was given back is a refund: a row of its own, with that stage and the sum without a minus.',
  );
}

function unread(words: string): SumRead {
  return wrong(words, 'it is no form of a sum that is known', 'Write a figure, or “US$ 20 million”.');
}

function wrong(text: string, why: string, hint: string): SumRead {
  return { is: 'wrong', message: `“${text.slice(0, 60)}” cannot be read as a sum: ${why}.`, hint };
}
