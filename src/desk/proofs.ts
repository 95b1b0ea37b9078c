import { checkCitation, type Source, type TextShelf } from '../archive/index.ts';
import type { Ref } from '../journal/index.ts';
import { type Finding, placed, problem } from '../values/index.ts';
import type { RecordValue } from '../vocabulary/index.ts';

type ValueOf = <T>(book: string, ref: Ref) => T | undefined;

/** Every citation must hold, and at least one must be of a source that is no summary. */
export function checkProofs(
  book: string,
  id: string,
  record: RecordValue,
  value: ValueOf,
  shelf: TextShelf,
): Finding[] {
  const findings: Finding[] = [];
  const accounts = [
    { path: 'citations', citations: record.citations },
    ...(record.variants ?? []).map((v, i) => ({ path: `variants.${i}.citations`, citations: v.citations })),
  ];
  for (const { path, citations } of accounts) {
    let voices = 0;
    citations.forEach((citation, i) => {
      const source = value<Source>(book, citation.source as Ref);
      if (!source) return;
      findings.push(...placed(checkCitation(citation, source, shelf), { path: `${path}.${i}` }));
      if (source.derivedFrom === undefined) voices++;
    });
    if (voices === 0)
      findings.push(
        problem(
          'citation-derived-only',
          `${id} is proven by summaries only, and a summary proves nothing by itself.`,
          { path },
          'Cite the source that the summary was made from as well.',
        ),
      );
  }
  return findings;
}
