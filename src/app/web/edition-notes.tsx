import type { View } from '../../access/index.ts';
import type { PageModel } from '../../pages/index.ts';
import type { Where } from './address.ts';
import { KeptPassage } from './passage.tsx';
import { typeset } from './typeset.ts';

/** The notes of an edition in full: each sentence's proofs as they were, with the way back to the sentence. */
export function EditionNotes(props: { page: PageModel; view: View; where: Where }) {
  const { page, view, where } = props;
  const sentences = page.sections.flatMap((s) => s.paragraphs.flat());
  if (sentences.length === 0) return null;
  return (
    <section class="edition-notes" aria-labelledby="notes">
      <h2 id="notes">Notes</h2>
      <ol>
        {sentences.map((s) => (
          <li id={`note-${s.number}`} class="proof" value={s.number}>
            {s.proofs.map((cited) => (
              <KeptPassage cited={cited} view={view} where={where} />
            ))}
            {s.variants.map((v) => (
              <>
                <p class="label">Another account</p>
                <p class="statement">{typeset(view.names.text(v.statement))}</p>
                {v.citations.map((cited) => (
                  <KeptPassage cited={cited} view={view} where={where} />
                ))}
              </>
            ))}
            <p class="back">
              <a href={`#mark-${s.number}`}>Back to sentence {s.number}</a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
