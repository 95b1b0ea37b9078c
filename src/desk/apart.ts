import { type Book, current } from '../record/index.ts';
import type { Span } from '../values/index.ts';
import { type Apart, overlap } from './matching.ts';
import type { Proposal } from './proposal.ts';
import { proposalIndex } from './proposal-index.ts';

/** Readers of lists: each row, each entry and each stage in it is a fact of its own, however alike two of them are. */
export const LIST_READERS: ReadonlySet<string> = new Set(['sheet', 'entente-iati']);

/** What is asked of a proposal, or of what is to be one. */
type Asked = Pick<Proposal, 'text' | 'spans'> & Partial<Proposal> & { readonly id?: string };

/**
 * The records that are of other facts than a proposal by the word of who read them: its whole, its parts and their
 * siblings; what the same reader read as another fact from the same sentence of its `words`; the other rows of a list.
 * `matched` tells which record a proposal that nobody decided about stands beside: a whole may be on record from another source.
 */
export function apartFrom(
  one: Asked,
  book: Book,
  words: string | undefined,
  matched: (id: string) => string | undefined,
): Apart {
  const index = proposalIndex(book);
  const linked = new Set<string>();
  const wholes = Object.values(one.links ?? {});
  const parts = one.id === undefined ? [] : (index.linkedTo.get(one.id) ?? []);
  const siblings = wholes.flatMap((whole) => index.linkedTo.get(whole) ?? []);
  for (const id of [...wholes, ...parts, ...siblings]) {
    if (id === one.id) continue;
    const other = current<Proposal>(book, `proposal:${id}`);
    const record = other?.state === 'published' ? other.outcome!.record : undefined;
    const beside = record ?? (wholes.includes(id) ? matched(id) : undefined);
    if (beside !== undefined) linked.add(beside);
  }
  const { id, reader, text, spans } = one;
  return (record) => {
    if (linked.has(record)) return 'surely';
    if (id === undefined || reader === undefined) return undefined;
    const isList = LIST_READERS.has(reader.name);
    const isAnother = (index.intoRecord.get(record) ?? []).some(
      (other) =>
        other.id !== id &&
        other.value.text === text &&
        other.value.reader.name === reader.name &&
        other.value.reader.version === reader.version &&
        (isList || overlap(other.value.spans, spans) || inOneSentence(other.value.spans, spans, words)),
    );
    return isAnother ? (isList ? 'surely' : 'if it differs') : undefined;
  };
}

/** Longest stretch between two passages that is looked at for the end of a sentence. */
const BETWEEN = 300;

/** Whether some two passages stand in one sentence: nothing that ends one stands between them. */
function inOneSentence(a: readonly Span[], b: readonly Span[], words: string | undefined): boolean {
  if (words === undefined) return false;
  return a.some((x) =>
    b.some((y) => {
      const [from, to] = x.start < y.start ? [x.end, y.start] : [y.end, x.start];
      return to - from < BETWEEN && !/[.!?;]["”’)]?\s|\n/.test(words.slice(from - 1, to));
    }),
  );
}
