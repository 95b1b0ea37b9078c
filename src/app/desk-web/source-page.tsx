import type { Child } from 'hono/jsx';
import { KINDS, type Names } from '../../vocabulary/index.ts';
import { Card } from './card.tsx';
import { deskAddress, deskPage } from './frame.tsx';
import { KeysTold } from './keys.tsx';
import { PublishEdition } from './publish-edition.tsx';
import type { SourceDesk } from './source-desk.ts';
import { StateTabs } from './state-tabs.tsx';
import { TextPane } from './text-pane.tsx';

/** A source beside what was read from it: the place where proposals are decided. */
export function sourcePage(
  desk: SourceDesk,
  props: { officer: string; fourEyes: boolean; notice?: Child },
): string {
  const { slug, name, source, proposals, current, tab } = desk;
  const home = deskAddress(slug, `sources/${source.id}`);
  const hrefOf = (id: string): string =>
    `${deskAddress(slug, `sources/${source.id}`, { ...tabbed(tab), at: id })}#${id}`;
  const back = deskAddress(slug, `sources/${source.id}`, tabbed(tab));
  return deskPage({
    title: source.title,
    relation: { slug, name },
    label: `${source.publisher ? `${source.publisher} · ` : ''}${source.said}`,
    officer: props.officer,
    ...(props.notice ? { notice: props.notice } : {}),
    data: `${home}.json`,
    wide: true,
    skip: { href: `#${current ?? 'proposals'}`, label: 'Skip to the proposals' },
    children: (
      <div class="panes">
        <section class="pane-text" aria-label="The text of the source" tabindex={0}>
          {desk.text === undefined ? (
            <p class="nothing">The text is not at hand: add the document again, and it can be cited.</p>
          ) : (
            <TextPane
              text={desk.text}
              language={source.language}
              marked={desk.marked}
              shown={proposals}
              current={current}
              hrefOf={hrefOf}
            />
          )}
        </section>
        <section class="pane-list" aria-label="Proposals">
          <div class="desk-tools">
            <StateTabs base={home} counts={desk.counts} tab={tab} />
            <div class="tools">
              {desk.text === undefined ? null : <ByHand slug={slug} source={source.id} names={desk.names} />}
              <Together slug={slug} source={source.id} />
              <PublishEdition slug={slug} back={home} />
              <KeysTold />
            </div>
          </div>
          <ol class="cards" id="proposals" tabindex={-1}>
            {proposals.map((p) => (
              <Card proposal={p} slug={slug} current={p.id === current} href={hrefOf(p.id)} back={back} />
            ))}
          </ol>
          {proposals.length === 0 ? <p class="nothing">Nothing here.</p> : null}
          <Pages desk={desk} />
          <FourEyes fourEyes={props.fourEyes} />
        </section>
      </div>
    ),
  });
}

/** The way to the proposals before and behind those that are shown, where a source has many. */
function Pages({ desk }: { desk: SourceDesk }) {
  const { slug, source, tab, from, total, pageSize, proposals } = desk;
  if (total <= pageSize && from === 0) return null;
  const to = (n: number) =>
    deskAddress(slug, `sources/${source.id}`, { ...tabbed(tab), ...(n > 0 ? { from: n } : {}) });
  return (
    <nav class="more" aria-label="More proposals">
      {from > 0 ? (
        <a href={to(Math.max(0, from - pageSize))} rel="prev">
          Before
        </a>
      ) : null}{' '}
      {proposals.length > 0 ? `${from + 1} to ${from + proposals.length} of ${total}` : `${total} in all`}{' '}
      {from + pageSize < total ? (
        <a href={to(from + pageSize)} rel="next">
          Further
        </a>
      ) : null}
    </nav>
  );
}

function tabbed(tab: string): Record<string, string> {
  return tab === 'waiting' ? {} : { state: tab };
}

/** Who publishes what was accepted, and how one person can see the whole way. */
export function FourEyes({ fourEyes }: { fourEyes: boolean }) {
  return fourEyes ? (
    <p class="four-eyes">
      Whoever accepts a proposal is its author; a second officer publishes it, and only then it is on record.
      To try this alone, sign in by a second account in another window, or start with{' '}
      <code>ENTENTE_FOUR_EYES=off</code>.
    </p>
  ) : (
    <p class="four-eyes">
      What is accepted is on record at once: no second officer is asked (ENTENTE_FOUR_EYES=off).
    </p>
  );
}

/** What can be decided together, each with a preview. */
function Together({ slug, source }: { slug: string; source: string }) {
  const to = (which: string) => deskAddress(slug, 'bulk', { source, which });
  return (
    <details class="together-ways">
      <summary>Together</summary>
      <ul>
        <li>
          <a href={to('corroborates')}>Accept what is only one more proof</a>
        </li>
        <li>
          <a href={to('clear')}>Accept all that is clear</a>
        </li>
        <li>
          <a href={to('accepted')}>Publish what others accepted</a>
        </li>
      </ul>
    </details>
  );
}

/** The way to a record that no reader proposed: of words that are selected, or written, or counted. */
function ByHand({ slug, source, names }: { slug: string; source: string; names: Names }) {
  return (
    <details class="by-hand" id="by-hand">
      <summary>
        By hand<span class="of-selection"> of the words that are selected</span>{' '}
        <span class="keycap" aria-hidden="true">
          n
        </span>
      </summary>
      <form method="get" action={deskAddress(slug, `sources/${source}/by-hand`)}>
        <p>Select words in the text, or write them here as they stand in it.</p>
        <label for="hand-quote">Passage</label>
        <textarea id="hand-quote" name="quote" rows={3} maxlength={1500} />
        <input type="hidden" name="start" value="" />
        <input type="hidden" name="end" value="" />
        <label for="hand-kind">Kind</label>
        <select id="hand-kind" name="kind">
          {[...KINDS.values()].map((kind) => (
            <option value={kind.name}>{names.text(kind.label)}</option>
          ))}
        </select>
        <button type="submit">Write the record</button>
      </form>
    </details>
  );
}
