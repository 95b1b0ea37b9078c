import type { ViewRecord } from '../../access/index.ts';

/**
 * A text with the cited passages marked, each leading to the record it proves. Passages that overlap are marked as
 * one stretch that leads to the first of them; offsets are UTF-16 code units.
 */
export function marked(
  text: string,
  cited: readonly { readonly record: ViewRecord; readonly cited: ViewRecord['citations'][number] }[],
  hrefOf: (id: string) => string,
) {
  const spans = cited
    .filter(
      ({ cited: c }) =>
        c.state === 'holds' && c.citation.start < c.citation.end && c.citation.end <= text.length,
    )
    .map(({ record, cited: c }) => ({ start: c.citation.start, end: c.citation.end, id: record.id }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: { text: string; id?: string }[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.end <= at) continue;
    if (span.start > at) pieces.push({ text: text.slice(at, span.start) });
    pieces.push({ text: text.slice(Math.max(at, span.start), span.end), id: span.id });
    at = span.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces.map((p) =>
    p.id === undefined ? (
      p.text
    ) : (
      <mark>
        <a href={hrefOf(p.id)}>{p.text}</a>
      </mark>
    ),
  );
}
