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
            <span class="around">{dashed(passage.before)}</span>
            <mark>{passage.quote}</mark>
            <span class="around">{dashed(passage.after)}</span>
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

/**
 * A proof as the record itself keeps it, whatever texts are at hand: the passage where it may be copied, else its first
 * and last words. The same bytes on every machine and at every time.
 */
export function KeptPassage(props: {
  cited: ViewCitation;
  view: View;
  where: Pick<Where, 'slug' | 'asked'>;
}) {
  const { cited, view, where } = props;
  const { citation, source } = cited;
  return (
    <div class="passage">
      <blockquote
        lang={source.language === view.names.language ? undefined : source.language}
        cite={webAddress(source.url)}
      >
        <p>“{citation.quote ?? endsInWords(citation)}”</p>
      </blockquote>
      <p class="from">
        <SourceLine source={source} view={view} where={where} />
        {source.derived ? <strong class="voice">Our summary, not a second voice.</strong> : null}
      </p>
      {webAddress(cited.link) ? (
        <p class="state">
          <AtPassage link={cited.link} />
        </p>
      ) : null}
    </div>
  );
}

/** What stands about a passage, the dashes of a typewritten list set as dashes. */
function dashed(text: string): string {
  return text.replace(/(^|\n)- /g, '$1– ');
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
