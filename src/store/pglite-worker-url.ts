import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { sha256 } from '../values/index.ts';

/** Where the program of PGlite's thread is: beside the bundle, or made from its source where TypeScript is run. */
export async function pgliteWorker(): Promise<URL> {
  const built = new URL('./pglite-worker.js', import.meta.url);
  if (existsSync(built)) return built;
  made ??= makeFromSource();
  return await made;
}

/** The packed data folder that the build left beside the bundle; undefined where it made none. */
export function pgliteTemplate(): string | undefined {
  const built = new URL('./pglite-template.tar.gz', import.meta.url);
  return existsSync(built) ? fileURLToPath(built) : undefined;
}

let made: Promise<URL> | undefined;

/**
 * Tests run the sources, and Node 20 starts no thread from TypeScript: esbuild, which they have anyway, bundles it
 * into a file named by its content. Never reached in an installed package.
 */
async function makeFromSource(): Promise<URL> {
  const esbuild = await import('esbuild');
  const pglite = join(dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')), 'index.js');
  const { outputFiles } = await esbuild.build({
    entryPoints: [fileURLToPath(new URL('./pglite-worker.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
    // From a temporary folder only a full path leads to the package.
    plugins: [
      {
        name: 'pglite-by-path',
        setup: (build) =>
          build.onResolve({ filter: /^@electric-sql\/pglite$/ }, () => ({
            path: pathToFileURL(pglite).href,
            external: true,
          })),
      },
    ],
  });
  const text = outputFiles[0]!.text;
  const path = join(
    tmpdir(),
    `entente-pglite-worker-${process.getuid?.() ?? 0}-${sha256(text).slice(0, 16)}.mjs`,
  );
  if (!existsSync(path)) {
    const aside = `${path}.${process.pid}`;
    await writeFile(aside, text);
    await rename(aside, path).catch(() => rm(aside, { force: true }));
  }
  return pathToFileURL(path);
}
