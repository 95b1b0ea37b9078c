import { setImmediate as others } from 'node:timers/promises';
import { admit, type Draft, type Ground, type Plan, REGISTER } from '../desk/index.ts';
import {
  type Command,
  Conflict,
  type Entry,
  type Head,
  type JournalStore,
  type Nonces,
  sealing,
} from '../journal/index.ts';
import type { ArchiveStore } from '../store/index.ts';
import { fail, ok, problem, type Result } from '../values/index.ts';
import type { BookCache, Shelved } from './book-cache.ts';
import { checkNames } from './reserved-names.ts';

/** How often a change is decided again when its book moved on meanwhile, before the author is told. */
const TRIES = 5;

/** What writing needs of the store and of the machine. */
export interface Pens {
  readonly journal: JournalStore;
  readonly archive: ArchiveStore;
  readonly books: BookCache;
  readonly nonces: Nonces;
}

/** How a change is decided and stored. */
export interface AdmitOptions {
  /** Decide and say what it comes to; store nothing. */
  readonly dryRun?: boolean;
  /** Whoever accepted a proposal is not the one who publishes it. */
  readonly fourEyes?: boolean;
  /** Withdraw what is on record in these drafts' dossiers and not among them. */
  readonly withdrawMissing?: boolean;
  /** Texts that citations count in, by sha-256, and bytes of sources: kept once the drafts have passed. */
  readonly texts?: ReadonlyMap<string, string>;
  readonly bytes?: readonly Uint8Array[];
}

/** Drafts that depend on what is on record: made when their turn comes, so that no change gets between. */
export interface Deliberation {
  /** The books it looks at besides the register. */
  readonly books: readonly string[];
  drafts(ground: Ground): Result<readonly Draft[]>;
}

/** Decides one change after the other; see `Office.admit`. */
export type Admit = (
  work: readonly Draft[] | Deliberation,
  command: Command,
  options?: AdmitOptions,
) => Promise<Result<Plan>>;

/** The one way into the journal: through gate 1, sealed, appended, and folded on. One change at a time in this process. */
export function openWriting(pens: Pens): Admit {
  let turn: Promise<unknown> = Promise.resolve();
  return (work, command, options = {}) => {
    const mine = turn.then(() => decide(pens, work, command, options));
    turn = mine.catch(() => undefined);
    return mine;
  };
}

async function decide(
  pens: Pens,
  work: readonly Draft[] | Deliberation,
  command: Command,
  options: AdmitOptions,
): Promise<Result<Plan>> {
  for (let attempt = 1; ; attempt++) {
    const shelved = new Map<string, Shelved>();
    for (const name of new Set([REGISTER, ...('books' in work ? work.books : work.map((d) => d.book))]))
      shelved.set(name, await pens.books.get(name));
    const ground = groundOf(shelved, options.texts);
    const made = 'books' in work ? work.drafts(ground) : ok(work);
    if (!made.ok) return made;
    const unnamed = checkNames(made.value);
    if (unnamed.length > 0) return fail(...unnamed);
    const decided = admit(made.value, command, ground, options);
    if (!decided.ok || options.dryRun) return decided;
    try {
      const keeping = keep(pens, options);
      // It is waited for below; until then its fault is nobody's.
      keeping.catch(() => undefined);
      const sealings: { book: string; head: Head; entries: Entry[] }[] = [];
      for (const { book, acts } of decided.value.acts) {
        const { head } = shelved.get(book)!.book;
        sealings.push({ book, head, entries: await sealed(sealing(book, head, acts, command, pens.nonces)) });
      }
      // What is cited is at hand before anything on record points at it.
      await keeping;
      for (const { book, head, entries } of sealings) {
        await pens.journal.append(book, head, entries);
        await pens.books.grown(book, entries, options.texts);
      }
      return decided;
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      if (attempt === TRIES)
        return fail(
          problem(
            'book-busy',
            `${error.message} It was tried ${TRIES} times.`,
            undefined,
            'Try again in a moment.',
          ),
        );
    }
  }
}

/** So many entries are sealed before others get their turn. */
const AT_ONCE = 200;

async function sealed(entries: Iterable<Entry>): Promise<Entry[]> {
  const made: Entry[] = [];
  for (const entry of entries) if (made.push(entry) % AT_ONCE === 0) await others();
  return made;
}

async function keep(
  { archive, books }: Pens,
  { bytes = [], texts = new Map() }: AdmitOptions,
): Promise<void> {
  for (const data of bytes) await archive.put(data);
  for (const text of texts.values()) await archive.putText(text);
  if (bytes.length + texts.size > 0) books.archived();
}

function groundOf(
  shelved: ReadonlyMap<string, Shelved>,
  texts: ReadonlyMap<string, string> | undefined,
): Ground {
  return {
    book: (name) => shelved.get(name)!.book,
    shelf: {
      text: (sha256) => {
        const brought = texts?.get(sha256);
        if (brought !== undefined) return brought;
        for (const { shelf } of shelved.values()) {
          const text = shelf.text(sha256);
          if (text !== undefined) return text;
        }
        return undefined;
      },
    },
  };
}
