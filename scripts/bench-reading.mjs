// `npm run bench:reading [--apart]`: scores the reader on the pages of ../shared/reading (or READING_GOLD); `npm run weigh -- FOLDER...`
// learns its weights from annotated pages.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url).pathname;
// Below node_modules, so that esbuild, which is not bundled, is found.
const folder = mkdtempSync(join(root, 'node_modules', '.entente-reading-'));
const bench = process.argv.includes('--weigh') ? 'weigh' : 'score';
try {
  const outfile = join(folder, `${bench}.mjs`);
  await build({
    entryPoints: [join(root, `bench/reading/${bench}.ts`)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
  });
  await import(outfile);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
