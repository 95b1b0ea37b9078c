import type { ViewCitation } from '../../access/index.ts';
import { sayIn } from '../../values/index.ts';
import type { Names } from '../../vocabulary/index.ts';
import { type Where, webAddress, within } from './address.ts';
import { dayInWords } from './words.ts';

/** How a citation stands to its text, in words. */
export const STATES: Readonly<Record<ViewCitation['state'], string>> = {
  holds: 'The passage holds: it stands in the text word for word.',
  moved: 'The passage has moved: it stands elsewhere in the text now.',
  ambiguous: 'The passage stands in the text more than once, so it is not certain which is meant.',
  gone: 'The passage is gone: the text no longer has it where it was.',
  unread:
    'The text is not at hand here; the passage is held by its place, its hash, and its first and last words.',
};

/** The name of a source's publisher: a party's name, else as written. */
export function publisherOf(source: { readonly publisher?: string }, names: Names): string {
  if (!source.publisher) return '';
  return source.publisher.includes(':') ? names.of(source.publisher) : source.publisher;
}

/** Title, publisher and day of a source, its title leading to the source's own page. */
export function SourceLine(props: {
  source: ViewCitation['source'];
  names: Names;
  where: Pick<Where, 'slug' | 'asked'>;
}) {
  const { source, names, where } = props;
  const publisher = publisherOf(source, names);
  return (
    <span class="source">
      <cite>
        <a
          href={within(where, `sources/${source.id}`)}
          lang={source.language === names.language ? undefined : source.language}
        >
          {sayIn(source.title, names.language)}
        </a>
      </cite>
      {publisher ? `, ${publisher}` : ''}, {source.dayIs === 'retrieved' ? 'retrieved ' : ''}
      <time datetime={source.day}>{dayInWords(source.day)}</time>
    </span>
  );
}

/** "first … last": what is kept of a passage that may not be copied. */
export function endsInWords(citation: { readonly first: string; readonly last?: string }): string {
  return citation.last ? `${citation.first} … ${citation.last}` : citation.first;
}

/** One proof: the passage marked in its context, or its first and last words and the way to it; then its source. */
export function Passage(props: { cited: ViewCitation; names: Names; where: Pick<Where, 'slug' | 'asked'> }) {
  const { cited, names, where } = props;
  const { citation, source, passage, state } = cited;
  const link = webAddress(cited.link);
  const language = source.language === names.language ? undefined : source.language;
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
        <SourceLine source={source} names={names} where={where} />
        {source.derived ? <strong class="voice">Our summary, not a second voice.</strong> : null}
      </p>
      <p class="state">
        {STATES[state]}{' '}
        {link ? (
          <a href={link} rel="noopener noreferrer external">
            Open the page at the passage
          </a>
        ) : null}
      </p>
    </div>
  );
}
