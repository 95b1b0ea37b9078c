import type { Change, View } from '../../access/index.ts';
import { address, type Where, within } from './address.ts';
import { relationPage } from './frame.tsx';
import { labelOf } from './slot-words.ts';
import { typeset } from './typeset.ts';
import { count, instantInWords, listInWords, upperFirst } from './words.ts';

/** How many transactions a page of history shows. */
export const HISTORY_PAGE = 50;
/** How many things of one transaction are named before the rest is counted. */
const NAMED = 60;

/** The journal in words: what was put on record, changed or withdrawn, when, by whom and why. */
export function historyPage(view: View, where: Where, from: number): string {
  const shown = view.changes.slice(from, from + HISTORY_PAGE);
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
          {shown.map((change) => (
            <li>
              <p class="apparatus">
                <time datetime={change.at}>{instantInWords(change.at)}</time>, by {change.by}
              </p>
              <p>{change.why}</p>
              <Items change={change} view={view} where={where} />
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
export function Items(props: { change: Change; view: View; where: Pick<Where, 'slug' | 'asked'> }) {
  const { change, view, where } = props;
  const groups = [...new Set(change.items.map((i) => i.did))].map((did) => ({
    did,
    items: change.items.filter((i) => i.did === did),
  }));
  return (
    <>
      {groups.map(({ did, items }) => {
        const list = (
          <ul class="plain">
            {items.slice(0, NAMED).map((item) => (
              <li>
                <Thing item={item} view={view} where={where} />
              </li>
            ))}
            {items.length > NAMED ? <li>and {count(items.length - NAMED, 'other')}</li> : null}
          </ul>
        );
        if (items.length === 1)
          return (
            <p class="apparatus">
              {upperFirst(did)}: <Thing item={items[0]!} view={view} where={where} />
            </p>
          );
        return (
          <details class="apparatus" open={items.length <= 6}>
            <summary>
              {upperFirst(did)}: {count(items.length, 'thing')}
            </summary>
            {list}
          </details>
        );
      })}
    </>
  );
}

/** A thing that changed, by name: a record's sentence, a source's title, an edition's number. */
function Thing(props: { item: Change['items'][number]; view: View; where: Pick<Where, 'slug' | 'asked'> }) {
  const { item, view, where } = props;
  const [type, id] = [item.ref.slice(0, item.ref.indexOf(':')), item.ref.slice(item.ref.indexOf(':') + 1)];
  const record = type === 'record' ? view.record(id) : undefined;
  const source = type === 'source' ? view.sources.find((s) => s.id === id) : undefined;
  const changed =
    item.did === 'amended' && item.changed.length > 0 ? (
      <span class="quiet">
        {' '}
        ({listInWords(item.changed.map((s) => (record ? labelOf(record.kind, s, view.names) : s)))})
      </span>
    ) : null;
  const name = record ? (
    <a href={within(where, `records/${id}`)}>{typeset(view.names.text(record.statement))}</a>
  ) : source ? (
    <a href={within(where, `sources/${id}`)}>source: {view.names.text(source.title)}</a>
  ) : type === 'edition' ? (
    <a href={within({ slug: where.slug, asked: {} }, `editions/${id}`)}>edition {id}</a>
  ) : type === 'relation' ? (
    'what is said of the relation'
  ) : type === 'outline' ? (
    'the order of the page'
  ) : (
    `${type} ${id}`
  );
  return (
    <>
      {name}
      {changed}
    </>
  );
}
