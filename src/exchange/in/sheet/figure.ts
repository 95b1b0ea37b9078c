import { canonicalAmount } from '../../../values/index.ts';
import { plainDecimal } from './number-shown.ts';

/** Which sign stands before the fraction. */
export type DecimalSign = 'point' | 'comma';

/** What a figure tells of its signs: `open` where `1,234` could be either; undefined where it has none. */
export function signTold(figure: string): DecimalSign | 'open' | undefined {
  const text = figure.replace(/[\s'’]/g, '');
  const [points, commas] = [text.split('.').length - 1, text.split(',').length - 1];
  if (points + commas === 0) return undefined;
  if (points > 0 && commas > 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? 'point' : 'comma';
  if (points > 1) return 'comma';
  if (commas > 1) return 'point';
  const [whole, rest] = text.split(/[.,]/) as [string, string];
  const own = points === 1 ? 'point' : 'comma';
  const isGroup = rest.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return isGroup ? 'open' : own;
}

/** A figure as an exact decimal; `open` where its sign could be either and nobody said which; undefined: it is none. */
export function readFigure(figure: string, sign?: DecimalSign): string | 'open' | undefined {
  const text = figure.normalize('NFKC').trim();
  if (!/^\d[\d\s.,'’]*$/.test(text) || /[.,'’\s]$/.test(text)) return undefined;
  const told = signTold(text);
  const by = told === 'open' ? sign : told;
  if (told === 'open' && by === undefined) return 'open';
  const point = by === 'comma' ? ',' : '.';
  const group = by === 'comma' ? '.' : ',';
  const at = by === undefined ? -1 : text.lastIndexOf(point);
  // What has one sign alone, several times, has no fraction.
  const hasFraction = at >= 0 && text.indexOf(point) === at && !text.slice(at + 1).includes(group);
  const whole = hasFraction ? text.slice(0, at) : text;
  const fraction = hasFraction ? text.slice(at + 1).replace(/[\s'’]/g, '') : '';
  if (/[.,]/.test(whole.replaceAll(group, '')) || !/^\d*$/.test(fraction)) return undefined;
  const groups = whole.split(/[\s.,'’]+/);
  // Groups of three, or of two before the last three, as India counts.
  const [first, ...others] = groups as [string, ...string[]];
  const last = others.at(-1);
  const right =
    others.length === 0 ||
    (first.length <= 3 &&
      last!.length === 3 &&
      others.slice(0, -1).every((g) => g.length === 3 || g.length === 2));
  if (!right || groups.some((g) => !/^\d+$/.test(g))) return undefined;
  return canonicalAmount(`${groups.join('')}${fraction ? `.${fraction}` : ''}`);
}

/** A decimal times a power of ten, exact. */
export function timesTen(decimal: string, power: number): string {
  return plainDecimal(`${decimal}e${power}`) ?? decimal;
}

/** Words of scale as powers of ten. In German and French, a “Billion” is a million millions: it is asked, not taken. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:thousand|thousands|k|tsd|tausend|milliers?|mille|teur|千)$/i, 3],
  [/^(?:million|millions|millionen|m|mn|mio|mln|mill|mm|100万|百万)$/i, 6],
  [/^(?:billion|billions|bn|bln|b|milliarde|milliarden|milliards?|mrd|mds?|十億)$/i, 9],
  [/^(?:万)$/, 4],
  [/^(?:億)$/, 8],
  [/^(?:trillion|trillions|兆)$/i, 12],
];

/** The power of ten that a word means; undefined: it is no word of scale. */
export function scaleOf(word: string): number | undefined {
  const bare = word.normalize('NFKC').replace(/\.$/, '').trim();
  return SCALES.find(([words]) => words.test(bare))?.[1];
}
