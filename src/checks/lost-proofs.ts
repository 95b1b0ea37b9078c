import type { View, ViewRecord } from '../access/index.ts';
import { reanchor } from '../archive/index.ts';
import { type Concern, dayInWords } from './concern.ts';

/** A version of a document: its source's id, the day it bears, its text. */
export interface VersionText {
  readonly source: string;
  readonly day: string;
  readonly text: string;
}

/** How one citation of a record stands to a later version of its document. */
export interface Reanchored {
  readonly record: string;
  readonly source: string;
  readonly state: 'holds' | 'moved' | 'ambiguous' | 'gone' | 'unread';
  /** Where it stands in the later version, if it does. */
  readonly span?: { readonly start: number; readonly end: number };
}

/**
 * Every citation of one version of a document, looked for in a later one: exactly, or reported. `before` is the text
 * that the citations count in.
 */
export function reanchorAll(view: View, before: VersionText, after: VersionText): Reanchored[] {
  const found: Reanchored[] = [];
  for (const record of view.records)
    for (const { citation, source, state } of record.citations) {
      if (source.id !== before.source) continue;
      if (state === 'unread' || state === 'gone') {
        found.push({ record: record.id, source: before.source, state });
        continue;
      }
      const at = reanchor(citation, before.text.slice(citation.start, citation.end), after.text);
      found.push({
        record: record.id,
        source: before.source,
        state: at.state,
        ...('span' in at ? { span: at.span } : {}),
      });
    }
  return found;
}

/** Facts whose only proof a later version of its page no longer has: it was dropped there, or told otherwise. */
export function lostProofs(view: View, before: VersionText, after: VersionText): Concern[] {
  const gone = new Map<string, Reanchored[]>();
  for (const one of reanchorAll(view, before, after))
    gone.set(one.record, [...(gone.get(one.record) ?? []), one]);
  return [...gone].flatMap(([id, all]): Concern[] => {
    const record = view.record(id)!;
    if (!all.every((one) => one.state === 'gone') || isProvenBy(record, after, before)) return [];
    return [
      {
        code: 'proof-gone',
        message: `The page of ${dayInWords(after.day)} no longer has the passage that proves this.`,
        hint: 'See in the difference of the two versions whether it is told otherwise there, and amend the record, or let it stand as last stated.',
        record: id,
        source: after.source,
      },
    ];
  });
}

/** Whether the record has a proof in the later version, or in a document besides these two that is as late. */
function isProvenBy(record: ViewRecord, after: VersionText, before: VersionText): boolean {
  return record.citations.some(
    ({ source }) =>
      !source.derived &&
      (source.id === after.source || (source.id !== before.source && source.day >= after.day)),
  );
}
