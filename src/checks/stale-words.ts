import { parseDay, type Span, sentences } from '../values/index.ts';
import { type Concern, dayInWords } from './concern.ts';

/** How long ago "recently" and "currently" may be, and how old a page's latest fact, before it is said. */
const YEARS = 2;

const EXPECTED =
  /\b(?:is|are|was|were) (?:now )?(?:expected|due|set|scheduled|planned|to be)\b|\bwill\b|\bplans? to\b/i;
const RECENT =
  /\b(?:recent(?:ly)?|current(?:ly)?|at present|nowadays|latest|upcoming|forthcoming|next (?:month|year))\b/i;

/**
 * Sentences of a text that were true when they were written and are told still: what "is expected" for a time before
 * the text's own day, and what is "recent" or "current" about years long past. `day`: the day the text bears, `YYYY-MM-DD`.
 */
export function staleWords(source: string, text: string, day: string): Concern[] {
  const now = Number(day.slice(0, 4));
  const found: Concern[] = [];
  for (const span of sentences(text)) {
    const sentence = text.slice(span.start, span.end);
    const years = yearsIn(sentence);
    if (years.length === 0) continue;
    const latest = Math.max(...years);
    const said = EXPECTED.exec(sentence)?.[0];
    if (said !== undefined && latest < now)
      found.push({
        code: 'expected-past',
        message: `“${said}” speaks of ${latest} as still to come, on a page of ${dayInWords(day)}.`,
        hint: 'Find out what became of it, and record that.',
        source,
        span: trimmed(text, span),
      });
    else {
      const word = RECENT.exec(sentence)?.[0];
      if (word !== undefined && latest <= now - YEARS)
        found.push({
          code: 'recent-past',
          message: `“${word}” speaks of ${latest}, on a page of ${dayInWords(day)}.`,
          hint: 'See whether it still holds, and ask for a source that says so.',
          source,
          span: trimmed(text, span),
        });
    }
  }
  return found;
}

/** A fresh day over stale facts: the latest year that a text tells of is long before the day it bears. */
export function oldFacts(source: string, text: string, day: string): Concern[] {
  if (parseDay(day) === null) return [];
  const now = Number(day.slice(0, 4));
  // The line that says when the page was updated tells no fact.
  const told = yearsIn(text.replace(/^.*\b(?:updated|published|modified|reviewed)\b.*$/gim, ''));
  const latest = Math.max(...told.filter((year) => year <= now));
  if (!Number.isFinite(latest) || latest > now - YEARS) return [];
  return [
    {
      code: 'facts-old',
      message: `The page bears ${dayInWords(day)}, and the latest thing it tells of is of ${latest}.`,
      hint: 'Its day says that it was touched, not that its facts were looked at. Ask for newer ones.',
      source,
    },
  ];
}

function yearsIn(text: string): number[] {
  return [...text.matchAll(/(?<![\d$€£¥]|\d[.,])(?:19|20)\d{2}(?!\d|[.,]\d)/g)].map((m) => Number(m[0]));
}

function trimmed(text: string, { start, end }: Span): Span {
  let [a, b] = [start, end];
  while (a < b && /\s/.test(text[a]!)) a++;
  while (b > a && /\s/.test(text[b - 1]!)) b--;
  return { start: a, end: b };
}
