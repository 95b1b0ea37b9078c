import type { Edition } from '../access/index.ts';
import { anchor, type Source } from '../archive/index.ts';
import { type JournalStore, verifyChain } from '../journal/index.ts';
import { emptyBook, foldBook, thingsOf } from '../record/index.ts';
import { DamagedBook, type Store, verifyArchive } from '../store/index.ts';
import { type Finding, problem, sha256 } from '../values/index.ts';
import type { RecordValue } from '../vocabulary/index.ts';

/** Every book of the journal, in order. */
export async function* everyBook(journal: JournalStore): AsyncGenerator<string> {
  for (let after: string | undefined; ; ) {
    const names = await journal.books(after, 500);
    for (const name of names) yield name;
    if (names.length < 500) return;
    after = names.at(-1);
  }
}

/**
 * Recomputes what can be recomputed and says what differs: each book's chain, the archive's bytes, every citation
 * whose text is at hand, every edition's stored bytes, and all derived rows.
 */
export async function verifyAll(
  store: Store,
  progress: (book: string) => void = () => undefined,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for await (const name of everyBook(store.journal)) {
    progress(name);
    const entries = await readable(() => store.journal.read(name), name, findings);
    if (!entries) continue;
    findings.push(...verifyChain(name, entries));
    const book = foldBook(emptyBook(name), entries);
    const texts = new Map<string, string>();
    for (const { value } of thingsOf<Source>(book, 'source')) {
      // Damaged bytes are named once, by the archive's own check below.
      const text = await store.archive.text(value.text).catch(() => undefined);
      if (text !== undefined && sha256(text) === value.text) texts.set(value.text, text);
    }
    const shelf = { text: (hash: string) => texts.get(hash) };
    for (const { id, value } of thingsOf<RecordValue>(book, 'record'))
      for (const citation of [...value.citations, ...(value.variants ?? []).flatMap((v) => v.citations)])
        if (anchor(citation, shelf).state === 'gone')
          findings.push(
            problem(
              'citation-gone',
              `The passage that proves ${id} is not in ${citation.source} any more.`,
              { path: `${name}.record:${id}` },
              'Amend the record with a citation that holds.',
            ),
          );
    for (const { id, value } of thingsOf<Edition>(book, 'edition'))
      for (const [format, hash] of Object.entries(value.stored)) {
        const bytes = await store.archive.get(hash).catch(() => undefined);
        if (!bytes || sha256(bytes) !== hash)
          findings.push(
            problem(
              'edition-lost',
              `The ${format} of edition ${id} of ${name} is not kept as it was published.`,
              { path: `${name}.edition:${id}` },
              'Restore the archive from a backup.',
            ),
          );
      }
  }
  findings.push(...(await verifyArchive(store.archive)));
  const derived = await store.derived();
  findings.push(...(await derived.compare()));
  return findings;
}

async function readable<T>(
  read: () => Promise<T>,
  book: string,
  findings: Finding[],
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof DamagedBook)) throw error;
    findings.push(problem('book-damaged', error.message, { path: book }, 'Restore it from a backup.'));
    return undefined;
  }
}
