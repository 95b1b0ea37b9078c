import { type Finding, fail, ok, problem, type Result, warning } from '../../values/index.ts';
import { compose } from '../compose.ts';
import { chooseDay, dayFindings } from '../day/choose.ts';
import { dayOfStamp } from '../day/dates.ts';
import type { DayFound, Extract } from '../document.ts';
import type { Limits } from '../limits.ts';
import { tooLong } from '../too-long.ts';
import { blocksOf } from './blocks.ts';
import type { Line, PageText } from './fragment.ts';
import { withoutFurniture } from './furniture.ts';
import { type OpenPdf, openPdf, saidOf } from './open.ts';
import { linesOfPage } from './page-lines.ts';
import { bodySize, paragraphsOf } from './paragraphs.ts';
import { lettingGo } from './strays.ts';
import { swelling } from './swelling.ts';

/** Who reads PDF; raised whenever the text of any file would change, by us or by the library. */
export const PDF_EXTRACTOR = { name: 'pdf', version: '1/unpdf-1.7.0' } as const;

/**
 * Reads a PDF: its text in reading order, without what is printed on every page. Codes: document-encrypted,
 * document-damaged, document-bomb, document-pages, document-scanned, document-pages-bare (a warning), document-too-long,
 * document-day-open.
 */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<Result<Extract>> {
  const swollen = await swelling(bytes, limits);
  if (swollen) return fail(swollen);
  return lettingGo(() => readOpened(bytes, limits));
}

async function readOpened(bytes: Uint8Array, limits: Limits): Promise<Result<Extract>> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    if (pdf.pages > limits.pages) return fail(tooManyPages(pdf.pages, limits.pages));
    return await readPages(pdf, limits);
  } catch (error) {
    return fail(saidOf(error));
  } finally {
    await pdf.close().catch(() => undefined);
  }
}

async function readPages(pdf: OpenPdf, limits: Limits): Promise<Result<Extract>> {
  const pages = new Map<number, PageText>();
  const all: Line[] = [];
  const bare: number[] = [];
  let columns = 0;
  let chars = 0;
  for (let number = 1; number <= pdf.pages; number++) {
    const page = await pdf.page(number);
    // What furniture is told by is the page's height alone.
    pages.set(number, { ...page, fragments: [] });
    const read = linesOfPage(page, columns);
    columns = read.columns;
    if (read.lines.length === 0) bare.push(number);
    for (const line of read.lines) {
      all.push(line);
      chars += line.text.length;
    }
    if (chars > limits.text) return fail(tooLong(limits.text));
  }
  const lines = withoutFurniture(all, pages);
  if (!lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) return fail(scanned(pdf.pages));
  const kept = new Set(lines);
  const body = bodySize(lines);
  const blocks = blocksOf(paragraphsOf(lines), body);
  const { text, passages } = compose(blocks);
  const title = blocks.slice(0, 12).find(({ kind, level }) => kind === 'heading' && level === 1)?.text;
  const named = title ?? titleIn(pdf.info);
  const margins = all.filter((line) => !kept.has(line)).slice(0, 12);
  const day = chooseDay(
    blocks.map((block) => block.text),
    margins.map((line) => line.text),
    daysIn(pdf.info),
  );
  return ok(
    {
      text,
      passages,
      ...(named ? { title: named } : {}),
      ...(day.found ? { dayFound: day.found } : {}),
      extractor: PDF_EXTRACTOR,
    },
    [...bareFindings(bare, pdf.pages), ...dayFindings(day)],
  );
}

function titleIn({ Title }: OpenPdf['info']): string | undefined {
  if (typeof Title !== 'string') return undefined;
  const title = Title.replace(/\s+/g, ' ').trim();
  return title === '' || /^microsoft word|^untitled|\.(?:docx?|pdf|indd|qxd)$/i.test(title)
    ? undefined
    : title;
}

function daysIn(info: OpenPdf['info']): DayFound[] {
  return ['ModDate', 'CreationDate'].flatMap((key) => {
    const stamp = info[key];
    const day = typeof stamp === 'string' ? dayOfStamp(stamp) : undefined;
    return day ? [{ day, rule: 'properties' as const, said: `${key}: ${String(stamp).slice(0, 40)}` }] : [];
  });
}

function tooManyPages(pages: number, most: number): Finding {
  const message = `The PDF has ${pages} pages, and ${most} are taken.`;
  return problem(
    'document-pages',
    message,
    undefined,
    'Take the pages that matter, or raise the limit of pages.',
  );
}

function scanned(pages: number): Finding {
  return problem(
    'document-scanned',
    `The PDF has ${pages === 1 ? 'a page' : `${pages} pages`} and no text: it is a scan, or its letters are drawings.`,
    undefined,
    'Run it through text recognition (OCR), look the text over, and take that.',
  );
}

function bareFindings(bare: readonly number[], pages: number): Finding[] {
  if (bare.length === 0) return [];
  const list = bare.slice(0, 10).join(', ') + (bare.length > 10 ? ' …' : '');
  const message = `${bare.length} of ${pages} pages have no text (${list}): they are empty, or pictures.`;
  const hint = 'Look at them; what is said there is not read.';
  return [warning('document-pages-bare', message, undefined, hint)];
}
