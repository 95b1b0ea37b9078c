import { COUNTRIES } from '../../../vocabulary/index.ts';
import { countryOf } from './cell-traits.ts';
import { folded } from './folded.ts';
import type { Grid } from './grid.ts';
import { stageOfWord } from './header-words.ts';
import type { Mapping } from './mapping.ts';
import { SLOTS, STEP } from './targets.ts';

/**
 * Adds what the words of cells stand for, where that can be told and nothing is said of them yet: stages in other
 * words, countries in other languages. What names mean in English, the register tells.
 */
export function guessWords(mapping: Mapping, grid: Grid): Mapping {
  const words: Record<string, Record<string, string>> = {};
  for (const [target, table] of Object.entries(mapping.words)) words[target] = { ...table };
  const body = grid.rows.filter((row) => row.line > mapping.header);
  for (const { index, to } of mapping.columns) {
    const is = to === undefined ? undefined : SLOTS.get(to)?.type.is;
    if (to === undefined || (to !== STEP && is !== 'party' && is !== 'parties')) continue;
    for (const { cells } of body) {
      const text = cells[index]?.text ?? '';
      if (text === '' || words[to]?.[text] !== undefined) continue;
      const meant = to === STEP ? stageOfWord(text) : foreignCountry(text);
      if (meant === undefined || meant === text) continue;
      words[to] = { ...words[to], [text]: meant };
    }
  }
  return { ...mapping, words };
}

function foreignCountry(text: string): string | undefined {
  const code = countryOf(text);
  const name = code === undefined ? undefined : COUNTRIES.get(code)?.name;
  return name !== undefined && folded(name) !== folded(text) && text !== code ? code : undefined;
}
