import type { View } from '../../access/index.ts';
import { citationInWords, endsInWords, type SourceModel, sourcesOf } from '../../pages/index.ts';
import { type Where, webAddress, within } from './address.ts';
import { relationPage } from './frame.tsx';
import { AtPassage, Passage } from './passage.tsx';
import { SourceText } from './source-text.tsx';
import { typeset } from './typeset.ts';
import { count, upperFirst } from './words.ts';

/** The sources of a relation, each with what it proves. */
export function sourcesPage(view: View, where: Where): string {
  const sources = sourcesOf(view);
  return relationPage({
    view,
    where,
    part: 'sources',
    title: 'Sources',
    formats: ['json', 'csv'],
    children: (
      <ul class="entries">
        {sources.map((model) => (
          <li>
            <h2 lang={model.language === view.names.language ? undefined : model.language}>
              <a href={within(where, `sources/${model.id}`)}>{model.title}</a>
            </h2>
            <Particulars model={model} where={where} />
          </li>
        ))}
        {sources.length === 0 ? <li>No source had spoken by then.</li> : null}
      </ul>
    ),
  });
}

function Particulars(props: { model: SourceModel; where: Where; full?: boolean }) {
  const { model, where, full = false } = props;
  const { source, publisher, said, counts, summaryOf } = model;
  const archived = webAddress(source.archivedUrl);
  return (
    <div class="apparatus particulars">
      <p>
        {publisher ? `${publisher}, ` : ''}
        <time datetime={source.day}>{said}</time>
        {source.dayIs === 'retrieved' ? ' (it bears no day of its own)' : ''}
        {`, in ${languageInWords(source.language)}`}.
      </p>
      {source.derived ? (
        <p>
          <strong>Our summary</strong>
          {summaryOf ? (
            <>
              {' '}
              of <a href={within(where, `sources/${summaryOf.id}`)}>{summaryOf.title}</a>
            </>
          ) : null}
          <strong>, not a second voice.</strong>
        </p>
      ) : null}
      <p>
        {provesInWords(model)} {source.atHand ? 'Its text is at hand' : 'Its text is not at hand here'};{' '}
        {source.quotable ? 'it may be quoted whole.' : 'it is quoted by first and last words.'}
      </p>
      <Address url={source.url} />
      {archived ? (
        <p>
          <a href={archived} rel="noopener noreferrer external">
            Archived copy
          </a>
        </p>
      ) : null}
      {full ? (
        <p>
          Text <code>{source.text.slice(0, 16)}…</code> (sha-256), read by {source.extractor.name}{' '}
          {source.extractor.version}; {count(counts.passages, 'passage')} cited.
        </p>
      ) : null}
    </div>
  );
}

function Address(props: { url: string | undefined }) {
  const url = webAddress(props.url);
  return url ? (
    <p class="address">
      <a href={url} rel="noopener noreferrer external">
        {url}
      </a>
    </p>
  ) : null;
}

/** "It proves 36 records, 34 of them alone." */
function provesInWords({ counts, source }: SourceModel): string {
  const { records, alone } = counts;
  if (records === 0) return 'Nothing on record is cited from it.';
  if (source.derived) return `${count(records, 'record')} can be read in it too.`;
  const by =
    alone === 0 ? '' : alone === records ? ', by itself alone' : `, ${alone} of them by itself alone`;
  return `It proves ${count(records, 'record')}${by}.`;
}

/** "English" for `en`; the code itself where it has no name. */
function languageInWords(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** One source: its text with the cited passages marked where it may be shown, else the passages one by one. */
export function sourcePage(view: View, model: SourceModel, text: string | undefined, where: Where): string {
  const { source, proves } = model;
  const whole = text !== undefined && source.quotable === true;
  return relationPage({
    view,
    where,
    part: 'sources',
    title: model.title,
    children: (
      <>
        <Particulars model={model} where={where} full />
        {whole ? (
          <section aria-labelledby="the-text">
            <h2 id="the-text">The text, with what is cited</h2>
            <SourceText
              text={text}
              language={source.language}
              markdown={/\.(md|markdown)$/i.test(source.file ?? '')}
              proves={proves}
              hrefOf={(id) => within(where, `records/${id}`)}
            />
          </section>
        ) : (
          <section aria-labelledby="the-passages">
            <h2 id="the-passages">The passages that are cited</h2>
            {proves.length > 0 && !source.atHand ? (
              <p class="apparatus">{citationInWords({ state: 'unread' })}</p>
            ) : null}
            <ol class="entries">
              {proves.flatMap((proven) =>
                proven.proofs.map((cited) => (
                  <li>
                    {cited.passage ? (
                      <Passage cited={cited} view={view} where={where} />
                    ) : (
                      <p lang={source.language}>“{endsInWords(cited.citation)}”</p>
                    )}
                    <p class="apparatus">
                      {proven.account === 'other' ? 'Tells otherwise than is printed: ' : 'Proves: '}
                      <a href={within(where, `records/${proven.id}`)}>{typeset(upperFirst(proven.text))}</a>{' '}
                      {cited.passage ? null : <AtPassage link={cited.link} />}
                    </p>
                  </li>
                )),
              )}
            </ol>
          </section>
        )}
      </>
    ),
  });
}
