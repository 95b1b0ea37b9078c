import type { Edition, View } from '../../access/index.ts';
import { type Where, within } from './address.ts';
import type { Difference, FactChange } from './edition-facts.ts';
import { editionTimes } from './editions.tsx';
import { relationPage } from './frame.tsx';
import { type WordChange, wordDifference } from './word-difference.ts';
import { count } from './words.ts';

/** The difference of two editions: what is new, changed or withdrawn in facts, and how the words changed. */
export function differencePage(
  view: View,
  where: Where,
  before: Edition,
  after: Edition,
  found: Difference,
): string {
  const at = (n: number) => within({ slug: where.slug, asked: {} }, `editions/${n}`);
  const groups = [
    { title: 'New', items: found.added },
    { title: 'Changed', items: found.changed },
    { title: 'No longer printed', items: found.withdrawn },
  ];
  const total = groups.reduce((n, g) => n + g.items.length, 0);
  return relationPage({
    view,
    where,
    part: 'editions',
    title: `Edition ${before.number} and edition ${after.number}`,
    timeless: true,
    children: (
      <>
        <p class="apparatus">
          From <a href={at(before.number)}>edition {before.number}</a> ({editionTimes(before.times)}) to{' '}
          <a href={at(after.number)}>edition {after.number}</a> ({editionTimes(after.times)}).
        </p>
        {total === 0 ? (
          <p>The two say the same, in facts and in words.</p>
        ) : (
          <p>
            {count(total, 'record differs', 'records differ')}; {found.same} say the same.
          </p>
        )}
        {groups
          .filter((g) => g.items.length > 0)
          .map((g) => (
            <section aria-label={g.title}>
              <h2>{g.title}</h2>
              <ul class="entries">
                {g.items.map((item) => (
                  <Change item={item} view={view} where={where} />
                ))}
              </ul>
            </section>
          ))}
      </>
    ),
  });
}

/** A stretch of words; the space after it is neither struck out nor underlined. */
function Stretch(props: { change: WordChange }) {
  const { did, text } = props.change;
  if (did === 'kept') return <>{text}</>;
  const word = text.trimEnd();
  const space = text.slice(word.length);
  return (
    <>
      {did === 'out' ? <del>{word}</del> : <ins>{word}</ins>}
      {space}
    </>
  );
}

function Change(props: { item: FactChange; view: View; where: Where }) {
  const { item, view, where } = props;
  const { before, after } = item;
  const words =
    before !== undefined && after !== undefined && before !== after
      ? wordDifference(before, after)
      : undefined;
  const known = view.record(item.id) !== undefined;
  return (
    <li>
      <p>
        {words ? words.map((w) => <Stretch change={w} />) : after !== undefined ? after : <del>{before}</del>}
      </p>
      {item.slots.length > 0 ? (
        <ul class="plain apparatus">
          {item.slots.map((s) => (
            <li>
              {s.label}: <del>{s.before || 'not stated'}</del> <ins>{s.after || 'not stated'}</ins>
            </li>
          ))}
        </ul>
      ) : null}
      {known ? (
        <p class="apparatus">
          <a href={within({ slug: where.slug, asked: {} }, `records/${item.id}`)}>The record now</a>
        </p>
      ) : null}
    </li>
  );
}
