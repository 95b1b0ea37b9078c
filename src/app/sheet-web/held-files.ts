import { sha256 } from '../../values/index.ts';
import { Lru } from '../lru.ts';
import type { Incoming } from '../sources.ts';

/** Most bytes of uploaded sheets that are held at once. */
const MOST = 64_000_000;

/** Uploaded sheets between their mapping and its confirmation: in memory, since nothing is stored before. */
export interface HeldFiles {
  /** Holds a file for an officer; returns the name it is asked for by. */
  hold(officer: string, file: Incoming): string;
  take(officer: string, held: string): Incoming | undefined;
}

/** Holds what was uploaded last; what was uploaded long ago gives way to it. */
export function heldFiles(): HeldFiles {
  const files = new Lru<string, Incoming>(MOST);
  const key = (officer: string, held: string) => `${held} ${officer}`;
  return {
    hold(officer, file) {
      const held = sha256(file.bytes).slice(0, 24);
      files.set(key(officer, held), file, file.bytes.byteLength + 1000);
      return held;
    },
    take: (officer, held) => files.get(key(officer, held)),
  };
}
