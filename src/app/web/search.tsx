import { timeInWords } from '../../pages/index.ts';
import { kindOf } from '../../vocabulary/index.ts';
import type { SearchHit } from '../office.ts';
import { type Asked, address, within } from './address.ts';
import { plainPage } from './frame.tsx';
import { SearchForm } from './search-form.tsx';
import { typeset } from './typeset.ts';
import { count } from './words.ts';

/** A search, as it was asked and as far as it was answered. */
export interface Found {
  readonly query: string;
  readonly slug?: string;
  readonly relation?: string;
  readonly hits: readonly SearchHit[];
  readonly total: number;
  readonly from: number;
  readonly size: number;
}

/** What was found, each hit with its words marked, leading to the record and its place in the dossier. */
export function searchPage(found: Found, asked: Asked): string {
  const { query, slug, hits, total, from, size } = found;
  const data = {
    ...(query ? { q: query } : {}),
    ...(slug ? { in: slug } : {}),
    ...(from ? { from: String(from) } : {}),
  };
  const at = (next: number) =>
    address('/search', asked, { q: query, ...(slug ? { in: slug } : {}), from: next });
  return plainPage({
    title: query ? `“${query}”` : 'Search',
    heading: 'Search',
    searches: true,
    fleeting: true,
    where: { path: '/search', asked },
    formats: ['json'],
    data,
    children: (
      <>
        <SearchForm
          label={slug ? `Words to look for in “${found.relation ?? slug}”` : 'Words to look for'}
          query={query}
          {...(slug ? { slug } : {})}
        />
        {query === '' ? (
          <p class="nothing">Words of a statement, a party, a person, a fund. All of them are looked for.</p>
        ) : (
          <section aria-labelledby="found">
            <h2 id="found">
              {total === 0 ? `Nothing on record says “${query}”` : `${count(total, 'record')} for “${query}”`}
            </h2>
            {total === 0 ? (
              <p>
                Fewer or other words may find more
                {slug ? (
                  <>
                    , or <a href={address('/search', asked, { q: query })}>search all relations</a>
                  </>
                ) : null}
                .
              </p>
            ) : null}
            <ol class="entries" start={from + 1}>
              {hits.map((hit) => (
                <li>
                  <p>
                    <a class="hit" href={within({ slug: hit.slug, asked }, `records/${hit.id}`)}>
                      {highlighted(hit)}
                    </a>
                  </p>
                  <p class="apparatus">
                    <a href={within({ slug: hit.slug, asked })}>{hit.relation}</a> ·{' '}
                    {kindOf(hit.kind).label.en} · {timeInWords(hit.when, 'event')}
                  </p>
                </li>
              ))}
            </ol>
            {from + size < total ? (
              <p class="more">
                <a href={at(from + size)}>More</a>
              </p>
            ) : null}
            {slug && total > 0 ? (
              <p class="more">
                <a href={address('/search', asked, { q: query })}>Search all relations</a>
              </p>
            ) : null}
          </section>
        )}
      </>
    ),
  });
}

/** A hit's text with the words that were found marked. */
function highlighted(hit: SearchHit) {
  // Each apostrophe becomes one sign: the marks keep their places.
  const text = typeset(hit.text);
  const marks = [...hit.marks].sort((a, b) => a.start - b.start);
  const out: unknown[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start < at) continue;
    out.push(text.slice(at, start), <mark>{text.slice(start, end)}</mark>);
    at = end;
  }
  out.push(text.slice(at));
  return <>{out as never}</>;
}
