import type { Child } from 'hono/jsx';
import type { Proven } from '../../pages/index.ts';
import { type Block, blocksOf } from './text-blocks.ts';

interface Span {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/**
 * A source's text with the cited passages marked, each leading to the record it proves. Passages that overlap are
 * marked as one stretch that leads to the first of them; offsets are UTF-16 code units. A text in Markdown is set in
 * headings, paragraphs and lists, any other line by line; not a word is changed.
 */
export function SourceText(props: {
  text: string;
  language: string;
  markdown: boolean;
  proves: readonly Proven[];
  hrefOf: (id: string) => string;
}) {
  const { text, language, markdown, proves, hrefOf } = props;
  const spans = spansOf(proves, text.length);
  if (!markdown)
    return (
      <div class="source-text as-typed" lang={language}>
        {marked(text, 0, text.length, spans, hrefOf)}
      </div>
    );
  const told = ({ lines }: Block) =>
    lines.map(([start, end], i) => (
      <>
        {i > 0 ? ' ' : ''}
        {marked(text, start, end, spans, hrefOf)}
      </>
    ));
  return (
    <div class="source-text" lang={language}>
      {blocksOf(text).map((block) => (
        <BlockOf as={block.as}>{told(block)}</BlockOf>
      ))}
    </div>
  );
}

function BlockOf(props: { as: Block['as']; children?: Child }) {
  switch (props.as) {
    case 'heading':
      return <h3>{props.children}</h3>;
    case 'quote':
      return (
        <blockquote>
          <p>{props.children}</p>
        </blockquote>
      );
    case 'item':
      return <p class="item">{props.children}</p>;
    case 'text':
      return <p>{props.children}</p>;
  }
}

/** The passages that stand in the text, none overlapping another. */
function spansOf(proves: readonly Proven[], length: number): Span[] {
  const spans: Span[] = [];
  const all = proves
    .flatMap(({ id, proofs }) => proofs.map(({ citation, state }) => ({ ...citation, state, id })))
    .filter((c) => c.state === 'holds' && c.start < c.end && c.end <= length)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  for (const { start, end, id } of all) {
    if (end <= at) continue;
    spans.push({ start: Math.max(at, start), end, id });
    at = end;
  }
  return spans;
}

/** One stretch of the text, the cited passages in it marked. */
function marked(
  text: string,
  from: number,
  to: number,
  spans: readonly Span[],
  hrefOf: (id: string) => string,
) {
  const pieces: Child[] = [];
  let at = from;
  for (const { start, end, id } of spans) {
    if (end <= from || start >= to) continue;
    const [first, last] = [Math.max(start, from), Math.min(end, to)];
    if (first > at) pieces.push(strong(text.slice(at, first)));
    pieces.push(
      <mark>
        <a href={hrefOf(id)}>{text.slice(first, last)}</a>
      </mark>,
    );
    at = last;
  }
  if (at < to) pieces.push(strong(text.slice(at, to)));
  return pieces;
}

function strong(text: string): Child {
  const parts = text.split(/\*\*([^*]+)\*\*/);
  return parts.length === 1 ? text : parts.map((part, i) => (i % 2 ? <strong>{part}</strong> : part));
}
