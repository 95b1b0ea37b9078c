import { INTERNAL } from '../../access/index.ts';
import type { Filter, Item, Match, State } from '../../desk/index.ts';
import { voiceOf } from '../../pages/index.ts';
import { problem } from '../../values/index.ts';
import { KINDS } from '../../vocabulary/index.ts';
import type { Office } from '../office.ts';
import { dataAnswer, pageAnswer } from './answers.ts';
import { type DeskAsk, noSource, notDone, type RelationAsk } from './ask.ts';
import { type DeskLook, lookAt, modelsOf } from './desk-look.ts';
import { homePage, type Waiting, type WaitingSource } from './home-page.tsx';
import { noticeOf } from './notice.tsx';
import { type QueueAsked, queuePage } from './queue-page.tsx';
import { sourceDesk, statesOf } from './source-desk.ts';
import { sourcePage } from './source-page.tsx';
import { TABS, type Tab } from './state-tabs.tsx';
import { MATCHES } from './wording.ts';

/** Relations on one page of what waits. */
const RELATIONS = 50;

/** What waits, by relation and source. */
export async function home({ office, officer, query, asData }: DeskAsk): Promise<Response> {
  const after = query.get('after') ?? undefined;
  const listed = await office.relations(INTERNAL, { limit: RELATIONS, ...(after ? { after } : {}) });
  const relations: Waiting[] = [];
  for (const { slug, title } of listed.items) {
    const look = await lookAt(office, slug, officer);
    if (look) relations.push({ slug, title, sources: await waitingSources(office, look) });
  }
  const next = listed.next === undefined ? {} : { next: listed.next };
  return asData
    ? dataAnswer({ relations, ...next })
    : pageAnswer(homePage({ relations, officer: officer.name, ...next }));
}

async function waitingSources(office: Office, { slug, view }: DeskLook): Promise<WaitingSource[]> {
  const tallied = new Map((await office.desk.tally(slug)).map((t) => [t.source, t.states]));
  return view.sources
    .filter((s) => tallied.has(s.ref))
    .map((s) => {
      const { title, said } = voiceOf(view, s);
      return { id: s.id, title, said, states: Object.fromEntries(tallied.get(s.ref)!) };
    });
}

/** The queue of a relation, narrowed as asked. */
export async function queue(ask: RelationAsk): Promise<Response> {
  const { office, look, query, officer } = ask;
  const asked = askedOf(query);
  const filter = filterOf(asked);
  if (!filter)
    return notDone(
      ask,
      [
        problem(
          'filter-unknown',
          'The queue cannot be narrowed like this.',
          undefined,
          'Take the filters of its page.',
        ),
      ],
      `/desk/${look.slug}`,
      400,
    );
  const { pageSize } = office.settings;
  const from = fromOf(query);
  const { items, total } = await office.desk.page(look.slug, filter, { from, size: pageSize });
  const proposals = await modelsOf(office, look, items);
  const sources = await waitingSources(office, look);
  if (ask.asData) return dataAnswer({ relation: look.slug, asked, total, from, sources, proposals });
  const { names, relation } = look.view;
  return pageAnswer(
    queuePage(
      {
        slug: look.slug,
        name: names.text(relation.title),
        names,
        sources,
        asked,
        total,
        from,
        pageSize,
        proposals,
      },
      { officer: officer.name, fourEyes: office.desk.fourEyes },
    ),
  );
}

function askedOf(query: URLSearchParams): QueueAsked {
  const given = (name: keyof QueueAsked) =>
    query.get(name) ? { [name]: query.get(name)!.slice(0, 80) } : {};
  return { ...given('source'), ...given('state'), ...given('kind'), ...given('match') };
}

function filterOf({ source, state, kind, match }: QueueAsked): Filter | undefined {
  const tab = tabOf(state);
  if (
    !tab ||
    (kind !== undefined && !KINDS.has(kind)) ||
    (match !== undefined && !Object.hasOwn(MATCHES, match))
  )
    return undefined;
  return {
    states: statesOf(tab),
    ...(source === undefined ? {} : { source: `source:${source}` }),
    ...(kind === undefined ? {} : { kind }),
    ...(match === undefined ? {} : { match: match as Match['as'] }),
  };
}

/** What a list is narrowed to by `state`; all that waits unless given. */
export function tabOf(state: string | null | undefined): Tab | undefined {
  return state ? TABS.find((t) => t === state) : 'waiting';
}

/** Where a list begins, as the address says it. */
function fromOf(query: URLSearchParams): number {
  return Math.max(0, Number.parseInt(query.get('from') ?? '0', 10) || 0);
}

/** A source beside its proposals. */
export async function source(ask: RelationAsk): Promise<Response> {
  const found = ask.look.view.sources.find((s) => s.id === ask.params.id);
  if (!found) return noSource(ask);
  const desk = await sourceDesk(ask.office, ask.look, found, {
    tab: tabOf(ask.query.get('state')) ?? 'waiting',
    at: ask.query.get('at') ?? undefined,
    from: fromOf(ask.query),
  });
  if (ask.asData) {
    const { names: _, counts, ...told } = desk;
    return dataAnswer({ ...told, counts: Object.fromEntries(counts) as Record<State, number> });
  }
  const notice = await noticeOf(ask);
  return pageAnswer(
    sourcePage(desk, {
      officer: ask.officer.name,
      fourEyes: ask.office.desk.fourEyes,
      ...(notice ? { notice } : {}),
    }),
  );
}

/** The proposal of an address. */
export async function proposalOf(ask: RelationAsk): Promise<Item | undefined> {
  return ask.office.desk.item(ask.look.slug, ask.params.id!);
}
