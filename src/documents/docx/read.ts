import { fail, ok, problem, type Result } from '../../values/index.ts';
import { compose } from '../compose.ts';
import { chooseDay, dayFindings } from '../day/choose.ts';
import { dayOfStamp } from '../day/dates.ts';
import type { DayFound, Extract } from '../document.ts';
import { blocksOfHtml, titleOf } from '../html/read.ts';
import type { Limits } from '../limits.ts';
import { damaged } from './directory.ts';
import { htmlOf } from './html.ts';
import { type Parts, partsOf } from './parts.ts';

/** Who reads DOCX; raised whenever the text of any file would change, by us or by the library. */
export const DOCX_EXTRACTOR = { name: 'docx', version: '1/mammoth-1.13.0' } as const;

/**
 * Reads a DOCX by way of HTML. Codes: document-damaged, document-bomb, document-encrypted, document-deep,
 * document-empty, document-day-open.
 */
export async function readDocx(bytes: Uint8Array, limits: Limits): Promise<Result<Extract>> {
  const unpacked = await partsOf(bytes, limits);
  if (!unpacked.ok) return unpacked;
  const html = await htmlOf(unpacked.value);
  if (html === undefined) return fail(damaged('its text is not written as a DOCX writes it'));
  const read = await blocksOfHtml(html, limits);
  if (!read.ok) return read;
  const blocks = read.value;
  const { text, passages } = compose(blocks);
  if (text === '') {
    const hint =
      'If it shows pictures of text, run them through text recognition (OCR); else take another file.';
    return fail(problem('document-empty', 'The DOCX has no text in it.', undefined, hint));
  }
  const properties = propertiesOf(unpacked.value);
  const title = titleOf(blocks) ?? properties.title;
  const day = chooseDay(
    blocks.map((block) => block.text),
    [],
    properties.days,
  );
  return ok(
    {
      text,
      passages,
      ...(title ? { title } : {}),
      ...(day.found ? { dayFound: day.found } : {}),
      extractor: DOCX_EXTRACTOR,
    },
    dayFindings(day),
  );
}

/** What a DOCX says of itself in its properties. */
function propertiesOf(parts: Parts): { title?: string; days: DayFound[] } {
  const part = parts.get('docProps/core.xml');
  if (!part) return { days: [] };
  const xml = new TextDecoder().decode(part.subarray(0, 100_000));
  const value = (name: string) =>
    new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([^<]{1,500})</`).exec(xml)?.[1]?.trim() ?? '';
  const title = value('title')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
  const days = ['modified', 'created'].flatMap((name) => {
    const stamp = value(name);
    const day = dayOfStamp(stamp);
    return day ? [{ day, rule: 'properties' as const, said: `${name}: ${stamp.slice(0, 40)}` }] : [];
  });
  return { ...(title ? { title } : {}), days };
}
