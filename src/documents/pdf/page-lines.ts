import { columnsOf } from './columns.ts';
import type { Fragment, Line, PageText } from './fragment.ts';
import { segmentsOf } from './lines.ts';
import { BULLET, NUMBER } from './marks.ts';

/** The lines of a page in reading order. `columns` is how many columns there were before it. */
export function linesOfPage(page: PageText, columns: number): { lines: Line[]; columns: number } {
  const lines: Line[] = [];
  let column = columns;
  for (const { from, to, segments } of columnsOf(segmentsOf(page))) {
    let row: Fragment[] = [];
    const end = () => {
      if (row.length > 0) lines.push({ ...lineOf(row), page: page.number, column, from, to });
      row = [];
    };
    for (const segment of segments) {
      const last = row.at(-1);
      if (last && (Math.abs(segment.y - last.y) > 0.45 * last.size || segment.x < last.right)) end();
      row.push(segment);
    }
    end();
    column++;
  }
  return { lines, columns: column };
}

function lineOf(row: readonly Fragment[]): Fragment & { cells?: readonly string[] } {
  const [first, ...rest] = row as [Fragment, ...Fragment[]];
  const last = rest.at(-1);
  if (!last) return first;
  const size = Math.max(...row.map((one) => one.size));
  const whole = { x: first.x, right: last.right, y: first.y, size };
  const isMark = (BULLET.test(`${first.text} `) || NUMBER.test(`${first.text} `)) && first.text.length <= 5;
  if (isMark && rest.length === 1) return { ...whole, text: `${first.text} ${last.text}` };
  const cells = row.map(({ text }) => text);
  return { ...whole, text: cells.join(' | '), cells };
}
