import { pageJson, pageMarkdown, pageOf } from '../../pages/index.ts';
import {
  dossierPage,
  historyPage,
  proofPage,
  provedBy,
  recordPage,
  sourcePage,
  sourcesPage,
  within,
} from '../web/index.ts';
import type { Answer, Refusal, RelationAsk } from './answer.ts';
import { csv } from './csv.ts';
import { about, json, recordData, sourceData } from './data.ts';
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
  const found = ask.view.record(ask.params.id!);
  if (!found) return noRecord(ask);
  return ask.format === 'json'
    ? { body: json({ ...about(ask.view), record: recordData(found, ask.view) }) }
    : { body: recordPage(ask.view, found, ask.where) };
}

/** What a sentence's mark opens, as a page. */
export function proof(ask: RelationAsk): Told {
  const found = ask.view.record(ask.params.id!);
  if (!found) return noRecord(ask);
  return ask.format === 'json'
    ? { body: json({ ...about(ask.view), record: recordData(found, ask.view) }) }
    : { body: proofPage(ask.view, found, ask.where) };
}

/** The sources. */
export function sources(ask: RelationAsk): Told {
  const { view } = ask;
  if (ask.format === 'json') return { body: json({ ...about(view), sources: view.sources.map(sourceData) }) };
  if (ask.format === 'csv')
    return {
      body: csv(
        ['source', 'title', 'publisher', 'day', 'language', 'url', 'summary_of', 'at_hand', 'citations'],
        view.sources.map((s) => [
          s.id,
          view.names.text(s.title),
          s.publisher ?? '',
          s.day,
          s.language,
          s.url ?? '',
          s.derivedFrom ?? '',
          String(s.atHand),
          String(provedBy(view, s).length),
        ]),
      ),
    };
  return { body: sourcesPage(view, ask.where) };
}

/** One source with its cited passages. */
export async function source(ask: RelationAsk): Promise<Answer | Refusal> {
  const { view } = ask;
  const found = view.sources.find((s) => s.id === ask.params.id);
  if (!found)
    return {
      status: 404,
      code: 'source-unknown',
      title: 'No such source',
      detail: `There is no source “${ask.params.id}” in this dossier at these times.`,
      slug: view.book,
      ways: [{ href: within(ask.where, 'sources'), label: 'All its sources' }],
    };
  if (ask.format === 'json')
    return {
      body: json({
        ...about(view),
        source: sourceData(found),
        passages: provedBy(view, found).map(({ record, cited }) => ({
          record: record.id,
          start: cited.citation.start,
          end: cited.citation.end,
          state: cited.state,
          first: cited.citation.first,
          last: cited.citation.last,
        })),
      }),
    };
  const text = found.quotable ? await ask.office.text(found.text) : undefined;
  return { body: sourcePage(view, found, text, ask.where) };
}

/** The journal in words. */
export function history(ask: RelationAsk): Told {
  const from = readFrom(ask.query);
  if (!from.ok) return badFrom(ask, from.findings[0]!.message);
  const { view } = ask;
  if (ask.format === 'json') return { body: json({ ...about(view), changes: view.changes }) };
  if (ask.format === 'csv')
    return {
      body: csv(
        ['at', 'by', 'why', 'did', 'ref', 'changed'],
        view.changes.flatMap((c) =>
          c.items.map((i) => [c.at, c.by, c.why, i.did, i.ref, i.changed.join(' ')]),
        ),
      ),
    };
  return { body: historyPage(view, ask.where, from.value) };
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
      detail: `The record “${id}” was withdrawn on ${gone.at.slice(0, 10)} by ${gone.by}: ${gone.why}`,
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
