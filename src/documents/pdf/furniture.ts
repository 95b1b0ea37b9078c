import type { Line, PageText } from './fragment.ts';

const NUMBERED =
  /^(?:(?:page|seite|p\.)\s*)?[-–—|\s]*(?:\d{1,4}|[ivxl]{1,6})[-–—|\s]*(?:(?:of|\/|de|von|sur)\s*\d{1,4})?[-–—|\s]*$/i;

/** The lines of a document without what is printed on most of its pages: running heads and feet, page numbers. */
export function withoutFurniture(lines: readonly Line[], pages: ReadonlyMap<number, PageText>): Line[] {
  const edges = edgesOf(lines, pages);
  const counts = new Map<string, Set<number>>();
  for (const line of edges) {
    const key = keyOf(line);
    counts.set(key, (counts.get(key) ?? new Set()).add(line.page));
  }
  const most = pages.size <= 3 ? 2 : Math.max(3, pages.size * 0.4);
  return lines.filter(
    (line) => !edges.has(line) || !(NUMBERED.test(line.text) || counts.get(keyOf(line))!.size >= most),
  );
}

/** The three highest and the three lowest lines of each page, where they stand in its margins. */
function edgesOf(lines: readonly Line[], pages: ReadonlyMap<number, PageText>): Set<Line> {
  const byPage = new Map<number, Line[]>();
  for (const line of lines) {
    const there = byPage.get(line.page);
    if (there) there.push(line);
    else byPage.set(line.page, [line]);
  }
  const edges = new Set<Line>();
  for (const [number, there] of byPage) {
    const { height } = pages.get(number)!;
    const sorted = [...there].sort((a, b) => a.y - b.y);
    for (const line of sorted.slice(0, 3)) if (line.y < height * 0.14) edges.add(line);
    for (const line of sorted.slice(-3)) if (line.y > height * 0.86) edges.add(line);
  }
  return edges;
}

function keyOf({ text, y }: Line): string {
  return `${Math.round(y / 8)} ${text.toLowerCase().replace(/\d+/g, '#')}`;
}
