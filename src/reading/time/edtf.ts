import type { Atom } from './day.ts';
import type { Point } from './when.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** A point as EDTF. */
export function pointOf(p: Point): string {
  return `${p.y}${p.m === undefined ? '' : `-${two(p.m)}${p.d === undefined ? '' : `-${two(p.d)}`}`}`;
}

/** Early, mid, late: the parts of a decade and of a year (the vocabulary's table). */
const DECADE = { early: [0, 3], mid: [4, 6], late: [7, 9] } as const;
const YEAR = { early: [1, 4], mid: [5, 8], late: [9, 12] } as const;

/** A date or stretch as EDTF. */
export function stretchOf(atom: Omit<Atom, 'to' | 'y'> & { readonly y: number }): string {
  const { y, part, end } = atom;
  if (atom.decade)
    return part
      ? `${y + DECADE[part][0]}~/${y + DECADE[part][1]}~`
      : y % 100 === 0
        ? `${y}~/${y + 9}~`
        : `${String(y).slice(0, 3)}X`;
  if (part) return `${y}-${two(YEAR[part][0])}~/${y}-${two(YEAR[part][1])}~`;
  if (atom.season && atom.end?.y)
    return `${y}-${two(atom.season[0])}~/${atom.end.y}-${two(atom.season[0] === 12 ? 2 : atom.season[1])}~`;
  if (atom.season) return `${y}-${two(atom.season[0])}~/${y}-${two(atom.season[1])}~`;
  const start = pointOf(atom);
  if (!end) return start;
  const last = pointOf({
    y: end.y ?? y,
    ...((end.m ?? atom.m) === undefined ? {} : { m: (end.m ?? atom.m)! }),
    ...(end.d === undefined ? {} : { d: end.d }),
  });
  return last === start ? start : `${start}/${last}`;
}

/** The beginning of a value, for "since": a decade's is marked as approximate. */
export function startOf(edtf: string): string {
  const start = edtf.split('/')[0]!;
  return start.endsWith('X') ? `${start.slice(0, -1)}0~` : start;
}

/** The fiscal year by its beginning: April in Japan and India, October the year before in the United States, July in Australia. */
export function fiscalYear(y: number, end: number | undefined, country: string | undefined): string {
  const last = end ?? y;
  if (country === 'USA') return `${(end === undefined ? y : y) - 1}-10/${last}-09`;
  const month = country === 'AUS' || country === 'NZL' ? 7 : 4;
  // "FY2018-19" is one year, "FY2015" begins in 2015.
  const closes = end === undefined ? y + 1 : end;
  return `${y}-${two(month)}/${closes}-${two(month - 1)}`;
}
