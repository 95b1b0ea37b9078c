import type { Edition, View } from '../../access/index.ts';
import { dayInWords, instantInWords, type PageModel, timesInWords } from '../../pages/index.ts';
import { type Where, within } from './address.ts';
import { Document, print } from './document.tsx';
import { Dossier } from './dossier.tsx';
import { EditionNotes } from './edition-notes.tsx';
import { relationPage } from './frame.tsx';
import { SourceList } from './notes.tsx';
import { count, upperFirst } from './words.ts';

/** An edition's three times as a sentence without its full stop. */
export function editionTimes({ times }: Pick<Edition, 'times'>): string {
  return upperFirst(timesInWords(times));
}

/** The editions of a relation, the newest first, and the form that compares two of them. */
export function editionsPage(view: View, where: Where): string {
  const editions = [...view.editions].reverse();
  const at = (part: string) => within({ slug: where.slug, asked: {} }, part);
  return relationPage({
    view,
    where,
    part: 'editions',
    title: 'Editions',
    timeless: true,
    children: (
      <>
        <p>
          An edition is what was published: it stays at its address, byte for byte, with the proof each
          sentence had then.
        </p>
        {editions.length === 0 ? (
          <p class="nothing">
            None is published yet. <code>entente publish {where.slug}</code> freezes what is printed now.
          </p>
        ) : (
          <ol class="entries" reversed>
            {editions.map((e, i) => (
              <li>
                <h2>
                  <a href={at(`editions/${e.number}`)}>Edition {e.number}</a>
                </h2>
                <p>{e.why}</p>
                <p class="apparatus">
                  Published on <time datetime={e.at}>{instantInWords(e.at)}</time>, by {e.by}.{' '}
                  {editionTimes(e)}. {count(Object.keys(e.facts).length, 'record')}.
                  {i + 1 < editions.length ? (
                    <>
                      {' '}
                      <a href={at(`editions/${editions[i + 1]!.number}..${e.number}`)}>
                        What changed since edition {editions[i + 1]!.number}
                      </a>
                    </>
                  ) : null}
                </p>
                <p class="apparatus">
                  {Object.entries(e.stored).map(([format, sha]) => (
                    <span class="stored">
                      {format.toUpperCase()} <code title={sha}>sha-256 {sha.slice(0, 12)}…</code>{' '}
                    </span>
                  ))}
                </p>
              </li>
            ))}
          </ol>
        )}
        {editions.length > 1 ? (
          <form class="search-form" action={at('editions')} method="get">
            <div>
              <label for="a">From edition</label>
              <select id="a" name="a">
                {[...view.editions].map((e) => (
                  <option value={String(e.number)} selected={e.number === editions[1]!.number}>
                    {e.number}
                  </option>
                ))}
              </select>
            </div>
            <div>
              <label for="b">to edition</label>
              <select id="b" name="b">
                {[...view.editions].map((e) => (
                  <option value={String(e.number)} selected={e.number === editions[0]!.number}>
                    {e.number}
                  </option>
                ))}
              </select>
            </div>
            <button type="submit">Show the difference</button>
          </form>
        ) : null}
      </>
    ),
  });
}

/**
 * The bytes of an edition: the page with every note in full, no script, no link to anything that may change but the
 * style sheet. The same view gives the same bytes; nothing here may depend on the day or the machine.
 */
export function editionHtml(view: View, page: PageModel): string {
  const name = view.names.text(view.relation.title);
  const where: Where = { slug: view.book, asked: {}, path: `/${view.book}` };
  const times = { ...view.times, knownAt: view.times.knownAt ?? view.lastUpdated };
  return print(
    <Document title={`${name} · an edition`} language={view.names.language} script={false}>
      <header class="masthead">
        <a class="brand" href="/">
          Entente
        </a>
        <a href={within(where, 'editions')}>All editions</a>
      </header>
      <main>
        {view.relation.invented ? (
          <p class="invented">
            <strong>Invented.</strong> This dossier is made up for tests and teaching.
          </p>
        ) : null}
        <div class="title">
          <p class="label parties">{page.parties.map((p) => p.name).join(' · ')}</p>
          <h1>{name}</h1>
          {page.description ? <p class="standfirst">{page.description}</p> : null}
        </div>
        <div class="times">
          <p>This is an edition. It stays as it is. {editionTimes({ times })}.</p>
          {page.lastStated ? <p>Its sources speak up to {dayInWords(page.lastStated)}.</p> : null}
        </div>
        <div id="text" data-edition="">
          <Dossier page={page} where={where} notes />
          <EditionNotes page={page} view={view} where={where} />
          <SourceList view={view} where={where} shown />
        </div>
      </main>
      <footer class="foot">
        <p>
          <a href={within(where)}>What is on record now</a>
        </p>
      </footer>
    </Document>,
  );
}
