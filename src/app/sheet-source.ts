import { extname } from 'node:path';
import type { Source } from '../archive/index.ts';
import type { Grid } from '../exchange/index.ts';
import { SHEET_EXTRACTOR } from '../exchange/index.ts';
import { type Book, current } from '../record/index.ts';
import { fail, isSlug, ok, problem, type Result, sha256, slug } from '../values/index.ts';
import type { Incoming, SourceMeta } from './sources.ts';

/** A sheet as the source that its rows are cited from. Its text is the sheet as CSV. Codes: id-form, source-exists. */
export function sheetSource(
  book: Book,
  { file, grid }: { readonly file: Incoming; readonly grid: Grid },
  text: string,
  meta: SourceMeta,
  today: string,
): Result<Source> {
  const name = file.name
    .split(/[/\\]/)
    .at(-1)!
    .replace(/\.[^.]*$/, '');
  const several = (grid.sheets?.length ?? 0) > 1;
  const title = meta.title?.trim() || (several ? `${name}: ${grid.sheet}` : name) || 'sheet';
  if (meta.id !== undefined && !isSlug(meta.id))
    return fail(
      problem(
        'id-form',
        `“${meta.id}” is no id.`,
        undefined,
        'An id is made of small letters, digits and hyphens, 64 at most.',
      ),
    );
  if (meta.id !== undefined && current(book, `source:${meta.id}`) !== undefined)
    return fail(
      problem(
        'source-exists',
        `The source ${meta.id} is on record already, with another text.`,
        undefined,
        'A new version of a sheet is a source of its own: give it an id of its own.',
      ),
    );
  const day = meta.published ?? today;
  const id = meta.id ?? freeId(book, title, day);
  const language = meta.language ?? 'en';
  const ending = extname(file.name).toLowerCase();
  return ok({
    id,
    title: { [language]: title },
    ...(meta.publisher ? { publisher: meta.publisher } : {}),
    ...(meta.url ? { url: meta.url } : {}),
    language,
    day,
    ...(meta.published === undefined ? { dayIs: 'retrieved' as const, retrieved: [today] } : {}),
    bytes: sha256(file.bytes),
    text: sha256(text),
    extractor: SHEET_EXTRACTOR,
    ...(meta.derivedFrom
      ? { derivedFrom: meta.derivedFrom.includes(':') ? meta.derivedFrom : `source:${meta.derivedFrom}` }
      : {}),
    ...(meta.quotable
      ? { quotable: true, file: `sources/${id}${/^\.[a-z0-9]{1,8}$/.test(ending) ? ending : '.csv'}` }
      : {}),
    marking: meta.marking ?? 'public',
  });
}

/** An id of the title; where that is taken (an earlier state of the sheet), with the day behind it. */
function freeId(book: Book, title: string, day: string): string {
  const stem = (slug(title) || 'sheet').slice(0, 50).replace(/-$/, '');
  for (let n = 0; ; n++) {
    const id = n === 0 ? stem : n === 1 ? `${stem}-${day}` : `${stem}-${day}-${n}`;
    if (!book.things.has(`source:${id}`)) return id;
  }
}
