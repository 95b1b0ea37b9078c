import type { View } from '../../access/index.ts';
import type { PageModel, SectionModel, SentenceModel } from '../../pages/index.ts';
import { address, type Where } from './address.ts';
import { relationPage } from './frame.tsx';
import { Notes, SourceList } from './notes.tsx';
import { Sentence } from './sentence.tsx';
import { count } from './words.ts';

/** The dossier as a page: each sentence with the mark that opens its proof. */
export function dossierPage(view: View, page: PageModel, where: Where, from = 0): string {
  return relationPage({
    view,
    where,
    part: '',
    formats: ['json', 'md'],
    ...(from ? { query: { from: String(from) } } : {}),
    children: (
      <>
        <Dossier page={page} where={where} from={from} />
        <Unprinted page={page} where={where} />
        <Notes page={page} view={view} />
        <SourceList view={view} where={where} />
      </>
    ),
  });
}

/** The sections of a page with their sentences. */
export function Dossier(props: { page: PageModel; where: Where; from?: number; notes?: boolean }) {
  const { page, where } = props;
  const sections = page.sections.filter((s) => s.paragraphs.length > 0 || s.more);
  if (sections.length === 0) return <p class="nothing">Nothing on record is printed at these times.</p>;
  return (
    <article class="dossier" data-relation={where.slug}>
      <p class="guide">
        {props.notes
          ? 'A number leads to the note that proves its sentence.'
          : 'A number opens the proof of its sentence: the passage, its source and day, and the history of the record.'}{' '}
        Between brackets stands what the sentence does not say of itself, such as up to which day its sources
        speak.
      </p>
      {sections.map((section) => (
        <section aria-labelledby={`section-${section.id}`}>
          <h2 id={`section-${section.id}`}>{section.title}</h2>
          <Paragraphs section={section} page={page} where={where} notes={props.notes ?? false} />
          {section.more ? (
            <p class="more">
              <a href={address(where.path, where.asked, { from: section.more.next })}>
                Read on in “{section.title}”
              </a>{' '}
              ({count(section.more.total, 'sentence')} in all)
            </p>
          ) : null}
        </section>
      ))}
      {props.from ? (
        <p class="more">
          <a href={address(where.path, where.asked)}>Back to the beginning</a>
        </p>
      ) : null}
    </article>
  );
}

function Paragraphs(props: { section: SectionModel; page: PageModel; where: Where; notes: boolean }) {
  const { section, page, where, notes } = props;
  const told = (sentences: readonly SentenceModel[]) =>
    sentences.map((sentence, i) => (
      <>
        {i > 0 ? ' ' : ''}
        <Sentence sentence={sentence} where={where} language={page.language} notes={notes} />
      </>
    ));
  return section.as === 'list' ? (
    <ul class="points">
      {section.paragraphs.map((p) => (
        <li>{told(p)}</li>
      ))}
    </ul>
  ) : (
    section.paragraphs.map((p) => <p>{told(p)}</p>)
  );
}

function Unprinted(props: { page: PageModel; where: Where }) {
  const { notBegun, planned } = props.page.unprinted;
  if (notBegun + planned === 0) return null;
  const parts = [
    ...(notBegun ? [`${count(notBegun, 'record')} not begun by this day`] : []),
    ...(planned ? [`${count(planned, 'record')} announced and not known to have happened`] : []),
  ];
  return <p class="unprinted">Not printed as facts: {parts.join('; ')}.</p>;
}
