import type { View, ViewRecord, ViewSource } from '../../access/index.ts';
import { sayIn } from '../../values/index.ts';
import { type Where, webAddress, within } from './address.ts';
import { relationPage } from './frame.tsx';
import { marked } from './marked-text.tsx';
import { endsInWords, Passage, publisherOf, STATES } from './passage.tsx';
import { typeset } from './typeset.ts';
import { count, dayInWords } from './words.ts';

/** The records of a view that a source proves, with the citations of it. */
export function provedBy(
  view: View,
  source: ViewSource,
): { record: ViewRecord; cited: ViewRecord['citations'][number] }[] {
  return view.records.flatMap((record) =>
    [...record.citations, ...record.variants.flatMap((v) => v.citations)]
      .filter((cited) => cited.source.ref === source.ref)
      .map((cited) => ({ record, cited })),
  );
}

function Particulars(props: { source: ViewSource; view: View; where: Where; full?: boolean }) {
  const { source, view, where } = props;
  const publisher = publisherOf(source, view.names);
  const url = webAddress(source.url);
  const archived = webAddress(source.archivedUrl);
  const original = source.derivedFrom
    ? view.sources.find((s) => s.id === source.derivedFrom?.replace(/^source:/, ''))
    : undefined;
  return (
    <div class="apparatus">
      <p>
        {publisher ? `${publisher}, ` : ''}
        {source.dayIs === 'retrieved' ? 'retrieved ' : ''}
        <time datetime={source.day}>{dayInWords(source.day)}</time>
        {source.dayIs === 'retrieved' ? ' (it bears no day of its own)' : ''}. Language: {source.language}.
      </p>
      {source.derived ? (
        <p>
          <strong>Our summary, not a second voice</strong>
          {original ? (
            <>
              {' '}
              of{' '}
              <a href={within(where, `sources/${original.id}`)}>
                {sayIn(original.title, view.names.language)}
              </a>
            </>
          ) : null}
          .
        </p>
      ) : null}
      <p>
        {source.atHand ? 'Its text is at hand.' : 'Its text is not at hand here.'}{' '}
        {source.quotable ? 'It may be quoted whole.' : 'It is quoted by its first and last words.'}
      </p>
      {url ? (
        <p>
          <a href={url} rel="noopener noreferrer external">
            {url}
          </a>
        </p>
      ) : null}
      {archived ? (
        <p>
          <a href={archived} rel="noopener noreferrer external">
            Archived copy
          </a>
        </p>
      ) : null}
      {props.full ? (
        <p>
          Text <code>{source.text.slice(0, 16)}…</code> (sha-256), read by {source.extractor.name}{' '}
          {source.extractor.version}.
        </p>
      ) : null}
    </div>
  );
}

/** The sources of a relation, each with what it proves. */
export function sourcesPage(view: View, where: Where): string {
  return relationPage({
    view,
    where,
    part: 'sources',
    title: 'Sources',
    formats: ['json', 'csv'],
    children: (
      <ul class="entries">
        {view.sources.map((source) => (
          <li>
            <h2 lang={source.language === view.names.language ? undefined : source.language}>
              <a href={within(where, `sources/${source.id}`)}>{sayIn(source.title, view.names.language)}</a>
            </h2>
            <Particulars source={source} view={view} where={where} />
            <p class="apparatus">{count(provedBy(view, source).length, 'passage')} cited.</p>
          </li>
        ))}
        {view.sources.length === 0 ? <li>No source had spoken by then.</li> : null}
      </ul>
    ),
  });
}

/** One source: its text with the cited passages marked where it may be shown, else the passages one by one. */
export function sourcePage(view: View, source: ViewSource, text: string | undefined, where: Where): string {
  const proved = provedBy(view, source);
  const whole = text !== undefined && source.quotable === true;
  return relationPage({
    view,
    where,
    part: 'sources',
    title: sayIn(source.title, view.names.language),
    children: (
      <>
        <Particulars source={source} view={view} where={where} full />
        {whole ? (
          <section aria-labelledby="the-text">
            <h2 id="the-text">The text, with what is cited</h2>
            <div class="source-text" lang={source.language}>
              {marked(text, proved, (id) => within(where, `records/${id}`))}
            </div>
          </section>
        ) : (
          <section aria-labelledby="the-passages">
            <h2 id="the-passages">The passages that are cited</h2>
            {proved.length > 0 && !source.atHand ? <p class="apparatus">{STATES.unread}</p> : null}
            <ol class="entries">
              {proved.map(({ record, cited }) => (
                <li>
                  {cited.passage ? (
                    <Passage cited={cited} names={view.names} where={where} />
                  ) : (
                    <p lang={source.language}>“{endsInWords(cited.citation)}”</p>
                  )}
                  <p class="apparatus">
                    proves{' '}
                    <a href={within(where, `records/${record.id}`)}>
                      {typeset(view.names.text(record.statement))}
                    </a>
                    {webAddress(cited.link) ? (
                      <>
                        {' '}
                        (
                        <a href={webAddress(cited.link)} rel="noopener noreferrer external">
                          open the page at the passage
                        </a>
                        )
                      </>
                    ) : null}
                  </p>
                </li>
              ))}
            </ol>
          </section>
        )}
      </>
    ),
  });
}
