import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Io } from './io.ts';

/** Whether what was named is a folder; false where there is nothing. */
export function isFolder(io: Io, name: string): boolean {
  return statSync(resolve(io.cwd, name), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The files below a folder by their paths, in the order of their names; what begins with a dot is left out. */
export function filesIn(io: Io, folder: string): string[] {
  const names: string[] = [];
  const walk = (path: string) => {
    const entries = readdirSync(resolve(io.cwd, path), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const below = join(path, entry.name);
      if (entry.isDirectory()) walk(below);
      else if (entry.isFile()) names.push(below);
    }
  };
  walk(folder);
  return names;
}
