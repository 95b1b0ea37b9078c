import type { Book } from '../record/index.ts';
import { slug } from '../values/index.ts';
import { KINDS, type RecordValue } from '../vocabulary/index.ts';

/** The words of an id that a person would choose: what it is called or with whom, then when: `visit-tokyo-2017-10`. */
export function recordId(
  account: Pick<RecordValue, 'kind' | 'when' | 'slots'>,
  book: Book,
  taken: ReadonlySet<string> = new Set(),
): string {
  const kind = KINDS.get(account.kind);
  const words: string[] = [];
  for (const name of kind?.identity ?? []) {
    const value = account.slots[name];
    const word = wordOf(value);
    if (word) words.push(word);
    if (words.length === 2) break;
  }
  const year = /\d{4}(-\d{2})?/.exec(account.when)?.[0];
  const stem = slug(
    [...(words.length > 0 ? words : [account.kind]), ...(year ? [year] : [])].join(' '),
  ).slice(0, 56);
  const base = stem.replace(/-$/, '') || account.kind;
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!book.things.has(`record:${id}`) && !taken.has(`record:${id}`)) return id;
  }
}

function wordOf(value: unknown): string {
  if (typeof value === 'string') return value.slice(value.indexOf(':') + 1);
  if (Array.isArray(value)) return wordOf(value[0]);
  if (typeof value !== 'object' || value === null) return '';
  const { person } = value as { person?: string };
  return person ? wordOf(person).split('-')[0]! : String(Object.values(value)[0] ?? '');
}
