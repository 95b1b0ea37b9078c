/**
 * The faults whose sentence says all there is to say: what is in the way, and the way out. Of any other, the stack is
 * printed too, so that it can be mended.
 */
const TELLING: ReadonlySet<string> = new Set([
  'AddressTaken',
  'AlreadyServed',
  'BadBookName',
  'BenchMissing',
  'DamagedAccounts',
  'DamagedArchive',
  'DamagedBackup',
  'DamagedBook',
  'FolderHeld',
  'HolderRefused',
  'HolderSilent',
  'NewerTables',
  'NotEmpty',
  'PackageLost',
  'RestoreFailed',
  'ServerTooOld',
  'UnreadableLock',
]);

/** Whether a throw is one of those that tell all by their sentence, or what the system said of a file or a server. */
export function isFault(error: unknown): boolean {
  return error instanceof Error && (TELLING.has(error.name) || 'code' in error);
}

/** A throw in one sentence. */
export function sayFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  const way = code === undefined || TELLING.has(error.name) ? undefined : WAYS[code];
  if (way) return way(path ?? error.message);
  return TELLING.has(error.name) || 'code' in error
    ? error.message
    : `A fault of Entente's own: ${error.message}`;
}

const WAYS: Readonly<Record<string, (what: string) => string>> = {
  EACCES: (what) => `This user may not use ${what}. Give it the rights, or name another place.`,
  EROFS: (what) => `${what} is on a disk that can only be read. Name another place.`,
  ENOSPC: (what) => `The disk is full: ${what}. Make room, then repeat it; what was acknowledged is kept.`,
  ENOENT: (what) => `There is no ${what}.`,
  ENOTDIR: (what) => `${what} is no folder. Name another place.`,
  ECONNREFUSED: (what) =>
    `The database does not answer (${what}). Look at DATABASE_URL, and whether the server runs.`,
};
