import { PUBLIC } from '../../access/index.ts';
import { historyOf } from '../../pages/index.ts';
import { type News, relationsPage, searchPage } from '../web/index.ts';
import type { Answer, Ask, Refusal } from './answer.ts';
import { json } from './json.ts';
import { readFrom } from './times.ts';

/** Relations on one page of the list, and the latest changes among them. */
const RELATIONS = 50;
const NEWS = 5;
const HITS = 20;
/** Longer questions are cut: nobody types more, and the work grows with the words. */
const QUERY = 200;

/** The relations, the search box, what is new. */
export async function relations(ask: Ask): Promise<Answer> {
  const { office, query, times } = ask;
  const after = query.get('after') ?? undefined;
  const { items, next } = await office.relations(PUBLIC, { limit: RELATIONS, ...(after ? { after } : {}) });
  const latest = [...items]
    .sort((a, b) => (a.lastUpdated < b.lastUpdated ? 1 : a.lastUpdated > b.lastUpdated ? -1 : 0))
    .slice(0, NEWS);
  const views = await Promise.all(latest.map((r) => office.view(r.slug, PUBLIC, { trueAt: times.trueAt })));
  const news: News[] = views
    .flatMap((view) => (view ? historyOf(view, { size: NEWS }).map((entry) => ({ view, entry })) : []))
    .sort((a, b) => (a.entry.at < b.entry.at ? 1 : a.entry.at > b.entry.at ? -1 : 0))
    .slice(0, NEWS);
  if (ask.format === 'json')
    return {
      body: json({
        relations: items.map((r) => ({ ...r, address: `/${r.slug}` })),
        ...(next ? { next } : {}),
        new: news.map(({ view, entry }) => ({ relation: view.book, ...entry })),
      }),
    };
  const shown = items.map((r) => {
    const view = views.find((v) => v?.book === r.slug);
    return view
      ? { ...r, parties: r.parties.map((p) => view.names.of(p)) }
      : { ...r, parties: r.parties.map((p) => p.slice(p.indexOf(':') + 1)) };
  });
  return { body: relationsPage(shown, news, { ...(next ? { next } : {}), ...(after ? { after } : {}) }) };
}

/** A search over all relations, or in one. */
export async function search(ask: Ask): Promise<Answer | Refusal> {
  const { office, times, asked } = ask;
  const query = (ask.query.get('q') ?? '').slice(0, QUERY).trim();
  const within = ask.query.get('in') || undefined;
  const slug = within === undefined ? undefined : await office.resolve(within);
  const kind = ask.query.get('kind') || undefined;
  const from = readFrom(ask.query);
  if (!from.ok)
    return {
      status: 400,
      code: 'from-invalid',
      title: 'No such part of the results',
      detail: from.findings[0]!.message,
    };
  const view = slug ? await office.view(slug, PUBLIC, times) : undefined;
  if (within !== undefined && (!slug || !view))
    return {
      status: 404,
      code: 'relation-unknown',
      title: 'No such relation',
      detail: `There is no relation “${within.slice(0, 80)}” to search in.`,
    };
  const { hits, total } = query
    ? await office.search(PUBLIC, query, {
        times,
        limit: HITS,
        offset: from.value,
        ...(slug ? { slug } : {}),
        ...(kind ? { kinds: [kind] } : {}),
      })
    : { hits: [], total: 0 };
  if (ask.format === 'json')
    return {
      body: json({
        query,
        ...(slug ? { in: slug } : {}),
        times,
        total,
        from: from.value,
        hits: hits.map((h) => ({ ...h, address: `/${h.slug}/records/${h.id}` })),
      }),
    };
  const relation = view?.names.text(view.relation.title);
  return {
    body: searchPage(
      {
        query,
        hits,
        total,
        from: from.value,
        size: HITS,
        ...(slug ? { slug } : {}),
        ...(relation ? { relation } : {}),
      },
      asked,
    ),
  };
}
