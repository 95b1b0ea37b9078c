import type { Fragment, PageText } from './fragment.ts';

/** Wider gaps than this many ems part columns and cells. */
const GAP = 1.7;

/** The runs of a page that stand on one baseline without a wide gap, from the top down and from the left. */
export function segmentsOf({ fragments }: PageText): Fragment[] {
  const segments: Fragment[] = [];
  for (const row of rowsOf(fragments)) {
    let run: Fragment[] = [];
    for (const one of row) {
      const last = run.at(-1);
      if (last && one.x - last.right > GAP * Math.max(last.size, one.size)) {
        segments.push(joined(run));
        run = [];
      }
      run.push(one);
    }
    if (run.length > 0) segments.push(joined(run));
  }
  return segments.filter(({ text }) => text !== '');
}

function rowsOf(fragments: readonly Fragment[]): Fragment[][] {
  const sorted = [...fragments].sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: { y: number; size: number; row: Fragment[] }[] = [];
  for (const one of sorted) {
    const last = rows.at(-1);
    if (last && one.y - last.y <= 0.45 * Math.max(last.size, one.size)) {
      last.row.push(one);
      if (one.size > last.size) {
        last.size = one.size;
        last.y = one.y;
      }
    } else rows.push({ y: one.y, size: one.size, row: [one] });
  }
  return rows.map(({ row }) => row.sort((a, b) => a.x - b.x));
}

const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]/;

function joined(run: readonly Fragment[]): Fragment {
  const size = sizeOf(run);
  const y = run.find((one) => one.size === size)?.y ?? run[0]!.y;
  let text = '';
  let right = run[0]!.x;
  for (const one of run) {
    if (isNoteMark(one, size, y, text)) continue;
    const gap = one.x - right;
    const isWide = WIDE.test(text.at(-1) ?? '') && WIDE.test(one.text[0]!);
    if (text !== '' && gap > (isWide ? 0.8 : 0.15) * size) text += ' ';
    text += one.text;
    right = Math.max(right, one.right);
  }
  return { text: clean(text), x: run[0]!.x, right, y, size };
}

/** The size that most characters of a run have. */
function sizeOf(run: readonly Fragment[]): number {
  const weights = new Map<number, number>();
  for (const { size, text } of run) weights.set(size, (weights.get(size) ?? 0) + text.length);
  let best = run[0]!.size;
  for (const [size, weight] of weights) if (weight > weights.get(best)!) best = size;
  return best;
}

/** The small raised number of a note, which would run into the word or the year before it. */
function isNoteMark(one: Fragment, size: number, y: number, before: string): boolean {
  if (one.size > size * 0.8 || y - one.y < size * 0.15 || !/^\s*\d{1,3}\s*$/.test(one.text)) return false;
  return before !== '' && !/(?:^|[\s\d])[kcm]?m$/.test(before);
}

function clean(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b\ufeff\ufffd]+/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}
