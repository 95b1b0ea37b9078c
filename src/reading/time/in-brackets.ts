import { oneOf } from '../one-of.ts';
import { isDash, type Token } from '../tokens.ts';
import { dayAt, monthAt } from './day.ts';
import { stretchOf } from './edtf.ts';
import type { Clock, When } from './when.ts';

/** "2014 May  X visits Y (5th-7th)", "2014: X visits Y (May)": what brackets add to the date that opens the line. */
export function addedInBrackets(
  tokens: readonly Token[],
  i: number,
  from: number,
  found: readonly When[],
): When | undefined {
  const month = found[0]?.from === from ? found[0].point : undefined;
  if (tokens[i - 1]?.t !== '(' || !month || month.d !== undefined) return undefined;
  if (month.m === undefined) {
    const named = /^\d{4}$/.test(found[0]!.edtf) ? monthAt(tokens, i) : undefined;
    const isAlone = named && oneOf('[);,]').test(tokens[named.to]?.t ?? '');
    const p = { y: month.y, m: named?.m ?? 0 };
    return isAlone
      ? { from: i, to: named.to, edtf: stretchOf(p), sort: 'point', relative: true, point: p }
      : undefined;
  }
  const first = dayAt(tokens, i);
  if (!first) return undefined;
  const last =
    isDash(tokens[first.to]) || tokens[first.to]?.n === 'and' ? dayAt(tokens, first.to + 1) : undefined;
  const { to, ordinal } = last ?? first;
  // "(9)" counts something; "(9th)" and "(5-7)" are days.
  if (!oneOf('[);,]').test(tokens[to]?.t ?? '') || !(ordinal || first.ordinal || last)) return undefined;
  if (last && last.d <= first.d) return undefined;
  const point = { y: month.y, m: month.m, d: first.d };
  const edtf = stretchOf({ ...point, ...(last ? { end: { m: month.m, d: last.d } } : {}) });
  return { from: i, to, edtf, sort: last ? 'range' : 'point', relative: true, point };
}

/** "March: X visits Y", "May – …" where a year heads the lines: the month that opens the block, of that year. */
export function monthOfLine(tokens: readonly Token[], i: number, clock: Clock): When | undefined {
  const year = clock.last?.y;
  const month = i === 0 && year !== undefined ? monthAt(tokens, 0) : undefined;
  if (!month || year === undefined) return undefined;
  const next = tokens[month.to];
  if (!next || !(next.t === ':' || (isDash(next) && next.sp && tokens[month.to + 1]?.sp))) return undefined;
  const point = { y: year, m: month.m };
  return { from: 0, to: month.to, edtf: stretchOf(point), sort: 'point', relative: true, point };
}
