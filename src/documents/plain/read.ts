import { fail, ok, problem, type Result } from '../../values/index.ts';
import { chooseDay, dayFindings } from '../day/choose.ts';
import { dayOfStamp } from '../day/dates.ts';
import type { DayFound, Extract } from '../document.ts';
import { passagesOf } from './passages.ts';

/** Who gives the text of plain text and Markdown: just what the bytes say. */
export const PLAIN_EXTRACTOR = { name: 'plain-text', version: '1' } as const;

/** The passages of a text and what it says of itself; the text stays as it is. Codes: document-empty, document-day-open. */
export function readPlain(text: string, format: 'markdown' | 'text'): Result<Extract> {
  if (!/[^\s\ufeff\u200b]/.test(text))
    return fail(problem('document-empty', 'The file has no text in it.', undefined, 'Fetch it again.'));
  const front = format === 'markdown' ? frontMatter(text) : { end: 0, days: [] };
  const passages = passagesOf(text, front.end, format === 'markdown');
  const lines = passages
    .filter(({ kind }) => kind !== 'list' && kind !== 'table' && kind !== 'cell')
    .map(({ start, end }) => text.slice(start, end).replace(/[*_]{2}/g, ''));
  const day = chooseDay(lines, [], front.days);
  const heading = passages.find(({ kind }) => kind === 'heading');
  const title = front.title ?? (heading && text.slice(heading.start, heading.end).replace(/\s+/g, ' '));
  return ok(
    {
      text,
      passages,
      ...(title ? { title } : {}),
      ...(day.found ? { dayFound: day.found } : {}),
      extractor: PLAIN_EXTRACTOR,
    },
    dayFindings(day),
  );
}

/** What stands between two lines of three hyphens at the top of a Markdown file. */
function frontMatter(text: string): { end: number; title?: string; days: DayFound[] } {
  const m = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!m) return { end: 0, days: [] };
  const value = (key: string) =>
    new RegExp(`^${key}[ \\t]*:[ \\t]*["']?([^\\r\\n"']{1,300})`, 'im').exec(m[1]!)?.[1]?.trim();
  const title = value('title');
  const days = ['(?:last_?modified|updated|lastmod|modified)', '(?:date|published)'].flatMap((key) => {
    const stamp = value(key);
    const day = stamp ? dayOfStamp(stamp) : undefined;
    return day ? [{ day, rule: 'front-matter' as const, said: stamp!.slice(0, 60) }] : [];
  });
  return { end: m[0].length, ...(title ? { title } : {}), days };
}
