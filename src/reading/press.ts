import type { Block } from './layout.ts';
import { atomAt } from './time/day.ts';
import { stretchOf } from './time/edtf.ts';
import { tokenise } from './tokens.ts';

const NAMED =
  /\b(?:joint (?:press )?(?:statement|communiqu[eé]|release)|press (?:release|statement|communiqu[eé])|chair(?:man|person|s)?['’]s? statement|co-chairs?['’] statement|outcome document)|(?:^|[-–|>»] )News(?:room)?(?: ?[:>»|]|$)/i;
/** What is told of one day: "met today", "today announced"; "is today one of" and "today's challenges" tell of none. */
const TODAY =
  /\b(?:met|held|signed|visited|welcomed|received|spoke|discussed|launched|agreed|announced|adopted|convened|attended|addressed|opened|arrived|concluded|issued|said|hosted|inaugurated|gathered|paid|called|exchanged|handed|contributed|pledged)\b[^.;]{0,90}\b(?:today|this (?:morning|afternoon|evening))\b(?!['’])|(?:^|[^\w])(?:today|this (?:morning|afternoon|evening))\b(?!['’]),? (?:\p{L}+ ){0,12}?(?:met|held|signed|visited|welcomed|received|discussed|launched|announced|adopted|addressed|opened|concluded|issued|said|hosted|pledged)\b/iu;
const THIS_DAY = /\btoday\b|\bthis (?:morning|afternoon|evening)\b/i;
/** A headline tells in the present what has just happened. */
const HEADLINE =
  /^(?=.*\p{Lu})(?:\p{Lu}[\p{L}’'.-]*,? (?:(?:and|of|the|for|&) )?){1,9}(?:meets?|visits?|wraps up|welcomes?|concludes?|discuss(?:es)?|holds?|hosts?|addresses|signs?|launch(?:es)?|agrees?|receives?|attends?|travels|arrives|reaffirms?|steps? up|strengthens?|pledges?|announces?|adopts?|convenes?|thanks|praises|joins?|opens?|inaugurates?|speaks|calls?) /u;
const EVENT =
  /\b(?:summit|meeting|visit|conference|council|committee|dialogue|session|talks|consultations|round)\b/i;
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
  const title = blocks.find((b) => b.as === 'title');
  const headline = title ? text.slice(title.start, Math.min(title.end, title.start + 300)) : '';
  // "X-Y Summit, Tokyo, 5 May 2023": the page tells of that meeting.
  if (EVENT.test(headline)) {
    const named = dayIn(headline);
    if (named) return named;
  }
  isPress = HEADLINE.test(headline);
  for (const block of blocks.slice(0, HEAD)) {
    const head = text.slice(block.start, Math.min(block.end, block.start + 400));
    const dateline = datelineOf(head);
    if (dateline) return dateline;
    isPress ||=
      block.as !== 'paragraph' && block.as !== 'item'
        ? NAMED.test(head)
        : THIS_DAY.test(head) && TODAY.test(head);
  }
  return isPress ? (publishedIn(text, blocks) ?? day) : undefined;
}

/** "09 Apr. 2025 - | Last updated: 10-Apr-2025": a release is of the day that its line opens with, not of its last touch. */
function publishedIn(text: string, blocks: readonly Block[]): string | undefined {
  for (const block of blocks.slice(1, HEAD)) {
    const head = text.slice(block.start, Math.min(block.end, block.start + 40));
    const m = /^(\d{1,2}[ -]\p{Lu}\p{L}{2,8}\.?[ -]\d{4})\b/u.exec(head);
    if (m) return dayIn(m[1]!.replaceAll('-', ' '));
  }
  return undefined;
}

/** The first day with its month and year in a line. */
function dayIn(line: string): string | undefined {
  const tokens = tokenise(line, 0, line.length);
  for (let i = 0; i < tokens.length; i++) {
    const atom = atomAt(tokens, i);
    if (atom?.y !== undefined && atom.d !== undefined && !atom.end) return stretchOf({ ...atom, y: atom.y });
  }
  return undefined;
}

/** "Lisbon, Monday 5 May 2023", "(Astana, 12 May 2016)": a line that is a place and a day. */
const PLACE_AND_DAY =
  /^\(?([^\s\d][^\d\n,]{1,40}), (?:\S+day,? )?(\d{1,2}(?:st|nd|rd|th)?,? [^\s\d]+ \d{4}|[^\s\d]+ \d{1,2}, \d{4})\)?\.?$/;
/** "BRUSSELS, 5 May 2023 –": a place and a day before a dash, a colon or a bracket. */
const PLACE_DAY_DASH =
  /^\(?([^\s\d][^\d\n,]{1,40}),? (?:\(?)([^,–—()-]{0,14}\d{1,2}(?:st|nd|rd|th)?(?:,? [^\s\d]+ \d{4}|,? \d{4}))\)?\s*(?:[-–—:(]|(?<=\)\s*)\p{Lu})/u;

/** The day of a dateline. What may be a place is looked at last: patterns of letters of all alphabets are slow to set up. */
function datelineOf(head: string): string | undefined {
  if (!/^[^\n]{2,60}\d/.test(head)) return undefined;
  const m = PLACE_AND_DAY.exec(head) ?? PLACE_DAY_DASH.exec(head);
  return m && /^\p{Lu}[\p{L} .'’/-]+$/u.test(m[1]!) ? dayIn(m[2]!) : undefined;
}
