import type { TextShelf } from '../archive/index.ts';
import { type Finding, sha256 as hashOf, problem } from '../values/index.ts';

/**
 * Where the archive's bytes lie, by their sha-256: sources as they came, and texts as UTF-8. Implementations:
 * files and a table. What is once there never changes.
 */
export interface ArchiveStore {
  /** Keeps bytes, durable once it resolves; answers their sha-256. Keeping the same bytes again does nothing. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes of a sha-256; undefined where they are not at hand. Throws `DamagedArchive` where they no longer hash to it. */
  get(sha256: string): Promise<Uint8Array | undefined>;
  /** Keeps a text (its UTF-8; a byte-order mark counts). */
  putText(text: string): Promise<string>;
  /** The text of a sha-256, byte-order mark included. */
  text(sha256: string): Promise<string | undefined>;
  has(sha256: string): Promise<boolean>;
  /** Every sha-256 at hand, in order. */
  list(): Promise<string[]>;
}

/** Whether a text can be the sha-256 of anything; nothing else is ever looked up, so it can name no other file. */
export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** Bytes as they were put, or a throw of `DamagedArchive`. */
export function checked(sha256: string, bytes: Uint8Array): Uint8Array {
  if (hashOf(bytes) !== sha256) throw new DamagedArchive(sha256);
  return bytes;
}

/** The text that UTF-8 bytes hold; a byte-order mark stays, since citations count it. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** A shelf of some texts, for the pure rooms; what is not at hand is not on it. */
export async function shelve(archive: ArchiveStore, hashes: Iterable<string>): Promise<TextShelf> {
  const texts = new Map<string, string>();
  for (const hash of new Set(hashes)) {
    const text = await archive.text(hash);
    if (text !== undefined) texts.set(hash, text);
  }
  return { text: (sha256) => texts.get(sha256) };
}

/** Reads everything in the archive and says what no longer hashes to its name (`archive-damaged`). */
export async function verifyArchive(archive: ArchiveStore): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const hash of await archive.list()) {
    try {
      await archive.get(hash);
    } catch (error) {
      if (!(error instanceof DamagedArchive)) throw error;
      findings.push(
        problem('archive-damaged', error.message, { path: `archive.${hash}` }, 'Restore it from a backup.'),
      );
    }
  }
  return findings;
}

/** Bytes in the archive are not the ones that were put there. */
export class DamagedArchive extends Error {
  override readonly name = 'DamagedArchive';
  constructor(sha256: string) {
    super(`The bytes kept as ${sha256} no longer hash to it; they were damaged. Restore them from a backup.`);
  }
}
