import type { Child } from 'hono/jsx';
import type { Told } from '../../desk/index.ts';
import { dayInWords, slotsInWords } from '../../pages/index.ts';
import { kindOf, type Names, type RecordValue, type SlotDifference } from '../../vocabulary/index.ts';
import type { VersionDifference } from '../versions.ts';
import { Difference } from '../web/word-changes.tsx';
import { count } from '../web/words.ts';
import type { DeskLook } from './desk-look.ts';
import { deskAddress, deskPage } from './frame.tsx';

const STATES = {
  holds: 'stands where it stood',
  moved: 'stands elsewhere',
  ambiguous: 'stands there more than once',
  gone: 'is gone',
  unread: 'cannot be looked for: the text is not at hand',
} as const;

/** Two versions of a document: facts first, then how the record's proofs stand, then the words. */
export function versionsPage(props: {
  look: DeskLook;
  difference: VersionDifference;
  officer: string;
}): string {
  const { look, difference } = props;
  const { slug, view } = look;
  const { names } = view;
  const { before, after, facts, citations, words } = difference;
  const name = names.text(view.relation.title);
  const group = (id: string, title: string, items: readonly Child[]) =>
    items.length === 0 ? null : (
      <section aria-labelledby={id}>
        <h2 id={id}>
          {title} <span class="quiet">{items.length}</span>
        </h2>
        <ul class="entries">{items}</ul>
      </section>
    );
  const lost = citations.filter((c) => c.state !== 'holds');
  const changedWords = words.some((w) => w.did !== 'same');
  return deskPage({
    title: 'Two versions',
    relation: { slug, name },
    label: (
      <>
        <a href={deskAddress(slug, `sources/${before.id}`)}>{dayInWords(before.day)}</a> to{' '}
        <a href={deskAddress(slug, `sources/${after.id}`)}>{dayInWords(after.day)}</a>
      </>
    ),
    officer: props.officer,
    data: `/desk/${slug}/versions.json?${new URLSearchParams({ before: before.id, after: after.id })}`,
    children: (
      <>
        <p class="apparatus">
          {names.text(after.title)}: {count(facts.fresh.length, 'new fact')}, {facts.changed.length} changed,{' '}
          {facts.dropped.length} dropped, {facts.unchanged.length} unchanged, as the reader reads both.
        </p>
        {group(
          'new',
          'New',
          facts.fresh.map((fact) => <li>{fact.wording}</li>),
        )}
        {group(
          'changed',
          'Changed',
          facts.changed.map((change) => (
            <li>
              <p>{change.after.wording}</p>
              <ul class="plain apparatus">
                {change.differences.map((d) => (
                  <li>{said(d, change.before, change.after, names)}</li>
                ))}
              </ul>
            </li>
          )),
        )}
        {group(
          'dropped',
          'Dropped',
          facts.dropped.map((fact) => (
            <li>
              <del>{fact.wording}</del>
            </li>
          )),
        )}
        {group(
          'unchanged',
          'Unchanged',
          facts.unchanged.map(({ after: fact }) => <li class="quiet">{fact.wording}</li>),
        )}
        <section aria-labelledby="proofs">
          <h2 id="proofs">Proofs on record</h2>
          <p class="apparatus">
            {citations.length === 0
              ? 'Nothing on record is proven by the earlier version.'
              : `Of ${count(citations.length, 'passage')} of the earlier version that the record cites, ${citations.length - lost.length} stand where they stood.`}
          </p>
          {lost.length > 0 ? (
            <ul class="entries">
              {lost.map((c) => (
                <li>
                  <a href={`/${slug}/records/${c.record}`}>{names.text(view.record(c.record)?.statement)}</a>
                  <span class="apparatus"> {STATES[c.state]}</span>
                </li>
              ))}
            </ul>
          ) : null}
        </section>
        <section aria-labelledby="words">
          <h2 id="words">In words</h2>
          {changedWords ? (
            <p class="text-difference">
              <Difference words={words} />
            </p>
          ) : (
            <p class="apparatus">The two texts are the same, word by word.</p>
          )}
        </section>
      </>
    ),
  });
}

/** "sum: at least US$1 billion, before at least US$900 million". */
function said({ slot }: SlotDifference, before: Told, after: Told, names: Names): string {
  const of = ({ account }: Told) => {
    const value: RecordValue = { ...account, citations: [], marking: 'internal' };
    return slotsInWords(kindOf(account.kind), value, names).find((s) => s.slot === slot);
  };
  const [was, is] = [of(before), of(after)];
  return `${is?.label ?? was?.label ?? slot}: ${is?.words ?? 'no longer said'}, before ${was?.words ?? 'not said'}`;
}
