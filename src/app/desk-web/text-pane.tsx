import { raw } from 'hono/html';
import { escapeHtml } from '../../values/index.ts';
import type { ProposalModel } from './proposal-model.ts';
import { segments } from './segments.ts';

/**
 * The text of a source with what was read from it marked. Nothing stands in it but the text, unit by unit, so that a
 * selection's place on the page is its place in the text. Each mark is a link to its proposal (`hrefOf`).
 */
export function TextPane(props: {
  text: string;
  language: string;
  proposals: readonly ProposalModel[];
  current: string | undefined;
  hrefOf: (id: string) => string;
}) {
  const { text, proposals, current } = props;
  const states = new Map(proposals.map((p) => [p.id, p.state]));
  const anchored = new Set<string>();
  return (
    <div class="desk-source" id="source-text" lang={props.language}>
      {segments(text.length, proposals).map(({ start, end, of }) => {
        const words = verbatim(text.slice(start, end));
        if (of.length === 0) return words;
        const first = of.filter((id) => !anchored.has(id));
        for (const id of first) anchored.add(id);
        const kinds = new Set(of.map((id) => states.get(id)!));
        return (
          <mark
            data-of={of.join(' ')}
            data-first={first.length > 0 ? first.join(' ') : undefined}
            class={[...kinds, ...(current !== undefined && of.includes(current) ? ['now'] : [])].join(' ')}
          >
            <a href={props.hrefOf(of[0]!)} tabindex={-1}>
              {words}
            </a>
          </mark>
        );
      })}
    </div>
  );
}

/**
 * A stretch of text as HTML that a browser reads back unit by unit: a carriage return would become a line feed, and
 * a NUL nothing at all, and every offset behind it would be off.
 */
function verbatim(text: string) {
  return raw(escapeHtml(text).replaceAll('\r', '&#13;').replaceAll('\0', '\ufffd'));
}
