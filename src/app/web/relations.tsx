import type { View } from '../../access/index.ts';
import { dayInWords, type HistoryEntry } from '../../pages/index.ts';
import type { RelationSummary } from '../office.ts';
import { address } from './address.ts';
import { plainPage } from './frame.tsx';
import { Items } from './history.tsx';
import { SearchForm } from './search-form.tsx';
import { count } from './words.ts';

/** What is new of one relation: its last change, with the view that names what changed. */
export interface News {
  readonly view: View;
  readonly entry: HistoryEntry;
}

/** The relations on record, and what is new. */
export function relationsPage(
  relations: readonly RelationSummary[],
  news: readonly News[],
  more: { readonly next?: string; readonly after?: string },
): string {
  return plainPage({
    title: 'Entente',
    heading: 'The record of relations',
    searches: true,
    where: { path: '/', asked: {} },
    formats: ['json'],
    ...(more.after ? { data: { after: more.after } } : {}),
    children: (
      <>
        <p class="standfirst">
          What an organisation and its partners are to each other, and what they do together: every sentence
          with its proof, at any day.
        </p>
        <SearchForm label="Search all relations" />
        <section aria-labelledby="relations">
          <h2 id="relations">Relations</h2>
          <RelationList relations={relations} />
          {more.next ? (
            <p class="more">
              <a href={address('/', {}, { after: more.next })}>More relations</a>
            </p>
          ) : null}
          <p class="apparatus">
            <a href="/funds">Trust funds</a>, from what they require to what is spent.
          </p>
        </section>
        {news.length > 0 ? (
          <section aria-labelledby="new">
            <h2 id="new">What is new</h2>
            <ol class="entries">
              {news.map(({ view, entry }) => (
                <li>
                  <p class="apparatus">
                    <time datetime={entry.at}>{entry.said}</time> ·{' '}
                    <a href={`/${view.book}`}>{view.names.text(view.relation.title)}</a>
                  </p>
                  <p>{entry.why}</p>
                  <Items entry={entry} where={{ slug: view.book, asked: {} }} unfolded={4} />
                </li>
              ))}
            </ol>
          </section>
        ) : null}
      </>
    ),
  });
}

/** Relations as a list, each with how fresh it is. */
export function RelationList(props: { relations: readonly RelationSummary[] }) {
  if (props.relations.length === 0)
    return (
      <p class="nothing">
        Nothing is on record yet. <code>entente import FILE</code> puts a dossier on record.
      </p>
    );
  return (
    <ul class="entries">
      {props.relations.map((r) => (
        <li>
          <h3>
            <a href={`/${r.slug}`}>{r.title}</a>
          </h3>
          <p class="apparatus">
            {r.parties.length > 0 ? <>{r.parties.join(' · ')}. </> : null}
            {count(r.records, 'record')}
            {r.lastStated ? `; its sources speak up to ${dayInWords(r.lastStated)}` : ''}
            {r.lastUpdated ? `; last updated ${dayInWords(r.lastUpdated)}` : ''}.
            {r.invented ? <strong> Invented, for tests and teaching.</strong> : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
