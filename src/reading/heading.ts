import { tellsSum } from './recognise/contribution/sum-list.ts';
import { tellsEvent } from './recognise/engagement/lines.ts';
import { tellsVisit } from './recognise/engagement/visits.ts';
import type { Scene } from './scene.ts';

/** "VIP Visits", "Exchange of high-level visits (2018-2019)", "From Japan": lines of a list that stand as its headings. */
export const headsVisits = (line: string): boolean =>
  line.length < 100 &&
  (/^(?:[^\s\d]+ ){0,4}visits(?: \((?:since |from )?[\d –-]+\))?$/i.test(line) ||
    /^\(?(?:from|to) (?:the )?[^\d.,:;()]{3,25}\)?$/i.test(line));
/** "Year  Name" over a table, "(titles as of the time)": what follows still stands under the heading above. */
export const NO_HEADING =
  /^(?:\((?!(?:to|from|visits?) [^()]+\)$).*\)|(?:year|date|month|period)s?(?: (?:and|\/) (?:year|month)s?)?(?: {2,}|\t| [|/] ).*)$/i;
/** "Joined the Council: 11 December 1996" */
export const tellsStanding = (line: string): boolean =>
  /^(?:Joined|Accession to|Member(?:ship)? of|(?:[A-Z]\S+ )?(?:Observer|Partner|Member) since)\b/.test(
    line,
  ) && /: .*\b(?:19|20)\d\d\b/.test(line);

/** "Agreement on Technical Cooperation (2003)": a short line that names a text and a year is a row, not a heading. */
const tellsText = (line: string): boolean =>
  /\b(?:19|20)\d\d\b/.test(line) &&
  /\b(?:Agreement|Treaty|Memorandum|MoU|Declaration|Protocol|Convention|Statement|Arrangement)\b/.test(line);

/** "Ambassador of Mongolia to India: Mr X (since 2016)" */
const tellsPost = (line: string): boolean =>
  /^(?:Ambassador|Head of Mission|Permanent Representative|Head of Delegation)\b[^:]*\bto\b[^:]*: \S/.test(
    line,
  ) ||
  /^(?:Permanent (?:Representative|Observer|Delegate)|Head of (?:Mission|Delegation)): \S/.test(line) ||
  (/\b(?:Embassy|Consulate|Mission|Delegation|Representation)\b/.test(line) &&
    /(?::|since|opened).*\b(?:19|20)\d\d\b/.test(line));

/** Whether a line that looks like a heading tells a fact of its own: a visit, a text, a post, a standing, a sum, a meeting with its day. */
export const tellsRecord = (scene: Scene, line: string, index: number): boolean =>
  tellsVisit(scene, line) ||
  tellsText(line) ||
  tellsPost(line) ||
  tellsStanding(line) ||
  tellsSum(scene, line) ||
  // The first lines of a page name the page.
  (index > 4 && tellsEvent(line));
