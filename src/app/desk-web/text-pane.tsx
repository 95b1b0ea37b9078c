import { raw } from 'hono/html';
import { escapeHtml } from '../../values/index.ts';
import { segments } from './segments.ts';
import type { MarkedProposal } from './source-desk.ts';

/**
 * The text of a source with what was read from it marked. Nothing stands in it but the text, unit by unit, so that a
 * selection's place on the page is its place in the text. Each mark is a link to its proposal (`hrefOf`), on whatever
 * page of the list that stands; `data-elsewhere` has the states of those that are not on the one that is `shown`.
 */
export function TextPane(props: {
  text: string;
  language: string;
  marked: readonly MarkedProposal[];
  shown: readonly { readonly id: string }[];
  current: string | undefined;
  hrefOf: (id: string) => string;
}) {
  const { text, marked, current } = props;
  const states = new Map(marked.map((p) => [p.id, p.state]));
  const here = new Set(props.shown.map((p) => p.id));
  // As words at once: a text may have thousands of marks.
  const html = segments(text.length, marked).map(({ start, end, of }) => {
    const words = verbatim(text.slice(start, end));
    if (of.length === 0) return words;
    const kinds = new Set(of.map((id) => states.get(id)!));
    const isNow = current !== undefined && of.includes(current);
    const elsewhere = new Set(of.filter((id) => !here.has(id)).map((id) => states.get(id)!));
    return `<mark data-of="${escapeHtml(of.join(' '))}"${
      elsewhere.size > 0 ? ` data-elsewhere="${[...elsewhere].join(' ')}"` : ''
    } class="${[...kinds, ...(isNow ? ['now'] : [])].join(' ')}"><a href="${escapeHtml(props.hrefOf(of[0]!))}" tabindex="-1">${words}</a></mark>`;
  });
  return (
    <div class="desk-source" id="source-text" lang={props.language}>
      {raw(html.join(''))}
    </div>
  );
}

/**
 * A stretch of text as HTML that a browser reads back unit by unit: a carriage return would become a line feed, and
 * a NUL nothing at all, and every offset behind it would be off.
 */
function verbatim(text: string): string {
  return escapeHtml(text).replaceAll('\r', '&#13;').replaceAll('\0', '\ufffd');
}
