import { Worker } from 'node:worker_threads';
import type { Answer, Database, Session, TakenSession } from './database.ts';
import type { Job, Outcome, Setup } from './pglite-talk.ts';
import { pgliteTemplate, pgliteWorker } from './pglite-worker-url.ts';

/**
 * Starts PGlite on a folder of its own, in a thread of its own; resolves once it answers. It has one connection,
 * given to one caller after the other in the order they asked. Nobody else may open the folder: PGlite takes no lock
 * (`holdFolder` does), and never syncs, so what it holds must be derivable from elsewhere.
 */
export async function openPglite(folder: string): Promise<Database> {
  const setup: Setup = { folder, template: pgliteTemplate() };
  const worker = new Worker(await pgliteWorker(), { workerData: setup });
  const waiting = new Map<number, { resolve(outcome: Outcome): void; reject(error: unknown): void }>();
  let ended: unknown;
  let last = 0;

  const wait = (id: number) =>
    new Promise<Outcome>((resolve, reject) => {
      if (ended) reject(ended);
      else waiting.set(id, { resolve, reject });
    });
  const end = (why: unknown) => {
    ended ??= why;
    for (const one of waiting.values()) one.reject(ended);
    waiting.clear();
  };
  worker.on('message', (outcome: Outcome) => {
    const one = waiting.get(outcome.id);
    waiting.delete(outcome.id);
    if (outcome.error) one?.reject(new SqlFault(outcome.error));
    else one?.resolve(outcome);
  });
  worker.on('error', end);
  worker.on('exit', () => end(new PgliteEnded()));

  type Wanted = Job extends infer J ? (J extends Job ? Omit<J, 'id'> : never) : never;
  function ask(wanted: Wanted): Promise<Outcome> {
    last += 1;
    // The thread keeps the process alive while somebody waits for it, and no longer.
    worker.ref();
    const answer = wait(last).finally(() => {
      if (waiting.size === 0) worker.unref();
    });
    worker.postMessage({ ...wanted, id: last });
    return answer;
  }

  const session: Session = {
    async query<R>(sql: string, params?: readonly unknown[]): Promise<Answer<R>> {
      const outcome = await ask(params ? { do: 'query', sql, params } : { do: 'query', sql });
      return { rows: (outcome.rows ?? []) as R[], affected: outcome.affected ?? 0 };
    },
    async copyIn(target, pieces) {
      for (const text of pieces) await ask({ do: 'copy', target, text });
    },
  };

  try {
    await wait(0);
  } catch (error) {
    await worker.terminate();
    throw error;
  }

  worker.unref();

  let turn: Promise<void> = Promise.resolve();
  async function take(): Promise<TakenSession> {
    let release = () => {};
    const before = turn;
    turn = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    // A transaction that couldn't be rolled back must not take the next caller's statements in.
    return {
      ...session,
      release: (broken) => void (broken ? session.query('ROLLBACK').then(release, release) : release()),
    };
  }
  async function once<T>(task: (taken: Session) => Promise<T>): Promise<T> {
    const taken = await take();
    try {
      return await task(taken);
    } finally {
      taken.release();
    }
  }

  return {
    take,
    query: (sql, params) => once((taken) => taken.query(sql, params)),
    copyIn: (target, pieces) => once((taken) => taken.copyIn(target, pieces)),
    async close() {
      if (ended) return;
      await once(() => ask({ do: 'close' }));
      await worker.terminate();
    },
  };
}

/** PGlite refused a statement; `code` is PostgreSQL's, as with a server. */
export class SqlFault extends Error {
  override readonly name = 'SqlFault';
  readonly code: string | undefined;
  readonly constraint: string | undefined;
  readonly detail: string | undefined;
  constructor(error: NonNullable<Outcome['error']>) {
    super(error.message);
    this.code = error.code;
    this.constraint = error.constraint;
    this.detail = error.detail;
  }
}

/** The thread of PGlite has ended; what waited for it is lost, and it can be started again. */
export class PgliteEnded extends Error {
  override readonly name = 'PgliteEnded';
  constructor() {
    super('The embedded database was stopped.');
  }
}
