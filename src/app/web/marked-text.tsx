import type { Proven } from '../../pages/index.ts';

/**
 * A text with the cited passages marked, each leading to the record it proves. Passages that overlap are marked as
 * one stretch that leads to the first of them; offsets are UTF-16 code units.
 */
export function marked(text: string, proves: readonly Proven[], hrefOf: (id: string) => string) {
  const spans = proves
    .flatMap(({ id, proofs }) => proofs.map(({ citation, state }) => ({ ...citation, state, id })))
    .filter((c) => c.state === 'holds' && c.start < c.end && c.end <= text.length)
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
