import {
  dayInWords,
  historyCsv,
  historyJson,
  pageJson,
  pageMarkdown,
  pageOf,
  recordJson,
  sourcesCsv,
  sourcesJson,
  sourcesOf,
} from '../../pages/index.ts';
import {
  dossierPage,
  historyPage,
  proofPage,
  recordPage,
  sourcePage,
  sourcesPage,
  within,
} from '../web/index.ts';
import type { Answer, Refusal, RelationAsk } from './answer.ts';
import { json } from './json.ts';
import { readFrom } from './times.ts';

type Told = Answer | Refusal | Promise<Answer | Refusal>;

/** The dossier itself; `from` pages its long sections. */
export function dossier(ask: RelationAsk): Told {
  const from = readFrom(ask.query);
  if (!from.ok) return badFrom(ask, from.findings[0]!.message);
  const page = pageOf(ask.view, { pageSize: ask.office.settings.pageSize, from: from.value });
  if (ask.format === 'json') return { body: json(pageJson(page)) };
  if (ask.format === 'md') return { body: pageMarkdown(page) };
  return { body: dossierPage(ask.view, page, ask.where, from.value) };
}

/** One record at its stable address. */
export function record(ask: RelationAsk): Told {
  return ofRecord(ask, recordPage);
}

/** What a sentence's mark opens, as a page. */
export function proof(ask: RelationAsk): Told {
  return ofRecord(ask, proofPage);
}

function ofRecord(ask: RelationAsk, page: typeof recordPage): Told {
  const { view, params, where, format } = ask;
  const found = view.record(params.id!);
  if (!found) return noRecord(ask);
  return format === 'json' ? { body: json(recordJson(view, found)) } : { body: page(view, found, where) };
}

/** The sources. */
export function sources({ view, where, format }: RelationAsk): Told {
  if (format === 'json') return { body: json(sourcesJson(view)) };
  if (format === 'csv') return { body: sourcesCsv(view) };
  return { body: sourcesPage(view, where) };
}

/** One source with its cited passages. */
export async function source(ask: RelationAsk): Promise<Answer | Refusal> {
  const { view, params, where, format, office } = ask;
  const found = sourcesOf(view).find((s) => s.id === params.id);
  if (!found)
    return {
      status: 404,
      code: 'source-unknown',
      title: 'No such source',
      detail: `There is no source “${params.id}” in this dossier at these times.`,
      slug: view.book,
      ways: [{ href: within(where, 'sources'), label: 'All its sources' }],
    };
  if (format === 'json') return { body: json(sourcesJson(view, found.id)) };
  const text = found.source.quotable ? await office.text(found.source.text) : undefined;
  return { body: sourcePage(view, found, text, where) };
}

/** The journal in words. */
export function history(ask: RelationAsk): Told {
  const from = readFrom(ask.query);
  if (!from.ok) return badFrom(ask, from.findings[0]!.message);
  const { view, where, format } = ask;
  if (format === 'json') return { body: json(historyJson(view)) };
  if (format === 'csv') return { body: historyCsv(view) };
  return { body: historyPage(view, where, from.value) };
}

function badFrom(ask: RelationAsk, detail: string): Refusal {
  return {
    status: 400,
    code: 'from-invalid',
    title: 'No such part of the page',
    detail,
    slug: ask.view.book,
    ways: [{ href: within(ask.where), label: 'The beginning of the dossier' }],
  };
}

/** A record that is not there: withdrawn, with the reason that was given, or unknown at these times. */
function noRecord(ask: RelationAsk): Refusal {
  const id = ask.params.id!;
  const gone = ask.view.changes.find((c) =>
    c.items.some((i) => i.ref === `record:${id}` && i.did === 'withdrawn'),
  );
  const ways = [{ href: within(ask.where), label: `“${ask.view.names.text(ask.view.relation.title)}”` }];
  if (gone)
    return {
      status: 410,
      code: 'record-withdrawn',
      title: 'This record was withdrawn',
      detail: `The record “${id}” was withdrawn on ${dayInWords(gone.at)} by ${gone.by}: ${gone.why}`,
      slug: ask.view.book,
      ways: [...ways, { href: within(ask.where, 'history'), label: 'The history of this dossier' }],
    };
  return {
    status: 404,
    code: 'record-unknown',
    title: 'No such record',
    detail: `There is no record “${id}” in this dossier at these times.`,
    slug: ask.view.book,
    ways,
  };
}
