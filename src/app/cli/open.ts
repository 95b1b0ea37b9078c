import { existsSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { problem } from '../../values/index.ts';
import type { OpenOffice } from '../open-office.ts';
import type { Settings } from '../settings.ts';

/** How long a process that holds the data folder without answering is waited for: another command takes a moment. */
const PATIENCE = 10_000;

/** Whether there is a place where something may be on record. */
export function isPlace(settings: Settings): boolean {
  return settings.databaseUrl !== undefined || existsSync(settings.data);
}

/** What is said where a question is asked of a data folder that is not there. */
export function noPlace(settings: Settings) {
  return {
    findings: [
      problem(
        'data-missing',
        `There is no data folder ${settings.data}, so nothing is on record.`,
        undefined,
        'Give the right one by --data or ENTENTE_DATA; “entente serve”, “new” and “import” make one.',
      ),
    ],
  };
}

/**
 * Opens the office, or hands the request to the process that holds the data folder: `here` runs with the office, `there`
 * with the holder. A holder that does not answer is waited for. Throws `FolderHeld` where it never does.
 */
export async function openOrAsk<T>(
  settings: Settings,
  here: (office: OpenOffice) => Promise<T>,
  there: (holder: { readonly socket: string; readonly pid: number }) => Promise<T>,
): Promise<T> {
  const { openOffice } = await import('../open-office.ts');
  const { FolderHeld, HolderSilent } = await import('../../store/index.ts');
  const until = performance.now() + PATIENCE;
  for (;;) {
    try {
      const office = await openOffice(settings);
      try {
        return await here(office);
      } finally {
        await office.close();
      }
    } catch (error) {
      if (!(error instanceof FolderHeld)) throw error;
      try {
        return await there(error.holder);
      } catch (silent) {
        // A request that was heard is never sent again: it may have been done.
        const heard = !(silent instanceof HolderSilent) || !/\((ENOENT|ECONNREFUSED)\)/.test(silent.message);
        if (heard) throw silent;
        if (performance.now() > until) throw error;
      }
    }
    await after(100);
  }
}

/**
 * Opens the office for a verb that needs the data folder for itself. Where a server holds it, the throw says where it
 * serves.
 */
export async function openAlone(settings: Settings): Promise<OpenOffice> {
  const { openOffice } = await import('../open-office.ts');
  const { askHolder, FolderHeld } = await import('../../store/index.ts');
  try {
    return await openOffice(settings);
  } catch (error) {
    if (!(error instanceof FolderHeld)) throw error;
    const answer = await askHolder(error.holder, { ask: 'address' }).catch(() => undefined);
    const address = (answer as { address?: unknown } | undefined)?.address;
    throw typeof address === 'string' ? new AlreadyServed(settings.data, address, error.holder.pid) : error;
  }
}

/** A server runs on the data folder. */
class AlreadyServed extends Error {
  override readonly name = 'AlreadyServed';
  constructor(folder: string, address: string, pid: number) {
    super(
      `${folder} is served already on ${address}, by process ${pid}. Stop that one, or give another folder by --data.`,
    );
  }
}
