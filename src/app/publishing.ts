import { type Actor, type Edition, PUBLIC, type Times, type View } from '../access/index.ts';
import type { Draft } from '../desk/index.ts';
import type { Command, Json, Nonces } from '../journal/index.ts';
import { factsOf, pageJson, pageMarkdown, pageOf } from '../pages/index.ts';
import type { ArchiveStore } from '../store/index.ts';
import { fail, ok, problem, type Result } from '../values/index.ts';
import type { BookCache } from './book-cache.ts';
import { editionHtml } from './web/index.ts';
import type { Admit } from './writing.ts';

/** Name and version of what renders editions; it goes into each, since another version may print other bytes. */
export const RENDERER = 'entente-pages/1';

/** What publishing needs of the office. */
export interface Press {
  view(slug: string, actor: Actor, times: Times, language?: string): Promise<View | undefined>;
  readonly admit: Admit;
  readonly books: BookCache;
  readonly archive: ArchiveStore;
}

/**
 * Freezes what a relation's page prints for the public: the bytes in every format go to the archive, and an entry
 * keeps their sha-256 with the three times, the language, the renderer and the numbers of the books it was made from.
 */
export async function publishEdition(
  press: Press,
  slug: string,
  command: Command,
  times: Times,
  language: string,
  nonces: Nonces,
): Promise<Result<{ number: number; stored: Readonly<Record<string, string>> }>> {
  // Known up to this very instant, so that what is put on record later is not in it.
  const frozen = { ...times, knownAt: times.knownAt ?? nonces.now() };
  const view = await press.view(slug, PUBLIC, frozen, language);
  if (!view) return fail(problem('relation-unknown', `There is no relation “${slug}” to publish.`));
  const rendered = renderEdition(view);
  const { book } = await press.books.get(slug);
  const { book: register } = await press.books.get('register');
  const number = 1 + [...book.things.keys()].filter((ref) => ref.startsWith('edition:')).length;
  const stored: Record<string, string> = {};
  const bytes: Uint8Array[] = [];
  for (const [format, text] of Object.entries(rendered.formats)) {
    const data = new TextEncoder().encode(text);
    bytes.push(data);
    stored[format] = await press.archive.put(data);
  }
  const edition: Omit<Edition, 'at' | 'by' | 'why'> & { audience: string; books: Record<string, number> } = {
    number,
    times: frozen,
    language,
    renderer: RENDERER,
    stored,
    facts: rendered.facts,
    audience: PUBLIC.name,
    books: { [slug]: book.head.n, register: register.head.n },
  };
  const draft: Draft = { book: slug, ref: `edition:${number}`, value: edition as unknown as Json };
  const admitted = await press.admit([draft], command, { bytes });
  return admitted.ok ? ok({ number, stored }, admitted.findings) : admitted;
}

/** The bytes of an edition in each format, and its facts; the same view gives the same bytes. */
export function renderEdition(view: View): { formats: Record<string, string>; facts: Edition['facts'] } {
  const page = pageOf(view, { pageSize: Number.MAX_SAFE_INTEGER });
  return {
    formats: {
      html: editionHtml(view, page),
      md: pageMarkdown(page),
      json: `${JSON.stringify(pageJson(page), null, 2)}\n`,
    },
    facts: factsOf(page),
  };
}
