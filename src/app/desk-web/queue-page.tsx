import type { Child } from 'hono/jsx';
import { KINDS, type Names } from '../../vocabulary/index.ts';
import { count } from '../web/words.ts';
import { deskAddress, deskPage } from './frame.tsx';
import { SourceTable, type WaitingSource } from './home-page.tsx';
import type { ProposalModel } from './proposal-model.ts';
import { PublishEdition } from './publish-edition.tsx';
import { FourEyes } from './source-page.tsx';
import { TABS } from './state-tabs.tsx';
import { MATCHES, STATES } from './wording.ts';

/** What the queue is narrowed to, as the address says it. */
export interface QueueAsked {
  readonly source?: string;
  readonly state?: string;
  readonly kind?: string;
  readonly match?: string;
}

/** The queue of a relation. */
export interface QueueModel {
  readonly slug: string;
  readonly name: string;
  readonly names: Names;
  readonly sources: readonly WaitingSource[];
  readonly asked: QueueAsked;
  readonly total: number;
  readonly from: number;
  readonly pageSize: number;
  readonly proposals: readonly ProposalModel[];
}

/** The queue: sources first, then the proposals that the filters let through. */
export function queuePage(
  model: QueueModel,
  props: { officer: string; fourEyes: boolean; notice?: Child },
): string {
  const { slug, asked, from, pageSize, total, proposals } = model;
  const given = Object.fromEntries(Object.entries(asked).filter(([, v]) => v)) as Record<string, string>;
  const at = (n: number) => deskAddress(slug, '', { ...given, ...(n > 0 ? { from: n } : {}) });
  const data = new URLSearchParams({ ...given, ...(from ? { from: String(from) } : {}) }).toString();
  return deskPage({
    title: 'The queue',
    relation: { slug, name: model.name },
    label: <a href={`/${slug}`}>{model.name}</a>,
    officer: props.officer,
    ...(props.notice ? { notice: props.notice } : {}),
    data: `/desk/${slug}.json${data ? `?${data}` : ''}`,
    children: (
      <>
        <p class="desk-links">
          <a class="button first" href={deskAddress(slug, 'add')}>
            Add a document
          </a>{' '}
          <a href={deskAddress(slug, 'sheets')}>Add a spreadsheet</a>{' '}
          <a href={deskAddress(slug, 'findings')}>What wants a look</a>
        </p>
        {model.sources.length > 0 ? <SourceTable slug={slug} sources={model.sources} /> : null}
        <Filters model={model} />
        <p class="apparatus">{count(total, 'proposal')}</p>
        <QueueTable model={model} />
        {from > 0 || from + pageSize < total ? (
          <p class="more">
            {from > 0 ? <a href={at(Math.max(0, from - pageSize))}>Before</a> : null}{' '}
            {from + pageSize < total ? <a href={at(from + pageSize)}>Further</a> : null}
          </p>
        ) : null}
        {proposals.length === 0 && model.sources.length === 0 ? (
          <p class="nothing">Nothing was read yet. A document that is added is read at once.</p>
        ) : null}
        <FourEyes fourEyes={props.fourEyes} />
        <PublishEdition slug={slug} back={deskAddress(slug)} />
      </>
    ),
  });
}

function Filters({ model }: { model: QueueModel }) {
  const { asked, names } = model;
  const choose = (
    name: keyof QueueAsked,
    label: string,
    all: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <p>
      <label for={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name}>
        <option value="">{all}</option>
        {options.map(([value, text]) => (
          <option value={value} selected={asked[name] === value}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
  return (
    <form class="filters" method="get" action={deskAddress(model.slug)}>
      {choose(
        'source',
        'Source',
        'every source',
        model.sources.map((s) => [s.id, s.title] as const),
      )}
      {choose(
        'state',
        'State',
        'waiting',
        TABS.filter((t) => t !== 'waiting').map((t) => [t, t === 'all' ? 'all' : STATES[t]] as const),
      )}
      {choose(
        'kind',
        'Kind',
        'every kind',
        [...KINDS.values()].map((k) => [k.name, names.text(k.label)] as const),
      )}
      {choose('match', 'To the record', 'however it stands', Object.entries(MATCHES))}
      <button type="submit">Filter</button>
    </form>
  );
}

function QueueTable({ model }: { model: QueueModel }) {
  if (model.proposals.length === 0) return null;
  return (
    <div class="scroll">
      <table class="queue">
        <thead>
          <tr>
            <th scope="col">It says</th>
            <th scope="col">Kind</th>
            <th scope="col">To the record</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {model.proposals.map((p) => (
            <tr>
              <td>
                <a href={`${deskAddress(model.slug, `sources/${p.source}`, atState(p))}#${p.id}`}>
                  {p.sentence || p.quotes[0] || p.id}
                </a>
              </td>
              <td>{p.kindLabel}</td>
              <td>{MATCHES[p.standing.as]}</td>
              <td>{STATES[p.state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function atState(p: ProposalModel): Record<string, string> {
  return { ...(p.state === 'refused' || p.state === 'published' ? { state: p.state } : {}), at: p.id };
}
