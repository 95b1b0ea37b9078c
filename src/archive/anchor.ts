import {
  type Citation,
  checkSpan,
  ends,
  type Finding,
  problem,
  type Span,
  sha256,
  warning,
  wordCount,
} from '../values/index.ts';
import type { Source, TextShelf } from './source.ts';

/**
 * How a citation stands to a text: it `holds` where it says, has `moved` (found exactly once elsewhere), is
 * `ambiguous` (found more than once) or `gone`; `unread` where the text is not at hand. Exact or nothing:
 * a passage that merely resembles it is never taken for it.
 */
export type Anchor =
  | { readonly state: 'holds'; readonly span: Span }
  | { readonly state: 'moved'; readonly span: Span }
  | { readonly state: 'ambiguous'; readonly spans: readonly Span[] }
  | { readonly state: 'gone' }
  | { readonly state: 'unread' };

/** Looks at the text a citation was made on: `holds`, `gone` (its hash differs), or `unread`. */
export function anchor(citation: Citation, shelf: TextShelf): Anchor {
  const text = shelf.text(citation.text);
  if (text === undefined) return { state: 'unread' };
  const { start, end } = citation;
  if (start >= 0 && end <= text.length && start < end && sha256(text.slice(start, end)) === citation.hash)
    return { state: 'holds', span: { start, end } };
  return { state: 'gone' };
}

/**
 * Looks for a citation's passage in another text (a new version of the page). The whole passage is needed:
 * `passage` is the quote, or the slice of the old text that the hash confirms.
 */
export function reanchor(citation: Citation, passage: string, text: string): Anchor {
  const { start, end } = citation;
  // Nothing is found anywhere, and proves nothing.
  if (passage === '') return { state: 'gone' };
  if (start >= 0 && text.slice(start, end) === passage) return { state: 'holds', span: { start, end } };
  const spans: Span[] = [];
  for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1))
    spans.push({ start: at, end: at + passage.length });
  if (spans.length === 1) return { state: 'moved', span: spans[0]! };
  return spans.length > 1 ? { state: 'ambiguous', spans } : { state: 'gone' };
}

/** Makes the citation of a passage: hashes, first and last words, and the quote where it may be copied. */
export function cite(source: Pick<Source, 'id' | 'text' | 'quotable'>, text: string, span: Span): Citation {
  const passage = text.slice(span.start, span.end);
  return {
    source: `source:${source.id}`,
    text: source.text,
    start: span.start,
    end: span.end,
    hash: sha256(passage),
    ...ends(passage),
    ...(source.quotable ? { quote: passage } : {}),
  };
}

/** So many words of a source that may not be copied are kept, to find the passage by. */
const MOST_WORDS = 12;

/**
 * Whether a citation may stand on record. `citation-unread` is a warning (the text is not at hand, the hash will
 * tell once it is); an empty or impossible span, a hash that differs, a quote that its hash does not confirm and
 * more than 12 words of a source that may not be copied are errors.
 */
export function checkCitation(citation: Citation, source: Source, shelf: TextShelf): Finding[] {
  const named = `the citation of ${source.id} (${citation.start}–${citation.end})`;
  const whole = Number.isSafeInteger(citation.start) && Number.isSafeInteger(citation.end);
  if (!whole || citation.start < 0 || citation.start >= citation.end)
    return [problem('citation-span', `In ${named} the passage ends before it starts.`)];
  if (citation.text !== source.text)
    return [
      problem('citation-text', `Of ${source.id} there is another text on record than ${named} was made on.`),
    ];
  const findings: Finding[] = [];
  if (citation.quote !== undefined && sha256(citation.quote) !== citation.hash)
    findings.push(problem('citation-hash', `In ${named} the quote is not the one that was hashed.`));
  if (citation.quote !== undefined && !source.quotable)
    findings.push(
      problem(
        'citation-quote',
        `In ${named} the whole passage is quoted, but ${source.id} is not marked "quotable".`,
      ),
    );
  const words = wordCount(citation.first) + wordCount(citation.last ?? '');
  if (words > MOST_WORDS && !source.quotable)
    findings.push(
      problem(
        'citation-words',
        `In ${named}, “first” and “last” hold ${words} words, and ${source.id} is not marked “quotable”.`,
        { path: 'first' },
        `Keep ${MOST_WORDS} words in all.`,
      ),
    );
  const found = anchor(citation, shelf);
  // Half a character has no bytes of its own, so that its hash would confirm another half as well.
  if (found.state === 'holds') findings.push(...checkSpan(shelf.text(citation.text)!, found.span));
  if (found.state === 'unread')
    findings.push(
      warning(
        'citation-unread',
        `The text of ${source.id} is not at hand, so ${named} is taken on its hash.`,
      ),
    );
  if (found.state === 'gone') {
    const length = shelf.text(citation.text)?.length ?? 0;
    findings.push(
      citation.end > length
        ? problem(
            'citation-outside',
            `In ${named} the passage lies outside its text, which has ${length} characters.`,
          )
        : problem('citation-hash', `In ${named} the text at that place is not the one that was hashed.`),
    );
  }
  return findings;
}
