import type { DayFound } from '../document.ts';
import { dateAt } from './dates.ts';

/** What lines say of their document's day; `open` is a date whose day and month could be exchanged. */
export interface Said {
  readonly found?: DayFound;
  readonly open?: string;
}

const NOT_WORD = '(?<![\\p{L}\\p{N}])';
const STRONG = [
  'date\\s+(?:of\\s+)?(?:the\\s+)?(?:last\\s+)?(?:updated?|modified|revision|modification|revised|review(?:ed)?)',
  'last\\s+(?:page\\s+)?(?:updated?|modified|modification|reviewed?|revised|revision|changed?|edit(?:ed)?|amended)(?:\\s+date|\\s+on)?',
  '(?:most\\s+recently|latest)\\s+(?:updated?|reviewed|revised)',
  'derni[eè]re\\s+(?:mise\\s+[aà]\\s+jour|modification)|mis(?:e)?\\s+[aà]\\s+jour',
  'zuletzt\\s+(?:aktualisiert|ge[aä]ndert|bearbeitet)|letzte\\s+(?:aktualisierung|[aä]nderung)',
  '[uú]ltima\\s+(?:actualizaci[oó]n|modificaci[oó]n|atualiza[cç][aã]o|modifica[cç][aã]o)',
  'ultimo\\s+aggiornamento|ultima\\s+modifica|laatst\\s+(?:bijgewerkt|gewijzigd)',
].join('|');
const WEAK =
  'updated?|modified|revised|reviewed|amended|aktualisiert|stand|actualizado|atualizado|aggiornato|bijgewerkt|as\\s+of|as\\s+at';
const ISSUED =
  '(?:first\\s+)?(?:published|posted|issued|released|created)(?:\\s+date)?|(?:publication|release|issue|posting)\\s+date|date(?:\\s+of\\s+(?:publication|issue|release))?|date\\s+(?:issued|published|posted)|publi[eé](?:e)?|ver[oö]ffentlicht|erschienen|publicado|pubblicato|gepubliceerd|datum';
const EASTERN = '最終更新日?|更新日時?';

const updated = new RegExp(
  `${NOT_WORD}(?:(?<strong>${STRONG})|(?<weak>${WEAK}))(?![\\p{L}\\p{N}])|(?<east>${EASTERN})`,
  'gu',
);
const issued = new RegExp(
  `${NOT_WORD}(?<weak>${ISSUED})(?![\\p{L}\\p{N}])|(?<east>公開日|掲載日|発表日)`,
  'gu',
);

const PAGE =
  '(?:(?:this|the)\\s+)?(?:(?:web\\s?)?(?:page|site)|content|article|document|information|text|profile|entry|brief|fact\\s?sheet)?\\s*(?:was|were|is|has\\s+been)?\\s*';
const BEFORE_STRONG = new RegExp(`(?:^|[|•·;(–—.:,>\\]/]\\s*|\\s-\\s|\\d{4}\\s+)[-*\\s]*${PAGE}$`, 'iu');
const BEFORE_WEAK = new RegExp(`(?:^|[|•·;(–—>]\\s*|\\s-\\s|\\d{4}\\s+)[-*\\s]*${PAGE}$`, 'iu');
const BETWEEN =
  /^\s*(?:by\s+[^\d|:]{2,60}?(?=\s+on\s|\s*[:|,–-]?\s*\d))?\s*(?:[:：|–—-]\s*|(?:on|at|am|le|el|il|em|op|vom|del|the)(?![\p{L}])\s*)*(?:\d{1,2}[:.h]\d{2}(?![.\d])(?::\d\d)?(?:\s*(?:am|pm|a\.m\.|p\.m\.|uhr|gmt|utc|cet|cest|jst))?\s*[,|–-]?\s*(?:on\s+|am\s+)?)?/iu;
const AFTER =
  /^\s*(?:$|[|•·;,)\].(–—/-]|(?:at\s+)?\d{1,2}[:.h]\d|by(?!\p{L})|um(?!\p{L})|à(?!\p{L})|(?:published|posted|first|created|reviewed|author|print|share|next)(?!\p{L}))/iu;

/** The longest line that is looked at: labels stand in short ones. */
const LONGEST = 400;

/** The day that lines say they were updated on: a label, then a date. */
export function updatedIn(lines: readonly string[]): Said {
  return labelled(lines, updated, 'updated-text');
}

/** The day that lines say they were published on: a label and a date, or at the top a date by itself. */
export function publishedIn(lines: readonly string[]): Said {
  const said = labelled(lines.slice(0, 60), issued, 'published-text');
  if (said.found) return said;
  for (const line of lines.slice(0, 12)) {
    if (line.length > 160) continue;
    const day = lone(line);
    if (day) return { found: { day: day.day, rule: 'published-text', said: day.said } };
  }
  return said;
}

/** Whether a text begins with what announces the day of an update. */
export function announcesUpdate(text: string): boolean {
  const head = text.slice(0, 80).trimStart();
  // `matchAll`, which leaves the pattern as it was: what was asked before must not change an answer.
  const [m] = small(head).matchAll(updated);
  return m !== undefined && BEFORE_WEAK.test(head.slice(0, m.index));
}

/** In small letters, each in its place: labels are asked in these alone, as patterns that take both are slow to set up. */
function small(line: string): string {
  const low = line.toLowerCase();
  return low.length === line.length ? low : line;
}

function labelled(lines: readonly string[], label: RegExp, rule: DayFound['rule']): Said {
  let open: string | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.length > LONGEST) continue;
    for (const m of small(line).matchAll(label)) {
      const weak = m.groups!.weak !== undefined;
      if (!m.groups!.east && !(weak ? BEFORE_WEAK : BEFORE_STRONG).test(line.slice(0, m.index).slice(-90)))
        continue;
      // Where the label is all there is, its date stands in the next line.
      const isBare = /^\s*(?:on)?\s*[:：]?\s*$/.test(line.slice(m.index + m[0].length));
      const next = isBare ? (lines[i + 1] ?? '') : '';
      const rest = isBare ? next.slice(0, LONGEST) : line.slice(m.index + m[0].length);
      const at = BETWEEN.exec(rest)![0].length;
      const date = dateAt(rest, at);
      if (!date) continue;
      const after = rest.slice(date.end);
      if (!AFTER.test(after) || after.length > (weak ? 60 : 200)) continue;
      const said =
        `${line.slice(m.index, m.index + m[0].length)}${isBare ? ' ' : ''}${rest.slice(0, date.end)}`.trim();
      if (date.day) return { found: { day: date.day, rule, said } };
      open ??= said;
    }
  }
  return open === undefined ? {} : { open };
}

/** A line that is a date, or a date beside a place or a kind of text: `Tokyo, 7 November 2017`, `Press release | 7 May 2014`. */
function lone(line: string): { day: string; said: string } | undefined {
  for (const piece of line.split(/\s*[|•·–—]\s+|\s+[-/]\s+/)) {
    const place = /^\(?(?:\p{Lu}[\p{L}.'’ -]{1,40}[,:]\s+)?(?=[\p{L}\d])/u.exec(piece)?.[0].length ?? 0;
    for (const at of place > 0 ? [place, 0] : [0]) {
      const date = dateAt(piece, at);
      if (!date?.day) continue;
      if (/^\)?\.?\s*(?:[,|–-]?\s*\(?\d{1,2}[:.h]\d\d(?::\d\d)?.{0,12})?$/.test(piece.slice(date.end)))
        return { day: date.day, said: piece.slice(0, date.end).trim() };
    }
  }
  return undefined;
}
