import type { State } from '../../desk/index.ts';
import { count } from '../web/words.ts';
import { deskAddress, deskPage } from './frame.tsx';
import { STATES } from './wording.ts';

/** A relation with what waits in it. */
export interface Waiting {
  readonly slug: string;
  readonly title: string;
  readonly sources: readonly WaitingSource[];
}

/** A source with its proposals counted by state. */
export interface WaitingSource {
  readonly id: string;
  readonly title: string;
  readonly said: string;
  readonly states: Readonly<Partial<Record<State, number>>>;
}

const SHOWN: readonly State[] = ['proposed', 'put-off', 'returned', 'accepted'];

/** What waits: every relation with its sources, and how many proposals stand in each state. */
export function homePage(props: { relations: readonly Waiting[]; officer: string; next?: string }): string {
  const { relations } = props;
  return deskPage({
    title: 'What waits',
    officer: props.officer,
    data: '/desk.json',
    children: (
      <>
        {relations.map((r) => (
          <section class="waiting">
            <h2>
              <a href={deskAddress(r.slug)}>{r.title}</a>
            </h2>
            {r.sources.some(isOpen) ? <SourceTable slug={r.slug} sources={r.sources.filter(isOpen)} /> : null}
            <p class="apparatus">
              {r.sources.some(isOpen) ? null : 'Nothing waits here. '}
              <a href={deskAddress(r.slug, 'add')}>Add a document</a>
              {r.sources.length > 0 ? (
                <>
                  {' · '}
                  <a href={deskAddress(r.slug)}>{count(r.sources.length, 'source')} read</a>
                </>
              ) : null}
            </p>
          </section>
        ))}
        {relations.length === 0 ? <p class="nothing">No relation is on record yet.</p> : null}
        {props.next ? (
          <p class="more">
            <a href={deskAddress(undefined, '', { after: props.next })}>More relations</a>
          </p>
        ) : null}
      </>
    ),
  });
}

function isOpen({ states }: WaitingSource): boolean {
  return SHOWN.some((s) => (states[s] ?? 0) > 0);
}

/** Sources with their proposals counted; each number leads to those. */
export function SourceTable({ slug, sources }: { slug: string; sources: readonly WaitingSource[] }) {
  return (
    <div class="scroll">
      <table class="waiting-sources">
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col" class="day">
              Day
            </th>
            {SHOWN.map((s) => (
              <th scope="col" class="sum">
                {STATES[s]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr>
              <th scope="row">
                <a href={deskAddress(slug, `sources/${source.id}`)}>{source.title}</a>
              </th>
              <td class="quiet day">{source.said}</td>
              {SHOWN.map((s) => (
                <td class="sum">
                  {source.states[s] ? (
                    <a href={deskAddress(slug, `sources/${source.id}`, { state: s })}>{source.states[s]}</a>
                  ) : (
                    <span class="quiet">·</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
