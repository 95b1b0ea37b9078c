import { oneOf } from './one-of.ts';
import { perAfter, perBefore } from './per-year.ts';
import type { Sum } from './proposal.ts';
import {
  ABOUT,
  ADJECTIVE,
  BEFORE_DOLLAR,
  CODES,
  NAMES,
  OVER,
  SCALE,
  SHARED_NAMES,
  SIGNS,
  WORDED,
} from './reference/currencies.ts';
import { isDash, type Token } from './tokens.ts';

/** A sum in a sentence. */
export interface SumAt {
  readonly from: number;
  readonly to: number;
  readonly sum: Sum;
}

interface Figure {
  readonly digits: string;
  readonly to: number;
  readonly scale: number | undefined;
}

/** The sums of a sentence. */
export function sumsOf(text: string, tokens: readonly Token[], from: number, to: number): SumAt[] {
  const found: SumAt[] = [];
  for (let i = from; i < to; ) {
    const sum = sumAt(text, tokens, i, to, found.at(-1)?.to ?? from);
    // "1 million baht (approximately €27,000)": the same sum in another currency.
    const last = found.at(-1);
    const open = sum && last && tokens[last.to]?.t === '(' && sum.from - last.to <= 4 ? last : undefined;
    const isSame =
      open !== undefined &&
      sum !== undefined &&
      open.sum.currency !== sum.sum.currency &&
      tokens[sum.to]?.t === ')';
    if (sum && sum.to <= to) {
      if (!isSame) found.push(sum);
      i = sum.to;
    } else i++;
  }
  return found;
}

function sumAt(
  text: string,
  tokens: readonly Token[],
  i: number,
  to: number,
  floor: number,
): SumAt | undefined {
  const unit = unitBefore(tokens, i);
  if (unit) {
    const a = figure(tokens, unit.to) ?? worded(tokens, unit.to);
    if (!a) return undefined;
    return build(text, tokens, i, a, unit.currency, to, floor);
  }
  const vague = oneOf('several|many|hundreds|tens|millions|billions|thousands|some').test(tokens[i]!.n)
    ? vagueAt(tokens, i)
    : undefined;
  if (vague)
    return {
      from: i,
      to: vague.to,
      sum: { currency: vague.currency, text: text.slice(tokens[i]!.s, tokens[vague.to - 1]!.e) },
    };
  const a =
    tokens[i]!.kind === 'number' && !(isDash(tokens[i - 1]) && !tokens[i]!.sp)
      ? figure(tokens, i)
      : worded(tokens, i);
  if (!a) return undefined;
  return build(text, tokens, i, a, undefined, to, floor);
}

function build(
  text: string,
  tokens: readonly Token[],
  start: number,
  first: Figure,
  unit: string | undefined,
  to: number,
  floor: number,
): SumAt | undefined {
  let second: Figure | undefined;
  let end = first.to;
  const link = tokens[end];
  const between = tokens[start - 1]?.n === 'between';
  if (
    link &&
    (isDash(link) || (between && link.n === 'and') || (link.n === 'to' && tokens[start - 1]?.n === 'from'))
  ) {
    const other = unitBefore(tokens, end + 1);
    second = figure(tokens, other ? other.to : end + 1);
    if (second) end = second.to;
  }
  let currency = unit;
  if (!currency) {
    const after = unitAfter(tokens, end);
    if (!after || after.to > to) return undefined;
    currency = after.currency;
    end = after.to;
  } else {
    const after = unitAfter(tokens, end);
    if (after && !after.generic) end = after.to;
  }
  // "was raised from 5 to 7 million": what it was raised to.
  if (second && link!.n === 'to' && isRaised(tokens, start, floor)) {
    first = { ...second, scale: second.scale ?? first.scale };
    second = undefined;
  }
  const scale = first.scale ?? second?.scale ?? 0;
  const low = decimal(first.digits, second ? scale : (first.scale ?? 0));
  const high = second ? decimal(second.digits, second.scale ?? 0) : low;
  if (low === undefined || high === undefined) return undefined;
  const bound = boundBefore(tokens, start, floor);
  const from = bound.from;
  const per = perAfter(tokens, end) ?? perBefore(tokens, from, floor, end);
  const past = per ? per.to : end;
  const words = text.slice(tokens[from]!.s, tokens[past - 1]!.e);
  const limits = second
    ? { min: low, max: high }
    : bound.kind === 'over'
      ? { min: low }
      : bound.kind === 'upto'
        ? { max: low }
        : { min: low, max: low };
  const plus = tokens[past]?.t === '+' && !second ? { min: low } : limits;
  return {
    from,
    to: past,
    sum: {
      currency,
      ...plus,
      ...(bound.kind === 'about' ? { approx: true as const } : {}),
      ...(per ? { per: per.per } : {}),
      text: words,
    },
  };
}

