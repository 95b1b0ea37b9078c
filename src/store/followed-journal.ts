import type { Entry, Head, JournalStore } from '../journal/index.ts';
import type { Derived } from './derived.ts';
import { queue } from './queue.ts';

/** So many books at once; each takes a connection while it waits for its entries. */
const MOST_RUNNING = 3;

/** A journal whose derived tables follow it. */
export interface Followed {
  readonly journal: JournalStore;
  /** Starts the tables where they are not, and resolves once they hold all that was acknowledged before the call. */
  derived(): Promise<Derived>;
  /** Stops following; resolves when the tables are closed, if they were started. */
  stop(): Promise<void>;
}

/**
 * Lets derived tables follow a journal: what is appended is derived meanwhile, is seen once it was acknowledged and
 * never without that, and nobody who appends or reads waits for it. `start` opens the tables; it is called at the first need, and again after it failed.
 * A failure to derive is told by the next `derived()`, which tries again; the journal is untouched by it.
 * `forget` drops the tables that an earlier process left, where they are not started.
 */
export function followed(
  journal: JournalStore,
  start: () => Promise<Derived>,
  forget: () => Promise<void>,
): Followed {
  let started: Promise<Derived> | undefined;
  /** The tables, once they have caught up with what was there before. */
  let ready: Derived | undefined;
  /** Books that the tables lag behind, with the entries that they lack where those are at hand. */
  const behind = new Map<string, readonly Entry[]>();
  const inTurn = queue();
  /** What is being derived while it is appended, a book or two at once. */
  const running = new Set<Promise<void>>();

  function tables(): Promise<Derived> {
    if (!started) {
      started = start().then(async (derived) => {
        await derived.catchUpAll();
        ready = derived;
        return derived;
      });
      started.catch(() => {
        started = undefined;
      });
    }
    return started;
  }

  async function catchUp(): Promise<Derived> {
    await Promise.all(running);
    const derived = await tables();
    for (const [book, fresh] of [...behind]) {
      behind.delete(book);
      try {
        await derived.catchUp(book, fresh);
      } catch (error) {
        if (!behind.has(book)) behind.set(book, []);
        throw error;
      }
    }
    return derived;
  }

  const derived = () => inTurn(catchUp);

  /** Has the rows written while the entries are; where that fails, the book lags once they are acknowledged. */
  async function alongside(
    tables: Derived,
    book: string,
    expected: Head,
    entries: readonly Entry[],
    acknowledged: Promise<void>,
  ): Promise<void> {
    const isDone = await tables.alongside(book, expected, entries, acknowledged).catch(() => false);
    const isThere = await acknowledged.then(
      () => true,
      () => false,
    );
    if (isThere && !isDone && !behind.has(book)) behind.set(book, []);
  }

  return {
    derived,
    journal: {
      ...journal,
      async append(book, expected, entries) {
        const acknowledged = journal.append(book, expected, entries);
        const tables = behind.has(book) || running.size >= MOST_RUNNING ? undefined : ready;
        if (tables) {
          const task: Promise<void> = alongside(tables, book, expected, entries, acknowledged).finally(() =>
            running.delete(task),
          );
          running.add(task);
        }
        await acknowledged;
        // Of a book that lagged already, what it lacks is read from the journal.
        if (!tables) behind.set(book, started && !behind.has(book) ? entries : []);
        if (started) derived().catch(() => undefined);
      },
      async erase(book, n) {
        await journal.erase(book, n);
        // What was erased must not live on in the tables. To start them for it would take longer than to begin again.
        await inTurn(async () => (started ? (await catchUp()).rebuild(book) : forget()));
      },
    },
    async stop() {
      await inTurn(async () => void (await Promise.all(running)));
      const derived = await started?.catch(() => undefined);
      await derived?.close();
    },
  };
}
