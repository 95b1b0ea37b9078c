/** The months in English, January first. */
export const MONTH_NAMES: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const PLACES = ['northern hemisphere', 'southern hemisphere'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** The words for a part of a year by its code (21–41), given the words for the year: `spring 2001`. */
export function partOfYear(code: number, year: string): string {
  if (code <= 24) return `${SEASONS[code - 21]} ${year}`;
  if (code <= 32) return `${SEASONS[(code - 25) % 4]} ${year} (${PLACES[code <= 28 ? 0 : 1]})`;
  if (code <= 36) return `the ${ORDINALS[code - 33]} quarter of ${year}`;
  if (code <= 39) return `the ${ORDINALS[code - 37]} four months of ${year}`;
  return `the ${ORDINALS[code - 40]} half of ${year}`;
}

/** What a part of a year is called without its number: `season`, `quarter`. */
export function partName(code: number): string {
  return code <= 32 ? 'season' : code <= 36 ? 'quarter' : code <= 39 ? 'four-month period' : 'half-year';
}
