import type { Source } from '../../archive/index.ts';
import type { Concern } from '../../checks/index.ts';
import { dayInWords } from '../../pages/index.ts';
import { count } from '../web/words.ts';
import type { DeskLook } from './desk-look.ts';
import { deskAddress, deskPage } from './frame.tsx';

/** Two versions of one document, one after the other. */
export interface VersionPair {
  readonly before: Source;
  readonly after: Source;
}

const TITLES: Readonly<Record<Concern['code'], string>> = {
  'proof-gone': 'Proofs that a later version lost',
  'proof-moved': 'Proofs that moved',
  'expected-past': 'Expected, of times gone by',
  'recent-past': 'Recent, of times long past',
  'period-over': 'Current, of what is over',
  'facts-old': 'Fresh days over stale facts',
};

/** What wants a look, each with what it is about and what can be done; then the documents with several versions. */
export function concernsPage(props: {
  look: DeskLook;
  concerns: readonly Concern[];
  pairs: readonly VersionPair[];
  /** The texts of sources that are spoken of, by the source's id. */
  texts: ReadonlyMap<string, string>;
  officer: string;
}): string {
  const { look, concerns, pairs, texts } = props;
  const { slug, view } = look;
  const name = view.names.text(view.relation.title);
  const groups = (Object.keys(TITLES) as Concern['code'][])
    .map((code) => ({ code, items: concerns.filter((c) => c.code === code) }))
    .filter(({ items }) => items.length > 0);
  return deskPage({
    title: 'What wants a look',
    relation: { slug, name },
    label: <a href={`/${slug}`}>{name}</a>,
    officer: props.officer,
    data: `/desk/${slug}/findings.json`,
    children: (
      <>
        <p class="apparatus">
          {concerns.length === 0
            ? 'Nothing on record, and nothing in its sources, looks stale, over or lost.'
            : `${count(concerns.length, 'finding')}. None stands in the way of anything; each is for a person to settle.`}
        </p>
        {groups.map(({ code, items }) => (
          <section aria-labelledby={code}>
            <h2 id={code}>{TITLES[code]}</h2>
            <ul class="entries">
              {items.map((concern) => (
                <Item concern={concern} look={look} texts={texts} />
              ))}
            </ul>
          </section>
        ))}
        {pairs.length > 0 ? (
          <section aria-labelledby="versions">
            <h2 id="versions">Versions</h2>
            <ul class="entries">
              {pairs.map(({ before, after }) => (
                <li>
                  <a href={deskAddress(slug, 'versions', { before: before.id, after: after.id })}>
                    {view.names.text(after.title)}: from {dayInWords(before.day)} to {dayInWords(after.day)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </>
    ),
  });
}

function Item(props: { concern: Concern; look: DeskLook; texts: ReadonlyMap<string, string> }) {
  const { concern, look, texts } = props;
  const { slug, view } = look;
  const record = concern.record === undefined ? undefined : view.record(concern.record);
  const text = concern.source === undefined ? undefined : texts.get(concern.source);
  const quote =
    text !== undefined && concern.span ? text.slice(concern.span.start, concern.span.end) : undefined;
  return (
    <li>
      {record ? (
        <p>
          <a href={`/${slug}/records/${record.id}`}>{view.names.text(record.statement)}</a>
        </p>
      ) : null}
      {quote && !record ? <blockquote>{quote.slice(0, 400)}</blockquote> : null}
      <p class="apparatus">
        {concern.message} {concern.hint}{' '}
        {concern.source === undefined ? null : (
          <a href={deskAddress(slug, `sources/${concern.source}`)}>See the source</a>
        )}
      </p>
    </li>
  );
}
