import type { Entry, Head } from '../journal/index.ts';
import { EMPTY } from '../journal/index.ts';
import type { DiskFile } from './disk.ts';
import { readLine } from './entry-line.ts';

/** Where the whole transactions of a book's file end. */
export interface BookEnd {
  readonly head: Head;
  /** Bytes that belong to whole transactions. */
  readonly end: number;
  /** Bytes in the file; more than `end` where its tail is torn. */
  readonly size: number;
}

const FIRST_LOOK = 64 * 1024;

/**
 * Finds a book's end from the file's tail, without reading the rest. A transaction is whole when its last line is
 * there with its line feed and every line of it can be read: a cut at any byte of it, or a page of it that the disk
 * never got, leaves it unseen. A line that can be read but does not hash is no torn tail, it is tampering,
 * and stays for `verifyChain` to tell.
 */
export async function findEnd(file: DiskFile): Promise<BookEnd> {
  const size = await file.size();
  for (let look = FIRST_LOOK; ; look *= 4) {
    const start = Math.max(0, size - look);
    const found = lastWhole(await file.read(start, size - start), start);
    if (found) return { ...found, size };
    if (start === 0) return { head: EMPTY, end: 0, size };
  }
}

/** The last whole transaction within a tail of the file that begins at byte `start`; undefined where it shows none. */
function lastWhole(tail: Buffer, start: number): { head: Head; end: number } | undefined {
  // Line feeds backwards; `lines` holds what was read of the candidate transaction, last line first.
  let stop = tail.lastIndexOf(10);
  let candidate: { head: Head; end: number; missing: number; tx: string } | undefined;
  while (stop >= 0) {
    const before = stop === 0 ? -1 : tail.lastIndexOf(10, stop - 1);
    if (before < 0 && start > 0) return undefined;
    const entry = readLine(tail.toString('utf8', before + 1, stop));
    candidate = next(candidate, entry, start + stop + 1);
    if (candidate?.missing === 0) return { head: candidate.head, end: candidate.end };
    stop = before;
  }
  return undefined;
}

function next(
  candidate: { head: Head; end: number; missing: number; tx: string } | undefined,
  entry: Entry | undefined,
  end: number,
): { head: Head; end: number; missing: number; tx: string } | undefined {
  if (!entry) return undefined;
  if (candidate && entry.tx === candidate.tx && entry.part === candidate.missing)
    return { ...candidate, missing: candidate.missing - 1 };
  if (entry.part !== entry.parts) return undefined;
  return { head: { n: entry.n, hash: entry.hash }, end, missing: entry.parts - 1, tx: entry.tx };
}
