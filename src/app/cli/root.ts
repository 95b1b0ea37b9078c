import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package, from its sources and from what was built of them alike. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'entente') return folder;
    const above = dirname(folder);
    if (above === folder) throw new PackageLost();
    folder = above;
  }
}

/** The dossier that comes along, so that a newcomer has something to read. */
export function shippedDossier(): string {
  return join(packageRoot(), 'data', 'nato-japan', 'dossier.yaml');
}

/** The files of this package are not where they were installed. */
export class PackageLost extends Error {
  override readonly name = 'PackageLost';
  constructor() {
    super('The folder of the package entente cannot be found. Install it again.');
  }
}
