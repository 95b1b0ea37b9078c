import type { View, ViewCitation } from '../../access/index.ts';
import { citationInWords, endsInWords, voiceOf } from '../../pages/index.ts';
import { type Where, webAddress, within } from './address.ts';

/** Title, publisher and day of a source, its title leading to the source's own page. */
function SourceLine(props: {
  source: ViewCitation['source'];
  view: View;
  where: Pick<Where, 'slug' | 'asked'>;
}) {
  const { source, view, where } = props;
  const voice = voiceOf(view, source);
  return (
    <span class="source">
      <cite>
        <a
          href={within(where, `sources/${source.id}`)}
          lang={source.language === view.names.language ? undefined : source.language}
        >
          {voice.title}
        </a>
      </cite>
      {voice.publisher ? `, ${voice.publisher}` : ''}, <time datetime={source.day}>{voice.said}</time>
    </span>
  );
}

/** One proof: the passage marked in its context, or its first and last words and the way to it; then its source. */
export function Passage(props: { cited: ViewCitation; view: View; where: Pick<Where, 'slug' | 'asked'> }) {
  const { cited, view, where } = props;
  const { citation, source, passage, state } = cited;
  const language = source.language === view.names.language ? undefined : source.language;
  return (
    <div class={source.derived ? 'passage derived' : 'passage'}>
      <blockquote lang={language} cite={webAddress(source.url)}>
        {passage ? (
          <p>
            <span class="around">{passage.before}</span>
            <mark>{passage.quote}</mark>
            <span class="around">{passage.after}</span>
          </p>
        ) : citation.quote !== undefined ? (
          <p>
            <mark>{citation.quote}</mark>
          </p>
        ) : (
          <p class="ends">“{endsInWords(citation)}”</p>
        )}
      </blockquote>
      <p class="from">
        <SourceLine source={source} view={view} where={where} />
        {source.derived ? <strong class="voice">Our summary, not a second voice.</strong> : null}
      </p>
      <p class={state === 'holds' || state === 'unread' ? 'state' : 'state lost'}>
        {citationInWords(cited)} <AtPassage link={cited.link} />
      </p>
    </div>
  );
}

/** The way to the passage in the source as it is published. */
export function AtPassage(props: { link: string | undefined }) {
  const link = webAddress(props.link);
  return link ? (
    <a href={link} rel="noopener noreferrer external">
      Open the page at the passage
    </a>
  ) : null;
}
