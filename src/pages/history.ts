import type { Change, View } from '../access/index.ts';
import { instantInWords, listInWords } from './in-words.ts';
import { changedLabels } from './slots-in-words.ts';
import { toldIn } from './told.ts';

/** What was done to one thing, in one sentence. */
export interface HistoryItem {
  readonly ref: string;
  readonly did: Change['items'][number]['did'];
  /** "Amended “…”: sum and time." */
  readonly sentence: string;
  /** What was done, to what by name, and what of it changed: the parts of the sentence, for links. */
  readonly verb: string;
  readonly name: string;
  readonly changed: readonly string[];
  /** Path of the thing's page within the relation, where it has one: `records/ipcp-2014`. */
  readonly path?: string;
}

/** One transaction. */
export interface HistoryEntry {
  readonly tx: string;
  readonly at: string;
  /** "24 November 2026, 09:00 UTC" */
  readonly said: string;
  readonly by: string;
  readonly why: string;
  readonly items: readonly HistoryItem[];
}

const VERBS: Readonly<Record<HistoryItem['did'], string>> = {
  added: 'Added',
  amended: 'Amended',
  withdrawn: 'Withdrew',
  restored: 'Put back',
  published: 'Published',
};

/**
 * The journal in words, the latest first: what was put on record, changed or withdrawn, when, by whom and why; all of
 * it, or `size` transactions from the one numbered `from` (counted from 0).
 */
export function historyOf(
  view: View,
  { from = 0, size = Number.POSITIVE_INFINITY }: { readonly from?: number; readonly size?: number } = {},
): HistoryEntry[] {
  return view.changes.slice(from, from + size).map((change) => historyEntry(view, change));
}

/** One transaction in words. */
function historyEntry(view: View, change: Change): HistoryEntry {
  const { tx, at, by, why, items } = change;
  return { tx, at, said: instantInWords(at), by, why, items: items.map((item) => itemOf(view, item)) };
}

function itemOf(view: View, item: Change['items'][number]): HistoryItem {
  const { ref, did } = item;
  const { name, path } = thingOf(view, ref);
  const record = view.record(idOf(ref));
  const changed =
    record && ref.startsWith('record:')
      ? changedLabels(record.kind, item.changed, view.names)
      : [...item.changed];
  const what = did === 'amended' && changed.length > 0 ? `: ${listInWords(changed)}` : '';
  // A sentence that is quoted ends its own; the full stop behind it is ours.
  const sentence = `${VERBS[did]} ${name}${what}.`;
  return { ref, did, sentence, verb: VERBS[did], name, changed, ...(path ? { path } : {}) };
}

function idOf(ref: string): string {
  return ref.slice(ref.indexOf(':') + 1);
}

/** What a thing is called in a sentence: its own words where it may be seen, else what sort of thing it is. */
function thingOf(view: View, ref: string): { name: string; path?: string } {
  const id = idOf(ref);
  switch (ref.slice(0, ref.indexOf(':'))) {
    case 'record': {
      const record = view.record(id);
      if (!record) return { name: `the record ${id}`, path: `records/${id}` };
      const text = toldIn(record.statement, view.names.language).text.replace(/\.$/, '');
      return { name: `“${text}”`, path: `records/${id}` };
    }
    case 'source': {
      const source = view.sources.find((s) => s.id === id);
      return source
        ? { name: `the source “${toldIn(source.title, view.names.language).text}”`, path: `sources/${id}` }
        : { name: `the source ${id}` };
    }
    case 'edition':
      return { name: `edition ${id}`, path: `editions/${id}` };
    case 'relation':
      return { name: 'what is said of the relation' };
    case 'outline':
      return { name: 'the order of the page' };
    case 'trust':
      return { name: `the decision to trust ${id}` };
    default:
      return { name: ref };
  }
}
