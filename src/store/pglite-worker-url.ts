import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { workerProgram } from './worker-program.ts';

/** Where the program of PGlite's thread is: beside the bundle, or made from its source where TypeScript is run. */
export function pgliteWorker(): Promise<URL> {
  return workerProgram(import.meta.url, 'pglite-worker', {
    // From a temporary folder only a full path leads to the package.
    plugins: [
      {
        name: 'pglite-by-path',
        setup: (build) =>
          build.onResolve({ filter: /^@electric-sql\/pglite$/ }, () => ({
            path: pathToFileURL(
              join(dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')), 'index.js'),
            ).href,
            external: true,
          })),
      },
    ],
  });
}

/** The packed data folder that the build left beside the bundle; undefined where it made none. */
export function pgliteTemplate(): string | undefined {
  const built = new URL('./pglite-template.tar.gz', import.meta.url);
  return existsSync(built) ? fileURLToPath(built) : undefined;
}
