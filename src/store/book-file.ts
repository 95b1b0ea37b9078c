import { basename, dirname } from 'node:path';
import { Conflict, EMPTY, type Entry, type Head } from '../journal/index.ts';
import { type BookEnd, endSoFar, findEnd } from './book-end.ts';
import { appendAll, type Disk, type DiskFile, isAbsent, replaceFile } from './disk.ts';
import { checkTransaction, entryLine, NoSuchEntry, readLine, sharing } from './entry-line.ts';
import { queue } from './queue.ts';

/** One book kept as one file, one entry a line. */
export interface BookFile {
  head(): Promise<Head>;
  read(after: number): Promise<Entry[]>;
  append(expected: Head, entries: readonly Entry[]): Promise<void>;
  erase(n: number): Promise<void>;
}

/** Where the line of entry `n` begins. */
interface Mark {
  readonly n: number;
  readonly offset: number;
}

const EVERY = 64;
const PIECE = 4 * 1024 * 1024;

/**
 * Opens a book's file, which need not be there yet. Nothing is written before the first append. `torn` is told
 * where a torn tail was put aside. One object per file and process; its tasks run one after the other.
 */
export function openBookFile(path: string, disk: Disk, torn: (keptAs: string) => void = () => {}): BookFile {
  const name = basename(path);
  const book = name.replace(/\.jsonl$/, '');
  const inTurn = queue();
  let end: BookEnd | undefined;
  let marks: Mark[] = [];

  async function look(file: DiskFile | undefined): Promise<BookEnd> {
    if (!end) {
      marks = [];
      end = file ? await findEnd(file) : { head: EMPTY, end: 0, size: 0 };
    }
    return end;
  }

  async function withFile<T>(task: (file: DiskFile | undefined) => Promise<T>): Promise<T> {
    let file: DiskFile | undefined;
    try {
      file = await disk.open(path, 'read');
    } catch (error) {
      if (!isAbsent(error)) throw error;
    }
    try {
      return await task(file);
    } finally {
      await file?.close();
    }
  }

  /** Remembers where some lines begin, so that a later read can start near them. */
  function mark(n: number, offset: number): void {
    const last = marks.at(-1);
    if (!last || n >= last.n + EVERY) marks.push({ n, offset });
  }

  /** Cuts off what no whole transaction owns, after a synced copy of it was put aside. */
  async function cut(file: DiskFile, at: BookEnd): Promise<BookEnd> {
    const folder = dirname(path);
    const taken = new Set(await disk.list(folder));
    let i = 1;
    while (taken.has(`${name}.torn-${i}`)) i += 1;
    const keptAs = `${path}.torn-${i}`;
    await replaceFile(disk, keptAs, await file.read(at.end, at.size - at.end));
    await file.truncate(at.end);
    await file.datasync();
    torn(keptAs);
    return { ...at, size: at.end };
  }

  async function write(expected: Head, entries: readonly Entry[]): Promise<void> {
    const lines = entries.map((e) => Buffer.from(`${entryLine(e)}\n`));
    const file = await disk.open(path, 'append');
    try {
      // A file that isn't as we left it (a write that failed, a hand at work) is looked at anew.
      if (end && (await file.size()) !== end.size) end = undefined;
      let at = await look(file);
      if (at.head.n !== expected.n || at.head.hash !== expected.hash) throw new Conflict(book);
      if (at.size > at.end) at = end = await cut(file, at);
      try {
        await appendAll(file, Buffer.concat(lines));
        await file.datasync();
        if (at.end === 0) await disk.syncFolder(dirname(path));
      } catch (error) {
        await undo(file, at);
        throw error;
      }
      let offset = at.end;
      for (const [i, line] of lines.entries()) {
        mark(expected.n + i + 1, offset);
        offset += line.length;
      }
      const last = entries.at(-1)!;
      end = { head: { n: last.n, hash: last.hash }, end: offset, size: offset };
    } finally {
      await file.close();
    }
  }

  /** Takes back what a failed write left. Where even that fails, the next append cuts it at the known end. */
  async function undo(file: DiskFile, at: BookEnd): Promise<void> {
    try {
      await file.truncate(at.end);
      await file.datasync();
    } catch {
      const size = await file.size().catch(() => at.size);
      end = { ...at, size };
    }
  }

  /** Tells of the lines from a mark up to a byte, in order: text, number, and the byte behind its line feed. */
  async function eachLine(
    file: DiskFile,
    start: Mark,
    to: number,
    visit: (line: () => string, n: number, past: number) => void,
  ): Promise<void> {
    let { n, offset } = start;
    for (let length = PIECE; offset < to; ) {
      const bytes = await file.read(offset, Math.min(length, to - offset));
      let begin = 0;
      for (let stop = bytes.indexOf(10); stop >= 0; stop = bytes.indexOf(10, begin)) {
        const [first, past] = [begin, stop];
        mark(n, offset + begin);
        begin = stop + 1;
        visit(() => bytes.toString('utf8', first, past), n, offset + begin);
        n += 1;
      }
      // A line that a piece cuts is read again with the next one; one longer than a piece needs a longer one.
      if (begin === 0 && bytes.length < length) break;
      length = begin === 0 ? length * 2 : PIECE;
      offset += begin;
    }
  }

  async function readFrom(file: DiskFile, at: BookEnd, after: number): Promise<Entry[]> {
    const start = marks.findLast((m) => m.n <= after + 1) ?? { n: 1, offset: 0 };
    const entries: Entry[] = [];
    await eachLine(file, start, at.end, (line, n) => {
      if (n <= after) return;
      const entry = readLine(line());
      if (!entry) throw new DamagedBook(path, n);
      entries.push(sharing(entry, entries.at(-1)));
    });
    return entries;
  }

  /** Reads all of a file whose end is not known yet, and knows it then: no line is read twice. */
  async function readWhole(file: DiskFile): Promise<Entry[]> {
    const size = await file.size();
    const found = endSoFar();
    const entries: Entry[] = [];
    let damaged: number | undefined;
    marks = [];
    await eachLine(file, { n: 1, offset: 0 }, size, (line, n, past) => {
      const entry = readLine(line());
      if (entry) entries.push(sharing(entry, entries.at(-1)));
      else damaged ??= n;
      found.line(entry, past);
    });
    marks = marks.filter((m) => m.offset < found.end);
    end = { head: found.head, end: found.end, size };
    // A line that can't be read is a torn tail's, unless a whole transaction follows.
    if (damaged !== undefined && damaged <= found.lines) throw new DamagedBook(path, damaged);
    return entries.slice(0, found.lines);
  }

  async function rewriteWithout(n: number): Promise<void> {
    await withFile(async (file) => {
      const at = await look(file);
      if (!file || n < 1 || n > at.head.n) throw new NoSuchEntry(book, n);
      const entries = await readFrom(file, at, 0);
      const kept = entries.map((e) => (e.n === n ? { ...e, body: null } : e));
      await replaceFile(disk, path, Buffer.from(kept.map((e) => `${entryLine(e)}\n`).join('')));
      end = undefined;
      await withFile(look);
    });
  }

  return {
    // A known end is answered at once: it moves only when a transaction is acknowledged.
    head: async () => (end ?? (await inTurn(() => withFile(look)))).head,
    read: (after) =>
      inTurn(() =>
        withFile(async (file) => {
          if (file && !end && after <= 0) return readWhole(file);
          const at = await look(file);
          return file && after < at.head.n ? readFrom(file, at, after) : [];
        }),
      ),
    append: (expected, entries) =>
      inTurn(async () => {
        checkTransaction(book, expected, entries);
        await write(expected, entries);
      }),
    erase: (n) => inTurn(() => rewriteWithout(n)),
  };
}

/** A line within a book's file can't be read: the disk or a hand damaged it. Restore a backup. */
export class DamagedBook extends Error {
  override readonly name = 'DamagedBook';
  readonly path: string;
  readonly line: number;
  constructor(path: string, line: number) {
    super(`${path}:${line}:1: this line is no entry; the file was damaged. Restore it from a backup.`);
    this.path = path;
    this.line = line;
  }
}
