import type { Placed } from './flow.ts';

/** Whole lines that belong to a site and to no document. */
const LINES: readonly RegExp[] = [
  /^(?:skip|jump|go|back|return)(?: directly)? to (?:the )?(?:main |page )?(?:content|navigation|top|menu|search|homepage|list|news)\b.{0,30}$/i,
  /^(?:top of (?:the )?page|to top|back|home|menu|search|close|open menu|toggle navigation|main menu|breadcrumbs?|you are here:?.{0,120})$/i,
  /^home(?: ?page)?\s*[>»/›|].{0,200}$/i,
  /^(?:please )?(?:share|tweet|print|e-?mail|like|bookmark|save|send|facebook|twitter|x|linkedin|whatsapp|telegram)(?: (?:this|the|on|via|by|to|with|it|page|article|story|news|post|link|friend|a|facebook|twitter|x|linkedin|whatsapp|telegram|e-?mail|print))*\s*[:|]?$/i,
  /^(?:follow|find|connect with|like|join) us (?:on|at|online|via)\b.{0,120}$/i,
  /^(?:copy link|copy to clipboard|link copied!?|read more|more|more info|continue reading|learn more|click here|show more|show less|load more|view all|see all|expand all|collapse all|listen|listen to this (?:page|article)|enlarge|zoom|advertisement|sponsored|sponsored content)\s*[>»›.…→]*$/i,
  /^(?:subscribe|sign up|register)\b.{0,40}\b(?:newsletters?|mailing list|e-?mails?|updates|alerts|inbox)\b.{0,160}$/i,
  /^(?:accept|allow|reject|decline|manage|customi[sz]e)(?: all)?(?: (?:optional|necessary|additional))?(?: cookies?| preferences| settings)?(?: and (?:close|continue))?$/i,
  /^(?:cookie|privacy) (?:settings|preferences|policy|notice)(?:\s*\|.{0,120})?$/i,
  /^(?:all rights reserved\.?|(?:copyright|©|\(c\)) .{0,160})$/i,
  /^(?:was this page (?:helpful|useful)\??|is there anything wrong with this page\??|report a problem.{0,60}|give feedback.{0,60})$/i,
  /^download(?: (?:the|this|as|a|full|page|document|text|version|here|pdf|word|\(.{1,30}\)))*$/i,
  /^(?:text size|font size|select language|language|change language)\s*:?.{0,40}$/i,
];

const COOKIES =
  /(?:\b(?:we|this (?:web)?site|our (?:web)?site|our partners)\b.{0,60}\buses?\b.{0,40}\bcookies\b|\bby (?:continuing|using|browsing)\b.{0,120}\bcookies\b|ce site utilise .{0,40}cookies|(?:diese|unsere) (?:web)?(?:site|seite) (?:verwendet|nutzt|benutzt) .{0,40}cookies|(?:este sitio|esta web|esta página) (?:web )?(?:utiliza|usa) .{0,40}cookies|questo sito (?:web )?(?:utilizza|usa) .{0,40}cookies|deze (?:web)?site (?:gebruikt|maakt gebruik van) .{0,40}cookies)/i;

/** Headings over lists of other pages. */
const ELSEWHERE =
  /^(?:related(?: (?:articles?|news|links?|content|topics?|pages?|stories|information|items?|posts?|media|coverage|resources|events|videos?))?|see also|read (?:more|also|next|on)|more (?:on|from|about|in) .{1,60}|more (?:news|stories|information|articles)|(?:latest|recent|other|top|further)(?: (?:news|stories|updates|articles|posts|press releases|headlines|reading|events|links))|news|most (?:read|viewed|popular|recent|shared)|popular(?: .{1,30})?|trending(?: now)?|you (?:may|might) (?:also )?(?:like|be interested in).{0,30}|recommended.{0,40}|(?:share|follow)(?: .{1,40})?|stay (?:connected|informed|in touch|up to date).{0,40}|connect(?: with us)?|in this section|on this page|(?:table of )?contents|(?:quick|useful|external|related|important|site) ?links|tags|topics|categories|keywords|subscribe.{0,60}|newsletters?.{0,60}|social media|explore.{0,40}|what's new|navigation|menu|search|languages?|external links)\s*:?$/i;

/** Whether a block is a line of a site: its cookies, its newsletter, its share buttons. */
export function isSiteLine({ block }: Placed): boolean {
  const { text } = block;
  if (text.length > 600) return false;
  if (text.length <= 240 && LINES.some((line) => line.test(text))) return true;
  return COOKIES.test(text);
}

/** The blocks without sections that only list other pages, without a site's lines, and without links before the title. */
export function withoutSiteLines(placed: readonly Placed[]): Placed[] {
  const kept: Placed[] = [];
  const title = placed.findIndex(({ block }) => block.kind === 'heading' && block.level === 1);
  for (let i = 0; i < placed.length; i++) {
    const one = placed[i]!;
    if (isSiteLine(one) || (i < title && one.isLink)) continue;
    if (one.block.kind === 'heading' && ELSEWHERE.test(one.block.text)) {
      const end = endOfSection(placed, i);
      const section = placed.slice(i + 1, end);
      if (
        section.length <= 40 &&
        section.every(isElsewhere) &&
        section.some(isPointer) === section.length > 0
      ) {
        i = end - 1;
        continue;
      }
    }
    kept.push(one);
  }
  return kept;
}

function endOfSection(placed: readonly Placed[], at: number): number {
  const level = placed[at]!.block.level ?? 7;
  let end = at + 1;
  while (end < placed.length) {
    const { block, isLink } = placed[end]!;
    // Cards of other pages have headings of their own, which are links.
    if (block.kind === 'heading' && !isLink && (block.level ?? 7) <= level) break;
    end++;
  }
  return end;
}

function isPointer(placed: Placed): boolean {
  return placed.isLink || isSiteLine(placed);
}

function isElsewhere(placed: Placed): boolean {
  if (isPointer(placed)) return true;
  return placed.block.text.length <= 60 && !/[.!?]$/.test(placed.block.text);
}
