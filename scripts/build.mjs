// Builds dist/: the program in one bundle with what it loads later in chunks, the index's worker, and the web's assets.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url).pathname;
const dist = `${root}dist`;
rmSync(dist, { recursive: true, force: true });
mkdirSync(`${dist}/assets`, { recursive: true });

const version = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version;
const options = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  splitting: true,
  outdir: dist,
  // Chunks lie beside the entry, so that import.meta.url means the same folder in all of them.
  chunkNames: 'chunk-[hash]',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  external: ['@electric-sql/pglite', 'pg', 'pg-native', 'esbuild'],
  define: { ENTENTE_VERSION: JSON.stringify(version) },
  banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
  legalComments: 'linked',
  logLevel: 'warning',
  metafile: true,
};
const result = await build({
  ...options,
  entryPoints: { entente: 'src/app/main.ts', 'pglite-worker': 'src/store/pglite-worker.ts' },
});
writeFileSync(`${dist}/meta.json`, JSON.stringify(result.metafile));

const assets = `${root}src/app/web/assets`;
if (existsSync(assets)) {
  const css = readdirSync(assets).filter((f) => f.endsWith('.css')).sort();
  writeFileSync(`${dist}/assets/entente.css`, css.map((f) => readFileSync(`${assets}/${f}`, 'utf8')).join('\n'));
  cpSync(assets, `${dist}/assets`, { recursive: true, filter: (path) => !path.endsWith('.css') });
}
