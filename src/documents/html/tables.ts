import type { Measure } from './measure.ts';
import type { Element } from './node.ts';

/** Whether a table holds data, rather than the layout of a page. Linear pages need no look at its cells one by one. */
export function isDataTable(table: Element, m: Measure | undefined): boolean {
  const role = table.attributes.get('role');
  if (!m || role === 'presentation' || role === 'none') return false;
  if (m.tables > 1) return false;
  const cells = m.cells + m.heads;
  if (cells < 2 || cells / Math.max(m.rows, 1) < 1.5) return false;
  if (m.heads > 0) return m.chars / cells < 600;
  if (m.headings > 0 || m.titles > 0 || m.rows < 2) return false;
  return m.chars / cells < 200 && m.paragraphs <= cells * 1.5 && m.lists <= m.rows;
}
