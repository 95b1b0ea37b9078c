import type { Child } from 'hono/jsx';
import type { View } from '../../access/index.ts';
import type { RecordModel } from '../../pages/index.ts';
import { type Asked, inFormat, type Where, within } from './address.ts';
import { Document, print } from './document.tsx';
import { TimesControl } from './times.tsx';
import { typeset } from './typeset.ts';

/** The pages of a relation, in the order of its navigation. */
export const PARTS = [
  { part: '', label: 'Dossier' },
  { part: 'timeline', label: 'Timeline' },
  { part: 'money', label: 'Money' },
  { part: 'people', label: 'People' },
  { part: 'sources', label: 'Sources' },
  { part: 'history', label: 'History' },
  { part: 'editions', label: 'Editions' },
] as const;

const TYPES: Readonly<Record<string, { type: string; label: string }>> = {
  json: { type: 'application/json', label: 'JSON' },
  csv: { type: 'text/csv', label: 'CSV' },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    label: 'Workbook (XLSX)',
  },
  md: { type: 'text/markdown', label: 'Markdown' },
  atom: { type: 'application/atom+xml', label: 'Atom feed' },
};

/** The line at the head of every page: the house's name and the search. */
export function Masthead(props: { slug?: string; bare?: boolean }) {
  return (
    <header class="masthead">
      <a class="brand" href="/">
        Entente
      </a>
      {props.bare ? null : (
        <search>
          <form class="find" action="/search" method="get">
            <label for="find">Search</label>
            <input
              id="find"
              name="q"
              type="search"
              placeholder={props.slug ? 'in this dossier' : undefined}
              maxlength={200}
              autocomplete="off"
            />
            {props.slug ? <input type="hidden" name="in" value={props.slug} /> : null}
            <button type="submit">Search</button>
          </form>
        </search>
      )}
    </header>
  );
}

function Invented() {
  return (
    <p class="invented">
      <strong>Invented.</strong> This dossier is made up for tests and teaching: neither its parties nor
      anything it tells is real.
    </p>
  );
}

/** The foot of a page: the same data in other forms, and what this is. */
function Foot(props: {
  where?: { path: string; asked: Asked };
  formats: readonly string[];
  feed?: string;
  query?: Record<string, string>;
}) {
  const { where } = props;
  return (
    <footer class="foot">
      {where && (props.formats.length > 0 || props.feed) ? (
        <p class="formats">
          <span class="label">This page as data</span>{' '}
          {props.formats.map((f) => (
            <a href={inFormat(where, f, props.query)}>{TYPES[f]?.label ?? f}</a>
          ))}
          {props.feed ? <a href={props.feed}>Atom feed of changes</a> : null}
        </p>
      ) : null}
      <p>The record is kept, the page is derived: every sentence opens the passage that proves it.</p>
    </footer>
  );
}

/** A sentence as the heading of its page, with what must stand beside it. */
function SentenceHeading(props: {
  text: string;
  language: string;
  note?: string;
  printed: boolean;
  pageLanguage: string;
}) {
  const { text, language, note, printed, pageLanguage } = props;
  return (
    <>
      <h1 class="of-sentence" lang={language === pageLanguage ? undefined : language}>
        {typeset(text)}
      </h1>
      {note ? <p class="aside">{note}</p> : null}
      {printed ? null : <p class="aside">not printed as a fact at this day</p>}
    </>
  );
}

export interface RelationFrame {
  readonly view: View;
  readonly where: Where;
  /** The part of the navigation that this page belongs to. */
  readonly part: string;
  /** The page's own title; none on the dossier itself. */
  readonly title?: string;
  /** The sentence that the page is about: its heading, the title above it. */
  readonly sentence?: Pick<RecordModel, 'text' | 'language' | 'note' | 'printed'>;
  readonly formats?: readonly string[];
  readonly fleeting?: boolean;
  readonly children?: Child;
  /** What the data's address needs besides the times, as the next part of a long page. */
  readonly query?: Record<string, string>;
  /** A page at one place in time for ever (an edition) has no times to choose. */
  readonly timeless?: boolean;
}

