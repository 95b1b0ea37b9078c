import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import { sha256 } from '../values/index.ts';

/** What the bundle of a thread's program wants beside its entry. */
export interface WorkerBuild {
  readonly plugins?: Plugin[];
  /** What the program begins with. */
  readonly banner?: string;
}

const made = new Map<string, Promise<URL>>();

/**
 * Where the program of a thread is: `<name>.js` beside the bundle, or made from `<name>.ts` where TypeScript is run.
 * `beside` is the `import.meta.url` of who asks; both lie in its folder.
 */
export async function workerProgram(beside: string, name: string, build: WorkerBuild = {}): Promise<URL> {
  const built = new URL(`./${name}.js`, beside);
  if (existsSync(built)) return built;
  const source = fileURLToPath(new URL(`./${name}.ts`, beside));
  const running = made.get(source) ?? makeFromSource(source, name, build);
  made.set(source, running);
  return running;
}

/**
 * Tests run the sources, and Node 20 starts no thread from TypeScript: esbuild, which they have anyway, bundles it
 * into a file named by its content. Never reached in an installed package.
 */
async function makeFromSource(source: string, name: string, build: WorkerBuild): Promise<URL> {
  const esbuild = await import('esbuild');
  const { outputFiles } = await esbuild.build({
    entryPoints: [source],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
    ...(build.plugins ? { plugins: build.plugins } : {}),
    ...(build.banner ? { banner: { js: build.banner } } : {}),
  });
  const text = outputFiles[0]!.text;
  const path = join(tmpdir(), `entente-${name}-${process.getuid?.() ?? 0}-${sha256(text).slice(0, 16)}.mjs`);
  if (!existsSync(path)) {
    const aside = `${path}.${process.pid}`;
    await writeFile(aside, text);
    await rename(aside, path).catch(() => rm(aside, { force: true }));
  }
  return pathToFileURL(path);
}
