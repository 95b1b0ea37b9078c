import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../values/index.ts';

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

/** A Unix socket's path has 108 bytes on Linux, 104 elsewhere, with a final zero. */
const LONGEST = 100;

/** Where the holder of a data folder answers: in the folder, or beside it all where its path is too long for a socket. */
export function socketOf(folder: string): string {
  const inside = join(folder, 'entente.sock');
  if (Buffer.byteLength(inside) <= LONGEST) return inside;
  return join(tmpdir(), `entente-${sha256(folder).slice(0, 16)}.sock`);
}
