import type { View, ViewCitation } from '../../access/index.ts';
import { endsInWords, type PageModel, voiceOf, voicesOf } from '../../pages/index.ts';
import { type Where, webAddress, within } from './address.ts';

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
            <Shorts proofs={s.proofs} view={view} />
            {s.variants.length > 0 ? (
              <>
                . Sources differ: <Shorts proofs={s.variants.flatMap((v) => v.citations)} view={view} />
              </>
            ) : null}
            .
          </li>
        ))}
      </ol>
    </section>
  );
}

function Shorts(props: { proofs: readonly ViewCitation[]; view: View }) {
  return props.proofs.map(({ citation, source }, i) => {
    const { title, said } = voiceOf(props.view, source);
    return (
      <>
        {i > 0 ? '; ' : ''}“{endsInWords(citation)}”, <cite>{title}</cite>, {said}
        {source.derived ? ' (our summary)' : ''}
      </>
    );
  });
}

/** The sources of a page as a list with their addresses: for paper, and shown in an edition. */
export function SourceList(props: { view: View; where: Where; shown?: boolean }) {
  const { view, where } = props;
  return (
    <section class={props.shown ? 'notes' : 'notes on-paper'} aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <ul>
        {voicesOf(view).map(({ id, title, publisher, said, note, source }) => (
          <li>
            <cite>
              <a href={within(where, `sources/${id}`)}>{title}</a>
            </cite>
            {publisher ? `, ${publisher}` : ''}, {said}
            {note ? ` (${note})` : ''}
            {webAddress(source.url) ? <>, {source.url}</> : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}
