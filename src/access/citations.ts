import { anchor, type Source, type TextShelf } from '../archive/index.ts';
import { type Citation, context, textFragment } from '../values/index.ts';
import type { ViewCitation, ViewSource } from './view.ts';

/** A source as a View carries it. */
export function viewSource(source: Source, shelf: TextShelf): ViewSource {
  return {
    ...source,
    ref: `source:${source.id}`,
    derived: source.derivedFrom !== undefined,
    atHand: shelf.text(source.text) !== undefined,
  };
}

/**
 * The citations of a record whose sources the asker may see and that had spoken by `saidBy`, each with its passage.
 * A source's own words come before summaries of it, then the latest day first.
 */
export function viewCitations(
  citations: readonly Citation[],
  sources: ReadonlyMap<string, ViewSource>,
  saidBy: string | undefined,
  shelf: TextShelf,
): ViewCitation[] {
  return citations
    .flatMap((citation) => {
      const source = sources.get(citation.source);
      return source && (saidBy === undefined || source.day <= saidBy)
        ? [viewCitation(citation, source, shelf)]
        : [];
    })
    .sort(
      (a, b) =>
        Number(a.source.derived) - Number(b.source.derived) ||
        (a.source.day < b.source.day
          ? 1
          : a.source.day > b.source.day
            ? -1
            : a.citation.start - b.citation.start),
    );
}

function viewCitation(citation: Citation, source: ViewSource, shelf: TextShelf): ViewCitation {
  const found = anchor(citation, shelf);
  const text = found.state === 'holds' ? shelf.text(citation.text) : undefined;
  return {
    citation,
    source,
    state: found.state,
    ...(text !== undefined && found.state === 'holds' ? { passage: context(text, found.span) } : {}),
    ...(source.url ? { link: textFragment(source.url, citation) } : {}),
  };
}

/** The latest day among sources that are no summaries; empty where there is none: then nothing proves the record. */
export function asOfDay(citations: readonly ViewCitation[]): string {
  let day = '';
  for (const c of citations) if (!c.source.derived && c.source.day > day) day = c.source.day;
  return day;
}