/** Codes in use beside those of the standard. */
const ISO = new Map([
  ['RMB', 'CNY'],
  ['SAT', 'WST'],
]);

function isRaised(tokens: readonly Token[], start: number, floor: number): boolean {
  for (let i = start - 1; i >= Math.max(floor, start - 12); i--)
    if (
      oneOf('increased?|raised?|rose|risen|grew|grown|lifted|expanded|enhanced|cut|reduced').test(
        tokens[i]!.n,
      )
    )
      return true;
  return false;
}

function unitBefore(tokens: readonly Token[], i: number): { currency: string; to: number } | undefined {
  const t = tokens[i]!;
  if (!t) return undefined;
  const next = tokens[i + 1];
  // A number, a sign or the word for dollars follows every unit: of most words no more is asked.
  if (!next || (next.kind === 'word' && !SIGNS.has(next.t) && !oneOf('dollars?').test(next.n)))
    return undefined;
  if (next.t === '$' && t.kind === 'word') {
    const currency = BEFORE_DOLLAR.get(t.t.replace(/\.$/, '').toUpperCase() === 'US' ? 'US' : t.t);
    // "A $20 million programme" begins with an article.
    if (currency && !(t.t.length === 1 && next.sp) && tokens[i + 2]?.kind === 'number')
      return { currency, to: i + 2 };
  }
  const sign = SIGNS.get(t.t);
  if (sign && next?.kind === 'number') return { currency: sign, to: i + 1 };
  const code = ISO.get(t.t) ?? t.t;
  if (
    CODES.has(code) &&
    (next?.kind === 'number' || (SIGNS.has(next?.t ?? '') && tokens[i + 2]?.kind === 'number'))
  )
    return { currency: code, to: next!.kind === 'number' ? i + 1 : i + 2 };
  if (t.n === 'rs' || t.n === 'rs.' || t.n === 'inr') {
    const at = next?.t === '.' ? i + 2 : i + 1;
    if (tokens[at]?.kind === 'number') return { currency: 'INR', to: at };
  }
  if ((t.n === 'euro' || t.n === 'euros') && next?.kind === 'number') return { currency: 'EUR', to: i + 1 };
  if (
    t.n === 'us' &&
    t.cap &&
    oneOf('dollars?').test(next?.n ?? '') &&
    (tokens[i + 2]?.kind === 'number' || WORDED.has(tokens[i + 2]?.n ?? ''))
  )
    return { currency: 'USD', to: i + 2 };
  return undefined;
}

function unitAfter(
  tokens: readonly Token[],
  i: number,
): { currency: string; to: number; generic: boolean } | undefined {
  let at = i;
  if (tokens[at]?.n === 'of') return undefined;
  const sign = SIGNS.get(tokens[at]?.t ?? '');
  if (sign && !tokens[at + 1]?.kind.startsWith('num')) return { currency: sign, to: at + 1, generic: false };
  const t = tokens[at];
  if (!t) return undefined;
  if (CODES.has(t.t) && tokens[at + 1]?.kind !== 'number')
    return { currency: ISO.get(t.t) ?? t.t, to: at + 1, generic: false };
  if (t.n === 'new' && tokens[at + 1]?.n === 'zealand') at++;
  const adjective = ADJECTIVE.get(tokens[at]?.n ?? '');
  const named = tokens[at + 1]?.n ?? '';
  if (adjective && (NAMES.has(named) || SHARED_NAMES.has(named)))
    return { currency: adjective, to: at + 2, generic: false };
  const name = NAMES.get(t.n);
  return name ? { currency: name, to: i + 1, generic: false } : undefined;
}

function figure(tokens: readonly Token[], i: number): Figure | undefined {
  const t = tokens[i];
  if (t?.kind !== 'number') return undefined;
  let at = i + 1;
  let digits = t.t;
  // "390 000" with a space between thousands
  while (
    /^\d{1,3}(?:[ \u00a0]\d{3})*$/.test(digits) &&
    tokens[at]?.kind === 'number' &&
    /^\d{3}$/.test(tokens[at]!.t)
  )
    digits += tokens[at++]!.t;
  if (isDash(tokens[at]) && SCALE.has(tokens[at + 1]?.n ?? '')) at++;
  const next = tokens[at];
  const scale = next && SCALE.get(next.n);
  const short = next !== undefined && next.n.length <= 2;
  if (scale === undefined || (short && next!.sp && next!.n !== 'bn' && next!.n !== 'mn' && next!.n !== 'm'))
    return { digits, to: at, scale: undefined };
  at++;
  let power = scale;
  if (tokens[at]?.t === '.' && short) at += 0;
  const more = SCALE.get(tokens[at]?.n ?? '');
  if (more !== undefined && tokens[at]!.n.length > 2) {
    power += more;
    at++;
  }
  return { digits, to: at, scale: power };
}

