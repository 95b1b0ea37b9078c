import type { Edition, View } from '../../access/index.ts';
import type { FactChanged, FactDifference, FactOnce } from '../../pages/index.ts';
import { type Where, within } from './address.ts';
import { editionTimes } from './editions.tsx';
import { relationPage } from './frame.tsx';
import { typeset } from './typeset.ts';
import { SlotChanges } from './versions.tsx';
import { Difference } from './word-changes.tsx';
import { count } from './words.ts';

/** The difference of two editions: what is new, changed or withdrawn in facts, and how the words changed. */
export function differencePage(
  view: View,
  where: Where,
  before: Edition,
  after: Edition,
  found: FactDifference,
): string {
  const at = (n: number) => within({ slug: where.slug, asked: {} }, `editions/${n}`);
  const total = found.new.length + found.changed.length + found.withdrawn.length;
  const group = (title: string, items: readonly (FactOnce | FactChanged)[], gone = false) =>
    items.length === 0 ? null : (
      <section aria-label={title}>
        <h2>{title}</h2>
        <ul class="entries">
          {items.map((item) => (
            <Change item={item} gone={gone} view={view} where={where} />
          ))}
        </ul>
      </section>
    );
  return relationPage({
    view,
    where,
    part: 'editions',
    title: `From edition ${before.number} to edition ${after.number}`,
    timeless: true,
    children: (
      <>
        <dl class="facts">
          {[before, after].map((edition) => (
            <>
              <dt>
                <a href={at(edition.number)}>Edition {edition.number}</a>
              </dt>
              <dd>{editionTimes(edition)}.</dd>
            </>
          ))}
        </dl>
        {total === 0 ? (
          <p>The two say the same, in facts and in words.</p>
        ) : (
          <p>
            {count(total, 'record differs', 'records differ')}; {count(found.unchanged, 'says', 'say')} the
            same.
          </p>
        )}
        {group('New', found.new)}
        {group('Changed', found.changed)}
        {group('No longer printed', found.withdrawn, true)}
      </>
    ),
  });
}

function Change(props: { item: FactOnce | FactChanged; gone: boolean; view: View; where: Where }) {
  const { item, gone, view, where } = props;
  return (
    <li>
      {'words' in item ? (
        <>
          <p>
            <Difference words={item.words} />
          </p>
          {item.slots.length > 0 ? (
            <ul class="plain apparatus">
              <SlotChanges slots={item.slots} />
            </ul>
          ) : null}
        </>
      ) : (
        <p lang={item.language === view.names.language ? undefined : item.language}>
          {gone ? <del>{typeset(item.text)}</del> : typeset(item.text)}
        </p>
      )}
      {view.record(item.id) ? (
        <p class="apparatus">
          <a href={within({ slug: where.slug, asked: {} }, `records/${item.id}`)}>The record now</a>
        </p>
      ) : null}
    </li>
  );
}
