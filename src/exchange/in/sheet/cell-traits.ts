import { COUNTRIES } from '../../../vocabulary/index.ts';
import { currencyOf } from './currency-words.ts';
import { readDayCell } from './day-cell.ts';
import { folded } from './folded.ts';
import type { Cell } from './grid.ts';
import { stageOfWord } from './header-words.ts';
import { readSum } from './money-cell.ts';

/** What part of a column's cells look like each thing, from 0 to 1; empty cells are left out. */
export interface Traits {
  readonly filled: number;
  readonly sums: number;
  readonly days: number;
  readonly currencies: number;
  readonly stages: number;
  readonly countries: number;
}

/** Looks at the cells of a column. */
export function traitsOf(cells: readonly Cell[]): Traits {
  const full = cells.filter((cell) => cell.text !== '').slice(0, 200);
  const part = (is: (cell: Cell) => boolean) =>
    full.length === 0 ? 0 : full.filter(is).length / full.length;
  return {
    filled: full.length,
    sums: part((cell) => cell.is !== 'day' && ['sum', 'zero', 'open', 'none'].includes(readSum(cell, {}).is)),
    days: part((cell) => cell.is === 'day' || (isDated(cell.text) && readDayCell(cell.text).is !== 'wrong')),
    currencies: part((cell) => currencyOf(cell.text) !== undefined && !/^\d/.test(cell.text)),
    stages: part((cell) => stageOfWord(cell.text) !== undefined),
    countries: part((cell) => countryOf(cell.text) !== undefined),
  };
}

/** A figure alone is a sum sooner than a day, but for years. */
function isDated(text: string): boolean {
  return !/^\d+$/.test(text) || /^(?:19|20)\d\d$/.test(text);
}

let byName: ReadonlyMap<string, string> | undefined;

/** The code of a country by its name in English, French, German or Japanese; undefined: none is called so. */
export function countryOf(name: string): string | undefined {
  byName ??= namesOfCountries();
  return byName.get(folded(name));
}

function namesOfCountries(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const language of ['fr', 'de', 'ja']) {
    const told = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const { alpha2, alpha3 } of COUNTRIES.values()) {
      const name = told.of(alpha2);
      if (name) names.set(folded(name), alpha3);
    }
  }
  for (const { alpha3, name } of COUNTRIES.values()) {
    names.set(folded(name), alpha3);
    names.set(folded(alpha3), alpha3);
  }
  return names;
}