/** A page of a relation: masthead, title, navigation, the three times, the page itself, its foot. */
export function relationPage(props: RelationFrame): string {
  const { view, where, title } = props;
  const name = view.names.text(view.relation.title);
  const home = props.part === '' && title === undefined;
  const description = view.names.text(view.relation.description);
  const formats = props.formats ?? ['json'];
  const feed = within({ slug: where.slug, asked: {} }, 'feed.atom');
  return print(
    <Document
      title={`${props.sentence ? `${props.sentence.text} · ` : ''}${title ? `${title} · ` : ''}${name} · Entente`}
      language={view.names.language}
      {...(description ? { description } : {})}
      fleeting={props.fleeting ?? false}
      alternates={[
        ...formats.map((f) => ({
          type: TYPES[f]?.type ?? 'text/plain',
          href: inFormat(where, f, props.query),
          title: TYPES[f]?.label ?? f,
        })),
        { type: TYPES.atom!.type, href: feed, title: `Changes to ${name}` },
      ]}
    >
      <a class="skip" href="#text">
        Skip to the text
      </a>
      <Masthead slug={where.slug} />
      <main>
        {view.relation.invented ? <Invented /> : null}
        <div class="title">
          {home ? (
            <>
              <p class="label parties">{view.relation.parties.map((p) => view.names.of(p)).join(' · ')}</p>
              <h1>{name}</h1>
              {description ? <p class="standfirst">{description}</p> : null}
            </>
          ) : (
            <>
              <p class="label parties">
                <a href={within(where)}>{name}</a>
                {props.sentence ? ` · ${title}` : null}
              </p>
              {props.sentence ? (
                <SentenceHeading {...props.sentence} pageLanguage={view.names.language} />
              ) : (
                <h1>{title}</h1>
              )}
            </>
          )}
        </div>
        <nav class="parts" aria-label="Pages of this relation">
          <ul>
            {PARTS.map(({ part, label }) => (
              <li>
                <a href={within(where, part)} aria-current={part === props.part ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {props.timeless ? null : <TimesControl view={view} where={where} />}
        <div id="text" tabindex={-1}>
          {props.children}
        </div>
      </main>
      <Foot where={where} formats={formats} feed={feed} {...(props.query ? { query: props.query } : {})} />
    </Document>,
  );
}

export interface PlainFrame {
  readonly title: string;
  readonly heading?: string;
  readonly label?: string;
  /** It has a search of its own, so that the masthead needs none. */
  readonly searches?: boolean;
  readonly fleeting?: boolean;
  readonly where?: { readonly path: string; readonly asked: Asked };
  readonly formats?: readonly string[];
  readonly data?: Record<string, string>;
  readonly children?: Child;
}

/** A page that belongs to no relation: the list of relations, a search, a refusal. */
export function plainPage(props: PlainFrame): string {
  return print(
    <Document
      title={props.title === 'Entente' ? 'Entente' : `${props.title} · Entente`}
      language="en"
      fleeting={props.fleeting ?? false}
      alternates={(props.where ? (props.formats ?? []) : []).map((f) => ({
        type: TYPES[f]?.type ?? 'text/plain',
        href: inFormat(props.where!, f, props.data),
        title: TYPES[f]?.label ?? f,
      }))}
    >
      <a class="skip" href="#text">
        Skip to the text
      </a>
      <Masthead bare={props.searches ?? false} />
      <main>
        <div class="title">
          {props.label ? <p class="label parties">{props.label}</p> : null}
          <h1>{props.heading ?? props.title}</h1>
        </div>
        <div id="text" tabindex={-1}>
          {props.children}
        </div>
      </main>
      <Foot
        {...(props.where ? { where: props.where } : {})}
        formats={props.formats ?? []}
        {...(props.data ? { query: props.data } : {})}
      />
    </Document>,
  );
}
