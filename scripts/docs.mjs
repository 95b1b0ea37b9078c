// Writes the documents that are made from declarations: docs/vocabulary.md and docs/dossier.schema.json. Tests hold them to it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'entente-docs-'));
const out = join(folder, 'vocabulary.mjs');
await build({
  entryPoints: [join(root, 'src/vocabulary/index.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: out,
  banner: { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);" },
});
const { dossierSchema, vocabularyDoc } = await import(out);
writeFileSync(join(root, 'docs/vocabulary.md'), vocabularyDoc());
writeFileSync(join(root, 'docs/dossier.schema.json'), `${JSON.stringify(dossierSchema(), null, 2)}\n`);
rmSync(folder, { recursive: true, force: true });
