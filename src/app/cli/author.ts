import { userInfo } from 'node:os';
import type { Command } from '../../journal/index.ts';
import type { Io } from './io.ts';
import type { Call } from './verb.ts';

/** Who decides: `--by`, else ENTENTE_BY, else the user of this machine; with the reasons that were given. */
export function commandOf(call: Call, why: string): Command {
  const internal = call.text('internal-reason');
  return {
    by: call.text('by') ?? authorOf(call.io),
    why: call.text('reason') ?? why,
    ...(internal === undefined ? {} : { internal }),
  };
}

/** Who decides where nobody is named. */
export function authorOf(io: Pick<Io, 'env'>): string {
  const { ENTENTE_BY } = io.env;
  if (ENTENTE_BY?.trim()) return ENTENTE_BY.trim();
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that has no name.
    return '';
  }
}

/** What is said where a change needs a reason and none was given; undefined where one was. */
export function needsReason(call: Call): { usage: string } | undefined {
  return call.text('reason')?.trim()
    ? undefined
    : { usage: 'This changes what is on record, so say why with --reason "…".' };
}
