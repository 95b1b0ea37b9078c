import { dirname } from 'node:path';
import type { Disk, DiskFile } from './disk.ts';

interface Kept {
  bytes: Buffer;
  /** What a power cut leaves: the content at the last sync. */
  synced: Buffer;
}

/** A disk for tests: it tells what was done to it in order, fails when told to, and can lose what was not synced. */
export interface MemoryDisk extends Disk {
  /** `append a.jsonl 120`, `sync a.jsonl`, `sync-folder journal` … in the order they were done. */
  readonly log: string[];
  /** Lets the next call of this kind fail; `after`: so many bytes were taken before it did. */
  failNext(
    what: 'append' | 'datasync' | 'truncate' | 'syncFolder' | 'rename',
    how: Error | { taken: number },
  ): void;
  /** The disk after a power cut: names that no folder sync kept are gone, and so is content that was not synced. */
  afterPowerCut(): MemoryDisk;
  bytes(path: string): Buffer | undefined;
  put(path: string, bytes: Uint8Array): void;
}

/** An empty disk, or one with these files, all of them synced. */
export function memoryDisk(files: Iterable<readonly [string, Buffer]> = []): MemoryDisk {
  const live = new Map<string, Kept>([...files].map(([p, b]) => [p, { bytes: b, synced: b }]));
  const named = new Map(live);
  const failures = new Map<string, Error | { taken: number }>();
  const log: string[] = [];
  const short = (path: string) => path.slice(path.lastIndexOf('/') + 1);

  function fail(what: string): { taken: number } | undefined {
    const how = failures.get(what);
    failures.delete(what);
    if (how instanceof Error) throw how;
    return how;
  }

  function opened(path: string, kept: Kept): DiskFile {
    return {
      size: async () => kept.bytes.length,
      read: async (start, length) => Buffer.from(kept.bytes.subarray(start, start + length)),
      async append(bytes) {
        const { taken } = fail('append') ?? { taken: bytes.length };
        kept.bytes = Buffer.concat([kept.bytes, bytes.subarray(0, taken)]);
        log.push(`append ${short(path)} ${taken}`);
        return taken;
      },
      async datasync() {
        fail('datasync');
        kept.synced = kept.bytes;
        log.push(`sync ${short(path)}`);
      },
      async truncate(length) {
        fail('truncate');
        kept.bytes = kept.bytes.subarray(0, length);
        log.push(`truncate ${short(path)} ${length}`);
      },
      close: async () => {},
    };
  }

  return {
    log,
    failNext: (what, how) => void failures.set(what, how),
    bytes: (path) => live.get(path)?.bytes,
    put(path, bytes) {
      const kept = { bytes: Buffer.from(bytes), synced: Buffer.from(bytes) };
      live.set(path, kept);
      named.set(path, kept);
    },
    afterPowerCut: () => memoryDisk([...named].map(([path, kept]) => [path, kept.synced] as const)),
    async open(path, how) {
      let kept = live.get(path);
      if (how === 'read' && !kept) throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' });
      if (!kept) {
        kept = { bytes: Buffer.alloc(0), synced: Buffer.alloc(0) };
        live.set(path, kept);
        log.push(`create ${short(path)}`);
      } else if (how === 'replace') kept.bytes = Buffer.alloc(0);
      return opened(path, kept);
    },
    list: async (folder) => [...live.keys()].filter((path) => dirname(path) === folder).map(short),
    async folder(path) {
      log.push(`folder ${short(path)}`);
    },
    async rename(from, to) {
      fail('rename');
      live.set(to, live.get(from)!);
      live.delete(from);
      log.push(`rename ${short(from)} ${short(to)}`);
    },
    async remove(path) {
      live.delete(path);
    },
    async syncFolder(path) {
      fail('syncFolder');
      for (const name of named.keys()) if (dirname(name) === path && !live.has(name)) named.delete(name);
      for (const [name, kept] of live) if (dirname(name) === path) named.set(name, kept);
      log.push(`sync-folder ${short(path)}`);
    },
  };
}
