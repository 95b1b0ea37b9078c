import type { Block } from './layout.ts';
import { atomAt } from './time/day.ts';
import { stretchOf } from './time/edtf.ts';
import { tokenise } from './tokens.ts';

const NAMED =
  /\b(?:joint (?:press )?(?:statement|communiqu[eé]|release)|press (?:release|statement|communiqu[eé])|chair(?:man|person|s)?['’]s? statement|co-chairs?['’] statement|outcome document)|(?:^|[-–|>»] )News(?:room)?(?: ?[:>»|]|$)/i;
const TODAY = /\b(?:today|this (?:morning|afternoon|evening))\b/i;
/** So much of a page is looked at, as blocks: a dateline stands at its head. */
const HEAD = 6;

/**
 * The day of which a press release or a joint statement tells, if the page is one: what it says without a date happened
 * then. Other pages tell of many days, and their undated past stays open.
 */
export function pressDay(
  text: string,
  blocks: readonly Block[],
  day: string | undefined,
): string | undefined {
  let isPress = false;
  for (const block of blocks.slice(0, HEAD)) {
    const head = text.slice(block.start, Math.min(block.end, block.start + 400));
    const dateline = datelineOf(head);
    if (dateline) return dateline;
    isPress ||= (block.as !== 'paragraph' && block.as !== 'item' ? NAMED : TODAY).test(head);
  }
  return isPress ? day : undefined;
}

/** "BRUSSELS, 5 May 2023 –", "(Astana, 12 May 2016)": a place in capital letters and a day before a dash. */
function datelineOf(head: string): string | undefined {
  const alone =
    /^\(?\p{Lu}[\p{L} .'’/-]{1,40}, (?:\p{L}+day,? )?(\d{1,2}(?:st|nd|rd|th)?,? \p{Lu}\p{L}+,? \d{4}|\p{Lu}\p{L}+ \d{1,2}, \d{4})\)?\.?$/u.exec(
      head,
    );
  const m =
    (alone && ['', '', alone[1]!]) ??
    /^\(?(\p{Lu}[\p{L} .'’/-]{1,40}),? (?:\(?)([^,–—()-]{0,14}\d{1,2}(?:st|nd|rd|th)?(?:,? \p{Lu}\p{L}+,? \d{4}|,? \d{4}))\)?\s*(?:[-–—:(]|(?<=\)\s*)\p{Lu})/u.exec(
      head,
    );
  if (!m) return undefined;
  const tokens = tokenise(m[2]!, 0, m[2]!.length);
  for (let i = 0; i < tokens.length; i++) {
    const atom = atomAt(tokens, i);
    if (atom?.y !== undefined && atom.d !== undefined) return stretchOf({ ...atom, y: atom.y });
  }
  return undefined;
}
