import type { View } from '../../access/index.ts';
import { type HistoryEntry, type HistoryItem, historyOf, listInWords } from '../../pages/index.ts';
import { address, type Where, within } from './address.ts';
import { relationPage } from './frame.tsx';
import { typeset } from './typeset.ts';
import { count } from './words.ts';

/** How many transactions a page of history shows. */
const HISTORY_PAGE = 50;
/** How many things of one transaction are named before the rest is counted. */
const NAMED = 60;

/** The journal in words: what was put on record, changed or withdrawn, when, by whom and why. */
export function historyPage(view: View, where: Where, from: number): string {
  const shown = historyOf(view, { from, size: HISTORY_PAGE });
  const next = from + HISTORY_PAGE;
  return relationPage({
    view,
    where,
    part: 'history',
    title: 'History',
    formats: ['json', 'csv'],
    children: (
      <>
        <ol class="entries">
          {shown.map((entry) => (
            <li>
              <p class="apparatus">
                <time datetime={entry.at}>{entry.said}</time>, by {entry.by}
              </p>
              <p>{entry.why}</p>
              <Items entry={entry} where={where} unfolded={NAMED} />
            </li>
          ))}
          {shown.length === 0 ? <li>Nothing was on record by then.</li> : null}
        </ol>
        {view.changes.length > next ? (
          <p class="more">
            <a href={address(where.path, where.asked, { from: next })}>Older changes</a> (
            {count(view.changes.length - next, 'more', 'more')})
          </p>
        ) : null}
        {from > 0 ? (
          <p class="more">
            <a href={address(where.path, where.asked)}>Newest changes</a>
          </p>
        ) : null}
      </>
    ),
  });
}

/** The things of one transaction, grouped by what was done to them; many of them fold away. */
export function Items(props: {
  entry: HistoryEntry;
  where: Pick<Where, 'slug' | 'asked'>;
  /** Up to so many are shown without being unfolded. */
  unfolded: number;
}) {
  const { entry, where, unfolded } = props;
  const groups = [...new Set(entry.items.map((i) => i.verb))].map(
    (verb) => [verb, entry.items.filter((i) => i.verb === verb)] as const,
  );
  return (
    <>
      {groups.map(([verb, items]) =>
        items.length === 1 ? (
          <p class="apparatus">
            {verb} <Thing item={items[0]!} where={where} />
          </p>
        ) : (
          <details class="apparatus" open={items.length <= unfolded}>
            <summary>
              {verb} {count(items.length, 'entry', 'entries')}
            </summary>
            <ul class="plain">
              {items.slice(0, NAMED).map((item) => (
                <li>
                  <Thing item={item} where={where} />
                </li>
              ))}
              {items.length > NAMED ? <li>and {count(items.length - NAMED, 'other')}</li> : null}
            </ul>
          </details>
        ),
      )}
    </>
  );
}

/** A thing that changed, by name, leading to its page; then what of it changed. */
function Thing(props: { item: HistoryItem; where: Pick<Where, 'slug' | 'asked'> }) {
  const { item, where } = props;
  const name = typeset(item.name);
  return (
    <>
      {item.path ? <a href={within(where, item.path)}>{name}</a> : name}
      {item.did === 'amended' && item.changed.length > 0 ? (
        <span class="quiet">: {listInWords(item.changed)}</span>
      ) : null}
    </>
  );
}
