import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Who holds a data folder, as its lock file says. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** What tells this process from a later one of the same number; null where the system doesn't say. */
  readonly started: string | null;
  /** The machine's start, and the namespace that the number counts in; null where the system doesn't say. */
  readonly boot: string | null;
  readonly space: string | null;
  /** Where it answers requests, if it does. */
  readonly socket: string;
  /** Since when, an instant in UTC. */
  readonly since: string;
  /** Makes each hold unlike every other. */
  readonly nonce: string;
}

/** What the system says of this process. */
export function identity(): Pick<Holder, 'pid' | 'host' | 'started' | 'boot' | 'space'> {
  return {
    pid: process.pid,
    host: hostname(),
    started: startOf(process.pid),
    boot: said(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    space: said(() => readlinkSync('/proc/self/ns/pid')),
  };
}

/**
 * Whether a holder may still be at work. `true` unless it is certain that it is not: a process of another machine or
 * container can't be looked at, so its lock stands until a person removes it.
 */
export function mayLive(holder: Holder): boolean {
  const we = identity();
  if (holder.host !== we.host) return true;
  if (holder.boot !== null && we.boot !== null && holder.boot !== we.boot) return false;
  if (holder.space !== we.space) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: there is such a process, of another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const started = startOf(holder.pid);
  return holder.started === null || started === null || holder.started === started;
}

/** The start time of a process in clock ticks since the machine's, from field 22 of /proc/<pid>/stat (proc(5)). */
function startOf(pid: number): string | null {
  return said(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, the command's name, may hold spaces and brackets; the third begins after the last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie has ended; nobody has asked for its exit status yet.
    return fields[0] === 'Z' || fields[0] === 'X' ? 'ended' : (fields[19] ?? null);
  });
}

function said(ask: () => string | null): string | null {
  try {
    return ask();
  } catch {
    return null;
  }
}
