import type { Entry, JournalStore } from '../journal/index.ts';
import type { Derived } from './derived.ts';
import { queue } from './queue.ts';

/** A journal whose derived tables follow it. */
export interface Followed {
  readonly journal: JournalStore;
  /** Starts the tables where they are not, and resolves once they hold all that was acknowledged before the call. */
  derived(): Promise<Derived>;
  /** Stops following; resolves when the tables are closed, if they were started. */
  stop(): Promise<void>;
}

/**
 * Lets derived tables follow a journal: what is appended is derived right after it was acknowledged, and nobody who
 * appends or reads waits for it. `start` opens the tables; it is called at the first need, and again after it failed.
 * A failure to derive is told by the next `derived()`, which tries again; the journal is untouched by it.
 * `forget` drops the tables that an earlier process left, where they are not started.
 */
export function followed(
  journal: JournalStore,
  start: () => Promise<Derived>,
  forget: () => Promise<void>,
): Followed {
  let started: Promise<Derived> | undefined;
  /** Books that the tables lag behind, with the entries that they lack where those are at hand. */
  const behind = new Map<string, readonly Entry[]>();
  const inTurn = queue();

  function tables(): Promise<Derived> {
    if (!started) {
      started = start().then(async (derived) => {
        await derived.catchUpAll();
        return derived;
      });
      started.catch(() => {
        started = undefined;
      });
    }
    return started;
  }

  async function catchUp(): Promise<Derived> {
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

  return {
    derived,
    journal: {
      ...journal,
      async append(book, expected, entries) {
        await journal.append(book, expected, entries);
        // Of a book that lagged already, what it lacks is read from the journal.
        behind.set(book, started && !behind.has(book) ? entries : []);
        if (started) derived().catch(() => undefined);
      },
      async erase(book, n) {
        await journal.erase(book, n);
        // What was erased must not live on in the tables. To start them for it would take longer than to begin again.
        await inTurn(async () => (started ? (await catchUp()).rebuild(book) : forget()));
      },
    },
    async stop() {
      await inTurn(async () => undefined);
      const derived = await started?.catch(() => undefined);
      await derived?.close();
    },
  };
}
