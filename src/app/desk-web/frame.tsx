import type { Child } from 'hono/jsx';
import { Document, print } from '../web/document.tsx';

/** Address of the desk's script, which no page of it needs. */
const DESK_SCRIPT = '/assets/desk.js';

/** What stands around a page of the desk. */
export interface DeskFrame {
  readonly title: string;
  /** The relation that is worked at. */
  readonly relation?: { readonly slug: string; readonly name: string };
  /** What stands above the title, and beside it. */
  readonly label?: Child;
  readonly officer: string;
  /** Said at once when the page opens: what was done, and the way back. */
  readonly notice?: Child;
  /** The address of the page's data. */
  readonly data?: string;
  /** The page is as wide as the window: a text beside its proposals. */
  readonly wide?: boolean;
  readonly skip?: { readonly href: string; readonly label: string };
  readonly children?: Child;
}

/** The address of a page of the desk: `part` as in `sources/fact-sheet`. */
export function deskAddress(
  slug?: string,
  part = '',
  query: Readonly<Record<string, string | number>> = {},
): string {
  const path = [...(slug === undefined ? [] : [slug]), ...part.split('/').filter(Boolean)];
  const search = new URLSearchParams(
    Object.entries(query).map(([k, v]): [string, string] => [k, String(v)]),
  ).toString();
  return `/desk${path.map((p) => `/${encodeURIComponent(p)}`).join('')}${search ? `?${search}` : ''}`;
}

/** A page of the desk: who works, where, what was done last, the page itself, and the keys. */
export function deskPage(props: DeskFrame): string {
  const { relation, officer, skip } = props;
  return print(
    <Document title={`${props.title} · Desk · Entente`} language="en" fleeting script={false}>
      <a class="skip" href={skip?.href ?? '#text'}>
        {skip?.label ?? 'Skip to the text'}
      </a>
      <header class={props.wide ? 'masthead desk-head wide' : 'masthead desk-head'}>
        <nav aria-label="Desk" class="desk-way">
          <a class="brand" href="/">
            Entente
          </a>
          <a href={deskAddress()}>Desk</a>
          {relation ? <a href={deskAddress(relation.slug)}>{relation.name}</a> : null}
        </nav>
        <form class="desk-who" method="post" action="/sign-out">
          <span>{officer}</span> <button type="submit">Sign out</button>
        </form>
      </header>
      <main class={props.wide ? 'desk wide' : 'desk'} id="desk" data-desk={relation?.slug}>
        <div class="desk-title">
          {props.label ? <p class="label parties">{props.label}</p> : null}
          <h1>{props.title}</h1>
        </div>
        <div class="desk-said" id="said" role="status">
          {props.notice}
        </div>
        <div id="text" tabindex={-1}>
          {props.children}
        </div>
      </main>
      <footer class={props.wide ? 'foot wide' : 'foot'}>
        {props.data ? (
          <p class="formats">
            <span class="label">This page as data</span> <a href={props.data}>JSON</a>
          </p>
        ) : null}
        {relation ? (
          <p>
            <a href={`/${encodeURIComponent(relation.slug)}`}>The page as the public reads it</a>
          </p>
        ) : null}
      </footer>
      <script type="module" src={DESK_SCRIPT} />
    </Document>,
  );
}
