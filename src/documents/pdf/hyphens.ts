/** Beginnings that keep their hyphen where nothing else tells. */
const KEPT = new Set(
  'anti co counter cross ex euro extra full half high inter ill intra long low mid multi near non north off on part post pre pro self semi short south sub trans two three four five ultra vice well'.split(
    ' ',
  ),
);

/** Words as a document writes them within its lines, so that words parted at the ends of lines can be mended as it would. */
export function wordsWithin(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines)
    for (const [word] of line.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) words.add(word.toLowerCase());
  return words;
}

/** Joins two lines of a paragraph, a word parted between them made whole. */
export function joinLines(before: string, after: string, words: ReadonlySet<string>): string {
  const head = /([\p{L}\p{N}-]*\p{L})[-\u2010\u00ad]$/u.exec(before);
  const tail = /^\p{Ll}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*/u.exec(after);
  if (!head) return isWide(before.at(-1)) && isWide(after[0]) ? before + after : `${before} ${after}`;
  // Before a capital or a number the hyphen is the word's own: `Euro-` `Atlantic`.
  if (!tail) return before.endsWith('\u00ad') ? `${before.slice(0, -1)}${after}` : before + after;
  const whole = before.slice(0, -1);
  if (before.endsWith('\u00ad')) return whole + after;
  const first = head[1]!.toLowerCase();
  const joined = first + tail[0].toLowerCase();
  const hyphened = `${first}-${tail[0].toLowerCase()}`;
  if (words.has(joined)) return whole + after;
  if (words.has(hyphened) || KEPT.has(first.split('-').at(-1)!)) return `${whole}-${after}`;
  return whole + after;
}

function isWide(character: string | undefined): boolean {
  return character !== undefined && /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/.test(character);
}
