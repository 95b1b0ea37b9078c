import { type Anchor, anchor, type Source, type TextShelf } from '../archive/index.ts';
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

/** The citations that count for an account, each with its passage, in the order in which they are shown. */
export function viewCitations(
  proofs: readonly Citation[],
  sources: ReadonlyMap<string, ViewSource>,
  shelf: TextShelf,
): ViewCitation[] {
  return inOrder(proofs, sources).map(
    (citation) => new SeenCitation(citation, sources.get(citation.source)!, shelf),
  );
}

/** A source's own words before summaries of it, then the latest day first. */
export function inOrder(
  proofs: readonly Citation[],
  sources: ReadonlyMap<string, ViewSource>,
): readonly Citation[] {
  if (proofs.length < 2) return proofs;
  return [...proofs].sort((a, b) => {
    const [one, other] = [sources.get(a.source)!, sources.get(b.source)!];
    if (one.derived !== other.derived) return Number(one.derived) - Number(other.derived);
    return one.day < other.day ? 1 : one.day > other.day ? -1 : a.start - b.start;
  });
}

/** A citation whose passage is looked up, and held against its hash, when somebody asks for it. */
class SeenCitation implements ViewCitation {
  readonly citation: Citation;
  readonly source: ViewSource;
  readonly #shelf: TextShelf;
  #found: Anchor | undefined;

  constructor(citation: Citation, source: ViewSource, shelf: TextShelf) {
    this.citation = citation;
    this.source = source;
    this.#shelf = shelf;
  }

  get #anchor(): Anchor {
    this.#found ??= anchor(this.citation, this.#shelf);
    return this.#found;
  }

  get state(): Anchor['state'] {
    return this.#anchor.state;
  }

  get passage(): ViewCitation['passage'] {
    const found = this.#anchor;
    const text = found.state === 'holds' ? this.#shelf.text(this.citation.text) : undefined;
    return text !== undefined && found.state === 'holds' ? context(text, found.span) : undefined;
  }

  get link(): string | undefined {
    return this.source.url ? textFragment(this.source.url, this.citation) : undefined;
  }

  toJSON(): ViewCitation {
    const { citation, source, state, passage, link } = this;
    return { citation, source, state, ...(passage ? { passage } : {}), ...(link ? { link } : {}) };
  }
}
