import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Act,
  EMPTY,
  type Entry,
  type Head,
  type JournalStore,
  seal,
  verifyChain,
} from '../journal/index.ts';
import { countingNonces, put } from '../journal/store-cases.ts';
import { DamagedBook } from './book-file.ts';
import { type MemoryDisk, memoryDisk } from './disk-in-memory.ts';
import { entryLine } from './entry-line.ts';
import { openJournalFiles, type TornTail } from './journal-files.ts';

const PATH = '/data/journal/book.jsonl';

describe('the journal on an instrumented disk', () => {
  const nonces = countingNonces();
  let disk: MemoryDisk;
  let store: JournalStore;

  const sealed = (head: Head, acts: Act[]) => seal('book', head, acts, { by: 'ō', why: 'wår' }, nonces);
  async function add(to: JournalStore, ...ids: string[]): Promise<Entry[]> {
    const head = await to.head('book');
    const entries = sealed(
      head,
      ids.map((id) => put(id, { title: `Tōkyō ${id}` })),
    );
    await to.append('book', head, entries);
    return entries;
  }
  const open = (on: MemoryDisk, torn: (t: TornTail) => void = () => {}) =>
    openJournalFiles('/data', { disk: on, torn });

  beforeEach(() => {
    disk = memoryDisk();
    store = open(disk);
  });

  it('writes a transaction at once, syncs it, syncs the folder of a new book, and only then acknowledges', async () => {
    await add(store, 'a', 'b');
    const bytes = disk.bytes(PATH)!.length;
    expect(disk.log).toEqual([
      'folder journal',
      'create book.jsonl',
      `append book.jsonl ${bytes}`,
      'sync book.jsonl',
      'sync-folder journal',
    ]);
    disk.log.length = 0;
    await add(store, 'c', 'd', 'e');
    expect(disk.log).toEqual([`append book.jsonl ${disk.bytes(PATH)!.length - bytes}`, 'sync book.jsonl']);
  });

  it('has every acknowledged transaction after a power cut at once upon it', async () => {
    const all: Entry[] = [];
    for (let i = 0; i < 5; i++) {
      all.push(...(await add(store, `a${i}`, `b${i}`)));
      expect(await open(disk.afterPowerCut()).read('book')).toEqual(all);
    }
    await store.erase('book', 3);
    const read = await open(disk.afterPowerCut()).read('book');
    expect(read[2]!.body).toBeNull();
    expect(verifyChain('book', read)).toEqual([]);
  });

  it('does not acknowledge before the sync is done', async () => {
    let acknowledged = false;
    let letSync = () => {};
    const slow: MemoryDisk = {
      ...disk,
      async open(path, how) {
        const file = await disk.open(path, how);
        return {
          ...file,
          async datasync() {
            await new Promise<void>((resolve) => {
              letSync = resolve;
            });
            await file.datasync();
          },
        };
      },
    };
    const adding = add(open(slow), 'a').then(() => {
      acknowledged = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(disk.log).toContain('create book.jsonl');
    expect(acknowledged).toBe(false);
    letSync();
    await adding;
    expect(acknowledged).toBe(true);
  });

  it('sees nothing of a last transaction cut at any byte, cuts it before the next append, and keeps it aside', async () => {
    const kept = [...(await add(store, 'a', 'b')), ...(await add(store, 'c'))];
    const start = disk.bytes(PATH)!.length;
    await add(store, 'd', 'e', 'f');
    const whole = disk.bytes(PATH)!;
    for (let cut = start; cut < whole.length; cut++) {
      const torn: TornTail[] = [];
      const hurt = memoryDisk([[PATH, whole.subarray(0, cut)]]);
      const again = open(hurt, (t) => torn.push(t));
      // Read at once, where the end is not known yet, and after it was looked for.
      expect(await open(hurt).read('book')).toEqual(kept);
      expect(await again.head('book')).toEqual({ n: 3, hash: kept[2]!.hash });
      expect(await again.read('book')).toEqual(kept);
      expect(hurt.bytes(PATH)!.length).toBe(cut);
      const next = await add(again, 'g', 'h');
      const after = hurt.afterPowerCut();
      expect(await open(after).read('book')).toEqual([...kept, ...next]);
      expect(torn).toHaveLength(cut > start ? 1 : 0);
      if (cut > start) expect(after.bytes(torn[0]!.keptAs)).toEqual(whole.subarray(start, cut));
    }
    expect(verifyChain('book', await open(memoryDisk([[PATH, whole]])).read('book'))).toEqual([]);
  });

  it('sees nothing of a first transaction cut at any byte: there is no such book', async () => {
    await add(store, 'a', 'b');
    const whole = disk.bytes(PATH)!;
    for (let cut = 0; cut < whole.length; cut += 7) {
      const again = open(memoryDisk([[PATH, whole.subarray(0, cut)]]));
      expect(await again.books()).toEqual([]);
      expect(await again.head('book')).toEqual(EMPTY);
      await add(again, 'c');
      expect(await again.books()).toEqual(['book']);
    }
  });

  it('sees nothing of a last transaction of which a page never reached the disk, though its end did', async () => {
    const kept = await add(store, 'a', 'b');
    const start = disk.bytes(PATH)!.length;
    await add(store, 'c', 'd', 'e');
    const whole = Buffer.from(disk.bytes(PATH)!);
    for (const [from, to] of [
      [start, start + 40],
      [start + 500, start + 900],
      [whole.length - 3, whole.length],
      [start, whole.length],
    ]) {
      const hurt = Buffer.from(whole);
      hurt.fill(0, from, to);
      const again = open(memoryDisk([[PATH, hurt]]));
      expect(await again.read('book')).toEqual(kept);
      await add(again, 'f');
      expect(verifyChain('book', await again.read('book'))).toEqual([]);
    }
  });

  it('finds the end of a last transaction far larger than one look', async () => {
    const first = await add(store, 'a');
    const start = disk.bytes(PATH)!.length;
    const many = Array.from({ length: 700 }, (_, i) => `r${i}`);
    await add(store, ...many);
    const whole = disk.bytes(PATH)!;
    expect((await open(memoryDisk([[PATH, whole]])).head('book')).n).toBe(701);
    for (const cut of [start + 1, Math.floor((start + whole.length) / 2), whole.length - 1])
      expect(await open(memoryDisk([[PATH, whole.subarray(0, cut)]])).read('book')).toEqual(first);
  });

  it('goes on from an end that it learned by reading all', async () => {
    const kept = await add(store, 'a', 'b');
    await add(store, ...Array.from({ length: 200 }, (_, i) => `r${i}`));
    const again = open(memoryDisk([[PATH, disk.bytes(PATH)!.subarray(0, -1)]]));
    expect(await again.read('book')).toEqual(kept);
    expect(await again.head('book')).toEqual({ n: 2, hash: kept[1]!.hash });
    const next = await add(again, ...Array.from({ length: 300 }, (_, i) => `s${i}`));
    // What stood where before the cut is forgotten.
    for (const after of [0, 1, 2, 66, 130, 250])
      expect(await again.read('book', after)).toEqual([...kept, ...next].slice(after));
  });

  it('reads lines that lie across two looks, and one longer than a look', async () => {
    const long = (id: string, length: number) => put(id, { title: 'ō'.repeat(length) });
    const entries = sealed(EMPTY, [put('a'), long('b', 1_500_000), long('c', 5_000_000), put('d'), put('e')]);
    await store.append('book', EMPTY, entries);
    for (const after of [0, 2, 3, 4]) {
      expect(await store.read('book', after)).toEqual(entries.slice(after));
      expect(await open(disk).read('book', after)).toEqual(entries.slice(after));
    }
  });

  it('numbers what it puts aside, so that nothing torn is lost', async () => {
    await add(store, 'a');
    for (let i = 1; i <= 3; i++) {
      disk.put(PATH, Buffer.concat([disk.bytes(PATH)!, Buffer.from(`torn ${i}`)]));
      await add(open(disk), `b${i}`);
      expect(disk.bytes(`${PATH}.torn-${i}`)?.toString()).toBe(`torn ${i}`);
    }
    expect(await open(disk).books()).toEqual(['book']);
  });

  const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  it.each([
    ['a full disk', 'append', full],
    ['a write that was cut short', 'append', { taken: 100 }],
    ['a sync that failed', 'datasync', new Error('EIO')],
    ['a folder sync that failed', 'syncFolder', new Error('EIO')],
  ] as const)('is left as it was by %s', async (_, what, how) => {
    for (const before of [[], await add(open(disk), 'a', 'b')]) {
      const here = before.length > 0 ? disk : memoryDisk();
      const journal = open(here);
      const size = here.bytes(PATH)?.length ?? 0;
      if (what === 'syncFolder' && size > 0) continue;
      here.failNext(what, how);
      await expect(add(journal, 'c', 'd')).rejects.toThrow();
      expect(here.bytes(PATH)?.length ?? 0).toBe(size);
      expect(await journal.read('book')).toEqual(before);
      expect(await open(here.afterPowerCut()).read('book')).toEqual(before);
      const next = await add(journal, 'e');
      expect(await open(here.afterPowerCut()).read('book')).toEqual([...before, ...next]);
    }
  });

  it('is left as it was by a short write that could not even be taken back', async () => {
    const before = await add(store, 'a');
    disk.failNext('append', { taken: 100 });
    disk.failNext('truncate', new Error('EIO'));
    await expect(add(store, 'b', 'c')).rejects.toThrow('The disk took 100 of');
    expect(await store.read('book')).toEqual(before);
    expect(await open(disk).read('book')).toEqual(before);
    const next = await add(store, 'd');
    expect(await open(disk.afterPowerCut()).read('book')).toEqual([...before, ...next]);
  });

  it('keeps the whole of the old file where erasing fails', async () => {
    const before = await add(store, 'a', 'b');
    disk.failNext('rename', new Error('EIO'));
    await expect(store.erase('book', 1)).rejects.toThrow('EIO');
    expect(await store.read('book')).toEqual(before);
    await store.erase('book', 1);
    expect((await store.read('book'))[0]!.body).toBeNull();
  });

  it('goes on from what another hand appended, and refuses what was made for the end before', async () => {
    await add(store, 'a');
    const head = await store.head('book');
    const mine = sealed(head, [put('mine')]);
    await add(open(disk), 'theirs');
    await expect(store.append('book', head, mine)).rejects.toThrow('moved on');
    await add(store, 'c');
    expect(verifyChain('book', await store.read('book'))).toEqual([]);
  });

  it('names file and line where a line within a book is damaged, and leaves tampering to the chain', async () => {
    await add(store, 'a');
    await add(store, 'b');
    await add(store, 'c');
    const lines = disk.bytes(PATH)!.toString().split('\n');
    const broken = [...lines];
    broken[1] = broken[1]!.slice(0, 50);
    await expect(open(memoryDisk([[PATH, Buffer.from(broken.join('\n'))]])).read('book')).rejects.toThrow(
      DamagedBook,
    );
    await expect(open(memoryDisk([[PATH, Buffer.from(broken.join('\n'))]])).read('book')).rejects.toThrow(
      `${PATH}:2:1`,
    );
    const changed = lines.map((line) => line.replace('Tōkyō c', 'Ōsaka c'));
    const read = await open(memoryDisk([[PATH, Buffer.from(changed.join('\n'))]])).read('book');
    expect(verifyChain('book', read).map((f) => f.code)).toEqual(['chain-body']);
  });

  it('writes lines that a person can read: number, time, who, why and what before the hashes', () => {
    const [entry] = sealed(EMPTY, [put('a', { title: 'A' })]);
    expect(Object.keys(JSON.parse(entryLine(entry!)))).toEqual(
      'v book n at by why body tx part parts salt bodyHash prev hash'.split(' '),
    );
  });
});
