// Builds dist/ (or the folder named): the program in one bundle with what it loads later in chunks, the tables' worker
// with the packed tables that a new data folder begins from, and the web's assets. `--bare` leaves the tables out.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { keep } from './kept-code.mjs';

const root = new URL('..', import.meta.url).pathname;
const words = process.argv.slice(2);
const dist = resolve(words.find((word) => !word.startsWith('--')) ?? join(root, 'dist'));

rmSync(dist, { recursive: true, force: true });
await bundle();
await keepReader();
await copyAssets();
if (!words.includes('--bare')) await packTables();

async function bundle() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  await build({
    absWorkingDir: root,
    entryPoints: {
      entente: 'src/app/main.ts',
      'pglite-worker': 'src/store/pglite-worker.ts',
      'document-worker': 'src/app/document-worker.ts',
    },
    outdir: dist,
    bundle: true,
    splitting: true,
    // Chunks lie beside the entry, so that import.meta.url means the same folder in all of them.
    chunkNames: 'chunk-[hash]',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    external: ['@electric-sql/pglite', 'pg', 'pg-native', 'esbuild'],
    define: { ENTENTE_VERSION: JSON.stringify(version) },
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    plugins: [readerApart()],
    legalComments: 'linked',
    // Half the bytes to parse before the first word is said; names stay, so that a trace can be read.
    minifyWhitespace: true,
    logLevel: 'warning',
  });
}

/** The reader is loaded when a text is read, as a program of its own. */
function readerApart() {
  return {
    name: 'reader-apart',
    setup({ onResolve }) {
      onResolve({ filter: /\/reading\/index\.ts$/ }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: './reading.js', external: true } : undefined,
      );
    },
  };
}

/** The reader as one script with the code that V8 made of it while it read a page: `entente read` is half a program's start faster. */
async function keepReader() {
  await build({
    absWorkingDir: root,
    entryPoints: ['src/reading/index.ts'],
    outfile: join(dist, 'reading.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    legalComments: 'linked',
    minifyWhitespace: true,
    logLevel: 'warning',
  });
  cpSync(join(root, 'scripts/kept-code.mjs'), join(dist, 'kept-code.js'));
  writeFileSync(
    join(dist, 'reading.js'),
    "import { load } from './kept-code.js';\nexport const { read, readReference } = load(new URL('.', import.meta.url), 'reading');\n",
  );
  const pages = join(root, 'src/reading/pages');
  const texts = readdirSync(pages)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(pages, name), 'utf8'));
  keep(dist, 'reading', ({ read }) => {
    for (const text of texts) read(text, { relation: ['NATO', 'JPN'], date: '2020-01-01' });
  });
}

async function copyAssets() {
  const from = join(root, 'src/app/web/assets');
  const to = join(dist, 'assets');
  const names = readdirSync(from).sort();
  mkdirSync(to, { recursive: true });
  const sheets = names.filter((name) => name.endsWith('.css'));
  writeFileSync(
    join(to, 'entente.css'),
    sheets.map((name) => readFileSync(join(from, name), 'utf8')).join('\n'),
  );
  for (const name of names) if (!name.endsWith('.css')) cpSync(join(from, name), join(to, name));
  const find = createRequire(import.meta.url);
  for (const font of await fonts()) {
    mkdirSync(join(to, font.to, '..'), { recursive: true });
    cpSync(find.resolve(font.from), join(to, font.to));
  }
}

/** The list of fonts that the web's sources keep. */
async function fonts() {
  const here = mkdtempSync(join(tmpdir(), 'entente-build-'));
  try {
    const outfile = join(here, 'fonts.mjs');
    await build({ entryPoints: [join(root, 'src/app/web/fonts.ts')], outfile, format: 'esm' });
    return (await import(outfile)).FONTS;
  } finally {
    rmSync(here, { recursive: true, force: true });
  }
}

/** Makes the embedded tables once, empty, and packs them: the first start on a new folder unpacks what takes 5 s to make. */
async function packTables() {
  const worker = new Worker(join(dist, 'pglite-worker.js'), {
    workerData: { makeTemplate: join(dist, 'pglite-template.tar.gz') },
  });
  await new Promise((done, failed) => worker.once('message', done).once('error', failed));
  await worker.terminate();
}
