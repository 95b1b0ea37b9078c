import type { Child } from 'hono/jsx';

/** What the head of every page says. */
export interface DocumentProps {
  readonly title: string;
  readonly language: string;
  readonly description?: string;
  /** A page that says nothing lasting (a search, a refusal) asks not to be indexed. */
  readonly fleeting?: boolean;
  /** The same data in other forms: media type and address. */
  readonly alternates?: readonly { readonly type: string; readonly href: string; readonly title: string }[];
  readonly canonical?: string;
  readonly script?: boolean;
  readonly children?: Child;
}

/** Address of the style sheet. Editions link it without a version, so that their bytes never change. */
export const STYLES = '/assets/entente.css';
/** Address of the script, which no page needs. */
export const SCRIPT = '/assets/entente.js';

/** A whole HTML document; nothing in it is loaded from elsewhere. */
export function Document(props: DocumentProps) {
  return (
    <html lang={props.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{props.title}</title>
        {props.description ? <meta name="description" content={props.description} /> : null}
        {props.fleeting ? <meta name="robots" content="noindex" /> : null}
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={STYLES} />
        {props.canonical ? <link rel="canonical" href={props.canonical} /> : null}
        {props.alternates?.map((a) => (
          <link rel="alternate" type={a.type} href={a.href} title={a.title} />
        ))}
        {props.script === false ? null : <script type="module" src={SCRIPT} />}
      </head>
      <body>{props.children}</body>
    </html>
  );
}

/** The document as text, with its doctype. */
export function print(node: unknown): string {
  return `<!DOCTYPE html>\n${String(node)}\n`;
}