/** "two million", "half a million", "a quarter of a million", "one and a half billion": a figure in words, with its scale. */
function worded(tokens: readonly Token[], i: number): Figure | undefined {
  const n = (k: number): string => tokens[i + k]?.n ?? '';
  const found = ((): [string, number] | undefined => {
    if (n(0) === 'half' && oneOf('an?').test(n(1))) return ['0.5', 2];
    if (n(0) === 'quarter' && n(1) === 'of' && n(2) === 'a') return ['0.25', 3];
    const one = WORDED.get(n(0));
    if (one !== undefined)
      return n(1) === 'and' && n(2) === 'a' && n(3) === 'half' ? [`${one}.5`, 4] : [one, 1];
    return n(0) === 'a' && oneOf('million|billion').test(n(1)) ? ['1', 1] : undefined;
  })();
  const scale = found && SCALE.get(n(found[1]));
  return found && scale !== undefined && scale > 2 && n(found[1]).length > 2
    ? { digits: found[0], to: i + found[1] + 1, scale }
    : undefined;
}

/** "4.24" with 6 zeros is "4240000"; what cannot be a figure is undefined. */
function decimal(digits: string, power: number): string | undefined {
  let plain = digits;
  const comma = plain.includes(',');
  const dot = plain.includes('.');
  if (comma && dot)
    plain =
      plain.lastIndexOf(',') < plain.lastIndexOf('.')
        ? plain.replaceAll(',', '')
        : plain.replaceAll('.', '').replace(',', '.');
  else if (comma)
    plain = /^\d{1,3}(?:,\d{2,3})*,\d{3}$/.test(plain)
      ? plain.replaceAll(',', '')
      : /^\d+,\d{1,2}$/.test(plain)
        ? plain.replace(',', '.')
        : '';
  else if (dot && /^\d{1,3}(?:\.\d{3}){1,}$/.test(plain) && power === 0) plain = plain.replaceAll('.', '');
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return undefined;
  const [whole, part = ''] = plain.split('.') as [string, string?];
  const kept = part.length > power ? part : part.padEnd(power, '0');
  const value = (whole + kept.slice(0, power)).replace(/^0+(?=\d)/, '');
  const rest = kept.slice(power).replace(/0+$/, '');
  return rest ? `${value}.${rest}` : value;
}

function boundBefore(
  tokens: readonly Token[],
  start: number,
  floor: number,
): { kind: 'over' | 'upto' | 'about' | 'exact'; from: number } {
  const at = (k: number): string => (start - k >= floor ? (tokens[start - k]?.n ?? '') : '');
  let back = 1;
  if (oneOf('a|an|the|of|additional|further|another|total').test(at(1)) && at(1) !== 'of') back = 2;
  const one = at(back);
  const two = at(back + 1);
  const from = start - back;
  if (OVER.has(one)) return { kind: 'over', from };
  if (one === 'than' && oneOf('more|greater|higher').test(two)) return { kind: 'over', from: from - 1 };
  if (one === 'than' && two === 'less' && oneOf('not|no').test(at(back + 2)))
    return { kind: 'over', from: from - 2 };
  if (one === 'than' && oneOf('less|fewer|lower').test(two)) return { kind: 'upto', from: from - 1 };
  if (one === 'least' && two === 'at') return { kind: 'over', from: from - 1 };
  if (one === 'of' && oneOf('excess|upwards').test(two)) return { kind: 'over', from: from - 1 };
  if (one === 'to' && two === 'up') return { kind: 'upto', from: from - 1 };
  if (one === 'to' && two === 'close') return { kind: 'about', from: from - 1 };
  if (one === 'most' && two === 'at') return { kind: 'upto', from: from - 1 };
  if (one === 'under' || one === 'below' || one === 'maximum') return { kind: 'upto', from };
  if (ABOUT.has(one)) return { kind: 'about', from };
  if (one === 'between' || (one === 'from' && back === 1))
    return { kind: 'exact', from: one === 'between' ? from : start };
  return { kind: 'exact', from: start };
}

/** "several million dollars", "millions of euros". */
function vagueAt(tokens: readonly Token[], i: number): { currency: string; to: number } | undefined {
  let at = i;
  while (
    at < i + 5 &&
    oneOf(
      'several|many|hundreds|tens|thousands|some|of|million|millions|billion|billions|hundred|thousand',
    ).test(tokens[at]?.n ?? '')
  )
    at++;
  if (
    at === i ||
    !/million|billion|thousand/.test(
      tokens
        .slice(i, at)
        .map((t) => t.n)
        .join(' '),
    )
  )
    return undefined;
  const unit = unitAfter(tokens, at);
  return unit && { currency: unit.currency, to: unit.to };
}
