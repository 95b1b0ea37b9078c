import type { Grid } from './grid.ts';
import { unitOf } from './header-unit.ts';
import { callsOf, stageCalled } from './header-words.ts';

/** How far down a header is looked for: titles and notes may stand above it. */
const DEPTH = 30;

/** The index of the row that names the columns: the one with the most words that headers use, else the first that is full. */
export function findHeader({ rows }: Grid): number {
  let best = { index: -1, score: 1 };
  rows.slice(0, DEPTH).forEach(({ cells }, index) => {
    const names = cells.filter((cell) => cell.text !== '');
    if (names.length < 2) return;
    let score = 0;
    for (const cell of names) {
      if (cell.is !== 'text' || cell.text.length > 80) {
        score -= 1;
        continue;
      }
      const { name } = unitOf(cell.text);
      const sure = Math.max(callsOf(name)[0]?.sure ?? 0, stageCalled(name)?.sure ?? 0);
      if (sure >= 0.4) score += sure;
    }
    if (score > best.score) best = { index, score };
  });
  if (best.index >= 0) return best.index;
  const wide = Math.max(...rows.map((row) => row.cells.filter((cell) => cell.text !== '').length));
  return Math.max(
    0,
    rows.findIndex((row) => row.cells.filter((cell) => cell.text !== '').length >= Math.min(2, wide)),
  );
}
