import type { View, ViewCitation } from '../../access/index.ts';
import type { PageModel } from '../../pages/index.ts';
import { sayIn } from '../../values/index.ts';
import type { Names } from '../../vocabulary/index.ts';
import { type Where, webAddress, within } from './address.ts';
import { endsInWords, publisherOf } from './passage.tsx';
import { dayInWords } from './words.ts';

/** The notes of a page in one line each, as paper needs them: hidden on a screen, where marks open proofs. */
export function Notes(props: { page: PageModel; view: View }) {
  const { page, view } = props;
  const sentences = page.sections.flatMap((s) => s.paragraphs.flat());
  if (sentences.length === 0) return null;
  return (
    <section class="notes on-paper" aria-labelledby="notes">
      <h2 id="notes">Notes</h2>
      <ol start={sentences[0]!.number}>
        {sentences.map((s) => (
          <li>
            {s.proofs.map((cited, i) => (
              <>
                {i > 0 ? '; ' : ''}
                <Short cited={cited} names={view.names} />
              </>
            ))}
            {s.variants.length > 0 ? '. Sources differ: ' : ''}
            {s.variants
              .flatMap((v) => v.citations)
              .map((cited) => (
                <Short cited={cited} names={view.names} />
              ))}
            .
          </li>
        ))}
      </ol>
    </section>
  );
}

function Short(props: { cited: ViewCitation; names: Names }) {
  const { citation, source } = props.cited;
  return (
    <>
      “{endsInWords(citation)}”, <cite>{sayIn(source.title, props.names.language)}</cite>,{' '}
      {dayInWords(source.day)}
      {source.derived ? ' (our summary)' : ''}
    </>
  );
}

/** The sources of a page as a list with their addresses: for paper, and shown in an edition. */
export function SourceList(props: { view: View; where: Where; shown?: boolean }) {
  const { view, where } = props;
  return (
    <section class={props.shown ? 'notes' : 'notes on-paper'} aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <ul>
        {view.sources.map((s) => (
          <li>
            <cite>
              <a href={within(where, `sources/${s.id}`)}>{sayIn(s.title, view.names.language)}</a>
            </cite>
            {[publisherOf(s, view.names), dayInWords(s.day)].filter(Boolean).map((t) => `, ${t}`)}
            {s.derived ? ' (our summary, not a second voice)' : ''}
            {webAddress(s.url) ? <>, {s.url}</> : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}
