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
const LONGEST_LOOK = 4 * 1024 * 1024;

/**
 * Finds a book's end from the file's tail, without reading the rest. A transaction is whole when its last line is
 * there with its line feed and every line of it can be read: a cut at any byte of it, or a page of it that the disk
 * never got, leaves it unseen. A line that can be read but does not hash is no torn tail, it is tampering,
 * and stays for `verifyChain` to tell.
 */
export async function findEnd(file: DiskFile): Promise<BookEnd> {
  const size = await file.size();
  let candidate: Candidate | undefined;
  // What lies behind the first line feed that was seen belongs to a line whose beginning was not: it is read again.
  let below = size;
  let behind: Buffer = Buffer.alloc(0);
  for (let look = FIRST_LOOK; ; look = Math.min(look * 4, LONGEST_LOOK)) {
    const start = Math.max(0, below - look);
    const bytes = Buffer.concat([await file.read(start, below - start), behind]);
    let stop = bytes.lastIndexOf(10);
    while (stop >= 0) {
      const before = stop === 0 ? -1 : bytes.lastIndexOf(10, stop - 1);
      if (before < 0 && start > 0) break;
      candidate = next(candidate, readLine(bytes.toString('utf8', before + 1, stop)), start + stop + 1);
      if (candidate?.missing === 0) return { head: candidate.head, end: candidate.end, size };
      stop = before;
    }
    if (start === 0) return { head: EMPTY, end: 0, size };
    below = start;
    behind = bytes.subarray(0, stop + 1);
  }
}

/** A transaction whose last line was read, and how many of the lines before it are still to come. */
interface Candidate {
  readonly head: Head;
  readonly end: number;
  readonly missing: number;
  readonly tx: string;
}

function next(
  candidate: Candidate | undefined,
  entry: Entry | undefined,
  end: number,
): Candidate | undefined {
  if (!entry) return undefined;
  if (candidate && entry.tx === candidate.tx && entry.part === candidate.missing)
    return { ...candidate, missing: candidate.missing - 1 };
  if (entry.part !== entry.parts) return undefined;
  return { head: { n: entry.n, hash: entry.hash }, end, missing: entry.parts - 1, tx: entry.tx };
}

/** Where the last whole transaction ends among lines that are told of in order. */
export interface EndSoFar {
  /** The next line: its entry, undefined where it holds none, and the byte behind its line feed. */
  line(entry: Entry | undefined, past: number): void;
  readonly head: Head;
  readonly end: number;
  /** How many of the lines belong to whole transactions, or stand before the last of them. */
  readonly lines: number;
}

/** The same end as `findEnd` gives, for who reads every line from the first one anyway. */
export function endSoFar(): EndSoFar {
  const so = { head: EMPTY, end: 0, lines: 0 };
  let seen = 0;
  let run: { readonly tx: string; part: number } | undefined;
  return {
    line(entry, past) {
      seen += 1;
      if (entry && run && entry.tx === run.tx && entry.part === run.part + 1) run.part += 1;
      else run = entry?.part === 1 ? { tx: entry.tx, part: 1 } : undefined;
      if (!entry || !run || entry.part !== entry.parts) return;
      so.head = { n: entry.n, hash: entry.hash };
      so.end = past;
      so.lines = seen;
    },
    get head() {
      return so.head;
    },
    get end() {
      return so.end;
    },
    get lines() {
      return so.lines;
    },
  };
}
